package command

import (
	"errors"
	"fmt"
	"strings"

	"samenspel/app/bundle"
	"samenspel/app/place"
	"samenspel/app/say"
	"samenspel/assets/translations"
	"samenspel/export"
	"samenspel/export/calendar"
	"samenspel/export/mail"
	"samenspel/workshop"
)

type mailCommand struct {
	File     string `arg:""`
	To       string `placeholder:"dir" default:"."`
	Report   string `placeholder:"plan|full" default:"plan"`
	Together bool
	Visible  bool
	Page     string `placeholder:"a4|letter" default:"a4"`
	Names    string `placeholder:"yes|no" default:"yes"`
	At       string `placeholder:"time"`
	Zone     string `placeholder:"zone"`
	Force    bool
}

// Run writes drafts of mail for those who can be mailed, all or none, and says
// who is left out and why.
func (c mailCommand) Run(s *session) error {
	o, err := c.options(s)
	if err != nil {
		return err
	}
	in, err := s.readFor(c.To, c.File)
	if err != nil {
		return err
	}
	people := in.state.For(workshop.Viewer{Role: workshop.AsFacilitator}).People
	v := in.state.For(workshop.Viewer{Role: workshop.AsReport})
	o.Lang = string(s.langOr(v.Workshop.Lang))
	t := translations.For(o.Lang)
	to := mail.To(people)
	if len(to) == 0 {
		s.leftOut(people)
		s.warn(s.t.T("send.nobody"))
		return errSaid
	}
	drafts, err := export.Drafts(v, export.Drafting{
		To: to, Together: c.Together, Hidden: !c.Visible, With: []export.Kind{export.Kind(c.Report), export.Calendar},
		Name: func(f export.File) string { return place.Name(f.Words(&v, t)...) + f.Ext },
	}, o)
	if err != nil {
		return fmt.Errorf("write mail: %w", err)
	}
	used := map[string]int{}
	files := make([]bundle.File, len(drafts))
	for i, d := range drafts {
		name := place.Name(d.Words(&v, t)...)
		key := strings.ToLower(name)
		if used[key]++; used[key] > 1 { // two people of one name
			name += fmt.Sprintf(" (%d)", used[key])
		}
		files[i] = bundle.File{Name: name, Ext: d.File.Ext, Content: d.File.Content}
	}
	if err := s.writeFiles(c.To, files, c.Force); err != nil {
		return err
	}
	s.leftOut(people)
	s.print("send.unsent")
	return verdict(in.sound)
}

// options are how files are made, checked.
func (c mailCommand) options(s *session) (export.Options, error) {
	o, err := s.options(c.Page, c.Names, calendar.Options{At: c.At, Zone: c.Zone}, false)
	if err := errors.Join(s.oneOf("--report", c.Report, string(export.Plan), string(export.Report)), err); err != nil {
		return o, err
	}
	if c.Visible && !c.Together {
		return o, s.usage("command.usage.visible")
	}
	return o, nil
}

// leftOut says who gets no mail, and why.
func (s *session) leftOut(people []workshop.Person) {
	for _, p := range people {
		if why := mail.Obstacle(p); why != "" {
			s.print("send.left_out", "name", say.Line(p.Name), "why", s.t.T("send.why_"+string(why)))
		}
	}
}
