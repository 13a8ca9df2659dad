package workshop

import "slices"

// CardMoved puts a card in an area, at a place among its neighbours.
type CardMoved struct {
	Card  ID      `json:"card"`
	Area  string  `json:"area,omitempty"`
	Order float64 `json:"order"`
}

func (CardMoved) kind() string { return "card.moved" }

func (e CardMoved) apply(s *State, _ Meta) {
	change(s.cards, e.Card, func(c *Card) { c.Area, c.Order = e.Area, finite(e.Order) })
}

// MoveCard puts a card in an area, before another card or at the end.
type MoveCard struct {
	Card   ID
	Area   string
	Before ID
}

func (c MoveCard) decide(s *State) ([]Event, *Rejection) {
	card := s.cards[c.Card]
	if card == nil {
		return nil, reject(CodeUnknown, "card")
	}
	area, rej := cleanLine("area", c.Area, MaxName)
	if rej != nil {
		return nil, rej
	}
	var row []*Card
	for _, o := range s.cards {
		if o.ID != c.Card && o.Kind == card.Kind && o.Area == area {
			row = append(row, o)
		}
	}
	slices.SortFunc(row, compareCards)
	at := slices.IndexFunc(row, func(o *Card) bool { return o.ID == c.Before })
	if c.Before != "" && at < 0 {
		return nil, reject(CodeUnknown, "before")
	}
	if at < 0 {
		at = len(row)
	}
	if area == card.Area && (at == 0 || compareCards(row[at-1], card) < 0) && (at == len(row) || compareCards(card, row[at]) < 0) {
		return nil, nil
	}
	if order, fits := orderAt(row, at); fits {
		return []Event{CardMoved{c.Card, area, order}}, nil
	}
	var events []Event
	for i, o := range slices.Insert(row, at, card) {
		if order := float64(i + 1); o == card || o.Order != order {
			events = append(events, CardMoved{o.ID, area, order})
		}
	}
	return events, nil
}

// orderAt returns an order that puts a card at a place in a row, and whether
// there is one: cards of two sides have equal orders, and halving ends.
func orderAt(row []*Card, at int) (float64, bool) {
	order := 1.0
	switch {
	case len(row) == 0:
	case at == 0:
		order = row[0].Order - 1
	case at == len(row):
		order = row[at-1].Order + 1
	default:
		order = row[at-1].Order/2 + row[at].Order/2
	}
	return order, (at == 0 || row[at-1].Order < order) && (at == len(row) || order < row[at].Order)
}

// compareCards is the order of cards on every surface.
func compareCards(a, b *Card) int {
	switch {
	case a.Order < b.Order:
		return -1
	case a.Order > b.Order:
		return 1
	}
	if c := a.at.Compare(b.at); c != 0 {
		return c
	}
	switch {
	case a.ID < b.ID:
		return -1
	case a.ID > b.ID:
		return 1
	}
	return 0
}
