package console

import (
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/app/widget/widgettest"
	"samenspel/workshop"
)

// wide gives the window a size.
func (w *window) wide(width, height float32) {
	w.Win.Resize(fyne.NewSize(width, height))
	widgettest.Layout(w.Win.Canvas().Content())
	w.Settle()
}

// sees checks whether the agenda and the guide are on the screen, and that the
// stage has what they leave.
func (w *window) sees(agenda, guide bool) {
	w.Helper()
	p := w.c.desk.panels
	if a, g := p.sees(p.agenda), p.sees(p.guide); a != agenda || g != guide {
		w.Errorf("%v wide: the agenda is seen: %v, the guide: %v", p.wide, a, g)
	}
	if stage, least := p.stage.Size(), p.stage.MinSize(); stage.Width < least.Width {
		w.Errorf("%v wide: the stage has %v and needs %v", p.wide, stage, least)
	}
}

func TestPanelsFoldWhereTheWindowIsNarrow(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.at("welcome", "arrive")
	w.wide(1366, 768)
	w.sees(true, true)
	if w.shown("top.agenda") || w.shown("top.guide") {
		t.Error("what can be seen need not be opened")
	}
	w.wide(1080, 768)
	w.sees(true, false)
	w.wide(880, 768)
	w.sees(false, false)
	w.wide(800, 600)
	w.Tap("top.agenda")
	w.sees(true, false)
	if w.Focused() != "agenda.welcome" {
		t.Errorf("the focus is at %q", w.Focused())
	}
	w.Shortcut(fyne.Key2)
	w.sees(false, true)
	w.Key(fyne.KeyEscape)
	w.sees(false, false)
	w.Shortcut(fyne.Key1)
	w.sees(true, false)
	w.Tap("agenda.strengths") // going somewhere is what it was opened for
	w.sees(false, false)
	if w.view().Slot != "strengths" {
		t.Errorf("it goes to %q", w.view().Slot)
	}
	w.Shortcut(fyne.Key2)
	w.sees(false, true)
	w.c.desk.panels.drawer.box.Objects[0].(fyne.Tappable).Tapped(nil)
	w.sees(false, false)
	w.Shortcut(fyne.KeyH) // the history is there, and its own key takes it away
	w.sees(false, true)
	if !w.shown("history.list") {
		t.Error("the history can't be seen")
	}
	w.Shortcut(fyne.Key2)
	w.sees(false, true)
	if w.shown("history.list") && w.c.desk.history.open {
		t.Error("the history stays where the guide was asked for")
	}
	w.Shortcut(fyne.Key2)
	w.sees(false, false)
	w.wide(1366, 768)
	w.sees(true, true)
	if w.c.wall.inside.Visible() {
		t.Error("on a laptop the likeness of the wall takes the guide's room")
	}
	w.wide(1920, 1080)
	if !w.c.wall.inside.Visible() {
		t.Error("where there is room the likeness of the wall stays folded")
	}
}

// TestADrawerIsNoQuestion: what is pressed works all the same, and shuts it.
func TestADrawerIsNoQuestion(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.at("welcome", "arrive")
	w.wide(800, 600)
	on := w.openWall()
	for name, press := range map[string]func(){
		"a remote":           func() { w.Key(fyne.KeyPageDown) },
		"a remote, no focus": func() { w.Leave(); w.Key(fyne.KeyPageDown) },
		"the wall":           func() { w.press(on, fyne.KeyPageDown) },
		"the menu":           func() { w.Shortcut(fyne.KeyRight) },
	} {
		w.at("welcome", "arrive")
		w.Shortcut(fyne.Key2)
		w.sees(false, true)
		press()
		if w.view().Current.Step == "arrive" {
			t.Errorf("%s does not go on", name)
		}
		w.sees(false, false)
	}
	w.Shortcut(fyne.Key1)
	w.Leave()
	w.Keys("/")
	if !w.Has("search.words") {
		t.Error("nothing can be searched")
	}
	w.Key(fyne.KeyEscape)
	w.sees(false, false)
	w.Shortcut(fyne.Key2)
	w.Tap("guide.conflict")
	w.ok()
	w.sees(false, true) // what is asked from it leaves it open
	w.c.speak("en")
	w.Settle()
	if w.dialog() {
		t.Error("another language leaves the old drawer behind")
	}
	w.Shortcut(fyne.Key2)
	w.c.Home()
	w.Settle()
	if w.dialog() || w.c.desk != nil {
		t.Error("at home there is a drawer")
	}
}

