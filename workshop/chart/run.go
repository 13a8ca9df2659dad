package chart

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/bidi"

	"samenspel/workshop/chart/glyph"
)

// Run is a stretch of a line that is drawn at once: letters of one typeface, or
// an outline.
type Run struct {
	Text  string  // as it stands from left to right; of an outline what it says, in the order in which it is read
	Spare bool    // in DejaVu Sans, since Source Sans 3 lacks it
	Width float64 // in ems

	outline []glyph.Segment
	drawn   bool
	under   string
}

// Outlined says whether the run is drawn as a Path and not as letters: no
// typeface has its letters one by one, or gofpdf can't count so far.
func (r Run) Outlined() bool { return r.drawn }

// Unseen is the letters of an outline that runs from right to left, as they stand
// from left to right, where DejaVu Sans has each of them: readers of a page, who
// take letters as they stand, find them beneath the outline. Else it is empty.
func (r Run) Unseen() string { return r.under }

// Path is an outlined run as a shape, with its left end at x on a baseline at y.
func (r Run) Path(x, y, size float64, c Color) Path {
	p := Path{Fill: c, Segments: make([]Segment, len(r.outline))}
	for i, s := range r.outline {
		to := Segment{Verb: Verb(s.Verb)}
		for n, q := range s.P {
			to.P[n] = Point{x + q.X*size, y + q.Y*size}
		}
		p.Segments[i] = to
	}
	return p
}

// Runs splits a line by how it is drawn, from left to right: what is written
// from right to left is turned round, with its numbers kept as they are. The line
// itself runs from left to right, as reports and walls do.
func (m *Measurer) Runs(s string, style Style) []Run {
	f := m.face(style)
	if strings.ContainsRune(s, softHyphen) { // it showed where its line broke
		s = strings.ReplaceAll(s, string(softHyphen), "")
	}
	if !m.isOdd(f, s) {
		return m.plain(nil, f, s)
	}
	var runs []Run
	for _, p := range glyph.InOrder(s) {
		pieces := m.pieces(f, p.Text)
		if p.Back {
			pieces = slices.Clone(pieces)
			slices.Reverse(pieces)
		}
		for _, piece := range pieces {
			runs = m.drawn(runs, f, piece, p.Back)
		}
	}
	return runs
}

// drawn adds a piece of a line as it is drawn.
func (m *Measurer) drawn(runs []Run, f *face, p piece, back bool) []Run {
	switch {
	case p.outline == nil && back:
		return m.plain(runs, f, bidi.ReverseString(p.text))
	case p.outline == nil:
		return m.plain(runs, f, p.text)
	case back && !p.outline.Back && len(p.outline.Letters) > 1: // pictures stand the other way round, each by itself
		var letters []string
		rest := p.outline.Text
		for _, l := range p.outline.Letters {
			letters = append(letters, rest[:l.Bytes])
			rest = rest[l.Bytes:]
		}
		slices.Reverse(letters)
		for _, l := range letters {
			for _, one := range m.pieces(f, l) {
				runs = m.drawn(runs, f, one, false)
			}
		}
		return runs
	}
	run := Run{Text: p.outline.Text, Width: p.outline.Width, outline: p.outline.Outline(), drawn: true}
	if p.outline.Back && !strings.ContainsFunc(run.Text, m.beyondSpare) {
		run.under = bidi.ReverseString(run.Text)
	}
	return append(runs, run)
}

// beyondSpare says whether DejaVu Sans lacks a rune, or has it where gofpdf can't
// count to.
func (m *Measurer) beyondSpare(r rune) bool {
	_, has := m.spare.advance(r)
	return !has || r > 0xFFFF
}

// plain adds letters that are drawn one by one.
func (m *Measurer) plain(runs []Run, f *face, s string) []Run {
	from, spare, ems := 0, false, 0.0
	for i, r := range s {
		g := m.letter(f, r)
		if g.spare != spare && g.advance > 0 {
			if i > from {
				runs = append(runs, Run{Text: s[from:i], Spare: spare, Width: ems})
			}
			from, spare, ems = i, g.spare, 0
		}
		ems += g.advance
	}
	if from < len(s) {
		runs = append(runs, Run{Text: s[from:], Spare: spare, Width: ems})
	}
	return runs
}
