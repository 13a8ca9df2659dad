package journal

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/uuid"
)

// bytesOf is the text of a file of n records.
func bytesOf(t testing.TB, n int) []byte {
	t.Helper()
	b, err := encodeFile(testID, recs(0, n))
	must(t, err)
	return b
}

func put(t testing.TB, b []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.samenspel")
	must(t, os.WriteFile(path, b, 0o644))
	return path
}

// Whatever position a file is cut at, the whole records before it open, and
// what was cut is told and kept.
func TestCutAnywhere(t *testing.T) {
	whole := bytesOf(t, 4)
	head := bytes.IndexByte(whole, '\n') + 1
	folder := t.TempDir()
	path := filepath.Join(folder, "a.samenspel")
	for n := 0; n <= len(whole); n++ {
		must(t, os.RemoveAll(cutPath(path)))
		must(t, os.WriteFile(path, whole[:n], 0o644))
		c, err := Read(path)
		if n < head {
			want := NotWorkshop
			if n >= len(`{"format":"samenspel`) {
				want = Torn
			}
			wantCode(t, err, want)
			_, err = Open(path)
			wantCode(t, err, want)
			continue
		}
		must(t, err)
		kept := bytes.Count(whole[:n], []byte("\n")) - 1
		good := bytes.LastIndexByte(whole[:n], '\n') + 1
		wantRecords(t, c.Records, recs(0, kept))
		if c.Status.Damage != nil || (c.Status.Torn != nil) != (good < n) || !bytes.Equal(c.Status.Cut, whole[good:n]) {
			t.Fatalf("cut at %d: %+v", n, c.Status)
		}
		if b, _ := os.ReadFile(path); !bytes.Equal(b, whole[:n]) {
			t.Fatalf("cut at %d: Read changed the file", n)
		}

		j, err := Open(path)
		must(t, err)
		s := j.Contents().Status
		wantRecords(t, j.Contents().Records, recs(0, kept))
		if s.ReadOnly != nil || (s.Torn != nil) != (good < n) {
			t.Fatalf("cut at %d: %+v", n, s)
		}
		if s.Torn != nil {
			if s.Torn.Line != kept+2 {
				t.Fatalf("cut at %d: torn at line %d", n, s.Torn.Line)
			}
			if b, _ := os.ReadFile(s.CutFile); string(b) != string(whole[good:n])+"\n" {
				t.Fatalf("cut at %d: kept %q", n, b)
			}
		}
		must(t, j.Append(recs(kept, 5)))
		must(t, j.Close())
		c, err = Read(path)
		must(t, err)
		wantRecords(t, c.Records, recs(0, 5))
	}
}

func TestCutFileGathers(t *testing.T) {
	path := put(t, append(bytesOf(t, 2), "first"...))
	j, err := Open(path)
	must(t, err)
	must(t, j.Close())
	must(t, os.WriteFile(path, append(bytesOf(t, 2), "second"...), 0o644))
	j, err = Open(path)
	must(t, err)
	must(t, j.Close())
	if b, _ := os.ReadFile(path + ".cut"); string(b) != "first\nsecond\n" {
		t.Fatalf("%q", b)
	}
}

