//go:build !linux && !freebsd && !netbsd && !openbsd && !darwin && !windows

package chooser

// System is the desktop's own chooser: none here.
func System() Chooser { return None{} }
