package command

import (
	cryptorand "crypto/rand"
	"errors"
	"math/rand/v2"
	"os"
	"slices"
	"time"

	"samenspel/app/say"
	"samenspel/workshop"
	"samenspel/workshop/answers"
	"samenspel/workshop/journal"
	"samenspel/workshop/live"
)

type answersCommand struct {
	File   string `arg:""`
	Sheet  string `arg:"" name:"csv"`
	Reveal bool
}

// Run takes the answers of a sheet into the workshop, all or none of them, and
// reveals the round where that is asked.
func (c answersCommand) Run(s *session) error {
	j, err := journal.Open(c.File)
	if err != nil {
		return err
	}
	defer j.Close()
	contents := j.Contents()
	if p := contents.Status.ReadOnly; p != nil {
		return p
	}
	sound := s.tell(contents.Status)
	state := workshop.NewLog(contents.Records).Fold()
	if !state.Exists() {
		return notCreated
	}
	v := state.For(workshop.Viewer{Role: workshop.AsFacilitator})
	key, step := survey(&v)
	if step == nil {
		s.warn(s.t.T("answers.no_survey"))
		return errSaid
	}
	t, opened := v.Steps[key]
	if opened && !t.Hidden {
		return &workshop.Rejection{Code: workshop.CodeLocked, Field: "step"}
	}
	sheet, err := s.sheet(c.Sheet, &v, step.Form)
	if err != nil {
		return err
	}
	if s.tooMany(&v, sheet, t.Ready) {
		return errSaid
	}
	taken, after, err := takeIn(contents.Records, key, opened, shuffled(sheet.Papers), c.Reveal)
	if err != nil {
		return err
	}
	if err := j.Append(taken); err != nil {
		return err
	}
	if !opened {
		s.print("answers.opened", "step", say.Line(step.Title.In(workshop.Lang(s.t.Lang()))))
	}
	s.account(c, &after, key, sheet, t.Ready)
	return verdict(sound)
}

// survey finds the questionnaire that answers are for: the one at hand, else
// the first of the agenda that is still blind, else its first.
func survey(v *workshop.View) (workshop.StepKey, *workshop.Step) {
	if step := v.Method.Step(v.Current); asksInstrument(step) {
		return v.Current, step
	}
	var first workshop.StepKey
	for _, slot := range v.Agenda {
		e := v.Method.Exercise(slot.Exercise)
		if e == nil {
			continue
		}
		for i := range e.Steps {
			if !asksInstrument(&e.Steps[i]) {
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

// asksInstrument says whether a step asks the instrument's statements, and not
// those of a sheet of its own.
func asksInstrument(step *workshop.Step) bool {
	return step != nil && step.Kind == workshop.StepSurvey && step.Sheet == nil
}

// takeIn returns the records of answers that are cast, and the workshop after
// them. The order of the papers is the order in the file.
func takeIn(records []workshop.Record, key workshop.StepKey, opened bool, papers []answers.Paper, reveal bool) ([]workshop.Record, workshop.View, error) {
	made := &recorder{}
	w := live.Open(made, records, workshop.Facilitator, time.Now)
	defer w.Close()
	var all []workshop.Command
	if !opened {
		all = append(all, workshop.OpenStep{Key: key})
	}
	for _, p := range papers {
		all = append(all, workshop.CastBallot{ID: live.NewBallotID(), Key: key, Side: p.Side, Answers: p.Answers})
	}
	if reveal {
		all = append(all, workshop.RevealStep{Key: key})
	}
	for _, c := range all {
		if err := w.Do(c); err != nil {
			return nil, workshop.View{}, err
		}
	}
	return made.records, w.Now().State.For(workshop.Viewer{Role: workshop.AsFacilitator}), nil
}

// shuffled returns the papers in an order that tells nothing of the rows they
// stood in.
func shuffled(papers []answers.Paper) []answers.Paper {
	var seed [32]byte
	cryptorand.Read(seed[:]) // never fails
	out := slices.Clone(papers)
	rand.New(rand.NewChaCha8(seed)).Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// sheet reads the file of answers, and says what is wrong with it.
func (s *session) sheet(path string, v *workshop.View, form string) (answers.Sheet, error) {
	name := say.Name(path)
	f, err := os.Open(path)
	if err != nil {
		s.warn(s.t.T("answers.unread", "name", name, "detail", say.Line(reason(err))))
		return answers.Sheet{}, errSaid
	}
	defer f.Close()
	sheet, err := answers.Read(f, v.Method.Instrument, form)
	if r, ok := errors.AsType[*answers.Refusal](err); ok {
		s.refuse(name, r, v)
		return answers.Sheet{}, errSaid
	}
	if err != nil {
		s.warn(s.t.T("answers.unread", "name", name, "detail", say.Line(reason(err))))
		return answers.Sheet{}, errSaid
	}
	return sheet, nil
}