// Whatever bit flips, no record is given that was not written, damage is
// located at the line it is in, and Salvage saves all but what it hit.
func TestFlipAnyBit(t *testing.T) {
	const n = 5
	whole := bytesOf(t, n)
	want := recs(0, n)
	head := bytes.IndexByte(whole, '\n') + 1
	for i := range whole {
		line := 1 + bytes.Count(whole[:i], []byte("\n"))
		for bit := range 8 {
			b := bytes.Clone(whole)
			b[i] ^= 1 << bit
			c, err := scan("x", bytes.NewReader(b), maxLine)
			if err != nil {
				t.Fatalf("byte %d bit %d, line %d: %v", i, bit, line, err)
			}
			if i == len(whole)-1 {
				// the last newline: a last line without one is torn
				wantRecords(t, c.Records, want[:n-1])
				if c.Status.Torn == nil || c.Status.Torn.Line != n+1 {
					t.Fatalf("byte %d bit %d: %+v", i, bit, c.Status)
				}
				continue
			}
			good := max(0, line-2)
			wantRecords(t, c.Records, want[:good])
			switch {
			case c.Status.Torn != nil && c.Status.Damage == nil && line == n+1:
				// a byte of the last line became a newline, or the like
				t.Fatalf("byte %d bit %d: torn %+v", i, bit, c.Status)
			case c.Status.Damage == nil || c.Status.Damage.Line != line || c.Status.ReadOnly == nil:
				t.Fatalf("byte %d bit %d, line %d: %+v", i, bit, line, c.Status)
			case c.ID != testID && i >= head, c.ID != testID && c.ID != uuid.Nil:
				t.Fatalf("byte %d bit %d: id %s", i, bit, c.ID)
			}

			s, err := salvage("x", bytes.NewReader(b), maxLine, c.Status.Damage)
			must(t, err)
			if s.ID != testID && s.ID != uuid.Nil {
				t.Fatalf("byte %d bit %d: salvaged id %s", i, bit, s.ID)
			}
			lost := want
			for _, r := range s.Records {
				for len(lost) > 0 && lost[0].ID != r.ID {
					lost = lost[1:]
				}
				if len(lost) == 0 {
					t.Fatalf("byte %d bit %d: salvaged a record that was not written: %+v", i, bit, r)
				}
				if lost[0].Compare(r) != 0 {
					t.Fatalf("byte %d bit %d: salvaged a changed record: %+v", i, bit, r)
				}
				lost = lost[1:]
			}
			if missing := n - len(s.Records); missing > mostLost(whole, i) {
				t.Fatalf("byte %d bit %d, line %d: salvage lost %d records, %+v", i, bit, line, missing, s.Status)
			}
		}
	}
}

// mostLost is how many records a flip at i may cost at most: the one it is in;
// at a line's end also the two around it.
func mostLost(whole []byte, i int) int {
	switch {
	case whole[i] == '\n':
		return 3
	case i < bytes.IndexByte(whole, '\n'):
		return 0
	}
	return 1
}

func TestDamageOpensReadOnly(t *testing.T) {
	b := bytes.Replace(bytesOf(t, 6), []byte(`"P3"`), []byte(`"P9"`), 1)
	path := put(t, b)
	j, err := Open(path)
	must(t, err)
	wantRecords(t, j.Contents().Records, recs(0, 3))
	s := j.Contents().Status
	if s.Damage == nil || s.Damage.Line != 5 || s.Lines != 3 {
		t.Fatalf("%+v", s)
	}
	wantCode(t, s.ReadOnly, Damaged)
	wantCode(t, j.Append(recs(6, 7)), Damaged)
	wantCode(t, j.Rescan(), Damaged)
	must(t, j.Close())
	if after, _ := os.ReadFile(path); !bytes.Equal(after, b) {
		t.Fatal("the damaged file was changed")
	}

	repaired := filepath.Join(t.TempDir(), "repaired.samenspel")
	c, err := Salvage(path)
	must(t, err)
	wantRecords(t, c.Records, append(recs(0, 3), recs(4, 6)...))
	if c.Status.Lost != 1 || c.ID != testID {
		t.Fatalf("%+v", c.Status)
	}
	must(t, Write(repaired, c.ID, c.Records, false))
	c, err = Read(repaired)
	must(t, err)
	if c.Status.Damage != nil || len(c.Records) != 5 {
		t.Fatalf("%+v", c.Status)
	}
}

