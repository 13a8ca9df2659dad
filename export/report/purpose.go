package report

import (
	"slices"
	"strings"

	"samenspel/workshop"
)

// purpose is what the parties come together for.
func (r *report) purpose() {
	r.section("purpose", r.t.T("report.purpose"))
	lead := "report.purpose.open"
	switch {
	case r.v.Earlier != nil:
		lead = "report.purpose.renew"
	case slices.ContainsFunc(r.plan, numbered.agreed):
		lead = "report.purpose.lead"
	}
	r.para(r.t.T(lead, "vendor", r.v.Name(workshop.Vendor), "client", r.v.Name(workshop.Client)), bodyFace)
	r.gap(8)
	r.aboutParties()
	c := r.v.Context
	q := r.fields()
	for _, f := range [][2]string{{"report.product", c.Product}, {"report.phase", c.Phase}, {"report.limits", c.Limits}, {"report.exit", c.Exit}} {
		if f[1] != "" {
			q.cell(parts/2, r.t.T(f[0]), plain(f[1]))
		}
	}
	if len(q.all) > 0 {
		r.gap(10)
		q.set()
	}
	r.workingAgreements()
}

// aboutParties sets both parties beside each other, the vendor left: who were
// there, what they want and what they stand for.
func (r *report) aboutParties() {
	v := r.v
	nobody := len(v.Seated(workshop.Vendor))+len(v.Seated(workshop.Client)) == 0
	if p := v.Parties; nobody && p.Vendor.Goal+p.Vendor.Values+p.Vendor.LeaderPromise+p.Client.Goal+p.Client.Values+p.Client.LeaderPromise == "" {
		return
	}
	t := r.table(column{title: r.t.T("report.party"), share: 16}, column{title: v.Name(workshop.Vendor), share: 42, sign: vendorMark}, column{title: v.Name(workshop.Client), share: 42, sign: clientMark})
	t.headed = true
	t.row(cell{texts: []span{{s: r.t.T("report.people"), t: labelFace}}}, r.people(workshop.Vendor), r.people(workshop.Client))
	for _, f := range []struct {
		key  string
		text func(workshop.Party) string
	}{
		{"report.goal.short", func(p workshop.Party) string { return p.Goal }},
		{"report.values.short", func(p workshop.Party) string { return p.Values }},
		{"report.leader_promise.short", func(p workshop.Party) string { return p.LeaderPromise }},
	} {
		vendor, client := f.text(v.Parties.Vendor), f.text(v.Parties.Client)
		if vendor != "" || client != "" {
			t.row(cell{texts: []span{{s: r.t.T(f.key), t: labelFace}}}, plain(orDash(vendor)), plain(orDash(client)))
		}
	}
}

// people names those of a party with their function, each on a line of their
// own where they are a handful.
func (r *report) people(side workshop.Side) cell {
	var out []string
	for _, p := range r.v.Seated(side) {
		s := p.Name
		if p.Function != "" {
			s += ", " + p.Function
		}
		out = append(out, s)
	}
	between := "\n"
	if len(out) > 10 {
		between = "; "
	}
	return plain(orDash(strings.Join(out, between)))
}

// foremost is what comes before all else: why the parties are here together,
// else what they stand for.
func (r *report) foremost(c closeness) {
	for _, kind := range []string{"purpose", "statement"} {
		if r.quotes(kind, c.air, c.quote) {
			return
		}
	}
}

// quotes writes what both sides said together in cards of a kind, and whether
// there was any.
func (r *report) quotes(kind string, air float64, t face) bool {
	said := false
	for _, c := range r.v.CardsOf(kind) {
		if s := c.Fields["text"]; s != "" {
			said = true
			r.gap(air)
			r.signed(togetherMark, s, t)
		}
	}
	return said
}
