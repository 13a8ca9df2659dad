package workshop

import (
	"maps"
	"slices"
)

// Spot is where a text that somebody typed stands in a view: a field of
// something. What a spot has none of is empty.
type Spot struct {
	Kind  string // card, action, reaction, reading, photo, note, party, context, person or check
	ID    ID
	Sort  string // of a card, its kind
	Key   StepKey
	Side  Side
	Field string
}

// reworded returns the view with each text that somebody typed as reword has
// it. Names of parties and people are left alone, and so is the method.
func (v View) reworded(reword func(Spot, string) string) View {
	for _, side := range Sides {
		p := v.Parties.At(side)
		for _, field := range []string{"values", "goal", "leaderPromise"} {
			f, _ := p.field(field)
			*f = reword(Spot{Kind: "party", Side: side, Field: field}, *f)
		}
	}
	for _, field := range []string{"product", "phase", "limits", "exit"} {
		f, _ := v.Context.field(field)
		*f = reword(Spot{Kind: "context", Field: field}, *f)
	}
	v.People = slices.Clone(v.People)
	for i := range v.People {
		p := &v.People[i]
		p.Function = reword(Spot{Kind: "person", ID: p.ID, Side: p.Side, Field: "function"}, p.Function)
	}
	v.Cards = slices.Clone(v.Cards)
	for i := range v.Cards {
		v.Cards[i].reword(v.Method, reword)
	}
	v.Actions = slices.Clone(v.Actions)
	for i := range v.Actions {
		v.Actions[i].reword(reword)
	}
	v.PlanChecks = slices.Clone(v.PlanChecks)
	for i := range v.PlanChecks {
		c := &v.PlanChecks[i]
		c.Explanation = reword(Spot{Kind: "check", ID: c.Action, Field: string(c.Code)}, c.Explanation)
	}
	v.Photos = slices.Clone(v.Photos)
	for i := range v.Photos {
		p := &v.Photos[i]
		p.Caption = reword(Spot{Kind: "photo", ID: p.ID, Key: p.Key, Field: "caption"}, p.Caption)
	}
	v.Notes = maps.Clone(v.Notes)
	for k, s := range v.Notes {
		v.Notes[k] = reword(Spot{Kind: "note", Key: k}, s)
	}
	return v
}

// reword rewords a card's typed text; its fields are its own from then on. What
// the method doesn't know is text too, as far as anyone can tell.
func (c *Card) reword(m *Method, reword func(Spot, string) string) {
	kind, _ := m.CardKind(c.Kind)
	spot := Spot{Kind: "card", ID: c.ID, Sort: c.Kind, Key: c.Key, Side: c.Side}
	c.Fields = maps.Clone(c.Fields)
	for id, value := range c.Fields {
		if f := kind.Field(id); f == nil || f.Type == FieldText {
			spot.Field = id
			c.Fields[id] = reword(spot, value)
		}
	}
	spot.Field = "area"
	c.Area = reword(spot, c.Area)
}

func (a *ActionView) reword(reword func(Spot, string) string) {
	at := func(field string, s *string) { *s = reword(Spot{Kind: "action", ID: a.ID, Field: field}, *s) }
	for i := range ActionFields {
		if f := &ActionFields[i]; f.Type == FieldText {
			at(f.ID, f.get(&a.Action))
		}
	}
	at("lesson", &a.Review.Lesson)
	if a.Parked != nil {
		p := *a.Parked
		at("reason", &p.Reason)
		at("minority", &p.Minority)
		a.Parked = &p
	}
	a.Reactions = slices.Clone(a.Reactions)
	for i := range a.Reactions {
		r := &a.Reactions[i]
		r.Text = reword(Spot{Kind: "reaction", ID: r.ID, Side: r.Side, Field: "text"}, r.Text)
		r.Note = reword(Spot{Kind: "reaction", ID: r.ID, Side: r.Side, Field: "note"}, r.Note)
	}
	a.Readings = slices.Clone(a.Readings)
	for i := range a.Readings {
		r := &a.Readings[i]
		r.Evidence = reword(Spot{Kind: "reading", ID: r.ID, Field: "evidence"}, r.Evidence)
	}
}
