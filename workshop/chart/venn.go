package chart

import "strconv"

// Venn shows interests: the vendor's left, the shared ones in the middle, the
// client's right. A pair stands on one row with a line between: straight where
// two interests complete each other, broken by a zigzag where they clash.
type Venn struct {
	Title          string
	Vendor, Client Party
	Shared         string // name of the middle
	Left           []string
	Middle         []string
	Right          []string
	Pairs          []VennPair
	Spots          [3][]Spot // of the texts at the left, in the middle and at the right
}

// VennPair is an interest of each side with what the line between them says,
// such as "aanvullend" or the criterion of a clash.
type VennPair struct {
	Left, Right string
	Label       string
	Clash       bool

	LeftSpot, RightSpot, BondSpot Spot
}

// vennMost is how many texts a region shows before "+n".
const vennMost = 8

// Draw lays the regions out.
func (v Venn) Draw(f Frame) Drawing {
	pairs := make([]VennPair, 0, len(v.Pairs))
	for _, q := range v.Pairs {
		if visible(Clean(q.Left)) != "" || visible(Clean(q.Right)) != "" {
			pairs = append(pairs, q)
		}
	}
	shown := min(len(pairs), vennMost/2)
	hidden := len(pairs) - shown
	pairs = pairs[:shown]
	p := newPen(f, v.Title, 40, 20+2.8*float64(shown))
	w, h := p.d.W, p.d.H
	head := p.snap(p.size*leading + p.step*3)
	field := box{0, head, w, h - head}.inset(p.hair(), p.hair())
	left, lap, right := vennRegions(field)
	round := min(field.h*.24, field.w*.1)
	outerL := box{field.x, field.y, left.w + lap.w, field.h}
	outerR := box{lap.x, field.y, lap.w + right.w, field.h}
	p.rect(outerL, round, filled(Vendor.Tint(.08)))
	p.rect(outerR, round, filled(Client.Tint(.08)))
	p.rect(lap, round, filled(Together.Tint(.14)))
	p.rect(outerL, round, lined(Vendor.Full(), p.hair()*1.5))
	p.rect(outerR, round, lined(Client.Full(), p.hair()*1.5))

	title := p.text(SemiBold)
	inset := max(p.step*2, round*.32)
	names := []Party{{v.Vendor.Name, Left}, {v.Shared, Both}, {v.Client.Name, Right}}
	for i, b := range []box{left, lap, right} {
		p.partyName(names[i], box{b.x + inset, 0, b.w - 2*inset, p.size * leading}, title)
	}

	content := func(b box) box { return b.inset(inset, inset) }
	part := .55
	if max(len(v.Left), len(v.Middle), len(v.Right)) > vennMost/2 {
		part = .4
	}
	lower := p.vennPairs(pairs, hidden, part, content(left), content(lap), content(right))
	lists, most := [][]string{v.Left, v.Middle, v.Right}, [...]int{vennMost - shown, vennMost, vennMost - shown}
	o := p.text(Regular).sized(p.size * 1.4)
	for i, b := range []box{left, lap, right} {
		_, size, _ := p.column(lists[i], p.bulleted(content(b), lower), p.size*.5, most[i], o)
		o.size = min(o.size, size)
	}
	for i, b := range []box{left, lap, right} {
		at := p.bulleted(content(b), lower)
		placed := p.bullets(names[i].Side, lists[i], at, most[i], o)
		for n, s := range spotsOf(lists[i], v.Spots[i], len(placed)) {
			p.spot(s, box{at.x - p.size*1.1, placed[n].box.y, at.w + p.size*1.1, placed[n].box.h})
		}
	}
	return p.finish()
}

// vennRegions cuts the field in the left, shared and right regions.
func vennRegions(b box) (left, lap, right box) {
	w := b.w * .35
	return box{b.x, b.y, w, b.h}, box{b.x + w, b.y, b.w - 2*w, b.h}, box{b.right() - w, b.y, w, b.h}
}

// bulleted is what is left of a box above a height, beside its bullets.
func (p *pen) bulleted(b box, bottom float64) box {
	indent := p.size * 1.1
	return box{b.x + indent, b.y, max(0, b.w-indent), max(0, bottom-b.y)}
}

// spotsOf are the spots of the first n texts in which something can be seen.
func spotsOf(texts []string, spots []Spot, n int) []Spot {
	var out []Spot
	for i, s := range texts {
		if visible(Clean(s)) != "" && i < len(spots) && len(out) < n {
			out = append(out, spots[i])
		}
	}
	return out
}

