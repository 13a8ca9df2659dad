//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package journal

import (
	"errors"
	"os"
	"syscall"
)

// errHeld says that another has the lock.
var errHeld = errors.New("the file is locked")

// renamesOpen says whether a file that is open can be given a name, and take the
// place of another that is open.
const renamesOpen = true

// tryLock takes the lock on a file, or returns errHeld. The lock goes when the
// file is closed, or its process ends however it ends.
func tryLock(fd uintptr) error {
	for {
		err := syscall.Flock(int(fd), syscall.LOCK_EX|syscall.LOCK_NB)
		switch err {
		case syscall.EINTR:
			continue
		case syscall.EWOULDBLOCK:
			return errHeld
		}
		return err
	}
}

func systemCode(err error) Code {
	for _, c := range []struct {
		code Code
		is   []syscall.Errno
	}{
		{NoSpace, []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG}},
		{ReadOnly, []syscall.Errno{syscall.EROFS, syscall.EACCES, syscall.EPERM}},
		{NotFolder, []syscall.Errno{syscall.ENOTDIR}},
		{NotWorkshop, []syscall.Errno{syscall.EISDIR}},
		{Gone, []syscall.Errno{syscall.ENOENT, syscall.ENODEV, syscall.ENXIO, syscall.ESTALE}},
	} {
		for _, e := range c.is {
			if errors.Is(err, e) {
				return c.code
			}
		}
	}
	return ""
}

// syncFolder makes a new name in a folder durable.
func syncFolder(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	err = f.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		return nil // some network drives cannot, and there is nothing better
	}
	return err
}
