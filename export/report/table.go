package report

import (
	"slices"
	"strings"

	"samenspel/export/guard"
	"samenspel/export/page"
	"samenspel/workshop/chart"
)

// column of a table; share is its part of the width.
type column struct {
	title string
	share float64
	sign  mark
}

// cell is texts under each other, behind a party's sign where it has one.
type cell struct {
	texts []span
	sign  mark
	link  *page.Place // where the whole cell leads; nil is nowhere
}

// span is a text in a face, behind a party's sign of its own where it has one.
type span struct {
	s    string
	t    face
	sign mark
}

// plain is a cell of one text.
func plain(s string) cell { return cell{texts: []span{{s: s, t: cellFace}}} }

// strong is a cell of one text that stands out.
func strong(s string) cell { return cell{texts: []span{{s: s, t: cellBoldFace}}} }

// under adds a second, quieter text.
func (c cell) under(s string) cell {
	if s != "" {
		c.texts = append(c.texts, span{s: s, t: softFace})
	}
	return c
}

func (c cell) signed(m mark) cell         { c.sign = m; return c }
func (c cell) linked(to *page.Place) cell { c.link = to; return c }

// indent is how far the texts stand behind the sign.
func (c cell) indent() float64 {
	signed := c.sign != noMark
	for _, s := range c.texts {
		signed = signed || s.sign != noMark
	}
	if signed {
		return signIndent
	}
	return 0
}

// empty says whether there is nothing to read in the cell.
func (c cell) empty() bool {
	return !slices.ContainsFunc(c.texts, func(s span) bool { return strings.TrimSpace(s.s) != "" })
}

const (
	cellGutter = 12.0 // between two columns
	cellAir    = 3.0  // over and under the text of a row
)

// table lays rows out under a head that is drawn again on every page.
type table struct {
	f      *flow
	e      *page.Element
	widths []float64
	head   *piece
	bare   bool    // no rules
	headed bool    // the first cell of a row is its head
	air    float64 // over and under the text of a row
}

// headLines is the most lines of a table's head: it stands on every page.
const headLines = 4

// table begins a table over the width of the column.
func (f *flow) table(columns ...column) *table {
	t := &table{f: f, e: f.root.Child("Table"), air: cellAir}
	total := 0.0
	for _, c := range columns {
		total += c.share
	}
	for _, c := range columns {
		t.widths = append(t.widths, c.share/total*(f.span()+cellGutter))
	}
	cells := make([]cell, len(columns))
	for i, c := range columns {
		cells[i] = cell{sign: c.sign}
		title := f.few(c.title, t.inner(i)-cells[i].indent(), headLines, labelFace)
		cells[i].texts = []span{{s: strings.Join(title, "\n"), t: labelFace}}
	}
	l, height := t.lay(cells)
	first := true
	row := t.e.Child("TR")
	head := piece{height: height + 2, keep: true}
	head.draw = func(y float64) {
		if first {
			first = false
			t.draw(l, "TH", row, y)
		} else {
			f.artifact(func() { t.drawCells(l, y, func(_ int, draw func()) { draw() }) })
		}
		f.artifact(func() { f.rule(f.left, y+height, f.right, y+height, .75, chart.Ink.Full()) })
	}
	t.head = &head
	f.add(head)
	return t
}

// bare begins texts beside each other in equal columns, without head and rules:
// no table to somebody who hears them.
func (f *flow) bare(columns int) *table {
	t := &table{f: f, e: f.root.Child("Div"), head: &piece{draw: func(float64) {}}, bare: true, air: cellAir}
	for range columns {
		t.widths = append(t.widths, (f.span()+cellGutter)/float64(columns))
	}
	return t
}

// laid is a cell cut in lines.
type laid struct {
	cell
	lines []laidLine
}

type laidLine struct {
	s    string
	t    face
	sign mark // before it
}

// inner is the width for the text of a column.
func (t *table) inner(i int) float64 { return t.widths[i] - cellGutter }

// lay cuts a row's cells in lines and returns the height of the row.
func (t *table) lay(cells []cell) ([]laid, float64) {
	out, height := make([]laid, len(cells)), 0.0
	for i, c := range cells {
		out[i] = t.f.lay(c, t.inner(i))
		height = max(height, out[i].height())
	}
	return out, height + 2*t.air
}