// bullets draws a column of texts, each behind the marker of its side, and
// returns where each stands.
func (p *pen) bullets(s Side, texts []string, b box, most int, o setting) []stacked {
	placed, size := p.list(texts, b, p.size*.5, most, o)
	for _, t := range placed {
		p.marker(s, b.x-p.size*.8, t.box.y+size*leading*.52, size*.2, filled(s.Token().Full()))
	}
	return placed
}

// vennPairs draws the pairs in at most a part of the height, at the bottom, and
// returns the height at which they begin.
func (p *pen) vennPairs(pairs []VennPair, hidden int, part float64, left, lap, right box) float64 {
	if len(pairs) == 0 {
		return left.bottom()
	}
	more := 0.0
	if hidden > 0 {
		more = p.small * leading
		p.set("+"+strconv.Itoa(hidden), box{lap.x, lap.bottom() - more, lap.w, more}, p.note().sized(p.small).at(Middle).lines(1))
	}
	n := float64(len(pairs))
	row := max(p.small*leading*1.9, min(p.size*leading*3.2, (left.h-more)*part/n))
	top := left.bottom() - more - row*n
	p.line(left.x, top, right.right(), top, lined(Hairline.Full(), p.hair()).dashed(p.size/4))
	indent := p.size * 1.1
	high := row - p.size*.3
	text := p.text(Regular).sized(p.size * 1.3).centred()
	for _, q := range pairs {
		_, text.size = p.lay(q.Left, box{w: left.w - indent, h: high}, text)
		_, text.size = p.lay(q.Right, box{w: right.w - indent, h: high}, text)
	}
	for i, q := range pairs {
		y := top + row*float64(i)
		at := y + p.size*.15
		p.marker(Left, left.x+p.size*.3, y+row/2, p.size*.22, filled(Vendor.Full()))
		p.marker(Right, right.right()-p.size*.3, y+row/2, p.size*.22, filled(Client.Full()))
		p.set(q.Left, box{left.x + indent, at, left.w - indent, high}, text)
		p.set(q.Right, box{right.x, at, right.w - indent, high}, text.at(End))
		p.vennBond(q, box{left.right(), at, right.x - left.right(), high})
		p.spot(q.LeftSpot, box{left.x, at, left.w, high})
		p.spot(q.BondSpot, box{left.right(), at, right.x - left.right(), high}.inset(p.size, 0))
		p.spot(q.RightSpot, box{right.x, at, right.w, high})
	}
	return top - p.size*.4
}

// vennBond draws the line of a pair and what it says in its middle.
func (p *pen) vennBond(q VennPair, b box) {
	room := p.size * 2.6
	label := b.inset(room, 0)
	c, style := Together.Full(), p.note().at(Middle).centred()
	if q.Clash {
		c = Attention.Full()
		style = p.text(SemiBold).sized(style.size).at(Middle).centred()
	}
	gap := p.size * .5
	taken := label.w
	if Clean(q.Label) == "" {
		taken = -2 * gap
	} else if w := p.width(q.Label, style); w < label.w {
		taken = w
	}
	p.set(q.Label, label, style)
	y := b.midY()
	for _, x := range [][2]float64{{b.x + gap, b.midX() - taken/2 - gap}, {b.midX() + taken/2 + gap, b.right() - gap}} {
		if q.Clash {
			p.zigzag(x[0], x[1], y, c)
		} else {
			p.line(x[0], y, x[1], y, lined(c, p.bold()))
		}
	}
	if !q.Clash {
		p.circle(b.x+gap, y, p.bold()*1.6, filled(c))
		p.circle(b.right()-gap, y, p.bold()*1.6, filled(c))
	}
}

// zigzag draws a line with teeth from x1 to x2.
func (p *pen) zigzag(x1, x2, y float64, c Color) {
	tooth := p.size * .3
	teeth := max(2, int((x2-x1)/(tooth*1.4)))
	s := []Segment{move(x1, y)}
	for i := 1; i < teeth; i++ {
		up := tooth
		if i%2 == 0 {
			up = -tooth
		}
		s = append(s, line(x1+(x2-x1)*float64(i)/float64(teeth), y+up))
	}
	p.path(lined(c, p.bold()), append(s, line(x2, y))...)
}
