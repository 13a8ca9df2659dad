package sheet

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"samenspel/export/table"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// look is how a cell looks. Cells that look alike share a style.
type look struct {
	kind  table.Type
	side  workshop.Side
	whole bool // a number without decimals
	head  bool // of a table
	role  role
}

// role is what a cell of the overview is.
type role int

const (
	inTable role = iota
	title
	under
	label
	told
	link
	draft
)

// signs stand before a party's name, so that it is told without colour too.
// They belong to the number format: the cell holds the name alone.
var signs = map[workshop.Side]string{workshop.Vendor: "■", workshop.Client: "●"}

func tone(token chart.Token) string {
	c := chart.Light.Resolve(token.Full())
	return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B)
}

func inkOf(side workshop.Side) string {
	switch side {
	case workshop.Vendor:
		return tone(chart.Vendor)
	case workshop.Client:
		return tone(chart.Client)
	}
	return tone(chart.Ink)
}

// style returns the number of a look's style.
func (b *book) style(l look) (int, error) {
	if id, made := b.styles[l]; made {
		return id, nil
	}
	s := &excelize.Style{
		Font:      &excelize.Font{Family: "Calibri", Size: 11, Color: inkOf(l.side)},
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
	}
	s.CustomNumFmt = new(b.format(l))
	line := func(edge, token string, weight int) excelize.Border {
		return excelize.Border{Type: edge, Color: token, Style: weight}
	}
	numeric := l.kind.Numeric()
	if l.role == inTable && !numeric {
		s.Alignment.Horizontal, s.Alignment.Indent = "left", 1
	}
	switch {
	case l.head:
		s.Font.Bold = true
		if numeric {
			s.Alignment.Horizontal = "right"
		}
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"EEF1F3"}}
		s.Border = []excelize.Border{line("bottom", inkOf(l.side), 2)}
	case l.role == inTable:
		s.Border = []excelize.Border{line("bottom", tone(chart.Hairline), 1)}
		s.Alignment.WrapText = l.kind == table.Text
	case l.role == title:
		s.Font.Bold, s.Font.Size, s.Alignment.WrapText = true, 20, false
	case l.role == draft:
		s.Font.Bold, s.Font.Color, s.Alignment.WrapText = true, tone(chart.Attention), false
	case l.role == under, l.role == label:
		s.Font.Color, s.Alignment.WrapText = tone(chart.InkSoft), l.role == label
	case l.role == link:
		s.Font.Color, s.Font.Underline = tone(chart.Vendor), "single"
	default:
		s.Alignment.Horizontal = "left" // dates as well
	}
	id, err := b.f.NewStyle(s)
	if err != nil {
		return 0, err
	}
	if l.kind == table.Text || l.head {
		// Who edits a text that begins with = must not make a formula of it.
		b.f.Styles.CellXfs.Xf[id].QuotePrefix = new(true)
	}
	b.styles[l] = id
	return id, nil
}

// format is the number format of a look.
func (b *book) format(l look) string {
	locale := "[$-809]"
	if b.t.Lang() == "nl" {
		locale = "[$-413]"
	}
	sign := ""
	if s := signs[l.side]; s != "" {
		sign = `"` + s + ` "`
	}
	kind := l.kind
	if l.head {
		kind = table.Text
	}
	switch kind {
	case table.Date:
		return locale + "d mmm yyyy"
	case table.Month:
		return locale + "mmm yyyy"
	case table.Signed:
		return `+General;\-General;0`
	case table.Score:
		return "0.0"
	case table.Share:
		return "0%"
	case table.Euros:
		if l.whole {
			return `"€ "#,##0;"€ "\-#,##0`
		}
		return `"€ "#,##0.00;"€ "\-#,##0.00`
	case table.Number:
		return "General"
	case table.Text:
	}
	return sign + "@"
}

// parse returns a value as the number or the date that it is; neither for a
// text, and for what a spreadsheet has no number for.
func parse(kind table.Type, s string) (*float64, time.Time) {
	switch {
	case kind.Numeric():
		if n, err := strconv.ParseFloat(s, 64); err == nil && !math.IsInf(n, 0) && !math.IsNaN(n) {
			return &n, time.Time{}
		}
	case kind == table.Date, kind == table.Month:
		layout := workshop.DateLayout
		if kind == table.Month {
			layout = "2006-01"
		}
		// Days are counted from 1900, and those of its first two months wrongly.
		if d, err := time.Parse(layout, s); err == nil && d.Year() > 1900 && d.Year() < 10000 {
			return nil, d
		}
	}
	return nil, time.Time{}
}

// width is how wide a column is, in characters: what suits its longest cell,
// up to what is comfortable to read.
func width(of table.Table, col int) float64 {
	c := of.Columns[col]
	word := func(s string) (longest int) {
		for w := range strings.FieldsSeq(s) {
			longest = max(longest, utf8.RuneCountInString(w))
		}
		return longest
	}
	// The title stands on three lines at most, beside the button of the filter.
	least := max(word(c.Title), (utf8.RuneCountInString(c.Title)+2)/3+2) + 5
	longest, sign := 0, 0
	if c.Side.Valid() {
		sign = 3
	}
	for _, row := range of.Rows {
		for l := range strings.SplitSeq(row[col].Value, "\n") {
			longest = max(longest, utf8.RuneCountInString(l))
		}
		if row[col].Side.Valid() {
			sign = 3
		}
	}
	wide := float64(longest + sign + 3)
	switch {
	case c.Type == table.Date || c.Type == table.Month:
		wide = 14
	case c.Type != table.Text:
		wide = max(8, wide)
	case longest > 200:
		wide = 60
	case longest > 60:
		wide = 44
	case longest > 28:
		wide = 30
	}
	return min(60, max(wide, float64(min(least+sign, 24))))
}
