package journal

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/google/uuid"

	"samenspel/workshop"
)

// Journal is an open workshop file. Its methods may be called from several
// goroutines.
type Journal struct {
	path   string
	disk   disk
	opened Contents
	limit  int // bytes of the longest line

	mu      sync.Mutex
	f       file // nil where it is read-only, closed or lost
	closed  bool
	end     int64 // bytes acknowledged
	last    link  // the hash they end in
	chain   *chainer
	buf     []byte   // of the last Append
	stopped *Problem // after an I/O error, until Rescan
}

// Create makes a new file and opens it. It never overwrites one. The file
// appears under its name complete and durable, or not at all. The error is a
// *Problem, or wraps ErrRecord.
func Create(path string, id uuid.UUID, recs []workshop.Record) (*Journal, error) {
	return create(osDisk{}, path, id, recs)
}

func create(d disk, path string, id uuid.UUID, recs []workshop.Record) (*Journal, error) {
	if err := writeFile(d, path, id, recs, false); err != nil {
		return nil, err
	}
	j, err := open(d, path)
	if err != nil {
		return nil, err
	}
	if p := j.opened.Status.ReadOnly; p != nil {
		j.Close()
		return nil, p
	}
	return j, nil
}

// Open opens a file for writing. Where that cannot be (it is open elsewhere,
// damaged, write-protected or newer), it opens read-only and Status.ReadOnly
// says why. A torn last line is moved to a file beside it. The error is a
// *Problem: then there is nothing to show.
func Open(path string) (*Journal, error) { return open(osDisk{}, path) }

func open(d disk, path string) (*Journal, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, problemOf(path, err)
	}
	j := &Journal{path: abs, disk: d, chain: newChainer(), limit: maxLine}
	f, barred, err := j.openToWrite()
	if err != nil {
		return nil, err
	}
	s, err := scan(abs, io.NewSectionReader(f, 0, 1<<62), j.limit)
	if err != nil {
		f.Close()
		return nil, err
	}
	if barred != nil {
		s.Status.ReadOnly = barred
		if barred.Code == Locked {
			s.Status.Torn, s.Status.Cut = nil, nil // its holder is just writing it
		}
	}
	if s.Status.ReadOnly == nil && s.Status.Torn != nil {
		j.cutTorn(f, &s)
	}
	j.opened, j.end, j.last = s.Contents, s.end, s.last
	if s.Status.ReadOnly != nil {
		f.Close()
		return j, nil
	}
	j.f = f
	leaveNote(abs)
	return j, nil
}

// openToWrite opens the file and takes its lock, or opens it to read and says
// what bars it from being written.
func (j *Journal) openToWrite() (f file, barred *Problem, err error) {
	if err := regular(j.disk, j.path); err != nil {
		return nil, nil, err
	}
	f, err = j.disk.open(j.path, os.O_RDWR)
	if err != nil {
		if barred = problemOf(j.path, err); barred.Code != ReadOnly && barred.Code != Locked {
			return nil, nil, barred
		}
		if f, err = openToRead(j.disk, j.path); err != nil {
			return nil, nil, err
		}
		return f, barred, nil
	}
	switch err := j.disk.lock(f); {
	case errors.Is(err, errHeld):
		return f, heldBy(j.path), nil
	case err != nil:
		return f, &Problem{Code: ReadOnly, Path: j.path, Err: fmt.Errorf("this drive cannot keep two programs from writing at once: %w", err)}, nil
	}
	// Between opening and locking, another may have put a new file in its place.
	if _, err := j.present(f); err != nil {
		f.Close()
		return nil, nil, err
	}
	return f, nil, nil
}

// cutTorn takes the torn last line off the file, once it is safe beside it.
func (j *Journal) cutTorn(f file, s *scanned) {
	err := j.keepCut(s.Status.Cut)
	if err == nil {
		err = f.Truncate(s.end)
	}
	if err == nil {
		err = f.Sync()
	}
	if err != nil {
		s.Status.ReadOnly = problemOf(j.path, fmt.Errorf("the torn last line could not be moved aside: %w", err))
		return
	}
	s.Status.CutFile = cutPath(j.path)
}

func cutPath(path string) string { return path + ".cut" }

// keepCut adds what is cut off the file to the file beside it.
func (j *Journal) keepCut(cut []byte) error {
	f, err := j.disk.open(cutPath(j.path), os.O_RDWR|os.O_CREATE)
	if err != nil {
		return err
	}
	fi, err := f.Stat()
	if err == nil {
		_, err = f.WriteAt(append(cut[:len(cut):len(cut)], '\n'), fi.Size())
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return j.disk.syncFolder(filepath.Dir(j.path))
}

// Contents returns what the file held when it was opened.
func (j *Journal) Contents() Contents { return j.opened }

// Path returns the absolute path the file was opened at.
func (j *Journal) Path() string { return j.path }

// ID returns the workshop's id, as the header has it.
func (j *Journal) ID() uuid.UUID { return j.opened.ID }

// Close lets go of the file and its lock. A second Close does nothing.
func (j *Journal) Close() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.closed = true
	if j.f == nil {
		return nil
	}
	f := j.f
	j.f = nil
	removeNote(j.path) // before the lock goes, or it might be the next holder's
	if err := f.Close(); err != nil {
		return problemOf(j.path, err)
	}
	return nil
}
