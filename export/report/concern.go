package report

import (
	"samenspel/export/page"
	"samenspel/workshop"
)

// voiced is a concern or objection with the action it is about.
type voiced struct {
	workshop.Reaction
	action workshop.ActionView
	nr     int // 0 where the action has none
	link   *page.Place
}

func (r *report) voices() []voiced {
	var out []voiced
	collect := func(a workshop.ActionView, nr int, link *page.Place) {
		for _, said := range a.Reactions {
			if said.Choice == workshop.Concern || said.Choice == workshop.Objects {
				out = append(out, voiced{said, a, nr, link})
			}
		}
	}
	for _, a := range r.plan {
		collect(a.ActionView, a.n, a.link)
	}
	for _, a := range append(append([]workshop.ActionView(nil), r.parked...), r.stopped...) {
		collect(a, 0, nil)
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
	r.section("concerns", r.t.T("report.concerns"))
	r.lead(r.t.T("report.concerns.lead"), 10)
	if len(voices) > 0 {
		t := r.table(column{title: r.t.T("report.action"), share: 30}, column{title: r.t.T("report.said"), share: 46}, column{title: r.t.T("report.outcome"), share: 24})
		for _, said := range voices {
			t.row(plain(r.reference(said.nr, said.action)).linked(said.link), r.said(said.Reaction), r.outcome(said.Reaction))
		}
	}
	for _, a := range r.parked {
		if a.Parked != nil && a.Parked.Minority != "" {
			r.sub(r.t.T("report.minority", "action", r.titleOf(a)), false)
			r.para(a.Parked.Minority, quoteFace)
		}
	}
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
