package workshop

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
)

// jsonText goes through a piece of JSON and puts other text in place of some of
// its strings. All else stays byte for byte, so that whoever does the same to
// the same piece has the same bytes.
type jsonText struct {
	in     []byte
	at     int
	out    []byte
	copied int      // of in, to out
	path   []string // of keys, from the outermost, in small letters as they are read in any; arrays have none
	reword func(path []string, text func() string) (string, bool)
}

var errJSON = errors.New("no JSON")

// deepest is how deep JSON is followed; nothing of ours is deeper than 6.
const deepest = 200

// rewordJSON returns a piece of JSON in which each string value for which
// reword returns true is the text it returns. The piece comes back as it is
// where nothing changes, and where it is no JSON.
func rewordJSON(b []byte, reword func(path []string, text func() string) (string, bool)) []byte {
	j := &jsonText{in: b, reword: reword}
	if err := j.value(); err != nil || j.copied == 0 {
		return b
	}
	return append(j.out, b[j.copied:]...)
}

func (j *jsonText) space() {
	for j.at < len(j.in) && (j.in[j.at] == ' ' || j.in[j.at] == '\t' || j.in[j.at] == '\n' || j.in[j.at] == '\r') {
		j.at++
	}
}

// next skips white space and says which byte comes then; 0 at the end.
func (j *jsonText) next() byte {
	j.space()
	if j.at == len(j.in) {
		return 0
	}
	return j.in[j.at]
}

func (j *jsonText) value() error {
	switch j.next() {
	case 0:
		return errJSON
	case '"':
		return j.text()
	case '{':
		return j.all('}', func() error {
			from := j.at
			if j.next() != '"' || j.skip() != nil {
				return errJSON
			}
			var key string
			if err := json.Unmarshal(j.in[from:j.at], &key); err != nil {
				return err
			}
			if j.next() != ':' {
				return errJSON
			}
			j.at++
			j.path = append(j.path, strings.ToLower(key))
			err := j.value()
			j.path = j.path[:len(j.path)-1]
			return err
		})
	case '[':
		return j.all(']', j.value)
	}
	for j.at < len(j.in) && bytes.IndexByte([]byte(",]} \t\r\n"), j.in[j.at]) < 0 {
		j.at++
	}
	return nil
}

// all goes through what stands between brackets.
func (j *jsonText) all(end byte, one func() error) error {
	if len(j.path) > deepest {
		return errJSON
	}
	j.at++
	if j.next() == end {
		j.at++
		return nil
	}
	for {
		j.space()
		if err := one(); err != nil {
			return err
		}
		switch j.next() {
		case ',':
			j.at++
		case end:
			j.at++
			return nil
		default:
			return errJSON
		}
	}
}

// skip goes behind the string that begins here.
func (j *jsonText) skip() error {
	for i := j.at + 1; i < len(j.in); i++ {
		k := bytes.IndexAny(j.in[i:], `"\`)
		if k < 0 {
			return errJSON
		}
		if i += k; j.in[i] == '"' {
			j.at = i + 1
			return nil
		}
		i++ // what is escaped
	}
	return errJSON
}

func (j *jsonText) text() error {
	from := j.at
	if err := j.skip(); err != nil {
		return err
	}
	raw := j.in[from:j.at]
	text, wanted := j.reword(j.path, func() string {
		var s string
		if json.Unmarshal(raw, &s) != nil {
			return ""
		}
		return s
	})
	if !wanted {
		return nil
	}
	quoted, err := json.Marshal(text)
	if err != nil {
		return err
	}
	j.out = append(append(j.out, j.in[j.copied:from]...), quoted...)
	j.copied = j.at
	return nil
}
