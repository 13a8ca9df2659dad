package report

import (
	"strings"

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

// span is a text in a face.
type span struct {
	s string
	t face
}

// plain is a cell of one text.
func plain(s string) cell { return cell{texts: []span{{s, cellFace}}} }

// strong is a cell of one text that stands out.
func strong(s string) cell { return cell{texts: []span{{s, cellBoldFace}}} }

// under adds a second, quieter text.
func (c cell) under(s string) cell {
	if s != "" {
		c.texts = append(c.texts, span{s, softFace})
	}
	return c
}

func (c cell) signed(m mark) cell         { c.sign = m; return c }
func (c cell) linked(to *page.Place) cell { c.link = to; return c }

// indent is how far the texts stand behind the sign.
func (c cell) indent() float64 {
	if c.sign == noMark {
		return 0
	}
	return signIndent
}

const (
	cellGutter = 12.0 // between two columns
	cellAir    = 4.0  // over and under the text of a row
)

// table lays rows out under a head that is drawn again on every page.
type table struct {
	f      *flow
	e      *page.Element
	widths []float64
	head   *piece
	bare   bool // no rules
}

// headLines is the most lines of a table's head: it stands on every page.
const headLines = 4

// table begins a table over the width of the column.
func (f *flow) table(columns ...column) *table {
	t := &table{f: f, e: f.root.Child("Table")}
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
		cells[i].texts = []span{{strings.Join(title, "\n"), labelFace}}
	}
	l, height := t.lay(cells)
	first := true
	row := t.e.Child("TR")
	head := piece{height: height + cellAir, keep: true}
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

// bare begins a table of equal columns without head and rules.
func (f *flow) bare(columns int) *table {
	t := &table{f: f, e: f.root.Child("Table"), head: &piece{draw: func(float64) {}}, bare: true}
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
	s string
	t face
}

// inner is the width for the text of a column.
func (t *table) inner(i int) float64 { return t.widths[i] - cellGutter }

// lay cuts a row's cells in lines and returns the height of the row.
func (t *table) lay(cells []cell) ([]laid, float64) {
	out, height := make([]laid, len(cells)), 0.0
	for i, c := range cells {
		out[i].cell = c
		h := 0.0
		for _, s := range c.texts {
			for _, l := range t.f.wrap(s.s, t.inner(i)-c.indent(), s.t) {
				out[i].lines = append(out[i].lines, laidLine{l, s.t})
				h += s.t.lead
			}
		}
		height = max(height, h)
	}
	return out, height + 2*cellAir
}

// row adds a row. One that is higher than a page is cut between lines.
func (t *table) row(cells ...cell) {
	l, height := t.lay(cells)
	most := t.f.column() - t.head.height
	if height <= most {
		t.piece(l, height, true)
		return
	}
	for {
		part, rest := cut(l, most-2*cellAir)
		h := 0.0
		for _, c := range part {
			sum := 2 * cellAir
			for _, x := range c.lines {
				sum += x.t.lead
			}
			h = max(h, sum)
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
	row := t.e.Child("TR")
	t.f.add(piece{height: height, of: t.e, again: t.head, draw: func(y float64) {
		t.draw(cells, "TD", row, y)
		if last && !t.bare {
			t.f.artifact(func() { t.f.rule(t.f.left, y+height, t.f.right, y+height, .5, chart.Hairline.Full()) })
		}
	}})
}

func (t *table) draw(cells []laid, role string, row *page.Element, y float64) {
	t.drawCells(cells, y, func(_ int, draw func()) { t.f.marked(row.Child(role), draw) })
}

// drawCells draws the texts of a row, each through around.
func (t *table) drawCells(cells []laid, y float64, around func(int, func())) {
	x := t.f.left
	for i, c := range cells {
		around(i, func() {
			at, left := y+cellAir, x+c.indent()
			if len(c.lines) > 0 {
				t.f.sign(c.sign, x+3.5, at+c.lines[0].t.lead/2, 3)
			}
			for _, l := range c.lines {
				t.f.text(left, at+baseline(l.t), l.s, l.t)
				at += l.t.lead
			}
			if c.link != nil {
				t.f.link(x, y, t.inner(i), at-y+cellAir, c.link)
			}
		})
		x += t.widths[i]
	}
}
