package chart

import "math"

// Rings shows who bears effects of the work together without sitting at the
// table: a numbered badge each on the rings of people, society and nature
// around both, with a legend of who they are and what either side will not do.
type Rings struct {
	Title          string
	Centre         string    // the two together
	Names          [3]string // of the rings, from the inside out
	Effects        [5]string // what −2 to +2 mean; may be empty
	Stakeholders   []Stakeholder
	Vendor, Client Party
	Limits         string // over the lists; may be empty
	VendorLimits   []string
	ClientLimits   []string
	NameEnd        string  // behind the name of each ring, such as " +"; may be empty
	NameSpots      [3]Spot // of the names
	Movable        bool    // stakeholders can be moved to another ring: zones are named as the rings' ids
	IDs            [3]string
}

// Stakeholder is who or what is on a ring, 0 to 2 from the inside out, and the
// effect on them, from −2 to +2; nil where nobody said.
type Stakeholder struct {
	Name   string
	Ring   int
	Effect *float64
	Note   string // what makes it so; may be empty
	Spot   Spot
}

const (
	// ringsMost is how many stakeholders are drawn before "+n".
	ringsMost = 24
	// ringsCalm is how many stakeholders a small picture holds.
	ringsCalm = 14
	// ringsLimits is how many limits a side has before "+n".
	ringsLimits = 4
	// ringsBeside is the width, in ems, from which the legend stands beside the
	// rings, and ringsTall how high for its width a picture may be for that.
	ringsBeside = 46.0
	ringsTall   = 1.2
	// ringsShare is the part of the width that rings with a legend beside them
	// take at most.
	ringsShare = .46
	// ringsHigh is the height, in ems, a picture takes of itself at most.
	ringsHigh = 78.0
)

// byRing sorts the first stakeholders by their ring, and counts the others.
func (c Rings) byRing() (rings [3][]Stakeholder, left int) {
	shown := c.Stakeholders[:min(len(c.Stakeholders), ringsMost)]
	for _, s := range shown {
		ring := max(0, min(2, s.Ring))
		rings[ring] = append(rings[ring], s)
	}
	return rings, len(c.Stakeholders) - len(shown)
}

func (c Rings) hasLimits() bool {
	return len(clean(c.VendorLimits))+len(clean(c.ClientLimits)) > 0
}

// least is the room the rings need, in ems: wide and high for the whole, and
// across for the circles.
func (c Rings) least(beside bool) (wide, high, across float64) {
	n := float64(min(len(c.Stakeholders), ringsMost))
	wide, across = 30, 21
	columns := 1.0
	if n > ringsCalm {
		across = 26
		if beside {
			columns = 2
		}
	}
	legend := 0.0
	if n > 0 {
		legend = (n*1.35+3*ringHead+2)/columns + 3*(columns-1)
	}
	strip := 0.0
	if c.hasLimits() {
		strip = 9.5
	}
	if !beside {
		return wide, across + legend + strip + 3, across
	}
	wide = ringsBeside
	if columns > 1 {
		wide = 58
	}
	return wide, max(across, legend) + strip + 1.5, across
}

// Ems is the height that suits the rings at a width, both in ems of the text.
func (c Rings) Ems(wide float64) float64 {
	p := newPen(Frame{W: wide * 10, H: 360, MinText: 10}, "", 1, 1)
	p.size, p.d.W = p.small, wide*10
	_, _, across := c.least(true)
	strip := p.limitsHigh(c, p.d.W)/p.small + 1
	for _, detail := range ringDetails {
		if wide >= ringsBeside {
			field := max(across, ringsShare*wide)
			l := p.legendAt(c, detail, 1, p.small, (wide-field-2)*p.small)
			if high := max(field, l.high/p.small) + strip + 1; high <= ringsTall*wide {
				return high
			}
		}
		columns := max(1, min(2, int(wide/20)))
		l := p.legendAt(c, detail, columns, p.small, wide*p.small)
		high := min(wide, max(across, 30)) + 2 + l.high/p.small + strip + 1
		if high = max(high, ringsTall*wide+.5); high <= ringsHigh {
			return high
		}
	}
	return ringsHigh
}

