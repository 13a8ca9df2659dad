package command

import (
	"errors"
	"slices"

	"samenspel/app/say"
	"samenspel/workshop"
	"samenspel/workshop/intake"
)

// checkForm says whether a form can be asked for: one that there is, together
// with its format.
func (s *session) checkForm(form string, asked []string) error {
	switch {
	case form == "":
	case form != workshop.FormShort && form != workshop.FormLong:
		return s.usage("command.usage.option", "flag", "--form", "got", say.Line(form), "options", workshop.FormShort+", "+workshop.FormLong)
	case !slices.Contains(asked, "form"):
		return s.usage("command.usage.form")
	}
	return nil
}

// asking returns the workshop as it would be with a form chosen, or as it is
// where none is asked for. Nothing of it is kept.
func (s *session) asking(in found, form string) (*workshop.State, error) {
	if form == "" {
		return in.state, nil
	}
	v := in.state.For(workshop.Viewer{Role: workshop.AsReport})
	key, step := intake.Survey(&v)
	if step == nil {
		s.warn(s.t.T("answers.no_survey"))
		return nil, errSaid
	}
	_, state, err := perform(in.records, workshop.ChooseForm{Key: key, Form: form})
	if r, ok := errors.AsType[*workshop.Rejection](err); ok && r.Code == workshop.CodeLocked {
		s.warn(s.t.T("command.export.answered." + v.Form(key)))
		return nil, errSaid
	}
	return state, err
}
