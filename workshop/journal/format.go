package journal

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"strconv"
	"unicode/utf8"

	"github.com/google/uuid"

	"samenspel/workshop"
)

const (
	format    = "samenspel"
	version   = 1         // what this package writes
	reader    = 1         // the lowest version that can read it
	maxLine   = 256 << 20 // bytes; a longer line is refused rather than held in memory
	maxHeader = 64 << 10  // bytes

	hashSize = 16
	hexSize  = 2 * hashSize

	sumField  = `,"sum":"`
	sumLength = len(sumField) + hexSize + len(`"}`)
)

// link is a hash in the chain.
type link [hashSize]byte

func (l link) text() (t [hexSize]byte) {
	hex.Encode(t[:], l[:])
	return t
}

// chainer computes links; it is kept to reuse the hash's memory.
type chainer struct {
	h    hash.Hash
	prev link
	sum  [sha256.Size]byte
}

func newChainer() *chainer { return &chainer{h: sha256.New()} }

func (c *chainer) next(prev link, text []byte) (l link) {
	c.h.Reset()
	c.prev = prev // an argument passed on would be a piece of memory each time
	c.h.Write(c.prev[:])
	c.h.Write(text)
	copy(l[:], c.h.Sum(c.sum[:0]))
	return l
}

// parseLink reads a hash as text writes it, lower case only.
func parseLink(b []byte) (l link, ok bool) {
	if len(b) != hexSize {
		return l, false
	}
	if _, err := hex.Decode(l[:], b); err != nil {
		return l, false
	}
	return l, l.text() == [hexSize]byte(b)
}

// headerLine is the first line of a file, without its newline, and the link
// that the chain of records begins with.
func headerLine(id uuid.UUID) ([]byte, link) {
	b := fmt.Appendf(nil, `{"format":%q,"version":%d,"reader":%d,"workshop":"%s"`, format, version, reader, id)
	seed := sumOf(b)
	text := seed.text()
	b = append(b, sumField...)
	b = append(b, text[:]...)
	return append(b, `"}`...), seed
}

func sumOf(b []byte) (l link) {
	sum := sha256.Sum256(b)
	copy(l[:], sum[:])
	return l
}

// appendLine appends a record's line to b and returns the link it ends in.
func appendLine(b []byte, c *chainer, prev link, r workshop.Record) ([]byte, link, error) {
	start := len(b)
	b = append(b, make([]byte, hexSize+1)...)
	b, err := appendRecord(b, r)
	if err != nil {
		return b[:start], prev, fmt.Errorf("record %s of kind %q: %w: %w", r.ID, r.Kind, ErrRecord, err)
	}
	if len(b)-start > maxLine {
		return b[:start], prev, fmt.Errorf("record %s of kind %q: %w: larger than %d MB", r.ID, r.Kind, ErrRecord, maxLine>>20)
	}
	next := c.next(prev, b[start+hexSize+1:])
	hex.Encode(b[start:], next[:])
	b[start+hexSize] = ' '
	return append(b, '\n'), next, nil
}

// appendRecord writes a record as encoding/json would, except that the body is
// kept byte for byte: two records are the same only when their bodies are.
func appendRecord(b []byte, r workshop.Record) ([]byte, error) {
	b = append(b, `{"id":"`...)
	b = appendUUID(b, r.ID)
	b = append(b, `","commit":"`...)
	b = appendUUID(b, r.Commit)
	b = append(b, `","at":"`...)
	b = strconv.AppendInt(b, r.At.Wall, 10)
	b = append(b, '.')
	b = strconv.AppendUint(b, uint64(r.At.Count), 10)
	b = append(b, `","by":`...)
	b, err := appendString(b, string(r.By))
	if err != nil {
		return b, fmt.Errorf("author: %w", err)
	}
	b = append(b, `,"kind":`...)
	b, err = appendString(b, r.Kind)
	if err != nil {
		return b, fmt.Errorf("kind: %w", err)
	}
	if len(r.Body) > 0 {
		b = append(b, `,"body":`...)
		if b, err = appendBody(b, r.Body); err != nil {
			return b, fmt.Errorf("body: %w", err)
		}
	}
	return append(b, '}'), nil
}

func appendUUID(b []byte, id uuid.UUID) []byte {
	var t [36]byte
	hex.Encode(t[:8], id[:4])
	t[8] = '-'
	hex.Encode(t[9:13], id[4:6])
	t[13] = '-'
	hex.Encode(t[14:18], id[6:8])
	t[18] = '-'
	hex.Encode(t[19:23], id[8:10])
	t[23] = '-'
	hex.Encode(t[24:], id[10:])
	return append(b, t[:]...)
}

func appendString(b []byte, s string) ([]byte, error) {
	if !utf8.ValidString(s) {
		return b, fmt.Errorf("%q is not UTF-8", s)
	}
	q, err := json.Marshal(s)
	if err != nil {
		return b, err
	}
	return append(b, q...), nil
}

func appendBody(b []byte, body []byte) ([]byte, error) {
	switch {
	case !utf8.Valid(body):
		return b, fmt.Errorf("not UTF-8")
	case !validJSON(body):
		return b, fmt.Errorf("not JSON")
	}
	body = bytes.Trim(body, " \t\r\n")
	if bytes.ContainsAny(body, "\r\n") {
		var compact bytes.Buffer
		if err := json.Compact(&compact, body); err != nil {
			return b, err
		}
		body = compact.Bytes()
	}
	return append(b, body...), nil
}

// encode appends the lines of recs to b.
func encode(b []byte, c *chainer, prev link, recs []workshop.Record) ([]byte, link, error) {
	var err error
	for _, r := range recs {
		if b, prev, err = appendLine(b, c, prev, r); err != nil {
			return b, prev, err
		}
	}
	return b, prev, nil
}

// encodeFile is the whole text of a file.
func encodeFile(id uuid.UUID, recs []workshop.Record) ([]byte, error) {
	b, seed := headerLine(id)
	b, _, err := encode(append(b, '\n'), newChainer(), seed, recs)
	return b, err
}
