//go:build !linux

package journey

import "syscall"

// together leaves a program to be stopped by who started it.
func together() *syscall.SysProcAttr { return nil }
