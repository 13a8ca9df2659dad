package report

import (
	"samenspel/export/guard"
	"samenspel/export/page"
	"samenspel/workshop/chart"
)

// The faces of the report.
var (
	titleFace    = face{chart.Bold, 24, 29, chart.Ink.Full()}
	sectionFace  = face{chart.SemiBold, 16, 21, chart.Ink.Full()}
	subFace      = face{chart.SemiBold, 11.5, 15, chart.Ink.Full()}
	leadFace     = face{chart.Regular, 12, 16, chart.Ink.Full()}
	bodyFace     = face{chart.Regular, 10, 13.5, chart.Ink.Full()}
	strongFace   = face{chart.SemiBold, 10, 13.5, chart.Ink.Full()}
	softFace     = face{chart.Regular, 8.5, 11.5, chart.InkSoft.Full()}
	labelFace    = face{chart.SemiBold, 8, 11.5, chart.InkSoft.Full()}
	cellFace     = face{chart.Regular, 9.5, 12, chart.Ink.Full()}
	cellBoldFace = face{chart.SemiBold, 9.5, 12, chart.Ink.Full()}
	quoteFace    = face{chart.Italic, 12, 16.5, chart.Ink.Full()}
)

// section begins a chapter, in the outline and in the text. It can be asked for
// by its name.
func (f *flow) section(name, title string) {
	f.gap(22)
	e := f.root.Child("H1")
	lines := f.wrap(title, f.span(), sectionFace)
	height := float64(len(lines))*sectionFace.lead + 6
	f.add(piece{height: height, keep: true, opens: 2, draw: func(y float64) {
		f.artifact(func() { f.rule(f.left, y, f.right, y, .75, chart.Ink.Full()) })
		f.marked(e, func() { f.lines(f.left, y+5, lines, sectionFace) })
		f.bookmark(name, title, 0, y)
	}})
	f.kept(4)
}

// sub begins a part of a chapter; in the outline where inOutline is true.
func (f *flow) sub(title string, inOutline bool) {
	f.gap(12)
	e := f.root.Child("H2")
	for i, l := range f.wrap(title, f.span(), subFace) {
		f.add(piece{height: subFace.lead, keep: true, opens: 1, draw: func(y float64) {
			f.marked(e, func() { f.text(f.left, y+baseline(subFace), l, subFace) })
			if inOutline && i == 0 {
				f.bookmark("", title, 1, y)
			}
		}})
	}
	f.kept(4)
}

// para writes running text.
func (f *flow) para(s string, t face) { f.running(noMark, 0, s, t, nil) }

// signed writes running text behind a party's sign.
func (f *flow) signed(m mark, s string, t face) { f.running(m, signIndent, s, t, nil) }

// running writes a text line by line; its first two and last two lines stay
// together. Where it leads to a place, all of it does.
func (f *flow) running(m mark, indent float64, s string, t face, to *page.Place) {
	lines := f.even(s, f.span()-indent, t)
	e := f.root.Child("P")
	for i, l := range lines {
		keep := i+1 < len(lines) && (i == 0 || i == len(lines)-2)
		f.add(piece{height: t.lead, keep: keep, of: e, draw: func(y float64) {
			if i == 0 && m != noMark {
				f.artifact(func() { f.sign(m, f.left+3.5, y+t.lead/2, 3) })
			}
			f.marked(e, func() {
				f.text(f.left+indent, y+baseline(t), l, t)
				if to != nil {
					f.link(f.left+indent, y, f.width(l, t), t.lead, to)
				}
			})
		}})
	}
}

// even wraps a text, a little narrower where one short word would else be left
// for the last line.
func (f *flow) even(s string, width float64, t face) []string {
	const short = .12 // of the width
	lines := f.wrap(s, width, t)
	stub := func(lines []string) bool { return len(lines) > 1 && f.width(lines[len(lines)-1], t) < short*width }
	for _, k := range []float64{.97, .94, .9} {
		if !stub(lines) {
			break
		}
		if narrower := f.wrap(s, k*width, t); len(narrower) == len(lines) && !stub(narrower) {
			return narrower
		}
	}
	return lines
}

// lead writes what a chapter or a picture begins with, kept with what follows.
func (f *flow) lead(s string, after float64) {
	from := len(f.pieces)
	f.para(s, bodyFace)
	f.kept(after)
	f.together(from)
}

// figure places a picture in the column, no higher than a page, with its title
// as what is read aloud in its place.
func (f *flow) figure(d chart.Drawing) { f.told(d, d.Title) }

// told is a figure with a text that is read aloud in its place.
func (f *flow) told(d chart.Drawing, alt string) {
	if d.W <= 0 || d.H <= 0 {
		return
	}
	k := min(1, f.span()/d.W, (f.column()-48)/d.H)
	e := f.root.Child("Figure")
	e.Alt = guard.Line(alt)
	f.add(piece{height: d.H * k, draw: func(y float64) {
		f.marked(e, func() { f.drawing(d, f.left+(f.span()-d.W*k)/2, y, k) })
	}})
}
