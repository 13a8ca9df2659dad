// Package bundle writes the files of one export into a folder: all of them or
// none. It knows no workshop, and how one file is written whole is its caller's
// to say.
package bundle

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// File is what is to be written.
type File struct {
	Name, Ext string // of its name; the ending with its dot
	Content   []byte
}

// Disk is how files are named and written.
type Disk struct {
	// Path returns where a file goes: in its folder, under a name that is free.
	Path func(name, ext string) string
	// Write writes a whole file or nothing. It replaces none.
	Write func(path string, content []byte) error
}

// All writes the files in their order, and returns their paths. When one can't be
// written, or ctx ends before all are, those that were are removed again. It
// returns the error of writing or that of ctx; and with it the paths of what
// could not be removed.
func (d Disk) All(ctx context.Context, files []File) ([]string, error) {
	var paths []string
	for _, f := range files {
		err := ctx.Err()
		if err == nil {
			path := d.Path(f.Name, f.Ext)
			if err = d.Write(path, f.Content); err == nil {
				paths = append(paths, path)
				continue
			}
		}
		stayed, gone := Remove(paths)
		return stayed, errors.Join(err, gone)
	}
	return paths, nil
}

// Remove removes files, and returns those that it couldn't.
func Remove(paths []string) (stayed []string, err error) {
	for _, path := range paths {
		if gone := os.Remove(path); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
			stayed, err = append(stayed, path), errors.Join(err, fmt.Errorf("remove again: %w", gone))
		}
	}
	return stayed, err
}
