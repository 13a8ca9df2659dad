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
	r.section("impact", r.t.T("report.impact"))
	r.lead(r.t.T("report.impact.lead"), 4)
	for _, c := range problems {
		from := len(r.pieces)
		r.sub(orDash(c.Fields["title"]), true)
		if s := c.Fields["jointWording"]; s != "" {
			r.kept(2)
			r.signed(togetherMark, s, leadFace)
			r.together(from)
			r.gap(6)
			r.tie()
		}
		told := plain(r.v.Name(c.Side)).signed(markOf(c.Side))
		if c.Dots > 0 {
			told = told.under(r.votes(c))
		}
		q := r.fields()
		q.cell(parts/4, r.t.T("report.impact.told"), told)
		r.cardFields(q, c, "frequency", "hours", "euros", "event", "affected", "feeling", "userEffect", "need", "request", "knownLimits",
			"confirmed", "recurring", "driver", "moment")
		q.set()
		r.held(from)
	}
}
