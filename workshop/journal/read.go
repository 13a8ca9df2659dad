package journal

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/google/uuid"

	"samenspel/workshop"
)

// Contents is what a file holds. The bodies of the records share memory: they
// must not be changed.
type Contents struct {
	ID      uuid.UUID // the workshop's; zero where the header is damaged
	Records []workshop.Record
	Status  Status
}

// Status says how well a file could be read, and whether it can be written.
type Status struct {
	Lines    int      // verified records
	ReadOnly *Problem // why it cannot be written; nil where it can
	Torn     *Problem // a last line without its end; it is not among the records
	Cut      []byte   // the torn line as found; nil where there was none
	CutFile  string   // where Open has put the torn line; empty where it was left in the file
	Damage   *Problem // where damage begins: no record from there on is given
	Lost     int      // lines that Salvage could not save
}

// Read reads the file at path. It takes no lock and changes nothing. A damaged
// file gives its good prefix and Status.Damage. An error is a *Problem.
func Read(path string) (Contents, error) { return readFile(osDisk{}, path) }

func readFile(d disk, path string) (Contents, error) {
	f, err := openToRead(d, path)
	if err != nil {
		return Contents{}, err
	}
	defer f.Close()
	s, err := scan(path, io.NewSectionReader(f, 0, 1<<62), maxLine)
	return s.Contents, err
}

func openToRead(d disk, path string) (file, error) {
	if err := regular(d, path); err != nil {
		return nil, err
	}
	f, err := d.open(path, os.O_RDONLY)
	if err != nil {
		p := problemOf(path, err)
		if p.Code == ReadOnly {
			p.Code = IO // not even reading is allowed
		}
		return nil, p
	}
	return f, nil
}

// regular refuses a folder and, before they are opened, things that would wait.
func regular(d disk, path string) error {
	fi, err := d.stat(path)
	if err != nil {
		return problemOf(path, err)
	}
	if !fi.Mode().IsRegular() {
		return &Problem{Code: NotWorkshop, Path: path, Err: errors.New("not a file")}
	}
	return nil
}

// scanned is a file as read, and where its good prefix ends.
type scanned struct {
	Contents
	end  int64 // bytes of the good prefix
	last link  // the hash it ends in
}

// scan reads a file from its beginning. It returns an error where there is
// nothing to read: a *Problem for the file at path.
func scan(path string, r io.Reader, limit int) (scanned, error) {
	var s scanned
	in := &lines{r: r, limit: maxHeader}
	first, whole, err := in.next()
	if err != nil && !errors.Is(err, errTooLong) {
		if errors.Is(err, io.EOF) {
			return s, &Problem{Code: NotWorkshop, Path: path, Err: errors.New("the file is empty")}
		}
		return s, problemOf(path, err)
	}
	in.limit = limit
	h, herr := parseHeader(first)
	switch {
	case err == nil && !whole && (herr == nil || looksLikeHeader(first)):
		return s, &Problem{Code: Torn, Path: path, Line: 1, Err: errors.New("the file breaks off before its first record")}
	case err != nil || !whole:
		if !looksLikeHeader(first) {
			return s, &Problem{Code: NotWorkshop, Path: path, Err: herr}
		}
		s.damage(path, 1, herr)
		return s, nil
	case herr != nil:
		if !looksLikeHeader(first) {
			second, _, _ := in.next()
			if _, _, ok := splitLine(second); !ok {
				return s, &Problem{Code: NotWorkshop, Path: path, Err: herr}
			}
		}
		s.damage(path, 1, herr)
		return s, nil
	case h.Reader > version:
		return s, &Problem{Code: Newer, Path: path, Err: fmt.Errorf("format %d, which needs a reader of at least %d; this one is %d", h.Version, h.Reader, version)}
	case h.Version > version:
		s.Status.ReadOnly = &Problem{Code: Newer, Path: path, Err: fmt.Errorf("format %d; this version writes %d", h.Version, version)}
	}
	s.ID, s.last, s.end = h.id, h.computed, int64(len(first))+1
	return s, s.records(path, in)
}

// records reads the record lines up to the end or the first that is not whole.
func (s *scanned) records(path string, in *lines) error {
	chain, dec := newChainer(), newDecoder()
	for number := 2; ; number++ {
		line, whole, err := in.next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.Is(err, errTooLong):
			s.damage(path, number, err)
			return nil
		case err != nil:
			return problemOf(path, err)
		case !whole:
			s.Status.Cut = line
			s.Status.Torn = &Problem{Code: Torn, Path: path, Line: number}
			return nil
		}
		rec, next, err := verify(line, chain, dec, s.last)
		if err != nil {
			s.damage(path, number, err)
			return nil
		}
		s.Records = append(s.Records, rec)
		s.Status.Lines++
		s.last = next
		s.end += int64(len(line)) + 1
	}
}

func (s *scanned) damage(path string, line int, err error) {
	s.Status.Damage = &Problem{Code: Damaged, Path: path, Line: line, Err: err}
	if s.Status.ReadOnly == nil {
		s.Status.ReadOnly = s.Status.Damage
	}
}

// verify reads a record line that follows prev.
func verify(line []byte, c *chainer, d *decoder, prev link) (workshop.Record, link, error) {
	stated, text, ok := splitLine(line)
	if !ok {
		return workshop.Record{}, prev, errors.New("not a record line")
	}
	if next := c.next(prev, text); next != stated {
		return workshop.Record{}, prev, errors.New("the line does not match its hash")
	}
	rec, err := d.decode(text)
	return rec, stated, err
}

// splitLine takes a record line apart: its hash and its JSON.
func splitLine(line []byte) (stated link, text []byte, ok bool) {
	if len(line) < hexSize+1 || line[hexSize] != ' ' {
		return stated, nil, false
	}
	stated, ok = parseLink(line[:hexSize])
	return stated, line[hexSize+1:], ok
}
