package pdf

import (
	"fmt"
	"image/color"
	"strings"

	"samenspel/workshop/chart"
)

// drawing paints a picture with its top left at (x, y), k times its size, in
// the light palette.
func (p *paper) drawing(d chart.Drawing, x, y, k float64) {
	for _, op := range d.Ops {
		switch o := op.(type) {
		case chart.Path:
			p.path(o, x, y, k)
		case chart.Circle:
			p.circle(o, x, y, k)
		case chart.Text:
			f := face{style: o.Style, size: o.Size * k, color: o.Color}
			s := guard(o.String)
			at := x + o.X*k
			switch o.Anchor {
			case chart.Middle:
				at -= p.width(s, f) / 2
			case chart.End:
				at -= p.width(s, f)
			case chart.Start:
			}
			p.text(at, y+o.Y*k, s, f)
		}
	}
}

// path writes a shape as PDF operators. Every shape keeps its state to itself.
func (p *paper) path(o chart.Path, x, y, k float64) {
	var b strings.Builder
	at := func(q chart.Point) { fmt.Fprintf(&b, "%.2f %.2f ", x+q.X*k, p.h-y-q.Y*k) }
	for _, s := range o.Segments {
		switch s.Verb {
		case chart.Move:
			at(s.P[0])
			b.WriteString("m ")
		case chart.Line:
			at(s.P[0])
			b.WriteString("l ")
		case chart.Cubic:
			at(s.P[0])
			at(s.P[1])
			at(s.P[2])
			b.WriteString("c ")
		case chart.Close:
			b.WriteString("h ")
		}
	}
	p.paint(b.String(), o.Fill, o.Stroke, o.Width*k, o.Dash, k)
}

func (p *paper) circle(o chart.Circle, x, y, k float64) {
	const kappa = .5522847498
	cx, cy, r := x+o.X*k, p.h-y-o.Y*k, o.R*k
	h := r * kappa
	s := fmt.Sprintf("%.2f %.2f m %.2f %.2f %.2f %.2f %.2f %.2f c %.2f %.2f %.2f %.2f %.2f %.2f c %.2f %.2f %.2f %.2f %.2f %.2f c %.2f %.2f %.2f %.2f %.2f %.2f c h ",
		cx+r, cy, cx+r, cy+h, cx+h, cy+r, cx, cy+r, cx-h, cy+r, cx-r, cy+h, cx-r, cy,
		cx-r, cy-h, cx-h, cy-r, cx, cy-r, cx+h, cy-r, cx+r, cy-h, cx+r, cy)
	p.paint(s, o.Fill, o.Stroke, o.Width*k, nil, k)
}

func (p *paper) paint(shape string, fill, stroke chart.Color, width float64, dash []float64, k float64) {
	var b strings.Builder
	b.WriteString("q 1 J 1 j ")
	end := "n"
	if !fill.None() {
		ink(&b, chart.Light.Resolve(fill), "rg")
		end = "f"
	}
	if !stroke.None() && width > 0 {
		ink(&b, chart.Light.Resolve(stroke), "RG")
		fmt.Fprintf(&b, "%.2f w ", width)
		end = "S"
		if !fill.None() {
			end = "B"
		}
		if len(dash) > 0 {
			b.WriteString("[")
			for _, d := range dash {
				fmt.Fprintf(&b, "%.2f ", d*k)
			}
			b.WriteString("] 0 d ")
		}
	}
	p.f.RawWriteStr(b.String() + shape + end + " Q\n")
}

func ink(b *strings.Builder, c color.NRGBA, operator string) {
	fmt.Fprintf(b, "%.3f %.3f %.3f %s ", float64(c.R)/255, float64(c.G)/255, float64(c.B)/255, operator)
}

// rule draws a straight line.
func (p *paper) rule(x1, y1, x2, y2, width float64, c chart.Color) {
	p.path(chart.Path{Stroke: c, Width: width, Segments: []chart.Segment{
		{Verb: chart.Move, P: [3]chart.Point{{X: x1, Y: y1}}}, {Verb: chart.Line, P: [3]chart.Point{{X: x2, Y: y2}}},
	}}, 0, 0, 1)
}

// box draws a rectangle.
func (p *paper) box(x, y, w, h float64, fill, stroke chart.Color, width float64) {
	p.path(chart.Path{Fill: fill, Stroke: stroke, Width: width, Segments: []chart.Segment{
		{Verb: chart.Move, P: [3]chart.Point{{X: x, Y: y}}},
		{Verb: chart.Line, P: [3]chart.Point{{X: x + w, Y: y}}},
		{Verb: chart.Line, P: [3]chart.Point{{X: x + w, Y: y + h}}},
		{Verb: chart.Line, P: [3]chart.Point{{X: x, Y: y + h}}},
		{Verb: chart.Close},
	}}, 0, 0, 1)
}
