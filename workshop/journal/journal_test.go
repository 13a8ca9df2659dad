package journal

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/uuid"

	"samenspel/workshop"
)

var testID = uuid.MustParse("0190a000-0000-7000-8000-000000000001")

// rec is the n-th record of a test, always the same.
func rec(n int) workshop.Record {
	return workshop.Record{
		ID:     uuid.NewSHA1(testID, fmt.Append(nil, n)),
		Commit: uuid.NewSHA1(testID, fmt.Append(nil, "commit", n)),
		At:     workshop.Stamp{Wall: 1_760_000_000_000 + int64(n), Count: uint32(n % 3)},
		By:     workshop.Facilitator,
		Kind:   "card.added",
		Body:   json.RawMessage(fmt.Sprintf(`{"card":"P%d","text":"Wij wachten <2 weken> & bellen “dán” pas"}`, n)),
	}
}

func recs(from, to int) []workshop.Record {
	var rs []workshop.Record
	for n := from; n < to; n++ {
		rs = append(rs, rec(n))
	}
	return rs
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantCode(t testing.TB, err error, code Code) *Problem {
	t.Helper()
	var p *Problem
	if !errors.As(err, &p) {
		t.Fatalf("got %v, want a Problem %q", err, code)
	}
	if p.Code != code {
		t.Fatalf("got %q (%v), want %q", p.Code, p, code)
	}
	return p
}

func wantRecords(t testing.TB, got, want []workshop.Record) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("got %d records, want %d", len(got), len(want))
	}
	for i := range got {
		if !reflect.DeepEqual(got[i], want[i]) {
			t.Fatalf("record %d:\n got %+v\nwant %+v", i, got[i], want[i])
		}
	}
}

// made creates a file of n records and closes it.
func made(t testing.TB, n int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.samenspel")
	j, err := Create(path, testID, recs(0, n))
	must(t, err)
	must(t, j.Close())
	return path
}

func names(t testing.TB, folder string) string {
	t.Helper()
	es, err := os.ReadDir(folder)
	must(t, err)
	var ns []string
	for _, e := range es {
		ns = append(ns, e.Name())
	}
	return strings.Join(ns, " ")
}

func TestCreateAppendOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.samenspel")
	j, err := Create(path, testID, recs(0, 2))
	must(t, err)
	wantRecords(t, j.Contents().Records, recs(0, 2))
	must(t, j.Append(recs(2, 5)))
	must(t, j.Append(nil))
	must(t, j.Append(recs(5, 6)))

	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, recs(0, 6))
	if c.ID != testID || c.Status.Lines != 6 || c.Status.ReadOnly != nil || c.Status.Torn != nil || c.Status.Damage != nil {
		t.Fatalf("status %+v, id %s", c.Status, c.ID)
	}
	must(t, j.Close())
	must(t, j.Close())
	wantCode(t, j.Append(recs(6, 7)), IO)
	if got := names(t, filepath.Dir(path)); got != "a.samenspel" {
		t.Fatalf("left in the folder: %s", got)
	}

	j, err = Open(path)
	must(t, err)
	defer j.Close()
	wantRecords(t, j.Contents().Records, recs(0, 6))
	if j.ID() != testID || j.Path() != path {
		t.Fatalf("%s %s", j.ID(), j.Path())
	}
	must(t, j.Append(recs(6, 7)))
	c, err = Read(path)
	must(t, err)
	wantRecords(t, c.Records, recs(0, 7))
}

// The text of a file is a promise to later versions. The hashes were computed
// with another program (Python's hashlib).
func TestFormat(t *testing.T) {
	path := made(t, 2)
	got, err := os.ReadFile(path)
	must(t, err)
	want := `{"format":"samenspel","version":1,"reader":1,"workshop":"0190a000-0000-7000-8000-000000000001","sum":"1c4cf2df7519ba94a924c83376c490e4"}
0f6f0efd656979b70265c8c90378e13c {"id":"1091e59f-0da9-5bf0-b6d3-e634dba7517e","commit":"b4a6500f-6e52-5087-87e6-de4af64c25be","at":"1760000000000.0","by":"facilitator","kind":"card.added","body":{"card":"P0","text":"Wij wachten <2 weken> & bellen “dán” pas"}}
1614cafa6ad133c20ec60bc6020c3f2a {"id":"8bc21a40-883b-5b58-bd05-161d9d1f5ad5","commit":"89e5c130-de1f-583a-a1b6-97061f7a3b5c","at":"1760000000001.1","by":"facilitator","kind":"card.added","body":{"card":"P1","text":"Wij wachten <2 weken> & bellen “dán” pas"}}
`
	if string(got) != want {
		t.Fatalf("got\n%s\nwant\n%s", got, want)
	}
}

