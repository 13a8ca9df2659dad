package report

import (
	"samenspel/workshop"
)

// strengths is what each side saw the other do well: first what there is to be
// more of.
func (r *report) strengths() {
	cards := r.v.CardsOf("strength")
	if len(cards) == 0 {
		return
	}
	r.section("strengths", r.t.T("report.strengths"))
	r.lead(r.t.T("report.strengths.lead"), 4)
	keep, rest := where(cards, "keep", "yes")
	for _, part := range []struct {
		key   string
		cards []workshop.Card
	}{{"report.strengths.more", keep}, {"report.strengths.too", rest}} {
		if len(part.cards) == 0 {
			continue
		}
		if len(keep) > 0 {
			r.sub(r.t.T(part.key), false)
		} else {
			r.gap(6)
		}
		r.cardTable(part.cards, "strength", r.grownInto, cardColumn{"strength", 34}, cardColumn{"story", 44}, cardColumn{"driver", 22})
	}
}
