package workshop

import (
	"maps"
	"slices"
)

// Level is where an action bites: the individual, the team, or the
// organisation's arrangements.
type Level string

// The levels.
const (
	IK  Level = "IK"
	WIJ Level = "WIJ"
	HET Level = "HET"
)

// Stage is how far an action has been brought by hand. That it is agreed is
// never set: it follows from checks, objections and consents.
type Stage string

// The stages up to agreement and after it.
const (
	StageConcept    Stage = "concept"
	StageProposed   Stage = "proposed"
	StageQuestions  Stage = "questions"
	StageObjections Stage = "objections"
	StageRunning    Stage = "running"
	StageEvaluated  Stage = "evaluated"
	StageDone       Stage = "done"
	StageAdapted    Stage = "adapted"
	StageStopped    Stage = "stopped"
	StageParked     Stage = "parked"
	StageAgreed     Stage = "agreed" // only in a View
)

var stages = []Stage{StageConcept, StageProposed, StageQuestions, StageObjections, StageRunning, StageEvaluated, StageDone, StageAdapted, StageStopped}

// Action is one line of the plan. Text fields hold canonical values as in
// ActionFields.
type Action struct {
	ID    ID    `json:"id"`
	Stage Stage `json:"stage"`

	Title            string `json:"title"`
	Level            Level  `json:"level"`
	Phase            string `json:"phase"` // awareness, leadership, performance, monitoring
	Problem          ID     `json:"problem"`
	Finding          ID     `json:"finding"`
	Interest         ID     `json:"interest"`
	OwnerVendor      ID     `json:"ownerVendor"`
	OwnerClient      ID     `json:"ownerClient"`
	FirstStep        string `json:"firstStep"`
	FirstDate        string `json:"firstDate"`
	Due              string `json:"due"`
	Measure          string `json:"measure"` // what is measured
	Baseline         string `json:"baseline"`
	Target           string `json:"target"`
	Unit             string `json:"unit"`
	Source           string `json:"source"`
	MeasureDate      string `json:"measureDate"`
	LearnDate        string `json:"learnDate"`
	Horizon          string `json:"horizon"` // short or long
	Plaster          string `json:"plaster"` // yes: eases a symptom while the system changes
	StopInstead      string `json:"stopInstead"`
	WinVendor        string `json:"winVendor"`
	WinClient        string `json:"winClient"`
	Surroundings     string `json:"surroundings"` // −2 to 2
	SurroundingsNote string `json:"surroundingsNote"`
	Courage          string `json:"courage"` // 1 to 5
	Discomfort       string `json:"discomfort"`
	HoursVendor      string `json:"hoursVendor"`
	HoursClient      string `json:"hoursClient"`
	EurosVendor      string `json:"eurosVendor"`
	EurosClient      string `json:"eurosClient"`
	BeneficiaryLost  string `json:"beneficiaryLost"` // who gains from things as they are
	Energy           string `json:"energy"`          // 1 to 5
	Risk             string `json:"risk"`
	Mitigation       string `json:"mitigation"`
	LeaveOutOfReport string `json:"leaveOutOfReport"` // yes
	Limit            ID     `json:"limit"`            // a limit of either side that it would cross
	Origin           ID     `json:"origin"`           // the card it grew from: an intervention, a request, a strength

	version            int               // of the terms, since the first proposal
	marked             map[string]string // fields in which somebody was forgotten, with a mark for them
	parked             *Parked
	consent            PerSide[*Consent]
	review             Review
	decided, undecided Stage   // the stage that a decision made of it, and the one it had
	waited             *Parked // why it waited, where that was the stage it had
	at                 Stamp
}

// Parked says why an action waits.
type Parked struct {
	Reason   string `json:"reason"`
	Minority string `json:"minority"` // the note of those who saw it otherwise
	Review   string `json:"review"`   // date
}

// maxTitle is the most characters of an action's title.
const maxTitle = 80

// MaxActions is the most actions a plan holds.
const MaxActions = 300

// ActionAdded begins an action.
type ActionAdded struct {
	Action ID     `json:"action"`
	Title  string `json:"title"`

	marked string // the title with marks; "" where there are none
}

func (ActionAdded) kind() string { return "action.added" }

func (e ActionAdded) apply(s *State, m Meta) {
	if s.actions[e.Action] == nil && e.Action != "" {
		a := &Action{ID: e.Action, Title: e.Title, Stage: StageConcept, version: 1, at: m.At}
		a.mark("title", e.marked)
		s.actions[e.Action] = a
	}
}

// AddAction begins an action as a concept. Fields may be given at once.
type AddAction struct {
	ID     ID
	Title  string
	Fields map[string]string
}

func (c AddAction) decide(s *State) ([]Event, *Rejection) {
	if rej := checkNewID(s.actions, c.ID); rej != nil {
		return nil, rej
	}
	if len(s.actions) >= MaxActions {
		return nil, &Rejection{Code: CodeTooMany, Field: "action", Limit: MaxActions}
	}
	title, rej := cleanText("title", c.Title, maxTitle)
	if rej != nil {
		return nil, rej
	}
	for field := range c.Fields {
		if actionField(field) == nil {
			return nil, reject(CodeUnknown, field)
		}
	}
	events := []Event{ActionAdded{Action: c.ID, Title: title}}
	for _, f := range ActionFields {
		value, rej := s.cleanActionField(f, c.Fields[f.ID])
		if rej != nil {
			return nil, rej
		}
		if value != "" {
			events = append(events, ActionChanged{Action: c.ID, Field: f.ID, Value: value})
		}
	}
	return events, nil
}

