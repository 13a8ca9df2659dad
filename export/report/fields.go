package report

import (
	"strings"

	"samenspel/export/guard"
	"samenspel/export/page"
	"samenspel/workshop/chart"
)

// parts is how many parts the column has, so that what stands beside each
// other stands in line.
const parts = 12

// part is the width of so many parts, without the gutter behind them.
func (f *flow) part(n int) float64 {
	return (f.span()+cellGutter)*float64(n)/parts - cellGutter
}

// field is a label and what it stands for.
type field struct {
	label string
	cell  cell
	wide  int  // parts of the column
	runs  bool // the text begins behind the label, not beneath it
}

// fields are labels with their texts, set beside and beneath each other in the
// order in which they were added. Those without a text are left out.
type fields struct {
	f     *flow
	all   []field
	label face
	gap   float64 // between two rows
	boxed bool    // on a ground of its own
	lined bool    // texts without a sign begin where those with one do
}

func (f *flow) fields() *fields { return &fields{f: f, label: labelFace, gap: 5} }

// add adds a field as wide as its text asks; an empty text adds nothing.
func (q *fields) add(label, text string) { q.cell(0, label, plain(text)) }

// cell adds a field of a width in parts; 0 is as wide as its text asks.
func (q *fields) cell(wide int, label string, c cell) { q.put(field{label, c, wide, false}) }

// run adds a field of which the text begins behind the label.
func (q *fields) run(wide int, label string, c cell) { q.put(field{label, c, wide, true}) }

func (q *fields) put(x field) {
	if x.cell.empty() {
		return
	}
	if x.wide == 0 {
		x.wide = q.asks(x)
	}
	q.all = append(q.all, x)
}

// asks is the width that a field's text asks: a quarter of the column where
// little is said, else half, or all where half would be a tower.
func (q *fields) asks(x field) int {
	for _, w := range []struct{ wide, most int }{{3, 1}, {6, 5}} {
		label := len(q.f.wrap(x.label, q.f.part(w.wide), q.label))
		if label == 1 && len(q.f.lay(x.cell, q.f.part(w.wide)).lines) <= w.most {
			return w.wide
		}
	}
	return parts
}

// set lays the fields out in rows.
func (q *fields) set() {
	if len(q.all) == 0 {
		return
	}
	list := q.f.root.Child("L")
	for i := 0; i < len(q.all); {
		n, used := 0, 0
		for i+n < len(q.all) && (n == 0 || used+q.all[i+n].wide <= parts) {
			used += q.all[i+n].wide
			n++
		}
		if last := &q.all[i+n-1]; used < parts && len(q.f.lay(last.cell, q.f.part(last.wide)).lines) > 1 {
			last.wide += parts - used
		}
		if i > 0 {
			q.f.gap(q.gap)
		}
		q.row(list, q.all[i:i+n])
		i += n
	}
}

// laidField is a field cut in lines.
type laidField struct {
	label   []string
	text    laid
	x       float64
	indent  float64 // of the text, where it runs on
	run     float64 // how far behind the label the first line begins; 0 where it stands beneath
	ofLabel *page.Element
	ofText  *page.Element
}

// row sets fields beside each other. What is more than half a page is set line
// by line instead.
func (q *fields) row(list *page.Element, all []field) {
	f, x, height := q.f, q.f.left+q.air(), 0.0
	row := make([]laidField, len(all))
	for i, one := range all {
		width := f.part(one.wide)
		if q.boxed {
			width -= 2 * q.air() / float64(len(all))
		}
		row[i] = q.lay(one, width)
		row[i].x = x
		x += width + cellGutter
		height = max(height, row[i].height(q.label))
	}
	if height > f.column()/2 {
		for _, one := range all {
			q.long(list, one)
		}
		return
	}
	for i := range row {
		item := list.Child("LI")
		row[i].ofLabel, row[i].ofText = item.Child("Lbl"), item.Child("LBody")
	}
	f.add(piece{height: height + 2*q.air(), of: list, draw: func(y float64) {
		if q.boxed {
			f.artifact(func() { f.box(f.left, y, f.span(), height+2*q.air(), chart.Paper.Full(), chart.Hairline.Full(), .5) })
		}
		for _, l := range row {
			q.draw(l, y+q.air())
		}
	}})
}

