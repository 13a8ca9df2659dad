package command

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/google/uuid"

	"samenspel/app/say"
	"samenspel/workshop"
	"samenspel/workshop/followup"
	"samenspel/workshop/journal"
	"samenspel/workshop/live"
	"samenspel/workshop/method"
	"samenspel/workshop/sample"
)

type demoCommand struct {
	File     string `arg:""`
	FollowUp bool
	Force    bool
}

// Run writes the sample workshop, or its follow-up.
func (c demoCommand) Run(s *session) error {
	write := sample.Records
	if c.FollowUp {
		write = sample.FollowUp
	}
	records, id, err := write(s.langOr(workshop.Lang(s.t.Lang())))
	if err != nil {
		return err
	}
	return s.write(c.File, id, records, c.Force)
}

type newCommand struct {
	File    string  `arg:""`
	Vendor  *string `placeholder:"name"`
	Client  *string `placeholder:"name"`
	From    string  `placeholder:"earlier"`
	Method  string  `placeholder:"dir"`
	Variant string  `placeholder:"half|full|follow-up"`
	Force   bool
}

// Run writes a workshop in which nothing has happened yet, or one that goes on
// from an earlier one.
func (c newCommand) Run(s *session) error {
	if c.From != "" {
		return c.followUp(s)
	}
	var missing []string
	for _, party := range []struct {
		name *string
		flag string
	}{{c.Vendor, "--vendor"}, {c.Client, "--client"}} {
		if party.name == nil {
			missing = append(missing, party.flag+" "+s.t.T("command.word.name"))
		}
	}
	if len(missing) > 0 {
		return s.usage("command.usage.missing_flags", "what", strings.Join(missing, ", "))
	}
	m, err := c.method(s)
	if err != nil {
		return err
	}
	variant, err := s.variant(m, c.Variant, "half")
	if err != nil {
		return err
	}
	id, err := uuid.NewV7()
	if err != nil {
		return err
	}
	records, err := live.Begin(workshop.CreateWorkshop{
		ID: id, Method: m, Variant: variant, Lang: s.langOr(workshop.Lang(s.t.Lang())), Vendor: *c.Vendor, Client: *c.Client,
	}, workshop.Facilitator, time.Now)
	if err != nil {
		return err
	}
	return s.write(c.File, id, records, c.Force)
}

// followUp writes a workshop that goes on from an earlier one.
func (c newCommand) followUp(s *session) error {
	if c.Vendor != nil || c.Client != nil {
		return s.usage("command.usage.from")
	}
	if same(c.From, c.File) {
		s.warn(s.t.T("command.new.itself", "name", say.Name(c.From)))
		return errSaid
	}
	earlier, err := followup.Read(c.From)
	if err != nil {
		if !s.tell(earlier.Status) {
			s.warn(s.t.T("command.new.lost", "name", say.Name(c.From)))
			return errSaid
		}
		return err
	}
	sound := s.tell(earlier.Status)
	m, err := c.method(s)
	if err != nil {
		return err
	}
	if c.Method == "" {
		m = earlier.Method(m)
	}
	variant, err := s.variant(m, c.Variant, followup.Usual)
	if err != nil {
		return err
	}
	id, records, err := earlier.Begin(m, variant, s.langOr(earlier.View.Workshop.Lang), time.Now)
	if err != nil {
		return err
	}
	if err := s.write(c.File, id, records, c.Force); err != nil {
		return err
	}
	v := workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsFacilitator})
	s.tellTaken(earlier.Status, len(records))
	s.print("command.new.continued", "name", say.Name(c.From), "what", say.Taken(s.t, &v))
	if d := v.Earlier.Dropped; d != (workshop.Dropped{}) {
		s.print("command.new.dropped", "what", say.Dropped(s.t, d))
	}
	return verdict(sound)
}

// same says whether two names lead to one file that is there.
func same(one, other string) bool {
	a, err := os.Stat(one)
	if err != nil {
		return false
	}
	b, err := os.Stat(other)
	return err == nil && os.SameFile(a, b)
}

// method is the one in the folder asked for, or the built-in one.
func (c newCommand) method(s *session) (workshop.Method, error) {
	if c.Method != "" {
		return s.ownMethod(c.Method)
	}
	return method.Builtin()
}

// variant is the one asked for; without, the usual one, and where the method
// has no such its first.
func (s *session) variant(m workshop.Method, asked, usual string) (string, error) {
	switch {
	case asked == "" && !followup.Has(m, usual) && len(m.Variants) > 0:
		return m.Variants[0].ID, nil
	case asked == "":
		return usual, nil
	case followup.Has(m, asked):
		return asked, nil
	}
	var known []string
	for _, v := range m.Variants {
		known = append(known, say.Line(v.ID))
	}
	return "", s.usage("command.usage.option", "flag", "--variant", "got", say.Line(asked), "options", strings.Join(known, ", "))
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
