package console

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/app/inspect"
	"samenspel/app/widget/widgettest"
	"samenspel/workshop"
)

// TestEverythingIsReachedByTab goes through every step of the sample with Tab
// alone: each control that can be seen gets the focus once, shows it, is in
// sight then, and nothing keeps it.
func TestEverythingIsReachedByTab(t *testing.T) {
	w := newWindow(t, "nl")
	w.openSample("", "")
	v := w.view()
	for _, e := range v.Method.Exercises {
		for _, s := range e.Steps {
			w.at(e.ID, s.ID)
			w.reachable(e.ID + "/" + s.ID)
		}
	}
	w.at("impact", "story")
	w.Tap("card." + string(v.CardsOf("problem")[0].ID))
	w.reachable("a card unfolded")
	w.at("plan", "draft")
	w.Tap("action." + string(v.Actions[0].ID))
	w.reachable("an action unfolded")
	w.Shortcut(fyne.KeyH)
	w.reachable("history")
	w.Key(fyne.KeyEscape)
	w.Tap("agenda.edit")
	w.reachable("agenda")
	w.at("mirror", "answer")
	w.must(workshop.StartRound{Key: w.view().Current})
	w.Tap("survey.fill.vendor")
	w.reachable("a form")
	w.Tap("survey.cancel")
	for name, key := range map[string]fyne.KeyName{"search": fyne.KeyK, "keys": fyne.KeySlash, "export": fyne.KeyE} {
		w.Shortcut(key)
		w.reachable(name)
		if name == "export" {
			w.Tap("export.preview")
			w.reachable("preview")
			w.Key(fyne.KeyEscape)
		}
		w.Win.Canvas().Overlays().Remove(w.Win.Canvas().Overlays().Top())
	}
	w.Tap("top.home")
	w.reachable("home")
	w.Tap("home.new")
	w.reachable("new")
}

// reachable tabs through what is on the screen, forth and back.
func (w *window) reachable(where string) {
	w.Helper()
	w.Win.Resize(laptop)
	w.Settle()
	widgettest.Layout(w.Win.Canvas().Content()) // as a real window does before it draws
	var missing []string
	for _, c := range inspect.Of(w.Win.Canvas()).Controls {
		own := []inspect.Kind{inspect.Button, inspect.Field, inspect.Choice, inspect.Check, inspect.Checked, inspect.Scale, inspect.Press}
		if c.Name != "" && c.Enabled && !c.Covered && slices.Contains(own, c.Kind) && !reachedAsOne(c.Name) {
			missing = append(missing, c.Name)
		}
	}
	const most = 600
	checked := w.checked()
	w.Win.Canvas().Unfocus()
	var way []fyne.Focusable
	for len(way) < most {
		w.Tab()
		f := w.Win.Canvas().Focused()
		if f == nil {
			w.Fatalf("%s: the focus is lost after %d tabs", where, len(way))
		}
		if len(way) > 0 && f == way[0] {
			break
		}
		if slices.Contains(way, f) {
			w.Fatalf("%s: the focus goes round from %q", where, w.Focused())
		}
		way = append(way, f)
		name := w.Focused()
		if checked[name] {
			missing = slices.DeleteFunc(missing, func(s string) bool { return s == name })
			continue
		}
		checked[name] = true
		seen := false
		for _, c := range inspect.Of(w.Win.Canvas()).Controls {
			seen = seen || c.Focused && !c.Covered
		}
		if name != "" && !seen {
			w.Errorf("%s: %q has the focus and can't be seen", where, name)
		}
		missing = slices.DeleteFunc(missing, func(s string) bool { return s == name })
	}
	if len(way) == most {
		w.Fatalf("%s: %d tabs do not come round", where, most)
	}
	if len(missing) > 0 {
		w.Errorf("%s: Tab does not reach %q", where, missing)
	}
	w.Win.Canvas().Unfocus()
	for i := len(way) - 1; i >= 0; i-- {
		w.Win.Canvas().FocusPrevious()
		if w.Win.Canvas().Focused() != way[i] {
			w.Fatalf("%s: Shift+Tab goes another way, to %q", where, w.Focused())
		}
	}
}

// checked remembers what was in sight with the focus before: asking takes time.
func (w *window) checked() map[string]bool {
	if w.sighted == nil {
		w.sighted = map[string]bool{}
	}
	return w.sighted
}

// reachedAsOne are rows of a list that has the focus as a whole.
func reachedAsOne(name string) bool {
	for _, prefix := range []string{"history.deed.", "search.", "preview.pages.page."} {
		if len(name) > len(prefix) && name[:len(prefix)] == prefix {
			return name != "search.list" && name != "search.words" && name != "search.go" && name != "search.leave"
		}
	}
	return false
}

// What is pressed by keyboard keeps the focus, also where it is made anew.
func TestTheFocusStaysWithWhatIsPressed(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.at("welcome", "arrive")
	w.Tap("agenda.edit")
	minutes := func() int { return w.view().Agenda[2].Planned }
	before, name := minutes(), "agenda."+w.view().Agenda[2].ID+".more"
	w.Focus(name)
	w.Key(fyne.KeySpace)
	w.Key(fyne.KeySpace)
	if got := minutes() - before; got != 10 || w.Focused() != name {
		t.Errorf("pressed twice it gives %d minutes, and the focus is at %q", got, w.Focused())
	}
	row := "agenda." + w.view().Agenda[2].ID
	w.Focus(row)
	w.Key(fyne.KeyReturn)
	if w.Focused() != row || w.view().Slot != w.view().Agenda[2].ID {
		t.Errorf("after going to %q the focus is at %q", w.view().Slot, w.Focused())
	}
	w.Focus("timer.start")
	w.Key(fyne.KeySpace)
	if w.Focused() != "timer.pause" {
		t.Errorf("after starting the clock the focus is at %q", w.Focused())
	}
}

// A card that is unfolded by keyboard takes the focus into its form, and back
// when it is folded.
func TestTheFocusGoesIntoACardAndBack(t *testing.T) {
	w := newWindow(t, "nl")
	w.openSample("", "")
	w.at("impact", "story")
	v := w.view()
	name := "card." + string(v.CardsOf("problem")[0].ID)
	w.Focus(name)
	w.Key(fyne.KeyReturn)
	if got := w.Focused(); got != name+".title" {
		t.Fatalf("unfolded, the focus is at %q", got)
	}
	w.Focus(name + ".fold")
	w.Key(fyne.KeySpace)
	if got := w.Focused(); got != name {
		t.Fatalf("folded, the focus is at %q", got)
	}
	w.Key(fyne.KeyReturn)
	w.Focus(name + ".remove")
	w.Key(fyne.KeySpace)
	if got := w.Focused(); got == "" || !w.Has(got) {
		t.Fatalf("removed, the focus is at %q", got)
	}
}
