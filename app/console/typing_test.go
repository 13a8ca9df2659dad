package console

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

func TestNothingLeadsAwayFromAnOpenForm(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("mirror", "answer")
	w.Tap("survey.fill.vendor")
	w.Keys("432")
	here := w.view().Current
	for _, name := range []string{"stage.next", "stage.back", "agenda.plan", "note.mirror.answer"} {
		if w.Has(name) {
			t.Errorf("whoever fills in a form sees %s", name)
		}
	}
	w.Leave()
	for name, do := range map[string]func(){
		"space": func() { w.Key(fyne.KeySpace) },
		"PgDn":  func() { w.Key(fyne.KeyPageDown) },
		"PgUp":  func() { w.Key(fyne.KeyPageUp) },
		"menu":  func() { w.Shortcut(fyne.KeyRight) },
	} {
		do()
		if w.view().Current != here {
			t.Errorf("%s leads to %v", name, w.view().Current)
			w.at(here.Exercise, here.Step)
		}
		if !w.Has("survey.cancel") {
			t.Fatalf("%s took the form away", name)
		}
	}
}

func TestUndoAndRedo(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	if !w.disabled("top.undo") || !w.disabled("top.redo") {
		t.Fatal("there is nothing to undo")
	}
	w.at("preparation", "people")
	w.Fill("party.vendor.goal", "Less noise")
	if w.disabled("top.undo") || !w.disabled("top.redo") {
		t.Fatal("a change can be undone")
	}
	w.Tap("top.undo")
	if got := w.Value("party.vendor.goal"); got != "" {
		t.Fatalf("undone, the field holds %q", got)
	}
	if w.disabled("top.redo") {
		t.Fatal("what was undone can be redone")
	}
	w.Menu("Redo")
	if got := w.Value("party.vendor.goal"); got != "Less noise" {
		t.Fatalf("redone, the field holds %q", got)
	}
	w.Menu("Undo")
	if got := w.Value("party.vendor.goal"); got != "" {
		t.Fatalf("undone once more, the field holds %q", got)
	}
	w.Type("party.vendor.goal", "x")
	w.Menu("Undo") // first what is being typed
	if got := w.Value("party.vendor.goal"); got != "" {
		t.Fatalf("the field holds %q", got)
	}
	if w.disabled("top.redo") {
		t.Fatal("undoing one's typing took more back than that")
	}
}

func TestANoteIsForTheFacilitatorAlone(t *testing.T) {
	w := newWindow(t, "nl")
	path := w.openFresh()
	w.at("mirror", "intro")
	const secret = "Ruud kijkt steeds weg"
	w.Fill("note.mirror.intro", secret)
	s := w.c.session.live.Now().State
	if v := s.For(workshop.Viewer{Role: workshop.AsFacilitator}); v.Notes[workshop.StepKey{Exercise: "mirror", Step: "intro"}] != secret {
		t.Fatalf("notes: %v", v.Notes)
	}
	for _, other := range []workshop.Viewer{{Role: workshop.AsProjector}, {Role: workshop.AsReport}, {Role: workshop.AsPerson, Side: workshop.Client}} {
		if v := s.For(other); len(v.Notes) > 0 {
			t.Errorf("%+v sees %v", other, v.Notes)
		}
	}
	w.Tap("stage.next")
	w.MustNotRead(secret)
	w.Tap("stage.back")
	if got := w.Value("note.mirror.intro"); got != secret {
		t.Fatalf("the note is %q", got)
	}
	w.Type("note.mirror.intro", ", en Nadia ook")
	w.Shortcut(fyne.KeyW) // home, with the cursor still in it
	if w.c.session != nil {
		t.Fatal("it is still open")
	}
	w.open(path)
	if got := w.Value("note.mirror.intro"); got != secret+", en Nadia ook" {
		t.Fatalf("the note is %q", got)
	}
}

func TestGoingOnTakesInWhatIsBeingTyped(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.at("preparation", "people")
	w.Write("context.product", "ZaakStroom")
	w.Shortcut(fyne.KeyRight) // the cursor stays where it is
	if v := w.view(); v.Context.Product != "ZaakStroom" || v.Current.Exercise == "preparation" {
		t.Fatalf("product %q, at %v", v.Context.Product, v.Current)
	}
	w.Shortcut(fyne.KeyLeft)
	w.Write("party.vendor.goal", strings.Repeat("te lang ", 100))
	w.Shortcut(fyne.KeyRight)
	if v := w.view(); v.Current.Exercise == "preparation" {
		t.Fatalf("a refused text holds the day up at %v", v.Current)
	}
	w.Shortcut(fyne.KeyLeft)
	w.MustRead("te lang: ")
	if got := w.Value("party.vendor.goal"); !strings.HasPrefix(got, "te lang te lang") {
		t.Fatalf("what was refused is gone: %q", got)
	}
}

func TestWhatIsBeingTypedIsSavedWhenTheSystemStops(t *testing.T) {
	w := newWindow(t, "nl")
	path := w.openFresh()
	w.at("preparation", "people")
	w.Type("note.preparation.people", "Nog net op tijd")
	w.c.Stop()
	w.c.Stop() // the window closes after it
	if v := stored(t, path); v.Notes[workshop.StepKey{Exercise: "preparation", Step: "people"}] != "Nog net op tijd" {
		t.Fatalf("notes: %v", v.Notes)
	}
}
