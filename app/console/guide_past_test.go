package console

import (
	"strings"
	"testing"

	"samenspel/workshop"
)

func TestALookBackKeepsTheClockAndLeadsBack(t *testing.T) {
	w := newWindow(t, "en")
	w.openSample("", "")
	w.must(workshop.StartRound{Key: workshop.StepKey{Exercise: "system", Step: "causes"}})
	w.at("interventions", "options")
	w.must(workshop.StartTimer{Seconds: 600})
	if w.Has("past.mirror.results") {
		t.Error("the mirror is not what interventions are made of, and is not folded")
	}
	if !w.Has("past.strengths.wall") {
		t.Errorf("what works is shown there, and there is %q", w.All("past."))
	}
	for _, name := range w.All("past.") {
		if strings.HasPrefix(name, "past.system.") {
			t.Errorf("%s is made of what is hidden", name)
		}
	}
	w.Tap("guide.past")
	w.Tap("past.mirror.results")
	v := w.view()
	if v.Current != (workshop.StepKey{Exercise: "mirror", Step: "results"}) || !v.Timer.Running || !v.Steps[workshop.StepKey{Exercise: "system", Step: "causes"}].Hidden {
		t.Fatalf("at %v, the clock runs: %v", v.Current, v.Timer.Running)
	}
	w.Tap("past.strengths.wall") // and on to another: the way back stays
	if got := w.label("stage.back"); got != "Back to: Interventions" {
		t.Errorf("the button says %q", got)
	}
	w.c.speak("nl")
	w.Settle()
	if got := w.label("stage.back"); got != "Terug naar: Ingrepen" {
		t.Errorf("in Dutch it says %q", got)
	}
	w.Tap("stage.back")
	if v := w.view(); v.Current.Exercise != "interventions" || !v.Timer.Running {
		t.Fatalf("back at %v, the clock runs: %v", v.Current, v.Timer.Running)
	}
	if got := w.label("stage.back"); got != "Terug" {
		t.Errorf("back where it was, the button says %q", got)
	}
	w.Tap("past.strengths.wall")
	w.Tap("agenda.limits") // going elsewhere is no way back, and the clock was the last exercise's
	if got := w.label("stage.back"); got != "Terug" || w.view().Timer.Set {
		t.Errorf("after going on, the button says %q, and the clock stands: %v", got, w.view().Timer.Set)
	}
}

func TestTheGuideSaysWhoIsReady(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("mirror", "answer")
	w.MustRead("0 filled in") // nobody is seated: not “0 of 0”
	for _, id := range []workshop.ID{"a", "b"} {
		w.must(workshop.AddPerson{Person: workshop.Person{ID: id, Side: workshop.Vendor, Name: string(id)}})
	}
	cast := func(id workshop.ID, side workshop.Side, joint bool) {
		w.must(workshop.CastBallot{ID: id, Key: w.view().Current, Side: side, Consensus: joint, Answers: workshop.Answers{Self: map[string]int{"HET4": 3}}})
	}
	cast("1", workshop.Vendor, false)
	w.MustRead("1 of 2")
	cast("2", workshop.Vendor, false)
	w.MustRead("✓ 2 of 2")
	cast("3", workshop.Client, true)
	w.MustRead("✓ filled in together")
}
