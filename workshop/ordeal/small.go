package ordeal

import "samenspel/workshop"

// Small is the view for a report of a small workshop in which a text stands
// wherever one can be typed, past all rules: two people, an action with a date,
// and a card of each kind.
func Small(text string) (workshop.View, error) {
	records, _, err := empty(workshop.Dutch)
	if err != nil {
		return workshop.View{}, err
	}
	w := from("small", records)
	var events []workshop.Event
	add := func(e workshop.Event) { events = append(events, e) }
	action := w.id()
	add(workshop.ActionAdded{Action: action, Title: text})
	for _, side := range workshop.Sides {
		p := workshop.Person{ID: w.id(), Side: side, Name: text, Function: text, Mandate: true}
		add(workshop.PersonAdded{Person: p})
		add(workshop.PartyChanged{Side: side, Field: "goal", Value: text})
		owner := map[workshop.Side]string{workshop.Vendor: "ownerVendor", workshop.Client: "ownerClient"}[side]
		add(workshop.ActionChanged{Action: action, Field: owner, Value: string(p.ID)})
	}
	add(workshop.PartyChanged{Side: workshop.Vendor, Field: "name", Value: text})
	for _, field := range []string{"product", "phase", "limits", "exit"} {
		add(workshop.ContextChanged{Field: field, Value: text})
	}
	for _, f := range workshop.ActionFields {
		switch f.Type {
		case workshop.FieldText:
			add(workshop.ActionChanged{Action: action, Field: f.ID, Value: text})
		case workshop.FieldDate:
			add(workshop.ActionChanged{Action: action, Field: f.ID, Value: "2026-09-17"})
		default: // may stay empty
		}
	}
	for _, e := range w.view().Method.Exercises {
		for _, step := range e.Steps {
			if step.Blind != workshop.Open {
				continue
			}
			for _, kind := range step.Cards {
				events = append(events, w.card(workshop.StepKey{Exercise: e.ID, Step: step.ID}, kind, text))
			}
		}
	}
	w.forge(events...)
	return w.state.For(workshop.Viewer{Role: workshop.AsReport}), w.err
}

// card is a card of a kind with a text in all fields that take one.
func (w *writer) card(key workshop.StepKey, id, text string) workshop.Event {
	kind, _ := w.view().Method.CardKind(id)
	card := workshop.CardAdded{Card: w.id(), Kind: id, Key: key, Fields: map[string]string{}}
	if kind.PerSide {
		card.Side = workshop.Vendor
	}
	for _, f := range kind.Fields {
		if f.Type == workshop.FieldText {
			card.Fields[f.ID] = text
		}
	}
	return card
}
