package pdf

import (
	"fmt"
	"math"
	"strconv"

	"samenspel/export/guard"
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
	shown := guard.InDisplayOrder(printable(t.String))
	if space {
		shown += " "
	}
	p.filled(t.Color)
	x := left(t, p.m)
	for _, run := range p.m.Runs(shown, t.Style) {
		p.choose(faceOf(t.Style, run.Spare), t.Size)
		p.flush()
		p.f.Text(x, t.Y, run.Text)
		x += p.m.Width(run.Text, t.Size, t.Style)
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
	p.paint(o.Fill, o.Stroke, o.Width, o.Dash, func(b []byte) []byte {
		for _, s := range o.Segments {
			switch s.Verb {
			case chart.Move:
				b = append(p.point(b, s.P[0]), "m "...)
			case chart.Line:
				b = append(p.point(b, s.P[0]), "l "...)
			case chart.Cubic:
				b = append(p.point(p.point(p.point(b, s.P[0]), s.P[1]), s.P[2]), "c "...)
			case chart.Close:
				b = append(b, "h "...)
			}
		}
		return b
	})
}

func (p *press) circle(o chart.Circle) {
	const kappa = .5522847498
	h := o.R * kappa
	quarter := func(b []byte, x1, y1, x2, y2, x3, y3 float64) []byte {
		b = p.point(b, chart.Point{X: o.X + x1, Y: o.Y + y1})
		b = p.point(b, chart.Point{X: o.X + x2, Y: o.Y + y2})
		return append(p.point(b, chart.Point{X: o.X + x3, Y: o.Y + y3}), "c "...)
	}
	p.paint(o.Fill, o.Stroke, o.Width, nil, func(b []byte) []byte {
		b = append(p.point(b, chart.Point{X: o.X + o.R, Y: o.Y}), "m "...)
		b = quarter(b, o.R, -h, h, -o.R, 0, -o.R)
		b = quarter(b, -h, -o.R, -o.R, -h, -o.R, 0)
		b = quarter(b, -o.R, h, -h, o.R, 0, o.R)
		b = quarter(b, h, o.R, o.R, h, o.R, 0)
		return append(b, "h "...)
	})
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
	b = shape(b)
	switch {
	case filled && stroked:
		b = append(b, "B\n"...)
	case filled:
		b = append(b, "f\n"...)
	default:
		b = append(b, "S\n"...)
	}
	if dashed {
		b = append(b, "[]0 d\n"...)
	}
	p.pen.content = b
}

// filled makes what follows be filled with a colour.
func (p *press) filled(c chart.Color) {
	if s := ink(c); s != p.pen.fill {
		p.pen.fill = s
		p.put(s + "rg")
	}
}

// stroked makes what follows be drawn with a line.
func (p *press) stroked(c chart.Color, width float64) {
	if s := ink(c); s != p.pen.stroke {
		p.pen.stroke = s
		p.put(s + "RG")
	}
	if width != p.pen.width {
		p.pen.width = width
		p.pen.content = append(number(p.pen.content, width), "w\n"...)
	}
}

// ink is a colour as operands.
func ink(c chart.Color) string {
	rgb := chart.Light.Resolve(c)
	return fmt.Sprintf("%s %s %s ", part(rgb.R), part(rgb.G), part(rgb.B))
}

// part is a channel of a colour, from 0 to 1.
func part(v uint8) string {
	return strconv.FormatFloat(math.Round(float64(v)/.255)/1000, 'f', -1, 64)
}

// point adds a place on the page, which PDF measures from the bottom.
func (p *press) point(b []byte, q chart.Point) []byte { return number(number(b, q.X), p.d.H-q.Y) }

// number adds a measure in hundredths of points: finer than any printer.
func number(b []byte, v float64) []byte {
	n := int64(math.Round(v * 100))
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
