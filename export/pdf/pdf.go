// Package pdf writes a workshop's plan and report as a PDF.
//
// It owns the page: text that gofpdf can print, line and page breaks, pictures
// as vectors, and the structure screen readers follow. It takes a View made
// for a report and knows no state, file, clock or network: the same View gives
// the same bytes.
package pdf

import (
	"errors"
	"fmt"
	"io"

	"samenspel/assets/translations"
	"samenspel/workshop"
)

// Report is which report is written.
type Report int

// The reports: the action plan, and all that came before it as well.
const (
	Plan Report = iota
	Full
)

// Page is a size of paper.
type Page int

// The sizes.
const (
	A4 Page = iota
	Letter
)

// Options is how a report is written.
type Options struct {
	Lang   string // nl or en; empty is the workshop's own
	Report Report
	Page   Page
}

// ErrViewer is returned for a view that was not made for a report: it may hold
// what may not be printed.
var ErrViewer = errors.New("view is not made for a report")

// Write writes a report of a view made with the viewer AsReport. It returns
// ErrViewer for any other view, and w's errors.
func Write(w io.Writer, v workshop.View, o Options) error {
	if v.Viewer.Role != workshop.AsReport || v.Method == nil {
		return fmt.Errorf("write pdf for %q: %w", v.Viewer.Role, ErrViewer)
	}
	if o.Lang == "" {
		o.Lang = string(v.Workshop.Lang)
	}
	v = guardView(v)
	r := newReport(&v, translations.For(o.Lang), o)
	r.write()
	raw, err := r.output()
	if err != nil {
		return err
	}
	out, err := finish(raw, finished{
		lang: r.t.Lang(), title: r.title(), made: r.made, root: r.root, pages: r.f.PageCount(),
	})
	if err != nil {
		return fmt.Errorf("finish pdf: %w", err)
	}
	if _, err := w.Write(out); err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	return nil
}
