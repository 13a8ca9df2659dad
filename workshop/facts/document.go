package facts

import (
	"fmt"
	"io"
	"time"

	"samenspel/workshop"
)

// Version is the version of the document: a name or a meaning that changes or
// goes makes it another.
const Version = 1

// Document is a workshop as a script reads it. Texts of the method are in the
// workshop's language.
type Document struct {
	Version   int                   `json:"version"`
	Workshop  Workshop              `json:"workshop"`
	FollowUp  *string               `json:"followUp"` // date
	Concept   bool                  `json:"concept"`  // until both sides have released the plan as it stands
	Context   workshop.Context      `json:"context"`
	Parties   PerSide[Party]        `json:"parties"`
	People    []Person              `json:"people"`
	Agenda    []Slot                `json:"agenda"`
	Length    int                   `json:"length"`  // minutes that the day is to take
	Slot      *string               `json:"slot"`    // the open one
	Current   *string               `json:"current"` // the open step, as exercise/step
	Timer     *Timer                `json:"timer"`
	Steps     map[string]Step       `json:"steps"`     // those that were opened, by exercise/step
	Cards     map[string][]Card     `json:"cards"`     // by kind; every kind of the method is there
	Exercises []Exercise            `json:"exercises"` // of the agenda
	Proposals map[string][]Proposal `json:"proposals"` // by kind of card, and "action"
	Mirror    Mirror                `json:"mirror"`
	Trust     PerSide[Trust]        `json:"trust"`
	Sheets    map[string]Sheet      `json:"sheets"`    // of the steps that were opened, by exercise/step
	Protect   bool                  `json:"protected"` // a sheet that nobody sees came out low
	Actions   []Action              `json:"actions"`
	Earlier   *Earlier              `json:"earlier"` // null where this workshop follows none
	Trend     *PerSide[Trend]       `json:"trend"`   // null until the mirror of a follow-up is revealed
	Checks    []PlanCheck           `json:"planChecks"`
	Releases  PerSide[*Release]     `json:"releases"`
	Photos    []Photo               `json:"photos"`
	Notes     map[string]string     `json:"notes"` // the facilitator's own, by exercise/step
	Left      []DismissedWarning    `json:"dismissed"`
}

// PerSide holds one value for each side.
type PerSide[T any] struct {
	Vendor T `json:"vendor"`
	Client T `json:"client"`
}

func perSide[T any](of func(workshop.Side) T) PerSide[T] {
	return PerSide[T]{Vendor: of(workshop.Vendor), Client: of(workshop.Client)}
}

// Of returns the document of what a viewer sees.
func Of(v *workshop.View) Document {
	d := Document{
		Version: Version, Workshop: workshopOf(v), FollowUp: orNull(v.Workshop.FollowUp), Concept: v.Concept, Context: v.Context,
		Parties: perSide(func(s workshop.Side) Party { return partyOf(v.Parties.Of(s)) }),
		People:  peopleOf(v), Agenda: agendaOf(v), Length: v.Length, Slot: orNull(v.Slot), Timer: timerOf(v.Timer), Steps: stepsOf(v),
		Cards: cardsOf(v), Exercises: exercisesOf(v), Proposals: proposalsOf(v), Mirror: mirrorOf(v), Trust: perSide(func(s workshop.Side) Trust { return trustOf(v, s) }),
		Sheets: sheetsOf(v), Protect: v.Protected(), Actions: actionsOf(v), Earlier: earlierOf(v.Earlier), Trend: trendOf(v.Trend), Checks: planChecksOf(v),
		Releases: perSide(func(s workshop.Side) *Release { return releaseOf(v.Releases.Of(s)) }),
		Photos:   photosOf(v), Notes: map[string]string{},
	}
	if v.Current != (workshop.StepKey{}) {
		d.Current = orNull(nameOf(v.Current))
	}
	for key, note := range v.Notes {
		d.Notes[nameOf(key)] = note
	}
	for _, r := range v.Dismissed {
		d.Left = append(d.Left, DismissedWarning(r))
	}
	d.Left = listed(d.Left)
	return d
}

// Write writes the document of a view as JSON, indented by one space, UTF-8.
func Write(w io.Writer, v *workshop.View) error {
	if err := encode(w, Of(v)); err != nil {
		return fmt.Errorf("write the document: %w", err)
	}
	return nil
}

// nameOf writes a step as exercise/step.
func nameOf(k workshop.StepKey) string { return k.Exercise + "/" + k.Step }

// orNull returns nil for the zero value.
func orNull[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}

func moment(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = t.UTC()
	return &t
}

// listed returns a list that is written as [] where it is empty.
func listed[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
