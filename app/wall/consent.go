package wall

import (
	"slices"

	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/picture"
)

// consent shows the proposal that is on the table with both halves, or else
// the board.
func consent(s *sheet, k workshop.StepKey, step *workshop.Step, b box) {
	i := slices.IndexFunc(s.v.Actions, func(a workshop.ActionView) bool { return a.ID == s.shown.Action })
	if i < 0 {
		plan(s, k, step, b)
		return
	}
	a := s.v.Actions[i]
	left := box{b.x, b.y, b.w*.56 - 2*gap, b.h}
	right := box{b.x + b.w*.56, b.y, b.w * .44, b.h}
	used := s.set(s.title(a), box{left.x, left.y, left.w, left.h * .42}, strong(52), 34) + 20
	s.proposal(a, left.rest(used))
	if a.State != workshop.StageParked {
		halves := roomiest(func(least float64) []chart.Drawing {
			return []chart.Drawing{picture.Consent(s.v, a, s.t, picture.Options{W: right.w, H: min(right.h, right.w*1.15), MinText: least})}
		})
		s.place(halves[0], right.x, right.y)
	}
}

// proposal is what is read out: a label and what it says, line by line, as
// large as all of it fits.
func (s *sheet) proposal(a workshop.ActionView, b box) {
	type line struct{ label, text string }
	var all []line
	for _, l := range []line{
		{"consent.owners", s.owners(a)},
		{"action.firstStep", joined(a.FirstStep, s.t.ShortDate(a.FirstDate))},
		{"action.due", s.t.ShortDate(a.Due)},
		{"action.measure", s.course(a)},
		{"action.learnDate", s.t.ShortDate(a.LearnDate)},
	} {
		if l.text != "" {
			all = append(all, line{s.t.T(l.label), l.text})
		}
	}
	if a.Parked != nil {
		all = append(all, line{s.t.T("stage.parked"), joined(a.Parked.Reason, s.t.ShortDate(a.Parked.Review))})
	}
	for size := 36.0; ; size -= 2 {
		f, small := strong(size), regular(max(smallest, size*.7))
		high := 0.0
		for _, l := range all {
			high += small.line() + f.high(l.text, b.w) + size*.5
		}
		if high > b.h && size > caption {
			continue
		}
		for _, l := range all {
			if b.h < small.line()+f.line() {
				s.more++
				continue
			}
			b = b.rest(s.one(l.label, b, small))
			b = b.rest(s.within(l.text, b, f) + size*.5)
		}
		return
	}
}

// closing shows the date to come back, and who has released the plan.
func closing(s *sheet, _ workshop.StepKey, _ *workshop.Step, b box) {
	date := s.t.Date(s.v.Workshop.FollowUp)
	if date == "" {
		date = s.t.T("wall.no_date")
	}
	used := s.set(date, box{b.x, b.y + 12, b.w, b.h * .4}, strong(112), 56) + 12
	used += 40 + s.set(s.t.T("close.release"), b.rest(used+40), strong(36), caption) + 12
	s.both(b.rest(used), func(side workshop.Side) string {
		if given := s.v.Releases.Of(side); given != nil && given.Stands {
			return s.t.T("wall.released")
		}
		return s.t.T("wall.not_released")
	})
}
