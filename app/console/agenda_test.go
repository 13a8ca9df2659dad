package console

import (
	"fmt"
	"slices"
	"strconv"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

func TestTheAgendaCanBeAdjusted(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.Tap("agenda.edit")
	slot := func(id string) (workshop.SlotView, int) {
		v := w.view()
		i := slices.IndexFunc(v.Agenda, func(s workshop.SlotView) bool { return s.ID == id })
		return v.Agenda[i], i
	}
	planned := func() string {
		sum := 0
		for _, s := range w.view().Agenda {
			if !s.Skipped {
				sum += s.Planned
			}
		}
		return strconv.Itoa(sum) + " minutes planned"
	}
	all := planned()
	before, at := slot("mirror")
	w.Tap("agenda.mirror.more")
	w.Tap("agenda.mirror.more")
	w.Tap("agenda.mirror.less")
	if now, _ := slot("mirror"); now.Planned != before.Planned+5 {
		t.Fatalf("%d minutes", now.Planned)
	}
	if planned() == all {
		t.Fatalf("still %s", all)
	}
	w.MustRead(planned())
	w.Tap("agenda.mirror.down")
	if _, now := slot("mirror"); now != at+1 {
		t.Fatalf("from %d to %d", at, now)
	}
	w.Tap("agenda.mirror.up")
	if _, now := slot("mirror"); now != at {
		t.Fatalf("from %d to %d", at, now)
	}
	w.Tap("agenda.mirror.skip")
	if now, _ := slot("mirror"); !now.Skipped {
		t.Fatal("not skipped")
	}
	w.MustRead(planned())
	if planned() == all {
		t.Fatalf("still %s", all)
	}
	w.Tap("agenda.edit")
	w.Tap("agenda.mirror") // one that is skipped leads nowhere
	if v := w.view(); v.Slot != "" {
		t.Fatalf("at %q", v.Slot)
	}
	w.Tap("agenda.cycle")
	if v := w.view(); v.Slot != "cycle" {
		t.Fatalf("at %q", v.Slot)
	}
	for range 20 {
		w.Tap("agenda.edit")
		w.Tap("agenda.mirror.less")
		w.Tap("agenda.edit")
	}
	if now, _ := slot("mirror"); now.Planned != 0 {
		t.Fatalf("%d minutes", now.Planned)
	}
}

func TestTheClock(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("mirror", "intro")
	minutes := w.planned("mirror")
	w.Tap("timer.start")
	w.MustRead(fmt.Sprintf("%d:00", minutes))
	w.now = w.now.Add(time.Duration(minutes)*time.Minute - 30*time.Second)
	w.c.desk.tick()
	w.MustRead("0:30")
	w.Tap("timer.more1")
	w.MustRead("1:30")
	w.Tap("timer.more5")
	w.MustRead("6:30")
	w.Tap("timer.pause")
	w.now = w.now.Add(10 * time.Minute)
	w.c.desk.tick()
	w.MustRead("6:30")
	w.Tap("timer.resume")
	w.now = w.now.Add(7 * time.Minute)
	w.c.desk.tick()
	w.MustRead("−0:30")
	w.Tap("timer.stop")
	w.MustRead(fmt.Sprintf("%d:00", minutes))
	if !w.Has("timer.start") {
		t.Fatal("it can't be started again")
	}
	w.Tap("timer.start")
	w.Tap("guide.conflict")
	w.MustRead("The clock is stopped")
	w.ok()
	if v := w.view(); v.Timer.Running {
		t.Fatal("the clock runs on")
	}
}

func TestTheClockIsOfferedForTheSlotAtHand(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	for _, key := range []workshop.StepKey{{Exercise: "mirror", Step: "intro"}, {Exercise: "interests", Step: "collect"}} {
		w.at(key.Exercise, key.Step)
		w.MustRead(fmt.Sprintf("%d:00", w.planned(key.Exercise)))
		w.MustRead(fmt.Sprintf("Start %d min", w.planned(key.Exercise)))
	}
}

// planned is how many minutes a slot of the agenda takes.
func (w *window) planned(slot string) int {
	w.Helper()
	for _, s := range w.view().Agenda {
		if s.ID == slot && s.Planned > 0 {
			return s.Planned
		}
	}
	w.Fatalf("no time is planned for %s", slot)
	return 0
}

// TestTheOpenExerciseIsInSight: in a long agenda the list follows to where the
// workshop is, both ways, and leaves alone what somebody scrolled since.
func TestTheOpenExerciseIsInSight(t *testing.T) {
	w := newWindow(t, "en")
	w.openSample("", "")
	w.Win.Resize(fyne.NewSize(1366, 768))
	inSight := func() bool {
		a := w.c.desk.agenda
		top := a.here.Position().Y - a.roll.Offset.Y
		return top >= 0 && top+a.here.Size().Height <= a.roll.Size().Height
	}
	for _, exercise := range []string{"close", "preparation", "interventions"} {
		e := w.view().Method.Exercise(exercise)
		w.must(workshop.OpenStep{Key: workshop.StepKey{Exercise: exercise, Step: e.Steps[0].ID}})
		w.Settle()
		w.c.desk.tick()
		if !inSight() {
			t.Errorf("%s is out of sight", exercise)
		}
	}
	w.c.desk.agenda.roll.ScrollToTop()
	w.c.desk.tick()
	if inSight() {
		t.Error("it does not stay where somebody scrolled")
	}
}