// beside tells that a frame is wide enough for the legend beside the rings.
func (c Rings) beside(f Frame) bool {
	small := f.MinText
	if !(small > 0) || math.IsInf(small, 0) {
		small = defaultText
	}
	return f.W >= ringsBeside*small && f.H <= ringsTall*f.W || f.H < .9*f.W
}

// Draw lays out the rings, the legend beside or under them, and the limits
// underneath.
func (c Rings) Draw(f Frame) Drawing {
	beside := c.beside(f)
	wide, high, across := c.least(beside)
	p := newPen(f, c.Title, wide, high)
	across *= p.small
	body := box{0, 0, p.d.W, p.d.H}
	if strip := min(p.limitsHigh(c, p.d.W), .34*p.d.H, max(9*p.small, p.d.H-(high-9.5)*p.small)); strip > 0 {
		p.ringLimits(c, body.rest(body.h-strip))
		body.h -= strip + p.small
	}
	gap := 2 * p.small
	field, key := body, body
	var l ringKey
	switch {
	case len(c.Stakeholders) == 0:
	case beside:
		field.w = max(across, min(body.h, ringsShare*body.w))
		key.x, key.w = field.right()+gap, body.w-field.w-gap
		l = p.fitLegend(c, key)
	default:
		l = p.fitLegend(c, body.rest(across+gap))
		field.h = max(across, min(body.w, body.h-gap-l.high))
		key = body.rest(field.h + gap)
	}
	p.ringField(c, field.inset(p.bold(), p.bold()))
	p.drawLegend(l, key)
	return p.finish()
}

// limitsHead is the height of what stands over the limits.
func (p *pen) limitsHead(c Rings) (title, names float64) {
	line := p.size * leading
	if Clean(c.Limits) != "" {
		title = line * 1.3
	}
	return title + p.step, line * 1.25
}

// limitsHigh is the height at which all limits can be read at running size.
func (p *pen) limitsHigh(c Rings, w float64) float64 {
	if !c.hasLimits() {
		return 0
	}
	title, names := p.limitsHead(c)
	most := 0.0
	for i, texts := range [][]string{c.VendorLimits, c.ClientLimits} {
		at := p.bulleted(box{w: w}.column(i, 2, p.size*2), 0)
		high := 0.0
		for j, s := range clean(texts) {
			if j == ringsLimits {
				high += p.size * (leading + .5)
				break
			}
			high += float64(len(p.m.Wrap(s, at.w, p.size, Regular)))*p.size*leading + p.size*.5
		}
		most = max(most, high)
	}
	return title + names + most
}

// ringLimits lists what each side will not do, beside each other.
func (p *pen) ringLimits(c Rings, b box) {
	p.line(b.x, b.y, b.right(), b.y, lined(Hairline.Full(), p.hair()*1.5))
	title, names := p.limitsHead(c)
	p.set(c.Limits, b.rest(p.step).top(title-p.step), p.text(SemiBold).lines(1).centred())
	b = b.rest(title)
	o := p.text(Regular)
	lists := [][]string{c.VendorLimits, c.ClientLimits}
	at := func(i int) box { return b.column(i, 2, p.size*2) }
	for i, texts := range lists {
		_, size, _ := p.column(texts, p.bulleted(at(i).rest(names), b.bottom()), p.size*.5, ringsLimits, o)
		o.size = min(o.size, size)
	}
	for i, who := range []Party{{c.Vendor.Name, Left}, {c.Client.Name, Right}} {
		p.partyName(who, at(i).top(names), p.text(SemiBold))
		p.bullets(who.Side, lists[i], p.bulleted(at(i).rest(names), b.bottom()), ringsLimits, o)
	}
}
