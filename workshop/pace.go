package workshop

import (
	"slices"
	"time"
)

// Pace is how the day runs against its agenda.
type Pace struct {
	Planned int           // minutes on the agenda, without what is skipped
	Length  int           // minutes that the day is to take
	ToCome  time.Duration // planned and not yet used; 0 once all is done
	Late    time.Duration // how much longer than Length the day takes, going on as planned; negative where there is time to spare
	Ends    time.Time     // when it is done, going on as planned
	Done    bool          // nothing is to come and the open slot is done as well, or the day is past
	Cuts    []Cut         // what to shorten, in the order of the agenda; none where it runs in time, or nothing has room
}

// Cut is a slot to shorten, and why this one.
type Cut struct {
	Slot     string
	From, To int // minutes
	Why      CutReason
}

// CutReason says why a slot is the one to shorten; surfaces put it into words.
type CutReason string

// Why a slot is shortened.
const (
	CutSpare CutReason = "spare" // it is spare time, meant for this
	CutRoom  CutReason = "room"  // it has more room than the others, and keeps at least half
	CutBreak CutReason = "break" // the exercises have no room left; a break stays a break
)

// LateFrom is from how late on it is proposed to shorten what is to come.
const LateFrom = 5 * time.Minute

// shortestBreak is what is left of a break, in minutes.
const shortestBreak = 10

// Saves is how many minutes cuts make up.
func Saves(cuts []Cut) int {
	n := 0
	for _, c := range cuts {
		n += c.From - c.To
	}
	return n
}

// Pace compares the day with its agenda at a moment. A slot before the open one
// is over, whatever it took; of the open one and those to come the rest of their
// time is still needed, unless their last step is closed.
//
// Where that makes the day too long it proposes what to shorten: spare time
// first, then of the exercises to come whichever has most room, and breaks last.
// An exercise keeps at least half of what the method gives it. What carries the
// agreements, from the plan to the close, keeps its time: the day is held for it.
func (v *View) Pace(now time.Time) Pace {
	p := Pace{Length: v.Length, Ends: now}
	at := slices.IndexFunc(v.Agenda, func(s SlotView) bool { return s.ID == v.Slot })
	used := -v.before
	for i, slot := range v.Agenda {
		if !v.begun.IsZero() {
			used += slot.Elapsed(now)
		}
		if slot.Skipped {
			continue
		}
		p.Planned += slot.Planned
		if i >= at && !v.done(slot) {
			p.ToCome += slot.rest(now)
		}
	}
	if !v.begun.IsZero() && now.Sub(v.begun) > MaxDay*time.Minute {
		return Pace{Planned: p.Planned, Length: p.Length, Ends: now, Done: true}
	}
	p.Done = p.ToCome == 0 && at >= 0 && v.done(v.Agenda[at])
	p.Ends = now.Add(p.ToCome)
	p.Late = used + p.ToCome - time.Duration(p.Length)*time.Minute
	if p.Late >= LateFrom && p.ToCome > 0 {
		p.Cuts = v.cuts(now, at, p.Late)
	}
	return p
}

// rest is what is left of a slot's time.
func (v SlotView) rest(now time.Time) time.Duration {
	return max(0, time.Duration(v.Planned)*time.Minute-v.Elapsed(now))
}

// done says whether an exercise's last step was closed, or a pause left again.
func (v *View) done(slot SlotView) bool {
	e := v.Method.Exercise(slot.Exercise)
	if e == nil {
		return slot.Began && slot.ID != v.Slot
	}
	return v.Steps[StepKey{e.ID, e.Steps[len(e.Steps)-1].ID}].Closed
}

// cuts shortens what comes after a place in the agenda until it makes up a
// delay, or nothing has room.
func (v *View) cuts(now time.Time, at int, late time.Duration) []Cut {
	const step = 5 // minutes: nobody plans by the minute
	var all []*room
	for i, slot := range v.Agenda {
		if i > at && !slot.Skipped && !v.done(slot) {
			if r := v.room(i, now); r.To > r.least {
				all = append(all, r)
			}
		}
	}
	need := int((late + step*time.Minute - 1) / (step * time.Minute) * step)
	for _, why := range []CutReason{CutSpare, CutRoom, CutBreak} {
		for need > 0 {
			var most *room
			for _, r := range all {
				if r.Why == why && r.To > r.least && (most == nil || r.roomier(most)) {
					most = r
				}
			}
			if most == nil {
				break
			}
			less := min(step, need, most.To-most.least)
			most.To -= less
			need -= less
		}
	}
	var out []Cut
	for _, r := range all {
		if r.To < r.From {
			out = append(out, r.Cut)
		}
	}
	return out
}

