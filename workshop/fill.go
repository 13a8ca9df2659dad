package workshop

import "slices"

// FillCard sets several fields of a card at once: one deed, such as a place in
// a field of two measures.
type FillCard struct {
	Card   ID
	Values []Value
}

// Value is what a field of a card becomes.
type Value struct{ Field, Value string }

func (c FillCard) decide(s *State) ([]Event, *Rejection) {
	var out []Event
	for i, v := range c.Values {
		if slices.ContainsFunc(c.Values[:i], func(o Value) bool { return o.Field == v.Field }) {
			return nil, reject(CodeExists, v.Field)
		}
		events, rej := ChangeCard{Card: c.Card, Field: v.Field, Value: v.Value}.decide(s)
		if rej != nil {
			return nil, rej
		}
		out = append(out, events...)
	}
	return out, nil
}

// Adds says whether the viewer can add a card of a kind for a side at a step.
func (v *View) Adds(key StepKey, id string, side Side) bool {
	step, t := v.Method.Step(key), v.Steps[key]
	kind, _ := v.Method.CardKind(id)
	if step == nil || kind == nil || !slices.Contains(step.Cards, id) || step.Blind != Open && (!t.Hidden || side != v.Viewer.Side) {
		return false
	}
	n := 0
	for _, card := range v.CardsOf(id) {
		if card.Side == side {
			n++
		}
	}
	return kind.Most == 0 || n < kind.Most
}

// Changes says whether a field of a visible card can be changed: what was
// written blind is fixed by the reveal.
func (v *View) Changes(card Card, field string) bool {
	kind, _ := v.Method.CardKind(card.Kind)
	step := v.Method.Step(card.Key)
	if step == nil || kind.Field(field) == nil {
		return false
	}
	if step.Blind == Open || v.Steps[card.Key].Hidden {
		return true
	}
	return v.Method.Exercise(card.Key.Exercise).fillsLater(card.Key.Step, field)
}
