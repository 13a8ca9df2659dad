package journal

import (
	"errors"

	"golang.org/x/sys/windows"
)

// errHeld says that another has the lock.
var errHeld = errors.New("the file is locked")

// renamesOpen says whether a file that is open can be given a name, and take the
// place of another that is open.
const renamesOpen = false

// lockAt is far beyond the end of any file: Windows locks forbid reading what
// they cover, and nobody reads there.
const lockAt = 1 << 62

// tryLock takes the lock on a file, or returns errHeld. The lock goes when the
// file is closed, or its process ends however it ends.
func tryLock(fd uintptr) error {
	at := &windows.Overlapped{Offset: lockAt & 0xffffffff, OffsetHigh: lockAt >> 32}
	err := windows.LockFileEx(windows.Handle(fd), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, at)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return errHeld
	}
	return err
}

func systemCode(err error) Code {
	for _, c := range []struct {
		code Code
		is   []error
	}{
		{NoSpace, []error{windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL, windows.ERROR_DISK_QUOTA_EXCEEDED, windows.ERROR_FILE_TOO_LARGE}},
		{Locked, []error{windows.ERROR_SHARING_VIOLATION, windows.ERROR_LOCK_VIOLATION}},
		{ReadOnly, []error{windows.ERROR_WRITE_PROTECT, windows.ERROR_ACCESS_DENIED}},
		{NotFolder, []error{windows.ERROR_DIRECTORY}},
		{Gone, []error{windows.ERROR_FILE_NOT_FOUND, windows.ERROR_PATH_NOT_FOUND, windows.ERROR_NOT_READY, windows.ERROR_DEV_NOT_EXIST, windows.ERROR_DEVICE_NOT_CONNECTED, windows.ERROR_NO_SUCH_DEVICE, windows.ERROR_BAD_NETPATH, windows.ERROR_NETNAME_DELETED}},
	} {
		for _, e := range c.is {
			if errors.Is(err, e) {
				return c.code
			}
		}
	}
	return ""
}

// syncFolder does nothing: NTFS keeps its names in a log of its own, and
// Windows has no call to flush a folder.
func syncFolder(string) error { return nil }
