package table

import (
	"samenspel/workshop"
)

// facts is what the workshop is, in a few lines.
func (w *writer) facts() []Fact {
	var out []Fact
	add := func(label string, kind Type, c Cell) {
		if c.Value != "" {
			out = append(out, Fact{label, kind, c})
		}
	}
	v, t := w.v, w.t.T
	add(t("report.date"), Date, value(v.Workshop.Day))
	if v.Earlier != nil {
		add(t("report.follows"), Date, value(v.Earlier.Day))
	}
	add(t("report.follow_up"), Date, value(v.Workshop.FollowUp))
	for _, c := range v.CardsOf("purpose") {
		add(t("table.purpose"), Text, text(c.Fields["text"]))
	}
	for _, c := range v.CardsOf("statement") {
		add(t("report.statement.joint"), Text, text(c.Fields["text"]))
	}
	add(t("report.product"), Text, text(v.Context.Product))
	add(t("report.phase"), Text, text(v.Context.Phase))
	add(t("report.limits"), Text, text(v.Context.Limits))
	add(t("report.exit"), Text, text(v.Context.Exit))
	for _, side := range workshop.Sides {
		p := v.Parties.Of(side)
		for _, f := range [][2]string{{"table.goal", p.Goal}, {"table.values", p.Values}, {"table.leader_promise", p.LeaderPromise}} {
			add(t(f[0], "party", Clean(p.Name)), Text, by(side, f[1]))
		}
	}
	return out
}

// people has a row for everyone who took part.
func (w *writer) people() Table {
	t := Table{ID: "people", Title: w.t.T("table.people"), Columns: []Column{
		{ID: "party", Title: w.t.T("table.party"), Keep: true},
		{ID: "name", Title: w.t.T("table.name"), Keep: true},
		{ID: "function", Title: w.t.T("table.function")},
		{ID: "mandate", Title: w.t.T("table.mandate")},
	}}
	for _, side := range workshop.Sides {
		for _, p := range w.v.Seated(side) {
			mandate := Cell{}
			if p.Mandate {
				mandate = w.yesNo("yes")
			}
			t.Rows = append(t.Rows, []Cell{w.party(side), text(p.Name), text(p.Function), mandate})
		}
	}
	return t
}
