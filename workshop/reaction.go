package workshop

// Choice is a reaction to a proposal.
type Choice string

// The three reactions of sociocratic consent.
const (
	Consents Choice = "consent"
	Concern  Choice = "concern"   // recorded, does not hold up
	Objects  Choice = "objection" // harm to an interest, a party or the surroundings; holds up
)

// Resolution is what became of an objection.
type Resolution string

// The states of an objection.
const (
	ObjectionOpen       Resolution = "open"
	ObjectionIntegrated Resolution = "integrated"
	ObjectionWithdrawn  Resolution = "withdrawn"
)

// Reaction is what someone says to a proposal.
type Reaction struct {
	ID         ID         `json:"id"`
	Action     ID         `json:"action"`
	Side       Side       `json:"side"`             // of an anonymous one the projector and a report are told none
	Person     ID         `json:"person,omitempty"` // empty is anonymous
	Choice     Choice     `json:"choice"`
	Text       string     `json:"text"`
	Resolution Resolution `json:"resolution,omitempty"` // of an objection
	Note       string     `json:"note,omitempty"`       // how it was integrated

	at Stamp
}

// ReactionGiven is a reaction to an action.
type ReactionGiven struct {
	Reaction ID     `json:"reaction"`
	Action   ID     `json:"action"`
	Side     Side   `json:"side"`
	Person   ID     `json:"person,omitempty"`
	Choice   Choice `json:"choice"`
	Text     string `json:"text,omitempty"`
}

func (ReactionGiven) kind() string { return "reaction.given" }

func (e ReactionGiven) apply(s *State, m Meta) {
	if s.reactions[e.Reaction] != nil || e.Reaction == "" || !e.Side.Valid() {
		return
	}
	r := &Reaction{ID: e.Reaction, Action: e.Action, Side: e.Side, Person: e.Person, Choice: e.Choice, Text: e.Text, at: m.At}
	if e.Choice == Objects {
		r.Resolution = ObjectionOpen
	}
	s.reactions[e.Reaction] = r
}

// GiveReaction records consent, a concern or an objection. A concern and an
// objection need words; Person may be empty: anonymous.
type GiveReaction struct {
	ID     ID
	Action ID
	Side   Side
	Person ID
	Choice Choice
	Text   string
}

func (c GiveReaction) decide(s *State) ([]Event, *Rejection) {
	if rej := checkNewID(s.reactions, c.ID); rej != nil {
		return nil, rej
	}
	if s.actions[c.Action] == nil {
		return nil, reject(CodeUnknown, "action")
	}
	if !c.Side.Valid() {
		return nil, reject(CodeSide, "side")
	}
	if c.Person != "" {
		switch p := s.people[c.Person]; {
		case p == nil:
			return nil, reject(CodeUnknown, "person")
		case p.Side != c.Side:
			return nil, reject(CodeWrongSide, "person")
		}
	}
	text, rej := cleanText("text", c.Text, MaxShort)
	if rej != nil {
		return nil, rej
	}
	switch c.Choice {
	case Consents:
	case "":
		return nil, reject(CodeMissing, "choice")
	case Concern, Objects:
		if text == "" {
			return nil, reject(CodeMissing, "text")
		}
	default:
		return nil, &Rejection{Code: CodeOption, Field: "choice", Got: string(c.Choice)}
	}
	return []Event{ReactionGiven{c.ID, c.Action, c.Side, c.Person, c.Choice, text}}, nil
}

// GiveReactions records what several people say at once: as one deed, so that
// one undo takes all of it back. Where one of them is refused all are.
type GiveReactions struct{ All []GiveReaction }

func (c GiveReactions) decide(s *State) ([]Event, *Rejection) {
	var events []Event
	seen := map[ID]bool{}
	for _, r := range c.All {
		if seen[r.ID] {
			return nil, reject(CodeExists, "id")
		}
		seen[r.ID] = true
		given, rej := r.decide(s)
		if rej != nil {
			return nil, rej
		}
		events = append(events, given...)
	}
	return events, nil
}

// ObjectionResolved closes an objection, or opens it again.
type ObjectionResolved struct {
	Reaction   ID         `json:"reaction"`
	Resolution Resolution `json:"resolution"`
	Person     ID         `json:"person,omitempty"` // who said so
	Note       string     `json:"note,omitempty"`
}

func (ObjectionResolved) kind() string { return "objection.resolved" }

func (e ObjectionResolved) apply(s *State, _ Meta) {
	switch e.Resolution {
	case ObjectionOpen, ObjectionIntegrated, ObjectionWithdrawn:
	default:
		return
	}
	change(s.reactions, e.Reaction, func(r *Reaction) {
		if r.Choice == Objects && (r.Person == "" || r.Person == e.Person) {
			r.Resolution, r.Note = e.Resolution, e.Note
		}
	})
}

// ResolveObjection closes an objection. Only the objector decides; who closes
// an anonymous one has asked the room whether it is still open.
type ResolveObjection struct {
	Reaction   ID
	Resolution Resolution
	Person     ID
	Note       string
}

func (c ResolveObjection) decide(s *State) ([]Event, *Rejection) {
	r := s.reactions[c.Reaction]
	if r == nil || r.Choice != Objects {
		return nil, reject(CodeUnknown, "reaction")
	}
	if r.Person != "" && r.Person != c.Person {
		return nil, reject(CodeNotYours, "person")
	}
	switch c.Resolution {
	case ObjectionOpen, ObjectionIntegrated, ObjectionWithdrawn:
	default:
		return nil, &Rejection{Code: CodeOption, Field: "resolution", Got: string(c.Resolution)}
	}
	note, rej := cleanText("note", c.Note, MaxShort)
	if rej == nil && note == "" && c.Resolution == ObjectionIntegrated {
		return nil, reject(CodeMissing, "note") // how it was taken into the proposal is what the objector agrees to
	}
	if rej != nil || r.Resolution == c.Resolution && r.Note == note {
		return nil, rej
	}
	return []Event{ObjectionResolved{c.Reaction, c.Resolution, c.Person, note}}, nil
}
