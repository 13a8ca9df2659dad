package wall

import (
	"slices"
	"strconv"
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/picture"
)

// Phases are those of a consent round, as the console names them, in their
// order.
var Phases = []string{"proposal", "questions", "reactions", "word"}

// consent shows the proposal that is on the table with both halves, or else
// the board.
func consent(s *sheet, k workshop.StepKey, step *workshop.Step, b box) {
	i := slices.IndexFunc(s.v.Actions, func(a workshop.ActionView) bool { return a.ID == s.shown.Action })
	if i < 0 {
		plan(s, k, step, b)
		return
	}
	a := s.v.Actions[i]
	round := slices.Contains(Phases, s.shown.Phase)
	if round {
		b = b.rest(s.phases(a, i, b) + 20)
	}
	raised := s.raised(a)
	if !round || s.shown.Phase == Phases[0] || a.Stands() {
		raised = nil
	}
	share, words := .58, a
	if round { // what is said stands beside it, large, or is not asked yet
		words = withoutWords(a)
	}
	switch {
	case s.shown.Phase == "word":
		share = .52
	case round && len(raised) == 0 && b.w > 1500: // who reads along at the back needs the room
		share = .66
	}
	left := box{b.x, b.y, b.w*share - 2*gap, b.h}
	right := box{b.x + b.w*share, b.y, b.w * (1 - share), b.h}
	used := s.set(s.title(a), box{left.x, left.y, left.w, left.h * .46}, strong(72), 40) + 24
	s.proposal(a, left.rest(used))
	switch {
	case a.State == workshop.StageParked:
	case len(raised) > 0:
		half := box{right.x, right.y, right.w, right.h * .44}
		s.halves(words, half)
		s.flow([]area{{blocks: raised}}, right.rest(half.h+gap))
	default:
		s.halves(words, box{right.x, right.y, right.w, min(right.h, right.w*1.15)})
	}
}

// withoutWords is an action of which the reactions have no words.
func withoutWords(a workshop.ActionView) workshop.ActionView {
	a.Reactions = slices.Clone(a.Reactions)
	for i := range a.Reactions {
		a.Reactions[i].Text = ""
	}
	return a
}

// halves draws how far both parties are.
func (s *sheet) halves(a workshop.ActionView, b box) {
	drawn := roomiest(func(least float64) []chart.Drawing {
		return []chart.Drawing{picture.Closing(s.v, a, s.t, picture.Options{W: b.w, H: b.h, MinText: least}, s.shown.Ajar)}
	})
	s.place(drawn[0], b.x, b.y)
}

// phases tells where in its round the action is, which one of how many it is,
// and who may speak now. It returns the height that takes.
func (s *sheet) phases(a workshop.ActionView, i int, b box) float64 {
	x, high := b.x, regular(body).line()
	for n, phase := range Phases {
		f, text := regular(body), strconv.Itoa(n+1)+"  "+s.t.T("consent.phase."+phase)
		on := phase == s.shown.Phase
		if on {
			f = strong(body)
		}
		wide := f.wide(text)
		if x+wide > b.right()-160 {
			break
		}
		s.one(text, box{x, b.y, wide + 1, high}, f)
		if on {
			s.rect(box{x, b.y + high + 2, wide, 6}, 3, chart.Together.Full(), chart.Color{})
		}
		x += wide + 44
	}
	of := regular(body)
	of.anchor = chart.End
	s.one(s.t.T("plan.of", "k", i+1, "all", len(s.v.Actions)), b, of)
	used, now := high+26, s.now(a)
	lines := 1.0
	if strong(body).wide(now) > b.w {
		lines = 2
	}
	return used + s.set(now, box{b.x, b.y + used, b.w, lines * 44 * leading}, strong(44), body)
}

// now says who may speak.
func (s *sheet) now(a workshop.ActionView) string {
	if a.Stands() {
		return "◆ " + s.t.T("consent.agreed")
	}
	switch s.shown.Phase {
	case "reactions":
		if p := s.v.Person(s.shown.Speaker); p != nil {
			return s.t.T("consent.speaks") + ": " + sideSign(p.Side) + " " + p.Name
		}
	case "questions":
		if who := s.owners(a); who != "" {
			return s.t.T("consent.prompt.questions") + " " + s.t.T("consent.prompt.answer", "who", who)
		}
	}
	return s.t.T("consent.prompt." + s.shown.Phase)
}

// raised are the objections that stand open and the concerns, for the room to
// work on; who raised one is told where they gave their name.
func (s *sheet) raised(a workshop.ActionView) []block {
	var open, rest []block
	for _, r := range a.Reactions {
		who := ""
		if p := s.v.Person(r.Person); p != nil {
			who = sideSign(p.Side) + " " + p.Name
		}
		d := block{edge: workshop.Together, lines: []string{r.Text}, under: []string{joined(s.t.T("choice."+string(r.Choice)), who)}}
		if who != "" {
			d.edge = r.Side
		}
		switch {
		case r.Resolution == workshop.ObjectionOpen:
			open = append(open, d)
		case r.Choice == workshop.Concern:
			rest = append(rest, d)
		}
	}
	return append(open, rest...)
}

// line is something that is read out, with what it is called.
type line struct{ label, text string }

// proposal is what is read out, row by row, as large as all of it fits. The
// dates stand side by side.
func (s *sheet) proposal(a workshop.ActionView, b box) {
	var rows [][]line
	add := func(all ...line) {
		var row []line
		for _, l := range all {
			if l.text != "" {
				row = append(row, line{s.t.T(l.label), l.text})
			}
		}
		if len(row) > 0 {
			rows = append(rows, row)
		}
	}
	add(line{"consent.owners", s.owners(a)})
	add(line{"action.firstStep", joined(a.FirstStep, s.t.ShortDate(a.FirstDate))})
	measure := s.course(a)
	if what, figures, ok := strings.Cut(measure, " · "); ok && what == a.Measure { // the figures stand under what they measure
		measure = what + "\n" + figures
	}
	add(line{"action.measure", measure})
	add(line{"action.due", s.t.ShortDate(a.Due)}, line{"action.learnDate", s.t.ShortDate(a.LearnDate)})
	if a.Parked != nil {
		add(line{"stage.parked", joined(a.Parked.Reason, s.t.ShortDate(a.Parked.Review))})
	}
	for size := 44.0; ; size -= 2 {
		f, small := strong(size), regular(max(smallest, size*.64))
		high := func(row []line) float64 {
			most := 0.0
			for i, l := range row {
				most = max(most, f.high(l.text, b.column(i, len(row), gap).w))
			}
			return small.line() + most + size*.45
		}
		all := 0.0
		for _, row := range rows {
			all += high(row)
		}
		if all > b.h && size > caption {
			continue
		}
		for _, row := range rows {
			if b.h < small.line()+f.line() {
				s.more += len(row)
				continue
			}
			for i, l := range row {
				at := b.column(i, len(row), gap)
				s.within(l.text, at.rest(s.one(l.label, at, small)), f)
			}
			b = b.rest(min(b.h, high(row)))
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
