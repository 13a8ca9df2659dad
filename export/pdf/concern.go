package pdf

import (
	"samenspel/workshop"
	"samenspel/workshop/picture"
)

// voiced is a concern or objection with the action it is about.
type voiced struct {
	workshop.Reaction
	action workshop.ActionView
	nr     int // 0 where the action has none
}

func (r *report) voices() []voiced {
	var out []voiced
	collect := func(a workshop.ActionView, nr int) {
		for _, said := range a.Reactions {
			if said.Choice == workshop.Concern || said.Choice == workshop.Objects {
				out = append(out, voiced{said, a, nr})
			}
		}
	}
	for _, a := range r.plan {
		collect(a.ActionView, a.n)
	}
	for _, a := range append(append([]workshop.ActionView(nil), r.parked...), r.stopped...) {
		collect(a, 0)
	}
	return out
}

func (r *report) concernCount() int { return len(r.voices()) }

// concerns keeps what was said against an action, whatever became of it.
func (r *report) concerns() {
	voices := r.voices()
	minority := false
	for _, a := range r.parked {
		minority = minority || a.Parked != nil && a.Parked.Minority != ""
	}
	if len(voices) == 0 && !minority {
		return
	}
	r.section(r.t.T("report.concerns"))
	r.lead(r.t.T("report.concerns.lead"), 10)
	if len(voices) > 0 {
		t := r.table(column{title: r.t.T("report.action"), share: 30}, column{title: r.t.T("report.said"), share: 46}, column{title: r.t.T("report.outcome"), share: 24})
		for _, said := range voices {
			t.row(plain(r.reference(said.nr, said.action)), r.said(said.Reaction), r.outcome(said.Reaction))
		}
	}
	for _, a := range r.parked {
		if a.Parked != nil && a.Parked.Minority != "" {
			r.sub(r.t.T("report.minority", "action", r.titleOf(a)), false)
			r.para(a.Parked.Minority, quoteFace)
		}
	}
}

// reference names an action by its number and title.
func (r *report) reference(nr int, a workshop.ActionView) string {
	if nr == 0 {
		return r.titleOf(a)
	}
	return r.t.T("report.reference", "nr", nr, "action", r.titleOf(a))
}

// said is the words, and who spoke them. Of an anonymous reaction not even the
// side is printed: in a small group that would be a name.
func (r *report) said(said workshop.Reaction) cell {
	c := plain(said.Text)
	name, _ := r.personWith(said.Person)
	if name == "" {
		return c.under(r.t.T("report.anonymous"))
	}
	return c.under(name + ", " + r.v.Name(said.Side))
}

func (r *report) outcome(said workshop.Reaction) cell {
	c := plain(r.t.T("choice." + string(said.Choice)))
	if said.Choice == workshop.Objects {
		c = plain(r.t.T("report.objection_is", "resolution", r.t.T("resolution."+string(said.Resolution))))
	}
	return c.under(said.Note)
}

// setAside is what was parked and what was stopped.
func (r *report) setAside() {
	if len(r.parked) > 0 {
		r.section(r.t.T("report.parked"))
		r.lead(r.t.T("report.parked.lead"), 4)
		r.gap(10)
		t := r.table(column{title: r.t.T("report.action"), share: 30}, column{title: r.t.T("report.reason"), share: 34},
			column{title: r.t.T("report.owners"), share: 20}, column{title: r.t.T("report.review"), share: 16})
		for _, a := range r.parked {
			reason, review := "", ""
			if a.Parked != nil {
				reason, review = a.Parked.Reason, a.Parked.Review
			}
			t.row(strong(r.titleOf(a)), plain(orDash(reason)), r.pair(a), plain(r.day(review)))
		}
	}
	if len(r.stopped) > 0 {
		r.section(r.t.T("report.stopped"))
		t := r.table(column{title: r.t.T("report.action"), share: 60}, column{title: r.t.T("report.owners"), share: 40})
		for _, a := range r.stopped {
			t.row(strong(r.titleOf(a)), r.pair(a))
		}
	}
}

// pair names both owners.
func (r *report) pair(a workshop.ActionView) cell {
	vendor, _ := r.personWith(a.OwnerVendor)
	client, _ := r.personWith(a.OwnerClient)
	c := cell{}
	for _, s := range []string{vendor, client} {
		if s != "" {
			c.texts = append(c.texts, span{s, cellFace})
		}
	}
	if len(c.texts) == 0 {
		return plain("–")
	}
	return c
}

// checks is where the plan departs from the method, and why.
func (r *report) checks() {
	if len(r.plan) == 0 {
		return
	}
	r.section(r.t.T("report.checks"))
	if len(r.v.PlanChecks) == 0 {
		r.para(r.t.T("report.checks.met"), bodyFace)
		return
	}
	r.lead(r.t.T("report.checks.lead"), 10)
	t := r.table(column{title: r.t.T("report.check"), share: 52}, column{title: r.t.T("report.explanation"), share: 48})
	for _, c := range r.v.PlanChecks {
		what := plain(r.t.T("check." + string(c.Code)))
		for _, a := range r.plan {
			if c.Action != "" && a.ID == c.Action {
				what = what.under(r.reference(a.n, a.ActionView))
			}
		}
		why := c.Explanation
		if why == "" {
			why = r.t.T("report.unexplained")
		}
		t.row(what, plain(why))
	}
}

// risks is the premortem: why the plan may have failed a year on.
func (r *report) risks() {
	cards := r.v.CardsOf("risk")
	if len(cards) == 0 {
		return
	}
	r.section(r.t.T("report.risks"))
	r.lead(r.t.T("report.risks.lead"), 10)
	t := r.table(column{title: picture.FieldLabel(r.v, "risk", "what", r.t), share: 50}, column{title: picture.FieldLabel(r.v, "risk", "mitigation", r.t), share: 50})
	for _, c := range cards {
		t.row(plain(orDash(c.Fields["what"])), plain(orDash(c.Fields["mitigation"])))
	}
}
