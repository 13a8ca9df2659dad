package journal

import (
	"errors"
	"fmt"
	"io"

	"github.com/google/uuid"
)

// maxLinks bounds how many possible hashes of a damaged line are followed.
const maxLinks = 8

// Salvage reads a damaged file past its damage, for a repaired copy: every
// record whose line is proven by its hash and the line before it, even where
// that line is damaged itself. Status.Damage says where damage begins and
// Status.Lost how many lines could not be saved; the ID is zero where the
// header no longer tells it. It takes no lock and changes nothing. The error
// is a *Problem.
func Salvage(path string) (Contents, error) {
	d := osDisk{}
	f, err := openToRead(d, path)
	if err != nil {
		return Contents{}, err
	}
	defer f.Close()
	s, err := scan(path, io.NewSectionReader(f, 0, 1<<62), maxLine)
	if err != nil || s.Status.Damage == nil {
		return s.Contents, err
	}
	return salvage(path, io.NewSectionReader(f, 0, 1<<62), maxLine, s.Status.Damage)
}

func salvage(path string, r io.Reader, limit int, damage *Problem) (Contents, error) {
	c := Contents{Status: Status{Damage: damage, ReadOnly: damage}}
	in := &lines{r: r, limit: limit}
	first, whole, err := in.next()
	if err != nil || !whole {
		return c, nil
	}
	h, herr := parseHeader(first)
	if herr == nil {
		c.ID = h.id
	}
	v := salvager{chain: newChainer(), dec: newDecoder(), links: []link{h.computed, h.stated}}
	for number := 2; ; number++ {
		line, whole, err := in.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if errors.Is(err, errTooLong) {
			c.Status.Lost++
			break
		}
		if err != nil {
			return c, problemOf(path, err)
		}
		if !whole {
			c.Status.Cut = line
			c.Status.Torn = &Problem{Code: Torn, Path: path, Line: number}
			break
		}
		v.line(&c, line)
		if number == 2 && v.proven == 0 {
			c.ID, _ = uuid.Parse(h.Workshop) // only the header's sum was damaged
		}
	}
	if v.doubtful != nil {
		c.Status.Lost++
	}
	c.Status.Lines = len(c.Records)
	if c.Status.Lost > 0 {
		c.Status.Damage.Err = fmt.Errorf("%w; %d lines could not be saved", damage.Err, c.Status.Lost)
	}
	return c, nil
}

// salvager follows the chain through damaged lines. After one, the next line
// may build on the hash that it states (its JSON is damaged) or on the one it
// should have (its hash is damaged).
type salvager struct {
	chain    *chainer
	dec      *decoder
	links    []link // what the next line may build on
	first    int    // links from here on are computed from doubtful's own JSON
	doubtful []byte // the JSON of the line before, if nothing has proven it yet
	proven   int    // which of links proved the last line; -1 for none
}

func (v *salvager) line(c *Contents, line []byte) {
	stated, text, ok := splitLine(line)
	v.proven = -1
	for i, prev := range v.links {
		if ok && v.chain.next(prev, text) == stated {
			v.proven = i
			break
		}
	}
	if v.doubtful != nil {
		if v.proven >= v.first {
			v.keep(c, v.doubtful)
		} else {
			c.Status.Lost++
		}
		v.doubtful = nil
	}
	if v.proven >= 0 {
		v.keep(c, text)
		v.links, v.first = []link{stated}, 1
		return
	}
	var next []link
	if ok {
		next = append(next, stated)
	}
	v.first = len(next)
	if len(line) > hexSize {
		v.doubtful = line[hexSize+1:]
		for _, prev := range v.links[:min(len(v.links), maxLinks)] {
			next = append(next, v.chain.next(prev, v.doubtful))
		}
	} else {
		v.doubtful = line
	}
	v.links = next
}

func (v *salvager) keep(c *Contents, text []byte) {
	rec, err := v.dec.decode(text)
	if err != nil {
		c.Status.Lost++
		return
	}
	c.Records = append(c.Records, rec)
}