// room is how far a slot can be shortened.
type room struct {
	Cut
	least int // minutes
}

// roomier says whether it can be shortened by more than another; where by as much,
// whether it was shortened by less.
func (r *room) roomier(than *room) bool {
	if a, b := r.To-r.least, than.To-than.least; a != b {
		return a > b
	}
	return r.From-r.To < than.From-than.To
}

// room tells how far the i-th slot can be shortened, at most to what it took
// already.
func (v *View) room(i int, now time.Time) *room {
	slot := v.Agenda[i]
	r := &room{Cut: Cut{Slot: slot.ID, From: slot.Planned, To: slot.Planned, Why: CutRoom}, least: slot.Planned}
	e := v.Method.Exercise(slot.Exercise)
	switch {
	case e == nil && !slices.ContainsFunc(v.Agenda[i:], func(s SlotView) bool { return s.Exercise != "" }):
		r.Why, r.least = CutSpare, 0 // a pause after which nothing comes
	case e == nil:
		r.Why, r.least = CutBreak, max(shortestBreak, v.half(slot))
	case !slices.ContainsFunc(e.Steps, func(t Step) bool { return t.Kind.agrees() }):
		r.least = v.half(slot)
	}
	r.least = min(slot.Planned, max(r.least, int((slot.Elapsed(now)+time.Minute-1)/time.Minute)))
	return r
}

// half is half of what the method gives a slot, in minutes, rounded up to fives.
func (v *View) half(slot SlotView) int {
	given := slot.Planned
	for _, variant := range v.Method.Variants {
		for _, s := range variant.Agenda {
			if variant.ID == v.Workshop.Variant && s.ID == slot.ID {
				given = s.Minutes
			}
		}
	}
	return (given + 9) / 10 * 5
}

// agrees says whether a step is for agreements: what the day is held for.
func (k StepKind) agrees() bool {
	switch k {
	case StepPlan, StepConsent, StepClose, StepReview:
		return true
	case StepExplain, StepPeople, StepSurvey, StepCards, StepDots, StepCanvas, StepReflex:
	}
	return false
}

// MaxDay is the longest a day may be planned, in minutes.
const MaxDay = 24 * 60

// length is how many minutes the day is to take: as was said, and else what
// stood on the agenda when it began.
func (s *State) length() int {
	switch {
	case s.agreed > 0:
		return s.agreed
	case s.begun > 0:
		return s.begun
	}
	return s.planned()
}

// planned adds up the agenda, in minutes, without what is skipped.
func (s *State) planned() int {
	n := 0
	for _, a := range s.slots {
		if !a.Skipped {
			n += a.Planned
		}
	}
	return n
}

// DayPlanned says how long the day is to take; 0 is as long as its agenda when
// it begins.
type DayPlanned struct {
	Minutes int `json:"minutes"`
}

func (DayPlanned) kind() string { return "day.planned" }

func (e DayPlanned) apply(s *State, _ Meta) { s.agreed = min(max(e.Minutes, 0), MaxDay) }

// PlanDay says how long the day is to take, 0 to MaxDay minutes: for when
// everyone can stay longer, or somebody has to leave. 0 is as long as its agenda
// when it begins.
type PlanDay struct{ Minutes int }

func (c PlanDay) decide(s *State) ([]Event, *Rejection) {
	if c.Minutes < 0 || c.Minutes > MaxDay {
		return nil, &Rejection{Code: CodeRange, Field: "minutes", Limit: MaxDay}
	}
	if s.agreed == c.Minutes {
		return nil, nil
	}
	return []Event{DayPlanned(c)}, nil
}

// PlanSlots sets the minutes of several slots at once, all or none of them.
type PlanSlots struct{ Slots []PlanSlot }

func (c PlanSlots) decide(s *State) ([]Event, *Rejection) {
	var out []Event
	for _, slot := range c.Slots {
		events, rej := slot.decide(s)
		if rej != nil {
			return nil, rej
		}
		out = append(out, events...)
	}
	return out, nil
}
