package console

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/journal"
	"samenspel/workshop/live"
)

// copied makes a copy of a file, with people added to it.
func (w *window) copied(path, name string, people ...string) string {
	w.Helper()
	to := filepath.Join(filepath.Dir(path), name)
	if err := os.WriteFile(to, read(w.TB.(*testing.T), path), 0o600); err != nil {
		w.Fatal(err)
	}
	w.addTo(to, people...)
	return to
}

// addTo adds people to a workshop that is not open here.
func (w *window) addTo(path string, people ...string) {
	w.Helper()
	file, err := journal.Open(path)
	if err != nil {
		w.Fatal(err)
	}
	other := live.Open(file, file.Contents().Records, workshop.Facilitator, w.c.now)
	for _, name := range people {
		if err := other.Do(workshop.AddPerson{Person: workshop.Person{ID: live.NewID(), Side: workshop.Client, Name: name}}); err != nil {
			w.Fatal(err)
		}
	}
	other.Close()
	if err := file.Close(); err != nil {
		w.Fatal(err)
	}
}

func (w *window) people() string {
	var names []string
	for _, p := range w.view().People {
		names = append(names, p.Name)
	}
	return strings.Join(names, " ")
}

func TestACopyBesideTheFileIsMergedAndMovedAside(t *testing.T) {
	for lang, words := range map[string][3]string{
		"nl": {"Daarin staan 2 wijzigingen die hier ontbreken", "2 wijzigingen overgenomen uit “fresh (conflict).samenspel”", "Samengevoegde kopieën"},
		"en": {"It holds 2 changes that are not in here", "2 changes taken over from “fresh (conflict).samenspel”", "Merged copies"},
	} {
		w := newWindow(t, lang)
		path := w.fresh("fresh.samenspel")
		other := w.copied(path, "fresh (conflict).samenspel", "Fatima", "Bram")
		w.copied(path, "fresh (2).samenspel") // nothing new in it
		w.fresh("another.samenspel")
		whole := read(t, other)
		w.open(path)
		w.MustRead(words[0])
		w.Tap("copies.merge")
		w.MustRead(words[1])
		w.MustRead(words[2])
		w.ok()
		if w.Has("copies.merge") || w.people() != "Fatima Bram" {
			t.Fatalf("it offers %v still, and there are %q", w.Has("copies.merge"), w.people())
		}
		if got := stored(t, path).People; len(got) != 2 {
			t.Fatalf("on the disk: %+v", got)
		}
		if got := read(t, filepath.Join(w.docs, words[2], "fresh (conflict).samenspel")); !bytes.Equal(got, whole) {
			t.Fatal("the copy was changed")
		}
		if got := strings.Join(files(t, w.docs), ", "); got != "another.samenspel, fresh (2).samenspel, fresh.samenspel" {
			t.Fatalf("in the folder: %s", got)
		}
	}
}

func TestACopyThatAppearsIsOfferedUntilItIsLeft(t *testing.T) {
	w := newWindow(t, "en")
	path := w.openFresh()
	if w.Has("copies.merge") {
		t.Fatal("there is no copy")
	}
	look := func() {
		w.c.session.copies.look()
		w.Settle()
	}
	other := w.copied(path, "copy.samenspel", "Fatima")
	look()
	w.MustRead("“copy.samenspel”. It holds 1 change that")
	w.Tap("top.language") // another desk shows it too
	w.MustRead("Daarin staat 1 wijziging")
	w.Tap("copies.later")
	look()
	if w.Has("copies.merge") {
		t.Fatal("it was left, and is offered still")
	}
	w.addTo(other, "Bram")
	look()
	w.MustRead("Daarin staan 2 wijzigingen")
	if err := os.Remove(other); err != nil {
		t.Fatal(err)
	}
	look()
	if w.Has("copies.merge") {
		t.Fatal("it is gone, and is offered still")
	}
}

func TestACopyThatIsOpenElsewhereStays(t *testing.T) {
	w := newWindow(t, "en")
	path := w.fresh("fresh.samenspel")
	other := w.copied(path, "copy.samenspel", "Fatima")
	held, err := journal.Open(other)
	if err != nil {
		t.Fatal(err)
	}
	w.open(path)
	w.Tap("copies.merge")
	w.MustRead("“copy.samenspel” is still where it was")
	w.ok()
	if w.people() != "Fatima" || len(files(t, w.docs)) != 2 || w.Has("copies.merge") {
		t.Fatalf("there are %q, and the files %q", w.people(), files(t, w.docs))
	}
	if err := held.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestOfADamagedCopyWhatIsWholeIsMerged(t *testing.T) {
	w := newWindow(t, "nl")
	path := w.fresh("fresh.samenspel")
	other := w.copied(path, "copy.samenspel", "Fatima", "Quirijn", "Chris")
	damage(t, other, func(raw []byte) []byte { return bytes.Replace(raw, []byte("Quirijn"), []byte("Quirijm"), 1) })
	damage(t, other, func(raw []byte) []byte { return bytes.Replace(raw, []byte(`"version"`), []byte(`"versiom"`), 1) })
	w.open(path)
	w.Tap("copies.merge")
	w.ok()
	if w.people() != "Fatima Chris" {
		t.Fatalf("there are %q", w.people())
	}
}

func TestWhatCantBeWrittenIsNotMergedInto(t *testing.T) {
	w := newWindow(t, "nl")
	path := w.fresh("fresh.samenspel")
	w.copied(path, "copy.samenspel", "Fatima")
	held, err := journal.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	w.open(path)
	w.ok()
	if w.Has("copies.merge") {
		t.Fatal("it is offered, and can't be done")
	}
	if err := held.Close(); err != nil {
		t.Fatal(err)
	}
}
