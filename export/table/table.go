// Package table tells a workshop as tables: what a row of the plan is, what a
// line of the calendar, and so on for every subject of the report. Spreadsheets,
// CSV and Markdown are written from the same tables.
//
// It owns which facts stand in which column, and of what type they are; how a
// cell looks is up to a format. It takes a View made for a report, and knows no
// format and no page.
package table

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"samenspel/assets/translations"
	"samenspel/workshop"
)

// ErrViewer is returned for a view that was not made for a report: it may hold
// what may not leave the room.
var ErrViewer = errors.New("view is not made for a report")

// Type says what the cells of a column hold.
type Type int

// The types, with the canonical form of each; "" is always nothing.
const (
	Text   Type = iota // as it was typed, see Clean
	Number             // decimal with a point: 31, 2.5
	Signed             // a Number that is told with its sign: 2, -1
	Score              // a Number that is told with one decimal
	Share              // a Number from 0 to 1, told as a percentage
	Euros              // a Number
	Date               // 2006-01-02
	Month              // 2006-01
)

// Numeric says whether cells of the type are numbers.
func (t Type) Numeric() bool { return t >= Number && t <= Euros }

// Column is a column of a table.
type Column struct {
	ID    string // the same in every language
	Title string
	Type  Type
	Side  workshop.Side // whose column it is; Together for nobody's
	Keep  bool          // it stays where no row has filled it in
}

// Cell is a value in the canonical form of its column's type. Side is whose
// sign stands before it: of the name of a party, or of someone who speaks or
// acts for one.
type Cell struct {
	Value string
	Side  workshop.Side
}

// Table is one subject.
type Table struct {
	ID      string // letters only; the same in every language
	Title   string // short, as on the tab of a sheet
	Plan    bool   // it is about the plan itself, not about how people came to it
	Columns []Column
	Rows    [][]Cell
}

// Column returns the place of a column by its id, -1 where there is none.
func (t Table) Column(id string) int {
	for i, c := range t.Columns {
		if c.ID == id {
			return i
		}
	}
	return -1
}

// Of returns the value in a row by the id of its column, "" where there is no
// such column.
func (t Table) Of(row []Cell, id string) string {
	if i := t.Column(id); i >= 0 {
		return row[i].Value
	}
	return ""
}

// Filled returns the table without the columns that no row has filled in,
// except those that stay.
func (t Table) Filled() Table {
	out := Table{ID: t.ID, Title: t.Title, Plan: t.Plan, Rows: make([][]Cell, len(t.Rows))}
	for i, c := range t.Columns {
		some := c.Keep
		for _, row := range t.Rows {
			some = some || row[i].Value != ""
		}
		if !some {
			continue
		}
		out.Columns = append(out.Columns, c)
		for n, row := range t.Rows {
			out.Rows[n] = append(out.Rows[n], row[i])
		}
	}
	return out
}

// Fact is a label with what it is about.
type Fact struct {
	Label string
	Type  Type
	Cell
}

// Book is all that is told of a workshop.
type Book struct {
	Title   string // of the plan, with both parties
	Parties string
	Concept bool
	Version string // fingerprint of what is agreed; "" while nothing is
	Facts   []Fact
	Tables  []Table // the plan first; of the others those that have rows
}

// Table returns a table by its id; one without columns where there is none.
func (b Book) Table(id string) Table {
	for _, t := range b.Tables {
		if t.ID == id {
			return t
		}
	}
	return Table{ID: id}
}

// Of returns the tables of a view made with the viewer AsReport, and ErrViewer
// for any other.
func Of(v *workshop.View, t translations.Translator) (Book, error) {
	w, err := newWriter(v, t)
	if err != nil {
		return Book{}, err
	}
	b := Book{Title: t.T("report.kind.plan") + " " + w.parties(), Parties: w.parties(), Concept: v.Concept, Version: w.version(), Facts: w.facts()}
	for i, of := range []func() Table{
		w.plan, w.calendar, w.readings, w.consents, w.concerns, w.checks,
		w.interests, w.problems, w.cycles, w.fixes, w.findings, w.causes, w.incentives, w.pledges, w.horizons,
		w.mirror, w.statements, w.trust, w.touchpoints, w.terms, w.confusing,
		w.strengths, w.interventions, w.stops, w.requests, w.limits, w.stakeholders, w.risks, w.commitments, w.people,
	} {
		if made := of(); i == 0 || len(made.Rows) > 0 {
			b.Tables = append(b.Tables, made.Filled())
		}
	}
	return b, nil
}

// Plan returns the table of the plan with every column, filled in or not: one
// row for each action, in the order of the report, then what is parked and what
// was stopped. It returns ErrViewer for a view that was not made for a report.
func Plan(v *workshop.View, t translations.Translator) (Table, error) {
	w, err := newWriter(v, t)
	if err != nil {
		return Table{}, err
	}
	return w.plan(), nil
}

// writer makes the tables of one view.
type writer struct {
	v    *workshop.View
	t    translations.Translator
	lang workshop.Lang

	actions []numbered
}

func newWriter(v *workshop.View, t translations.Translator) (*writer, error) {
	if v.Viewer.Role != workshop.AsReport || v.Method == nil {
		return nil, fmt.Errorf("tables for %q: %w", v.Viewer.Role, ErrViewer)
	}
	return &writer{v: v, t: t, lang: workshop.Lang(t.Lang()), actions: order(v.Actions)}, nil
}

// Clean returns typed text as a file can hold it: valid UTF-8, line breaks as
// \n, and other controls but tabs by their pictures, such as ␀, so that they
// are seen.
func Clean(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t':
			return r
		case r == '\r', r == '\u2028', r == '\u2029', r == '\u0085':
			return '\n'
		case r < ' ':
			return '\u2400' + r
		case r == 0x7F:
			return '\u2421'
		case unicode.IsControl(r), r == '\uFFFE', r == '\uFFFF':
			return '\uFFFD'
		}
		return r
	}, s)
}

func text(s string) Cell { return Cell{Value: Clean(s)} }

// value is a cell that is in its canonical form already.
func value(s string) Cell { return Cell{Value: s} }

// by is the name of a party, or of someone of it, behind its sign; nothing
// where there is no name.
func by(side workshop.Side, name string) Cell {
	if name == "" {
		return Cell{}
	}
	return Cell{Clean(name), side}
}

// party names the party of a side.
func (w *writer) party(side workshop.Side) Cell {
	if !side.Valid() {
		return Cell{}
	}
	return by(side, w.v.Name(side))
}

func (w *writer) parties() string {
	return Clean(w.v.Name(workshop.Vendor) + " × " + w.v.Name(workshop.Client))
}

// person names a person.
func (w *writer) person(id workshop.ID) Cell {
	if p := w.v.Person(id); p != nil {
		return by(p.Side, p.Name)
	}
	return Cell{}
}

func (w *writer) yesNo(s string) Cell {
	if s == "" {
		return Cell{}
	}
	return value(w.t.T("answer." + s))
}

// sayIf says a word of the translations under prefix and id; nothing where
// there is no id.
func (w *writer) sayIf(prefix, id string) Cell {
	if id == "" {
		return Cell{}
	}
	return value(w.t.T(prefix + id))
}

func first(all ...string) string { return cmp.Or(all...) }
