package report

import (
	"strings"

	"samenspel/workshop"
)

// touchpoints is how contact feels to each side, moment by moment, and why.
func (r *report) touchpoints() {
	if len(r.v.CardsOf("feeling")) == 0 {
		return
	}
	r.section("touchpoints", r.t.T("report.touchpoints"))
	r.lead(r.t.T("report.touchpoints.lead"), 10)
	r.picture("touchpoints")
	t := r.table(column{title: r.t.T("report.touchpoints.moment"), share: 24},
		column{title: r.v.Name(workshop.Vendor), share: 38, sign: vendorMark}, column{title: r.v.Name(workshop.Client), share: 38, sign: clientMark})
	for _, m := range r.v.Moments() {
		name := strong(orDash(m.Card.Fields["name"]))
		if m.WorthTelling {
			name = name.under(r.t.T("report.touchpoints.story"))
		}
		t.row(name, r.feeling(m.Card, workshop.Vendor), r.feeling(m.Card, workshop.Client))
	}
}

// feeling is what a side feels at a moment of contact.
func (r *report) feeling(moment workshop.Card, side workshop.Side) cell {
	var c cell
	for _, f := range r.v.CardsOf("feeling") {
		if f.Side != side || f.Fields["moment"] != string(moment.ID) {
			continue
		}
		text := strings.Trim(r.signedNumber(f.Fields["score"])+" · "+f.Fields["reason"], " ·")
		c.texts = append(c.texts, span{s: orDash(text), t: cellFace})
		var flags []string
		if f.Fields["critical"] == "yes" {
			flags = append(flags, r.t.T("report.touchpoints.critical"))
		}
		if f.Fields["humanReachable"] == "no" {
			flags = append(flags, r.t.T("report.touchpoints.unreachable"))
		}
		c = c.under(capital(strings.Join(flags, ", ")))
	}
	if len(c.texts) == 0 {
		return plain("–")
	}
	return c
}
