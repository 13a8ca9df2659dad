package report

import (
	"cmp"
	"slices"

	"samenspel/workshop"
)

// impact is the stories of what happened and what it did, those with most
// votes first.
func (r *report) impact() {
	problems := r.v.CardsOf("problem")
	if len(problems) == 0 {
		return
	}
	slices.SortStableFunc(problems, func(a, b workshop.Card) int { return cmp.Compare(b.Dots, a.Dots) })
	r.section(r.t.T("report.impact"))
	r.lead(r.t.T("report.impact.lead"), 4)
	for _, c := range problems {
		r.sub(orDash(c.Fields["title"]), true)
		from := len(r.pieces)
		if s := c.Fields["jointWording"]; s != "" {
			r.kept(2)
			r.signed(togetherMark, s, leadFace)
			r.kept(6)
		}
		q := r.facts(160)
		told := plain(r.v.Name(c.Side)).signed(markOf(c.Side))
		if c.Dots > 0 {
			told = told.under(r.votes(c))
		}
		q.cell(r.t.T("report.impact.told"), told)
		r.cardFacts(q, c, "event", "affected", "feeling", "userEffect", "need", "request", "knownLimits",
			"frequency", "hours", "euros", "confirmed", "recurring", "driver", "moment")
		r.together(from)
	}
}
