package chart

// Causes shows how heavily each cause weighs on each side, mirrored: the
// vendor's weights to the left, the client's to the right, and what they
// together lead to below, where there is a hypothesis.
type Causes struct {
	Title           string
	Vendor, Client  Party
	Rows            []Cause
	Unknown         string // stands in place of a weight that is hidden or not given
	HypothesisLabel string
	Hypothesis      string
	HypothesisAsk   string // what belongs there, in place of an empty hypothesis; may be empty
	HypothesisSpot  Spot
}

// Cause is a cause with a weight of 0 to 3 on each side; nil is not known.
// Effect is a sign on the arrow to the hypothesis, such as "+" or "−"; may be
// empty.
type Cause struct {
	Label          string
	Vendor, Client *int
	Effect         string

	VendorSpot, ClientSpot Spot
}

// causeMost is the heaviest weight.
const causeMost = 3

// Draw lays the causes out.
func (c Causes) Draw(f Frame) Drawing {
	n := max(1, len(c.Rows))
	p := newPen(f, c.Title, 44, 10+2.6*float64(n))
	w, h := p.d.W, p.d.H
	head := p.snap(p.size*leading + p.step*3)
	boxH := p.snap(max(p.small*leading*4.4, h*.24))
	concludes := c.Hypothesis != "" || Clean(c.HypothesisAsk) != ""
	if !concludes {
		boxH = 0
	}
	rowH := min((h-head-boxH-p.step*4)/float64(n), p.size*6)
	foot := head + rowH*float64(n)
	spine := p.size * 1.8
	names := box{w * .35, head, w * .3, rowH * float64(n)}
	left := box{spine, head, names.x - spine - p.step*3, names.h}
	right := box{names.right() + p.step*3, head, w - spine - names.right() - p.step*3, names.h}
	p.partyName(Party{c.Vendor.Name, Left}, box{left.x, 0, left.w, p.size * leading}, p.text(SemiBold))
	p.partyName(Party{c.Client.Name, Right}, box{right.x, 0, right.w, p.size * leading}, p.text(SemiBold))
	target := box{0, h - boxH, w, boxH}.inset(p.bold()/2, p.bold()/2)
	if concludes {
		p.causeSpines(c, head, rowH, foot, target.y, w)
	}
	for i, r := range c.Rows {
		y := head + rowH*float64(i)
		if i > 0 {
			p.line(spine+p.step, y, w-spine-p.step, y, lined(Hairline.Full(), p.hair()))
		}
		p.set(r.Label, box{names.x, y, names.w, rowH}.inset(0, p.step/2), p.text(Regular).sized(p.size*1.2).at(Middle).lines(3).centred())
		p.weight(Left, r.Vendor, c.Unknown, box{left.x, y, left.w, rowH})
		p.weight(Right, r.Client, c.Unknown, box{right.x, y, right.w, rowH})
		p.spot(r.VendorSpot, box{left.x, y, left.w, rowH})
		p.spot(r.ClientSpot, box{right.x, y, right.w, rowH})
	}
	if !concludes {
		return p.finish()
	}
	p.spot(c.HypothesisSpot, target)
	p.rect(target, p.step*2, lined(Together.Full(), p.bold()).with(Surface.Full()))
	in := target.inset(p.step*3, p.step*1.5)
	used := p.set(c.HypothesisLabel, in.top(p.size*leading), p.note().lines(1))
	if c.Hypothesis == "" {
		p.ask(c.HypothesisAsk, in.rest(used), p.text(Regular).centred())
	} else {
		p.set(c.Hypothesis, in.rest(used), p.text(Regular).sized(p.size*1.3).centred())
	}
	return p.finish()
}

// weight draws three blocks from the middle outwards, as many filled as the
// weight, and the figure at their outer end.
func (p *pen) weight(s Side, v *int, unknown string, b box) {
	anchor := End
	if s == Right {
		anchor = Start
	}
	if v == nil {
		p.set(unknown, b, p.note().at(anchor).lines(1).centred())
		return
	}
	figure := p.size * 1.6
	gap := p.step
	block := (b.w - figure - gap*float64(causeMost)) / causeMost
	high := min(p.size*1.8, b.h*.55)
	for i := range causeMost {
		x := b.right() - block - float64(i)*(block+gap)
		if s == Right {
			x = b.x + float64(i)*(block+gap)
		}
		o := lined(Hairline.Full(), p.hair()*1.5)
		if i < *v {
			o = filled(s.Token().Full())
		}
		p.rect(box{x, b.midY() - high/2, block, high}, p.step/2, o)
	}
	at := box{b.x, b.y, figure, b.h}
	if s == Right {
		at.x = b.right() - figure
	}
	p.set(p.number(float64(min(causeMost, max(0, *v))), 0), at, p.text(SemiBold).at(Middle).lines(1).centred())
}

// causeSpines draws, on each side, an arrow that gathers the causes that weigh
// and leads to the hypothesis; a heavier cause joins with a heavier line.
func (p *pen) causeSpines(c Causes, head, rowH, foot, target, w float64) {
	for _, s := range []Side{Left, Right} {
		x, inner := p.size*.9, p.size*1.8
		if s == Right {
			x, inner = w-x, w-inner
		}
		first := -1.0
		for i, r := range c.Rows {
			v := r.Vendor
			if s == Right {
				v = r.Client
			}
			if v == nil || *v <= 0 {
				continue
			}
			y := head + rowH*(float64(i)+.5)
			if first < 0 {
				first = y
			}
			p.line(inner, y, x, y, lined(s.Token().Full(), p.hair()*1.5*float64(min(causeMost, *v))))
		}
		if first < 0 {
			continue
		}
		p.line(x, first, x, target-p.size*.5, lined(s.Token().Full(), p.bold()))
		p.arrowHead(x, target-p.bold(), 0, 1, p.size*.7, s.Token().Full())
		for i, r := range c.Rows {
			v := r.Vendor
			if s == Right {
				v = r.Client
			}
			if v == nil || *v <= 0 || Clean(r.Effect) == "" {
				continue
			}
			y, radius := head+rowH*(float64(i)+.5), p.size*.75
			p.circle(x, y, radius, lined(s.Token().Full(), p.hair()*1.5).with(Surface.Full()))
			p.set(r.Effect, box{x - radius*.9, y - rowH/2, radius * 1.8, rowH}, p.text(SemiBold).at(Middle).lines(1).centred())
		}
	}
}
