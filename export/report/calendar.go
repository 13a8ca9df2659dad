package report

import (
	"cmp"
	"slices"
	"strings"
)

// appointment is a line of the calendar.
type appointment struct {
	date, kind, what, who string
	rank                  int // among those of one day
}

// appointments lists all dates of the plan in their order.
func (r *report) appointments() []appointment {
	var all []appointment
	add := func(rank int, date, kind, what, who string) {
		if date != "" {
			all = append(all, appointment{date, kind, what, who, rank})
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
			first += ": " + a.FirstStep
		}
		add(0, a.FirstDate, r.t.T("report.calendar.first"), first, who)
		add(1, a.LearnDate, r.t.T("report.calendar.learn"), what, who)
		add(2, a.Due, r.t.T("report.calendar.due"), what, who)
	}
	for _, a := range r.parked {
		if a.Parked != nil {
			add(3, a.Parked.Review, r.t.T("report.calendar.review"), r.titleOf(a), strings.Join(r.owners(a), ", "))
		}
	}
	if r.full {
		for _, c := range r.v.CardsOf("indicator") {
			add(4, c.Fields["storyDate"], r.t.T("report.calendar.story"), c.Fields["visibleSign"], c.Fields["noticedBy"])
		}
	}
	add(5, r.v.Workshop.FollowUp, r.t.T("report.calendar.follow_up"), r.parties(), r.t.T("report.everyone"))
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
	r.section(r.t.T("report.calendar"))
	t := r.table(column{title: r.t.T("report.date"), share: 18}, column{title: r.t.T("report.calendar.kind"), share: 18},
		column{title: r.t.T("report.calendar.what"), share: 44}, column{title: r.t.T("report.calendar.who"), share: 20})
	last := ""
	for _, a := range all {
		date := strong(r.t.ShortDate(a.date))
		if a.date == last {
			date = cell{texts: []span{{r.t.ShortDate(a.date), softFace}}}
		}
		last = a.date
		t.row(date, plain(a.kind), plain(a.what), plain(orDash(a.who)))
	}
}
