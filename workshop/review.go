package workshop

import (
	"cmp"
	"math"
	"slices"
	"strconv"
)

// Limits of what is said of an action afterwards.
const (
	MaxEvidence = 160 // characters of what a reading rests on, and of a lesson
	MaxReadings = 200 // of one action
)

// Reading is a measurement of an action's measure.
type Reading struct {
	ID       ID     `json:"id"`
	Action   ID     `json:"action"`
	Date     string `json:"date"`
	Value    string `json:"value"`    // canonical number, in the action's unit
	Evidence string `json:"evidence"` // what it rests on

	at Stamp
}

// Decision is what becomes of an action after its review.
type Decision string

// The decisions.
const (
	Keep  Decision = "keep"
	Adapt Decision = "adapt"
	Stop  Decision = "stop"
	Widen Decision = "widen"
)

// Review is what both parties say of an action afterwards.
type Review struct {
	SymptomReturned string   `json:"symptomReturned"` // yes, partly or no
	Lesson          string   `json:"lesson"`
	Decision        Decision `json:"decision"`
}

var reviewFields = map[string]Field{
	"symptomReturned": {ID: "symptomReturned", Type: FieldChoice, Options: []Option{{ID: "yes"}, {ID: "partly"}, {ID: "no"}}},
	"lesson":          {ID: "lesson", Type: FieldText, Max: MaxEvidence},
	"decision":        {ID: "decision", Type: FieldChoice, Options: []Option{{ID: string(Keep)}, {ID: string(Adapt)}, {ID: string(Stop)}, {ID: string(Widen)}}},
}

// field returns a review's field by its name on the wire.
func (r *Review) field(name string) *string {
	switch name {
	case "symptomReturned":
		return &r.SymptomReturned
	case "lesson":
		return &r.Lesson
	case "decision":
		return (*string)(&r.Decision)
	}
	return nil
}

// ReadingTaken is a measurement.
type ReadingTaken struct {
	Reading  ID     `json:"reading"`
	Action   ID     `json:"action"`
	Date     string `json:"date"`
	Value    string `json:"value"`
	Evidence string `json:"evidence,omitempty"`
}

func (ReadingTaken) kind() string { return "reading.taken" }

func (e ReadingTaken) apply(s *State, m Meta) {
	if s.readings[e.Reading] == nil && e.Reading != "" {
		s.readings[e.Reading] = &Reading{e.Reading, e.Action, e.Date, e.Value, e.Evidence, m.At}
	}
}

// TakeReading records a measurement of an action that was taken along or has
// begun. Date and Value are required; Value is a number as it is written in the
// workshop's language.
type TakeReading struct {
	ID                    ID
	Action                ID
	Date, Value, Evidence string
}

func (c TakeReading) decide(s *State) ([]Event, *Rejection) {
	if rej := checkNewID(s.readings, c.ID); rej != nil {
		return nil, rej
	}
	if _, rej := s.reviewable(c.Action); rej != nil {
		return nil, rej
	}
	e := ReadingTaken{Reading: c.ID, Action: c.Action}
	var rej *Rejection
	if e.Date, rej = cleanDate("date", c.Date); rej != nil {
		return nil, rej
	}
	if e.Value, rej = cleanNumber("value", c.Value, s.lang, 0, 0, false); rej != nil {
		return nil, rej
	}
	if e.Evidence, rej = cleanText("evidence", c.Evidence, MaxEvidence); rej != nil {
		return nil, rej
	}
	switch {
	case e.Date == "":
		return nil, reject(CodeMissing, "date")
	case e.Value == "":
		return nil, reject(CodeMissing, "value")
	case len(s.readingsOf(c.Action)) >= MaxReadings:
		return nil, &Rejection{Code: CodeTooMany, Field: "reading", Limit: MaxReadings}
	}
	return []Event{e}, nil
}

// ReadingRemoved takes a measurement out. Undo brings it back.
type ReadingRemoved struct {
	Reading ID `json:"reading"`
}

func (ReadingRemoved) kind() string { return "reading.removed" }

func (e ReadingRemoved) apply(s *State, _ Meta) { delete(s.readings, e.Reading) }

// RemoveReading takes a measurement out.
type RemoveReading struct{ Reading ID }

func (c RemoveReading) decide(s *State) ([]Event, *Rejection) {
	if s.readings[c.Reading] == nil {
		return nil, reject(CodeUnknown, "reading")
	}
	return []Event{ReadingRemoved(c)}, nil
}

// ActionReviewed sets one field of an action's review.
type ActionReviewed struct {
	Action ID     `json:"action"`
	Field  string `json:"field"` // symptomReturned, lesson or decision
	Value  string `json:"value"`
}

func (ActionReviewed) kind() string { return "action.reviewed" }

func (e ActionReviewed) apply(s *State, _ Meta) {
	change(s.actions, e.Action, func(a *Action) {
		if f := a.review.field(e.Field); f != nil {
			*f = e.Value
			if e.Field == "decision" {
				a.follow(Decision(e.Value))
			}
		}
	})
}

