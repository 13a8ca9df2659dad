package chart

import (
	"math"
	"strconv"
)

// Rings shows who bears effects of the work together without sitting at the
// table: people, society and nature as rings around both, with what either
// side will not do beside them.
type Rings struct {
	Title          string
	Centre         string    // the two together
	Names          [3]string // of the rings, from the inside out
	Stakeholders   []Stakeholder
	Vendor, Client Party
	More           string // before the number left out of a ring, such as "nog"
	Limits         string // over the lists; may be empty
	VendorLimits   []string
	ClientLimits   []string
}

// Stakeholder is who or what is on a ring, 0 to 2 from the inside out, and the
// effect on them, from −2 to +2; nil where nobody said.
type Stakeholder struct {
	Name   string
	Ring   int
	Effect *float64
}

const (
	// ringsMost is how many stakeholders are drawn before "+n".
	ringsMost = 24
	// ringsLimits is how many limits a side has before "+n".
	ringsLimits = 4
)

// Draw lays out the rings to the left and the limits to the right.
func (c Rings) Draw(f Frame) Drawing {
	p := newPen(f, c.Title, 56, 33)
	field := box{0, 0, p.d.W, p.d.H}
	if len(clean(c.VendorLimits))+len(clean(c.ClientLimits)) > 0 {
		field.w = p.snap(p.d.W * .66)
		p.ringLimits(c, box{field.w + p.step*4, 0, p.d.W - field.w - p.step*4, p.d.H})
	}
	g := rings{pen: p, field: field.inset(p.hair()*2, p.hair()*2)}
	g.draw(c)
	return p.finish()
}

// ringLimits lists what each side will not do.
func (p *pen) ringLimits(c Rings, b box) {
	line := p.size * leading
	if Clean(c.Limits) != "" {
		p.set(c.Limits, b.top(line*2), p.text(SemiBold).sized(p.size*1.1).lines(2))
		b = b.rest(line * 2.3)
	}
	o := p.text(Regular).sized(p.size * 1.1)
	lists := [][]string{c.VendorLimits, c.ClientLimits}
	half := func(i int) box { return box{b.x, b.y + b.h/2*float64(i), b.w, b.h/2 - p.step} }
	for i, texts := range lists {
		_, size, _ := p.column(texts, p.bulleted(half(i).rest(line*1.5), half(i).bottom()), p.size*.5, ringsLimits, o)
		o.size = min(o.size, size)
	}
	for i, who := range []Party{{c.Vendor.Name, Left}, {c.Client.Name, Right}} {
		at := half(i)
		p.partyName(who, at.top(line), p.text(SemiBold))
		p.bullets(who.Side, lists[i], p.bulleted(at.rest(line*1.5), at.bottom()), ringsLimits, o)
	}
}

// rings places cards on ellipses.
type rings struct {
	*pen
	field box
	taken []box
}

// reach is how far a ring's outer edge lies from the middle; -1 is the centre.
func (g *rings) reach(ring int) (rx, ry float64) {
	share := .22 + .26*float64(ring+1)
	return g.field.w / 2 * share, g.field.h / 2 * share
}

func (g *rings) draw(c Rings) {
	x, y := g.field.midX(), g.field.midY()
	line := g.size * leading
	for ring := 2; ring >= 0; ring-- {
		rx, ry := g.reach(ring)
		g.ellipse(x, y, rx, ry, lined(InkSoft.Tint(.7), g.hair()*1.5).with(Together.Tint([...]float64{.15, .09, .04}[ring])))
	}
	rx, ry := g.reach(-1)
	g.ellipse(x, y, rx, ry, lined(Together.Full(), g.bold()).with(Surface.Full()))
	centre := box{x - rx*.72, y - ry*.6, rx * 1.44, ry * 1.2}
	g.set(c.Centre, centre, g.text(SemiBold).at(Middle).lines(3).centred())
	g.taken = append(g.taken, box{x - rx*.9, y - ry, rx * 1.8, ry * 2})

	names := [3]box{}
	for ring := range names {
		_, outer := g.reach(ring)
		_, inner := g.reach(ring - 1)
		wide := min(g.size*12, g.field.w*.3)
		names[ring] = box{x - wide/2, y - outer + min(g.step, (outer-inner-line)/2), wide, line}
		taken := names[ring]
		if w := g.width(c.Names[ring]+" · "+join(c.More, "99"), g.text(SemiBold)); w < wide {
			taken.x, taken.w = x-w/2, w
		}
		g.taken = append(g.taken, taken)
	}
	hidden := [3]int{}
	for i, s := range c.Stakeholders {
		ring := max(0, min(2, s.Ring))
		if i >= ringsMost || !g.place(s, ring) {
			hidden[ring]++
		}
	}
	for ring, at := range names {
		name := c.Names[ring]
		if hidden[ring] > 0 {
			name += " · " + join(c.More, strconv.Itoa(hidden[ring]))
		}
		g.set(name, at, g.text(SemiBold).at(Middle).lines(1).centred())
	}
}

