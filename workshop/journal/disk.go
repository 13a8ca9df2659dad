package journal

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// file is what the journal needs of an open file.
type file interface {
	io.ReaderAt
	io.WriterAt
	Truncate(size int64) error
	Sync() error
	Stat() (fs.FileInfo, error)
	Fd() uintptr
	Close() error
}

// disk is what the journal needs of a file system; tests put one in its place
// that is full, fails or is taken out.
type disk interface {
	open(path string, flag int) (file, error)
	lock(f file) error // errHeld where another has it
	stat(path string) (fs.FileInfo, error)
	link(from, to string) error
	rename(from, to string) error
	remove(path string) error
	chmod(path string, mode fs.FileMode) error
	syncFolder(path string) error
}

type osDisk struct{}

func (osDisk) open(path string, flag int) (file, error) {
	f, err := os.OpenFile(path, flag, 0o666)
	if err != nil {
		return nil, err
	}
	return f, nil
}

func (osDisk) lock(f file) error                     { return tryLock(f.Fd()) }
func (osDisk) stat(path string) (fs.FileInfo, error) { return os.Stat(path) }
func (osDisk) link(from, to string) error            { return os.Link(from, to) }
func (osDisk) rename(from, to string) error          { return os.Rename(from, to) }
func (osDisk) chmod(path string, mode fs.FileMode) error {
	return os.Chmod(path, mode)
}
func (osDisk) remove(path string) error     { return os.Remove(path) }
func (osDisk) syncFolder(path string) error { return syncFolder(path) }

// place moves a finished file to a name that nobody has yet.
func place(d disk, from, to string) error {
	if err := d.link(from, to); err == nil {
		_ = d.remove(from) // a second name left behind is untidy, not wrong
		return nil
	}
	// FAT and some network drives know no links: there the name is claimed
	// with an empty file, which the rename then replaces. Where the link failed
	// because the name is taken, so does this.
	f, err := d.open(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Close(), d.rename(from, to)); err != nil {
		_ = d.remove(to)
		return err
	}
	return nil
}
