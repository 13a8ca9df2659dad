package chart

import "strconv"

// loopMost is how many fixes are drawn before "+n".
const loopMost = 5

// loopAccount draws how often the symptom came back, and the fixes adding up.
func (p *pen) loopAccount(l Loop, b box) {
	if height := p.loopTurns(l, b); height > 0 {
		b = b.rest(height + p.step)
	}
	p.loopFixes(l, b)
}

// loopTurns writes how often the symptom came back and what such a loop is
// called, and returns the height that took.
func (p *pen) loopTurns(l Loop, b box) float64 {
	kind := Clean(l.Kind) != ""
	if l.Turns == nil {
		height := min(b.h*.24, p.size*leading*1.5)
		if Clean(l.TurnsAsk) != "" {
			if kind {
				height = min(b.h*.3, p.size*leading*2.5)
				p.set(l.Kind, b.top(height/2), p.text(SemiBold).lines(1).centred())
				p.ask(l.TurnsAsk, b.top(height).rest(height/2), p.text(Italic).lines(1).centred())
			} else {
				p.ask(l.TurnsAsk, b.top(height), p.text(Italic).lines(1).centred())
			}
			p.spot(l.TurnsSpot, b.top(height))
			return height
		}
		if !kind {
			return 0
		}
		p.set(l.Kind, b.top(height), p.text(SemiBold).lines(1).centred())
		return height
	}
	big := min(p.size*2.6, b.h*.24)
	height := big * leading
	figure := setting{size: big, style: Bold, color: Ink.Full(), least: p.small}.lines(1)
	n := strconv.Itoa(max(0, *l.Turns)) + "×"
	w := min(b.w*.4, p.width(n, figure)+p.size*.6)
	p.spot(l.TurnsSpot, b.top(height))
	p.set(n, box{b.x, b.y, w, height}, figure)
	words := box{b.x + w, b.y, b.w - w, height}
	if !kind {
		p.set(l.TurnsLabel, words, p.text(Regular).lines(2).centred())
		return height
	}
	p.set(l.TurnsLabel, words.top(height/2), p.text(Regular).lines(1).centred())
	p.set(l.Kind, words.rest(height/2), p.text(SemiBold).lines(1).centred())
	return height
}

// loopFixes writes every fix over its bar. A bar begins where the one before
// it ends, and the last, of all together, is as long as those in a row.
func (p *pen) loopFixes(l Loop, b box) {
	total := 0.0
	for _, x := range l.Fixes {
		total += x.cost()
	}
	line := p.small * leading
	scaled := Clean(l.Scale) != "" && total > 0 && b.h > 4*line
	if scaled {
		b.h -= line
	}
	room := b.h / (line * 1.5)
	asks := Clean(l.FixAsk) != ""
	if asks {
		room--
	}
	shown, more := loopShown(len(l.Fixes), room)
	rows := shown + 1
	if more > 0 {
		rows++
	}
	if asks {
		rows++
	}
	g := loopBars{p: p, total: total, row: min(p.size*leading*2.8, b.h/float64(rows)), box: b}
	g.lines = 1
	for _, x := range l.Fixes[:shown] {
		if p.width(x.Label, p.note()) > g.nameWidth(x.Amount, p.note()) && g.row >= line*2.4 {
			g.lines = 2
		}
	}
	o := p.note().in(Ink.Full())
	for _, x := range l.Fixes[:shown] {
		g.text(x.Label, x.Amount, o)
		p.spot(x.Spot, box{b.x, g.y(), b.w, g.row})
		g.grow(x.cost())
	}
	if more > 0 {
		rest := 0.0
		for _, x := range l.Fixes[shown:] {
			rest += x.cost()
		}
		g.text("+"+strconv.Itoa(more), "", p.note())
		g.grow(rest)
	}
	if asks {
		at := box{b.x, g.y(), b.w, g.row}
		p.ask(l.FixAsk, at, p.note().lines(1).centred())
		p.spot(l.FixSpot, at)
		g.grow(0)
	}
	p.line(b.x, g.y(), b.right(), g.y(), lined(Hairline.Full(), p.hair()*1.5))
	g.text(l.TotalLabel, l.Total, p.text(SemiBold).sized(o.size))
	g.all()
	if scaled {
		p.set(l.Scale, box{b.x, g.y() + g.row, b.w, line}, p.note().sized(p.small).lines(1))
	}
}

// loopShown tells how many of n fixes have a row of their own and how many are
// counted in one, where there is room for so many rows, that of all together
// included.
func loopShown(n int, rows float64) (shown, more int) {
	shown = max(0, min(n, loopMost, int(rows)-1))
	if shown < n {
		shown = max(0, min(shown, int(rows)-2))
	}
	return shown, n - shown
}

// cost is what the bar shows; 0 where there is nothing to show.
func (x LoopFix) cost() float64 {
	if !finite(&x.Cost) {
		return 0
	}
	return max(0, x.Cost)
}

// loopBars sets rows of texts with a bar under them, all on one scale.
type loopBars struct {
	p     *pen
	box   box
	row   float64 // height
	lines int     // of a name
	total float64 // the cost that is as wide as the box
	sum   float64 // of the bars so far
	done  int     // rows so far
}

func (g *loopBars) y() float64 { return g.box.y + float64(g.done)*g.row }

// textHeight is what the texts take of a row; the bar has the rest.
func (g *loopBars) textHeight() float64 {
	return min(g.row*.85, max(g.row*.6, float64(g.lines)*g.p.note().size*leading))
}

// nameWidth is what an amount leaves to a name: of the two, the name is cut.
// Only an amount far longer than any money or hours leaves it a quarter.
func (g *loopBars) nameWidth(amount string, o setting) float64 {
	if Clean(amount) == "" {
		return g.box.w
	}
	return max(g.box.w*.25, g.box.w-g.p.width(amount, o)-2*g.p.step)
}

func (g *loopBars) text(name, amount string, o setting) {
	h := g.textHeight()
	w := g.nameWidth(amount, o)
	g.p.set(name, box{g.box.x, g.y(), w, h}, o.lines(g.lines).centred())
	if Clean(amount) != "" {
		from := min(g.box.w, w+g.p.step)
		g.p.set(amount, box{g.box.x + from, g.y(), g.box.w - from, h}, o.at(End).lines(1).centred())
	}
}

// bar is where the bar of the row stands, from one cost to another.
func (g *loopBars) bar(from, to float64) box {
	h := g.row - g.textHeight()
	return box{g.box.x + from/g.total*g.box.w, g.y() + g.textHeight(), (to - from) / g.total * g.box.w, h * .7}
}

// grow adds a cost to those before, and ends the row.
func (g *loopBars) grow(cost float64) {
	if cost > 0 && g.total > 0 {
		to := min(g.total, g.sum+cost)
		g.p.rect(g.bar(g.sum, to), g.p.hair(), filled(InkSoft.Tint(.55)))
		g.sum = to
	}
	g.done++
}

// all draws the bar of all costs.
func (g *loopBars) all() {
	if g.total > 0 {
		g.p.rect(g.bar(0, g.total), g.p.hair(), filled(Ink.Full()))
	}
}
