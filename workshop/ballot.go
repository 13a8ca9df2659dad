package workshop

import (
	"math"
	"slices"

	"github.com/google/uuid"

	"samenspel/workshop/mirror"
)

// Answers is what a ballot says. Absent answers are "don't know".
type Answers struct {
	Self     map[string]int         `json:"self,omitempty"`  // item code to 1–5, about the own side
	Other    map[string]int         `json:"other,omitempty"` // the same about the other side
	Marks    map[string]mirror.Mark `json:"marks,omitempty"` // R1 to R6
	SelfYes  *bool                  `json:"selfYes,omitempty"`
	OtherYes *bool                  `json:"otherYes,omitempty"` // R7
	Sheet    map[string]int         `json:"sheet,omitempty"`    // statement code to mark, of a step's own sheet
}

// Empty says whether nothing was answered.
func (a Answers) Empty() bool {
	return len(a.Self) == 0 && len(a.Other) == 0 && len(a.Marks) == 0 && a.SelfYes == nil && a.OtherYes == nil && len(a.Sheet) == 0
}

// Ballot is one person's blind answers. It carries a random id and a side,
// never a person.
type Ballot struct {
	ID        ID
	Key       StepKey
	Side      Side
	Round     int
	Consensus bool // what a side of fewer than three answers together
	Answers   Answers

	commit uuid.UUID
	late   bool // came to light after the reveal, and does not count
}

// BallotCast is one ballot in the box. Its record carries the time at which
// the round began.
type BallotCast struct {
	Ballot    ID      `json:"ballot"`
	Key       StepKey `json:"step"`
	Side      Side    `json:"side"`
	Round     int     `json:"round"`
	Consensus bool    `json:"consensus,omitempty"`
	Answers

	at Stamp
}

func (BallotCast) kind() string { return "ballot.cast" }

func (e BallotCast) apply(s *State, m Meta) {
	if s.ballots[e.Ballot] != nil || e.Ballot == "" || !e.Side.Valid() {
		return
	}
	t := s.steps[e.Key]
	s.ballots[e.Ballot] = &Ballot{
		ID: e.Ballot, Key: e.Key, Side: e.Side, Round: e.Round, Consensus: e.Consensus, Answers: e.Answers, commit: m.Commit,
		late: t != nil && t.Revealed >= e.Round,
	}
}

// CastBallot puts a person's answers in the box of a survey.
type CastBallot struct {
	ID        ID // random
	Key       StepKey
	Side      Side
	Consensus bool
	Answers   Answers
}

// MaxBallots is the most ballots a side casts in a round.
const MaxBallots = 500

func (c CastBallot) decide(s *State) ([]Event, *Rejection) {
	if rej := checkNewID(s.ballots, c.ID); rej != nil {
		return nil, rej
	}
	step, t := s.method.Step(c.Key), s.steps[c.Key]
	if step == nil || step.Kind != StepSurvey || t == nil {
		return nil, reject(CodeUnknown, "step")
	}
	if !t.hidden() {
		return nil, reject(CodeLocked, "step")
	}
	if !c.Side.Valid() {
		return nil, reject(CodeSide, "side")
	}
	if c.Answers.Empty() {
		return nil, reject(CodeEmptyBallot, "answers")
	}
	if c.Consensus && step.Sheet != nil {
		return nil, reject(CodeUnknown, "consensus")
	}
	if c.Consensus && s.consensus(c.Key, t.Round, c.Side) {
		return nil, reject(CodeExists, "consensus")
	}
	if s.ballotCount(c.Key, t.Round, c.Side) >= MaxBallots {
		return nil, &Rejection{Code: CodeTooMany, Field: "ballot", Limit: MaxBallots}
	}
	if rej := s.checkBallot(c.Key, step, c.Answers); rej != nil {
		return nil, rej
	}
	return []Event{BallotCast{
		Ballot: c.ID, Key: c.Key, Side: c.Side, Round: t.Round, Consensus: c.Consensus,
		Answers: c.Answers, at: t.Began.next(),
	}}, nil
}

// checkBallot refuses answers to what a survey did not ask.
func (s *State) checkBallot(key StepKey, step *Step, a Answers) *Rejection {
	if step.Sheet == nil {
		for code := range a.Sheet {
			return reject(CodeUnknown, code)
		}
		return s.checkAnswers(s.form(key), a)
	}
	rest := a
	rest.Sheet = nil
	if !rest.Empty() {
		return reject(CodeUnknown, "answers")
	}
	return checkSheet(step.Sheet, a.Sheet)
}

// checkAnswers refuses answers to what was not asked and outside the scale.
func (s *State) checkAnswers(form string, a Answers) *Rejection {
	items := s.method.Instrument.Asked(form)
	for _, m := range []struct {
		prefix  string
		answers map[string]int
	}{{"self.", a.Self}, {"other.", a.Other}} {
		for code, v := range m.answers {
			if !slices.ContainsFunc(items, func(i Item) bool { return i.Code == code }) {
				return reject(CodeUnknown, m.prefix+code)
			}
			if v < 1 || v > 5 {
				return &Rejection{Code: CodeRange, Field: m.prefix + code, Limit: 5}
			}
		}
	}
	for code, mark := range a.Marks {
		r := s.method.Instrument.Result(code)
		if r == nil || r.Type != "mark" || (mark.Predicted != nil && !r.Predict) {
			return reject(CodeUnknown, code)
		}
		for _, v := range []*float64{mark.Given, mark.Predicted} {
			if v != nil && (*v != math.Trunc(*v) || *v < float64(r.Min) || *v > float64(r.Max)) {
				return &Rejection{Code: CodeRange, Field: code, Limit: r.Max}
			}
		}
	}
	return nil
}

// Asked returns the items of a form: all, or the short form's.
func (in Instrument) Asked(form string) []Item {
	var out []Item
	for _, i := range in.Items {
		if form != "short" || i.Short {
			out = append(out, i)
		}
	}
	return out
}

// Result returns a result question by its code, nil where there is none.
func (in Instrument) Result(code string) *ResultItem {
	for i := range in.Results {
		if in.Results[i].Code == code {
			return &in.Results[i]
		}
	}
	return nil
}

// consensus says whether a side has given its answers together in a round.
func (s *State) consensus(key StepKey, round int, side Side) bool {
	for _, b := range s.ballots {
		if b.Consensus && b.Key == key && b.Round == round && b.Side == side {
			return true
		}
	}
	return false
}

// ballotCount counts the people's ballots of a side in a round.
func (s *State) ballotCount(key StepKey, round int, side Side) int {
	n := 0
	for _, b := range s.ballots {
		if b.Key == key && b.Round == round && b.Side == side && !b.Consensus {
			n++
		}
	}
	return n
}

// RetractBallot takes a ballot back before the reveal: a mistake in entering.
type RetractBallot struct{ Ballot ID }

func (c RetractBallot) decide(s *State) ([]Event, *Rejection) {
	b := s.ballots[c.Ballot]
	if b == nil {
		return nil, reject(CodeUnknown, "ballot")
	}
	if t := s.steps[b.Key]; t == nil || t.Revealed >= b.Round {
		return nil, reject(CodeLocked, "ballot")
	}
	return []Event{CommitRetracted{Commit: b.commit}}, nil
}
