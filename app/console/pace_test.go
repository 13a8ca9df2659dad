package console

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samenspel/app/widget/widgettest"
	"samenspel/workshop"
)

// minute lets time go by, and the clocks see it.
func (w *window) minute(n int) {
	w.now = w.now.Add(time.Duration(n) * time.Minute)
	w.c.tick()
	w.Settle()
}

func TestWhatIsSpentStandsBesideWhatIsPlanned(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("mirror", "intro")
	w.MustRead("0 / 30'")
	w.minute(12)
	w.MustRead("12 / 30'")
	w.MustRead("done around 16:35")
	w.at("language", "words")
	w.MustRead("12 / 30'")
	w.MustRead("0 / 10'")
	w.MustRead("43 minutes to spare")
	w.minute(14)
	w.MustRead("14 / 10'")
}

func TestShorteningIsProposedAndDoneAsOne(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("welcome", "arrive")
	w.minute(15)
	if w.shown("agenda.propose") {
		t.Fatal("it is proposed to shorten while there is no hurry")
	}
	w.minute(12)
	w.MustRead("12 minutes later than planned.")
	before := w.view()
	w.Tap("agenda.propose")
	w.MustRead("done around 17:12 instead of 17:00")
	w.MustRead("Spare time – from 5 to 0 minutes")
	w.MustRead("That is what the spare time is for.")
	w.MustRead("That saves 15 minutes: done around 16:57.")
	cuts := w.All("pace.cut.")
	if len(cuts) != 3 || slices.Contains(cuts, "pace.cut.plan") || slices.Contains(cuts, "pace.cut.close") {
		t.Fatalf("it proposes %q", cuts)
	}
	w.Tap("pace.no")
	if after := w.view(); !slices.Equal(planned(before), planned(after)) {
		t.Fatal("saying no shortens")
	}
	w.Tap("agenda.propose")
	w.Tap("pace.cut.buffer")
	w.MustRead("That saves 10 minutes: done around 17:02.")
	w.Tap("pace.yes")
	after := w.view()
	if got := sum(planned(before)) - sum(planned(after)); got != 10 || slices.Index(planned(after), 0) == len(planned(after))-1 {
		t.Fatalf("%d minutes shorter: %v", got, planned(after))
	}
	w.Tap("top.undo")
	if now := w.view(); !slices.Equal(planned(before), planned(now)) {
		t.Fatalf("undone, it is %v", planned(now))
	}
	w.Tap("agenda.propose")
	w.Tap("pace.later")
	if now := w.view(); now.Length != 255 || !slices.Equal(planned(before), planned(now)) {
		t.Fatalf("the day takes %d minutes, with %v", now.Length, planned(now))
	}
	w.MustRead("3 minutes to spare.")
	if w.shown("agenda.propose") {
		t.Fatal("it is still proposed")
	}
	w.Tap("agenda.edit")
	w.MustRead("Until 17:15 (255 min)")
	for range 3 {
		w.Tap("agenda.day.less")
	}
	w.Tap("agenda.day.more")
	w.MustRead("Until 17:05 (245 min)")
	w.MustRead("7 minutes later than planned.")
}

func TestWhereNothingHasRoomItSaysSo(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.must(workshop.SkipSlot{Slot: "buffer", Skip: true})
	w.at("plan", "draft")
	w.minute(300)
	w.Tap("agenda.propose")
	w.MustRead("Wat nog komt kan niet korter.")
	if !w.disabled("pace.yes") {
		t.Fatal("there is nothing to say yes to")
	}
	w.Tap("pace.later")
	w.MustNotRead("later dan gepland")
}

func planned(v workshop.View) []int {
	var out []int
	for _, s := range v.Agenda {
		out = append(out, s.Planned)
	}
	return out
}

func sum(all []int) int {
	n := 0
	for _, x := range all {
		n += x
	}
	return n
}

// shown says whether a control can be seen.
func (w *window) shown(name string) bool {
	w.Helper()
	return w.Has(name) && w.Find(name).Visible()
}

func TestASlotIsDraggedToItsPlace(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.Win.Resize(laptop)
	w.at("welcome", "arrive")
	w.Tap("agenda.edit")
	order := func() []string {
		v := w.view()
		var out []string
		for _, s := range v.Agenda {
			out = append(out, s.ID)
		}
		return out
	}
	drag := func(slot string, dy float32) {
		t.Helper()
		widgettest.Layout(w.Win.Canvas().Content())
		var g *grip
		widgettest.Walk(w.Win.Canvas().Content(), func(s widgettest.Spot) bool {
			if is, ok := s.Object.(*grip); ok && is.slot == slot {
				g = is
			}
			return true
		})
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(g).AddXY(5, 12)
		for i := range 5 {
			g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at.AddXY(0, dy*float32(i+1)/5)}})
		}
		w.must(workshop.StartTimer{Seconds: 600}) // the rows stay where they are meanwhile
		g.DragEnd()
		w.Settle()
	}
	was := order()
	rows := w.c.desk.agenda.drag.rows
	widgettest.Layout(w.Win.Canvas().Content())
	pitch := rows[3].Position().Y - rows[2].Position().Y
	drag(was[2], 2.5*pitch)
	want := slices.Clone(was)
	want[2], want[3], want[4] = was[3], was[4], was[2]
	if got := order(); !slices.Equal(got, want) {
		t.Fatalf("dragged down it is %v", got)
	}
	drag(was[2], -2*pitch)
	if got := order(); !slices.Equal(got, was) {
		t.Fatalf("dragged back it is %v", got)
	}
	drag(was[2], pitch/4)
	if got := order(); !slices.Equal(got, was) {
		t.Fatalf("hardly dragged it is %v", got)
	}
	drag(was[1], 5000)
	if got := order(); got[len(got)-1] != was[1] {
		t.Fatalf("dragged to the end it is %v", got)
	}
	if w.c.desk.agenda.drag.line.Visible() {
		t.Fatal("the line stays")
	}
}
