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

	Calendar Kind = "calendar" // the dates of the plan, for a calendar program
)

// Kinds lists all kinds, in the order in which a person is offered them.
func Kinds() []Kind { return []Kind{Plan, Report, Form, Calendar} }

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

// File is what is made, without a name: that has the parties in it, and is up
// to who writes it.
type File struct {
	Kind    Kind
	Ext     string // its ending, with the dot
	Type    string // as MIME has it
	Content []byte
}

// How files of pages and of dates end, and what they are.
const (
	pdfExt, pdfType           = ".pdf", "application/pdf"
	calendarExt, calendarType = ".ics", "text/calendar; charset=utf-8"
)

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
	}
	return nil, nil
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
	var out []File
	if d != nil {
		if kind != Form && !o.Alone && !o.Archive {
			if d.Files, err = inside(&v, o); err != nil {
				return nil, err
			}
		}
		var b bytes.Buffer
		if err := pdf.Write(&b, d, pdf.Options{Archive: o.Archive}); err != nil {
			return nil, err
		}
		out = append(out, File{kind, pdfExt, pdfType, b.Bytes()})
	}
	if kind == Form {
		sheet, err := intake.Blank(&v, workshop.Lang(d.Lang))
		if err != nil {
			return nil, err
		}
		out = append(out, File{kind, ".csv", "text/csv", sheet})
	}
	if kind == Calendar {
		dates, err := calendar.Write(&v, o.words(&v), o.Calendar)
		if err != nil {
			return nil, err
		}
		out = append(out, File{kind, calendarExt, calendarType, dates})
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("make %q: no such kind", kind)
	}
	return out, nil
}