// air is what a ground leaves free around its fields.
func (q *fields) air() float64 {
	if q.boxed {
		return 7
	}
	return 0
}

// lay cuts a field in lines. The sign of a text that runs on from its label
// stands before the label.
func (q *fields) lay(x field, width float64) laidField {
	f := q.f
	if !x.runs {
		return laidField{label: f.wrap(x.label, width, q.label), text: f.lay(x.cell, width)}
	}
	l := laidField{label: []string{x.label}, text: laid{cell: x.cell}}
	indent := q.indent(x.cell)
	l.indent = indent
	l.run = f.width(x.label, q.label) + 5
	for i, s := range x.cell.texts {
		lines := f.wrap(s.s, width-indent, s.t)
		if i == 0 {
			lines = f.hung(s.s, width-indent, l.run, s.t)
		}
		for _, line := range lines {
			l.text.lines = append(l.text.lines, laidLine{s: line, t: s.t})
		}
	}
	return l
}

// indent is how far a text that runs on stands behind the edge.
func (q *fields) indent(c cell) float64 {
	if q.lined {
		return signIndent
	}
	return c.indent()
}

// hung wraps a text of which the first line begins further to the right.
func (f *flow) hung(s string, width, hang float64, t face) []string {
	s = guard.Text(s)
	if width-hang < width/4 {
		return append([]string{""}, f.wrap(s, width, t)...)
	}
	first := f.wrap(s, width-hang, t)
	if len(first) < 2 {
		return first
	}
	rest, found := strings.CutPrefix(s, first[0])
	if !found {
		return append([]string{""}, f.wrap(s, width, t)...)
	}
	return append(first[:1:1], f.wrap(strings.TrimLeft(rest, " \n"), width, t)...)
}

func (l laidField) height(label face) float64 {
	if l.run > 0 {
		return l.text.height()
	}
	return float64(len(l.label))*label.lead + l.text.height()
}

func (q *fields) draw(l laidField, y float64) {
	f := q.f
	if l.run == 0 {
		f.marked(l.ofLabel, func() { f.lines(l.x, y, l.label, q.label) })
		f.marked(l.ofText, func() { f.drawLines(l.text, l.x, y+float64(len(l.label))*q.label.lead) })
		return
	}
	if sign := l.text.sign; sign != noMark {
		f.artifact(func() { f.sign(sign, l.x+3.5, y+l.text.lines[0].t.lead/2, 3) })
	}
	x := l.x + l.indent
	f.marked(l.ofLabel, func() { f.text(x, y+baseline(l.text.lines[0].t), l.label[0], q.label) })
	f.marked(l.ofText, func() {
		for i, line := range l.text.lines {
			at := x
			if i == 0 {
				at += l.run
			}
			f.text(at, y+baseline(line.t), line.s, line.t)
			y += line.t.lead
		}
	})
}

// long sets a field line by line over the whole column.
func (q *fields) long(list *page.Element, x field) {
	f := q.f
	item := list.Child("LI")
	label, text := item.Child("Lbl"), item.Child("LBody")
	for _, s := range f.wrap(x.label, f.span(), q.label) {
		f.add(piece{height: q.label.lead, keep: true, draw: func(y float64) {
			f.marked(label, func() { f.lines(f.left, y, []string{s}, q.label) })
		}})
	}
	l := f.lay(x.cell, f.span())
	for i, line := range l.lines {
		one := laid{cell: x.cell, lines: l.lines[i : i+1]}
		keep := i+1 < len(l.lines) && (i == 0 || i == len(l.lines)-2)
		f.add(piece{height: line.t.lead, keep: keep, of: list, draw: func(y float64) {
			f.marked(text, func() { f.drawLines(one, f.left, y) })
		}})
	}
}
