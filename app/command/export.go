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
	"samenspel/workshop"
	"samenspel/workshop/intake"
	"samenspel/workshop/journal"
)

type exportCommand struct {
	File   string `arg:""`
	To     string `placeholder:"dir" default:"."`
	Format string `placeholder:"list" default:"pdf"`
	Report string `placeholder:"plan|full" default:"plan"`
	Form   string `placeholder:"short|long"`
	Force  bool
}

// formats are the words for what can be made; a PDF is the report asked for.
var formats = []string{"form", "ics", "pdf"}

// kind is what a format stands for.
func (c exportCommand) kind(format string) export.Kind {
	switch format {
	case "pdf":
		return export.Kind(c.Report)
	case "ics":
		return export.Calendar
	}
	return export.Kind(format)
}

// Run writes the report or the form in each format asked for. Either all of them can be
// made or nothing is written.
func (c exportCommand) Run(s *session) error {
	asked, err := s.formats(c.Format)
	if err != nil {
		return err
	}
	if c.Report != "plan" && c.Report != "full" {
		return s.usage("command.usage.option", "flag", "--report", "got", say.Line(c.Report), "options", "plan, full")
	}
	if err := s.checkForm(c.Form, asked); err != nil {
		return err
	}
	if err := s.checkFolder(c.To); err != nil {
		return err
	}
	in, err := s.read(c.File)
	if err != nil {
		return err
	}
	state, err := s.asking(in, c.Form)
	if err != nil {
		return err
	}
	v := state.For(workshop.Viewer{Role: workshop.AsReport})
	lang := s.langOr(v.Workshop.Lang)
	t := translations.For(string(lang))
	var made []export.File
	for _, format := range asked {
		files, err := export.Make(v, c.kind(format), export.Options{Lang: string(lang)})
		if errors.Is(err, intake.ErrNoSurvey) {
			s.warn(s.t.T("answers.no_survey"))
			return errSaid
		}
		if err != nil {
			return fmt.Errorf("export %s: %w", format, err)
		}
		made = append(made, files...)
	}
	files := make([]bundle.File, len(made))
	for i, f := range made {
		name := place.Name(t.T("export."+string(f.Kind)+".file"), v.Name(workshop.Vendor), "×", v.Name(workshop.Client), v.Workshop.Day)
		files[i] = bundle.File{Name: name, Ext: f.Ext, Content: f.Content}
	}
	if err := s.writeFiles(c.To, files, c.Force); err != nil {
		return err
	}
	return verdict(in.sound)
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

// formats reads a list such as pdf,form.
func (s *session) formats(list string) ([]string, error) {
	var out []string
	for word := range strings.SplitSeq(list, ",") {
		format := strings.ToLower(strings.TrimSpace(word))
		if !slices.Contains(formats, format) {
			return nil, s.usage("command.usage.option", "flag", "--format", "got", say.Line(word), "options", strings.Join(formats, ", "))
		}
		if !slices.Contains(out, format) {
			out = append(out, format)
		}
	}
	return out, nil
}
