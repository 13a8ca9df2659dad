package workshop

import "slices"

// Forms of the instrument: nine statements in the room, or all 27.
const (
	FormShort = "short"
	FormLong  = "long"
)

// FormChosen says which form of the instrument a survey asks.
type FormChosen struct {
	Key  StepKey `json:"step"`
	Form string  `json:"form"`
}

func (FormChosen) kind() string { return "survey.form" }

func (e FormChosen) apply(s *State, _ Meta) {
	if step := s.method.Step(e.Key); step != nil && step.asksInstrument() && slices.Contains([]string{FormShort, FormLong}, e.Form) {
		s.forms[e.Key] = e.Form
	}
}

// ChooseForm says which form of the instrument a survey asks, while nobody has
// answered it yet.
type ChooseForm struct {
	Key  StepKey
	Form string
}

func (c ChooseForm) decide(s *State) ([]Event, *Rejection) {
	step := s.method.Step(c.Key)
	if step == nil || !step.asksInstrument() {
		return nil, reject(CodeUnknown, "step")
	}
	if c.Form != FormShort && c.Form != FormLong {
		return nil, &Rejection{Code: CodeOption, Field: "form", Got: c.Form}
	}
	if s.form(c.Key) == c.Form {
		return nil, nil
	}
	for _, b := range s.ballots {
		if b.Key == c.Key {
			return nil, reject(CodeLocked, "form")
		}
	}
	return []Event{FormChosen(c)}, nil
}

// asksInstrument says whether a step is a survey with the instrument's
// statements.
func (t *Step) asksInstrument() bool { return t.Kind == StepSurvey && t.Sheet == nil }

// form returns the form that a survey asks.
func (s *State) form(k StepKey) string {
	if form := s.forms[k]; form != "" {
		return form
	}
	if step := s.method.Step(k); step != nil {
		return step.Form
	}
	return ""
}

// Form returns the form of the instrument that a survey asks: short or long;
// "" for what asks none.
func (v *View) Form(k StepKey) string {
	if form := v.forms[k]; form != "" {
		return form
	}
	if step := v.Method.Step(k); step != nil {
		return step.Form
	}
	return ""
}

// Survey returns the first step of an exercise that asks the instrument; zero
// where it has none.
func (e *Exercise) Survey() (StepKey, *Step) {
	for i := range e.Steps {
		if e.Steps[i].asksInstrument() {
			return StepKey{e.ID, e.Steps[i].ID}, &e.Steps[i]
		}
	}
	return StepKey{}, nil
}