func TestCreateNeverOverwrites(t *testing.T) {
	path := made(t, 3)
	before, _ := os.ReadFile(path)
	_, err := Create(path, uuid.New(), nil)
	wantCode(t, err, Exists)
	wantCode(t, Write(path, uuid.New(), nil, false), Exists)
	_, err = Create(filepath.Dir(path), uuid.New(), nil)
	wantCode(t, err, Exists)
	wantCode(t, Write(filepath.Dir(path), uuid.New(), nil, true), Exists)
	after, _ := os.ReadFile(path)
	if string(before) != string(after) {
		t.Fatal("the file changed")
	}
	if got := names(t, filepath.Dir(path)); got != "a.samenspel" {
		t.Fatalf("left in the folder: %s", got)
	}
}

func TestWriteForce(t *testing.T) {
	path := made(t, 3)
	must(t, os.Chmod(path, 0o640))
	other := uuid.New()
	must(t, Write(path, other, recs(5, 9), true))
	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, recs(5, 9))
	if c.ID != other {
		t.Fatalf("id %s", c.ID)
	}
	if fi, _ := os.Stat(path); fi.Mode().Perm() != 0o640 {
		t.Fatalf("mode %v", fi.Mode())
	}
	j, err := Open(path)
	must(t, err)
	defer j.Close()
	wantCode(t, Write(path, other, nil, true), Locked)
	must(t, j.Append(recs(9, 10)))
}

func TestWriteForceFollowsLink(t *testing.T) {
	path := made(t, 1)
	name := filepath.Join(t.TempDir(), "link.samenspel")
	if err := os.Symlink(path, name); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	must(t, Write(name, testID, recs(0, 4), true))
	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, recs(0, 4))
}

func TestNoFolder(t *testing.T) {
	file := made(t, 1)
	for _, path := range []string{filepath.Join(file, "b.samenspel"), filepath.Join(t.TempDir(), "no", "b.samenspel")} {
		_, err := Create(path, testID, nil)
		wantCode(t, err, NotFolder)
	}
}

func TestNotWorkshop(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"empty":     "",
		"newline":   "\n",
		"png":       "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
		"utf16":     "\xff\xfe{\x00\"\x00f\x00o\x00r\x00m\x00a\x00t\x00\"\x00:\x00\"\x00s\x00a\x00m\x00e\x00n\x00s\x00p\x00e\x00l\x00\"\x00}\x00\n\x00",
		"json":      `{"format":"other","version":1,"reader":1}` + "\n",
		"words":     "hello\nworld\n",
		"long line": strings.Repeat("x", 3*maxHeader),
		"zeros":     strings.Repeat("\x00", 3*maxHeader),
		"sqlite":    "SQLite format 3\x00",
	} {
		path := filepath.Join(folder, name)
		must(t, os.WriteFile(path, []byte(text), 0o644))
		_, err := Read(path)
		t.Log(err)
		wantCode(t, err, NotWorkshop)
		_, err = Open(path)
		wantCode(t, err, NotWorkshop)
		if after, _ := os.ReadFile(path); string(after) != text {
			t.Fatalf("%s was changed", name)
		}
	}
	_, err := Read(folder)
	wantCode(t, err, NotWorkshop)
	_, err = Open(folder)
	wantCode(t, err, NotWorkshop)
	_, err = Open(filepath.Join(folder, "none"))
	wantCode(t, err, Gone)
	_, err = Read(filepath.Join(folder, "none"))
	wantCode(t, err, Gone)
}

// withHeader writes a file with a header of another version.
func withHeader(t *testing.T, head string, n int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "v.samenspel")
	seed := sumOf([]byte(head))
	b, _, err := encode(fmt.Appendf(nil, "%s%s%s\"}\n", head, sumField, seed.text()), newChainer(), seed, recs(0, n))
	must(t, err)
	must(t, os.WriteFile(path, b, 0o644))
	return path
}

