package report

import (
	"slices"
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/picture"
)

// cycles is how fixes let a problem come back.
func (r *report) cycles() {
	cycles := r.v.CardsOf("cycle")
	if len(cycles) == 0 {
		return
	}
	r.section("cycles", r.t.T("report.cycles"))
	r.lead(r.t.T("report.cycles.lead"), 4)
	for _, c := range cycles {
		r.sub(orDash(picture.Problem(r.v, c)), true)
		d := picture.Loop(r.v, c, r.t, picture.Options{W: r.span(), MinText: 8})
		r.pictured(d, c, "symptom", "sideEffect", "returnForm")
		r.gap(10)
		r.tie()
		q := r.fields()
		r.cardFields(q, c, r.unsaid(d, c, "symptom", "sideEffect", "returnForm", "timesReturned", "lostCapacity")...)
		q.set()
		if fixes := picture.Fixes(r.v, c.ID); len(fixes) > 0 {
			r.gap(8)
			r.fixes(fixes)
		}
	}
}

// pictured places a picture of a card; what it writes of the card's fields is
// read aloud in its place.
func (r *report) pictured(d chart.Drawing, c workshop.Card, fields ...string) {
	alt := d.Title
	for _, id := range fields {
		if s := r.fieldValue(c, id); s != "" {
			alt += ". " + picture.FieldLabel(r.v, c.Kind, id, r.t) + " " + strings.TrimSuffix(s, ".")
		}
	}
	r.told(d, alt+".")
}

// unsaid picks the fields of a card that a picture does not write out.
func (r *report) unsaid(d chart.Drawing, c workshop.Card, fields ...string) []string {
	return slices.DeleteFunc(slices.Clone(fields), func(id string) bool {
		k, _ := r.v.Method.CardKind(c.Kind)
		f := k.Field(id)
		return f != nil && f.Type == workshop.FieldText && writes([]chart.Drawing{d}, c.Fields[id])
	})
}

func (r *report) fixes(fixes []workshop.Card) {
	t := r.table(column{title: r.t.T("report.fix"), share: 44}, column{title: picture.FieldLabel(r.v, "fix", "reliefWeeks", r.t), share: 28}, column{title: r.t.T("report.cost"), share: 28})
	for _, f := range fixes {
		relief := ""
		if w := f.Fields["reliefWeeks"]; w != "" {
			relief = r.t.T("report.weeks", "weeks", r.number(w))
		}
		t.row(plain(orDash(picture.FixTitle(r.v, f, r.t))), plain(orDash(relief)), plain(orDash(picture.CostOf([]workshop.Card{f}).In(r.t))))
	}
	t.row(strong(r.t.T("report.together")), plain(""), strong(orDash(picture.CostOf(fixes).In(r.t))))
}

// system is what keeps the problem going, on both sides.
func (r *report) system() {
	findings := r.v.CardsOf("finding")
	if len(findings) == 0 && !(r.full && r.hasIncentives()) {
		return
	}
	r.section("system", r.t.T("report.system"))
	r.lead(r.t.T("report.system.lead"), 4)
	for _, c := range findings {
		title := c.Fields["systemQuestion"]
		if title == "" {
			title = c.Fields["hypothesis"]
		}
		r.sub(orDash(title), true)
		if s := c.Fields["hypothesis"]; s != "" {
			r.kept(2)
			r.signed(togetherMark, s, leadFace)
			r.gap(8)
			r.tie()
		}
		ids := []string{"event", "pattern", "structure", "belief", "evidence", "beneficiary", "test"}
		if r.full {
			d := picture.Iceberg(r.v, c, r.t, picture.Options{W: r.span(), MinText: 8})
			r.pictured(d, c, ids[:4]...)
			r.gap(12)
			ids = r.unsaid(d, c, ids...)
		}
		q := r.fields()
		if cycle := r.v.Card(workshop.ID(c.Fields["cycle"])); cycle != nil {
			q.add(picture.FieldLabel(r.v, "finding", "cycle", r.t), picture.Problem(r.v, *cycle))
		}
		r.cardFields(q, c, ids...)
		q.set()
		r.causes(c)
	}
	if r.full {
		r.incentives()
	}
}

// causes shows how heavily each cause weighs, and how it works, per side.
func (r *report) causes(finding workshop.Card) {
	cards := picture.Causes(r.v, finding.ID)
	if len(cards) == 0 {
		return
	}
	r.gap(12)
	r.figure(picture.CausesOf(r.v, finding, r.t, picture.Options{W: r.span(), MinText: 8}))
	r.gap(8)
	how := func(cause string, side workshop.Side) cell {
		for _, c := range cards {
			if c.Side == side && c.Fields["cause"] == cause && (c.Fields["how"] != "" || c.Fields["weight"] != "") {
				return plain(orDash(c.Fields["how"])).under(r.t.T("report.cause.weight", "weight", orDash(c.Fields["weight"])))
			}
		}
		return plain("–")
	}
	t := r.table(column{title: r.t.T("report.cause.name"), share: 18},
		column{title: r.v.Name(workshop.Vendor), share: 41, sign: vendorMark}, column{title: r.v.Name(workshop.Client), share: 41, sign: clientMark})
	t.headed = true
	var told []string
	for _, c := range cards {
		if cause := c.Fields["cause"]; !slices.Contains(told, cause) {
			told = append(told, cause)
			name, _, _ := strings.Cut(picture.Choice(r.v, "cause", "cause", cause, r.t), ": ")
			t.row(strong(orDash(name)), how(cause, workshop.Vendor), how(cause, workshop.Client))
		}
	}
}
