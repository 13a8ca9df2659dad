package chart

import "strconv"

// Misunderstanding shows how criticism that is not heard grows: criticism,
// reflex, not heard, louder or silent, and round again; and beside it which
// reflexes the room has recognised, and what its better replies had.
type Misunderstanding struct {
	Title      string
	Nodes      [4]LoopNode // in the order above
	Recognised string      // over the reflexes
	Reflexes   []ReflexCount
	Better     string // over what the replies had
	Parts      []PartCount
	Replies    int // that were practised
}

// ReflexCount is how often a reflex was recognised.
type ReflexCount struct {
	Label string
	Side  Side // who is tempted to it
	Count int
}

// PartCount is how many of the practised replies had a part of a good one.
type PartCount struct {
	Label string
	Count int
}

// misMost is how many rows either list beside the loop has.
const misMost = 8

// Draw lays out the loop, clockwise from the top left, and the counts beside
// it; the loop alone where nothing was practised.
func (c Misunderstanding) Draw(f Frame) Drawing {
	reflexes, parts := c.Reflexes[:min(misMost, len(c.Reflexes))], c.Parts[:min(misMost, len(c.Parts))]
	rows := 0.0
	if len(reflexes) > 0 {
		rows += float64(len(reflexes)) + 1.3
	}
	if len(parts) > 0 {
		rows += float64(len(parts)) + 1.8
	}
	p := newPen(f, c.Title, 56, max(24, 2*rows+1))
	loop := box{0, 0, p.d.W, p.d.H}
	if rows > 0 {
		loop.w *= .62
		side := box{loop.w + p.step*6, p.step, p.d.W - loop.w - p.step*6, p.d.H - 2*p.step}
		p.misCounts(c, reflexes, parts, side, min(side.h/rows, p.size*2.6))
	}
	p.misLoop(c.Nodes, loop.inset(p.bold(), p.bold()))
	return p.finish()
}

// misLoop draws the four stations, and the arrows between.
func (p *pen) misLoop(nodes [4]LoopNode, b box) {
	gapX, gapY := p.size*4.5, p.size*3.5
	w, h := (b.w-gapX)/2, min((b.h-gapY)/2, p.size*9.5)
	top := b.y + (b.h-2*h-gapY)/2
	cards := [4]box{
		{b.x, top, w, h},
		{b.x + w + gapX, top, w, h},
		{b.x + w + gapX, top + h + gapY, w, h},
		{b.x, top + h + gapY, w, h},
	}
	color, head, air := InkSoft.Full(), p.size*.9, p.step
	straight := func(x1, y1, x2, y2 float64) {
		mid := Point{(x1 + x2) / 2, (y1 + y2) / 2}
		p.arrow(Point{x1, y1}, mid, mid, Point{x2, y2}, color, p.bold()*1.6, head)
	}
	straight(cards[0].right()+air, cards[0].midY(), cards[1].x-air, cards[1].midY())
	straight(cards[1].midX(), cards[1].bottom()+air, cards[2].midX(), cards[2].y-air)
	straight(cards[2].x-air, cards[2].midY(), cards[3].right()+air, cards[3].midY())
	straight(cards[3].midX(), cards[3].y-air, cards[0].midX(), cards[0].bottom()+air)
	inner := func(b box) box { return b.inset(p.step*2, p.step*1.5) }
	headH := p.size * leading * 1.3
	o := p.text(Regular).sized(p.size * 1.5)
	for i, b := range cards {
		_, o.size = p.lay(nodes[i].Text, inner(b).rest(headH), o)
	}
	for i, b := range cards {
		rim := lined(Hairline.Full(), p.hair()*1.5)
		if i == 0 {
			rim = lined(Ink.Full(), p.bold())
		}
		p.rect(b, p.step*2, rim.with(Surface.Full()))
		in := inner(b)
		p.set(join(strconv.Itoa(i+1), nodes[i].Heading), in.top(headH), p.text(SemiBold).sized(p.size*1.05).lines(1))
		p.set(nodes[i].Text, in.rest(headH), o)
	}
}

// misCounts draws the reflexes that were recognised, and beneath them what the
// better replies had.
func (p *pen) misCounts(c Misunderstanding, reflexes []ReflexCount, parts []PartCount, b box, row float64) {
	indent, widest := p.small*1.05, 0.0
	for _, r := range reflexes {
		widest = max(widest, indent+p.width(r.Label, p.misLabel()))
	}
	for _, r := range parts {
		widest = max(widest, p.width(r.Label, p.misLabel()))
	}
	words := min(b.w*.66, widest+p.step*2+.1)
	y := b.y
	next := func(rows float64) box {
		out := box{b.x, y, b.w, row * rows}
		y += row * rows
		return out
	}
	if len(reflexes) > 0 {
		p.set(c.Recognised, next(1.3), p.text(SemiBold).lines(1))
		most := 1
		for _, r := range reflexes {
			most = max(most, r.Count)
		}
		for _, r := range reflexes {
			at := next(1)
			radius, n := p.small*.35, max(0, r.Count)
			p.marker(r.Side, at.x+radius, at.midY(), radius, filled(r.Side.Token().Full()))
			p.misRow(r.Label, strconv.Itoa(n)+"×", float64(n)/float64(most), r.Side.Token(), at, words, indent)
		}
	}
	if len(parts) > 0 {
		next(.5)
		p.set(c.Better, next(1.3), p.text(SemiBold).lines(1))
		for _, r := range parts {
			n, of := max(0, r.Count), max(c.Replies, r.Count, 0)
			p.misRow(r.Label, strconv.Itoa(n)+"/"+strconv.Itoa(of), float64(n)/float64(max(1, of)), Together, next(1), words, 0)
		}
	}
}

// misLabel is how a label stands before its bar.
func (p *pen) misLabel() setting { return p.text(Regular).lines(1).centred() }

// misRow draws a label behind an indent, so many points wide together, a bar
// and its figure.
func (p *pen) misRow(label, figure string, share float64, c Token, b box, words, indent float64) {
	number := p.size * 3.2
	p.set(label, box{b.x + indent, b.y, words - indent - p.step*2, b.h}, p.misLabel())
	track := box{b.x + words, b.midY() - p.size*.4, b.w - words - number, p.size * .8}
	p.rect(track, p.step/2, filled(Hairline.Tint(.45)))
	if share > 0 {
		p.rect(box{track.x, track.y, track.w * min(1, share), track.h}, p.step/2, filled(c.Full()))
	}
	p.set(figure, box{b.right() - number + p.step, b.y, number - p.step, b.h}, p.text(SemiBold).at(End).lines(1).centred())
}