// follow brings an action to the stage that a decision means, and back to
// where it was when the decision is another one or is taken back. That the
// decision itself does this, and no second event, keeps the two together when
// copies with different decisions are merged.
func (a *Action) follow(d Decision) {
	if a.decided == "" || a.Stage != a.decided { // staged by hand since
		a.undecided, a.waited = a.Stage, a.parked
	}
	a.Stage, a.parked = a.undecided, a.waited
	switch {
	case d == Stop:
		a.Stage, a.parked = StageStopped, nil
	case d == Adapt && a.Stage.begun():
		a.Stage = StageAdapted
	}
	a.decided = a.Stage
}

// ReviewAction says what became of an action that was taken along or has
// begun: whether its symptom returned (yes, partly, no), what was learnt (at
// most MaxEvidence characters), and the decision (keep, adapt, stop, widen).
// Stop and adapt bring the action to that stage; neither asks anyone's consent.
// What an adapted action asks for anew is consent to its new terms.
type ReviewAction struct {
	Action       ID
	Field, Value string
}

func (c ReviewAction) decide(s *State) ([]Event, *Rejection) {
	a, rej := s.reviewable(c.Action)
	if rej != nil {
		return nil, rej
	}
	f, known := reviewFields[c.Field]
	if !known {
		return nil, reject(CodeUnknown, c.Field)
	}
	value, rej := s.clean(f, c.Value)
	review := a.review
	if rej != nil || value == *review.field(c.Field) {
		return nil, rej
	}
	return []Event{ActionReviewed{c.Action, c.Field, value}}, nil
}

// begun says whether an action at this stage is, or was, being done.
func (g Stage) begun() bool {
	return slices.Index(stages, g) >= slices.Index(stages, StageRunning)
}

// reviewable returns an action of which something can be said afterwards: one
// of an earlier workshop, or one that has begun.
func (s *State) reviewable(id ID) (*Action, *Rejection) {
	a := s.actions[id]
	switch {
	case a == nil:
		return nil, reject(CodeUnknown, "action")
	case !s.isEarlier(id) && !a.Stage.begun():
		return nil, reject(CodeNotBegun, "stage")
	}
	return a, nil
}

// untried says whether an action was taken along without both parties having
// stood behind it, and was not begun since. That it was stopped is no beginning.
func (s *State) untried(a *Action) bool {
	return s.isEarlier(a.ID) && s.earlier.Actions[a.ID] == "" && (!a.Stage.begun() || a.Stage == StageStopped && !a.undecided.begun())
}

// mayGoOn says whether an action may be brought to a stage without consent to
// it in this workshop: one that was taken along while it was being done goes on
// until its consent is renewed. It is running only on the terms it had.
func (s *State) mayGoOn(a *Action, to Stage) bool {
	return s.isEarlier(a.ID) && a.Stage.begun() && (to != StageRunning || s.stoodBehind(a))
}

// readingsOf lists the readings of an action by date.
func (s *State) readingsOf(action ID) []Reading {
	var out []Reading
	for _, r := range s.readings {
		if r.Action == action {
			out = append(out, *r)
		}
	}
	slices.SortFunc(out, compareReadings)
	return out
}

func compareReadings(a, b Reading) int {
	return cmp.Or(cmp.Compare(a.Date, b.Date), a.at.Compare(b.at), cmp.Compare(a.ID, b.ID))
}

// allReadings lists the readings of every action by date.
func (s *State) allReadings() map[ID][]Reading {
	out := map[ID][]Reading{}
	for _, r := range s.readings {
		out[r.Action] = append(out[r.Action], *r)
	}
	for _, of := range out {
		slices.SortFunc(of, compareReadings)
	}
	return out
}

// progress is how far the last reading is on the way from the baseline to the
// target, from 0 to 1; nil where that can't be said.
func (a *Action) progress(readings []Reading) *float64 {
	if len(readings) == 0 {
		return nil
	}
	var at [3]float64
	for i, s := range []string{a.Baseline, a.Target, readings[len(readings)-1].Value} {
		n, err := strconv.ParseFloat(s, 64)
		if err != nil {
			return nil
		}
		at[i] = n
	}
	part := (at[2] - at[0]) / (at[1] - at[0])
	if at[0] == at[1] || math.IsNaN(part) {
		return nil
	}
	part = min(max(part, 0), 1) + 0 // minus zero is zero
	return &part
}

// Agreed says whether both parties stand behind the action as it is, by what
// they said in this workshop: one from an earlier workshop is being done before
// it is agreed anew.
func (a ActionView) Agreed() bool {
	for _, side := range Sides {
		if c := a.Consents.Of(side); c == nil || !c.Stands {
			return false
		}
	}
	return a.State == StageAgreed || a.State.begun()
}

// Reviewable says whether something can be said of the action afterwards: it
// was taken along from an earlier workshop, or has begun.
func (a ActionView) Reviewable() bool { return a.Earlier || a.Stage.begun() }

// Returned says whether the symptom came back, if only in part.
func (a ActionView) Returned() bool {
	return a.Review.SymptomReturned == "yes" || a.Review.SymptomReturned == "partly"
}