// The last line is damaged, not torn, when its newline is there.
func TestLastLineDamaged(t *testing.T) {
	path := put(t, append(bytesOf(t, 2), "half a line\n"...))
	j, err := Open(path)
	must(t, err)
	defer j.Close()
	s := j.Contents().Status
	wantRecords(t, j.Contents().Records, recs(0, 2))
	if s.Torn != nil || s.Damage == nil || s.Damage.Line != 4 || s.CutFile != "" {
		t.Fatalf("%+v", s)
	}
	c, err := Salvage(path)
	must(t, err)
	if c.Status.Lost != 1 || len(c.Records) != 2 {
		t.Fatalf("%+v", c.Status)
	}
}

// Lines removed, doubled, exchanged or taken from another file are damage.
func TestLinesMoved(t *testing.T) {
	lines := bytes.SplitAfter(bytesOf(t, 5), []byte("\n"))
	other, err := encodeFile(uuid.New(), recs(0, 5))
	must(t, err)
	foreign := bytes.SplitAfter(other, []byte("\n"))
	for name, order := range map[string][][]byte{
		"removed":   {lines[0], lines[1], lines[3], lines[4], lines[5]},
		"doubled":   {lines[0], lines[1], lines[1], lines[2], lines[3]},
		"exchanged": {lines[0], lines[1], lines[3], lines[2], lines[4]},
		"foreign":   {lines[0], lines[1], foreign[2], lines[3]},
		"blank":     {lines[0], lines[1], []byte("\n"), lines[2]},
		"crlf":      {lines[0], lines[1], []byte(strings.TrimSuffix(string(lines[2]), "\n") + "\r\n"), lines[3]},
	} {
		c, err := Read(put(t, bytes.Join(order, nil)))
		must(t, err)
		wantRecords(t, c.Records, recs(0, 1))
		if c.Status.Damage == nil || c.Status.Damage.Line != 3 {
			t.Fatalf("%s: %+v", name, c.Status)
		}
	}
}

// A stretch of zeros, as a crash can leave behind, costs what it covers and
// one record more.
func TestSalvageHole(t *testing.T) {
	whole := bytesOf(t, 60)
	from := bytes.Index(whole, []byte(`"P10"`))
	to := bytes.Index(whole, []byte(`"P20"`))
	b := bytes.Clone(whole)
	clear(b[from:to])
	path := put(t, b)
	c, err := Salvage(path)
	must(t, err)
	wantRecords(t, c.Records, append(recs(0, 10), recs(22, 60)...))
	if c.Status.Lost == 0 {
		t.Fatal("nothing said to be lost")
	}
}

// A zeroed tail without a newline is torn.
func TestZeroTail(t *testing.T) {
	path := put(t, append(bytesOf(t, 3), make([]byte, 5000)...))
	j, err := Open(path)
	must(t, err)
	wantRecords(t, j.Contents().Records, recs(0, 3))
	if s := j.Contents().Status; s.Torn == nil || len(s.Cut) != 5000 {
		t.Fatalf("%+v", s)
	}
	must(t, j.Append(recs(3, 4)))
	must(t, j.Close())
	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, recs(0, 4))
}

func TestLongLine(t *testing.T) {
	b := append(bytesOf(t, 3), bytes.Repeat([]byte("x"), 5<<20)...)
	for _, end := range []string{"", "\n"} {
		s, err := scan("x", bytes.NewReader(append(b, end...)), 4<<20)
		must(t, err)
		wantRecords(t, s.Records, recs(0, 3))
		if s.Status.Damage == nil || s.Status.Damage.Line != 5 || s.Status.Torn != nil {
			t.Fatalf("%q: %+v", end, s.Status)
		}
	}
}

// A whole file is never held when its first line says it is none.
func TestHugeForeignFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "film.samenspel")
	f, err := os.Create(path)
	must(t, err)
	must(t, f.Truncate(64<<30)) // sparse
	must(t, f.Close())
	_, err = Read(path)
	wantCode(t, err, NotWorkshop)
	if n := testing.AllocsPerRun(1, func() { Read(path) }); n > 200 {
		t.Fatalf("%v allocations", n)
	}
}
