package console

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

// openHistory opens a workshop in which a card was added and removed, and the
// history of it.
func openHistory(t *testing.T, lang string) *window {
	w := newWindow(t, lang)
	w.openFresh()
	w.at("impact", "story")
	key := workshop.StepKey{Exercise: "impact", Step: "story"}
	for id, title := range map[workshop.ID]string{"p1": "Tickets come back", "p2": "Nobody answers"} {
		w.must(workshop.AddCard{ID: id, Kind: "problem", Key: key, Side: workshop.Client, Fields: map[string]string{"title": title}})
	}
	w.must(workshop.ChangeParty{Side: workshop.Vendor, Field: "goal", Value: "Less noise"})
	w.must(workshop.RemoveCard{Card: "p1"}, workshop.ChangeContext{Field: "product", Value: "ZaakStroom"})
	w.Shortcut(fyne.KeyH)
	return w
}

// deedOf finds the row that reads a text.
func (w *window) deedOf(text string) string {
	w.Helper()
	for _, name := range w.All("history.deed.") {
		if strings.Contains(w.label(name), text) {
			return name
		}
	}
	w.Fatalf("no row reads %q, but: %q", text, w.Texts())
	return ""
}

func TestARemovedCardComesBack(t *testing.T) {
	w := openHistory(t, "en")
	w.MustRead("Story removed")
	w.MustRead("Nobody answers")
	w.Tap("history.gone")
	if rows := w.All("history.deed."); len(rows) != 1 {
		t.Fatalf("what is gone: %q", rows)
	}
	w.Tap(w.deedOf("Story removed"))
	w.MustRead("As it was at 13:00")
	w.MustRead("Story removed: Tickets come back")
	w.Tap("history.turn")
	if v := w.view(); v.Card("p1") == nil || v.Context.Product != "ZaakStroom" {
		t.Fatalf("cards %v, product %q", v.Cards, v.Context.Product)
	}
	w.MustNotRead("As it was at")
	if len(w.All("history.deed.")) != 0 {
		t.Fatal("it is still said to be gone")
	}
	w.Menu("Undo")
	if v := w.view(); v.Card("p1") != nil || w.toast() != "Taken back: a card" {
		t.Fatalf("Ctrl+Z: %q", w.toast())
	}
	w.Menu("Redo")
	if v := w.view(); v.Card("p1") == nil || w.toast() != "Put back: a card" {
		t.Fatalf("Ctrl+Y: %q", w.toast())
	}
	w.Tap("history.gone")
	w.Focus("history.search")
	w.Keys("TICKETS added")
	w.MustNotRead("Story added: Nobody")
	w.Tap(w.deedOf("Story added: Tickets"))
	w.Tap("history.turn")
	w.Menu("Undo")
	if v := w.view(); v.Card("p1") == nil || w.toast() != "Put back: a card" {
		t.Fatalf("undoing what was taken back: %q", w.toast())
	}
}

func TestTheHistoryByKeyboardAlone(t *testing.T) {
	w := openHistory(t, "nl")
	if w.Focused() != "history.list" {
		t.Fatalf("the focus is at %q", w.Focused())
	}
	w.Key(fyne.KeyDown)
	w.MustRead("Zo was het om 13:00")
	w.Key(fyne.KeyDown) // the card's removal
	w.Key(fyne.KeyDown) // the goal
	h := w.c.desk.history
	if d := h.deeds[h.at()]; d.Kind != "party.changed" {
		t.Fatalf("at %+v", d)
	}
	w.Key(fyne.KeyEscape)
	w.MustNotRead("Zo was het")
	w.Key(fyne.KeyReturn)
	if v := w.view(); v.Parties.Vendor.Goal != "" {
		t.Fatalf("the goal is %q", v.Parties.Vendor.Goal)
	}
	w.Key(fyne.KeyReturn) // the same line, once more
	if v := w.view(); v.Parties.Vendor.Goal != "Less noise" {
		t.Fatalf("the goal is %q", v.Parties.Vendor.Goal)
	}
	w.Focus("history.slide")
	w.Key(fyne.KeyLeft)
	w.MustRead("Zo was het om")
	w.Key(fyne.KeyRight)
	w.MustNotRead("Zo was het om")
	w.Key(fyne.KeyEscape)
	if w.Has("history.list") || !w.Has("guide.conflict") {
		t.Fatal("the guide is not back")
	}
}

