package pdf

import (
	"math"
	"strconv"
	"strings"

	"samenspel/workshop/chart"
)

// pen is what gofpdf has not been told yet, and what it draws with: a page
// says only what changes.
type pen struct {
	content      []byte
	fill, stroke string
	width        float64
	font         *typeface
	size         float64
}

// put adds operators to the page.
func (p *press) put(operators string) {
	p.pen.content = append(append(p.pen.content, operators...), '\n')
}

// flush hands gofpdf what it has not been told yet.
func (p *press) flush() {
	if n := len(p.pen.content); n > 0 {
		p.f.RawWriteStr(string(p.pen.content[:n-1])) // it ends the line itself
		p.pen.content = p.pen.content[:0]
	}
}

// ink writes what is drawn, in the light palette.
func (p *press) ink(op chart.Op, at place) {
	switch o := op.(type) {
	case chart.Path:
		p.path(o)
	case chart.Circle:
		p.circle(o)
	case chart.Text:
		p.text(o, p.spaced[at])
	case chart.Image:
		p.image(o)
	}
}

// text writes one line, in the typefaces that have its letters.
func (p *press) text(t chart.Text, space bool) {
	shown := t.String
	if space {
		shown += " "
	}
	p.filled(t.Color)
	x := left(t, p.m)
	for _, run := range p.m.Runs(shown, t.Style) {
		if run.Outlined() {
			p.outlined(run, x, t)
			x += run.Width * t.Size
			continue
		}
		p.choose(faceOf(t.Style, run.Spare), t.Size)
		p.flush()
		p.f.Text(x, t.Y, run.Text)
		x += run.Width * t.Size
	}
}

// left is where a text begins.
func left(t chart.Text, m *chart.Measurer) float64 {
	switch t.Anchor {
	case chart.Middle:
		return t.X - m.Width(t.String, t.Size, t.Style)/2
	case chart.End:
		return t.X - m.Width(t.String, t.Size, t.Style)
	case chart.Start:
	}
	return t.X
}

// path writes a shape.
func (p *press) path(o chart.Path) {
	if len(o.Segments) == 0 {
		return
	}
	p.paint(o.Fill, o.Stroke, o.Width, o.Dash, func(b []byte) []byte {
		if r, is := rectangle(o.Segments); is {
			return append(number(number(p.point(b, r.left, r.bottom), r.right-r.left), r.bottom-r.top), "re "...)
		}
		if len(o.Segments) < alike {
			return outline(b, o.Segments, 0, p.d.H)
		}
		from := o.Segments[0].P[0]
		return outline(p.at0(b, from.X, from.Y), o.Segments, from.X, from.Y)
	})
}

// alike is how many segments a shape has of which there may be more: one that
// is drawn from a corner of its own is the same bytes wherever it stands, which
// takes nearly no room compressed.
const alike = 6

// at0 makes a place on the page the one that shapes are measured from, until
// the state is restored.
func (p *press) at0(b []byte, x, y float64) []byte {
	return append(p.point(append(b, "q 1 0 0 1 "...), x, y), "cm "...)
}

// outline adds a shape as it stands from (x, y), which PDF measures upwards.
func outline(b []byte, segments []chart.Segment, x, y float64) []byte {
	at := func(q chart.Point) { b = number(number(b, q.X-x), y-q.Y) }
	for _, s := range segments {
		switch s.Verb {
		case chart.Move:
			at(s.P[0])
			b = append(b, "m "...)
		case chart.Line:
			at(s.P[0])
			b = append(b, "l "...)
		case chart.Cubic:
			at(s.P[0])
			at(s.P[1])
			at(s.P[2])
			b = append(b, "c "...)
		case chart.Close:
			b = append(b, "h "...)
		}
	}
	return b
}

// rectangle returns the box that a shape is, if it is one.
func rectangle(s []chart.Segment) (box, bool) {
	if len(s) != 5 || s[0].Verb != chart.Move || s[4].Verb != chart.Close {
		return box{}, false
	}
	a, c := s[0].P[0], s[2].P[0]
	corners := [...]chart.Point{{X: c.X, Y: a.Y}, c, {X: a.X, Y: c.Y}}
	for i, q := range corners {
		if s[i+1].Verb != chart.Line || s[i+1].P[0] != q {
			return box{}, false
		}
	}
	return box{min(a.X, c.X), min(a.Y, c.Y), max(a.X, c.X), max(a.Y, c.Y)}, true
}

