package console

import (
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
	"samenspel/workshop/crowd"
)

// small is the least display that the window has to do with.
var small = fyne.NewSize(800, 600)

func TestASmallDisplay(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		t.Run(lang, func(t *testing.T) {
			w := newWindow(t, lang)
			j := newJudge(t, w, small)
			w.openSample("", "")
			j.everyKind()
			j.drawers()
			w.c.showKeys()
			j.see("keys")
			w.ok()
			w.openFresh()
			w.at("mirror", "intro")
			w.must(workshop.PlanDay{Minutes: 150})
			w.Shortcut(fyne.Key1)
			w.Tap("agenda.propose")
			j.see("what to shorten")
			w.Tap("pace.no")
			w.must(workshop.StartTimer{Seconds: 60})
			w.second(70)
			j.see("the time is over")
		})
	}
}

func TestASmallDisplayAndMuchToShow(t *testing.T) {
	records, id, err := crowd.Records(300)
	if err != nil {
		t.Fatal(err)
	}
	w := newWindow(t, "nl")
	w.open(w.file("crowd.samenspel", records, id))
	j := newJudge(t, w, small)
	j.full = true
	w.at("mirror", "answer")
	j.see("mirror/answer")
	j.drawers()
}

// everyKind goes to a step of each kind.
func (j *judge) everyKind() {
	j.Helper()
	seen := map[workshop.StepKind]bool{}
	v := j.view()
	for _, e := range v.Method.Exercises {
		for _, s := range e.Steps {
			if !seen[s.Kind] {
				seen[s.Kind] = true
				j.at(e.ID, s.ID)
				j.see(e.ID + "/" + s.ID)
			}
		}
	}
}

// drawers are what folds where the window is small.
func (j *judge) drawers() {
	j.Helper()
	w := j.window
	w.Shortcut(fyne.Key1)
	j.see("agenda")
	w.Tap("agenda.edit")
	j.see("agenda, adjusted")
	w.Tap("agenda.edit")
	w.Shortcut(fyne.Key2)
	j.see("guide")
	w.Shortcut(fyne.KeyH)
	j.see("history")
	w.Key(fyne.KeyEscape)
}
