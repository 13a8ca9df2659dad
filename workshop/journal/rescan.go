package journal

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// page is at least the unit in which a disk writes.
const page = 64 << 10

// Rescan tries to go on after an Append has failed: it reads the file again
// and verifies that everything acknowledged is there, takes off what was not,
// and makes writing possible again. It opens the file anew where the old one
// is lost, such as a stick that was taken out and put back. It returns the
// *Problem that still stands in the way, which Append then returns too. A
// journal that was opened read-only stays so: open it again instead.
func (j *Journal) Rescan() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if p := j.barred(); p != nil && p != j.stopped {
		return p
	}
	if err := j.goOn(); err != nil {
		j.stopped = problemOf(j.path, err)
		return j.stopped
	}
	j.stopped = nil
	return nil
}

func (j *Journal) goOn() error {
	if j.f == nil {
		return j.reopen()
	}
	_, err := j.present(j.f)
	if err != nil {
		return j.reopen()
	}
	if err = j.restore(j.f); err == nil {
		return nil
	}
	if problemOf(j.path, err).Code != IO {
		return err
	}
	// The name leads to our file, yet it cannot be used: a stick that was taken
	// out and put back. Our own lock would keep us out.
	j.f.Close()
	j.f = nil
	return j.reopen()
}

// reopen puts the file now at the path in the place of the one that was open,
// if it holds everything that was acknowledged.
func (j *Journal) reopen() error {
	f, barred, err := j.openToWrite()
	if err != nil {
		return err
	}
	if barred != nil {
		f.Close()
		return barred
	}
	if err := j.restore(f); err != nil {
		f.Close()
		return err
	}
	if j.f != nil {
		j.f.Close()
	}
	j.f = f
	leaveNote(j.path)
	return nil
}

// restore verifies what was acknowledged, and takes off the rest.
func (j *Journal) restore(f file) error {
	s, err := scan(j.path, io.NewSectionReader(f, 0, j.end), j.limit)
	switch {
	case err != nil:
		return err
	case s.Status.Damage != nil:
		return s.Status.Damage
	case s.last != j.last: // the last hash stands for every byte before it
		return &Problem{Code: Gone, Path: j.path, Err: errors.New("the file there does not hold everything that was saved")}
	}
	fi, err := f.Stat()
	if err != nil {
		return err
	}
	if fi.Size() > j.end && !j.isMine(f, fi.Size()) {
		if err := j.cutForeign(f, fi.Size()); err != nil {
			return err
		}
	}
	return j.settle(f)
}

// isMine says whether what stands after the acknowledged bytes is of the
// Append that failed.
func (j *Journal) isMine(f file, size int64) bool {
	n := size - j.end
	if n > int64(len(j.buf)) {
		return false
	}
	tail := make([]byte, n)
	if _, err := f.ReadAt(tail, j.end); err != nil && !errors.Is(err, io.EOF) {
		return false
	}
	return bytes.HasPrefix(j.buf, tail)
}

// cutForeign moves aside what a failed write has left behind of somebody
// else's bytes. Whole lines are another program's records: they stay.
func (j *Journal) cutForeign(f file, size int64) error {
	if size-j.end <= int64(j.limit) {
		tail := make([]byte, size-j.end)
		if _, err := f.ReadAt(tail, j.end); err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if bytes.IndexByte(tail, '\n') < 0 {
			return j.keepCut(tail)
		}
	}
	return &Problem{Code: Gone, Path: j.path, Err: fmt.Errorf("another program wrote in it: %d bytes instead of %d", size, j.end)}
}

// settle makes the acknowledged bytes the whole file. After a failed fsync a
// kernel may take pages for written that are not, so the ones that the failed
// write shared are written once more.
func (j *Journal) settle(f file) error {
	from := max(0, j.end-page)
	last := make([]byte, j.end-from)
	if _, err := f.ReadAt(last, from); err != nil {
		return err
	}
	if _, err := f.WriteAt(last, from); err != nil {
		return err
	}
	if err := f.Truncate(j.end); err != nil {
		return err
	}
	return f.Sync()
}
