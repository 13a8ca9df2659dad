package journal

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/google/uuid"

	"samenspel/workshop"
)

// The name of a file while it is being written: one of its own between these.
const (
	tempPrefix = ".~samenspel-"
	tempSuffix = ".tmp"
)

// Write writes a whole new file: a merge, a copy, a repaired copy. It appears
// under its name complete and durable, or not at all. A file that is there
// already is replaced only with force, and never while somebody has it open.
// The error is a *Problem, or wraps ErrRecord.
func Write(path string, id uuid.UUID, recs []workshop.Record, force bool) error {
	return writeFile(osDisk{}, path, id, recs, force)
}

// WriteFile writes a file that holds no workshop, such as a report, as
// carefully as Write does. The error is a *Problem.
func WriteFile(path string, content []byte, force bool) error {
	return writeWhole(osDisk{}, path, content, force)
}

func writeFile(d disk, path string, id uuid.UUID, recs []workshop.Record, force bool) error {
	text, err := encodeFile(id, recs)
	if err != nil {
		return err
	}
	return writeWhole(d, path, text, force)
}

func writeWhole(d disk, path string, text []byte, force bool) error {
	if force {
		if target, err := filepath.EvalSymlinks(path); err == nil {
			path = target // replace the file, not the link to it
		}
	}
	folder := filepath.Dir(path)
	if fi, err := d.stat(folder); err != nil || !fi.IsDir() {
		return &Problem{Code: NotFolder, Path: path, Err: err}
	}
	old, release, err := claim(d, path, force)
	if err != nil {
		return err
	}
	defer release()

	temp := filepath.Join(folder, tempPrefix+uuid.NewString()+tempSuffix)
	if err := writeNew(d, temp, text, old); err != nil {
		_ = d.remove(temp)
		return problemAt(path, err)
	}
	if old == nil {
		err = place(d, temp, path)
	} else {
		release() // Windows replaces no file that is open
		err = d.rename(temp, path)
	}
	if err != nil {
		_ = d.remove(temp)
		return problemAt(path, err)
	}
	if err := d.syncFolder(folder); err != nil {
		if old == nil {
			_ = d.remove(path) // so that trying again does not find the name taken
		}
		return problemAt(path, err)
	}
	return nil
}

// claim looks at the file that a new one would replace; nil where there is
// none. It holds its lock until release.
func claim(d disk, path string, force bool) (fs.FileInfo, func(), error) {
	nothing := func() {}
	old, err := d.stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nothing, nil
	case err != nil:
		return nil, nothing, problemOf(path, err)
	case !force || !old.Mode().IsRegular():
		return nil, nothing, &Problem{Code: Exists, Path: path}
	}
	f, err := d.open(path, os.O_RDWR)
	if err != nil {
		return nil, nothing, problemOf(path, err)
	}
	if errors.Is(d.lock(f), errHeld) {
		f.Close()
		return nil, nothing, heldBy(path)
	}
	closed := false
	return old, func() {
		if !closed {
			closed = true
			f.Close()
		}
	}, nil
}

// writeNew makes a durable file of a name that is free.
func writeNew(d disk, path string, text []byte, like fs.FileInfo) error {
	f, err := d.open(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL)
	if err != nil {
		return err
	}
	if _, err = f.WriteAt(text, 0); err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil || like == nil {
		return err
	}
	return d.chmod(path, like.Mode().Perm())
}

// problemAt is the Problem of writing a file at path by way of another name.
func problemAt(path string, err error) *Problem {
	p := problemOf(path, err)
	if p.Code == Gone {
		p.Code = NotFolder // the folder went while we wrote
	}
	return p
}
