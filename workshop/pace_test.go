package workshop

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// day is a workshop with the agenda of the tests: preparation 10, mirror 30,
// words 20, pause 15, problems 30, plan 45.
func day(t *testing.T) *table {
	t.Helper()
	w := openTable(t)
	w.must(t, PlanSlot{"preparation", 0})
	return w
}

func (w *table) pace() Pace {
	v := w.state.For(Viewer{Role: AsFacilitator})
	return v.Pace(w.now)
}

func (p Pace) String() string {
	var cuts []string
	for _, c := range p.Cuts {
		cuts = append(cuts, fmt.Sprintf("%s %d-%d %s", c.Slot, c.From, c.To, c.Why))
	}
	if p.Done {
		cuts = append(cuts, "done")
	}
	return fmt.Sprintf("%d of %d, %v to come, late %v: %s", p.Planned, p.Length, p.ToCome, p.Late, strings.Join(cuts, ", "))
}

func TestPace(t *testing.T) {
	open := func(exercise, step string) Command { return OpenStep{StepKey{exercise, step}} }
	done := func(exercise, step string) Command { return CloseStep{StepKey{exercise, step}} }
	for _, c := range []struct {
		name string
		do   []any // commands, and time that goes by
		want string
	}{
		{"before the day", nil, "140 of 140, 2h20m0s to come, late 0s: "},
		{"prepared at leisure", []any{open("preparation", "people"), 3 * time.Hour}, "140 of 140, 2h20m0s to come, late 0s: "},
		{"prepared at leisure, then begun", []any{open("preparation", "people"), 3 * time.Hour, open("mirror", "fill"), 10 * time.Minute}, "140 of 140, 2h10m0s to come, late 0s: "},
		{"within the slot's time", []any{open("mirror", "fill"), 30 * time.Minute}, "140 of 140, 1h50m0s to come, late 0s: "},
		{"a little late", []any{open("mirror", "fill"), 34*time.Minute + 59*time.Second}, "140 of 140, 1h50m0s to come, late 4m59s: "},
		{"late", []any{open("mirror", "fill"), 35 * time.Minute}, "140 of 140, 1h50m0s to come, late 5m0s: problems 30-25 room"},
		{"rounded up to fives", []any{open("mirror", "fill"), 36 * time.Minute}, "140 of 140, 1h50m0s to come, late 6m0s: words 20-15 room, problems 30-25 room"},
		{"whichever has most room", []any{open("mirror", "fill"), 50 * time.Minute}, "140 of 140, 1h50m0s to come, late 20m0s: words 20-10 room, problems 30-20 room"},
		{"then a break", []any{open("mirror", "fill"), 59 * time.Minute}, "140 of 140, 1h50m0s to come, late 29m0s: words 20-10 room, pause 15-10 break, problems 30-15 room"},
		{"and never the plan", []any{open("mirror", "fill"), 5 * time.Hour}, "140 of 140, 1h50m0s to come, late 4h30m0s: words 20-10 room, pause 15-10 break, problems 30-15 room"},
		{"it stays made up", []any{open("mirror", "fill"), 50 * time.Minute, PlanSlots{[]PlanSlot{{"words", 15}, {"problems", 15}}}}, "120 of 140, 1h30m0s to come, late 0s: "},
		{"not half of a half", []any{open("mirror", "fill"), 50 * time.Minute, PlanSlots{[]PlanSlot{{"words", 10}, {"problems", 15}}}, 10 * time.Minute}, "115 of 140, 1h25m0s to come, late 5m0s: pause 15-10 break"},
		{"made longer by hand", []any{open("mirror", "fill"), PlanSlot{"problems", 60}}, "170 of 140, 2h50m0s to come, late 30m0s: problems 60-30 room"},
		{"what was skipped was used", []any{open("mirror", "fill"), 35 * time.Minute, open("words", "collect"), SkipSlot{"mirror", true}}, "110 of 140, 1h50m0s to come, late 5m0s: problems 30-25 room"},
		{"left out", []any{open("mirror", "fill"), 40 * time.Minute, SkipSlot{"words", true}}, "120 of 140, 1h30m0s to come, late -10m0s: "},
		{"passed over", []any{open("mirror", "fill"), 30 * time.Minute, open("problems", "tell")}, "140 of 140, 1h15m0s to come, late -35m0s: "},
		{"a look ahead", []any{open("mirror", "fill"), 20 * time.Minute, open("problems", "tell"), 4 * time.Minute, open("mirror", "fill"), 20 * time.Minute}, "140 of 140, 1h46m0s to come, late 10m0s: words 20-15 room, problems 30-25 room"},
		{"not below what it took", []any{open("mirror", "fill"), open("problems", "tell"), 28 * time.Minute, open("mirror", "fill"), 45 * time.Minute}, "140 of 140, 1h22m0s to come, late 15m0s: words 20-10 room, pause 15-12 break, problems 30-28 room"},
		{"a look back", []any{open("mirror", "fill"), 30 * time.Minute, open("words", "collect"), 20 * time.Minute, open("words", "agree"), done("words", "agree"), open("problems", "tell"), 10 * time.Minute, open("mirror", "fill")}, "140 of 140, 1h20m0s to come, late 0s: "},
		{"a closed exercise needs no more", []any{open("mirror", "fill"), open("mirror", "look"), 10 * time.Minute, done("mirror", "look")}, "140 of 140, 1h50m0s to come, late -20m0s: "},
		{"over its time at the end", []any{open("mirror", "fill"), open("plan", "actions"), 60 * time.Minute}, "140 of 140, 0s to come, late -1h20m0s: "},
		{"the end", []any{open("mirror", "fill"), open("plan", "close"), 60 * time.Minute, done("plan", "close")}, "140 of 140, 0s to come, late -1h20m0s: done"},
		{"another length", []any{PlanDay{120}}, "140 of 120, 2h20m0s to come, late 20m0s: mirror 30-20 room, words 20-15 room, problems 30-25 room"},
		{"it may take longer", []any{open("mirror", "fill"), 50 * time.Minute, PlanDay{160}}, "140 of 160, 1h50m0s to come, late 0s: "},
		{"a night", []any{open("mirror", "fill"), 100 * time.Hour}, "140 of 140, 0s to come, late 0s: done"},
		{"not quite a day", []any{open("mirror", "fill"), 9 * time.Hour, open("words", "collect"), 15 * time.Hour}, "140 of 140, 1h50m0s to come, late -30m0s: "},
		{"spare time first", []any{MoveSlot{"pause", ""}, open("mirror", "fill"), 50 * time.Minute}, "140 of 140, 1h50m0s to come, late 20m0s: problems 30-25 room, pause 15-0 spare"},
	} {
		w := day(t)
		for _, do := range c.do {
			switch do := do.(type) {
			case Command:
				w.must(t, do)
			case time.Duration:
				w.now = w.now.Add(do)
			}
		}
		p := w.pace()
		if got := p.String(); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
		if !p.Ends.Equal(w.now.Add(p.ToCome)) {
			t.Errorf("%s: it ends at %v", c.name, p.Ends)
		}
	}
}

// TestCutsMakeItUp: what is proposed can be decided at once, makes up what it
// says, and leaves nothing to propose that makes it up.
func TestCutsMakeItUp(t *testing.T) {
	for late := range 80 {
		w := day(t)
		w.must(t, OpenStep{StepKey{"mirror", "fill"}})
		w.now = w.now.Add(time.Duration(30+late) * time.Minute)
		before := w.pace()
		var all PlanSlots
		for _, c := range before.Cuts {
			all.Slots = append(all.Slots, PlanSlot{c.Slot, c.To})
		}
		w.must(t, all)
		after := w.pace()
		if got := before.Late - after.Late; got != time.Duration(Saves(before.Cuts))*time.Minute {
			t.Fatalf("%d minutes late: %d are to be saved, and it is %v", late, Saves(before.Cuts), got)
		}
		if len(after.Cuts) > 0 {
			t.Fatalf("%d minutes late: cut, and then %v", late, after)
		}
		if after.Late > 0 && late >= 5 && Saves(before.Cuts) < 30 {
			t.Fatalf("%d minutes late, and it remains: %v", late, after)
		}
	}
}
