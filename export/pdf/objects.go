package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// errShape is returned where gofpdf's output is not laid out as this package
// knows.
var errShape = errors.New("pdf is not laid out as expected")

// objects are the objects of a document by number, without "n 0 obj" and
// "endobj". Number 0 is none; one that is nil is free.
type objects [][]byte

// add takes an object in and returns its number.
func (o *objects) add(body []byte) int {
	*o = append(*o, body)
	return len(*o) - 1
}

// reserve returns the number of an object that is set later.
func (o *objects) reserve() int { return o.add(nil) }

// addf takes an object in that is formatted.
func (o *objects) addf(format string, a ...any) int { return o.add(fmt.Appendf(nil, format, a...)) }

// stream is an object that holds bytes; dict is what else stands in its
// dictionary.
func stream(dict string, content []byte) []byte {
	b := fmt.Appendf(make([]byte, 0, len(content)+len(dict)+48), "<<%s/Length %d>>\nstream\n", dict, len(content))
	return append(append(b, content...), "\nendstream"...)
}

// packed is a stream that is compressed.
func packed(dict string, content []byte) []byte {
	return stream(dict+"/Filter/FlateDecode", deflated(content))
}

// isStream says whether an object holds bytes.
func isStream(body []byte) bool { return bytes.HasSuffix(body, []byte("endstream")) }

// opened splits a stream of gofpdf in its dictionary and what it holds.
func opened(body []byte) (dict, content []byte, err error) {
	dict, content, ok := bytes.Cut(body, []byte("\nstream\n"))
	content, closed := bytes.CutSuffix(content, []byte("\nendstream"))
	if !ok || !closed {
		return nil, nil, fmt.Errorf("%w: no stream in %.40q", errShape, body)
	}
	return dict, content, nil
}

// takeApart returns the objects that gofpdf has written, by its cross-reference
// table, and the numbers of its catalog and its information.
func takeApart(raw []byte) (o objects, catalog, info int, err error) {
	at := bytes.LastIndex(raw, []byte("\nxref\n0 "))
	if at < 0 {
		return nil, 0, 0, fmt.Errorf("%w: no cross-reference table", errShape)
	}
	lines := strings.Split(string(raw[at+1:]), "\n")
	count, err := strconv.Atoi(strings.TrimPrefix(lines[1], "0 "))
	if err != nil || len(lines) < count+2 {
		return nil, 0, 0, fmt.Errorf("%w: cross-reference table %q", errShape, lines[1])
	}
	type place struct{ number, offset int }
	places := make([]place, 0, count)
	for n := 1; n < count; n++ {
		digits, _, _ := strings.Cut(lines[2+n], " ")
		offset, err := strconv.Atoi(digits)
		if err != nil || offset < 0 || offset >= at {
			return nil, 0, 0, fmt.Errorf("%w: entry %q", errShape, lines[2+n])
		}
		places = append(places, place{n, offset})
	}
	slices.SortFunc(places, func(a, b place) int { return a.offset - b.offset })
	o = make(objects, count)
	for i, p := range places {
		end := at + 1
		if i+1 < len(places) {
			end = places[i+1].offset
		}
		body := bytes.TrimSuffix(bytes.TrimSpace(raw[p.offset:end]), []byte("endobj"))
		body, ok := bytes.CutPrefix(body, fmt.Appendf(nil, "%d 0 obj\n", p.number))
		if !ok {
			return nil, 0, 0, fmt.Errorf("%w: object %d", errShape, p.number)
		}
		o[p.number] = bytes.TrimRight(body, "\n")
	}
	for _, l := range lines[2+count:] {
		_, _ = fmt.Sscanf(l, "/Root %d 0 R", &catalog)
		_, _ = fmt.Sscanf(l, "/Info %d 0 R", &info)
	}
	if catalog <= 0 || catalog >= count || info <= 0 || info >= count {
		return nil, 0, 0, fmt.Errorf("%w: trailer", errShape)
	}
	return o, catalog, info, nil
}