func TestNewer(t *testing.T) {
	path := withHeader(t, `{"format":"samenspel","version":3,"reader":2,"workshop":"whatever that is then"`, 2)
	_, err := Read(path)
	wantCode(t, err, Newer)
	_, err = Open(path)
	wantCode(t, err, Newer)

	must(t, os.WriteFile(path, []byte(`{"format":"samenspel","version":9,"reader":9}`+"\n"), 0o644))
	_, err = Read(path)
	wantCode(t, err, Newer)

	path = withHeader(t, `{"format":"samenspel","version":2,"reader":1,"workshop":"`+testID.String()+`","more":[1]`, 2)
	j, err := Open(path)
	must(t, err)
	defer j.Close()
	wantRecords(t, j.Contents().Records, recs(0, 2))
	wantCode(t, j.Contents().Status.ReadOnly, Newer)
	wantCode(t, j.Append(recs(2, 3)), Newer)
	wantCode(t, j.Rescan(), Newer)
}

func TestRecordsAsTheyAre(t *testing.T) {
	odd := []workshop.Record{
		{},
		{Kind: "unknown.kind", Body: json.RawMessage(`null`)},
		{Kind: `with "quotes" <b> \ and ` + "\n\u2028", By: "person:\t"},
		{Kind: "k", Body: json.RawMessage(`{"a":"<&>\u003c é \u0000","b":[1.50,-0,1e400]}`)},
		{Kind: "k", Body: json.RawMessage(`"just text"`)},
		{Kind: "k", At: workshop.Stamp{Wall: -5, Count: 4294967295}},
		{Kind: "k", At: workshop.Stamp{Wall: 9223372036854775807, Count: 1}},
		{Kind: "photo.added", Body: json.RawMessage(`"` + strings.Repeat("QUJD", 1<<20) + `"`)},
		{Kind: "after"},
	}
	path := filepath.Join(t.TempDir(), "a.samenspel")
	j, err := Create(path, testID, odd)
	must(t, err)
	defer j.Close()
	wantRecords(t, j.Contents().Records, odd)
	must(t, j.Append(odd))
	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, append(odd[:len(odd):len(odd)], odd...))
}

func TestBodyWhiteSpace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.samenspel")
	must(t, Write(path, testID, []workshop.Record{
		{Kind: "a", Body: json.RawMessage(" {\"a\": 1} \n")},
		{Kind: "b", Body: json.RawMessage("{\n  \"a\": \"<\"\n}")},
	}, false))
	c, err := Read(path)
	must(t, err)
	if got := string(c.Records[0].Body) + string(c.Records[1].Body); got != `{"a": 1}{"a":"<"}` {
		t.Fatal(got)
	}
}

func TestRecordRefused(t *testing.T) {
	path := made(t, 1)
	j, err := Open(path)
	must(t, err)
	defer j.Close()
	for _, r := range []workshop.Record{
		{Kind: "k", Body: json.RawMessage(`{"a":`)},
		{Kind: "k", Body: json.RawMessage("\"\xff\"")},
		{Kind: "k", Body: json.RawMessage(`1 2`)},
		{Kind: "k", Body: json.RawMessage(` `)},
		{Kind: "\xff"},
		{By: "\xff"},
	} {
		if err := j.Append([]workshop.Record{rec(7), r}); !errors.Is(err, ErrRecord) {
			t.Fatalf("%+v: %v", r, err)
		}
	}
	must(t, j.Append(recs(1, 2)))
	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, recs(0, 2))
}

// A record of a later version may have more fields, and in another order.
func TestOtherLayout(t *testing.T) {
	head, seed := headerLine(testID)
	text := []byte(`{"kind":"k","new":{"x":[1]}, "body" : {"a" : 1} ,"id":"` + testID.String() + `","at":"5.0","by":"f","commit":"` + testID.String() + `"}`)
	next := newChainer().next(seed, text)
	path := filepath.Join(t.TempDir(), "a.samenspel")
	must(t, os.WriteFile(path, fmt.Appendf(nil, "%s\n%s %s\n", head, next.text(), text), 0o644))
	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, []workshop.Record{{
		ID: testID, Commit: testID, At: workshop.Stamp{Wall: 5}, By: "f", Kind: "k", Body: json.RawMessage(`{"a" : 1}`),
	}})
}

func TestWriteFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.pdf")
	must(t, WriteFile(path, []byte("one"), false))
	wantCode(t, WriteFile(path, []byte("two"), false), Exists)
	must(t, WriteFile(path, []byte("three"), true))
	if b, _ := os.ReadFile(path); string(b) != "three" {
		t.Fatalf("%q", b)
	}
	if got := names(t, filepath.Dir(path)); got != "report.pdf" {
		t.Fatalf("left in the folder: %s", got)
	}
}
