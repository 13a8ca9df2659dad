//go:build !windows

package command

// systemLocale is empty: here the environment tells.
func systemLocale() string { return "" }
