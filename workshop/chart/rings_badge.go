package chart

import (
	"math"
	"strconv"
)

// ringEdges are the edges of the rings, as parts of the outermost: that of the
// centre first.
var ringEdges = [4]float64{.2, .5, .76, 1}

// ringBadgeLeast and ringBadgeMost are the radius of a badge in ems of the
// smallest text.
const (
	ringBadgeLeast = .86
	ringBadgeMost  = 1.7
)

// ringField draws the circles, their names and the badges on them.
func (p *pen) ringField(c Rings, b box) {
	radius := min(b.w, b.h) / 2
	x, y := b.midX(), b.midY()
	for ring := 2; ring >= 0; ring-- {
		p.circle(x, y, radius*ringEdges[ring+1], lined(InkSoft.Tint(.7), p.hair()*1.5).with(Together.Tint([...]float64{.15, .09, .04}[ring])))
	}
	middle := radius * ringEdges[0]
	p.circle(x, y, middle, lined(Together.Full(), p.bold()).with(Surface.Full()))
	p.set(c.Centre, box{x - middle*.87, y - middle*.62, middle * 1.74, middle * 1.24}, p.text(SemiBold).at(Middle).lines(3).centred())

	rings, _ := c.byRing()
	var bands [3]ringBand
	for ring := range bands {
		name := c.Names[ring] + c.NameEnd
		bands[ring] = p.ringBand(name, radius*ringEdges[ring], radius*ringEdges[ring+1])
		at := bands[ring].name
		at.x, at.y = at.x+x, at.y+y
		p.set(name, at, p.text(SemiBold).at(Middle).lines(1).centred())
		p.spot(c.NameSpots[ring], at.inset(-p.step, 0))
		if c.Movable {
			r := radius * ringEdges[ring+1]
			p.zone(Zone{ID: c.IDs[ring], Label: c.Names[ring], Round: true}, box{x - r, y - r, 2 * r, 2 * r})
		}
	}
	r := ringBadges(rings, bands, p.small)
	n := 0
	for ring, all := range rings {
		for i, at := range bands[ring].places(len(all), r, float64(ring)) {
			p.ringBadge(all[i], n+i+1, x+at.X, y+at.Y, r)
			again := c.spotOf(all[i])
			again.Again = true
			p.spot(again, box{x + at.X - r, y + at.Y - r, 2 * r, 2 * r})
		}
		n += len(all)
	}
}

// spotOf is the spot of a stakeholder, with the ring it stands on.
func (c Rings) spotOf(s Stakeholder) Spot {
	if c.Movable {
		s.Spot.Zone = c.IDs[max(0, min(2, s.Ring))]
	}
	return s.Spot
}

// ringBand is the room of a ring around the middle, with its name at the top.
type ringBand struct {
	inner, outer float64
	name         box
	air          float64
}

func (p *pen) ringBand(name string, inner, outer float64) ringBand {
	o := p.text(SemiBold)
	high := o.size * leading
	mid := (inner + outer) / 2
	corner := mid + high/2
	wide := min(6.5*p.size, 1.84*math.Sqrt(max(0, outer*outer-corner*corner)))
	if w := p.width(name, o) + .1; w < wide {
		wide = w
	}
	return ringBand{inner, outer, box{-wide / 2, -mid - high/2, wide, high}, p.small * .1}
}

// ringBadges is the radius of the badges, the largest at which all find a
// place: in one row on each ring if they can.
func ringBadges(rings [3][]Stakeholder, bands [3]ringBand, em float64) float64 {
	for most := 1; most <= 2; most++ {
		for r := ringBadgeMost * em; r >= ringBadgeLeast*em; r *= .97 {
			fit := true
			for ring, b := range bands {
				fit = fit && b.rowsFor(len(rings[ring]), r) <= most
			}
			if fit {
				return r
			}
		}
	}
	return ringBadgeLeast * em
}

// rowsFor is in how many rows a ring holds n badges; 3 where it cannot.
func (b ringBand) rowsFor(n int, r float64) int {
	for rows := 1; rows <= 2; rows++ {
		edge := 3.0
		if rows == 2 {
			edge = 1
		}
		if 2*r*float64(rows)+b.air*(2*edge+float64(rows-1)) > b.outer-b.inner {
			break
		}
		all := 0
		for _, at := range b.rows(r, rows) {
			all += b.capacity(at, r)
		}
		if all >= n {
			return rows
		}
	}
	return 3
}

