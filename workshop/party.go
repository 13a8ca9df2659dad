package workshop

// Party is one of the two organisations.
type Party struct {
	Name          string `json:"name"`
	Values        string `json:"values"`
	Goal          string `json:"goal"`
	LeaderPromise string `json:"leaderPromise"`
	Logo          *Logo  `json:"logo"` // nil where it has none
}

// field returns a party's field by its name on the wire, with its limit.
func (p *Party) field(name string) (*string, int) {
	switch name {
	case "name":
		return &p.Name, MaxName
	case "values":
		return &p.Values, MaxShort
	case "goal":
		return &p.Goal, MaxShort
	case "leaderPromise":
		return &p.LeaderPromise, MaxShort
	}
	return nil, 0
}

// Context is what the parties work on together.
type Context struct {
	Product string `json:"product"`
	Phase   string `json:"phase"` // of the contract
	Limits  string `json:"limits"`
	Exit    string `json:"exit"`
}

func (c *Context) field(name string) (*string, int) {
	switch name {
	case "product":
		return &c.Product, 80
	case "phase":
		return &c.Phase, 80
	case "limits":
		return &c.Limits, 300
	case "exit":
		return &c.Exit, MaxShort
	}
	return nil, 0
}

// PartyChanged sets one field of a party.
type PartyChanged struct {
	Side  Side   `json:"side"`
	Field string `json:"field"`
	Value string `json:"value"`
}

func (PartyChanged) kind() string { return "party.changed" }

func (e PartyChanged) apply(s *State, _ Meta) {
	if !e.Side.Valid() {
		return
	}
	if f, _ := s.parties.At(e.Side).field(e.Field); f != nil {
		*f = e.Value
	}
}

// ChangeParty sets a field of a party: name, values, goal or leaderPromise.
type ChangeParty struct {
	Side         Side
	Field, Value string
}

func (c ChangeParty) decide(s *State) ([]Event, *Rejection) {
	if !c.Side.Valid() {
		return nil, reject(CodeSide, "side")
	}
	party := s.parties.Of(c.Side)
	f, limit := party.field(c.Field)
	if f == nil {
		return nil, reject(CodeUnknown, c.Field)
	}
	value, rej := cleanText(c.Field, c.Value, limit)
	if c.Field == "name" {
		value, rej = cleanName(c.Field, c.Value)
	}
	if rej != nil || value == *f {
		return nil, rej
	}
	return []Event{PartyChanged{c.Side, c.Field, value}}, nil
}

// ContextChanged sets one field of the context.
type ContextChanged struct {
	Field string `json:"field"`
	Value string `json:"value"`
}

func (ContextChanged) kind() string { return "context.changed" }

func (e ContextChanged) apply(s *State, _ Meta) {
	if f, _ := s.context.field(e.Field); f != nil {
		*f = e.Value
	}
}

// ChangeContext sets a field of the context: product, phase, limits or exit.
type ChangeContext struct{ Field, Value string }

func (c ChangeContext) decide(s *State) ([]Event, *Rejection) {
	context := s.context
	f, limit := context.field(c.Field)
	if f == nil {
		return nil, reject(CodeUnknown, c.Field)
	}
	value, rej := cleanText(c.Field, c.Value, limit)
	if rej != nil || value == *f {
		return nil, rej
	}
	return []Event{ContextChanged{c.Field, value}}, nil
}
