// Package report lays out a workshop's plan, its whole report and its
// questionnaire as documents.
//
// It owns what is said where: chapters, tables, pictures, line and page breaks,
// and the structure screen readers follow. It takes a View made for a report
// and knows no state, file format, clock or network: the same View gives the
// same document.
package report

import (
	"errors"
	"fmt"

	"samenspel/assets/translations"
	"samenspel/export/guard"
	"samenspel/export/page"
	"samenspel/workshop"
)

// Kind is which report is laid out.
type Kind int

// The reports: the action plan, and all that came before it as well.
const (
	Plan Kind = iota
	Full
)

// Options is how a report is laid out.
type Options struct {
	Lang  string // nl or en; empty is the workshop's own
	Kind  Kind
	Paper page.Paper
}

func (o Options) translator(v *workshop.View) translations.Translator {
	if o.Lang == "" {
		o.Lang = string(v.Workshop.Lang)
	}
	return translations.For(o.Lang)
}

// ErrViewer is returned for a view that was not made for a report: it may hold
// what may not be printed.
var ErrViewer = errors.New("view is not made for a report")

// Lay lays out a report of a view made with the viewer AsReport. It returns
// ErrViewer for any other view.
func Lay(v workshop.View, o Options) (*page.Document, error) {
	if v.Viewer.Role != workshop.AsReport || v.Method == nil {
		return nil, fmt.Errorf("lay out report for %q: %w", v.Viewer.Role, ErrViewer)
	}
	v = guard.View(v)
	r := newReport(&v, o.translator(&v), o)
	r.write()
	return r.doc, nil
}
