package command

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"samenspel/app/say"
	"samenspel/workshop"
	"samenspel/workshop/journal"
	"samenspel/workshop/live"
	"samenspel/workshop/method"
	"samenspel/workshop/sample"
)

type demoCommand struct {
	File  string `arg:""`
	Force bool
}

// Run writes the sample workshop.
func (c demoCommand) Run(s *session) error {
	records, id, err := sample.Records(s.langOr(workshop.Lang(s.t.Lang())))
	if err != nil {
		return err
	}
	return s.write(c.File, id, records, c.Force)
}

type newCommand struct {
	File    string `arg:""`
	Vendor  string `required:"" placeholder:"name"`
	Client  string `required:"" placeholder:"name"`
	Variant string `placeholder:"half|full|follow-up" default:"half"`
	Force   bool
}

// Run writes a workshop in which nothing has happened yet.
func (c newCommand) Run(s *session) error {
	m, err := method.Builtin()
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(m.Variants, func(v workshop.Variant) bool { return v.ID == c.Variant }) {
		var known []string
		for _, v := range m.Variants {
			known = append(known, v.ID)
		}
		return s.usage("command.usage.option", "flag", "--variant", "got", say.Line(c.Variant), "options", strings.Join(known, ", "))
	}
	id, err := uuid.NewV7()
	if err != nil {
		return err
	}
	made := &recorder{}
	w := live.Open(made, nil, workshop.Facilitator, time.Now)
	defer w.Close()
	err = w.Do(workshop.CreateWorkshop{
		ID: id, Method: m, Variant: c.Variant, Lang: s.langOr(workshop.Lang(s.t.Lang())), Vendor: c.Vendor, Client: c.Client,
	})
	if err != nil {
		return err
	}
	return s.write(c.File, id, made.records, c.Force)
}

// recorder keeps what becomes a file as a whole.
type recorder struct{ records []workshop.Record }

// Append keeps records.
func (r *recorder) Append(records []workshop.Record) error {
	r.records = append(r.records, records...)
	return nil
}

// write writes a whole workshop file and says so.
func (s *session) write(file string, id uuid.UUID, records []workshop.Record, force bool) error {
	if err := journal.Write(file, id, records, force); err != nil {
		return s.unwritten(err)
	}
	s.print("command.written", "name", say.Name(file), "n", len(records))
	return nil
}

// unwritten says why a new file could not be written, and what can be done here.
func (s *session) unwritten(err error) error {
	var p *journal.Problem
	if !errors.As(err, &p) {
		return err
	}
	switch _, missing := os.Lstat(p.Path); {
	case p.Code == journal.Exists:
		s.warn(say.Error(s.t, err) + " " + s.t.T("command.force"))
		return errSaid
	case p.Code == journal.ReadOnly && missing != nil: // so it is its folder
		s.warn(s.t.T("command.folder", "name", say.Line(filepath.Dir(p.Path))))
		return errSaid
	}
	return err
}
