package journal

import (
	"errors"
	"io"
	"os"

	"github.com/google/uuid"
)

// Whose reads of which workshop a file is, from its first line alone; zero
// where that is damaged. It takes no lock and changes nothing. The error is a
// *Problem.
func Whose(path string) (uuid.UUID, error) {
	f, err := openToRead(osDisk{}, path)
	if err != nil {
		return uuid.Nil, err
	}
	defer f.Close()
	in := &lines{r: io.NewSectionReader(f, 0, 1<<62), limit: maxHeader}
	first, whole, err := in.next()
	if !whole || err != nil || !looksLikeHeader(first) {
		return uuid.Nil, &Problem{Code: NotWorkshop, Path: path, Err: err}
	}
	h, err := parseHeader(first)
	if err != nil {
		return uuid.Nil, nil
	}
	return h.id, nil
}

// Held says who has a file open for writing; nil where nobody has, or where
// that can't be told.
func Held(path string) *Problem {
	d := osDisk{}
	f, err := d.open(path, os.O_RDWR)
	if err != nil {
		return nil
	}
	defer f.Close()
	if errors.Is(d.lock(f), errHeld) {
		return heldBy(path)
	}
	return nil
}
