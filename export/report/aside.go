package report

// setAside is what was parked and what was stopped.
func (r *report) setAside() {
	if len(r.parked) > 0 {
		r.section("parked", r.t.T("report.parked"))
		r.lead(r.t.T("report.parked.lead"), 4)
		r.gap(10)
		t := r.table(column{title: r.t.T("report.action"), share: 30}, column{title: r.t.T("report.reason"), share: 34},
			column{title: r.t.T("report.owners"), share: 20}, column{title: r.t.T("report.review"), share: 16})
		for _, a := range r.parked {
			reason, review := "", ""
			if a.Parked != nil {
				reason, review = a.Parked.Reason, a.Parked.Review
			}
			t.row(strong(r.titleOf(a)), plain(orDash(reason)), r.pair(a), plain(r.day(review)))
		}
	}
	if len(r.stopped) > 0 {
		r.section("stopped", r.t.T("report.stopped"))
		t := r.table(column{title: r.t.T("report.action"), share: 60}, column{title: r.t.T("report.owners"), share: 40})
		for _, a := range r.stopped {
			t.row(strong(r.titleOf(a)), r.pair(a))
		}
	}
}
