package report

// requests is what a side asked and the other said yes to; what was refused
// stays in the room.
func (r *report) requests() {
	granted, _ := where(r.v.CardsOf("request"), "answer", "ja")
	if len(granted) == 0 {
		return
	}
	r.section("requests", r.t.T("report.requests"))
	r.lead(r.t.T("report.requests.lead"), 8)
	t := r.table(column{title: r.t.T("report.requests.from"), share: 24}, column{title: r.t.T("report.requests.what"), share: 76})
	for _, c := range bySide(granted) {
		what := strong(orDash(c.Fields["text"]))
		if again := c.Fields["again"]; again != "" {
			what = strong(again).under(r.t.T("report.requests.first", "text", c.Fields["text"]))
		}
		for _, s := range r.grownInto(c) {
			what = what.under(s)
		}
		t.row(plain(r.v.Name(c.Side)).signed(markOf(c.Side)), what)
	}
}
