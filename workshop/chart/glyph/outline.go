package glyph

import (
	"fmt"
	"slices"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Point is a place in ems, from the left end of a stretch on its baseline, y
// downwards.
type Point struct{ X, Y float64 }

// Verb says what a Segment does.
type Verb int

// The verbs, as those of a chart's path: Move and Line use P[0], Cubic all three
// with the end last.
const (
	Move Verb = iota
	Line
	Cubic
	Close
)

// Segment is one step of an outline.
type Segment struct {
	Verb Verb
	P    [3]Point
}

// Outline returns the shape of a stretch, to be filled non-zero. A caller must
// not write into it.
func (s *Stretch) Outline() []Segment {
	s.once.Do(func() {
		if s.parts != nil {
			x := 0.0
			for _, p := range s.parts {
				s.outline = append(s.outline, moved(p.Outline(), x, 0)...)
				x += p.Width
			}
			return
		}
		mu.Lock()
		defer mu.Unlock()
		if s.face == nil {
			s.outline = box(s.Text)
			return
		}
		for _, g := range s.placed {
			s.outline = append(s.outline, s.face.outline(g.id, 1/s.face.em, g.x, g.y)...)
		}
	})
	return s.outline
}

// outline returns a glyph k times its size, after it was moved by units of its
// typeface.
func (t *typeface) outline(id opentype.GID, k, x, y float64) []Segment {
	data, ok := t.face.GlyphData(id).(font.GlyphOutline)
	if !ok {
		return nil
	}
	at := func(p opentype.SegmentPoint) Point { return Point{(float64(p.X) + x) * k, -(float64(p.Y) + y) * k} }
	var out []Segment
	var last Point
	for _, s := range data.Segments {
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			if len(out) > 0 {
				out = append(out, Segment{Verb: Close})
			}
			last = at(s.Args[0])
			out = append(out, Segment{Move, [3]Point{last}})
		case opentype.SegmentOpLineTo:
			last = at(s.Args[0])
			out = append(out, Segment{Line, [3]Point{last}})
		case opentype.SegmentOpQuadTo:
			c, end := at(s.Args[0]), at(s.Args[1])
			third := func(a Point) Point { return Point{a.X + (c.X-a.X)*2/3, a.Y + (c.Y-a.Y)*2/3} }
			out = append(out, Segment{Cubic, [3]Point{third(last), third(end), end}})
			last = end
		case opentype.SegmentOpCubeTo:
			last = at(s.Args[2])
			out = append(out, Segment{Cubic, [3]Point{at(s.Args[0]), at(s.Args[1]), last}})
		}
	}
	if len(out) > 0 {
		out = append(out, Segment{Verb: Close})
	}
	return out
}

// The measures of a box with a code, in ems.
const (
	boxLeft, boxRight = .06, .94
	boxTop, boxBottom = -.78, .12
	boxLine           = .035
)

// box is a frame with the code of the rune in it, in two rows of digits.
func box(text string) []Segment {
	var r rune
	for _, c := range text {
		if r = c; !ignored(c) {
			break
		}
	}
	if r >= controls && r <= deleted { // the picture of a control: the control's own code
		if r -= controls; r == 0x21 {
			r = 0x7F
		}
	}
	out := frame(boxLeft, boxTop, boxRight, boxBottom, false)
	out = append(out, frame(boxLeft+boxLine, boxTop+boxLine, boxRight-boxLine, boxBottom-boxLine, true)...)
	code := fmt.Sprintf("%04X", r)
	if len(code) > 4 {
		code = fmt.Sprintf("%06X", r)
	}
	digits := own[1].load()
	row := len(code) / 2
	const inner = boxRight - boxLeft - 4*boxLine
	const size = .48 // of a digit, in ems of the text
	for i, c := range code {
		id, _ := digits.face.NominalGlyph(c)
		wide := float64(digits.face.HorizontalAdvance(id)) / digits.em * size
		each := inner / float64(row)
		x := boxLeft + 2*boxLine + each*float64(i%row) + (each-wide)/2
		base := boxTop + .41
		if i >= row {
			base = boxBottom - .08
		}
		out = append(out, moved(digits.outline(id, size/digits.em, 0, 0), x, base)...)
	}
	return out
}

// moved is an outline that stands elsewhere.
func moved(outline []Segment, x, y float64) []Segment {
	out := slices.Clone(outline)
	for i := range out {
		for n := range out[i].P {
			out[i].P[n].X += x
			out[i].P[n].Y += y
		}
	}
	return out
}

// frame is a rectangle; the other way round it is a hole in one.
func frame(left, top, right, bottom float64, hole bool) []Segment {
	corners := [4]Point{{left, top}, {right, top}, {right, bottom}, {left, bottom}}
	if hole {
		corners[1], corners[3] = corners[3], corners[1]
	}
	out := []Segment{{Move, [3]Point{corners[0]}}}
	for _, c := range corners[1:] {
		out = append(out, Segment{Line, [3]Point{c}})
	}
	return append(out, Segment{Verb: Close})
}
