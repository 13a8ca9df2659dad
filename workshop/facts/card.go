package facts

import (
	"strconv"

	"samenspel/workshop"
)

// Card is one entry on a canvas.
type Card struct {
	ID       workshop.ID     `json:"id"`
	Step     string          `json:"step"` // in which it was added, as exercise/step
	Side     *workshop.Side  `json:"side"`
	Area     *string         `json:"area"`
	Group    *workshop.ID    `json:"group"` // the card it was put under
	Dots     int             `json:"dots"`
	Text     string          `json:"text"`     // what stands for the card where only one text fits
	Fields   map[string]any  `json:"fields"`   // every field of the kind; null where it is empty
	LinkedBy []workshop.Link `json:"linkedBy"` // what points at it
}

// cardsOf lists the cards in their order, by kind.
func cardsOf(v *workshop.View) map[string][]Card {
	out := map[string][]Card{}
	for _, e := range v.Method.Exercises {
		for _, k := range e.Cards {
			out[k.ID] = []Card{}
		}
	}
	linked := v.Backlinks()
	for i := range v.Cards {
		c := &v.Cards[i]
		out[c.Kind] = append(out[c.Kind], Card{
			ID: c.ID, Step: nameOf(c.Key), Side: orNull(c.Side), Area: orNull(c.Area), Group: orNull(c.Group), Dots: c.Dots,
			Text: textOf(v, c), Fields: fieldsOf(v, c), LinkedBy: listed(linked[c.ID]),
		})
	}
	return out
}

func fieldsOf(v *workshop.View, c *workshop.Card) map[string]any {
	kind, _ := v.Method.CardKind(c.Kind)
	out := map[string]any{}
	if kind != nil {
		for _, f := range kind.Fields {
			out[f.ID] = nil
		}
	}
	for id, value := range c.Fields {
		if f := kind.Field(id); f != nil {
			out[id] = typed(f.Type, value)
		} else {
			out[id] = value
		}
	}
	return out
}

// typed is a canonical value as JSON has it: a number, true or false, a text,
// or null where it is empty.
func typed(kind workshop.FieldType, value string) any {
	switch {
	case value == "":
		return nil
	case kind == workshop.FieldNumber || kind == workshop.FieldScale:
		if n, err := strconv.ParseFloat(value, 64); err == nil && finite(n) {
			return n
		}
	case kind == workshop.FieldYesNo:
		return value == "yes"
	}
	return value
}

// textOf is the first text that a card has.
func textOf(v *workshop.View, c *workshop.Card) string {
	kind, _ := v.Method.CardKind(c.Kind)
	if kind == nil {
		return ""
	}
	for _, f := range kind.Fields {
		if f.Type == workshop.FieldText && c.Fields[f.ID] != "" {
			return c.Fields[f.ID]
		}
	}
	return ""
}
