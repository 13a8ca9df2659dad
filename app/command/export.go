package command

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"samenspel/app/bundle"
	"samenspel/app/place"
	"samenspel/app/say"
	"samenspel/assets/translations"
	"samenspel/export"
	"samenspel/export/calendar"
	paper "samenspel/export/page"
	"samenspel/workshop"
	"samenspel/workshop/intake"
	"samenspel/workshop/journal"
)

type exportCommand struct {
	File    string `arg:""`
	To      string `placeholder:"dir" default:"."`
	Format  string `placeholder:"list" default:"pdf"`
	Report  string `placeholder:"plan|full" default:"plan"`
	Form    string `placeholder:"short|long"`
	Page    string `placeholder:"a4|letter" default:"a4"`
	Names   string `placeholder:"yes|no" default:"yes"`
	Archive bool
	At      string `placeholder:"time"`
	Zone    string `placeholder:"zone"`
	Force   bool
}

// formats are the words for what can be made, in the order in which it is; a
// PDF is the report asked for.
var formats = []struct {
	word string
	kind export.Kind
}{
	{"pdf", ""},
	{"form", export.Form},
	{"xlsx", export.Sheet},
	{"csv", export.CSV},
	{"ics", export.Calendar},
	{"md", export.Markdown},
	{"json", export.JSON},
	{"png", export.PNG},
	{"svg", export.SVG},
}

// Run writes what is asked for in each format. Either all of it can be made or
// nothing is written.
func (c exportCommand) Run(s *session) error {
	kinds, err := c.kinds(s)
	if err != nil {
		return err
	}
	o, err := c.options(s)
	if err != nil {
		return err
	}
	in, err := s.readFor(c.To, c.File)
	if err != nil {
		return err
	}
	state, err := s.asking(in, c.Form)
	if err != nil {
		return err
	}
	v := state.For(workshop.Viewer{Role: workshop.AsReport})
	o.Lang = string(s.langOr(v.Workshop.Lang))
	t := translations.For(o.Lang)
	var files []bundle.File
	for _, kind := range kinds {
		made, err := export.Make(v, kind, o)
		if errors.Is(err, intake.ErrNoSurvey) {
			s.warn(s.t.T("answers.no_survey"))
			return errSaid
		}
		if err != nil {
			return fmt.Errorf("export %s: %w", kind, err)
		}
		if len(made) == 0 {
			s.warn(s.t.T("command.export.no_pictures"))
		}
		for _, f := range made {
			files = append(files, bundle.File{Name: place.Name(f.Words(&v, t)...), Ext: f.Ext, Content: f.Content})
		}
	}
	if err := s.writeFiles(c.To, files, c.Force); err != nil {
		return err
	}
	return verdict(in.sound)
}

// kinds reads a list such as pdf,xlsx.
func (c exportCommand) kinds(s *session) ([]export.Kind, error) {
	var words, asked []string
	for _, f := range formats {
		words = append(words, f.word)
	}
	for word := range strings.SplitSeq(c.Format, ",") {
		word = strings.ToLower(strings.TrimSpace(word))
		if err := s.oneOf("--format", word, words...); err != nil {
			return nil, err
		}
		asked = append(asked, word)
	}
	if err := s.oneOf("--report", c.Report, string(export.Plan), string(export.Report)); err != nil {
		return nil, err
	}
	if c.Archive && !slices.Contains(asked, "pdf") && !slices.Contains(asked, "form") {
		return nil, s.usage("command.usage.archive")
	}
	var kinds []export.Kind
	for _, f := range formats {
		if !slices.Contains(asked, f.word) {
			continue
		}
		if f.kind == "" {
			f.kind = export.Kind(c.Report)
		}
		kinds = append(kinds, f.kind)
	}
	return kinds, s.checkForm(c.Form, asked)
}

// options are how files are made, checked.
func (c exportCommand) options(s *session) (export.Options, error) {
	return s.options(c.Page, c.Names, calendar.Options{At: c.At, Zone: c.Zone}, c.Archive)
}

// options are how files are made, checked.
func (s *session) options(size, names string, dates calendar.Options, archive bool) (export.Options, error) {
	o := export.Options{Unnamed: names == "no", Archive: archive, Calendar: dates}
	if size == "letter" {
		o.Paper = paper.Letter
	}
	if err := errors.Join(s.oneOf("--page", size, "a4", "letter"), s.oneOf("--names", names, "yes", "no")); err != nil {
		return o, err
	}
	switch err := dates.Check(); {
	case errors.Is(err, calendar.ErrTime):
		return o, s.usage("command.usage.at", "got", say.Line(dates.At))
	case errors.Is(err, calendar.ErrZone):
		return o, s.usage("command.usage.zone", "got", say.Line(dates.Zone))
	}
	return o, nil
}

// oneOf is a usage error where a flag has none of these values.
func (s *session) oneOf(flag, got string, options ...string) error {
	if slices.Contains(options, got) {
		return nil
	}
	return s.usage("command.usage.option", "flag", flag, "got", say.Line(got), "options", strings.Join(options, ", "))
}

// checkFolder says whether there is a folder to put files in.
func (s *session) checkFolder(path string) error {
	if fi, err := os.Stat(path); err != nil || !fi.IsDir() {
		s.warn(s.t.T("command.no_folder", "name", say.Name(path)))
		return errSaid
	}
	return nil
}

// writeFiles writes all files or none and says which, but that with force what
// is replaced before one fails stays replaced: each is whole.
func (s *session) writeFiles(folder string, files []bundle.File, force bool) error {
	var paths, fresh []string
	for _, f := range files {
		path := filepath.Join(folder, f.Name+f.Ext)
		_, missing := os.Lstat(path)
		if err := journal.WriteFile(path, f.Content, force); err != nil {
			_, stayed := bundle.Remove(fresh)
			return s.unwritten(errors.Join(err, stayed))
		}
		paths = append(paths, path)
		if missing != nil {
			fresh = append(fresh, path)
		}
	}
	for _, path := range paths {
		s.print("command.export.written", "name", say.Line(path))
	}
	return nil
}
