package report

import (
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/picture"
)

// cycles is how fixes let a problem come back.
func (r *report) cycles() {
	cycles := r.v.CardsOf("cycle")
	if len(cycles) == 0 {
		return
	}
	r.section(r.t.T("report.cycles"))
	r.lead(r.t.T("report.cycles.lead"), 4)
	for _, c := range cycles {
		r.sub(orDash(picture.Problem(r.v, c)), true)
		r.figure(picture.Loop(r.v, c, r.t, picture.Options{W: r.span(), MinText: 8}))
		r.pieces[len(r.pieces)-1].keep = true
		r.kept(10)
		q := r.facts(160)
		r.cardFacts(q, c, "symptom", "sideEffect", "returnForm", "timesReturned", "lostCapacity")
		if fixes := picture.Fixes(r.v, c.ID); len(fixes) > 0 {
			r.gap(8)
			r.fixes(fixes)
		}
	}
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
	r.section(r.t.T("report.system"))
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
			r.kept(8)
		}
		if r.full {
			r.figure(picture.Iceberg(r.v, c, r.t, picture.Options{W: r.span(), MinText: 8}))
			r.gap(12)
		}
		q := r.facts(160)
		if cycle := r.v.Card(workshop.ID(c.Fields["cycle"])); cycle != nil {
			q.fact(picture.FieldLabel(r.v, "finding", "cycle", r.t), picture.Problem(r.v, *cycle))
		}
		r.cardFacts(q, c, "event", "pattern", "structure", "belief", "evidence", "beneficiary", "test")
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
	for _, side := range workshop.Sides {
		for _, c := range cards {
			if how := c.Fields["how"]; c.Side == side && how != "" {
				weight := orDash(c.Fields["weight"])
				cause, _, _ := strings.Cut(picture.Choice(r.v, "cause", "cause", c.Fields["cause"], r.t), ": ")
				r.signed(markOf(side), r.t.T("report.cause", "cause", cause, "weight", weight, "how", how), bodyFace)
			}
		}
	}
}
