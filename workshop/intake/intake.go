// Package intake takes answers that were given outside the workshop, on paper
// or in a spreadsheet, into its questionnaire: which one they are for, in
// which form, and by which commands.
//
// It reads a View and changes nothing itself. It must not know a file, a
// window or a command line, and it has no words for a person.
package intake

import (
	"errors"
	"fmt"
	"io"

	"samenspel/workshop"
	"samenspel/workshop/answers"
	"samenspel/workshop/live"
)

// ErrNoSurvey is that a workshop's method asks nothing.
var ErrNoSurvey = errors.New("method has no questionnaire")

// TooMany is that a side's answers do not fit with those that are in.
type TooMany struct {
	Side             workshop.Side
	N, Before, Limit int
}

// Error describes it in English, for logs and tests.
func (e *TooMany) Error() string {
	return fmt.Sprintf("%d answers of %s and %d before are more than %d", e.N, e.Side, e.Before, e.Limit)
}

// Intake is a sheet of answers that can be taken in as it is.
type Intake struct {
	Key    workshop.StepKey
	Step   *workshop.Step
	Sheet  answers.Sheet
	Opens  bool                  // the questionnaire has not been opened yet
	Form   string                // the form that is chosen first; "" where it stays
	Before workshop.PerSide[int] // answers that are in already
}

// Read reads a sheet for the questionnaire that answers are for. A sheet that
// holds what only the long form asks chooses that form, while nobody has
// answered yet. The error is an *answers.Refusal with all that is wrong, a
// *TooMany, a *workshop.Rejection where the round is revealed, ErrNoSurvey, or
// the reader's; then nothing may be taken in.
func Read(v *workshop.View, r io.Reader) (*Intake, error) {
	key, step := Survey(v)
	if step == nil {
		return nil, ErrNoSurvey
	}
	t, opened := v.Steps[key]
	if opened && !t.Hidden {
		return nil, &workshop.Rejection{Code: workshop.CodeLocked, Field: "step"}
	}
	form, untouched := v.Form(key), t.Revealed == 0 && t.Ready == workshop.PerSide[int]{}
	sheet, err := answers.Read(r, v.Method.Instrument, form, untouched)
	if err != nil {
		return nil, err
	}
	in := &Intake{Key: key, Step: step, Sheet: sheet, Opens: !opened, Before: t.Ready}
	if sheet.Form != form {
		in.Form = sheet.Form
	}
	for _, side := range workshop.Sides {
		if n, before := sheet.Of(side), t.Ready.Of(side); n > 0 && n+before > workshop.MaxBallots {
			return nil, &TooMany{side, n, before, workshop.MaxBallots}
		}
	}
	return in, nil
}

// Commands returns what takes the answers in, in this order: the form, the
// step, all ballots at once, and the reveal where it is asked for.
func (in *Intake) Commands(reveal bool) []workshop.Command {
	var out []workshop.Command
	if in.Form != "" {
		out = append(out, workshop.ChooseForm{Key: in.Key, Form: in.Form})
	}
	if in.Opens {
		out = append(out, workshop.OpenStep{Key: in.Key})
	}
	cast := workshop.CastBallots{Key: in.Key}
	for _, p := range in.Sheet.Papers {
		cast.Papers = append(cast.Papers, workshop.Paper{ID: live.NewBallotID(), Side: p.Side, Answers: p.Answers})
	}
	out = append(out, cast)
	if reveal {
		out = append(out, workshop.RevealStep{Key: in.Key})
	}
	return out
}

// Survey finds the questionnaire on the instrument that answers are for: the
// one at hand, else the first of the agenda that is still blind, else its
// first; nil where the agenda has none.
func Survey(v *workshop.View) (workshop.StepKey, *workshop.Step) {
	if step := v.Method.Step(v.Current); asks(step) {
		return v.Current, step
	}
	var first workshop.StepKey
	for _, slot := range v.Agenda {
		e := v.Method.Exercise(slot.Exercise)
		if e == nil {
			continue
		}
		for i := range e.Steps {
			if !asks(&e.Steps[i]) {
				continue
			}
			key := workshop.StepKey{Exercise: e.ID, Step: e.Steps[i].ID}
			if t, opened := v.Steps[key]; !opened || t.Hidden {
				return key, &e.Steps[i]
			}
			if first == (workshop.StepKey{}) {
				first = key
			}
		}
	}
	return first, v.Method.Step(first)
}

// asks says whether a step is a survey with the instrument's statements.
func asks(step *workshop.Step) bool {
	return step != nil && step.Kind == workshop.StepSurvey && step.Sheet == nil
}
