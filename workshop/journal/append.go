package journal

import (
	"errors"
	"fmt"
	"os"

	"samenspel/workshop"
)

// Append adds records with one write and one fsync; they are durable when it
// returns nil. After an I/O error the journal stops: what was not acknowledged
// is taken off the file where that is possible, and every further Append
// returns the same *Problem until Rescan. An error that wraps ErrRecord is
// about the records alone, and stops nothing.
func (j *Journal) Append(recs []workshop.Record) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if p := j.barred(); p != nil {
		return p
	}
	if len(recs) == 0 {
		return nil
	}
	buf, last, err := encode(j.buf[:0], j.chain, j.last, recs)
	if err != nil {
		return err
	}
	j.buf = buf
	if err := j.write(buf); err != nil {
		j.stopped = problemOf(j.path, err)
		j.rollBack()
		return j.stopped
	}
	j.end, j.last = j.end+int64(len(buf)), last
	if cap(j.buf) > chunk {
		j.buf = nil // a photo's worth is not kept for the next card
	}
	return nil
}

// barred says why nothing can be written now.
func (j *Journal) barred() *Problem {
	switch {
	case j.opened.Status.ReadOnly != nil:
		return j.opened.Status.ReadOnly
	case j.closed:
		return &Problem{Code: IO, Path: j.path, Err: os.ErrClosed}
	}
	return j.stopped
}

func (j *Journal) write(buf []byte) error {
	size, err := j.present(j.f)
	if err != nil {
		return err
	}
	if size != j.end {
		return &Problem{Code: Gone, Path: j.path, Err: fmt.Errorf("another program changed it: %d bytes instead of %d", size, j.end)}
	}
	if _, err := j.f.WriteAt(buf, j.end); err != nil {
		return err
	}
	if err := j.f.Sync(); err != nil {
		return err
	}
	// A file deleted or replaced while we wrote took the records with it.
	_, err = j.present(j.f)
	return err
}

// present makes sure that the name still leads to the file that is open, and
// returns its size in bytes.
func (j *Journal) present(f file) (int64, error) {
	ours, err := f.Stat()
	if err != nil {
		return 0, problemOf(j.path, err)
	}
	there, err := j.disk.stat(j.path)
	if err != nil {
		return 0, &Problem{Code: Gone, Path: j.path, Err: err}
	}
	if !os.SameFile(ours, there) {
		return 0, &Problem{Code: Gone, Path: j.path, Err: errors.New("there is another file in its place")}
	}
	return ours.Size(), nil
}

// rollBack takes off what was not acknowledged. Where that fails too, Rescan
// or the next opening does it.
func (j *Journal) rollBack() {
	ours, err := j.f.Stat()
	if err != nil || ours.Size() <= j.end || !j.isMine(j.f, ours.Size()) {
		return
	}
	if j.f.Truncate(j.end) == nil {
		_ = j.f.Sync() // as far as it goes: Rescan looks again
	}
}
