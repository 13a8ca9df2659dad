package workshop

// Headline is the text by which a card is known: what was worded together, a
// symptom cycle's problem, or its leading field in words, of which another text
// takes the place while it is empty; "" where there are no words.
func (v *View) Headline(c Card, lang Lang) string { return v.headline(c, lang, 3) }

// headline follows references no further than a number of cards: two could
// point at each other.
func (v *View) headline(c Card, lang Lang, further int) string {
	if s := c.Fields["wording"]; s != "" {
		return s
	}
	if p := v.Card(ID(c.Fields["problem"])); c.Kind == "cycle" && p != nil && further > 0 {
		return v.headline(*p, lang, further-1)
	}
	kind, _ := v.Method.CardKind(c.Kind)
	f := kind.Leading()
	if f == nil {
		return ""
	}
	value := c.Fields[f.ID]
	switch f.Type {
	case FieldChoice:
		for _, o := range f.Options {
			if o.ID == value {
				return o.Label.In(lang)
			}
		}
	case FieldRef:
		if target := v.Card(ID(value)); target != nil && further > 0 {
			return v.headline(*target, lang, further-1)
		}
		return ""
	case FieldText:
		for i := 0; value == "" && i < len(kind.Fields); i++ { // begun somewhere else: it can still be told from another
			if kind.Fields[i].Type == FieldText {
				value = c.Fields[kind.Fields[i].ID]
			}
		}
	default: // as it is
	}
	return value
}

// Leading returns the field by which a kind's cards are known: what there is one
// for each of, else its first required one that is not a reference, else its
// first; nil where it has none.
func (k *CardKind) Leading() *Field {
	if k == nil {
		return nil
	}
	if f := k.each(); f != nil {
		return f
	}
	for i, f := range k.Fields {
		if f.Required && f.Type != FieldRef {
			return &k.Fields[i]
		}
	}
	if len(k.Fields) > 0 {
		return &k.Fields[0]
	}
	return nil
}

// each returns the field that asks for one card for each of what it can point
// at, nil where a kind has none.
func (k *CardKind) each() *Field {
	for i, f := range k.Fields {
		if f.Each {
			return &k.Fields[i]
		}
	}
	return nil
}
