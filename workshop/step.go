package workshop

import (
	"slices"
	"strings"
	"time"
)

// StepKey names a step of an exercise. The zero StepKey is no step.
type StepKey struct {
	Exercise string `json:"exercise"`
	Step     string `json:"step"`
}

// MarshalText writes "exercise/step".
func (k StepKey) MarshalText() ([]byte, error) { return []byte(k.Exercise + "/" + k.Step), nil }

// UnmarshalText reads what MarshalText writes.
func (k *StepKey) UnmarshalText(b []byte) error {
	k.Exercise, k.Step, _ = strings.Cut(string(b), "/")
	return nil
}

// StepState is how far a step has come.
type StepState struct {
	Opened   Stamp // first time
	Round    int   // of blind input, from 1
	Began    Stamp // of the round: what its ballots carry as their time
	Revealed int   // the last round that was revealed; 0 is none
	Closed   bool
}

// opened is when the step was opened first; zero where cards of an earlier
// workshop stand in it and it was never opened in this one.
func (t *StepState) opened() time.Time {
	if t.Opened == (Stamp{}) {
		return time.Time{}
	}
	return t.Opened.Time()
}

// hidden says whether the round at hand is still blind.
func (t *StepState) hidden() bool { return t == nil || t.Revealed < t.Round }

// Exercise returns an exercise by its id, nil where the method has none.
func (m *Method) Exercise(id string) *Exercise {
	for i := range m.Exercises {
		if m.Exercises[i].ID == id {
			return &m.Exercises[i]
		}
	}
	return nil
}

// Step returns a step, nil where the method has none.
func (m *Method) Step(k StepKey) *Step {
	if e := m.Exercise(k.Exercise); e != nil {
		for i := range e.Steps {
			if e.Steps[i].ID == k.Step {
				return &e.Steps[i]
			}
		}
	}
	return nil
}

// isHidden says whether a step's input is blind and not yet revealed.
func (s *State) isHidden(k StepKey) bool {
	step := s.method.Step(k)
	return step != nil && step.Blind != Open && s.steps[k].hidden()
}

// isLocked says whether a step's input is blind and revealed: fixed until a
// new round.
func (s *State) isLocked(k StepKey) bool {
	step := s.method.Step(k)
	return step != nil && step.Blind != Open && !s.steps[k].hidden()
}

// StepOpened makes a step the one at hand.
type StepOpened struct {
	Key StepKey `json:"step"`
}

func (StepOpened) kind() string { return "step.opened" }

func (e StepOpened) apply(s *State, m Meta) {
	if s.method.Step(e.Key) == nil {
		return
	}
	if s.steps[e.Key] == nil {
		s.steps[e.Key] = &StepState{Opened: m.At, Began: m.At, Round: 1}
	} else {
		change(s.steps, e.Key, func(t *StepState) {
			t.Closed = false
			if t.Opened == (Stamp{}) { // cards of an earlier workshop stand there
				t.Opened, t.Began = m.At, m.At
			}
		})
	}
	s.enter(s.slotOf(e.Key.Exercise), m.At)
	s.current = e.Key
}

// OpenStep makes a step the one at hand; one that was closed is open again.
type OpenStep struct{ Key StepKey }

func (c OpenStep) decide(s *State) ([]Event, *Rejection) {
	step := s.method.Step(c.Key)
	if step == nil {
		return nil, reject(CodeUnknown, "step")
	}
	if s.current == c.Key && !s.steps[c.Key].Closed {
		return nil, nil
	}
	events := []Event{StepOpened(c)}
	if s.steps[c.Key] == nil {
		events = append(events, s.presets(c.Key, step)...)
	}
	return events, nil
}

// StepRevealed shows a round's blind input to everyone, and locks it. Of a
// survey it names the ballots that count: one that comes to light later, in
// another copy of the file, would change the means by its own answers, so that
// anyone could work them out.
type StepRevealed struct {
	Key     StepKey `json:"step"`
	Round   int     `json:"round"`
	Ballots []ID    `json:"ballots"` // in order of id; nil where nothing is counted
}

func (StepRevealed) kind() string { return "step.revealed" }

func (e StepRevealed) apply(s *State, _ Meta) {
	t := s.steps[e.Key]
	if t == nil || e.Round <= t.Revealed || e.Round > t.Round {
		return
	}
	change(s.steps, e.Key, func(t *StepState) { t.Revealed = e.Round })
	if e.Ballots == nil {
		return
	}
	for id, b := range s.ballots {
		if _, counts := slices.BinarySearch(e.Ballots, id); !counts && b.Key == e.Key && b.Round == e.Round {
			change(s.ballots, id, func(b *Ballot) { b.late = true })
		}
	}
}

// RevealStep shows a blind step's input to everyone, both sides at once.
type RevealStep struct{ Key StepKey }

func (c RevealStep) decide(s *State) ([]Event, *Rejection) {
	step, t := s.method.Step(c.Key), s.steps[c.Key]
	if step == nil || t == nil {
		return nil, reject(CodeUnknown, "step")
	}
	if step.Blind == Open {
		return nil, reject(CodeNotBlind, "step")
	}
	if !t.hidden() {
		return nil, nil
	}
	e := StepRevealed{Key: c.Key, Round: t.Round}
	if step.Kind == StepSurvey {
		e.Ballots = []ID{}
		for id, b := range s.ballots {
			if b.Key == c.Key && b.Round == t.Round {
				e.Ballots = append(e.Ballots, id)
			}
		}
		slices.Sort(e.Ballots)
	}
	return []Event{e}, nil
}

// RoundStarted begins a new blind round. Ballots of earlier rounds stay as they
// were revealed; cards are taken up again, hidden, for correction.
type RoundStarted struct {
	Key   StepKey `json:"step"`
	Round int     `json:"round"`
}

func (RoundStarted) kind() string { return "step.round" }

func (e RoundStarted) apply(s *State, m Meta) {
	change(s.steps, e.Key, func(t *StepState) {
		if e.Round == t.Round+1 {
			t.Round, t.Began = e.Round, m.At
		}
	})
}

// StartRound begins a new blind round of a revealed step, for a correction.
type StartRound struct{ Key StepKey }

func (c StartRound) decide(s *State) ([]Event, *Rejection) {
	step, t := s.method.Step(c.Key), s.steps[c.Key]
	if step == nil || t == nil {
		return nil, reject(CodeUnknown, "step")
	}
	if step.Blind == Open {
		return nil, reject(CodeNotBlind, "step")
	}
	if t.hidden() {
		return nil, reject(CodeNotRevealed, "step")
	}
	return []Event{RoundStarted{c.Key, t.Round + 1}}, nil
}

// StepClosed marks a step as done.
type StepClosed struct {
	Key StepKey `json:"step"`
}

func (StepClosed) kind() string { return "step.closed" }

func (e StepClosed) apply(s *State, _ Meta) {
	change(s.steps, e.Key, func(t *StepState) { t.Closed = true })
}

// CloseStep marks a step as done.
type CloseStep struct{ Key StepKey }

func (c CloseStep) decide(s *State) ([]Event, *Rejection) {
	t := s.steps[c.Key]
	if t == nil {
		return nil, reject(CodeUnknown, "step")
	}
	if t.Closed {
		return nil, nil
	}
	return []Event{StepClosed(c)}, nil
}