func (p *press) circle(o chart.Circle) {
	p.paint(o.Fill, o.Stroke, o.Width, nil, func(b []byte) []byte {
		return outline(p.at0(b, o.X, o.Y), round(o.R), 0, 0)
	})
}

// round is a circle about (0, 0).
func round(r float64) []chart.Segment {
	const kappa = .5522847498
	h := r * kappa
	quarter := func(x1, y1, x2, y2, x3, y3 float64) chart.Segment {
		return chart.Segment{Verb: chart.Cubic, P: [3]chart.Point{{X: x1, Y: y1}, {X: x2, Y: y2}, {X: x3, Y: y3}}}
	}
	return []chart.Segment{
		{Verb: chart.Move, P: [3]chart.Point{{X: r}}},
		quarter(r, h, h, r, 0, r), quarter(-h, r, -r, h, -r, 0), quarter(-r, -h, -h, -r, 0, -r), quarter(h, -r, r, -h, r, 0),
		{Verb: chart.Close},
	}
}

// paint fills and strokes a shape.
func (p *press) paint(fill, stroke chart.Color, width float64, dash []float64, shape func([]byte) []byte) {
	filled, stroked := !fill.None(), !stroke.None() && width > 0
	if !filled && !stroked {
		return
	}
	if filled {
		p.filled(fill)
	}
	if stroked {
		p.stroked(stroke, width)
	}
	dashed := stroked && len(dash) > 0
	b := p.pen.content
	if dashed {
		b = append(b, '[')
		for _, d := range dash {
			b = number(b, d)
		}
		b = append(b, "]0 d\n"...)
	}
	from := len(b)
	b = shape(b)
	moved := b[from] == 'q'
	switch {
	case filled && stroked:
		b = append(b, 'B')
	case filled:
		b = append(b, 'f')
	default:
		b = append(b, 'S')
	}
	if moved {
		b = append(b, " Q"...)
	}
	b = append(b, '\n')
	if dashed {
		b = append(b, "[]0 d\n"...)
	}
	p.pen.content = b
}

// filled makes what follows be filled with a colour.
func (p *press) filled(c chart.Color) {
	if s := p.color(c); s != p.pen.fill {
		p.pen.fill = s
		p.put(s + "rg")
	}
}

// stroked makes what follows be drawn with a line.
func (p *press) stroked(c chart.Color, width float64) {
	if s := p.color(c); s != p.pen.stroke {
		p.pen.stroke = s
		p.put(s + "RG")
	}
	if width != p.pen.width {
		p.pen.width = width
		p.pen.content = append(number(p.pen.content, width), "w\n"...)
	}
}

// color is a colour as operands.
func (p *press) color(c chart.Color) string {
	s, known := p.colors[c]
	if !known {
		rgb := chart.Light.Resolve(c)
		s = part(rgb.R) + part(rgb.G) + part(rgb.B)
		p.colors[c] = s
	}
	return s
}

// part is a channel of a colour, from 0 to 1.
func part(v uint8) string {
	s := strconv.FormatFloat(math.Round(float64(v)/.255)/1000, 'f', -1, 64)
	return strings.Replace(s, "0.", ".", 1) + " "
}

// point adds a place on the page, which PDF measures from the bottom.
func (p *press) point(b []byte, x, y float64) []byte { return number(number(b, x), p.d.H-y) }

// farthest is how large a number may be in an archive; a page is smaller.
const farthest = 32767

// number adds a measure in hundredths of points: finer than any printer.
func number(b []byte, v float64) []byte {
	if math.IsNaN(v) {
		v = 0
	}
	n := int64(math.Round(max(-farthest, min(v, farthest)) * 100))
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	if n >= 100 || n == 0 {
		b = strconv.AppendInt(b, n/100, 10)
	}
	if rest := n % 100; rest > 0 {
		b = append(b, '.', byte('0'+rest/10))
		if rest%10 > 0 {
			b = append(b, byte('0'+rest%10))
		}
	}
	return append(b, ' ')
}
