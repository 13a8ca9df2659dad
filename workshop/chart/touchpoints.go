package chart

import (
	"math"
	"strconv"
)

// Touchpoints shows how contact felt to each side, moment by moment, from −2
// to +2: the vendor's line through squares, the client's, broken, through
// circles.
type Touchpoints struct {
	Title          string
	Vendor, Client Party
	Low, High      string // what −2 and +2 mean
	Critical       string // before the row of moments at which much hangs
	Unreachable    string // before the row of moments without a human to reach
	Story          string // before the row of moments worth a story
	Moments        []Touchpoint
}

// Touchpoint is a moment of contact.
type Touchpoint struct {
	Name           string
	Vendor, Client Feeling
	Story          bool // worth a story
	Spot           Spot
}

// Feeling is what a moment is to a side; a nil score is hidden or not given.
type Feeling struct {
	Score       *float64 // −2 to +2
	Critical    bool
	Unreachable bool // no human could be reached
}

const (
	// touchMost is how many moments are drawn before "+n".
	touchMost = 16
	// touchStagger is how many names stand beside each other on one line; more
	// stand on two, by turns.
	touchStagger = 7
	touchAxis    = 8.0
	touchColumn  = 4.3
	touchFlag    = 2.5
)

// Draw lays the moments out.
func (c Touchpoints) Draw(f Frame) Drawing {
	shown := c.Moments[:min(len(c.Moments), touchMost)]
	n := float64(max(1, len(shown)))
	flags := c.flags(shown)
	p := newPen(f, c.Title, touchAxis+touchColumn*(n+.5), 25+touchFlag*float64(len(flags)))
	g := touchGrid{pen: p, axis: touchAxis * p.size}
	g.column = (p.d.W - g.axis) / (n + .5)
	if len(shown) <= touchStagger {
		g.column = (p.d.W - g.axis) / n
	}
	g.r = min(p.size*.95, g.column*.21)
	line := p.size * leading
	head := p.snap(line + p.step*2)
	flag := touchFlag * p.small
	g.plot = box{g.axis, head, g.column * n, 0}
	names := g.nameBoxes(shown)
	g.plot.h = p.d.H - head - names[0].h - names[1].h - p.step*2 - flag*float64(len(flags))
	key := box{g.axis, 0, p.d.W - g.axis, line}
	p.partyName(Party{c.Vendor.Name, Left}, key.column(0, 2, p.step*4), p.text(SemiBold))
	p.partyName(Party{c.Client.Name, Right}, key.column(1, 2, p.step*4), p.text(SemiBold))

	g.stories(shown, flag*float64(len(flags)))
	g.scale(c)
	for i, row := range flags {
		g.flag(row, shown, box{0, g.plot.bottom() + flag*float64(i), p.d.W, flag})
	}
	g.names(shown, names, g.plot.bottom()+flag*float64(len(flags))+p.step/2)
	if more := len(c.Moments) - len(shown); more > 0 {
		p.set("+"+strconv.Itoa(more), box{0, p.d.H - line, g.axis - p.step, line}, p.note().lines(1))
	}
	g.lines(shown)
	for i, m := range shown {
		p.spot(m.Spot, box{g.x(i) - g.column/2, g.plot.y, g.column, g.plot.h + flag*float64(len(flags))}.inset(g.hair(), 0))
	}
	return p.finish()
}

// touchFlags is a row of signs under the moments.
type touchFlags struct {
	label string
	sides func(Touchpoint) (vendor, client bool) // nil where the sign is of no side
}

// flags are the rows in which something stands.
func (c Touchpoints) flags(shown []Touchpoint) []touchFlags {
	all := []touchFlags{
		{c.Critical, func(m Touchpoint) (bool, bool) { return m.Vendor.Critical, m.Client.Critical }},
		{c.Unreachable, func(m Touchpoint) (bool, bool) { return m.Vendor.Unreachable, m.Client.Unreachable }},
	}
	var out []touchFlags
	for _, row := range all {
		for _, m := range shown {
			if v, k := row.sides(m); v || k {
				out = append(out, row)
				break
			}
		}
	}
	for _, m := range shown {
		if m.Story {
			return append(out, touchFlags{label: c.Story})
		}
	}
	return out
}

// touchGrid places moments.
type touchGrid struct {
	*pen
	axis, column float64
	r            float64 // of a marker
	plot         box
}

func (g touchGrid) x(i int) float64 { return g.plot.x + g.column*(float64(i)+.5) }

// side is where the marker of a side stands beside the middle of a moment.
func (g touchGrid) side(i int, s Side) float64 {
	if s == Left {
		return g.x(i) - g.r*1.1
	}
	return g.x(i) + g.r*1.1
}

func (g touchGrid) y(v float64) float64 {
	margin := g.r + g.step
	return g.plot.y + margin + (2-max(-2, min(2, v)))/4*(g.plot.h-2*margin)
}

// stories lays a ground under the moments worth a story.
func (g touchGrid) stories(shown []Touchpoint, below float64) {
	for i, m := range shown {
		if m.Story {
			b := box{g.x(i) - g.column/2, g.plot.y, g.column, g.plot.h + below}.inset(g.hair(), 0)
			g.rect(b, g.step, filled(Attention.Tint(.16)))
		}
	}
}

