package chart

import (
	"math"
	"strconv"
)

// Matrix shows options by the effort they take and the leverage they have,
// both from 1 to 5; what is chosen is filled. Options that would stand on each
// other are moved apart, with a line to where they belong.
type Matrix struct {
	Title            string
	Effort, Leverage string    // the axes
	Corners          [4]string // top left, top right, bottom left, bottom right
	Levels           [3]string // the headings of the legend, such as HET, WIJ, IK
	Chosen           string    // what a filled one means; may be empty
	Options          []MatrixOption
	Place            func(effort, leverage int) string // names a place of the field that options can be moved to; they can't where it is nil
}

// MatrixOption is an option on one of three levels, 0 to 2; one without both
// figures stands in the legend only.
type MatrixOption struct {
	Label            string
	Level            int
	Effort, Leverage *float64
	Chosen           bool
	Spot             Spot
}

const (
	matrixHead = 4.0
	matrixRow  = 1.9
)

// Ems is the height that suits the matrix, in ems of the smallest text.
func (c Matrix) Ems() float64 {
	return max(30, matrixHead+1.6*3+2.7*float64(min(rowsMost, len(c.Options))))
}

// Draw lays out the field to the left and the legend to the right.
func (c Matrix) Draw(f Frame) Drawing {
	groups := 0.0
	for level := range c.Levels {
		if len(c.on(level)) > 0 {
			groups++
		}
	}
	shown, more := f.rows(len(c.Options), matrixHead+1.6*groups, matrixRow)
	high := matrixHead + 1.6*groups + matrixRow*float64(shown)
	if more > 0 {
		high += moreEms
	}
	p := newPen(f, c.Title, 54, max(25, high))
	line := p.size * leading
	w, h := p.d.W, p.d.H
	field := box{p.size * 3, line + p.step*2, w*.55 - p.size*3, 0}
	field.h = h - field.y - 2*line - p.step*4
	p.matrixField(c, field)
	legend := box{w*.55 + p.size*2.5, 0, w*.45 - p.size*2.5, h}
	places := p.matrixLegend(c, shown, more, legend)
	p.matrixBubbles(c, places, field)
	return p.finish()
}

// on lists the options of a level by their place among all.
func (c Matrix) on(level int) []int {
	var out []int
	for i, o := range c.Options {
		if max(0, min(2, o.Level)) == level {
			out = append(out, i)
		}
	}
	return out
}

// matrixStrip is the height of the words of the corners.
func (p *pen) matrixStrip() float64 { return p.size * 1.6 }

// matrixRadius is half the height of a bubble.
func (p *pen) matrixRadius() float64 { return p.small * .95 }

// matrixInner is the part of the field that the scale runs over: what stands
// at 1 or 5 stays clear of the words above and below it.
func (p *pen) matrixInner(b box) box {
	return b.inset(p.size*2.2, p.matrixStrip()+p.matrixRadius()*1.1+p.bold())
}

func (p *pen) matrixField(c Matrix, b box) {
	line := p.size * leading
	in := p.matrixInner(b)
	p.rect(box{b.x, b.y, b.w / 2, b.h / 2}, 0, filled(Together.Tint(.12)))
	p.rect(b, 0, lined(InkSoft.Full(), p.hair()*1.5))
	p.line(b.midX(), b.y, b.midX(), b.bottom(), lined(InkSoft.Full(), p.hair()).dashed(p.size*.4))
	p.line(b.x, b.midY(), b.right(), b.midY(), lined(InkSoft.Full(), p.hair()).dashed(p.size*.4))
	word := p.text(SemiBold).sized(max(p.small, p.size*.95)).lines(1).centred()
	// The words of the corners stand in strips that no bubble reaches.
	strip := p.matrixStrip()
	for i, s := range c.Corners {
		at := box{b.x, b.y, b.w / 2, strip}
		if i >= 2 {
			at.y = b.bottom() - strip
		}
		o := word
		if i%2 == 1 {
			at.x += b.w / 2
			o = o.at(End)
		}
		p.set(s, at.inset(p.step*2, 0), o)
	}
	o := p.text(Regular).lines(1).centred()
	for v := 1.0; v <= 5; v++ {
		x, y := in.x+(v-1)/4*in.w, in.bottom()-(v-1)/4*in.h
		p.line(x, b.bottom(), x, b.bottom()+p.step/2, lined(InkSoft.Full(), p.hair()))
		p.line(b.x-p.step/2, y, b.x, y, lined(InkSoft.Full(), p.hair()))
		p.set(p.number(v, 0), box{x - p.size, b.bottom() + p.step/2, p.size * 2, line}, o.at(Middle))
		p.set(p.number(v, 0), box{b.x - p.size*2 - p.step, y - line/2, p.size * 2, line}, o.at(End))
	}
	p.set(c.Leverage, box{0, 0, b.right(), line}, p.text(SemiBold).lines(1).centred())
	p.set(c.Effort, box{b.x, p.d.H - line - p.step, b.w, line}, p.text(SemiBold).at(End).lines(1).centred())
}

