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

// GroupCards puts cards, with what is under them, under another of their kind
// and in its area, or each on its own where Group is empty.
// Groups are one deep: the group of a grouped card is its head's.
type GroupCards struct {
	Cards []ID
	Group ID
}

func (c GroupCards) decide(s *State) ([]Event, *Rejection) {
	cards, rej := s.chosen(c.Cards)
	if rej != nil {
		return nil, rej
	}
	head := s.cards[c.Group]
	if c.Group != "" {
		if head == nil || head.Kind != cards[0].Kind {
			return nil, reject(CodeUnknown, "group")
		}
		if h := s.cards[head.Group]; h != nil {
			head = h
		}
		cards = slices.DeleteFunc(cards, func(o *Card) bool { return o == head })
		if len(cards) == 0 {
			return nil, reject(CodeUnknown, "group")
		}
		c.Group = head.ID
	}
	var events []Event
	for _, o := range cards {
		if o.Group == c.Group {
			continue
		}
		events = append(events, CardGrouped{o.ID, c.Group})
	}
	if head == nil || len(events) == 0 {
		return events, nil
	}
	for _, o := range s.withUnder(cards) {
		if o.Area != head.Area && o != head {
			events = append(events, CardMoved{o.ID, head.Area, o.Order})
		}
	}
	return events, nil
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
