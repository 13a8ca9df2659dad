package wall

import (
	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// A wall is High points high, whatever it is projected with: type scales with
// the height. It is at least leastWide points wide.
const (
	High      = 1080.0
	leastWide = 1200.0
)

// The sizes of type, in points.
const (
	smallest = 20.0 // of anything
	caption  = 24.0
	body     = 30.0
	title    = 34.0 // over a column
	leading  = 1.25
	rise     = .955 // from the top of a line to its baseline
)

// The measures of the page, in points.
const (
	margin = 56.0
	top    = 44.0
	gap    = 16.0
)

var measurer = chart.NewMeasurer()

// box is a rectangle.
type box struct{ x, y, w, h float64 }

func (b box) right() float64  { return b.x + b.w }
func (b box) bottom() float64 { return b.y + b.h }
func (b box) inset(d float64) box {
	return box{b.x + d, b.y + d, max(0, b.w-2*d), max(0, b.h-2*d)}
}

// rest is what is left beneath the top h.
func (b box) rest(h float64) box { return box{b.x, b.y + h, b.w, max(0, b.h-h)} }

// column is the i-th of n equal columns.
func (b box) column(i, n int, between float64) box {
	w := (b.w - between*float64(n-1)) / float64(n)
	return box{b.x + float64(i)*(w+between), b.y, w, b.h}
}

// sheet is a page being drawn.
type sheet struct {
	d     chart.Drawing
	v     *workshop.View
	t     translations.Translator
	shown Shown
	pages int
	more  int // how many things are on other pages
	logos []Mark
}

func (s *sheet) text(t workshop.Text) string { return t.In(workshop.Lang(s.t.Lang())) }

// face is how a text is set.
type face struct {
	size   float64
	style  chart.Style
	anchor chart.Anchor
}

func regular(size float64) face         { return face{size: size} }
func strong(size float64) face          { return face{size: size, style: chart.SemiBold} }
func (f face) centred() face            { f.anchor = chart.Middle; return f }
func (f face) line() float64            { return f.size * leading }
func (f face) sized(size float64) face  { f.size = size; return f }
func (f face) wide(text string) float64 { return measurer.Width(text, f.size, f.style) }
func (f face) high(s string, w float64) float64 {
	return float64(len(measurer.Wrap(s, w, f.size, f.style))) * f.line()
}

// fit returns the lines of a text at the largest size, from f's own down to
// least, at which it fits; at the least it is cut, visibly.
func (f face) fit(text string, b box, least float64) ([]string, face) {
	for {
		most := int(b.h/f.line() + 1e-6)
		if lines := measurer.Wrap(text, b.w, f.size, f.style); len(lines) <= most && f.wordsFit(text, b.w) {
			return lines, f
		}
		if f.size <= least {
			return measurer.Lines(text, b.w, f.size, f.style, max(1, most)), f
		}
		f.size = max(least, f.size*.95)
	}
}

// wordsFit tells that no word is wider than the line.
func (f face) wordsFit(text string, w float64) bool {
	from := 0
	for i, r := range text + " " {
		if r == ' ' || r == '\n' || r == '-' || r == '/' {
			if f.wide(text[from:i]) > w {
				return false
			}
			from = i + 1
		}
	}
	return true
}

// lines writes lines under each other and returns their height.
func (s *sheet) lines(lines []string, b box, f face) float64 {
	x := b.x
	switch f.anchor {
	case chart.Middle:
		x = b.x + b.w/2
	case chart.End:
		x = b.right()
	case chart.Start:
	}
	for i, l := range lines {
		s.d.Ops = append(s.d.Ops, chart.Text{
			X: x, Y: b.y + (float64(i)*leading+rise)*f.size, Size: f.size, Style: f.style, Anchor: f.anchor, Color: chart.Ink.Full(), String: l,
		})
	}
	return float64(len(lines)) * f.line()
}

// set writes a text as large as fits and returns the height it takes.
func (s *sheet) set(text string, b box, f face, least float64) float64 {
	lines, f := f.fit(text, b, least)
	return s.lines(lines, b, f)
}

// one writes a text on one line, cut visibly where it must be.
func (s *sheet) one(text string, b box, f face) float64 {
	return s.lines([]string{measurer.Shorten(text, b.w, f.size, f.style)}, b, f)
}

// rect fills a rectangle with rounded corners, with a line around it where a
// stroke is given.
func (s *sheet) rect(b box, r float64, fill, stroke chart.Color) {
	const k = .5522847498
	r = max(0, min(r, b.w/2, b.h/2))
	q := r * (1 - k)
	x, y, right, bottom := b.x, b.y, b.right(), b.bottom()
	to := func(x, y float64) chart.Segment {
		return chart.Segment{Verb: chart.Line, P: [3]chart.Point{{X: x, Y: y}}}
	}
	round := func(ax, ay, bx, by, x, y float64) chart.Segment {
		return chart.Segment{Verb: chart.Cubic, P: [3]chart.Point{{X: ax, Y: ay}, {X: bx, Y: by}, {X: x, Y: y}}}
	}
	s.d.Ops = append(s.d.Ops, chart.Path{
		Segments: []chart.Segment{
			{Verb: chart.Move, P: [3]chart.Point{{X: x + r, Y: y}}},
			to(right-r, y),
			round(right-q, y, right, y+q, right, y+r), to(right, bottom-r),
			round(right, bottom-q, right-q, bottom, right-r, bottom), to(x+r, bottom),
			round(x+q, bottom, x, bottom-q, x, bottom-r), to(x, y+r),
			round(x, y+q, x+q, y, x+r, y),
			{Verb: chart.Close},
		},
		Fill: fill, Stroke: stroke, Width: 1.5,
	})
}

// surface is what stands out from the paper.
func (s *sheet) surface(b box) { s.rect(b, 12, chart.Surface.Full(), chart.Hairline.Full()) }

// place puts a picture on the page.
func (s *sheet) place(d chart.Drawing, x, y float64) {
	for _, op := range d.Ops {
		switch o := op.(type) {
		case chart.Path:
			moved := chart.Path{Segments: make([]chart.Segment, len(o.Segments)), Fill: o.Fill, Stroke: o.Stroke, Width: o.Width, Dash: o.Dash}
			for i, g := range o.Segments {
				for n := range g.P {
					g.P[n].X, g.P[n].Y = g.P[n].X+x, g.P[n].Y+y
				}
				moved.Segments[i] = g
			}
			s.d.Ops = append(s.d.Ops, moved)
		case chart.Circle:
			o.X, o.Y = o.X+x, o.Y+y
			s.d.Ops = append(s.d.Ops, o)
		case chart.Text:
			o.X, o.Y = o.X+x, o.Y+y
			s.d.Ops = append(s.d.Ops, o)
		}
	}
}