// matrixLegend lists the options by level, and returns which of them have a
// number: their place in the list from 1.
func (p *pen) matrixLegend(c Matrix, shown, more int, b box) []int {
	head := max(p.size*leading, p.small*matrixHead-p.size*leading)
	if Clean(c.Chosen) != "" && shown > 0 {
		r := p.small * .55
		p.circle(b.x+r+p.hair(), b.y+p.size*leading/2, r, filled(Ink.Full()))
		p.set(c.Chosen, box{b.x + r*3, b.y, b.w - r*3, p.size * leading}, p.note().lines(1).centred())
	}
	b = b.rest(head)
	groups := 0.0
	for level := range c.Levels {
		if len(c.on(level)) > 0 {
			groups++
		}
	}
	foot := 0.0
	if more > 0 {
		foot = moreEms * p.small
	}
	group := p.small * 1.6
	row := min(p.size*3.2, (b.h-foot-group*groups)/float64(max(1, shown)))
	y := b.y
	places := make([]int, 0, shown)
	for level, name := range c.Levels {
		all := c.on(level)
		if len(all) == 0 || len(places) == shown {
			continue
		}
		p.set(name, box{b.x, y, b.w, group}, p.text(SemiBold).lines(1).centred())
		p.line(b.x, y+group-p.hair(), b.right(), y+group-p.hair(), lined(Hairline.Full(), p.hair()*1.5))
		y += group
		for _, i := range all {
			if len(places) == shown {
				break
			}
			places = append(places, i)
			at := box{b.x, y, b.w, row}
			r := min(p.small*.85, row*.46)
			p.bubble(c.Options[i], len(places), at.x+r*1.3, at.midY(), r)
			p.set(c.Options[i].Label, box{at.x + r*3.2, at.y, at.w - r*3.2, at.h}, p.text(Regular).lines(2).centred())
			p.spot(c.placed(i), at)
			y += row
		}
	}
	if more > 0 {
		p.set("+"+strconv.Itoa(more), box{b.x, y, b.w, foot}, p.note().sized(p.small).lines(1).centred())
	}
	return places
}

// bubble draws an option's number, a dash where it has no place in the field,
// in the shape of its level: a hexagon, a flat disc or a disc.
func (p *pen) bubble(o MatrixOption, n int, x, y, r float64) {
	ink := Ink.Full()
	look := lined(Ink.Full(), p.bold()).with(Surface.Full())
	if o.Chosen {
		ink = Surface.Full()
		look = lined(Ink.Full(), p.bold()).with(Ink.Full())
	}
	switch o.Level {
	case 1:
		p.rect(box{x - r*1.25, y - r*.8, r * 2.5, r * 1.6}, r*.8, look)
	case 2:
		p.circle(x, y, r, look)
	default:
		p.hexagon(x, y, r*1.1, look)
	}
	number := "–"
	if finite(o.Effort) && finite(o.Leverage) {
		number = strconv.Itoa(n)
	}
	p.set(number, box{x - r, y - p.small*leading/2, 2 * r, p.small * leading}, p.text(SemiBold).sized(p.small).in(ink).at(Middle).lines(1).centred())
}

