package workshop

import (
	"maps"
	"math"
	"slices"
)

// Card is one entry on a canvas: a card kind's typed fields, each in its
// canonical form.
type Card struct {
	ID     ID                `json:"id"`
	Kind   string            `json:"kind"`
	Key    StepKey           `json:"step"` // the step in which it was added
	Side   Side              `json:"side,omitempty"`
	Area   string            `json:"area,omitempty"`
	Order  float64           `json:"order"` // its place among its neighbours, from low to high
	Group  ID                `json:"group,omitempty"`
	Fields map[string]string `json:"fields"`
	Dots   int               `json:"dots,omitempty"` // votes; only in a View

	at Stamp
}

// MaxCards is the most cards a workshop may have.
const MaxCards = 5000

// CardKind returns a card kind and the exercise it belongs to.
func (m *Method) CardKind(id string) (*CardKind, *Exercise) {
	for i := range m.Exercises {
		for j := range m.Exercises[i].Cards {
			if m.Exercises[i].Cards[j].ID == id {
				return &m.Exercises[i].Cards[j], &m.Exercises[i]
			}
		}
	}
	return nil, nil
}

// Field returns a field by its id, nil where the kind has none.
func (k *CardKind) Field(id string) *Field {
	if k == nil {
		return nil
	}
	for i := range k.Fields {
		if k.Fields[i].ID == id {
			return &k.Fields[i]
		}
	}
	return nil
}

// CardAdded puts a card on a canvas.
type CardAdded struct {
	Card   ID                `json:"card"`
	Kind   string            `json:"kind"`
	Key    StepKey           `json:"step"`
	Side   Side              `json:"side,omitempty"`
	Area   string            `json:"area,omitempty"`
	Order  float64           `json:"order"`
	Fields map[string]string `json:"fields,omitempty"`
	Preset bool              `json:"preset,omitempty"` // the method's, not somebody's: undo passes it by
}

func (CardAdded) kind() string { return "card.added" }

func (e CardAdded) apply(s *State, m Meta) {
	if s.cards[e.Card] != nil || e.Card == "" || s.method.Step(e.Key) == nil {
		return
	}
	fields := maps.Clone(e.Fields)
	if fields == nil {
		fields = map[string]string{}
	}
	s.cards[e.Card] = &Card{ID: e.Card, Kind: e.Kind, Key: e.Key, Side: e.Side, Area: e.Area, Order: finite(e.Order), Fields: fields, at: m.At}
}

func finite(f float64) float64 {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return 0
	}
	return f
}

// AddCard puts a card on the canvas of a step. Fields may be given at once.
type AddCard struct {
	ID     ID
	Kind   string
	Key    StepKey
	Side   Side
	Area   string
	Fields map[string]string
}

func (c AddCard) decide(s *State) ([]Event, *Rejection) {
	if rej := checkNewID(s.cards, c.ID); rej != nil {
		return nil, rej
	}
	step := s.method.Step(c.Key)
	if step == nil {
		return nil, reject(CodeUnknown, "step")
	}
	kind, _ := s.method.CardKind(c.Kind)
	if kind == nil || !slices.Contains(step.Cards, c.Kind) {
		return nil, reject(CodeUnknown, "kind")
	}
	if kind.PerSide != c.Side.Valid() {
		return nil, reject(CodeSide, "side")
	}
	if s.isLocked(c.Key) {
		return nil, reject(CodeLocked, "step")
	}
	if len(s.cards) >= MaxCards {
		return nil, &Rejection{Code: CodeTooMany, Field: "card", Limit: MaxCards}
	}
	same, last := 0, 0.0
	for _, o := range s.cards {
		if o.Kind == c.Kind && o.Side == c.Side {
			same++
			last = math.Max(last, o.Order)
		}
	}
	if kind.Most > 0 && same >= kind.Most {
		return nil, &Rejection{Code: CodeTooMany, Field: "card", Limit: kind.Most}
	}
	area, rej := cleanLine("area", c.Area, MaxName)
	if rej != nil {
		return nil, rej
	}
	fields := map[string]string{}
	for id, value := range c.Fields {
		f := kind.Field(id)
		if f == nil {
			return nil, reject(CodeUnknown, id)
		}
		if fields[id], rej = s.clean(*f, value); rej != nil {
			return nil, rej
		}
	}
	return []Event{CardAdded{Card: c.ID, Kind: c.Kind, Key: c.Key, Side: c.Side, Area: area, Order: last + 1, Fields: fields}}, nil
}

// CardChanged sets one field of a card.
type CardChanged struct {
	Card  ID     `json:"card"`
	Field string `json:"field"`
	Value string `json:"value"`
}

func (CardChanged) kind() string { return "card.changed" }

func (e CardChanged) apply(s *State, _ Meta) {
	change(s.cards, e.Card, func(c *Card) {
		c.Fields = maps.Clone(c.Fields)
		c.Fields[e.Field] = e.Value
	})
}

// ChangeCard sets one field of a card. A field that was filled in blind is
// fixed by the reveal; fields that later steps fill in are not.
type ChangeCard struct {
	Card         ID
	Field, Value string
}

func (c ChangeCard) decide(s *State) ([]Event, *Rejection) {
	card := s.cards[c.Card]
	if card == nil {
		return nil, reject(CodeUnknown, "card")
	}
	kind, _ := s.method.CardKind(card.Kind)
	f := kind.Field(c.Field)
	if f == nil {
		return nil, reject(CodeUnknown, c.Field)
	}
	if s.isLocked(card.Key) && !s.method.Exercise(card.Key.Exercise).fillsLater(card.Key.Step, c.Field) {
		return nil, reject(CodeLocked, c.Field)
	}
	value, rej := s.clean(*f, c.Value)
	if rej != nil || value == card.Fields[c.Field] {
		return nil, rej
	}
	return []Event{CardChanged{c.Card, c.Field, value}}, nil
}

// fillsLater says whether a step after the given one fills in the field.
func (e *Exercise) fillsLater(step, field string) bool {
	after := false
	for _, t := range e.Steps {
		if after && slices.Contains(t.Fields, field) {
			return true
		}
		after = after || t.ID == step
	}
	return false
}

// CardRemoved takes a card off. Undo brings it back.
type CardRemoved struct {
	Card ID `json:"card"`
}

func (CardRemoved) kind() string { return "card.removed" }

func (e CardRemoved) apply(s *State, _ Meta) {
	if s.cards[e.Card] == nil {
		return
	}
	delete(s.cards, e.Card)
	for _, under := range s.under(e.Card) {
		change(s.cards, under, func(c *Card) { c.Group = "" })
	}
}

// RemoveCard takes a card off.
type RemoveCard struct{ Card ID }

func (c RemoveCard) decide(s *State) ([]Event, *Rejection) {
	return RemoveCards{[]ID{c.Card}}.decide(s)
}

// RemoveCards takes cards of one kind off, all or none.
type RemoveCards struct{ Cards []ID }

func (c RemoveCards) decide(s *State) ([]Event, *Rejection) {
	cards, rej := s.chosen(c.Cards)
	if rej != nil {
		return nil, rej
	}
	var events []Event
	for _, card := range cards {
		if s.isLocked(card.Key) {
			return nil, reject(CodeLocked, "card")
		}
		events = append(events, CardRemoved{card.ID})
	}
	return events, nil
}
