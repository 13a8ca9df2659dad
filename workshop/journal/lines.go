package journal

import (
	"bytes"
	"errors"
	"io"
)

// How much is read at once, in bytes: little at first, for most files are
// small. The lines of a chunk share its memory.
const (
	firstChunk = 4 << 10
	chunk      = 1 << 20
)

var errTooLong = errors.New("the line is too long")

// lines reads line by line. A line stays valid after the next is read, for
// records keep parts of theirs.
type lines struct {
	r     io.Reader
	limit int // bytes of the longest line
	buf   []byte
	start int // of the next line in buf
	seen  int // bytes from start on known to hold no newline
	err   error
	size  int // of the last chunk, long lines apart
}

// next returns the next line without its newline; whole is false for a last
// line that has none. The error is io.EOF, errTooLong (with as much of the
// line as was read) or the reader's.
func (l *lines) next() (line []byte, whole bool, err error) {
	for {
		rest := l.buf[l.start:]
		if i := bytes.IndexByte(rest[l.seen:], '\n'); i >= 0 {
			n := l.seen + i
			if n > l.limit {
				return rest[:n:n], false, errTooLong
			}
			l.start, l.seen = l.start+n+1, 0
			return rest[:n:n], true, nil
		}
		l.seen = len(rest)
		switch {
		case len(rest) > l.limit:
			return rest, false, errTooLong
		case errors.Is(l.err, io.EOF) && len(rest) > 0:
			l.start, l.seen = len(l.buf), 0
			return rest[:len(rest):len(rest)], false, nil
		case l.err != nil:
			return nil, false, l.err
		}
		l.fill()
	}
}

// fill reads on, into a new chunk once the old one is full.
func (l *lines) fill() {
	if len(l.buf) == cap(l.buf) {
		rest := l.buf[l.start:]
		l.size = min(chunk, max(firstChunk, 4*l.size))
		l.buf = append(make([]byte, 0, max(l.size, 2*len(rest))), rest...)
		l.start = 0
	}
	for range 100 {
		n, err := l.r.Read(l.buf[len(l.buf):cap(l.buf)])
		l.buf = l.buf[:len(l.buf)+n]
		if l.err = err; n > 0 || err != nil {
			return
		}
	}
	l.err = io.ErrNoProgress
}