// matrixBubbles draws the numbered options in the field. One that would stand
// on another is moved to the nearest free place of a grid, the first in
// reading order where two are as near.
func (p *pen) matrixBubbles(c Matrix, places []int, b box) {
	in := p.matrixInner(b)
	r := p.matrixRadius()
	apartX, apartY := r*2.9, r*2.4
	type spot struct {
		n           int
		at, belongs Point
	}
	var spots []spot
	free := func(q Point) bool {
		if q.X < b.x+r*1.4 || q.X > b.right()-r*1.4 || q.Y < in.y-1e-6 || q.Y > in.bottom()+1e-6 {
			return false
		}
		for _, s := range spots {
			if math.Abs(s.at.X-q.X) < apartX && math.Abs(s.at.Y-q.Y) < apartY {
				return false
			}
		}
		return true
	}
	for n, i := range places {
		o := c.Options[i]
		if !finite(o.Effort) || !finite(o.Leverage) {
			continue
		}
		part := func(v float64) float64 { return (max(1, min(5, v)) - 1) / 4 }
		want := Point{in.x + part(*o.Effort)*in.w, in.bottom() - part(*o.Leverage)*in.h}
		if q, ok := nearest(want, apartX/2, apartY/2, free); ok {
			spots = append(spots, spot{n, q, want})
		}
	}
	for _, s := range spots {
		if s.at != s.belongs {
			p.line(s.at.X, s.at.Y, s.belongs.X, s.belongs.Y, lined(InkSoft.Full(), p.hair()*1.5))
			p.circle(s.belongs.X, s.belongs.Y, p.bold(), filled(InkSoft.Full()))
		}
	}
	for _, s := range spots {
		p.bubble(c.Options[places[s.n]], s.n+1, s.at.X, s.at.Y, r)
		again := c.placed(places[s.n])
		again.Again = true
		p.spot(again, box{s.at.X - r*1.4, s.at.Y - r*1.2, r * 2.8, r * 2.4})
	}
	if c.Place != nil {
		p.matrixZones(c, in)
	}
}

// matrixID names a place of the field by its effort and leverage.
func matrixID(effort, leverage float64) string {
	part := func(v float64) string { return strconv.Itoa(int(math.Round(max(1, min(5, v))))) }
	return part(effort) + "/" + part(leverage)
}

// placed is the spot of an option, with where it stands in the field.
func (c Matrix) placed(i int) Spot {
	o := c.Options[i]
	s := o.Spot
	switch {
	case c.Place == nil:
	case finite(o.Effort) && finite(o.Leverage):
		s.Zone = matrixID(*o.Effort, *o.Leverage)
	default:
		s.Zone = Nowhere
	}
	return s
}

// matrixZones cuts the field in places of a whole effort and leverage; those at
// the rim go on to it.
func (p *pen) matrixZones(c Matrix, in box) {
	w, h := in.w/4, in.h/4
	for leverage := 5.0; leverage >= 1; leverage-- {
		for effort := 1.0; effort <= 5; effort++ {
			p.zone(Zone{ID: matrixID(effort, leverage), Label: c.Place(int(effort), int(leverage))}, box{in.x + (effort-1.5)*w, in.bottom() - (leverage-.5)*h, w, h})
		}
	}
}

// nearest looks in growing squares around a point for a free one.
func nearest(want Point, dx, dy float64, free func(Point) bool) (Point, bool) {
	for ring := range 40 {
		best, found := Point{}, false
		least := math.Inf(1)
		for i := -ring; i <= ring; i++ {
			for j := -ring; j <= ring; j++ {
				if max(i, -i, j, -j) != ring {
					continue
				}
				q := Point{want.X + float64(j)*dx, want.Y + float64(i)*dy}
				if far := math.Hypot(q.X-want.X, q.Y-want.Y); far < least-1e-9 && free(q) {
					best, least, found = q, far, true
				}
			}
		}
		if found {
			return best, true
		}
	}
	return Point{}, false
}
