package journal

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

func TestLines(t *testing.T) {
	texts := []string{"", "a", strings.Repeat("b", 70_000), "", strings.Repeat("c", 3<<20), strings.Repeat("d", chunk), "e"}
	all := strings.Join(texts, "\n")
	for name, r := range map[string]io.Reader{
		"plain":    strings.NewReader(all),
		"halves":   iotest.HalfReader(strings.NewReader(all)),
		"data+eof": iotest.DataErrReader(strings.NewReader(all)),
	} {
		l := &lines{r: r, limit: 4 << 20}
		var got [][]byte
		for i, want := range texts {
			line, whole, err := l.next()
			if err != nil || whole != (i < len(texts)-1) || string(line) != want {
				t.Fatalf("%s, line %d: %d bytes, whole %v, %v", name, i, len(line), whole, err)
			}
			got = append(got, line)
		}
		if _, _, err := l.next(); !errors.Is(err, io.EOF) {
			t.Fatalf("%s: %v", name, err)
		}
		for i, want := range texts {
			if string(got[i]) != want {
				t.Fatalf("%s: line %d changed after reading on", name, i)
			}
		}
	}
}

func TestLinesLimit(t *testing.T) {
	for _, text := range []string{strings.Repeat("x", 11), strings.Repeat("x", 11) + "\n", strings.Repeat("x", 200_000)} {
		l := &lines{r: strings.NewReader(text), limit: 10}
		if _, _, err := l.next(); !errors.Is(err, errTooLong) {
			t.Fatalf("%d bytes: %v", len(text), err)
		}
	}
	l := &lines{r: strings.NewReader(strings.Repeat("x", 10) + "\n"), limit: 10}
	if line, whole, err := l.next(); len(line) != 10 || !whole || err != nil {
		t.Fatal(len(line), whole, err)
	}
}

func TestLinesError(t *testing.T) {
	bad := errors.New("bad sector")
	l := &lines{r: io.MultiReader(strings.NewReader("a\nb"), iotest.ErrReader(bad)), limit: 10}
	if line, _, err := l.next(); string(line) != "a" || err != nil {
		t.Fatal(err)
	}
	if _, _, err := l.next(); !errors.Is(err, bad) {
		t.Fatal(err)
	}
}
