package report

import "samenspel/export/page"

// facts is a list of labels and what they stand for.
type facts struct {
	f      *flow
	e      *page.Element
	labelW float64
}

// factAir is over and under a fact.
const factAir = 2.0

func (f *flow) facts(labelW float64) facts { return facts{f, f.root.Child("Table"), labelW} }

// fact adds a label with its text; an empty text adds nothing.
func (q facts) fact(label, text string) { q.cell(label, plain(text)) }

func (q facts) cell(label string, c cell) {
	q.pair(cell{texts: []span{{s: label, t: labelFace}}}, c)
}

func (q facts) pair(label, c cell) {
	f := q.f
	t := table{f: f, widths: []float64{q.labelW, f.span() - q.labelW + cellGutter}, air: factAir}
	l, height := t.lay([]cell{label, c})
	if len(l[1].lines) == 0 {
		return
	}
	row := q.e.Child("TR")
	if height > f.column() {
		q.long(t, l)
		return
	}
	f.add(piece{height: height, of: q.e, draw: func(y float64) {
		t.drawCells(l, y, factCells(f, row))
	}})
}

// long lets the text of a fact run on over pages.
func (q facts) long(t table, l []laid) {
	for l != nil {
		var part []laid
		part, l = cut(l, q.f.column()-24)
		row := q.e.Child("TR")
		q.f.add(piece{height: part[1].height() + 2*factAir, draw: func(y float64) {
			t.drawCells(part, y, factCells(q.f, row))
		}})
	}
}

// factCells marks the first cell of a row as the head of the second.
func factCells(f *flow, row *page.Element) func(int, func()) {
	return func(i int, draw func()) {
		e := row.Child("TD")
		if i == 0 {
			e.Role, e.Rows = "TH", true
		}
		f.marked(e, draw)
	}
}
