package report

import (
	"cmp"
	"slices"
	"strings"

	"samenspel/export/page"
)

// appointment is a line of the calendar.
type appointment struct {
	date, kind, what, who string
	rank                  int         // among those of one day
	to                    *page.Place // where it is told in full; nil is nowhere
}

// appointments lists all dates of the plan in their order.
func (r *report) appointments() []appointment {
	var all []appointment
	add := func(rank int, date, kind, what, who string, to *page.Place) {
		if date != "" {
			all = append(all, appointment{date, kind, what, who, rank, to})
		}
	}
	for _, a := range r.plan {
		what := r.reference(a.n, a.ActionView)
		if !a.agreed() {
			what = r.t.T("report.proposal", "action", what)
		}
		who := strings.Join(r.owners(a.ActionView), ", ")
		first := what
		if a.FirstStep != "" {
			first = r.t.T("report.reference", "nr", a.n, "action", a.FirstStep)
			if !a.agreed() {
				first = r.t.T("report.proposal", "action", first)
			}
		}
		add(0, a.FirstDate, r.t.T("report.calendar.first"), first, who, a.link)
		add(1, a.LearnDate, r.t.T("report.calendar.learn"), what, who, a.link)
		add(2, a.Due, r.t.T("report.calendar.due"), what, who, a.link)
	}
	for _, a := range r.parked {
		if a.Parked != nil {
			add(3, a.Parked.Review, r.t.T("report.calendar.review"), r.titleOf(a), strings.Join(r.owners(a), ", "), nil)
		}
	}
	if r.full {
		for _, c := range r.v.CardsOf("indicator") {
			add(4, c.Fields["storyDate"], r.t.T("report.calendar.story"), c.Fields["visibleSign"], c.Fields["noticedBy"], nil)
		}
	}
	add(5, r.v.Workshop.FollowUp, r.t.T("report.calendar.follow_up"), r.parties(), r.t.T("report.everyone"), nil)
	slices.SortStableFunc(all, func(a, b appointment) int {
		return cmp.Or(strings.Compare(a.date, b.date), cmp.Compare(a.rank, b.rank))
	})
	return all
}

// calendar tells day by day what happens and who does it.
func (r *report) calendar() {
	all := r.appointments()
	if len(all) == 0 {
		return
	}
	r.section("calendar", r.t.T("report.calendar"))
	t := r.table(column{title: r.t.T("report.date"), share: 13}, column{title: r.t.T("report.calendar.kind"), share: 18.5},
		column{title: r.t.T("report.calendar.what"), share: 51.5}, column{title: r.t.T("report.calendar.who"), share: 17})
	last := ""
	for _, a := range all {
		date := strong(r.t.ShortDate(a.date))
		if a.date == last {
			date = cell{texts: []span{{s: r.t.ShortDate(a.date), t: softFace}}}
		}
		last = a.date
		t.row(date, plain(a.kind), plain(a.what).linked(a.to), plain(orDash(a.who)))
	}
}
