package report

import (
	"slices"
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// limits is what neither side does, and who bears the effects without being
// at the table.
func (r *report) limits() {
	limits, others := r.v.CardsOf("limit"), r.v.CardsOf("stakeholder")
	if len(limits)+len(others) == 0 {
		return
	}
	r.section("boundaries", r.t.T("report.boundaries"))
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
	drawn := r.drawn("rings", v)
	r.figures(drawn)
	if slices.ContainsFunc(others, func(c workshop.Card) bool {
		return !writes(drawn, c.Fields["name"]) || !writes(drawn, c.Fields["note"])
	}) {
		r.cardTable(others, "stakeholder", nil, cardColumn{"name", 30}, cardColumn{"ring", 18}, cardColumn{"effect", 16}, cardColumn{"note", 40})
	}
}

// writes says whether pictures write out a text in full.
func writes(drawings []chart.Drawing, text string) bool {
	words := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	var all []string
	for _, d := range drawings {
		for _, op := range d.Ops {
			if t, is := op.(chart.Text); is {
				all = append(all, t.String)
			}
		}
	}
	return strings.Contains(words(strings.Join(all, " ")), words(text))
}