// lay cuts a cell in lines of a width.
func (f *flow) lay(c cell, width float64) laid {
	out := laid{cell: c}
	for i, s := range c.texts {
		sign := s.sign
		if i == 0 && c.sign != noMark {
			sign = c.sign
		}
		for _, l := range f.wrap(s.s, width-c.indent(), s.t) {
			out.lines = append(out.lines, laidLine{l, s.t, sign})
			sign = noMark
		}
	}
	return out
}

// height is that of the lines.
func (l laid) height() float64 {
	h := 0.0
	for _, x := range l.lines {
		h += x.t.lead
	}
	return h
}

// drawLines draws a cell's lines with the top of the first at y, and returns
// where the last ends.
func (f *flow) drawLines(l laid, x, y float64) float64 {
	for _, s := range l.lines {
		f.sign(s.sign, x+3.5, y+s.t.lead/2, 3)
		f.text(x+l.indent(), y+baseline(s.t), s.s, s.t)
		y += s.t.lead
	}
	return y
}

// row adds a row. One that is higher than a page is cut between lines, into
// parts that fill the pages.
func (t *table) row(cells ...cell) {
	l, height := t.lay(cells)
	most := t.f.column() - t.head.height
	if height <= most {
		t.piece(l, height, true)
		return
	}
	for {
		part, rest := cut(l, most/6)
		h := 0.0
		for _, c := range part {
			h = max(h, c.height()+2*t.air)
		}
		t.piece(part, h, rest == nil)
		if rest == nil {
			return
		}
		l = rest
	}
}

// cut takes the lines that fit a height; rest is nil where nothing is left.
func cut(cells []laid, height float64) (part, rest []laid) {
	left := false
	for _, c := range cells {
		h, n := 0.0, 0
		for n < len(c.lines) && (n == 0 || h+c.lines[n].t.lead <= height) {
			h += c.lines[n].t.lead
			n++
		}
		left = left || n < len(c.lines)
		part = append(part, laid{c.cell, c.lines[:n]})
		rest = append(rest, laid{c.cell, c.lines[n:]})
	}
	if !left {
		return part, nil
	}
	return part, rest
}

func (t *table) piece(cells []laid, height float64, last bool) {
	row, role := t.e, "P"
	if !t.bare {
		row, role = t.e.Child("TR"), "TD"
	}
	t.f.add(piece{height: height, of: t.e, again: t.head, draw: func(y float64) {
		t.draw(cells, role, row, y)
		if last && !t.bare {
			t.f.artifact(func() { t.f.rule(t.f.left, y+height, t.f.right, y+height, .5, chart.Hairline.Full()) })
		}
	}})
}

func (t *table) draw(cells []laid, role string, row *page.Element, y float64) {
	t.drawCells(cells, y, func(i int, draw func()) {
		e := row.Child(role)
		if i == 0 && t.headed && role == "TD" {
			e.Role, e.Rows = "TH", true
		}
		if e.Role == "TD" && cells[i].parted() {
			t.f.byParty(e, cells[i], t.left(i), y+t.air)
			return
		}
		t.f.marked(e, draw)
	})
}

// left is where a column begins.
func (t *table) left(i int) float64 {
	x := t.f.left
	for _, w := range t.widths[:i] {
		x += w
	}
	return x
}

// parted says whether texts of the cell have signs of their own.
func (c cell) parted() bool {
	return slices.ContainsFunc(c.texts, func(s span) bool { return s.sign != noMark })
}

// byParty draws a cell in which each party has its text: each sign is read as the
// party's name.
func (f *flow) byParty(e *page.Element, l laid, x, y float64) {
	for from := 0; from < len(l.lines); {
		end := from + 1
		for end < len(l.lines) && l.lines[end].sign == noMark {
			end++
		}
		part := laid{cell: l.cell, lines: slices.Clone(l.lines[from:end])}
		if sign := part.lines[0].sign; sign != noMark {
			figure := e.Child("Figure")
			figure.Alt = guard.Line(f.says[sign])
			f.marked(figure, func() { f.sign(sign, x+3.5, y+part.lines[0].t.lead/2, 3) })
			part.lines[0].sign = noMark
		}
		f.marked(e.Child("P"), func() { y = f.drawLines(part, x, y) })
		from = end
	}
}

// drawCells draws the texts of a row, each through around.
func (t *table) drawCells(cells []laid, y float64, around func(int, func())) {
	x := t.f.left
	for i, c := range cells {
		around(i, func() {
			end := t.f.drawLines(c, x, y+t.air)
			if c.link != nil {
				t.f.link(x, y, t.inner(i), end-y+t.air, c.link)
			}
		})
		x += t.widths[i]
	}
}
