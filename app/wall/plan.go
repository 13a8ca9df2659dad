package wall

import (
	"strings"

	"samenspel/workshop"
)

// plan shows the actions as a board by state.
func plan(s *sheet, _ workshop.StepKey, step *workshop.Step, b box) {
	if len(s.v.Actions) == 0 {
		s.empty(step, b)
		return
	}
	s.flow(s.board(), b)
}

// board are the lanes in which something stands.
func (s *sheet) board() []area {
	var out []area
	for _, l := range workshop.Lanes {
		a := area{title: s.t.T("lane." + string(l))}
		for _, action := range s.v.Actions {
			if action.State.Lane() == l {
				a.blocks = append(a.blocks, s.action(action))
			}
		}
		if len(a.blocks) > 0 {
			out = append(out, a)
		}
	}
	return out
}

func (s *sheet) title(a workshop.ActionView) string {
	if a.Title == "" {
		return s.t.T("plan.untitled")
	}
	return a.Title
}

// action is an action as a block: its title, whose it is, and when it is done.
func (s *sheet) action(a workshop.ActionView) block {
	out := block{edge: workshop.Together, lines: []string{s.title(a)}}
	for _, text := range []string{s.owners(a), joined(string(a.Level), s.t.ShortDate(a.Due))} {
		if text != "" {
			out.under = append(out.under, text)
		}
	}
	return out
}

func (s *sheet) owners(a workshop.ActionView) string {
	names := ""
	for _, id := range []workshop.ID{a.OwnerVendor, a.OwnerClient} {
		if p := s.v.Person(id); p != nil {
			names = joined(names, sideSign(p.Side)+" "+p.Name)
		}
	}
	return names
}

// sideSign is a side's mark within a line of text.
func sideSign(side workshop.Side) string {
	if side == workshop.Client {
		return "●"
	}
	return "■"
}

// joined writes texts beside each other with a dot between.
func joined(texts ...string) string {
	var out []string
	for _, t := range texts {
		if t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, " · ")
}

// review shows what came of each action of which that can be said.
func review(s *sheet, _ workshop.StepKey, step *workshop.Step, b box) {
	var blocks []block
	for _, a := range s.v.Actions {
		if !a.Reviewable() {
			continue
		}
		d := block{edge: workshop.Together, lines: []string{s.title(a)}}
		verdict := ""
		if said := a.Review.SymptomReturned; said != "" {
			verdict = s.t.T("review.symptom." + said + ".long")
		}
		if a.Review.Decision != "" {
			verdict = joined(verdict, s.t.T("review.decided", "decision", s.t.T("review.decision."+string(a.Review.Decision))))
		}
		for _, text := range []string{s.course(a), verdict, a.Review.Lesson} {
			if text != "" {
				d.under = append(d.under, text)
			}
		}
		blocks = append(blocks, d)
	}
	if len(blocks) == 0 {
		s.empty(step, b)
		return
	}
	s.flow([]area{{blocks: blocks}}, b)
}

// course says what is measured, from where to where, and where it is now.
func (s *sheet) course(a workshop.ActionView) string {
	number := workshop.Field{Type: workshop.FieldNumber, Unit: workshop.Text{NL: a.Unit, EN: a.Unit}}
	after := ""
	if a.Unit == "%" { // which stays with its figure
		number.Unit, after = workshop.Text{}, a.Unit
	}
	show := func(value string) string {
		return strings.TrimPrefix(s.value(number, value), ": ") + after
	}
	out := a.Measure
	if a.Baseline != "" && a.Target != "" {
		out = joined(out, s.t.T("review.course", "from", show(a.Baseline), "to", show(a.Target)))
	}
	if n := len(a.Readings); n > 0 {
		out = joined(out, s.t.T("review.now", "value", show(a.Readings[n-1].Value)))
	}
	return out
}
