package method_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"samenspel/workshop/method"
)

func TestBrokenFiles(t *testing.T) {
	put := func(name, text string) func(fstest.MapFS) {
		return func(files fstest.MapFS) { files[name] = &fstest.MapFile{Data: []byte(text)} }
	}
	drop := func(names ...string) func(fstest.MapFS) {
		return func(files fstest.MapFS) {
			for _, name := range names {
				delete(files, name)
			}
		}
	}
	for _, c := range []struct {
		name   string
		change func(fstest.MapFS)
		want   string
	}{
		{"no method", drop(main), "method.yaml: cannot read it: file does not exist"},
		{"no instrument", drop(instrument), "instrument.yaml: cannot read it: file does not exist"},
		{"no exercises", drop(words, look), "exercises: cannot list the exercises: file does not exist"},
		{"no exercise in the folder", func(files fstest.MapFS) {
			drop(words, look)(files)
			put("exercises/notes.txt", "later")(files)
		}, "exercises: no exercises; expected at least one .yaml file"},
		{"misspelled file", put("instruments.yaml", ""), "instruments.yaml: unknown file; expected method.yaml, instrument.yaml, warnings.yaml, library.yaml, reflexes.yaml and exercises/*.yaml"},
		{"folder for a file", put("exercises/limits.yaml/note.txt", ""), "exercises/limits.yaml: a folder; an exercise is a file"},
		{"folder beside the files", put("extra.yaml/note.txt", ""), "extra.yaml: unknown file; expected method.yaml, instrument.yaml, warnings.yaml, library.yaml, reflexes.yaml and exercises/*.yaml"},
		{"other ending", put("exercises/limits.yml", ""), "exercises/limits.yml: unknown file; an exercise's name ends in .yaml"},
		{"too large", put(words, strings.Repeat("#", 5<<20+1)), "exercises/words.yaml: too large: at most 5 MB"},
		{"too many", func(files fstest.MapFS) {
			for i := range 199 {
				put(fmt.Sprintf("exercises/x%d.yaml", i), "")(files)
			}
		}, "exercises: too many files: 201, at most 200"},
		{"not UTF-8", put(words, "id: words\ncode: E01\ntitle: \xe9\xe9n\n"), "exercises/words.yaml:3: not UTF-8; save the file as UTF-8"},
		{"empty", put(words, ""), "exercises/words.yaml: empty"},
		{"only a comment", put(words, "# later\n"), "exercises/words.yaml: empty"},
		{"a list", put(words, "- id: words\n"), "exercises/words.yaml:1: expected fields, such as id: mirror"},
		{"a text", put(words, "\n\nwords\n"), "exercises/words.yaml:3: expected fields, such as id: mirror"},
		{"deep brackets", put(words, "id: "+strings.Repeat("[", 1<<13)), "exercises/words.yaml:1: nested too deeply: at most 20"},
		{"deep braces", put(words, "id:\n  "+strings.Repeat("{a: ", 1<<13)), "exercises/words.yaml:2: nested too deeply: at most 20"},
		{"deep list", put(words, "id:\n"+strings.Repeat("- ", 1<<13)+"x"), "exercises/words.yaml:2: nested too deeply: at most 20"},
		{"endless", put(words, strings.Repeat("a: b\n", 1<<15)), "exercises/words.yaml:16667: too much in one file: more than 50000 words and signs"},
		{
			"endless id", put(words, strings.Replace(string(small(t)[words].Data), "id: words", "id: A"+strings.Repeat("a", 1<<15), 1)),
			`exercises/words.yaml:1: id: "A` + strings.Repeat("a", 298) + "…",
		},
		{"complex key", put(words, strings.Repeat("? ", 1<<13)), `exercises/words.yaml:1: "?" is not used in a method; put a text that starts with it in quotes`},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := small(t)
			c.change(files)
			wantErrors(t, files, c.want)
		})
	}
}

