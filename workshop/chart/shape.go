package chart

import "math"

// paintOf is how a shape is painted.
type paintOf struct {
	fill, stroke Color
	width        float64
	dash         []float64
}

func filled(c Color) paintOf                { return paintOf{fill: c} }
func lined(c Color, width float64) paintOf  { return paintOf{stroke: c, width: width} }
func (o paintOf) dashed(d float64) paintOf  { o.dash = []float64{d, d}; return o }
func (o paintOf) with(fill Color) paintOf   { o.fill = fill; return o }
func (p *pen) hair() float64                { return max(.5, p.size/16) }
func (p *pen) bold() float64                { return max(1, p.size/8) }
func (p *pen) add(op Op)                    { p.d.Ops = append(p.d.Ops, op) }
func (p *pen) path(o paintOf, s ...Segment) { p.add(o.path(s)) }

func (o paintOf) path(s []Segment) Path {
	return Path{Segments: s, Fill: o.fill, Stroke: o.stroke, Width: o.width, Dash: o.dash}
}

func move(x, y float64) Segment { return Segment{Move, [3]Point{{x, y}}} }
func line(x, y float64) Segment { return Segment{Line, [3]Point{{x, y}}} }
func curve(ax, ay, bx, by, x, y float64) Segment {
	return Segment{Cubic, [3]Point{{ax, ay}, {bx, by}, {x, y}}}
}
func closed() Segment { return Segment{Verb: Close} }

// kappa places the handles of a cubic that stands for a quarter circle.
const kappa = .5522847498

func (p *pen) rect(b box, r float64, o paintOf) {
	r = max(0, min(r, b.w/2, b.h/2))
	x, y, right, bottom, k := b.x, b.y, b.right(), b.bottom(), r*(1-kappa)
	s := []Segment{move(x+r, y), line(right-r, y)}
	if r > 0 {
		s = append(s, curve(right-k, y, right, y+k, right, y+r))
	}
	s = append(s, line(right, bottom-r))
	if r > 0 {
		s = append(s, curve(right, bottom-k, right-k, bottom, right-r, bottom))
	}
	s = append(s, line(x+r, bottom))
	if r > 0 {
		s = append(s, curve(x+k, bottom, x, bottom-k, x, bottom-r))
	}
	s = append(s, line(x, y+r))
	if r > 0 {
		s = append(s, curve(x, y+k, x+k, y, x+r, y))
	}
	path := o.path(append(s, closed()))
	path.rect = &roundRect{b.x, b.y, b.w, b.h, r}
	p.add(path)
}

func (p *pen) line(x1, y1, x2, y2 float64, o paintOf) { p.path(o, move(x1, y1), line(x2, y2)) }

func (p *pen) circle(x, y, r float64, o paintOf) {
	p.add(Circle{X: x, Y: y, R: r, Fill: o.fill, Stroke: o.stroke, Width: o.width})
}

// marker draws the sign of a side, r points from its middle to its edge: a
// square left, a diamond for both, a circle right.
func (p *pen) marker(s Side, x, y, r float64, o paintOf) {
	switch s {
	case Left:
		q := r * .9
		p.rect(box{x - q, y - q, 2 * q, 2 * q}, r*.15, o)
	case Both:
		q := r
		p.path(o, move(x, y-q), line(x+q, y), line(x, y+q), line(x-q, y), closed())
	case Right:
		p.circle(x, y, r, o)
	}
}

// hatch strokes a box with slanting lines: a pattern that says "not known"
// without a colour.
func (p *pen) hatch(b box, gap float64, o paintOf) {
	for d := gap; d < b.w+b.h; d += gap {
		x1, y1 := b.x+min(d, b.w), b.y+max(0, d-b.w)
		x2, y2 := b.x+max(0, d-b.h), b.y+min(d, b.h)
		p.line(x1, y1, x2, y2, o)
	}
}

// arrowHead draws the head of an arrow that arrives at (x, y) in a direction.
func (p *pen) arrowHead(x, y, dx, dy, size float64, c Color) {
	n := math.Hypot(dx, dy)
	if n == 0 {
		return
	}
	dx, dy = dx/n*size, dy/n*size
	p.path(filled(c), move(x, y), line(x-dx-dy*.5, y-dy+dx*.5), line(x-dx+dy*.5, y-dy-dx*.5), closed())
}

// arrow draws a curve from a to b that leaves and arrives along the handles.
func (p *pen) arrow(a, ha, hb, b Point, c Color, width, head float64) {
	dx, dy := b.X-hb.X, b.Y-hb.Y
	n := max(math.Hypot(dx, dy), .001)
	ex, ey := b.X-dx/n*head*.8, b.Y-dy/n*head*.8
	p.path(lined(c, width), move(a.X, a.Y), curve(ha.X, ha.Y, hb.X, hb.Y, ex, ey))
	p.arrowHead(b.X, b.Y, dx, dy, head, c)
}
