package method_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"samenspel/workshop/method"
)

// small returns the files of a small, sound method.
func small(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range []string{"method.yaml", "instrument.yaml", "exercises/words.yaml", "exercises/look.yaml", "warnings.yaml"} {
		text, err := os.ReadFile("testdata/small/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: text}
	}
	return files
}

// rich returns the small method with an exercise that uses everything else a
// method can say, a library and reflexes.
func rich(t testing.TB) fstest.MapFS {
	t.Helper()
	files := small(t)
	for _, name := range []string{more, library, reflexes} {
		text, err := os.ReadFile("testdata/rich/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: text}
	}
	return files
}

// edit replaces one passage of one file; the passage must be there once.
func edit(t testing.TB, files fstest.MapFS, name, old, with string) {
	t.Helper()
	text := string(files[name].Data)
	if n := strings.Count(text, old); n != 1 {
		t.Fatalf("%s holds %q %d times, want once", name, old, n)
	}
	files[name] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, with, 1))}
}

// wantErrors loads the files and compares every error, in order.
func wantErrors(t *testing.T, files fstest.MapFS, want string) {
	t.Helper()
	m, err := method.Load(files)
	if err == nil {
		t.Fatalf("loaded; want:\n%s", want)
	}
	if got := err.Error(); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if m.ID != "" || len(m.Exercises) > 0 {
		t.Errorf("a broken method came back: %+v", m)
	}
}

func TestSmallIsSound(t *testing.T) {
	m, err := method.Load(small(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Exercises) != 2 || m.Exercises[0].ID != "words" || m.Exercises[1].ID != "look" {
		t.Errorf("exercises do not come in the order of their codes: %+v", m.Exercises)
	}
	if got := m.Exercises[0].Cards[0].Fields[1].Max; got != 120 {
		t.Errorf("a text without max holds %v characters, want 120", got)
	}
}

const (
	words      = "exercises/words.yaml"
	look       = "exercises/look.yaml"
	main       = "method.yaml"
	instrument = "instrument.yaml"
	more       = "exercises/more.yaml"
	library    = "library.yaml"
	reflexes   = "reflexes.yaml"
)

// brokenCase is one edit to the small method and all errors that follow.
type brokenCase struct{ name, file, old, with, want string }

func TestBroken(t *testing.T) {
	for _, c := range slices.Concat(brokenExercises, brokenOutlines, brokenWarnings) {
		t.Run(c.name, func(t *testing.T) {
			files := small(t)
			edit(t, files, c.file, c.old, c.with)
			wantErrors(t, files, c.want)
		})
	}
}

func TestBrokenRich(t *testing.T) {
	for _, c := range slices.Concat(brokenCards, brokenSteps, brokenCriteria, brokenLists) {
		t.Run(c.name, func(t *testing.T) {
			files := rich(t)
			edit(t, files, c.file, c.old, c.with)
			wantErrors(t, files, c.want)
		})
	}
}