// A file that cannot be read must not make the names in it look unknown, and
// the errors of the other files must still be told.
func TestErrorsOfAllFiles(t *testing.T) {
	files := small(t)
	edit(t, files, words, "code: E01", `code: "E01`)
	edit(t, files, look, "code: E02", "code: 2")
	edit(t, files, main, "minutes: 60", "minutes: 61")
	edit(t, files, instrument, "code: R5", "code: R6")
	wantErrors(t, files, `exercises/look.yaml:2: code: expected a text, not "2"; put it in quotes
exercises/words.yaml:2: not YAML: could not find end character of double-quoted text
instrument.yaml:50: results[4].code: "R6"; expected R5
instrument.yaml:51: results[5].code: "R6" is used twice; first in results[4].code
method.yaml:7: variants[0].minutes: 61, but the agenda adds up to 60`)
}

func TestErrorParts(t *testing.T) {
	files := small(t)
	edit(t, files, words, "title: {nl: Woorden, en: Words}", "title: {nl: Woorden}")
	_, err := method.Load(files)
	var e *method.Error
	if !errors.As(err, &e) {
		t.Fatalf("%v is no *method.Error", err)
	}
	want := method.Error{File: words, Line: 3, Field: "title.en", Reason: "missing; every text is given in nl and en"}
	if *e != want {
		t.Errorf("got %+v, want %+v", *e, want)
	}
}

func TestErrorsAreCut(t *testing.T) {
	files := small(t)
	files[words] = &fstest.MapFile{Data: []byte("steps:\n" + strings.Repeat("- {a: 1}\n", 1000))}
	_, err := method.Load(files)
	var all method.Errors
	if !errors.As(err, &all) || len(all) != 101 || all[100].Reason != "there is more; these are the first 100" {
		t.Errorf("got %d errors", len(all))
	}
}

// Files saved on Windows, by an editor that adds a byte order mark.
func TestForeignLineEnds(t *testing.T) {
	want, err := method.Load(small(t))
	if err != nil {
		t.Fatal(err)
	}
	files := small(t)
	edit(t, files, words, "done: {nl: Drie woorden, en: Three words}", "done:\n  nl: |\n    Drie\n    woorden\n  en: Three words")
	for _, f := range files {
		f.Data = append([]byte("\ufeff"), bytes.ReplaceAll(f.Data, []byte("\n"), []byte("\r\n"))...)
	}
	got, err := method.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	if got.Exercises[0].Done.NL != "Drie\nwoorden" {
		t.Errorf("got %q", got.Exercises[0].Done.NL)
	}
	got.Exercises[0].Done.NL = want.Exercises[0].Done.NL
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

func TestTextsAreTrimmed(t *testing.T) {
	files := small(t)
	edit(t, files, words, "title: {nl: Woorden, en: Words}", "title:\n  nl: >\n    Woor\n    den\n\n  en: \"  Words \"")
	m, err := method.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	if title := m.Exercises[0].Title; title.NL != "Woor den" || title.EN != "Words" {
		t.Errorf("got %q", title)
	}
}

// A reference that is only filled in later may go round: the card exists.
func TestLaterReferenceMayGoRound(t *testing.T) {
	files := small(t)
	edit(t, files, words, "{id: meaning, type: text, label: {nl: Betekenis, en: Meaning}, hint: {nl: een vraag, en: a question}}",
		"{id: meaning, type: ref, to: hit, required: true, label: {nl: Betekenis, en: Meaning}}")
	edit(t, files, words, "fields: [status]", "fields: [status, meaning]")
	if _, err := method.Load(files); err != nil {
		t.Error(err)
	}
}

// A reference that may stay empty may go round: the first card does without.
func TestOptionalReferenceMayGoRound(t *testing.T) {
	files := small(t)
	edit(t, files, words, "{id: meaning, type: text, label: {nl: Betekenis, en: Meaning}, hint: {nl: een vraag, en: a question}}",
		"{id: meaning, type: ref, to: hit, label: {nl: Betekenis, en: Meaning}}")
	if _, err := method.Load(files); err != nil {
		t.Error(err)
	}
}

type brokenFS struct{ fs.FS }

func (brokenFS) Open(string) (fs.File, error) { return nil, fs.ErrPermission }

func TestUnreadableFolder(t *testing.T) {
	_, err := method.Load(brokenFS{})
	var all method.Errors
	if !errors.As(err, &all) || len(all) == 0 {
		t.Errorf("got %v", err)
	}
}