func TestTheStageAlone(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.at("welcome", "arrive")
	w.wide(1366, 768)
	w.Shortcut(fyne.Key0)
	w.sees(false, false)
	if w.c.desk.panels.stage.Size().Width < 1350 {
		t.Errorf("the stage is %v wide", w.c.desk.panels.stage.Size().Width)
	}
	w.Shortcut(fyne.Key1)
	w.sees(true, false)
	w.Key(fyne.KeyEscape)
	w.c.speak("en")
	w.Settle()
	w.sees(false, false)
	w.Shortcut(fyne.Key0)
	w.sees(true, true)
	w.Shortcut(fyne.Key2)
	w.sees(true, false)
	w.Shortcut(fyne.Key2)
	w.sees(true, true)
}

func TestNoPanelsBesideASecretForm(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.at("mirror", "answer")
	w.wide(800, 600)
	w.must(workshop.StartTimer{Seconds: 60})
	w.Tap("survey.fill.vendor")
	w.sees(false, false)
	for _, key := range []fyne.KeyName{fyne.Key0, fyne.Key1, fyne.Key2} {
		w.Shortcut(key)
		w.sees(false, false)
	}
	if w.shown("top.agenda") || w.shown("top.guide") {
		t.Error("they can be opened")
	}
	w.Tap("survey.cancel")
	w.wide(1366, 768)
	w.sees(true, true)
}

// TestTheClockIsInSight: where the guide, which has it, is folded.
func TestTheClockIsInSight(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.at("welcome", "arrive")
	top := func(want bool) {
		t.Helper()
		if got := w.c.desk.bar.left.object.Visible(); got != want {
			t.Errorf("the clock is at the top: %v", got)
		}
	}
	w.wide(1366, 768)
	w.must(workshop.StartTimer{Seconds: 60})
	top(false)
	w.wide(800, 600)
	top(true)
	w.second(30)
	if got := w.c.desk.bar.left.text.Text; got != "0:30" {
		t.Errorf("it reads %q", got)
	}
	w.second(30)
	if !w.c.desk.bar.left.over {
		t.Error("it isn't seen that it is over")
	}
	w.Shortcut(fyne.Key2)
	top(false)
	w.Tap("timer.stop")
	w.Key(fyne.KeyEscape)
	top(false)
}

// TestTheNamesFitTheBar: both can be told apart however long they are.
func TestTheNamesFitTheBar(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	long := "Gemeenschappelijke Regeling Omgevingsdienst Noordoost-Gelder"
	w.must(workshop.ChangeParty{Side: workshop.Client, Field: "name", Value: long})
	w.wide(800, 600)
	names := w.c.desk.bar.title.names
	if names[0].Text != "■ Noorderlicht" {
		t.Errorf("the short one reads %q", names[0].Text)
	}
	if got := names[1]; got.Position().X+got.MinSize().Width > w.c.desk.bar.title.object.Size().Width+1 {
		t.Errorf("%q doesn't fit", got.Text)
	}
	w.must(workshop.ChangeParty{Side: workshop.Vendor, Field: "name", Value: long})
	w.wide(801, 600)
	if a, b := names[0].Text, names[1].Text; len(a) < 8 || len(b) < 8 {
		t.Errorf("they read %q and %q", a, b)
	}
}
