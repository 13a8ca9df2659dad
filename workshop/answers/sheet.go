package answers

import (
	"io"
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/mirror"
)

// Paper is what one person answered.
type Paper struct {
	Side    workshop.Side
	Answers workshop.Answers
}

// Sheet is what a file of answers holds.
type Sheet struct {
	Form   string  // that it answers: short or long
	Papers []Paper // in the order of the rows
	Alike  []int   // rows that say the same as one before them, from 1
	Silent []int   // rows with a side that know no answer to anything; they are no paper
}

// Of counts a side's papers.
func (s Sheet) Of(side workshop.Side) int {
	n := 0
	for _, p := range s.Papers {
		if p.Side == side {
			n++
		}
	}
	return n
}

// Read reads a sheet with answers to a form of the instrument: a row of
// titles, then one row a person; rows without anything are passed over. Where
// longer is true, a sheet with a column that only the long form asks is read
// as that form. The error is a *Refusal with all that is wrong, or the
// reader's.
func Read(r io.Reader, in workshop.Instrument, form string, longer bool) (Sheet, error) {
	text, err := textOf(r)
	if err != nil {
		return Sheet{}, err
	}
	s := sheet{rows: newRows(text), seen: map[string]bool{}}
	if err := s.heading(in, form, longer); err != nil {
		return Sheet{}, err
	}
	for {
		cells, ok, open := s.rows.next()
		switch {
		case open:
			return Sheet{}, refuse(Fault{Code: CodeQuote, Row: s.rows.row})
		case ok && !blank(cells):
			s.person(cells)
			continue
		case ok:
			continue
		}
		break
	}
	return s.done()
}

// sheet is a sheet under way.
type sheet struct {
	Sheet
	rows    *rows
	columns []column
	count   workshop.PerSide[int]
	seen    map[string]bool // what rows said
	refusal Refusal
}

// heading reads the first row that holds anything.
func (s *sheet) heading(in workshop.Instrument, form string, longer bool) error {
	for {
		cells, ok, open := s.rows.next()
		switch {
		case open:
			return refuse(Fault{Code: CodeQuote, Row: s.rows.row})
		case !ok:
			return refuse(Fault{Code: CodeNothing})
		case blank(cells):
			continue
		}
		s.Form = form
		if longer && asksMore(cells, in, form) {
			s.Form = workshop.FormLong
		}
		var faults []Fault
		if s.columns, faults = columns(cells, in, s.Form); len(faults) > 0 {
			return &Refusal{Faults: faults}
		}
		return nil
	}
}

// person reads a row.
func (s *sheet) person(cells []string) {
	side, known := s.sideOf(cells)
	if known {
		// A sheet with too many is refused: only how many is still of interest.
		if n := s.count.At(side); *n >= workshop.MaxBallots {
			*n++
			return
		}
		*s.count.At(side)++
	}
	p := Paper{Side: side}
	said := strings.Builder{}
	said.WriteString(string(side))
	sound := known
	for i, cell := range cells {
		cell = trim(cell)
		c := column{}
		if i < len(s.columns) {
			c = s.columns[i]
		}
		if c.side || cell == "" {
			continue
		}
		if c.asks == nil {
			s.refusal.add(Fault{Code: CodeNoTitle, Row: s.rows.row, Column: letters(i), Value: cell})
			sound = false
			continue
		}
		value, answered, ok := c.asks.read(cell)
		switch {
		case !ok:
			s.refusal.add(c.asks.fault(s.rows.row, c.title, cell))
			sound = false
		case answered:
			c.asks.put(&p.Answers, value)
			said.WriteString(" " + c.asks.name + string(rune('0'+value)))
		}
	}
	switch {
	case !sound:
	case p.Answers.Empty():
		s.Silent = append(s.Silent, s.rows.row)
	default:
		if s.seen[said.String()] {
			s.Alike = append(s.Alike, s.rows.row)
		}
		s.seen[said.String()] = true
		s.Papers = append(s.Papers, p)
	}
}