// place draws a stakeholder's card at the first free place on its ring: where
// it stays within the ring if there is one, where it leaves it least if not.
func (g *rings) place(s Stakeholder, ring int) bool {
	o := g.text(Regular)
	sign := ""
	if finite(s.Effect) {
		sign = g.signed(max(-2, min(2, *s.Effect)), 0)
	}
	signW := 0.0
	if sign != "" {
		signW = g.size * 1.7
	}
	pad := g.step
	text := min(g.size*8, g.width(s.Name, o)+.1)
	lines := g.m.Wrap(s.Name, max(text, g.size*1.5), o.size, o.style)
	if len(lines) > 2 {
		lines = g.m.Lines(s.Name, g.size*11, o.size, o.style, 2)
	}
	if len(lines) == 0 && sign == "" {
		return true
	}
	wide := 0.0
	for _, l := range lines {
		wide = max(wide, g.m.Width(l, o.size, o.style))
	}
	w := wide + signW + 2*pad
	h := max(1, float64(len(lines)))*o.size*leading + pad
	spot, ok := g.spot(ring, w, h)
	if !ok {
		return false
	}
	g.taken = append(g.taken, spot)
	look := lined(InkSoft.Full(), g.hair()*1.5).with(Surface.Full())
	if finite(s.Effect) && *s.Effect >= .5 {
		look = lined(Together.Full(), g.bold()).with(Surface.Full())
	} else if finite(s.Effect) && *s.Effect <= -.5 {
		look = lined(Attention.Full(), g.bold()).with(Attention.Tint(.12))
	}
	g.rect(spot, g.step, look)
	g.set(sign, box{spot.x + pad, spot.y, max(0, signW-pad/2), spot.h}, g.text(Bold).lines(1).centred())
	high := float64(len(lines)) * o.size * leading
	g.lines(lines, box{spot.x + pad + signW, spot.midY() - high/2, wide, high}, o.size, o)
	return true
}

// spot looks for a free place of a size on a ring.
func (g *rings) spot(ring int, w, h float64) (box, bool) {
	ox, oy := g.reach(ring)
	ix, iy := g.reach(ring - 1)
	x, y := g.field.midX(), g.field.midY()
	air := g.step * .75
	var best box
	least := math.Inf(1)
	for i := range ringTurns {
		sin, cos := math.Sincos(2 * math.Pi * ringTurn(ring, i))
		b := box{x + (ox+ix)/2*cos - w/2, y + (oy+iy)/2*sin - h/2, w, h}
		if b.x < g.field.x || b.y < g.field.y || b.right() > g.field.right() || b.bottom() > g.field.bottom() || g.hits(b, air) {
			continue
		}
		over := max(0, farthest(b, x, y, ox, oy)-1.02) + max(0, .98-closest(b, x, y, ix, iy))
		if over == 0 {
			return b, true
		}
		if over < least-1e-9 {
			best, least = b, over
		}
	}
	return best, !math.IsInf(least, 1)
}

// ringTurns is how many places on a ring are tried.
const ringTurns = 96

// ringTurn is the i-th place on a ring as a part of a turn: each as far from
// those before as the golden section brings it, beginning lower on each ring.
func ringTurn(ring, i int) float64 {
	_, part := math.Modf(.04 + .21*float64(ring) + float64(i)*.6180339887)
	return part
}

func (g *rings) hits(b box, air float64) bool {
	for _, t := range g.taken {
		if b.x < t.right()+air && t.x < b.right()+air && b.y < t.bottom()+air && t.y < b.bottom()+air {
			return true
		}
	}
	return false
}

// farthest is how far the corners of a box reach from the middle of an
// ellipse, where 1 is its edge.
func farthest(b box, x, y, rx, ry float64) float64 {
	dx, dy := max(math.Abs(b.x-x), math.Abs(b.right()-x)), max(math.Abs(b.y-y), math.Abs(b.bottom()-y))
	return math.Hypot(dx/rx, dy/ry)
}

// closest is how near a box comes to the middle of an ellipse, where 1 is its
// edge.
func closest(b box, x, y, rx, ry float64) float64 {
	dx, dy := max(0, b.x-x, x-b.right()), max(0, b.y-y, y-b.bottom())
	return math.Hypot(dx/rx, dy/ry)
}
