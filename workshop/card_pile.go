package workshop

import "slices"

// Pile is a card with the cards under it, in their order.
type Pile struct {
	Card
	Under []Card
}

// Piles lists the visible cards of a kind, in their order, those of a group
// under its head. One whose head can't be seen stands by itself.
func (v *View) Piles(kind string) []Pile {
	all := v.CardsOf(kind)
	there := make(map[ID]bool, len(all))
	under := map[ID][]Card{}
	for _, c := range all {
		there[c.ID] = true
	}
	for _, c := range all {
		if there[c.Group] {
			under[c.Group] = append(under[c.Group], c)
		}
	}
	var out []Pile
	for _, c := range all {
		if !there[c.Group] {
			out = append(out, Pile{c, under[c.ID]})
		}
	}
	return out
}

// Areas lists the names of the areas in which cards of a kind stand, in order of
// the alphabet.
func (v *View) Areas(kind string) []string {
	var out []string
	for _, c := range v.Cards {
		if c.Kind == kind && c.Area != "" {
			out = append(out, c.Area)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Divides returns the choice by whose options cards of both sides are laid out:
// the first that must be made; nil where there is none.
func (k *CardKind) Divides() *Field {
	if k.PerSide {
		return nil
	}
	for i, f := range k.Fields {
		if f.Type == FieldChoice && f.Required {
			return &k.Fields[i]
		}
	}
	return nil
}

// SaysNothing tells that a field points at the same thing on all cards: no
// card is told from another by it.
func SaysNothing(f Field, all []Card) bool {
	if f.Type != FieldRef || len(all) < 2 {
		return false
	}
	return !slices.ContainsFunc(all, func(c Card) bool { return c.Fields[f.ID] != all[0].Fields[f.ID] })
}