// sides are the words for a side.
var sides = map[string]workshop.Side{
	"vendor": workshop.Vendor, "leverancier": workshop.Vendor,
	"client": workshop.Client, "klant": workshop.Client,
}

// sideOf finds the side of a row.
func (s *sheet) sideOf(cells []string) (workshop.Side, bool) {
	for i, c := range s.columns {
		if !c.side {
			continue
		}
		cell := ""
		if i < len(cells) {
			cell = trim(cells[i])
		}
		if side, ok := sides[strings.ToLower(cell)]; ok {
			return side, true
		}
		s.refusal.add(Fault{Code: CodeSide, Row: s.rows.row, Column: c.title, Value: cell})
	}
	return "", false
}

// done returns the sheet, or why it is refused.
func (s *sheet) done() (Sheet, error) {
	var many []Fault
	for _, side := range workshop.Sides {
		if n := s.count.Of(side); n > workshop.MaxBallots {
			many = append(many, Fault{Code: CodeTooMany, Side: side, N: n, Limit: workshop.MaxBallots})
		}
	}
	switch {
	case len(many) > 0:
		return Sheet{}, &Refusal{Faults: many}
	case len(s.refusal.Faults) > 0:
		return Sheet{}, &s.refusal
	case len(s.Papers) == 0:
		return Sheet{}, refuse(Fault{Code: CodeNothing})
	}
	return s.Sheet, nil
}

// read reads a cell that is not empty: a number, or 1 for yes and 0 for no.
// answered is false for "don't know".
func (q *question) read(cell string) (value int, answered, ok bool) {
	if cell == "?" {
		return 0, false, true
	}
	if q.yesNo() {
		switch strings.ToLower(cell) {
		case "yes", "ja":
			return 1, true, true
		case "no", "nee":
			return 0, true, true
		}
		return 0, false, false
	}
	value, ok = whole(cell)
	return value, true, ok && value >= q.min && value <= q.max
}

// whole reads a number of at most two digits. Spreadsheets write some whole
// numbers with decimals, such as 4.0 or 4,00.
func whole(cell string) (n int, ok bool) {
	digits, decimals := cell, ""
	if i := strings.IndexAny(cell, ".,"); i >= 0 {
		if digits, decimals = cell[:i], cell[i+1:]; decimals == "" {
			return 0, false
		}
	}
	if digits == "" || len(digits) > 2 || strings.Trim(decimals, "0") != "" {
		return 0, false
	}
	for i := range len(digits) {
		d := digits[i]
		if d < '0' || d > '9' {
			return 0, false
		}
		n = 10*n + int(d-'0')
	}
	return n, true
}

// fault is a cell that read has refused.
func (q *question) fault(row int, title, cell string) Fault {
	f := Fault{Code: CodeWhole, Row: row, Column: title, Value: cell, Min: q.min, Max: q.max}
	if q.yesNo() {
		f.Code, f.Min, f.Max = CodeYesNo, 0, 0
	}
	return f
}

// put puts an answer in its place.
func (q *question) put(a *workshop.Answers, value int) {
	number, yes := float64(value), value == 1
	switch q.in {
	case inSelf:
		set(&a.Self, q.code, value)
	case inOther:
		set(&a.Other, q.code, value)
	case inGiven:
		m := a.Marks[q.code]
		m.Given = &number
		set(&a.Marks, q.code, m)
	case inPredicted:
		m := a.Marks[q.code]
		m.Predicted = &number
		set(&a.Marks, q.code, m)
	case inSelfYes:
		a.SelfYes = &yes
	case inOtherYes:
		a.OtherYes = &yes
	}
}

func set[V int | mirror.Mark](m *map[string]V, code string, v V) {
	if *m == nil {
		*m = map[string]V{}
	}
	(*m)[code] = v
}

// blank says whether nothing stands in a row.
func blank(cells []string) bool {
	for _, c := range cells {
		if trim(c) != "" {
			return false
		}
	}
	return true
}
