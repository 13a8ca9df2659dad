package sheet

import (
	"github.com/xuri/excelize/v2"

	"samenspel/export/table"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// The widths of the two columns of the overview, in characters.
const (
	labels = 30.0
	words  = 86.0
)

// line is a line of the overview: a label, and what it is about.
type line struct {
	label string
	role  role // of the label
	fact  table.Fact
	says  role // of the fact
	to    string
}

// overview writes the first sheet: what this is, where it stands, what is meant
// by the signs, and the way to the other sheets.
func (b *book) overview(sheet string) error {
	grid := false
	err := each(
		func() error { return b.f.SetSheetView(sheet, 0, &excelize.ViewOptions{ShowGridLines: &grid}) },
		func() error { return b.f.SetColWidth(sheet, "A", "A", labels) },
		func() error { return b.f.SetColWidth(sheet, "B", "B", words) },
	)
	if err != nil {
		return err
	}
	for row, l := range b.lines() {
		if err := b.line(sheet, row, l); err != nil {
			return err
		}
	}
	return b.layout(sheet, "portrait", true, 1)
}

func (b *book) lines() []line {
	standing, as := b.t.T("report.kind.plan")+" · "+b.t.T("report.released"), under
	if b.told.Concept {
		standing, as = b.t.T("report.concept")+" · "+b.t.T("report.concept.why"), draft
	}
	out := []line{{label: b.told.Parties, role: title}, {label: standing, role: as}, {}}
	for _, f := range b.told.Facts {
		out = append(out, line{label: f.Label, role: label, fact: f, says: told})
	}
	version := b.told.Version
	if version == "" {
		version = b.t.T("report.version.none")
	}
	says := func(name, s string, side workshop.Side, as role, to string) {
		out = append(out, line{label: name, role: label, fact: table.Fact{Cell: table.Cell{Value: s, Side: side}}, says: as, to: to})
	}
	says(b.t.T("table.version"), version, workshop.Together, told, "")
	name := b.t.T("table.signs")
	for _, side := range workshop.Sides {
		says(name, b.names.Of(side), side, told, "")
		name = ""
	}
	out = append(out, line{})
	name = b.t.T("table.sheets")
	for _, of := range b.told.Tables {
		says(name, of.Title, workshop.Together, link, of.Title)
		name = ""
	}
	return out
}

// line writes a line of the overview in a row, counted from 0.
func (b *book) line(sheet string, row int, l line) error {
	high := leaded + 3
	if l.role == title {
		high = 32
	}
	if s := l.fact.Value; s != "" {
		high = max(high, float64(tall(s, words, chart.Regular))*leaded+3)
	}
	high = max(high, float64(tall(l.label, labels, chart.Regular))*leaded+3)
	if l.role == title || l.role == under || l.role == draft {
		high = min(high, 32) // they run on over the next column
	}
	return each(
		func() error { return b.f.SetRowHeight(sheet, row+1, min(tallest, high)) },
		func() error { return b.put(sheet, at(0, row), look{role: l.role}, l.label) },
		func() error {
			how := look{role: l.says, kind: l.fact.Type, side: l.fact.Side}
			if _, date := parse(how.kind, l.fact.Value); !date.IsZero() {
				return b.set(sheet, at(1, row), how, l.fact.Value)
			}
			how.kind = table.Text
			return b.put(sheet, at(1, row), how, l.fact.Value)
		},
		func() error {
			if l.to == "" {
				return nil
			}
			return b.f.SetCellHyperLink(sheet, at(1, row), "'"+l.to+"'!A1", "Location")
		},
	)
}

// put writes a text; nothing where it is empty.
func (b *book) put(sheet, cell string, l look, s string) error {
	if s == "" {
		return nil
	}
	return b.set(sheet, cell, l, s)
}
