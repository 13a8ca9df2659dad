package workshop

// KindAction stands for actions where kinds of cards are named, and KindDriver
// for the instrument's drivers.
const (
	KindAction = "action"
	KindDriver = "driver"
	AnyKind    = "*" // of a field that may point at any card
)

// Link is a reference between two things a viewer sees. Kind and ID are of the
// thing at the other end: a card, an action or a driver.
type Link struct {
	Field string `json:"field"` // the field that holds the reference
	Kind  string `json:"kind"`
	ID    ID     `json:"id"`
}

// LinksFrom lists what a card or an action points at, in the order of its
// fields.
func (v *View) LinksFrom(id ID) []Link {
	var out []Link
	if c := v.Card(id); c != nil {
		kind, _ := v.Method.CardKind(c.Kind)
		if kind == nil {
			return nil
		}
		for i := range kind.Fields {
			out = v.follow(out, &kind.Fields[i], c.Fields[kind.Fields[i].ID])
		}
		return out
	}
	for i := range v.Actions {
		if a := &v.Actions[i].Action; a.ID == id {
			for j := range ActionFields {
				out = v.follow(out, &ActionFields[j].Field, *ActionFields[j].get(a))
			}
		}
	}
	return out
}

// follow adds where a field leads, if that can be seen.
func (v *View) follow(out []Link, f *Field, value string) []Link {
	if f.Type != FieldRef || value == "" {
		return out
	}
	if f.To == KindDriver {
		return append(out, Link{f.ID, KindDriver, ID(value)})
	}
	if c := v.Card(ID(value)); c != nil {
		return append(out, Link{f.ID, c.Kind, c.ID})
	}
	return out
}

// LinksTo lists what points at a card, an action or a driver: cards in their
// order, then actions.
func (v *View) LinksTo(id ID) []Link { return v.Backlinks()[id] }

// Backlinks lists what points at each card and driver, as LinksTo does. It goes
// through the workshop once for all of them.
func (v *View) Backlinks() map[ID][]Link {
	out := map[ID][]Link{}
	put := func(at, field, kind string, id ID) {
		if at != "" {
			out[ID(at)] = append(out[ID(at)], Link{field, kind, id})
		}
	}
	for i := range v.Cards {
		c := &v.Cards[i]
		kind, _ := v.Method.CardKind(c.Kind)
		if kind == nil {
			continue
		}
		for _, f := range kind.Fields {
			if f.Type == FieldRef {
				put(c.Fields[f.ID], f.ID, c.Kind, c.ID)
			}
		}
	}
	for i := range v.Actions {
		for j := range ActionFields {
			if f := &ActionFields[j]; f.Type == FieldRef {
				put(*f.get(&v.Actions[i].Action), f.ID, KindAction, v.Actions[i].ID)
			}
		}
	}
	return out
}
