package command

import (
	"errors"
	"os"
	"time"

	"samenspel/app/say"
	"samenspel/workshop"
	"samenspel/workshop/answers"
	"samenspel/workshop/intake"
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
	j, err := s.hold(c.File)
	if err != nil {
		return err
	}
	defer j.Close()
	state := workshop.NewLog(j.records).Fold()
	if !state.Exists() {
		return notCreated
	}
	v := state.For(workshop.Viewer{Role: workshop.AsFacilitator})
	in, err := s.sheet(c.Sheet, &v)
	if err != nil {
		return err
	}
	taken, state, err := perform(j.records, in.Commands(c.Reveal)...)
	if err != nil {
		return err
	}
	if err := j.Append(taken); err != nil {
		return err
	}
	after := state.For(workshop.Viewer{Role: workshop.AsFacilitator})
	if in.Form != "" {
		s.print("answers.form", "n", len(v.Method.Instrument.Asked(in.Form)))
	}
	if in.Opens {
		s.print("answers.opened", "step", say.Line(in.Step.Title.In(workshop.Lang(s.t.Lang()))))
	}
	s.account(c, &after, in)
	return verdict(j.sound)
}

// perform returns the records of commands on a workshop's records, and the
// workshop after them.
func perform(records []workshop.Record, commands ...workshop.Command) ([]workshop.Record, *workshop.State, error) {
	made := &recorder{}
	w := live.Open(made, records, workshop.Facilitator, time.Now)
	defer w.Close()
	for _, c := range commands {
		if err := w.Do(c); err != nil {
			return nil, nil, err
		}
	}
	return made.records, w.Now().State, nil
}

// sheet reads the file of answers, and says what is wrong with it.
func (s *session) sheet(path string, v *workshop.View) (*intake.Intake, error) {
	name := say.Name(path)
	if _, step := intake.Survey(v); step == nil {
		s.warn(s.t.T("answers.no_survey"))
		return nil, errSaid
	}
	f, err := os.Open(path)
	if err != nil {
		s.warn(s.t.T("answers.unread", "name", name, "detail", say.Cause(err)))
		return nil, errSaid
	}
	defer f.Close()
	in, err := intake.Read(v, f)
	if err == nil {
		return in, nil
	}
	if r, ok := errors.AsType[*workshop.Rejection](err); ok {
		return nil, r
	}
	if r, ok := errors.AsType[*answers.Refusal](err); ok {
		s.refuse(name, r, v)
	} else if many, ok := errors.AsType[*intake.TooMany](err); ok {
		s.warn(s.t.T("answers.too_many", "side", say.Line(v.Name(many.Side)), "n", many.N, "before", many.Before, "limit", many.Limit))
	} else {
		s.warn(s.t.T("answers.unread", "name", name, "detail", say.Cause(err)))
	}
	return nil, errSaid
}
