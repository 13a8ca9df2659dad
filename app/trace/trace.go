// Package trace finds the files in which somebody who is forgotten, or is to
// be, may still be named: copies of the workshop, and other workshops they take
// part in. It puts them out of copies too. It knows no window.
package trace

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/google/uuid"

	"samenspel/app/place"
	"samenspel/workshop"
	"samenspel/workshop/journal"
)

// File is a workshop file in which a person is named.
type File struct {
	Path string
	Copy bool // of the workshop they are forgotten in; else of another
	Cut  bool // no workshop file, but a part that was cut off one, or left behind
}

// Find lists the files, beside a workshop's own and in the folders right
// beneath, and those of also, in which a person is named. Of the workshop's
// own copies it is all that haven't forgotten them. It reads every one of them
// and may take as long as the disk does.
func Find(own string, id uuid.UUID, person workshop.ID, also []string) []File {
	var out []File
	at, err := os.Stat(own)
	if err != nil {
		return nil
	}
	for _, path := range append(beside(own), also...) {
		info, err := os.Stat(path)
		if err != nil || !info.Mode().IsRegular() || os.SameFile(info, at) || slices.ContainsFunc(out, func(f File) bool { return same(f.Path, info) }) {
			continue
		}
		if f, named := look(path, id, person); named {
			out = append(out, f)
		}
	}
	for _, path := range journal.Leftovers(own, id) {
		out = append(out, File{Path: path, Copy: true, Cut: true})
	}
	return out
}

func same(path string, info os.FileInfo) bool {
	other, err := os.Stat(path)
	return err == nil && os.SameFile(info, other)
}

// beside lists the workshop files in a file's folder and those right beneath.
func beside(own string) []string {
	var out, folders []string
	list := func(folder string) {
		entries, err := os.ReadDir(folder)
		if err != nil {
			return
		}
		for _, e := range entries {
			path := filepath.Join(folder, e.Name())
			switch {
			case e.IsDir() && !strings.HasPrefix(e.Name(), "."):
				folders = append(folders, path)
			case strings.EqualFold(filepath.Ext(path), place.Ext):
				out = append(out, path)
			}
		}
	}
	list(filepath.Dir(own))
	for _, folder := range slices.Clone(folders) {
		list(folder)
	}
	return out
}

// look says whether a person is named in a file.
func look(path string, id uuid.UUID, person workshop.ID) (File, bool) {
	contents, err := journal.Salvage(path)
	if err != nil {
		return File{}, false
	}
	log := workshop.NewLog(contents.Records)
	is := contents.ID
	if is == uuid.Nil { // the header is damaged; the first record tells too
		is = log.Fold().ID()
	}
	if _, gone := log.Forgotten()[person]; gone && log.Holds(contents.Records) {
		return File{}, false
	}
	return File{Path: path, Copy: is == id}, is == id || log.Knows(person)
}

// Clear puts everyone who was forgotten in a workshop out of a copy of it too,
// which else stays as it is. The error is a *journal.Problem: where the copy is
// open elsewhere or damaged it is left alone.
func Clear(path string, from *workshop.Log) error {
	j, err := journal.Open(path)
	if err != nil {
		return err
	}
	defer j.Close()
	if p := j.Contents().Status.ReadOnly; p != nil {
		return p
	}
	log := workshop.NewLog(slices.Concat(j.Contents().Records, from.Forgettings()))
	return j.Rewrite(log.Records())
}
