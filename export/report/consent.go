package report

import "samenspel/workshop"

// consent is who stood behind which action for their party, and who released
// the plan.
func (r *report) consent() {
	if r.v.Earlier != nil {
		r.section("consent", r.t.T("report.consent.renewed"))
		r.lead(r.t.T("report.consent.lead")+" "+r.t.T("report.consent.renewed.lead"), 4)
	} else {
		r.section("consent", r.t.T("report.consent"))
		r.lead(r.t.T("report.consent.lead"), 4)
	}
	if len(r.plan) > 0 {
		r.gap(10)
		t := r.table(column{title: r.t.T("report.action"), share: 52},
			column{title: r.v.Name(workshop.Vendor), share: 24, sign: vendorMark}, column{title: r.v.Name(workshop.Client), share: 24, sign: clientMark})
		for _, a := range r.plan {
			what := strong(r.reference(a.n, a.ActionView)).linked(a.link)
			what = what.under(r.t.T("report.terms", "version", a.Version, "terms", short(a.Terms)))
			t.row(what, r.given(a, workshop.Vendor), r.given(a, workshop.Client))
		}
	}
	r.sub(r.t.T("report.release"), false)
	t := r.bare(2)
	var cells []cell
	for _, side := range workshop.Sides {
		c := cell{texts: []span{{s: r.v.Name(side), t: cellBoldFace}}, sign: markOf(side)}
		c.texts = append(c.texts, r.released(side).texts...)
		cells = append(cells, c)
	}
	t.row(cells...)
}

// given is a party's word on an action, and whether it stands.
func (r *report) given(a numbered, side workshop.Side) cell {
	given := a.Consents.Of(side)
	if given == nil {
		return plain(r.t.T("report.consent.none"))
	}
	if given.Stands {
		return strong("✓ " + given.Name).under(r.t.Date(given.Date) + " · " + r.t.T("report.stands"))
	}
	return plain("○ " + given.Name).under(r.t.Date(given.Date)).under(capital(r.t.T("report.lapsed")) + " · " + r.t.T("report.terms.given", "terms", short(given.Terms)))
}

func (r *report) released(side workshop.Side) cell {
	given := r.v.Releases.Of(side)
	switch {
	case given == nil:
		return plain(r.t.T("report.release.none"))
	case !given.Stands:
		return plain(r.t.T("report.release.lapsed", "name", given.Name, "date", r.t.Date(given.Date)))
	}
	return plain("✓ " + r.t.T("report.release.by", "name", given.Name, "date", r.t.Date(given.Date))).under(r.t.T("report.terms.given", "terms", short(given.Plan)))
}
