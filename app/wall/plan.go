package wall

import (
	"cmp"
	"slices"
	"strings"

	"samenspel/workshop"
)

// plan shows the actions as a board by state or a table by date, or the one that
// is being written.
func plan(s *sheet, _ workshop.StepKey, step *workshop.Step, b box) {
	for _, a := range s.v.Actions {
		if a.ID == s.shown.Draft && step.Kind == workshop.StepPlan {
			s.draft(a, b)
			return
		}
	}
	switch {
	case len(s.v.Actions) == 0:
		s.empty(step, b)
	case s.shown.Table && step.Kind == workshop.StepPlan:
		s.flow([]area{{blocks: s.byDate()}}, b)
	default:
		s.flow(s.board(), b)
	}
}

// draft shows an action while it is being written, with what it still lacks.
func (s *sheet) draft(a workshop.ActionView, b box) {
	lacking := a.State != workshop.StageParked && len(a.Checks) > 0
	left, right := b, box{b.x + b.w*.66, b.y, b.w * .34, b.h}
	if lacking {
		left.w = b.w*.66 - 2*gap
	}
	used := s.set(s.title(a), box{left.x, left.y, left.w, left.h * .46}, strong(72), 40) + 24
	s.proposal(a, left.rest(used))
	if !lacking {
		return
	}
	lacks := block{edge: workshop.Together}
	for _, k := range a.Checks {
		text := s.t.T("check."+string(k.Code), "field", s.t.T("action."+k.Field))
		if k.Code == workshop.CheckMissing {
			text = s.t.T("action." + k.Field)
		}
		lacks.under = append(lacks.under, "◦ "+text)
	}
	s.flow([]area{{title: s.t.T("plan.open_checks", "n", len(a.Checks)), blocks: []block{lacks}}}, right)
}

// never comes after every date.
const never = "~"

// byDate are the actions in the order in which they are to be done, those
// without a date last.
func (s *sheet) byDate() []block {
	all := slices.Clone(s.v.Actions)
	slices.SortStableFunc(all, func(a, b workshop.ActionView) int {
		return cmp.Compare(cmp.Or(a.Due, never), cmp.Or(b.Due, never))
	})
	var out []block
	for _, a := range all {
		d := s.action(a)
		d.under = []string{joined(s.t.T("stage."+string(a.State)), s.owners(a))}
		d.count = s.t.ShortDate(a.Due)
		out = append(out, d)
	}
	return out
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
