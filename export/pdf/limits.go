package pdf

import (
	"samenspel/workshop"
)

// limits is what neither side does, and who bears the effects without being
// at the table.
func (r *report) limits() {
	limits, others := r.v.CardsOf("limit"), r.v.CardsOf("stakeholder")
	if len(limits)+len(others) == 0 {
		return
	}
	r.section(r.t.T("report.boundaries"))
	if len(limits) > 0 {
		r.lead(r.t.T("report.boundaries.lead"), 6)
		for _, c := range bySide(limits) {
			r.signed(markOf(c.Side), r.t.T("report.boundaries.of", "party", r.v.Name(c.Side), "text", c.Fields["text"]), bodyFace)
			r.gap(2)
		}
	}
	if len(others) > 0 {
		r.surrounding(others)
	}
}

// surrounding is who or what bears the effects.
func (r *report) surrounding(others []workshop.Card) {
	r.sub(r.t.T("report.rings"), true)
	r.lead(r.t.T("report.rings.lead"), 8)
	v := r.only("limit", func(workshop.Card) bool { return false }) // they stand above it in words
	r.figures(r.drawn("rings", v))
	r.cardTable(others, "stakeholder", nil, cardColumn{"name", 30}, cardColumn{"ring", 18}, cardColumn{"effect", 16}, cardColumn{"note", 40})
}
