package workshop

import "slices"

// CardGrouped puts a card under another, or on its own where Group is empty.
type CardGrouped struct {
	Card  ID `json:"card"`
	Group ID `json:"group,omitempty"`
}

func (CardGrouped) kind() string { return "card.grouped" }

// Groups stay one deep, also where two copies of a file each grouped cards.
func (e CardGrouped) apply(s *State, _ Meta) {
	head := e.Group
	if head != "" {
		h := s.cards[head]
		if h == nil {
			return
		}
		if h.Group != "" {
			head = h.Group
		}
		if head == e.Card || s.cards[e.Card] == nil {
			return
		}
		for _, under := range s.under(e.Card) {
			change(s.cards, under, func(c *Card) { c.Group = head })
		}
	}
	change(s.cards, e.Card, func(c *Card) { c.Group = head })
}

// GroupCard puts a card, with what is under it, under another of its kind, or
// on its own where Group is empty. Groups are one deep: the group of a grouped
// card is its head's.
type GroupCard struct{ Card, Group ID }

func (c GroupCard) decide(s *State) ([]Event, *Rejection) {
	card := s.cards[c.Card]
	if card == nil {
		return nil, reject(CodeUnknown, "card")
	}
	if c.Group != "" {
		head := s.cards[c.Group]
		if head == nil || head.Kind != card.Kind || c.Group == c.Card {
			return nil, reject(CodeUnknown, "group")
		}
		if head.Group != "" {
			c.Group = head.Group
		}
		if c.Group == c.Card {
			return nil, reject(CodeUnknown, "group")
		}
	}
	if card.Group == c.Group {
		return nil, nil
	}
	return []Event{CardGrouped(c)}, nil
}

// under lists the cards grouped under a card, in order of id.
func (s *State) under(head ID) []ID {
	var out []ID
	for _, o := range s.cards {
		if o.Group == head {
			out = append(out, o.ID)
		}
	}
	slices.Sort(out)
	return out
}
