package workshop

// Consent is a mandated person's word for a party, given to certain terms.
type Consent struct {
	Person ID     `json:"person"`
	Terms  string `json:"terms"`
	Date   string `json:"date"` // of the record
}

// ConsentGiven is one party's confirmation of an action.
type ConsentGiven struct {
	Action ID     `json:"action"`
	Side   Side   `json:"side"`
	Person ID     `json:"person"`
	Terms  string `json:"terms"`
}

func (ConsentGiven) kind() string { return "consent.given" }

func (e ConsentGiven) apply(s *State, m Meta) {
	if !e.Side.Valid() {
		return
	}
	change(s.actions, e.Action, func(a *Action) {
		*a.consent.At(e.Side) = &Consent{e.Person, e.Terms, m.At.Time().Format(DateLayout)}
	})
}

// GiveConsent confirms an action for a party. It takes a proposed action that
// passes the hard checks, no open objection, a person with a mandate, and the
// terms that person saw.
type GiveConsent struct {
	Action ID
	Side   Side
	Person ID
	Terms  string // of the action as it was shown
}

func (c GiveConsent) decide(s *State) ([]Event, *Rejection) {
	a := s.actions[c.Action]
	if a == nil {
		return nil, reject(CodeUnknown, "action")
	}
	if !c.Side.Valid() {
		return nil, reject(CodeSide, "side")
	}
	if rej := s.mandated(c.Person, c.Side); rej != nil {
		return nil, rej
	}
	if a.Stage == StageConcept || a.Stage == StageParked {
		return nil, reject(CodeNotProposed, "stage")
	}
	if c.Terms != a.Terms() {
		return nil, reject(CodeOldTerms, "terms")
	}
	judged := s.assess()
	if failed := judged.hardChecks(a); len(failed) > 0 {
		return nil, reject(CodeChecks, failed[0].Field)
	}
	if n := judged.objections[a.ID]; n > 0 {
		return nil, &Rejection{Code: CodeObjections, Field: "objections", Limit: n}
	}
	if s.confirmed(a, c.Side) && a.consent.Of(c.Side).Person == c.Person {
		return nil, nil
	}
	return []Event{ConsentGiven(c)}, nil
}

// ConsentWithdrawn takes a party's confirmation back.
type ConsentWithdrawn struct {
	Action ID   `json:"action"`
	Side   Side `json:"side"`
}

func (ConsentWithdrawn) kind() string { return "consent.withdrawn" }

func (e ConsentWithdrawn) apply(s *State, _ Meta) {
	if e.Side.Valid() {
		change(s.actions, e.Action, func(a *Action) { *a.consent.At(e.Side) = nil })
	}
}

// WithdrawConsent takes a party's confirmation back.
type WithdrawConsent struct {
	Action ID
	Side   Side
}

func (c WithdrawConsent) decide(s *State) ([]Event, *Rejection) {
	a := s.actions[c.Action]
	if a == nil {
		return nil, reject(CodeUnknown, "action")
	}
	if !c.Side.Valid() {
		return nil, reject(CodeSide, "side")
	}
	if a.consent.Of(c.Side) == nil {
		return nil, nil
	}
	return []Event{ConsentWithdrawn(c)}, nil
}