// rows are the radii that the badges stand on, from the outside in.
func (b ringBand) rows(r float64, rows int) []float64 {
	mid := (b.inner + b.outer) / 2
	if rows == 1 {
		return []float64{mid}
	}
	return []float64{mid + r + b.air/2, mid - r - b.air/2}
}

// step is the angle between two badges beside each other.
func (b ringBand) step(at, r float64) float64 {
	return 2 * math.Asin(min(1, (r+b.air/2)/max(at, 1e-9)))
}

// clear is the angle from the top at which a badge leaves the name free.
func (b ringBand) clear(at, r float64) float64 {
	least := b.step(at, r) / 2
	for a := least; a < math.Pi; a += .01 {
		sin, cos := math.Sincos(a)
		if b.name.w <= .2 || farFrom(b.name, at*sin, -at*cos) >= r+2*b.air {
			return a
		}
	}
	return math.Pi
}

// capacity is how many badges stand beside each other at a radius.
func (b ringBand) capacity(at, r float64) int {
	return max(1, int((2*math.Pi-2*b.clear(at, r))/b.step(at, r)+1e-9)+1)
}

// places spreads n badges evenly over the ring, from the top right on and
// clockwise; a ring further out begins a little later.
func (b ringBand) places(n int, r, ring float64) []Point {
	rows := min(2, b.rowsFor(n, r))
	radii := b.rows(r, rows)
	counts := []int{n}
	if rows > 1 {
		outer, inner := b.capacity(radii[0], r), b.capacity(radii[1], r)
		first := int(math.Round(float64(n*outer) / float64(outer+inner)))
		first = min(outer, max(first, n-inner))
		counts = []int{first, n - first}
	}
	var out []Point
	for row, at := range radii {
		count := counts[row]
		free := b.clear(at, r)
		each, first := 2*math.Pi/float64(max(1, count)), free
		if each >= 2*free {
			first = min(max(math.Pi/4+ring*math.Pi/9, free), each-free)
		} else if count > 1 {
			each = (2*math.Pi - 2*free) / float64(count-1)
		}
		for i := range count {
			sin, cos := math.Sincos(first + float64(i)*each)
			out = append(out, Point{at * sin, -at * cos})
		}
	}
	return out
}

// farFrom is how far a point lies from a box; 0 within it.
func farFrom(b box, x, y float64) float64 {
	return math.Hypot(max(0, b.x-x, x-b.right()), max(0, b.y-y, y-b.bottom()))
}

// ringBadge draws a number over the sign of the effect: one plus or minus for
// a little, two for a lot, two lines for no difference.
func (p *pen) ringBadge(s Stakeholder, n int, x, y, r float64) {
	tone, ground, edge := InkSoft.Full(), Surface.Full(), p.hair()*1.5
	effect := 0.0
	if finite(s.Effect) {
		effect = math.Round(max(-2, min(2, *s.Effect)))
	}
	if effect != 0 {
		token := Together
		if effect < 0 {
			token = Attention
		}
		tone, edge = token.Full(), p.bold()
		if math.Abs(effect) == 2 {
			ground = token.Tint(.22)
		}
	}
	p.circle(x, y, r-edge/2, lined(tone, edge).with(ground))
	size := max(p.small, r*.8)
	middle := y
	if finite(s.Effect) {
		middle = y - r*.26
		p.effectSign(effect, x, y+r*.5, r*.19, tone)
	}
	p.set(strconv.Itoa(n), box{x - r, middle - size*leading/2, 2 * r, size * leading}, p.text(Bold).sized(size).at(Middle).lines(1).centred())
}

// effectSign draws the sign of an effect, each arm q long.
func (p *pen) effectSign(effect, x, y, q float64, c Color) {
	look := lined(c, max(p.hair(), q*.55))
	if effect == 0 {
		for _, dy := range []float64{-q * .5, q * .5} {
			p.line(x-q, y+dy, x+q, y+dy, look)
		}
		return
	}
	at := []float64{0}
	if math.Abs(effect) == 2 {
		at = []float64{-q * 1.45, q * 1.45}
	}
	for _, dx := range at {
		p.line(x+dx-q, y, x+dx+q, y, look)
		if effect > 0 {
			p.line(x+dx, y-q, x+dx, y+q, look)
		}
	}
}