// TestNothingChangesWhileLookingBack: whatever is pressed or typed in the past,
// the file stays as it is.
func TestNothingChangesWhileLookingBack(t *testing.T) {
	w := newWindow(t, "nl")
	w.openSample("", "")
	w.Shortcut(fyne.KeyH)
	h := w.c.desk.history
	seen := map[workshop.StepKey]bool{}
	before := w.c.session.live.Now().Log
	for i := range h.deeds {
		v, _ := h.past.View(h.deeds[i].Commit)
		if seen[v.Current] {
			continue
		}
		seen[v.Current] = true
		h.lookAt(i)
		w.Settle()
		for _, name := range w.All("") {
			if strings.HasPrefix(name, "history.") || strings.HasPrefix(name, "top.") || !w.Has(name) { // folded since
				continue
			}
			o := w.Find(name)
			if _, field := o.(interface{ SelectedText() string }); field && !w.disabled(name) {
				t.Fatalf("%s can be typed in, looking at %v", name, v.Current)
			}
			if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
				continue
			}
			if tap, ok := o.(fyne.Tappable); ok {
				tap.Tapped(&fyne.PointEvent{})
				w.Settle()
			}
			for w.dialog() {
				w.Win.Canvas().Overlays().Top().Hide()
			}
		}
		for name, do := range map[string]func(){
			"undo": func() { w.Menu(w.c.t.T("menu.undo")) },
			"on":   func() { w.Shortcut(fyne.KeyRight) },
			"back": func() { w.Shortcut(fyne.KeyLeft) },
		} {
			do()
			for w.dialog() {
				w.Win.Canvas().Overlays().Top().Hide()
			}
			if w.c.session.live.Now().Log != before {
				t.Fatalf("%s changed the workshop, looking at %v", name, v.Current)
			}
		}
	}
	if len(seen) < 10 {
		t.Fatalf("only %d steps were looked at", len(seen))
	}
}

func TestWhatIsBeingTypedSurvivesLookingBack(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.at("preparation", "people")
	w.must(workshop.ChangeContext{Field: "product", Value: "ZaakStroom"})
	w.Write("context.phase", "na livegang")
	w.Write("party.vendor.goal", strings.Repeat("te lang ", 100))
	w.Shortcut(fyne.KeyH)
	w.Key(fyne.KeyEnd)
	if w.Has("party.vendor.goal") && !w.disabled("party.vendor.goal") {
		t.Fatal("the past can be typed in")
	}
	w.c.speak("en")
	w.Settle()
	w.MustRead("As it was at")
	w.Tap("history.now")
	w.Key(fyne.KeyEscape)
	w.c.toggleHistory()
	w.Settle()
	if w.Has("history.list") {
		w.c.toggleHistory()
	}
	if got := w.Value("party.vendor.goal"); !strings.HasPrefix(got, "te lang te lang") {
		t.Fatalf("the field holds %q", got)
	}
	if v := w.view(); v.Context.Phase != "na livegang" {
		t.Fatalf("phase %q", v.Context.Phase)
	}
}

// TestThePastHidesWhatIsHidden: the moment before a reveal shows counts only.
func TestThePastHidesWhatIsHidden(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.at("interests", "collect")
	key := workshop.StepKey{Exercise: "interests", Step: "collect"}
	w.must(workshop.AddCard{ID: "i1", Kind: "interest", Key: key, Side: workshop.Vendor, Fields: map[string]string{"interest": "Rust in de nacht"}})
	w.Shortcut(fyne.KeyH)
	w.MustNotRead("Rust in de nacht")
	w.MustRead("Een kaart van Noorderlicht erbij")
	w.Key(fyne.KeyDown)
	w.MustNotRead("Rust in de nacht")
	if w.Has("history.turn") {
		t.Fatal("who doesn't see a card can take it back")
	}
	w.Key(fyne.KeyEscape)
	w.must(workshop.RevealStep{Key: key})
	w.Key(fyne.KeyEnd)
	w.Key(fyne.KeyHome)
	w.MustRead("Rust in de nacht")
	w.must(workshop.StartRound{Key: key})
	w.MustNotRead("Rust in de nacht")
}

// TestEveryDeedHasWords: what the sample's history tells reads as words, in
// both languages, and fits.
func TestEveryDeedHasWords(t *testing.T) {
	silent := []string{"ballot.cast", "commit.retracted", "step.closed", "workshop.continued", "timer.started", "timer.paused", "timer.resumed", "timer.extended", "timer.stopped"}
	for _, lang := range []string{"nl", "en"} {
		w := newWindow(t, lang)
		w.openSample("", "")
		for _, kind := range workshop.Kinds() {
			if !slices.Contains(silent, kind) && !w.c.t.Has("history."+kind) {
				t.Errorf("%s: no words for %s", lang, kind)
			}
		}
		w.Shortcut(fyne.KeyH)
		h := w.c.desk.history
		for i := range h.deeds {
			if words := h.wordsOf(i); words == "" || strings.Contains(words, "history.") || strings.Contains(words, "<no value>") {
				t.Errorf("%s: %q for %+v", lang, words, h.deeds[i])
			}
			if why := h.reason(&h.deeds[i]); strings.Contains(why, "rejection.") {
				t.Errorf("%s: %q", lang, why)
			}
		}
		fits(t, lang+" history", w)
		h.lookAt(len(h.deeds) / 2)
		fits(t, lang+" past", w)
		long := strings.Repeat("zo lang als het mag zijn ", 20)
		w.must(workshop.WriteNote{Key: workshop.StepKey{Exercise: "plan", Step: "draft"}, Text: long}, workshop.ChangeParty{Side: workshop.Client, Field: "goal", Value: long[:195]})
		w.Focus("history.list")
		w.Key(fyne.KeyHome)
		fits(t, lang+" a long text", w)
		w.Focus("history.search")
		w.Keys("noorderlicht goal doel")
		fits(t, lang+" search", w)
		w.c.complain(errPast)
		if toast := w.toast(); toast == "" || strings.Contains(toast, "rejection") {
			t.Errorf("%s: %q", lang, toast)
		}
	}
}
