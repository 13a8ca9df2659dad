package console

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"samenspel/app/recall"
	"samenspel/workshop"
	"samenspel/workshop/journal"
	"samenspel/workshop/sample"
)

// says says whether a name stands in a file, but for the method's own examples.
func says(t testing.TB, path, name string) bool {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range bytes.Split(raw, []byte("\n")) {
		if !bytes.Contains(line, []byte(`"kind":"workshop.created"`)) && bytes.Contains(line, []byte(name)) {
			return true
		}
	}
	return false
}

// remembered is what the private folder of the program says.
func remembered(t testing.TB, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all string
	for _, e := range entries {
		raw, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all += string(raw)
	}
	return all
}

// Somebody is looked up, with all that stands of them, and forgotten: here, in a
// copy beside the file, and in what the program remembers; nothing brings them
// back.
func TestSomebodyIsForgotten(t *testing.T) {
	for lang, words := range map[string][]string{
		"nl": {"Iemand vergeten…", "iemand van Noorderlicht", "sample (kopie).samenspel", "Eigenaar van", "Dat is gebeurd. Voortaan staat er “een collega”.", "Pieter"},
		"en": {"Forget somebody…", "someone of Noorderlicht", "sample (kopie).samenspel", "Owner of", "Done. From now on it says “een collega”.", "Pieter"},
	} {
		w := newWindow(t, lang)
		dir := filepath.Join(t.TempDir(), "recall")
		store := recall.At(dir)
		w.c.Recall(store)
		elsewhere := recall.Mark{Path: "/elsewhere", Workshop: "x", At: w.now, Drafts: map[string]string{"k": "Pieter belt, zei Pieters baas"}}
		if err := store.Keep(elsewhere); err != nil {
			t.Fatal(err)
		}
		if err := store.Note("1", "what Pieter typed", []byte("goroutine 1"), w.now); err != nil {
			t.Fatal(err)
		}
		path := w.openSample("", "")
		aside := w.copied(path, words[2])
		deep := w.copied(path, "deep.samenspel")
		if err := os.Mkdir(filepath.Join(w.docs, "deep"), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(deep, filepath.Join(w.docs, "deep", "deep.samenspel")); err != nil {
			t.Fatal(err)
		}
		deep = filepath.Join(w.docs, "deep", "deep.samenspel")
		w.must(workshop.AddPhoto{Photo: workshop.Photo{ID: "f", Key: workshop.StepKey{Exercise: "impact", Step: "story"}, Type: "image/png", Width: 1, Height: 1, Bytes: []byte("Pieters gezicht")}})

		w.Menu(words[0])
		w.Settle()
		w.Choose("forget.who", "Pieter · Noorderlicht")
		w.Settle()
		for _, word := range []string{words[1], words[2], words[3], "deep"} {
			if !w.Reads(word) && w.Value("forget.name") != word {
				t.Fatalf("%s: %q isn't told: %q", lang, word, w.Texts())
			}
		}
		if !w.disabled("forget.go") {
			t.Fatal("it can be done without knowing that it is for good")
		}
		w.Fill("forget.also", "Zaakstroom")
		if !w.Has("forget.way.Zaakstroom") {
			t.Fatalf("no such way: %q", w.All("forget"))
		}
		w.tick("forget.way.Zaakstroom")
		w.Tap("forget.photos")
		w.tick("forget.photo.f")
		w.Tap("forget.photos_ok")
		w.Fill("forget.name", "een collega")
		w.MustRead("een collega")
		w.tick("forget.sure")
		w.Tap("forget.go")
		w.Settle()
		w.MustRead(words[4])
		w.MustRead(words[2])
		w.ok()

		if v := w.view(); strings.Contains(w.people(), "Pieter") || !strings.Contains(w.people(), "een collega") || len(v.Photos) > 0 {
			t.Fatalf("%q, %d photos", w.people(), len(v.Photos))
		}
		for _, file := range []string{path, aside, deep} {
			if says(t, file, "Pieter") {
				t.Fatalf("%s still says who", file)
			}
			if !says(t, file, "ZaakStroom") {
				t.Fatalf("%s lost a word that was to stay", file)
			}
		}
		if all := remembered(t, dir); strings.Contains(all, "Pieter") || !strings.Contains(all, "Een collega belt, zei een collegas baas") {
			t.Fatalf("%s: the program remembers %s", lang, all)
		}
		if w.Has("copies.merge") {
			t.Fatal("a copy is offered that holds nothing new")
		}
		w.c.undo()
		w.Settle()
		if strings.Contains(w.people(), "Pieter") {
			t.Fatal("undo brought them back")
		}
		w.must(workshop.ChangeContext{Field: "product", Value: "ZaakStroom 2"})
		if got := stored(t, path); got.Context.Product != "ZaakStroom 2" {
			t.Fatal("the file isn't written any more")
		}
	}
}

// What can't be written changes nothing, and what is typed and not taken in
// isn't left behind with the name in it.
func TestForgettingThatFails(t *testing.T) {
	w := newWindow(t, "en")
	path := w.openSample("", "")
	w.at("preparation", "people")
	w.c.session.drafts.Restore(map[string]string{"context.phase": "What Pieter says"}, "")
	forget := func() {
		t.Helper()
		w.Menu("Forget somebody…")
		w.Settle()
		w.Choose("forget.who", "Pieter · Noorderlicht")
		w.tick("forget.sure")
		w.Tap("forget.go")
		w.Settle()
	}
	forget()
	w.MustRead("What Pieter says")
	w.ok()
	w.Tap("forget.cancel")
	w.c.session.drafts.Drop("context.phase")

	if err := os.Rename(path, path+".away"); err != nil {
		t.Fatal(err)
	}
	forget()
	w.MustRead("Nothing was changed")
	w.ok()
	if !strings.Contains(w.people(), "Pieter") {
		t.Fatal("they were forgotten in the window alone")
	}
	if err := os.Rename(path+".away", path); err != nil {
		t.Fatal(err)
	}
	w.Tap("trouble.retry")
	forget()
	w.MustRead("Done.")
	w.ok()
	if says(t, path, "Pieter") {
		t.Fatal("the file still says who")
	}
}

// Nobody can be forgotten where nothing can be changed, or while the past is
// shown.
func TestForgettingWaits(t *testing.T) {
	w := newWindow(t, "en")
	path := w.openSample("", "")
	w.Tap("top.history")
	w.Settle()
	w.c.desk.history.lookAt(20)
	w.Settle()
	if !w.c.desk.history.looking {
		t.Fatal("the past isn't shown")
	}
	w.Menu("Forget somebody…")
	if w.Has("forget.go") {
		t.Fatal("it is asked of the past")
	}
	w.c.goHome()
	w.Settle()
	held, err := journal.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	w.open(path)
	w.ok()
	w.Menu("Forget somebody…")
	if w.Has("forget.go") {
		t.Fatal("it is asked of a file that somebody else has open")
	}
}

// In a follow-up the same person is another's to forget: it is said where.
func TestAFollowUpIsNamed(t *testing.T) {
	w := newWindow(t, "en")
	records, id, err := sample.FollowUp(workshop.English)
	if err != nil {
		t.Fatal(err)
	}
	later := w.file("later.samenspel", records, id)
	w.openSample("", "")
	w.Menu("Forget somebody…")
	w.Settle()
	w.Choose("forget.who", "Pieter · Noorderlicht")
	w.Settle()
	w.MustRead("Is in another workshop as well")
	w.tick("forget.sure")
	w.Tap("forget.go")
	w.Settle()
	w.MustRead("“later.samenspel”")
	w.ok()
	if !says(t, later, "Pieter") {
		t.Fatal("another workshop was changed")
	}
}

// A person's row leads there, and says of who was forgotten that they were.
func TestForgettingFromThePeople(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.must(workshop.AddPerson{Person: workshop.Person{ID: "p", Side: workshop.Client, Name: "Marit Kok", Function: "beheer"}})
	w.at("preparation", "people")
	w.Tap("person.p")
	w.Tap("person.p.forget")
	w.Settle()
	w.tick("forget.function")
	w.tick("forget.sure")
	w.Tap("forget.go")
	w.Settle()
	w.ok()
	v := w.view()
	if p := v.Person("p"); !p.Forgotten || p.Name != "someone of Waterrijk" || p.Function != "beheer" {
		t.Fatalf("%+v", p)
	}
	if !w.Has("person.p.mandate") {
		w.Tap("person.p")
	}
	w.MustRead("This person has been forgotten")
	if w.Has("person.p.name") || w.Has("person.p.forget") {
		t.Fatal("a name can be given to who was forgotten")
	}
	w.Menu("Forget somebody…")
	w.Settle()
	w.MustRead("There is nobody here to forget.")
	w.ok()
}

// A copy that was made before, and went on, doesn't bring anybody back when it
// is merged.
func TestAnOlderCopyThatWentOn(t *testing.T) {
	w := newWindow(t, "en")
	path := w.openFresh()
	w.must(workshop.AddPerson{Person: workshop.Person{ID: "p", Side: workshop.Client, Name: "Marit"}}, workshop.ChangeContext{Field: "product", Value: "Marits systeem"})
	older := read(t, path)
	done := make(chan error, 1)
	w.now = w.now.Add(time.Hour)
	w.c.session.live.Forget(workshop.Forgetting{Person: "p", Name: "someone", Said: "-", Ways: []string{"Marit"}}, func(err error) { done <- err })
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(w.docs, "fresh (conflict).samenspel")
	if err := os.WriteFile(other, older, 0o600); err != nil {
		t.Fatal(err)
	}
	w.addTo(other, "Bram")
	w.c.session.copies.look()
	w.Settle()
	w.Tap("copies.merge")
	w.MustRead("1 change taken over")
	w.ok()
	if w.people() != "someone Bram" || says(t, path, "Marit") {
		t.Fatalf("there are %q, and the file says %v", w.people(), says(t, path, "Marit"))
	}
	if records := w.c.session.live.Now().Log.Records(); !slices.ContainsFunc(records, func(r workshop.Record) bool { return r.Kind == "person.forgotten" }) {
		t.Fatal("nothing says that somebody was forgotten")
	}
}