// cleanActionField brings a value of an action's field into its canonical form.
// An owner is of the owner's side.
func (s *State) cleanActionField(f ActionField, value string) (string, *Rejection) {
	value, rej := s.clean(f.Field, value)
	if rej == nil && value != "" && (f.ID == "ownerVendor" && s.people[ID(value)].Side != Vendor || f.ID == "ownerClient" && s.people[ID(value)].Side != Client) {
		rej = reject(CodeWrongSide, f.ID)
	}
	return value, rej
}

// ActionChanged sets one field of an action.
type ActionChanged struct {
	Action ID     `json:"action"`
	Field  string `json:"field"`
	Value  string `json:"value"`

	marked string // the value with marks; "" where there are none
}

func (ActionChanged) kind() string { return "action.changed" }

func (e ActionChanged) apply(s *State, _ Meta) {
	if f := actionField(e.Field); f != nil {
		change(s.actions, e.Action, func(a *Action) {
			if f.Consent && a.Stage != StageConcept && *f.get(a) != e.Value {
				a.version++
			}
			*f.get(a) = e.Value
			a.mark(e.Field, e.marked)
		})
	}
}

// mark keeps a field's value with marks; "" where there are none.
func (a *Action) mark(field, marked string) {
	if a.marked[field] == marked {
		return
	}
	m := maps.Clone(a.marked)
	if m == nil {
		m = map[string]string{}
	}
	if m[field] = marked; marked == "" {
		delete(m, field)
	}
	a.marked = m
}

// ChangeAction sets one field of an action. A change of the terms leaves
// consent that was given to the old ones behind.
type ChangeAction struct {
	Action       ID
	Field, Value string
}

func (c ChangeAction) decide(s *State) ([]Event, *Rejection) {
	a := s.actions[c.Action]
	if a == nil {
		return nil, reject(CodeUnknown, "action")
	}
	f := actionField(c.Field)
	if f == nil {
		return nil, reject(CodeUnknown, c.Field)
	}
	value, rej := s.cleanActionField(*f, c.Value)
	if rej != nil || value == *f.get(a) {
		return nil, rej
	}
	return []Event{ActionChanged{Action: c.Action, Field: c.Field, Value: value}}, nil
}

// ActionRemoved takes an action out. Undo brings it back.
type ActionRemoved struct {
	Action ID `json:"action"`
}

func (ActionRemoved) kind() string { return "action.removed" }

func (e ActionRemoved) apply(s *State, _ Meta) { delete(s.actions, e.Action) }

// RemoveAction takes an action out.
type RemoveAction struct{ Action ID }

func (c RemoveAction) decide(s *State) ([]Event, *Rejection) {
	if s.actions[c.Action] == nil {
		return nil, reject(CodeUnknown, "action")
	}
	return []Event{ActionRemoved(c)}, nil
}

// ActionStaged brings an action to another stage.
type ActionStaged struct {
	Action ID    `json:"action"`
	Stage  Stage `json:"stage"`
}

func (ActionStaged) kind() string { return "action.staged" }

func (e ActionStaged) apply(s *State, _ Meta) {
	if slices.Contains(stages, e.Stage) {
		change(s.actions, e.Action, func(a *Action) { a.Stage, a.parked = e.Stage, nil })
	}
}

// StageAction brings an action to another stage: proposed, questions,
// objections, and, once agreed, running and what follows. An action from an
// earlier workshop that had begun goes on without new consent.
type StageAction struct {
	Action ID
	Stage  Stage
}

func (c StageAction) decide(s *State) ([]Event, *Rejection) {
	a := s.actions[c.Action]
	if a == nil {
		return nil, reject(CodeUnknown, "action")
	}
	i := slices.Index(stages, c.Stage)
	if i < 0 {
		return nil, &Rejection{Code: CodeOption, Field: "stage", Got: string(c.Stage)}
	}
	if i >= slices.Index(stages, StageRunning) && !s.mayGoOn(a, c.Stage) && !s.assess().agreed(a) {
		return nil, reject(CodeChecks, "consent")
	}
	if a.Stage == c.Stage {
		return nil, nil
	}
	return []Event{ActionStaged(c)}, nil
}

// ActionParked sets an action aside.
type ActionParked struct {
	Action ID `json:"action"`
	Parked
}

func (ActionParked) kind() string { return "action.parked" }

func (e ActionParked) apply(s *State, _ Meta) {
	change(s.actions, e.Action, func(a *Action) {
		a.Stage = StageParked
		parked := e.Parked
		a.parked = &parked
	})
}

// ParkAction sets an action aside with a reason, the minority's note, the
// owners it has, and the date to look at it again.
type ParkAction struct {
	Action ID
	Parked
}

func (c ParkAction) decide(s *State) ([]Event, *Rejection) {
	if s.actions[c.Action] == nil {
		return nil, reject(CodeUnknown, "action")
	}
	p := c.Parked
	var rej *Rejection
	if p.Reason, rej = cleanText("reason", p.Reason, MaxShort); rej != nil {
		return nil, rej
	}
	if p.Reason == "" {
		return nil, reject(CodeMissing, "reason")
	}
	if p.Minority, rej = cleanText("minority", p.Minority, MaxShort); rej != nil {
		return nil, rej
	}
	if p.Review, rej = cleanDate("review", p.Review); rej != nil {
		return nil, rej
	}
	return []Event{ActionParked{c.Action, p}}, nil
}
