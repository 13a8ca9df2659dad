package journal

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/google/uuid"

	"samenspel/workshop"
)

// Rewrite puts other records in the place of all that the file holds, with a
// chain of their own, and goes on with that file. It is for what must leave the
// file for good: nothing of what stood there stays beside it, nor what earlier
// crashes left. The new file appears complete and durable in the old one's
// place, or the old one stays as it was and the journal goes on with that. The
// error is a *Problem, or wraps ErrRecord.
func (j *Journal) Rewrite(recs []workshop.Record) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if p := j.barred(); p != nil {
		return p
	}
	text, err := encodeFile(j.opened.ID, recs)
	if err != nil {
		return err
	}
	if err := j.replace(text); err != nil {
		return err
	}
	j.end, j.last, j.buf = int64(len(text)), lastLink(text), nil
	j.opened.Records = nil
	if j.stopped == nil {
		if err := j.disk.syncFolder(filepath.Dir(j.path)); err != nil {
			j.stopped = problemAt(j.path, err) // the new file is there; Rescan makes sure of it
		}
	}
	for _, path := range Leftovers(j.path, j.opened.ID) {
		_ = j.disk.remove(path) // it may be in use: then it is listed still
	}
	return nil
}

// lastLink returns the hash that a file's text ends in.
func lastLink(text []byte) link {
	lines := bytes.Split(bytes.TrimSuffix(text, []byte("\n")), []byte("\n"))
	if len(lines) == 1 {
		h, err := parseHeader(lines[0])
		if err != nil {
			return link{}
		}
		return h.computed
	}
	l, _, _ := splitLine(lines[len(lines)-1])
	return l
}

// replace puts a new file in the place of the one that is open, and goes on
// with that one. Where open files can be renamed the new one is locked before
// it has the name, so that nobody comes in between.
func (j *Journal) replace(text []byte) error {
	old, err := j.unchanged()
	if err != nil {
		return err
	}
	target, err := filepath.EvalSymlinks(j.path) // the file is replaced, not the link to it
	if err != nil {
		return problemOf(j.path, err)
	}
	temp := filepath.Join(filepath.Dir(target), tempPrefix+uuid.NewString()+tempSuffix)
	f, err := j.ready(temp, text, old)
	if err == nil && renamesOpen {
		if err = j.disk.rename(temp, target); err == nil {
			j.f.Close()
			j.f = f
			return nil
		}
	}
	if f != nil {
		f.Close()
	}
	if err == nil {
		err = j.replaceClosed(temp, target)
	}
	if err != nil {
		_ = j.disk.remove(temp)
		return problemAt(j.path, err)
	}
	return nil
}

// ready makes a durable file of a name that is free, and returns it locked.
func (j *Journal) ready(temp string, text []byte, like os.FileInfo) (file, error) {
	if err := writeNew(j.disk, temp, text, like); err != nil {
		return nil, err
	}
	f, err := j.disk.open(temp, os.O_RDWR)
	if err != nil {
		return nil, err
	}
	return f, j.disk.lock(f)
}

// replaceClosed lets go of the file, has the new one take its place, and takes
// up what is there then. Where that can't be done the journal is stopped, until
// Rescan.
func (j *Journal) replaceClosed(temp, target string) error {
	j.f.Close()
	j.f = nil
	renamed := j.disk.rename(temp, target)
	f, barred, err := j.openToWrite()
	switch {
	case barred != nil:
		f.Close()
		j.stopped = barred
	case err != nil:
		j.stopped = problemOf(j.path, err)
	default:
		j.f = f
		leaveNote(j.path)
	}
	return renamed
}

// unchanged makes sure that the file is the one that was written last, and
// returns what it is like.
func (j *Journal) unchanged() (os.FileInfo, error) {
	size, err := j.present(j.f)
	if err != nil {
		return nil, problemOf(j.path, err)
	}
	if size != j.end {
		return nil, &Problem{Code: Gone, Path: j.path, Err: errors.New("another program changed it")}
	}
	fi, err := j.f.Stat()
	if err != nil {
		return nil, problemOf(j.path, err)
	}
	return fi, nil
}

// lately is how long what stands beside a file may yet be in the making.
const lately = time.Minute

// Leftovers lists files beside a workshop's that hold a part of it and that
// nobody looks for: what was cut off as a torn line, and what an interrupted
// write left behind.
func Leftovers(path string, id uuid.UUID) []string {
	var out []string
	if fi, err := os.Lstat(cutPath(path)); err == nil && fi.Mode().IsRegular() {
		out = append(out, cutPath(path))
	}
	own, err := os.Stat(path)
	if err != nil {
		return out
	}
	folder := filepath.Dir(path)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return out
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), tempPrefix) || !strings.HasSuffix(e.Name(), tempSuffix) {
			continue
		}
		fi, err := e.Info()
		if err != nil || !fi.Mode().IsRegular() || own.ModTime().Sub(fi.ModTime()) < lately {
			continue
		}
		left := filepath.Join(folder, e.Name())
		if whose, err := Whose(left); err == nil && whose == id {
			out = append(out, left)
		}
	}
	return out
}
