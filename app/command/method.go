package command

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"samenspel/app/say"
	"samenspel/workshop"
	"samenspel/workshop/method"
)

// methodCommand is an organisation's own method: a folder of files.
type methodCommand struct {
	Check methodCheck `cmd:""`
	Copy  methodCopy  `cmd:""`
}

type methodCheck struct {
	Dir string `arg:""`
}

// Run says whether a workshop can be run with the files in a folder, and if
// not, everything that is wrong with them.
func (c methodCheck) Run(s *session) error {
	m, err := s.ownMethod(c.Dir)
	if err != nil {
		return err
	}
	s.print("command.method.sound", "name", say.Line(c.Dir), "exercises", len(m.Exercises), "items", len(m.Instrument.Items), "warnings", len(m.Warnings))
	for _, v := range m.Variants {
		s.print("command.method.variant", "id", say.Line(v.ID), "name", say.Line(v.Name.In(workshop.Lang(s.t.Lang()))), "minutes", v.Minutes)
	}
	return nil
}

type methodCopy struct {
	Dir string `arg:""`
}

// Run writes the files of the built-in method, to start from.
func (c methodCopy) Run(s *session) error {
	names, err := method.Copy(c.Dir)
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		key := "command.method.unwritten"
		if errors.Is(err, fs.ErrExist) {
			key = "command.method.exists"
		}
		s.warn(s.t.T(key, "name", say.Line(p.Path), "detail", say.Cause(err)))
		return errSaid
	}
	if err != nil {
		return err
	}
	s.print("command.method.copied", "name", say.Line(c.Dir), "n", len(names))
	return nil
}

// ownMethod reads a method from a folder, and says all that is wrong with it.
func (s *session) ownMethod(dir string) (workshop.Method, error) {
	m, err := method.Folder(dir)
	if errors.Is(err, method.ErrNoFolder) {
		s.warn(s.t.T("command.method.gone", "name", say.Line(dir)))
		return m, errSaid
	}
	if wrong, ok := errors.AsType[method.Errors](err); ok {
		s.warn(s.t.T("command.method.refused", "name", say.Line(filepath.Clean(dir)), "n", len(wrong)))
		for _, e := range wrong {
			fmt.Fprintf(s.err, "  %s\n", say.Line(e.Error()))
		}
		return m, errSaid
	}
	return m, err
}