// scale draws the heights with their figures and words.
func (g touchGrid) scale(c Touchpoints) {
	o := g.text(Regular).lines(1).centred().at(End)
	line := g.size * leading
	figure := g.size * 1.6
	for v := -2.0; v <= 2; v++ {
		y := g.y(v)
		look := lined(Hairline.Full(), g.hair())
		if v == 0 {
			look = lined(InkSoft.Full(), g.hair()*1.5)
		}
		g.line(g.plot.x, y, g.plot.right(), y, look)
		g.set(g.signed(v, 0), box{g.axis - figure - g.step, y - line/2, figure, line}, o)
	}
	words := g.note().sized(g.small).lines(1).centred()
	wide := g.axis - figure - 2*g.step
	g.set(c.High, box{0, g.y(2) - line/2, wide, line}, words)
	g.set(c.Low, box{0, g.y(-2) - line/2, wide, line}, words)
}

// flag draws a row of signs: of each side its own marker, at its own side of
// the moment.
func (g touchGrid) flag(row touchFlags, shown []Touchpoint, b box) {
	g.line(0, b.y, g.plot.right(), b.y, lined(Hairline.Full(), g.hair()))
	g.set(row.label, box{0, b.y, g.axis - g.step, b.h}, g.note().sized(g.small).lines(2).centred())
	r := g.small * .5
	for i, m := range shown {
		if row.sides == nil {
			if m.Story {
				g.balloon(g.x(i), b.midY(), g.small*.75, Attention.Full())
			}
			continue
		}
		vendor, client := row.sides(m)
		if vendor {
			g.marker(Left, g.side(i, Left), b.midY(), r, filled(Vendor.Full()))
		}
		if client {
			g.marker(Right, g.side(i, Right), b.midY(), r, filled(Client.Full()))
		}
	}
}

// nameBoxes are the two levels that names stand on by turns, as high as they
// need; the second has no height where all stand on one.
func (g touchGrid) nameBoxes(shown []Touchpoint) (levels [2]box) {
	most := 3 * g.size * leading
	for i, m := range shown {
		lines, size := g.lay(m.Name, g.name(shown, i, most), g.named(m))
		level := &levels[i%g.levels(shown)]
		level.h = max(level.h, float64(len(lines))*size*leading)
	}
	return levels
}

func (g touchGrid) levels(shown []Touchpoint) int {
	if len(shown) > touchStagger {
		return 2
	}
	return 1
}

func (g touchGrid) named(m Touchpoint) setting {
	style := Regular
	if m.Story {
		style = SemiBold
	}
	return g.text(style).at(Middle).lines(3)
}

// name is the box of a name, at the top of the drawing.
func (g touchGrid) name(shown []Touchpoint, i int, high float64) box {
	wide := (g.column - g.step) / 2
	if g.levels(shown) == 2 {
		wide = g.column - g.size*.4
	}
	x := g.x(i)
	wide = min(wide, g.d.W-x, x)
	return box{x - wide, 0, 2 * wide, high}
}

// names writes the moments beneath all else.
func (g touchGrid) names(shown []Touchpoint, levels [2]box, y float64) {
	for i, m := range shown {
		level := i % g.levels(shown)
		b := g.name(shown, i, levels[level].h)
		b.y = y
		if level == 1 {
			b.y += levels[0].h + g.step
			g.line(g.x(i), y, g.x(i), b.y, lined(Hairline.Full(), g.hair()))
		}
		g.set(m.Name, b, g.named(m))
	}
}

// lines draws both sides' scores, and what lies between them.
func (g touchGrid) lines(shown []Touchpoint) {
	for i, m := range shown {
		if v, k := m.Vendor.Score, m.Client.Score; finite(v) && finite(k) && math.Abs(*v-*k) >= 1 {
			top := min(g.y(*v), g.y(*k))
			g.rect(box{g.x(i) - g.r*.3, top, g.r * .6, math.Abs(g.y(*v) - g.y(*k))}, g.r*.3, filled(InkSoft.Tint(.4)))
		}
	}
	for _, s := range []Side{Left, Right} {
		look := lined(s.Token().Full(), g.bold()*1.4)
		if s == Right {
			look = look.dashed(g.size * .35)
		}
		for i := 1; i < len(shown); i++ {
			if a, b := shown[i-1].of(s).Score, shown[i].of(s).Score; finite(a) && finite(b) {
				g.line(g.side(i-1, s), g.y(*a), g.side(i, s), g.y(*b), look)
			}
		}
	}
	o := g.text(SemiBold).at(Middle).lines(1).centred()
	for i, m := range shown {
		for _, s := range []Side{Left, Right} {
			v := m.of(s).Score
			if !finite(v) {
				continue
			}
			x, y := g.side(i, s), g.y(*v)
			g.marker(s, x, y, g.r, lined(s.Token().Full(), g.bold()*1.4).with(Surface.Full()))
			digits := 0
			if *v != math.Trunc(*v) {
				digits = 1
			}
			g.set(g.signed(max(-2, min(2, *v)), digits), box{x - g.r*1.05, y - g.size*leading/2, g.r * 2.1, g.size * leading}, o)
		}
	}
}

func (m Touchpoint) of(s Side) Feeling {
	if s == Left {
		return m.Vendor
	}
	return m.Client
}
