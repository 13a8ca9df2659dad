package journey

import "syscall"

// together has a program end when this one does, however that happens.
func together() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Pdeathsig: syscall.SIGTERM}
}
