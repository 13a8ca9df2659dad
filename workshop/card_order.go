package workshop

import (
	"math"
	"slices"
)

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

// MoveCards puts cards of one kind, with what is under them and in the order in
// which they stand, in an area, before another card or at the end. Cards
// without an area stand in their side's own column: one of another side than
// Before comes at the end of its own.
//
// What comes before a card of a group joins that group; else a card whose head
// does not move along stands by itself from then on. Where Field is given, that
// field of each card becomes Value: the areas of a board may be the options of
// a choice.
type MoveCards struct {
	Cards        []ID
	Area         string
	Before       ID
	Field, Value string
}

func (c MoveCards) decide(s *State) ([]Event, *Rejection) {
	cards, rej := s.chosen(c.Cards)
	if rej != nil {
		return nil, rej
	}
	cards = s.withUnder(cards)
	area, rej := cleanLine("area", c.Area, MaxName)
	if rej != nil {
		return nil, rej
	}
	before := s.cards[c.Before]
	if c.Before != "" && (before == nil || before.Kind != cards[0].Kind || before.Area != area || slices.Contains(cards, before)) {
		return nil, reject(CodeUnknown, "before")
	}
	columns := map[Side][]*Card{}
	for _, card := range cards {
		of := card.Side
		if area != "" {
			of = Together
		}
		columns[of] = append(columns[of], card)
	}
	var events []Event
	for _, side := range [...]Side{Together, Vendor, Client} {
		events = append(events, s.insert(columns[side], area, before)...)
	}
	group := ID("")
	if before != nil {
		group = before.Group
	}
	for _, card := range cards {
		along := slices.ContainsFunc(cards, func(o *Card) bool { return card.Group == o.ID })
		if card.Group != group && !along && card.ID != group {
			events = append(events, CardGrouped{card.ID, group})
		}
	}
	for _, card := range cards {
		if c.Field == "" {
			break
		}
		changed, rej := ChangeCard{card.ID, c.Field, c.Value}.decide(s)
		if rej != nil {
			return nil, rej
		}
		events = append(events, changed...)
	}
	return events, nil
}

// chosen returns the cards of these ids in the order in which they stand, each
// once. It refuses none at all, one that isn't there, and cards of several kinds.
func (s *State) chosen(ids []ID) ([]*Card, *Rejection) {
	var out []*Card
	for _, id := range ids {
		card := s.cards[id]
		if card == nil || len(out) > 0 && card.Kind != out[0].Kind {
			return nil, reject(CodeUnknown, "card")
		}
		if !slices.Contains(out, card) {
			out = append(out, card)
		}
	}
	if len(out) == 0 {
		return nil, reject(CodeUnknown, "card")
	}
	slices.SortFunc(out, compareCards)
	return out, nil
}

// withUnder adds to cards, behind each, those that are under it.
func (s *State) withUnder(cards []*Card) []*Card {
	var out []*Card
	for _, card := range cards {
		if slices.Contains(out, card) {
			continue
		}
		out = append(out, card)
		var under []*Card
		for _, o := range s.cards {
			if o.Group == card.ID && o != card {
				under = append(under, o)
			}
		}
		slices.SortFunc(under, compareCards)
		for _, o := range under {
			if i := slices.Index(out, o); i >= 0 {
				out = slices.Delete(out, i, i+1)
			}
			out = append(out, o)
		}
	}
	return out
}

// insert puts cards, which go to one column, before another card of that column
// or at its end.
func (s *State) insert(cards []*Card, area string, before *Card) []Event {
	if len(cards) == 0 {
		return nil
	}
	var row []*Card
	for _, o := range s.cards {
		if o.Kind == cards[0].Kind && o.Area == area && (area != "" || o.Side == cards[0].Side) && !slices.Contains(cards, o) {
			row = append(row, o)
		}
	}
	slices.SortFunc(row, compareCards)
	at := slices.Index(row, before)
	if at < 0 {
		at = len(row)
	}
	whole := slices.Insert(slices.Clone(row), at, cards...)
	if !slices.ContainsFunc(cards, func(o *Card) bool { return o.Area != area }) && slices.IsSortedFunc(whole, compareCards) {
		return nil
	}
	var events []Event
	if first, step, fits := ordersAt(row, at, len(cards)); fits {
		for i, o := range cards {
			events = append(events, CardMoved{o.ID, area, first + float64(i)*step})
		}
		return events
	}
	for i, o := range cards { // the deed is about these: they come first
		events = append(events, CardMoved{o.ID, area, float64(at + i + 1)})
	}
	for i, o := range whole {
		if order := float64(i + 1); o.Order != order && !slices.Contains(cards, o) {
			events = append(events, CardMoved{o.ID, area, order})
		}
	}
	return events
}

// ordersAt returns orders, from the first on by a step, that put n cards at a
// place in a row, and whether there are any: cards of two sides have equal
// orders, and dividing ends.
func ordersAt(row []*Card, at, n int) (first, step float64, fits bool) {
	first, step = 1, 1
	switch {
	case len(row) == 0:
	case at == 0:
		first = row[0].Order - float64(n)
	case at == len(row):
		first = row[at-1].Order + 1
	default:
		step = row[at].Order/float64(n+1) - row[at-1].Order/float64(n+1)
		first = row[at-1].Order + step
	}
	low := math.Inf(-1)
	if at > 0 {
		low = row[at-1].Order
	}
	for i := range n {
		order := first + float64(i)*step
		if order <= low {
			return 0, 0, false
		}
		low = order
	}
	return first, step, at == len(row) || low < row[at].Order
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
