package chart

import "math"

// check draws a tick in a square of 2r around a point.
func (p *pen) check(x, y, r float64, c Color) {
	p.path(lined(c, p.bold()*1.5), move(x-r*.75, y+r*.05), line(x-r*.2, y+r*.6), line(x+r*.8, y-r*.6))
}

// cross draws a cross in a square of 2r around a point.
func (p *pen) cross(x, y, r float64, c Color) {
	q := r * .6
	p.line(x-q, y-q, x+q, y+q, lined(c, p.bold()*1.5))
	p.line(x-q, y+q, x+q, y-q, lined(c, p.bold()*1.5))
}

// halved draws a disc of which one half is filled.
func (p *pen) halved(x, y, r float64, c Color) {
	q := r * .7
	k := q * kappa
	p.path(filled(c), move(x, y-q), curve(x-k, y-q, x-q, y-k, x-q, y), curve(x-q, y+k, x-k, y+q, x, y+q), closed())
	p.circle(x, y, q, lined(c, p.bold()))
}

// turned draws an arrow that goes round and comes back to where it began.
func (p *pen) turned(x, y, r float64, c Color) {
	q := r * .62
	k := q * kappa
	p.path(lined(c, p.bold()*1.2), move(x+q, y), curve(x+q, y+k, x+k, y+q, x, y+q), curve(x-k, y+q, x-q, y+k, x-q, y), curve(x-q, y-k, x-k, y-q, x, y-q))
	p.arrowHead(x+q*.75, y-q, 1, 0, q*.9, c)
}

// balloon draws what someone says, without words, in a square of 2r.
func (p *pen) balloon(x, y, r float64, c Color) {
	b := box{x - r*.8, y - r*.75, r * 1.6, r * 1.1}
	p.path(filled(c), move(x-r*.45, b.bottom()-r*.1), line(x+r*.15, b.bottom()-r*.1), line(x-r*.45, y+r*.85), closed())
	p.rect(b, r*.3, filled(c))
}

// padlock draws a closed lock in a square of 2r.
func (p *pen) padlock(x, y, r float64, c Color) {
	q := r * .42
	k := q * kappa
	p.path(lined(c, p.bold()), move(x-q, y), line(x-q, y-r*.35), curve(x-q, y-r*.35-k, x-k, y-r*.35-q, x, y-r*.35-q),
		curve(x+k, y-r*.35-q, x+q, y-r*.35-k, x+q, y-r*.35), line(x+q, y))
	p.rect(box{x - r*.65, y - r*.05, r * 1.3, r * .85}, r*.15, filled(c))
}

// hexagon draws a hexagon that stands on a side, in a circle of r.
func (p *pen) hexagon(x, y, r float64, o paintOf) {
	s := make([]Segment, 0, 7)
	for i := range 6 {
		sin, cos := math.Sincos(math.Pi / 3 * float64(i))
		if i == 0 {
			s = append(s, move(x+r*cos, y+r*sin))
			continue
		}
		s = append(s, line(x+r*cos, y+r*sin))
	}
	p.path(o, append(s, closed())...)
}
