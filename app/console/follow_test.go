package console

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/workshop"
)

// earlier closes the sample and returns its file.
func (w *window) earlier() string {
	w.Helper()
	path := w.openSample("", "")
	w.Tap("top.home")
	return path
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestAFollowUpIsStartedFromARecentWorkshop(t *testing.T) {
	for lang, words := range map[string][2]string{"nl": {"Het vervolg is begonnen", "Vervolg op 16 april 2026"}, "en": {"The follow-up has begun", "Follows up on 16 April 2026"}} {
		w := newWindow(t, lang)
		path := w.earlier()
		before := read(t, path)
		w.now = w.now.AddDate(0, 0, 42)
		w.Tap("follow.sample.samenspel")
		w.MustRead(words[0])
		w.ok()
		v := w.view()
		if v.Earlier == nil || v.Workshop.Variant != "follow-up" || string(v.Workshop.Lang) != lang {
			t.Fatalf("%+v, following %+v", v.Workshop, v.Earlier)
		}
		if got := filepath.Base(w.c.session.path); got != "Noorderlicht × Waterrijk 2026-05-28.samenspel" || filepath.Dir(w.c.session.path) != filepath.Dir(path) {
			t.Errorf("it is kept in %s", w.c.session.path)
		}
		if !bytes.Equal(before, read(t, path)) {
			t.Error("the earlier file was changed")
		}
		if got := strings.Count(strings.Join(w.Texts(), "\n"), words[1]); got != 2 { // over the agenda, and at the door
			t.Errorf("it says %d times what it follows: %q", got, w.Texts())
		}
		w.at("preparation", "people")
		w.MustRead(words[1])
		w.Tap("top.home")
		w.MustRead(words[1])
	}
}

func TestAFollowUpOfADamagedFileSaysWhatIsLost(t *testing.T) {
	w := newWindow(t, "en")
	path := w.earlier()
	damage(t, path, func(raw []byte) []byte {
		lines := strings.SplitAfter(string(raw), "\n")
		lines[len(lines)-40] = strings.Replace(lines[len(lines)-40], `"`, `'`, 3)
		return []byte(strings.Join(lines, ""))
	})
	before := read(t, path)
	w.c.followUp(path)
	w.Settle()
	w.MustRead("“sample.samenspel” is damaged. What is whole has been taken along; 1 line is lost.")
	if w.view().Earlier == nil {
		t.Fatal("there is no follow-up")
	}
	if !bytes.Equal(before, read(t, path)) {
		t.Error("the earlier file was changed")
	}
}

func TestAFollowUpOfWhatCantBeReadSaysSo(t *testing.T) {
	w := newWindow(t, "en")
	path := w.earlier()
	for name, c := range map[string]struct {
		raw  []byte
		want string
	}{
		"letter.samenspel": {[]byte("Dear all,\n"), "is not a workshop file"},
		"empty.samenspel":  {nil, "is not a workshop file"},
	} {
		file := filepath.Join(w.docs, name)
		if err := os.WriteFile(file, c.raw, 0o600); err != nil {
			t.Fatal(err)
		}
		w.c.followUp(file)
		w.Settle()
		w.MustRead(c.want)
		w.ok()
		if w.c.session != nil {
			t.Fatalf("%s is open", w.c.session.path)
		}
	}
	w.open(path)
	w.c.followUp(filepath.Join(w.docs, "gone.samenspel"))
	w.Settle()
	w.MustRead("is not there")
	w.ok()
	if w.c.session == nil || w.c.session.path != path {
		t.Fatal("what was open is closed")
	}
	if got := files(t, w.docs); len(got) != 3 {
		t.Fatalf("there are %q", got)
	}
}

func TestWhatCouldNotBeTakenAlongIsSaid(t *testing.T) {
	w := newWindow(t, "nl")
	path := w.openSample("", "")
	w.must(workshop.AddAction{ID: "odd", Title: "Iets"})
	w.Tap("top.home")
	w.c.followUp(path)
	w.Settle()
	w.MustRead("Meegenomen uit “sample.samenspel”")
	if d := w.view().Earlier.Dropped; (d == workshop.Dropped{}) == w.Reads("Niet meegenomen") {
		t.Fatalf("dropped %+v, and the window says %q", d, w.Texts())
	}
}
