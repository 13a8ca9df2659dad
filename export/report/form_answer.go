package report

import (
	"strconv"

	"samenspel/export/page"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

const (
	scaleLength = 5 // as everywhere: 1 to 5
	highestMark = 10

	answerRadius = 7.5
	scalePitch   = 37.0      // between the answers to a statement
	markPitch    = 17.5      // between two marks
	codeWidth    = 32.0      // of the code before a statement
	markIndent   = markPitch // so that the question stands over its first mark
	unknownAir   = 6.0       // between the scale and "don't know"
)

// statement fills {A} with the party a statement is about, {B} with the other.
func (f *form) statement(text workshop.Text, about workshop.Side) string {
	return filled(f.v, text.In(f.lang), about)
}

// answer draws one circle to be crossed.
func (f *form) answer(e *page.Element, x, y float64, word string) {
	f.marked(e, func() {
		f.ink(chart.Circle{X: x, Y: y, R: answerRadius, Stroke: chart.InkSoft.Full(), Width: .75})
		f.text(x-f.width(word, digitFace)/2, y+digitFace.size*.34, word, digitFace)
	})
}

// grid is statements with the same answers behind each of them.
type grid struct {
	f    *form
	e    *page.Element
	head *piece
	at   []float64 // the middle of each answer
	text float64   // where a statement ends
}

// statements asks all statements about a side.
func (f *form) statements(items []workshop.Item, about workshop.Side) {
	g := f.scale()
	for _, item := range items {
		g.row(item.Code, f.statement(item.Text, about))
	}
}

// scale begins the statements with the words of the scale.
func (f *form) scale() *grid {
	labels := f.v.Method.Instrument.Scale
	g := &grid{f: f, e: f.root.Child("Table")}
	start := f.right - scalePitch*(scaleLength+.5) - unknownAir
	for i := range scaleLength {
		g.at = append(g.at, start+scalePitch*float64(i))
	}
	g.at = append(g.at, f.right-scalePitch/2)
	g.text = start - answerRadius - 9
	words, most := make([][]string, len(g.at)), 0
	for i := range g.at {
		word := f.t.T("form.unknown")
		if i < scaleLength {
			word = ""
			if i < len(labels) {
				word = labels[i].In(f.lang)
			}
		}
		words[i] = f.few(word, scalePitch, 3, scaleFace)
		most = max(most, len(words[i]))
	}
	height := float64(most)*scaleFace.lead + 6
	draw := func(y float64, around func(func())) {
		for i, lines := range words {
			around(func() {
				top := y + float64(most-len(lines))*scaleFace.lead
				for j, l := range lines {
					f.text(g.at[i]-f.width(l, scaleFace)/2, top+float64(j)*scaleFace.lead+baseline(scaleFace), l, scaleFace)
				}
			})
		}
	}
	row, first := g.e.Child("TR"), true
	g.head = &piece{height: height, keep: true, draw: func(y float64) {
		if first {
			first = false
			f.marked(row.Child("TH"), func() { f.text(f.left, y+height-10, f.t.T("form.cross"), softFace) })
			draw(y, func(d func()) { f.marked(row.Child("TH"), d) })
		} else {
			f.artifact(func() { draw(y, func(d func()) { d() }) })
		}
		f.artifact(func() { f.rule(f.left, y+height, f.right, y+height, .75, chart.Ink.Full()) })
	}}
	f.add(*g.head)
	return g
}

// row asks one statement.
func (g *grid) row(code, text string) {
	f := g.f
	lines := f.wrap(text, g.text-f.left-codeWidth, bodyFace)
	height := max(float64(len(lines))*bodyFace.lead, 2*answerRadius) + 7.5
	row := g.e.Child("TR")
	f.add(piece{height: height, of: g.e, again: g.head, draw: func(y float64) {
		head := row.Child("TH")
		head.Rows = true
		top := y + (height-float64(len(lines))*bodyFace.lead)/2
		f.marked(head, func() {
			f.text(f.left, top+baseline(bodyFace), code, codeFace)
			f.lines(f.left+codeWidth, top, lines, bodyFace)
		})
		for i, x := range g.at {
			word := "?"
			if i < scaleLength {
				word = strconv.Itoa(i + 1)
			}
			f.answer(row.Child("TD"), x, y+height/2, word)
		}
		f.artifact(func() { f.rule(f.left, y+height, f.right, y+height, .5, chart.Hairline.Full()) })
	}})
}

// relation asks what is about both together.
func (f *form) relation() {
	f.part("form.relation", workshop.Together)
	from := len(f.pieces)
	f.para(f.t.T("form.relation.lead"), softFace)
	f.kept(6)
	f.together(from)
	table := f.root.Child("Table")
	head := f.markHead(table)
	for _, r := range f.v.Method.Instrument.Results {
		if r.Type != "yesno" {
			f.mark(table, head, r)
			continue
		}
		for _, about := range workshop.Sides {
			if f.side == workshop.Client {
				about = about.Other()
			}
			if about != f.side || r.Both {
				f.yesNo(table, head, r, about)
			}
		}
	}
}

// predictedAt is where the mark that is expected begins.
func (f *form) predictedAt() float64 { return f.left + f.span()/2 + 8 }

// markHead says which of the two marks is which.
func (f *form) markHead(table *page.Element) *piece {
	row, first := table.Child("TR"), true
	mine, predicted := f.t.T("form.given"), f.t.T("form.predicted", "party", f.v.Name(f.side.Other()))
	predicted = f.m.Shorten(predicted, f.right-f.predictedAt(), labelFace.size, labelFace.style)
	head := &piece{height: labelFace.lead + 4, keep: true, draw: func(y float64) {
		around := f.artifact
		if first {
			f.marked(row.Child("TD"), func() {}) // over the questions
		}
		for i, word := range []string{mine, predicted} {
			if first {
				around = func(draw func()) { f.marked(row.Child("TH"), draw) }
			}
			around(func() { f.lines([]float64{f.left, f.predictedAt()}[i], y, []string{word}, labelFace) })
		}
		first = false
		f.artifact(func() { f.rule(f.left, y+labelFace.lead+4, f.right, y+labelFace.lead+4, .75, chart.Ink.Full()) })
	}}
	f.add(*head)
	return head
}

// mark asks a mark, and where that is asked, the mark that is expected.
func (f *form) mark(table *page.Element, head *piece, r workshop.ResultItem) {
	lines := f.wrap(f.statement(r.Text, f.side), f.span()-markIndent, bodyFace)
	height := float64(len(lines))*bodyFace.lead + 2*answerRadius + 10.5
	row := table.Child("TR")
	f.add(piece{height: height, of: table, again: head, draw: func(y float64) {
		title := row.Child("TH")
		title.Rows = true
		f.marked(title, func() {
			f.text(f.left, y+3+baseline(bodyFace), r.Code, codeFace)
			f.lines(f.left+markIndent, y+3, lines, bodyFace)
		})
		middle := y + height - answerRadius - 5
		mine, predicted := row.Child("TD"), row.Child("TD")
		f.marksFrom(mine, f.left, middle, r)
		if r.Predict {
			f.marksFrom(predicted, f.predictedAt(), middle, r)
		} else {
			f.marked(predicted, func() {}) // every row has as many cells
		}
		f.artifact(func() { f.rule(f.left, y+height, f.right, y+height, .5, chart.Hairline.Full()) })
	}})
}

// marksFrom draws the marks of a question next to each other in a cell.
func (f *form) marksFrom(cell *page.Element, x, y float64, r workshop.ResultItem) {
	x += answerRadius
	for n := max(r.Min, 0); n <= min(r.Max, highestMark); n++ {
		f.answer(cell, x+markPitch*float64(n), y, strconv.Itoa(n))
	}
	f.answer(cell, x+markPitch*(highestMark+1)+unknownAir, y, "?")
}

// yesNo asks a yes or a no.
func (f *form) yesNo(table *page.Element, head *piece, r workshop.ResultItem, about workshop.Side) {
	words := []string{f.t.T("form.yes"), f.t.T("form.no"), f.t.T("form.unknown")}
	room := 0.0
	for _, w := range words {
		room += 2*answerRadius + 5 + f.width(w, softFace) + 14
	}
	lines := f.wrap(f.statement(r.Text, about), f.span()-markIndent-room, bodyFace)
	height := max(float64(len(lines))*bodyFace.lead, 2*answerRadius) + 7.5
	row := table.Child("TR")
	f.add(piece{height: height, of: table, again: head, draw: func(y float64) {
		title := row.Child("TH")
		title.Rows = true
		top := y + (height-float64(len(lines))*bodyFace.lead)/2
		f.marked(title, func() {
			f.text(f.left, top+baseline(bodyFace), r.Code, codeFace)
			f.lines(f.left+markIndent, top, lines, bodyFace)
		})
		x := f.right - room + 14
		mine := row.Child("TD")
		for _, w := range words {
			f.marked(mine, func() {
				f.ink(chart.Circle{X: x + answerRadius, Y: y + height/2, R: answerRadius, Stroke: chart.InkSoft.Full(), Width: .75})
				f.text(x+2*answerRadius+5, y+height/2+softFace.size*.34, w, softFace)
			})
			x += 2*answerRadius + 5 + f.width(w, softFace) + 14
		}
		f.marked(row.Child("TD"), func() {}) // nothing is expected
		f.artifact(func() { f.rule(f.left, y+height, f.right, y+height, .5, chart.Hairline.Full()) })
	}})
}
