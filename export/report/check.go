package report

import "samenspel/workshop/picture"

// checks is where the plan departs from the method, and why.
func (r *report) checks() {
	if len(r.plan) == 0 {
		return
	}
	r.section("checks", r.t.T("report.checks"))
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
	r.section("risks", r.t.T("report.risks"))
	r.lead(r.t.T("report.risks.lead"), 10)
	t := r.table(column{title: picture.FieldLabel(r.v, "risk", "what", r.t), share: 50}, column{title: picture.FieldLabel(r.v, "risk", "mitigation", r.t), share: 50})
	for _, c := range cards {
		t.row(plain(orDash(c.Fields["what"])), plain(orDash(c.Fields["mitigation"])))
	}
}
