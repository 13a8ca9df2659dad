package report

import (
	"slices"

	"samenspel/workshop"
)

// purpose is what the parties come together for.
func (r *report) purpose() {
	r.section(r.t.T("report.purpose"))
	lead := "report.purpose.open"
	switch {
	case r.v.Earlier != nil:
		lead = "report.purpose.renew"
	case slices.ContainsFunc(r.plan, numbered.agreed):
		lead = "report.purpose.lead"
	}
	if r.quotes("purpose", 4) {
		r.gap(8)
	}
	r.para(r.t.T(lead, "vendor", r.v.Name(workshop.Vendor), "client", r.v.Name(workshop.Client)), bodyFace)
	r.gap(8)
	q := r.facts(128)
	c := r.v.Context
	for _, f := range [][2]string{{"report.product", c.Product}, {"report.phase", c.Phase}, {"report.limits", c.Limits}, {"report.exit", c.Exit}} {
		q.fact(r.t.T(f[0]), f[1])
	}
	for _, side := range workshop.Sides {
		p := r.v.Parties.Of(side)
		for _, f := range [][2]string{{"report.goal", p.Goal}, {"report.values", p.Values}, {"report.leader_promise", p.LeaderPromise}} {
			if f[1] != "" {
				q.cell(r.t.T(f[0], "party", p.Name), plain(f[1]).signed(markOf(side)))
			}
		}
	}
	r.workingAgreements()
}

// foremost is what comes before all else: why the parties are here together,
// else what they stand for.
func (r *report) foremost(air float64) {
	if !r.quotes("purpose", air) {
		r.quotes("statement", air)
	}
}

// quotes writes what both sides said together in cards of a kind, and whether
// there was any.
func (r *report) quotes(kind string, air float64) bool {
	said := false
	for _, c := range r.v.CardsOf(kind) {
		if s := c.Fields["text"]; s != "" {
			said = true
			r.gap(air)
			r.signed(togetherMark, s, quoteFace)
		}
	}
	return said
}
