package chart

import "strconv"

// Loop shows a symptom cycle: symptom, fix, relief, side effect, return, and
// round again, with the times it returned and what the fixes cost together.
type Loop struct {
	Title      string
	Nodes      [5]LoopNode // in the order above
	Turns      *int        // times the symptom returned; nil where nobody said, and then left out
	TurnsLabel string      // behind the figure
	Kind       string      // what this loop is called, such as "verschuiving van de last"; may be empty
	Fixes      []LoopFix
	Total      string // what the fixes cost together, written out
	TotalLabel string
	Scale      string // what the bars show, where amounts say more than that; may be empty
	TurnsAsk   string // stands in place of the turns where nobody said; may be empty
	TurnsSpot  Spot   // of the turns
	FixAsk     string // stands under the last fix: what would be the next; may be empty
	FixSpot    Spot   // of the next fix
}

// LoopNode is a station of the loop.
type LoopNode struct {
	Heading, Text string
	Ask           string // what belongs there, in place of an empty text; may be empty
	Spot          Spot
}

// LoopFix is a fix with its cost, as a figure for the bar and as written. The
// costs of all fixes are in one unit; one that is not above zero has no bar.
type LoopFix struct {
	Label  string
	Cost   float64
	Amount string
	Spot   Spot
}

// Draw lays the loop out: the symptom at the top, then clockwise, with the
// account in the middle.
func (l Loop) Draw(f Frame) Drawing {
	p := newPen(f, l.Title, 46, 32)
	w, h := p.d.W, p.d.H
	line := p.bold()
	gapX, gapY := p.snap(w*.055), p.snap(h*.075)
	cardW := p.snap((w - 2*gapX) * .3)
	midW := w - 2*cardW - 2*gapX
	topH := p.snap(h * .26)
	sideTop := p.snap(h * .12)
	sideH := (h - sideTop - gapY) / 2
	rim := line
	cards := [5]box{
		{cardW + gapX, rim, midW, topH - rim},
		{w - cardW, sideTop, cardW - rim, sideH},
		{w - cardW, sideTop + sideH + gapY, cardW - rim, sideH - rim},
		{rim, sideTop + sideH + gapY, cardW - rim, sideH - rim},
		{rim, sideTop, cardW - rim, sideH},
	}
	lane := p.snap(h * .07)
	p.loopArrows(cards, h-lane/2)
	o := p.text(Regular).sized(p.size * 1.5)
	for i, b := range cards {
		_, o.size = p.lay(l.Nodes[i].Text, p.loopText(b), o)
	}
	for i, b := range cards {
		p.loopCard(i, l.Nodes[i], b, o)
	}
	p.loopAccount(l, box{cardW + gapX, topH + gapY, midW, h - topH - gapY - lane - p.step})
	return p.finish()
}

// loopArrows joins the cards clockwise; low is the height of the lane under
// the account.
func (p *pen) loopArrows(c [5]box, low float64) {
	color, width, head := InkSoft.Full(), p.bold(), p.size*.7
	air := p.step
	join := func(a, b Point, flat bool) {
		ha, hb := Point{a.X, (a.Y + b.Y) / 2}, Point{b.X, (a.Y + b.Y) / 2}
		if flat {
			ha, hb = Point{b.X, a.Y}, Point{b.X, a.Y}
		}
		p.arrow(a, ha, hb, b, color, width, head)
	}
	symptom, fix, relief, side, back := c[0], c[1], c[2], c[3], c[4]
	reach := min(fix.w*.5, p.size*5)
	y := symptom.y + (fix.y-symptom.y)*.45
	join(Point{symptom.right() + air, y}, Point{fix.x + reach, fix.y - air/2}, true)
	join(Point{fix.midX(), fix.bottom() + air/2}, Point{relief.midX(), relief.y - air/2}, false)
	p.arrow(Point{relief.x - air, low}, Point{relief.x - reach, low}, Point{side.right() + reach, low}, Point{side.right() + air, low}, color, width, head)
	join(Point{side.midX(), side.y - air/2}, Point{back.midX(), back.bottom() + air/2}, false)
	a, b := Point{back.x + back.w - reach, back.y - air/2}, Point{symptom.x - air, y}
	p.arrow(a, Point{a.X, y}, Point{a.X, y}, b, color, width, head)
}

// loopText is where the text of a station stands.
func (p *pen) loopText(b box) box {
	return b.inset(p.step*2, p.step*1.5).rest(p.size * leading * 1.2)
}

// loopCard draws a station. The symptom, where the loop begins and ends, has a
// strong rim.
func (p *pen) loopCard(i int, n LoopNode, b box, o setting) {
	rim := lined(Hairline.Full(), p.hair()*1.5).with(Surface.Full())
	if i == 0 {
		rim = lined(Ink.Full(), p.bold()).with(Surface.Full())
	}
	p.rect(b, p.step*2, rim)
	p.set(join(strconv.Itoa(i+1), n.Heading), b.inset(p.step*2, p.step*1.5).top(p.size*leading), p.note().lines(1))
	if visible(Clean(n.Text)) == "" {
		p.ask(n.Ask, p.loopText(b), o)
	} else {
		p.set(n.Text, p.loopText(b), o)
	}
	p.spot(n.Spot, b)
}
