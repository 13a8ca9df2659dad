package hint

import (
	"slices"
	"strings"

	"samenspel/workshop"
)

// daily is how often somebody meets the other side who stands at the work.
const daily = "daily"

// For returns the hints for what stands in a field, seen from a view: in the
// workshop's language, with the glossary and the people the viewer may see.
// The values beside it come from get: an action's Get, or a card's fields;
// nil where there is nothing yet.
func (s *Set) For(v *workshop.View, key, text string, get func(field string) string) []Hint {
	return s.Text(key, text, v.Workshop.Lang, Around(v, get))
}

// Around returns what a view knows around a field.
func Around(v *workshop.View, get func(field string) string) Context {
	return Context{
		Get:     get,
		Distant: func(id string) bool { return distant(v, workshop.ID(id)) },
		Terms:   Terms(v),
	}
}

// Terms lists the vendor's words for which the glossary holds another: cards
// of kind "term" with the fields vendor, client and agreed. Without an agreed
// word the client's counts. What others have fixed, or is still open, has none.
func Terms(v *workshop.View) []Term {
	var out []Term
	for _, c := range v.CardsOf("term") {
		vendor, agreed := c.Fields["vendor"], c.Fields["agreed"]
		if agreed == "" {
			agreed = c.Fields["client"]
		}
		settled := c.Fields["status"] == "" || c.Fields["status"] == "agreed" || c.Fields["status"] == "afgesproken"
		if settled && vendor != "" && agreed != "" && !strings.EqualFold(vendor, agreed) {
			out = append(out, Term{vendor, agreed})
		}
	}
	return out
}

func near(p workshop.Person) bool { return p.Line || p.Contact == daily }

// distant says whether others at a person's side stand closer to the work.
func distant(v *workshop.View, id workshop.ID) bool {
	p := v.Person(id)
	return p != nil && !near(*p) && slices.ContainsFunc(v.Seated(p.Side), near)
}
