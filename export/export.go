// Package export is the one list of what can be made of a workshop: the window,
// the command line, drafts of mail and the tests all make their files here.
//
// It puts the formats together, each a package that knows no other. It knows
// no file system: it returns what is to be written.
package export

import (
	"bytes"
	"fmt"

	"samenspel/assets/translations"
	"samenspel/export/calendar"
	"samenspel/export/page"
	"samenspel/export/pdf"
	"samenspel/export/report"
	"samenspel/workshop"
	"samenspel/workshop/intake"
)

// Kind is something that can be made of a workshop.
type Kind string

// The kinds.
const (
	Plan   Kind = "plan" // the action plan as PDF
	Report Kind = "full" // the whole report as PDF
	Form   Kind = "form" // the questionnaire to print, and the empty sheet of answers

	Sheet    Kind = "sheet"    // a workbook with a sheet for each subject
	CSV      Kind = "csv"      // the plan, a line for each action
	Calendar Kind = "calendar" // the dates of the plan, for a calendar program
	Markdown Kind = "markdown" // the plan as text
	JSON     Kind = "json"     // all that a report may hold, for scripts
	PNG      Kind = "png"      // each chart as pixels
	SVG      Kind = "svg"      // each chart as a vector picture
)

// Kinds lists all kinds, in the order in which a person is offered them.
func Kinds() []Kind {
	return []Kind{Plan, Report, Form, Sheet, CSV, Calendar, Markdown, JSON, PNG, SVG}
}

// Options is how files are made.
type Options struct {
	Lang  string // nl or en; empty is the workshop's own
	Paper page.Paper
	// Unnamed leaves people's names out: each is called by their function, or
	// "someone of" their party.
	Unnamed bool
	// Archive makes PDF/A-1b, for those who must keep it for decades, with
	// nothing that travels inside.
	Archive bool
	// Alone leaves out the plan for other programs, which a PDF of it carries
	// inside.
	Alone bool
	// Calendar is whose dates a calendar holds, and when the follow-up begins.
	Calendar calendar.Options
}

// words are the language's that is asked for.
func (o Options) words(v *workshop.View) translations.Translator {
	if o.Lang == "" {
		return translations.For(string(v.Workshop.Lang))
	}
	return translations.For(o.Lang)
}

// shown is the view that files are made of.
func (o Options) shown(v workshop.View) workshop.View {
	if !o.Unnamed {
		return v
	}
	t := o.words(&v)
	return v.WithoutNames(func(side workshop.Side) string {
		if !side.Valid() {
			return t.T("unnamed.anyone")
		}
		return t.T("unnamed.someone", "party", v.Name(side))
	})
}

// File is what is made, without a name: that is up to who writes it, of Words.
type File struct {
	Kind    Kind
	About   string // what it shows, where a kind makes several; else empty
	Ext     string // its ending, with the dot
	Type    string // as MIME has it
	Content []byte
}

// How files of pages and of dates end, and what they are.
const (
	pdfExt, pdfType           = ".pdf", "application/pdf"
	calendarExt, calendarType = ".ics", "text/calendar; charset=utf-8"
)

// Words are what a name for the file is made of: what it is, the parties and the
// day.
func (f File) Words(v *workshop.View, t translations.Translator) []string {
	out := []string{t.T("export." + string(f.Kind) + ".file")}
	if f.About != "" {
		out = append(out, f.About)
	}
	return append(out, v.Name(workshop.Vendor), "×", v.Name(workshop.Client), v.Workshop.Day)
}

// Document lays out a kind that has pages, as it will be written: what the
// preview shows. It returns report.ErrViewer for a view that was not made for a
// report, intake.ErrNoSurvey where a method has no questionnaire to print, and
// no document for a kind that has no pages.
func Document(v workshop.View, kind Kind, o Options) (*page.Document, error) {
	return document(o.shown(v), kind, o)
}

func document(v workshop.View, kind Kind, o Options) (*page.Document, error) {
	laid := report.Options{Lang: o.Lang, Paper: o.Paper}
	switch kind {
	case Plan:
		return report.Lay(v, laid)
	case Report:
		laid.Kind = report.Full
		return report.Lay(v, laid)
	case Form:
		key, step := intake.Survey(&v)
		if step == nil {
			return nil, intake.ErrNoSurvey
		}
		return report.Form(v, key, laid)
	default: // no pages
		return nil, nil
	}
}

// Make makes the files of a kind of a view made with the viewer AsReport. It
// returns the errors of Document, and those of the calendar's options.
func Make(v workshop.View, kind Kind, o Options) ([]File, error) {
	if v.Viewer.Role != workshop.AsReport {
		return nil, fmt.Errorf("make %s for %q: %w", kind, v.Viewer.Role, report.ErrViewer)
	}
	v = o.shown(v)
	d, err := document(v, kind, o)
	if err != nil {
		return nil, err
	}
	if d == nil {
		return data(&v, kind, o)
	}
	if kind != Form && !o.Alone && !o.Archive {
		if d.Files, err = inside(&v, o); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	if err := pdf.Write(&b, d, pdf.Options{Archive: o.Archive}); err != nil {
		return nil, err
	}
	out := []File{{Kind: kind, Ext: pdfExt, Type: pdfType, Content: b.Bytes()}}
	if kind == Form {
		sheet, err := intake.Blank(&v, workshop.Lang(d.Lang))
		if err != nil {
			return nil, err
		}
		out = append(out, File{Kind: kind, Ext: ".csv", Type: "text/csv", Content: sheet})
	}
	return out, nil
}
