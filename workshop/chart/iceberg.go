package chart

// Iceberg shows what lies under an event: layers from the top down, the first
// above the water.
type Iceberg struct {
	Title  string
	Water  string // what stands at the waterline, such as "zichtbaar"; may be empty
	Layers []IcebergLayer
}

// IcebergLayer is a layer with what the room has found in it.
type IcebergLayer struct {
	Heading string
	Hint    string // the question the layer asks; may be empty
	Texts   []string
	Ask     string // what belongs there, in place of texts; may be empty
	Spot    Spot
}

// icebergMost is how many texts a layer shows before "+n".
const icebergMost = 6

// Draw lays the iceberg out.
func (c Iceberg) Draw(f Frame) Drawing {
	n := max(1, len(c.Layers))
	p := newPen(f, c.Title, 40, 3+5.6*float64(n))
	w, h := p.d.W, p.d.H
	headW := p.snap(w * .2)
	ice := box{headW, h * .055, w - headW, h * .89}
	layerH := ice.h / float64(n)
	water := ice.y + layerH
	p.rect(box{0, water, w, h - water}, 0, filled(Hairline.Tint(.38)))
	p.icebergShape(ice, n)
	p.line(0, water, w, water, lined(InkSoft.Full(), p.bold()))
	label := p.note().sized(p.small).lines(1)
	side := ice.w * (1 - icebergWidth(1)) / 2
	p.set(c.Water, box{ice.right() - side + p.step*2, water - p.small*leading - p.step/2, side - p.step*3, p.small * leading}, label.at(End))

	o := p.text(Regular).sized(p.size * 1.4).at(Middle)
	gap := p.size * .6
	at := func(i int) box {
		inner := ice.w * min(icebergWidth(i), icebergWidth(i+1))
		return box{ice.midX() - inner/2, ice.y + layerH*float64(i), inner, layerH}.inset(p.step*3, p.step*1.5)
	}
	for i, l := range c.Layers {
		_, size, _ := p.column(l.Texts, at(i), gap, icebergMost, o)
		o.size = min(o.size, size)
	}
	for i, l := range c.Layers {
		p.icebergHead(l, box{0, ice.y + layerH*float64(i), headW - p.step*2, layerH}.inset(p.step, p.step*1.5))
		b := at(i)
		placed, _, _ := p.column(l.Texts, b, gap, icebergMost, o)
		if len(placed) > 0 && len(placed) == len(clean(l.Texts)) {
			b.y += max(0, b.bottom()-placed[len(placed)-1].box.bottom()) / 2
		}
		p.list(l.Texts, b, gap, icebergMost, o)
		if len(clean(l.Texts)) == 0 {
			p.ask(l.Ask, at(i), o.centred())
		}
		p.spot(l.Spot, at(i))
	}
	return p.finish()
}

func (p *pen) icebergHead(l IcebergLayer, b box) {
	used := p.set(l.Heading, b, p.text(SemiBold).lines(2))
	p.set(l.Hint, b.rest(used), p.note().sized(p.small))
}

// icebergWidth is how wide the ice is at the i-th boundary between layers, as
// a share of the field.
func icebergWidth(i int) float64 {
	widths := [...]float64{.4, .66, .96, .9, .62}
	return widths[min(i, len(widths)-1)]
}

// icebergShape draws the ice and its layers. Its edges bend outwards only, so
// that texts between two boundaries stay on it.
func (p *pen) icebergShape(b box, n int) {
	height := b.h / float64(n)
	edge := func(i int, sign float64) Point {
		return Point{b.midX() + sign*b.w/2*icebergWidth(i), b.y + height*float64(i)}
	}
	bend := func(i int, sign float64) Point {
		a, z := edge(i, sign), edge(i+1, sign)
		at := .35 + .3*float64((i+int(sign)+2)%2)
		return Point{a.X + (z.X-a.X)*at + sign*b.w*.018, a.Y + height*at}
	}
	crown, keel := b.y*.85, b.bottom()+b.y*.8
	s := []Segment{move(edge(0, -1).X, b.y)}
	s = append(s, line(b.midX()-b.w*.09, b.y-crown), line(b.midX()+b.w*.03, b.y-crown*.55), line(edge(0, 1).X, b.y))
	for i := range n {
		q, z := bend(i, 1), edge(i+1, 1)
		s = append(s, line(min(q.X, b.right()), q.Y), line(z.X, z.Y))
	}
	s = append(s, line(b.midX()+b.w*.06, keel), line(b.midX()-b.w*.12, b.bottom()+(keel-b.bottom())*.6))
	for i := n - 1; i >= 0; i-- {
		z, q := edge(i+1, -1), bend(i, -1)
		s = append(s, line(z.X, z.Y), line(max(q.X, b.x), q.Y))
	}
	p.path(lined(InkSoft.Full(), p.hair()*1.5).with(Surface.Full()), append(s, closed())...)
	for i := 2; i < n; i++ {
		l, r := edge(i, -1), edge(i, 1)
		p.line(l.X, l.Y, r.X, r.Y, lined(InkSoft.Tint(.6), p.hair()).dashed(p.size/3))
	}
}
