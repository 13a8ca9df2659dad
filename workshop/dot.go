package workshop

// Dot is a vote on a card. It carries a side, never a person.
type Dot struct {
	Card ID      `json:"card"`
	Key  StepKey `json:"step"`
	Side Side    `json:"side"`
}

// DotPlaced is a vote for a card.
type DotPlaced struct {
	ID ID `json:"dot"`
	Dot
}

func (DotPlaced) kind() string { return "dot.placed" }

func (e DotPlaced) apply(s *State, _ Meta) {
	if _, placed := s.dots[e.ID]; !placed && e.ID != "" && e.Side.Valid() {
		s.dots[e.ID] = e.Dot
	}
}

// PlaceDot votes for a card in a step of kind dots. A side has as many votes
// as it has people, times the step's dots.
type PlaceDot struct {
	ID ID
	Dot
}

func (c PlaceDot) decide(s *State) ([]Event, *Rejection) {
	if rej := checkNewID(s.dots, c.ID); rej != nil {
		return nil, rej
	}
	step := s.method.Step(c.Key)
	if step == nil || step.Kind != StepDots {
		return nil, reject(CodeUnknown, "step")
	}
	if s.isLocked(c.Key) {
		return nil, reject(CodeLocked, "step")
	}
	if s.cards[c.Card] == nil {
		return nil, reject(CodeUnknown, "card")
	}
	if !c.Side.Valid() {
		return nil, reject(CodeSide, "side")
	}
	if limit := step.Dots * s.seated(c.Side); s.dotsOf(c.Key, c.Side) >= limit {
		return nil, &Rejection{Code: CodeTooMany, Field: "dot", Limit: limit}
	}
	return []Event{DotPlaced(c)}, nil
}

func (s *State) dotsOf(key StepKey, side Side) int {
	n := 0
	for _, d := range s.dots {
		if d.Key == key && d.Side == side {
			n++
		}
	}
	return n
}

// seated counts a side's people.
func (s *State) seated(side Side) int {
	n := 0
	for _, p := range s.people {
		if p.Side == side {
			n++
		}
	}
	return n
}

// DotRemoved takes a vote back.
type DotRemoved struct {
	ID ID `json:"dot"`
}

func (DotRemoved) kind() string { return "dot.removed" }

func (e DotRemoved) apply(s *State, _ Meta) { delete(s.dots, e.ID) }

// RemoveDot takes back one of a side's votes for a card.
type RemoveDot struct{ Dot }

func (c RemoveDot) decide(s *State) ([]Event, *Rejection) {
	if s.isLocked(c.Key) {
		return nil, reject(CodeLocked, "step")
	}
	last := ID("")
	for id, d := range s.dots {
		if d == c.Dot && id > last {
			last = id
		}
	}
	if last == "" {
		return nil, reject(CodeUnknown, "dot")
	}
	return []Event{DotRemoved{last}}, nil
}
