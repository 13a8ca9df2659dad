package report

import (
	"slices"
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/picture"
)

// cardColumn is a column of a table of cards: a field of theirs.
type cardColumn struct {
	field string
	share float64
}

// cardTable sets cards of a kind under each other, under the method's own
// labels, the first field in bold and below it what more says of the card; nil
// adds nothing. Cards that belong to a side stand behind its sign. What no card has filled in has no column.
func (r *report) cardTable(cards []workshop.Card, kind string, more func(workshop.Card) []string, columns ...cardColumn) {
	if len(cards) == 0 {
		return
	}
	k, _ := r.v.Method.CardKind(kind)
	sided := k != nil && k.PerSide
	columns = slices.DeleteFunc(columns, func(c cardColumn) bool {
		return !slices.ContainsFunc(cards, func(card workshop.Card) bool { return card.Fields[c.field] != "" })
	})
	var head []column
	for _, c := range columns {
		head = append(head, column{title: picture.FieldLabel(r.v, kind, c.field, r.t), share: c.share})
	}
	if len(head) == 0 {
		return
	}
	t := r.table(head...)
	for _, card := range bySide(cards) {
		var cells []cell
		for i, c := range columns {
			value := orDash(r.fieldValue(card, c.field))
			if f := k.Field(c.field); f != nil && f.Type == workshop.FieldChoice {
				value, _, _ = strings.Cut(value, ": ") // what it means stands in the method
			}
			text := plain(value)
			if i == 0 {
				text = strong(value)
				if sided {
					text = text.signed(markOf(card.Side)).under(r.v.Name(card.Side))
				}
				if more != nil {
					for _, s := range more(card) {
						text = text.under(s)
					}
				}
			}
			cells = append(cells, text)
		}
		t.row(cells...)
	}
}

// bySide puts the vendor's cards before the client's, and those of no side
// first.
func bySide(cards []workshop.Card) []workshop.Card {
	out := slices.Clone(cards)
	slices.SortStableFunc(out, func(a, b workshop.Card) int { return sideRank(a.Side) - sideRank(b.Side) })
	return out
}

func sideRank(s workshop.Side) int {
	return slices.Index([]workshop.Side{workshop.Together, workshop.Vendor, workshop.Client}, s)
}

// grownInto names the actions that grew from a card.
func (r *report) grownInto(c workshop.Card) []string {
	var out []string
	for _, a := range r.plan {
		if a.Origin == c.ID {
			out = append(out, r.t.T("report.grown", "action", r.reference(a.n, a.ActionView)))
		}
	}
	return out
}

// only returns the view without the cards of a kind that do not belong in the
// report.
func (r *report) only(kind string, belongs func(workshop.Card) bool) *workshop.View {
	v := *r.v
	v.Cards = slices.DeleteFunc(slices.Clone(v.Cards), func(c workshop.Card) bool { return c.Kind == kind && !belongs(c) })
	return &v
}

// where picks cards by the value of a field.
func where(cards []workshop.Card, field, value string) (with, without []workshop.Card) {
	for _, c := range cards {
		if c.Fields[field] == value {
			with = append(with, c)
		} else {
			without = append(without, c)
		}
	}
	return with, without
}
