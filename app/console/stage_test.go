package console

import (
	"maps"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

func TestTheButtonSaysWhatItWillDoAllDay(t *testing.T) {
	for lang, day := range map[string]map[string]string{"nl": dayNL, "en": dayEN} {
		want := maps.Clone(day)
		w := newWindow(t, lang)
		w.openFresh()
		seen := map[string]bool{}
		for !w.disabled("stage.next") {
			label, v := w.label("stage.next"), w.view()
			where := v.Current.Exercise + "/" + v.Current.Step
			if v.Steps[v.Current].Hidden {
				where += " hidden"
			}
			if seen[where+v.Slot] {
				t.Fatalf("%s: going in circles at %s", lang, where)
			}
			seen[where+v.Slot] = true
			if words, ok := want[where]; ok && label != words {
				t.Errorf("%s: at %s the button says %q, want %q", lang, where, label, words)
			}
			delete(want, where)
			shown := v.Steps[v.Current].Hidden && w.c.desk.view.Method.Step(v.Current).Sheet == nil
			if reveals := label == want["reveal"]; reveals != shown {
				t.Errorf("%s: at %s the button says %q", lang, where, label)
			}
			w.Tap("stage.next")
			if w.dialog() {
				w.Tap("reveal.yes")
			}
		}
		if v := w.view(); v.Current.Exercise != "close" || !v.Steps[v.Current].Closed {
			t.Errorf("%s: the day ends at %v, closed %v", lang, v.Current, v.Steps[v.Current].Closed)
		}
		if got := w.label("stage.next"); got != want["end"] {
			t.Errorf("%s: at the end the button says %q", lang, got)
		}
		delete(want, "end")
		delete(want, "reveal")
		if len(want) > 0 {
			t.Errorf("%s: the day never came to %v", lang, want)
		}
		for !w.disabled("stage.back") {
			w.Tap("stage.back")
		}
		if v := w.view(); v.Slot != v.Agenda[0].ID {
			t.Errorf("back to the beginning is at %q", v.Slot)
		}
	}
}

// dayNL is what the button says at some steps of the day, by exercise and step.
var dayNL = map[string]string{
	"/":                        "Naar de voorbereiding",
	"welcome/safety hidden":    "Sluit de peiling",
	"welcome/safety":           "Naar: Afspraken om uit te kiezen",
	"mirror/intro":             "Start de vragenlijst",
	"mirror/answer hidden":     "Onthul beide kanten",
	"interests/collect hidden": "Onthul beide kanten",
	"interests/collect":        "Naar: Gedeeld, aanvullend of botsend",
	"plan/draft":               "Naar wat er mis kan gaan",
	"close/roti hidden":        "Toon de uitkomst",
	"close/roti":               "Naar de vervolgdatum",
	"reveal":                   "Onthul beide kanten",
	"close/date":               "Sluit de dag af",
	"end":                      "Dit was de laatste stap",
}

var dayEN = map[string]string{
	"/":                        "On to the preparation",
	"welcome/safety hidden":    "Close the poll",
	"welcome/safety":           "On to: Agreements to choose from",
	"mirror/intro":             "Start the questionnaire",
	"mirror/answer hidden":     "Reveal both sides",
	"interests/collect hidden": "Reveal both sides",
	"interests/collect":        "On to: Shared, complementary or clashing",
	"plan/draft":               "On to what can go wrong",
	"close/roti hidden":        "Show the result",
	"close/roti":               "On to the follow-up date",
	"reveal":                   "Reveal both sides",
	"close/date":               "End the day",
	"end":                      "This was the last step",
}

func TestARevealWithFewAnswersIsAskedOnceMore(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("mirror", "answer")
	key := workshop.StepKey{Exercise: "mirror", Step: "answer"}
	cast := func(s workshop.Side, n int) {
		for range n {
			w.must(workshop.CastBallot{ID: workshop.ID(time.Now().Format("150405.000000000") + string(s)), Key: key, Side: s, Answers: workshop.Answers{Self: map[string]int{"WIJ1": 3}}})
		}
	}
	cast(workshop.Vendor, 3)
	cast(workshop.Client, 2)
	if got := w.label("stage.next"); got != "Reveal both sides" {
		t.Fatalf("the button says %q", got)
	}
	w.Tap("stage.next")
	w.MustRead("Noorderlicht 3, Waterrijk 2")
	w.TapText("Cancel")
	if v := w.view(); !v.Steps[key].Hidden || v.Current != key {
		t.Fatal("it was revealed, or went on, all the same")
	}
	cast(workshop.Client, 1)
	w.Tap("stage.next")
	w.MustRead("Has everyone handed in a form?")
	w.Tap("reveal.yes")
	if v := w.view(); v.Steps[key].Hidden || v.Current == key || !v.Steps[key].Closed {
		t.Fatalf("%+v, at %v", v.Steps[key], v.Current)
	}
	w.Tap("stage.back")
	if got := w.label("stage.next"); got == "Reveal both sides" {
		t.Fatal("it is revealed already")
	}
}

func TestKeysOfAPresenterRemote(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.Key(fyne.KeyPageDown)
	first := w.view().Current
	w.Key(fyne.KeySpace)
	if w.view().Current != first {
		t.Fatal("the space bar, which every sentence has, went on")
	}
	w.Key(fyne.KeyPageDown)
	if w.view().Current == first || first.Exercise != "preparation" {
		t.Fatalf("from %v to %v", first, w.view().Current)
	}
	w.Key(fyne.KeyPageUp)
	if w.view().Current != first {
		t.Fatalf("back at %v", w.view().Current)
	}
	w.Focus("note.preparation.people")
	w.Keys("? ")
	w.Key(fyne.KeyPageDown)
	if w.view().Current != first || w.dialog() {
		t.Fatal("typing went on with the day")
	}
	w.Leave()
	w.Keys("?")
	w.MustRead("On; never reveals")
	w.Key(fyne.KeySpace)
	w.Key(fyne.KeyPageDown)
	if w.view().Current != first {
		t.Fatal("behind a dialog, the day went on")
	}
	w.ok()
}

func TestKeysNeverReveal(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	key := workshop.StepKey{Exercise: "interests", Step: "collect"}
	w.at(key.Exercise, key.Step)
	w.Tap("cards.write.vendor")
	w.Type("add.interest.vendor", "Ours")
	w.Key(fyne.KeyReturn)
	w.Leave()
	for name, press := range map[string]func(){
		"space": func() { w.Key(fyne.KeySpace) }, "PageDown": func() { w.Key(fyne.KeyPageDown) }, "menu": func() { w.Shortcut(fyne.KeyRight) },
	} {
		press()
		if v := w.view(); !v.Steps[key].Hidden || v.Current != key || w.dialog() {
			t.Fatalf("%s revealed, or asked to", name)
		}
	}
	w.Tap("stage.next")
	w.Tap("reveal.no")
	if v := w.view(); !v.Steps[key].Hidden {
		t.Fatal("revealed without a yes")
	}
	w.Tap("stage.next")
	w.Tap("reveal.yes")
	if v := w.view(); v.Steps[key].Hidden || v.Current != key {
		t.Fatalf("hidden %v, at %v: what was revealed should be on the screen", v.Steps[key].Hidden, v.Current)
	}
	w.MustRead("Ours")
}

func TestWritingForASideEndsWithTheStep(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("interests", "collect")
	w.Tap("cards.write.vendor")
	w.Type("add.interest.vendor", "Secret-vendor")
	w.Key(fyne.KeyReturn)
	w.MustRead("Secret-vendor")
	w.Tap("stage.back")
	w.at("interests", "collect")
	w.MustNotRead("Secret-vendor")
	w.Tap("cards.write.vendor")
	w.MustNotRead("Secret-vendor") // first it asks whether the other looks away
	w.Tap("write.yes")
	w.MustRead("Secret-vendor")
	w.Tap("agenda.break")
	w.Tap("agenda.interests")
	w.MustNotRead("Secret-vendor")
}
