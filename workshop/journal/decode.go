package journal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/google/uuid"

	"samenspel/workshop"
)

// validJSON says whether b is one JSON value.
func validJSON(b []byte) bool { return json.Valid(b) }

// decoder turns the JSON of a line into a record. Kinds and authors come back
// a few thousand times in a file, so each is kept once.
type decoder struct{ names map[string]string }

func newDecoder() *decoder { return &decoder{names: map[string]string{}} }

func (d *decoder) name(b []byte) string {
	if s, ok := d.names[string(b)]; ok {
		return s
	}
	s := string(b)
	d.names[s] = s
	return s
}

// decode reads a record; its body shares b's memory.
func (d *decoder) decode(b []byte) (workshop.Record, error) {
	if !utf8.Valid(b) {
		return workshop.Record{}, errors.New("not UTF-8")
	}
	if r, ok := d.own(b); ok {
		return r, nil
	}
	return decodeAny(b)
}

// decodeAny reads a record however it is laid out.
func decodeAny(b []byte) (workshop.Record, error) {
	var r workshop.Record
	if !bytes.HasPrefix(b, []byte("{")) {
		return r, errors.New("not a JSON object")
	}
	if err := json.Unmarshal(b, &r); err != nil {
		return workshop.Record{}, fmt.Errorf("not a record: %w", err)
	}
	return r, nil
}

// own reads a record laid out exactly as appendRecord writes it, several times
// faster than encoding/json; ok is false for anything else.
func (d *decoder) own(b []byte) (r workshop.Record, ok bool) {
	c := cursor{b: b, ok: true}
	c.skip(`{"id":"`)
	r.ID = c.uuid()
	c.skip(`","commit":"`)
	r.Commit = c.uuid()
	c.skip(`","at":"`)
	r.At.Wall = c.digits(18)
	c.skip(`.`)
	r.At.Count = uint32(c.digits(9))
	c.skip(`","by":"`)
	by := c.text()
	c.skip(`","kind":"`)
	kind := c.text()
	c.skip(`"`)
	if !c.ok {
		return workshop.Record{}, false
	}
	if rest := c.b; len(rest) > 1 || rest == nil {
		c.skip(`,"body":`)
		n := len(c.b) - 1
		if !c.ok || n < 1 || c.b[n] != '}' || space(c.b[0]) || space(c.b[n-1]) || !validJSON(c.b[:n]) {
			return workshop.Record{}, false
		}
		r.Body = json.RawMessage(c.b[:n:n])
	} else if string(rest) != "}" {
		return workshop.Record{}, false
	}
	r.By, r.Kind = workshop.Author(d.name(by)), d.name(kind)
	return r, true
}

func space(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// cursor walks over a line; ok turns false at the first thing that is not as
// expected and stays so.
type cursor struct {
	b  []byte
	ok bool
}

func (c *cursor) skip(s string) {
	if !c.ok || len(c.b) < len(s) || string(c.b[:len(s)]) != s {
		c.ok = false
		return
	}
	c.b = c.b[len(s):]
}

func (c *cursor) uuid() (id uuid.UUID) {
	if !c.ok || len(c.b) < 36 {
		c.ok = false
		return id
	}
	id, err := uuid.ParseBytes(c.b[:36])
	c.ok = err == nil
	c.b = c.b[36:]
	return id
}

// digits reads a number of at most most digits, without a sign.
func (c *cursor) digits(most int) (n int64) {
	i := 0
	for i < len(c.b) && c.b[i] >= '0' && c.b[i] <= '9' {
		if i == most {
			c.ok = false
			return 0
		}
		n = n*10 + int64(c.b[i]-'0')
		i++
	}
	if i == 0 {
		c.ok = false
		return 0
	}
	c.b = c.b[i:]
	return n
}

// text reads up to a quote; escapes are left to encoding/json.
func (c *cursor) text() []byte {
	for i, x := range c.b {
		if x == '"' {
			t := c.b[:i]
			c.b = c.b[i:]
			return t
		}
		if x == '\\' || x < ' ' {
			break
		}
	}
	c.ok = false
	return nil
}
