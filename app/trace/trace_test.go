package trace_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"samenspel/app/trace"
	"samenspel/workshop"
	"samenspel/workshop/followup"
	"samenspel/workshop/journal"
	"samenspel/workshop/live"
	"samenspel/workshop/method"
	"samenspel/workshop/sample"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestFind: copies beside a file and beneath it, a follow-up that took the person
// along and what a crash left are found; other people's workshops are not. And
// copies can be cleared, but for one that is open.
func TestFind(t *testing.T) {
	records, id, err := sample.Records(workshop.Dutch)
	must(t, err)
	folder := t.TempDir()
	own := filepath.Join(folder, "own.samenspel")
	write := func(name string, id uuid.UUID, records []workshop.Record) string {
		t.Helper()
		path := filepath.Join(folder, name)
		must(t, os.MkdirAll(filepath.Dir(path), 0o750))
		must(t, journal.Write(path, id, records, false))
		return path
	}
	write("own.samenspel", id, records)
	part := write("part.samenspel", id, records[:len(records)/2])
	deep := write("merged/copy.samenspel", id, records)
	later, laterRecords := follow(t, own)
	follows := write("later.samenspel", later, laterRecords)
	far := filepath.Join(t.TempDir(), "far.samenspel")
	must(t, journal.Write(far, id, records, false))
	other, err := sample.Copy(workshop.English, uuid.New())
	must(t, err)
	other = slices.DeleteFunc(other, func(r workshop.Record) bool { return strings.HasPrefix(r.Kind, "person.") })
	write("other.samenspel", uuid.New(), other)
	must(t, os.WriteFile(own+".cut", []byte("Samira"), 0o600))
	must(t, os.WriteFile(filepath.Join(folder, "no.samenspel"), []byte("Samira"), 0o600))

	log := workshop.NewLog(records)
	person := samira(t, log)
	find := func() []trace.File {
		found := trace.Find(own, id, person, []string{far, own, filepath.Join(folder, "gone.samenspel"), part})
		slices.SortFunc(found, func(a, b trace.File) int { return strings.Compare(a.Path, b.Path) })
		return found
	}
	want := []trace.File{{Path: far, Copy: true}, {Path: follows}, {Path: deep, Copy: true}, {Path: own + ".cut", Copy: true, Cut: true}, {Path: part, Copy: true}}
	slices.SortFunc(want, func(a, b trace.File) int { return strings.Compare(a.Path, b.Path) })
	if found := find(); !slices.Equal(found, want) {
		t.Fatalf("found %+v\nwant  %+v", found, want)
	}

	log = forget(t, own, person)
	held, err := journal.Open(deep)
	must(t, err)
	if err := trace.Clear(deep, log); err == nil {
		t.Fatal("a copy that is open was written")
	}
	must(t, held.Close())
	for _, path := range []string{part, deep, far} {
		before, err := journal.Read(path)
		must(t, err)
		must(t, trace.Clear(path, log))
		after, err := journal.Read(path)
		must(t, err)
		for _, r := range after.Records {
			if r.Kind != "workshop.created" && strings.Contains(string(r.Body), "Samira") {
				t.Fatalf("%s still says %s", path, r.Body)
			}
		}
		if len(after.Records) != len(before.Records)+1 {
			t.Fatalf("%s held %d records, now %d", path, len(before.Records), len(after.Records))
		}
	}
	if found := find(); !slices.Equal(found, []trace.File{{Path: follows}}) {
		t.Fatalf("still: %+v", found)
	}
}

func samira(t *testing.T, log *workshop.Log) workshop.ID {
	t.Helper()
	for _, p := range log.People(log.Fold()) {
		if p.Name == "Samira" {
			return p.ID
		}
	}
	t.Fatal("Samira is not in the sample")
	return ""
}

func follow(t *testing.T, path string) (uuid.UUID, []workshop.Record) {
	t.Helper()
	e, err := followup.Read(path)
	must(t, err)
	m, err := method.Builtin()
	must(t, err)
	id, records, err := e.Begin(m, followup.Usual, workshop.Dutch, time.Now)
	must(t, err)
	return id, records
}

func forget(t *testing.T, path string, person workshop.ID) *workshop.Log {
	t.Helper()
	j, err := journal.Open(path)
	must(t, err)
	defer j.Close()
	w := live.Open(j, j.Contents().Records, workshop.Facilitator, time.Now)
	defer w.Close()
	done := make(chan error, 1)
	w.Forget(workshop.Forgetting{Person: person, Name: "iemand", Said: "(weg)", Ways: []string{"Samira"}}, func(err error) { done <- err })
	must(t, <-done)
	return w.Now().Log
}
