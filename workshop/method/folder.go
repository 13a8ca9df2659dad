package method

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	methodfiles "samenspel/assets/method"
	"samenspel/workshop"
)

// ErrNoFolder is that a method's folder is not there, or is no folder.
var ErrNoFolder = errors.New("no such folder")

// Folder reads the method in a folder of this machine, as Load does. Files of
// which the name begins with a dot are passed over. The error is an Errors
// with everything that is wrong, or wraps ErrNoFolder.
func Folder(dir string) (workshop.Method, error) {
	fi, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist) || err == nil && !fi.IsDir():
		return workshop.Method{}, fmt.Errorf("%w: %s", ErrNoFolder, dir)
	case err != nil:
		return workshop.Method{}, Errors{{Reason: fmt.Sprintf("cannot list the method's folder: %v", cause(err))}}
	}
	return Load(folder{os.DirFS(dir)})
}

// folder is a folder of ordinary files: opening a pipe would wait for ever.
type folder struct{ fs.FS }

// Open opens a file or a folder.
func (f folder) Open(name string) (fs.File, error) {
	fi, err := fs.Stat(f.FS, name)
	if err == nil && !fi.IsDir() && !fi.Mode().IsRegular() {
		err = &fs.PathError{Op: "open", Path: name, Err: errors.New("not an ordinary file")}
	}
	if err != nil {
		return nil, err
	}
	return f.FS.Open(name)
}

// ReadDir lists a folder without what a system keeps there for itself.
func (f folder) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(f.FS, name)
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return strings.HasPrefix(e.Name(), ".") }), err
}

// Copy writes the files of the built-in method into a folder, which is made
// where it is not there, and returns their names within it. It never
// overwrites: where one of the files is there already, nothing is written and
// the error is an *fs.PathError that wraps fs.ErrExist.
func Copy(dir string) ([]string, error) {
	var names []string
	err := fs.WalkDir(methodfiles.Files, ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("built-in method: %w", err)
	}
	for _, name := range names {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if _, err := os.Lstat(path); err == nil {
			return nil, &fs.PathError{Op: "copy", Path: path, Err: fs.ErrExist}
		}
	}
	for _, name := range names {
		if err := copyFile(filepath.Join(dir, filepath.FromSlash(name)), name); err != nil {
			return nil, err
		}
	}
	return names, nil
}

func copyFile(path, name string) error {
	text, err := fs.ReadFile(methodfiles.Files, name)
	if err != nil {
		return fmt.Errorf("built-in method: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	return errors.Join(err, f.Close())
}
