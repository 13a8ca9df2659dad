package table

import (
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/picture"
)

// interests has a row for each shared interest, each pair, and each that was
// not yet placed.
func (w *writer) interests() Table {
	t := Table{ID: "interests", Title: w.t.T("report.interests"), Columns: []Column{
		{ID: "relation", Title: w.t.T("table.relation"), Keep: true},
		{ID: "joint", Title: w.t.T("table.joint")},
		{ID: "vendor", Title: Clean(w.v.Name(workshop.Vendor)), Side: workshop.Vendor},
		{ID: "client", Title: Clean(w.v.Name(workshop.Client)), Side: workshop.Client},
		{ID: "criterion", Title: w.t.T("report.criterion")},
		{ID: "actions", Title: w.t.T("table.served")},
	}}
	all := picture.InterestsOf(w.v)
	for _, c := range all.Shared {
		t.Rows = append(t.Rows, []Cell{value(w.t.T("table.relation.shared")), text(picture.Wording(&c)), {}, {}, {}, w.serving(&c)})
	}
	for _, part := range []struct {
		relation string
		pairs    []picture.Pair
	}{{"complementary", all.Complementary}, {"clashing", all.Clashing}} {
		for _, p := range part.pairs {
			vendor, client := p.Texts()
			t.Rows = append(t.Rows, []Cell{
				value(w.t.T("table.relation." + part.relation)), text(p.Joint()), text(vendor), text(client), text(p.Criterion), w.serving(p.Vendor, p.Client),
			})
		}
	}
	for _, side := range workshop.Sides {
		own := all.Own.Of(side)
		for i := range own {
			row := []Cell{value(w.t.T("table.relation.own")), {}, {}, {}, {}, w.serving(&own[i])}
			row[2+side.Index()] = text(picture.Wording(&own[i]))
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// serving names the actions that serve one of these interests, or the one that
// it goes with.
func (w *writer) serving(cards ...*workshop.Card) Cell {
	var out []string
	for _, a := range w.actions {
		for _, c := range cards {
			if c != nil && a.n > 0 && a.Interest != "" && (a.Interest == c.ID || string(a.Interest) == c.Fields["pair"]) {
				out = append(out, w.reference(a))
				break
			}
		}
	}
	return value(strings.Join(out, "\n"))
}
