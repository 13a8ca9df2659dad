package report

import (
	"slices"
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/picture"
)

// language is the words both sides use from now on, and what they knew of each
// other's working day.
func (r *report) language() {
	terms, words, days := r.v.CardsOf("term"), r.v.CardsOf("confusing"), r.v.CardsOf("workday")
	if len(terms)+len(words)+len(days) == 0 {
		return
	}
	r.section("language", r.t.T("report.language"))
	if len(terms) > 0 {
		r.lead(r.t.T("report.language.lead"), 10)
		r.glossary(terms)
	}
	if len(words) > 0 {
		r.sub(r.t.T("report.language.confusing"), false)
		r.cardTable(words, "confusing", nil, cardColumn{"word", 26}, cardColumn{"heard", 54})
	}
	if len(days) > 0 {
		r.sub(r.t.T("report.language.workday"), true)
		r.lead(r.t.T("report.language.workday.lead"), 8)
		r.workdays()
	}
}

func (r *report) glossary(terms []workshop.Card) {
	t := r.table(column{title: r.t.T("report.language.agreed"), share: 27},
		column{title: r.v.Name(workshop.Vendor), share: 25, sign: vendorMark}, column{title: r.v.Name(workshop.Client), share: 25, sign: clientMark},
		column{title: r.t.T("report.language.meaning"), share: 33})
	for _, c := range terms {
		t.row(strong(orDash(c.Fields["agreed"])).under(r.fieldValue(c, "status")), plain(orDash(c.Fields["vendor"])), plain(orDash(c.Fields["client"])),
			plain(orDash(c.Fields["meaning"])))
	}
}

// workdays draws the guesses, higher where their texts would not fit.
func (r *report) workdays() {
	const usual = 220.0
	high := (r.column() - 12) / 2 // two on a page
	drawn := r.drawn("workday", r.v)
	for h := usual + 30; h <= high && slices.ContainsFunc(drawn, shortened); h += 30 {
		drawn = picture.Draw("workday", r.v, r.t, picture.Options{W: r.span(), H: h, MinText: 8})
	}
	r.figures(drawn)
}

// shortened says whether a picture had no room for all of a text.
func shortened(d chart.Drawing) bool {
	return slices.ContainsFunc(d.Ops, func(op chart.Op) bool {
		t, ok := op.(chart.Text)
		return ok && strings.HasSuffix(t.String, "…")
	})
}
