package report

import (
	"samenspel/workshop"
)

// interventions is what stops, and what was chosen to do differently.
func (r *report) interventions() {
	stops := r.v.CardsOf("stop")
	chosen, _ := where(r.v.CardsOf("option"), "chosen", "yes")
	if len(stops)+len(chosen) == 0 {
		return
	}
	r.section("interventions", r.t.T("report.interventions"))
	if len(stops) > 0 {
		r.sub(r.t.T("report.stops"), false)
		r.cardTable(stops, "stop", nil, cardColumn{"what", 50}, cardColumn{"instead", 50})
	}
	if len(chosen) == 0 {
		return
	}
	r.sub(r.t.T("report.chosen"), true)
	r.lead(r.t.T("report.chosen.lead"), 10)
	v := r.only("option", func(c workshop.Card) bool { return c.Fields["chosen"] == "yes" })
	r.figures(r.drawn("matrix", v))
	several := len(r.v.CardsOf("finding")) > 1
	r.cardTable(chosen, "option", func(c workshop.Card) []string {
		var out []string
		if f := r.v.Card(workshop.ID(c.Fields["finding"])); f != nil && several {
			out = append(out, r.v.Headline(*f, r.lang))
		}
		return append(out, r.grownInto(c)...)
	}, cardColumn{"title", 40}, cardColumn{"level", 18}, cardColumn{"asked", 13}, cardColumn{"leverage", 14}, cardColumn{"effort", 14}, cardColumn{"energy", 14})
}
