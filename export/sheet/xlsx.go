package sheet

import (
	"bytes"
	"fmt"
	"math"
	"regexp"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"samenspel/assets/translations"
	"samenspel/export/table"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// Paper is what the sheets are printed on.
type Paper int

// The papers, by the numbers that spreadsheet programs give them.
const (
	Letter Paper = 1
	A4     Paper = 9
)

// XLSX returns the workbook of a view: an overview, and a sheet for each
// subject that there is something of, each a table with filters. It returns
// table.ErrViewer for a view that was not made for a report.
func XLSX(v *workshop.View, t translations.Translator, paper Paper) ([]byte, error) {
	told, err := table.Of(v, t)
	if err != nil {
		return nil, err
	}
	b := &book{
		f: excelize.NewFile(), t: t, paper: paper, told: told, styles: map[look]int{},
		names: workshop.PerSide[string]{Vendor: table.Clean(v.Name(workshop.Vendor)), Client: table.Clean(v.Name(workshop.Client))},
	}
	defer b.f.Close() // nothing is kept on disk that could fail
	b.f.SetZipWriter(newZip)
	if err := b.write(); err != nil {
		return nil, fmt.Errorf("write workbook: %w", err)
	}
	if err := b.properties(v); err != nil {
		return nil, fmt.Errorf("write workbook: %w", err)
	}
	var out bytes.Buffer
	if err := b.f.Write(&out); err != nil {
		return nil, fmt.Errorf("write workbook: %w", err)
	}
	return out.Bytes(), nil
}

// book is a workbook under way.
type book struct {
	f      *excelize.File
	t      translations.Translator
	paper  Paper
	told   table.Book
	names  workshop.PerSide[string]
	styles map[look]int
}

// each does things in turn until one fails.
func each(all ...func() error) error {
	for _, do := range all {
		if err := do(); err != nil {
			return err
		}
	}
	return nil
}

func (b *book) write() error {
	overview := b.t.T("table.overview")
	if err := b.f.SetSheetName("Sheet1", overview); err != nil {
		return err
	}
	for _, of := range b.told.Tables {
		if err := b.sheet(of); err != nil {
			return fmt.Errorf("sheet %s: %w", of.ID, err)
		}
	}
	return b.overview(overview)
}

// sheet writes a table on a sheet of its own.
func (b *book) sheet(of table.Table) error {
	name := of.Title
	if _, err := b.f.NewSheet(name); err != nil {
		return err
	}
	if err := b.head(name, of); err != nil {
		return err
	}
	for i, row := range of.Rows {
		for j, c := range row {
			if err := b.set(name, at(j, i+1), look{kind: of.Columns[j].Type, side: c.Side}, c.Value); err != nil {
				return err
			}
		}
	}
	total, err := b.room(name, of)
	if err != nil {
		return err
	}
	tab := chart.InkSoft
	if of.Plan {
		tab = chart.Together
	}
	// A table needs a row beneath its head.
	end := at(len(of.Columns)-1, max(1, len(of.Rows)))
	plain := false
	return each(
		func() error {
			return b.f.AddTable(name, &excelize.Table{Range: "A1:" + end, Name: "table_" + of.ID, StyleName: "TableStyleLight1", ShowRowStripes: &plain})
		},
		func() error { return b.f.SetSheetProps(name, &excelize.SheetPropsOptions{TabColorRGB: new(tone(tab))}) },
		func() error { return b.freeze(name, of) },
		func() error { return b.print(name, of, total) },
	)
}

// room makes columns as wide and rows as high as what stands in them. It returns
// how wide all columns are together.
func (b *book) room(name string, of table.Table) (total float64, err error) {
	widths := make([]float64, len(of.Columns))
	head := 1
	for j, c := range of.Columns {
		widths[j] = width(of, j)
		total += widths[j]
		if err := b.f.SetColWidth(name, letters(j), letters(j), widths[j]); err != nil {
			return 0, err
		}
		head = max(head, tall(c.Title, widths[j]-2, chart.Bold))
	}
	if err := b.f.SetRowHeight(name, 1, min(tallest, float64(head)*leaded+9)); err != nil {
		return 0, err
	}
	for i, row := range of.Rows {
		if err := b.f.SetRowHeight(name, i+2, height(of.Columns, row, widths)); err != nil {
			return 0, err
		}
	}
	return total, nil
}

// head writes the titles of the columns.
func (b *book) head(name string, of table.Table) error {
	seen := map[string]bool{}
	for j, c := range of.Columns {
		title := shorten(c.Title, 120)
		for n := 2; seen[strings.ToLower(title)]; n++ { // a table tells its columns by their titles
			title = fmt.Sprintf("%s (%d)", shorten(c.Title, 120), n)
		}
		seen[strings.ToLower(title)] = true
		cell := at(j, 0)
		if err := b.f.SetCellStr(name, cell, title); err != nil {
			return err
		}
		style, err := b.style(look{head: true, kind: c.Type, side: c.Side})
		if err != nil {
			return err
		}
		if err := b.f.SetCellStyle(name, cell, cell, style); err != nil {
			return err
		}
	}
	return nil
}

// set writes a value as what it is: a date, a number, or a text that stays one.
func (b *book) set(sheet, cell string, l look, s string) error {
	put := func() error { return nil }
	switch number, date := parse(l.kind, s); {
	case s == "":
	case !date.IsZero():
		put = func() error { return b.f.SetCellValue(sheet, cell, date) }
	case number != nil:
		l.whole = *number == math.Trunc(*number)
		put = func() error { return b.f.SetCellFloat(sheet, cell, *number, -1, 64) }
	default:
		l.kind = table.Text
		put = func() error { return b.f.SetCellStr(sheet, cell, literal(fit(s, b.t))) }
	}
	style, err := b.style(l)
	if err != nil {
		return err
	}
	return each(put, func() error { return b.f.SetCellStyle(sheet, cell, cell, style) })
}

// literal writes a text so that none of it is read as the code of a character:
// _x000D_ would be a line break.
func literal(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if code.MatchString(s[i:min(len(s), i+7)]) {
			b.WriteString("_x005F")
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

var code = regexp.MustCompile(`^_x[0-9A-Fa-f]{4}_$`)

// properties are what is known of the file: they come from the workshop, not
// from a clock.
func (b *book) properties(v *workshop.View) error {
	made := v.Workshop.Created.UTC()
	if made.IsZero() {
		made = time.Unix(0, 0).UTC()
	}
	moment := made.Format(time.RFC3339)
	return each(
		func() error {
			return b.f.SetDocProps(&excelize.DocProperties{
				Title: b.told.Title, Subject: b.t.T("report.kind.plan"), Creator: b.told.Parties, LastModifiedBy: "Samenspel",
				Created: moment, Modified: moment, Identifier: v.Workshop.ID.String(), Language: b.t.Lang(), Version: b.told.Version,
			})
		},
		func() error {
			return b.f.SetAppProps(&excelize.AppProperties{Application: "Samenspel", Company: b.told.Parties})
		},
	)
}

// at names a cell by its column and row, both from 0.
func at(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col+1, row+1)
	if err != nil {
		panic(err) // a workbook holds more than any table has
	}
	return name
}

func letters(col int) string { return strings.TrimRight(at(col, 0), "1") }

// shorten cuts a line off after so many characters.
func shorten(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
