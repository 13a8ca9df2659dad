package chart

import "strconv"

// Workday shows how each side pictures a working day of the other, and what
// the other said of it: the vendor's guess left, the client's right.
type Workday struct {
	Title          string
	Vendor, Client DayGuess
	Right          string // in words, behind the signs
	Partly         string
	Wrong          string
	Hits           string // under the number of lines that are right, such as "goed geraden"
	Empty          string // stands in place of a guess that was not made
}

// DayGuess is a side's guess.
type DayGuess struct {
	By    Party
	About string // over the lines, such as "over een dag bij Waterrijk"
	Lines []DayLine
}

// DayLine is a line of a guess with the verdict of whose day it is.
type DayLine struct {
	Label, Text string
	Verdict     Verdict
	Ask         string // stands in place of the verdict where there is none; may be empty
	Spot        Spot
}

// Verdict is what the other side says of a guess.
type Verdict int

// The verdicts.
const (
	NotJudged Verdict = iota
	GuessRight
	GuessPartly
	GuessWrong
)

// dayMost is how many lines a guess shows.
const dayMost = 8

// hits counts the lines that are right and those that partly are; judged
// tells that there is a verdict at all.
func (g DayGuess) hits() (right, partly int, judged bool) {
	for _, l := range g.Lines {
		judged = judged || l.Verdict > NotJudged && l.Verdict <= GuessWrong
		switch l.Verdict {
		case GuessRight:
			right++
		case GuessPartly:
			partly++
		case NotJudged, GuessWrong:
		}
	}
	return right, partly, judged
}

// Draw lays both guesses out.
func (c Workday) Draw(f Frame) Drawing {
	n := max(1, min(dayMost, max(len(c.Vendor.Lines), len(c.Client.Lines))))
	p := newPen(f, c.Title, 56, 5.5+3.9*float64(n))
	head := p.snap(p.size * 4.6)
	rowH := min((p.d.H-head)/float64(n), p.size*7)
	all := box{0, 0, p.d.W, p.d.H}
	for i, g := range []DayGuess{c.Vendor, c.Client} {
		g.By.Side = Left
		if i == 1 {
			g.By.Side = Right
		}
		b := all.column(i, 2, p.step*6)
		p.dayHead(c, g, b.top(head))
		if len(g.Lines) == 0 {
			p.set(c.Empty, b.rest(head).top(rowH), p.note().lines(2).centred())
		}
		for j, l := range g.Lines[:min(dayMost, len(g.Lines))] {
			p.dayLine(c, g.By.Side, l, box{b.x, head + rowH*float64(j), b.w, rowH})
		}
	}
	return p.finish()
}

// dayHead says who guesses, and how many lines are right.
func (p *pen) dayHead(c Workday, g DayGuess, b box) {
	line := p.size * leading
	right, partly, judged := g.hits()
	score := min(b.w*.36, p.size*11)
	names := b
	if judged {
		names.w -= score
		at := box{names.right(), b.y, score, b.h}
		figure := setting{size: p.size * 1.8, style: Bold, color: Ink.Full(), anchor: End, least: p.small}.lines(1)
		p.set(strconv.Itoa(right)+"/"+strconv.Itoa(len(g.Lines)), at.top(p.size*1.8*leading), figure)
		words := c.Hits
		if partly > 0 && Clean(c.Partly) != "" {
			words += " · " + strconv.Itoa(partly) + " " + c.Partly
		}
		p.set(words, at.rest(p.size*1.8*leading).top(p.small*leading), p.note().sized(p.small).at(End).lines(1))
	}
	p.partyName(g.By, names.top(line), p.text(SemiBold).sized(p.size*1.1))
	p.set(g.About, names.rest(line).top(p.size*leading*2), p.note().lines(2))
	p.line(b.x, b.bottom()-p.step, b.right(), b.bottom()-p.step, lined(g.By.Side.Token().Full(), p.bold()))
}

// dayLine draws a line of the guess, with the verdict at its end.
func (p *pen) dayLine(c Workday, s Side, l DayLine, b box) {
	label, verdict := max(p.small*5.5, b.w*.2), max(p.small*5.5, b.w*.19)
	p.line(b.x, b.bottom(), b.right(), b.bottom(), lined(Hairline.Full(), p.hair()))
	p.set(l.Label, box{b.x, b.y, label - p.step*2, b.h}, p.text(Regular).in(p.soft).lines(2).centred())
	in := box{b.x + label, b.y, b.w - label - verdict - p.step*2, b.h}.inset(0, p.step/2)
	if visible(Clean(l.Text)) == "" {
		p.absent(in.x+p.size*.6, in.midY())
	} else {
		p.set(l.Text, in, p.text(Regular).sized(p.size*1.15).centred())
	}
	r := p.small * .75
	x, y := b.right()-verdict+r, b.midY()
	word := ""
	switch l.Verdict {
	case GuessRight:
		word = c.Right
		p.check(x, y, r, Together.Full())
	case GuessPartly:
		word = c.Partly
		p.halved(x, y, r, Attention.Full())
	case GuessWrong:
		word = c.Wrong
		p.cross(x, y, r, Ink.Full())
	case NotJudged:
		p.ask(l.Ask, box{b.right() - verdict, b.y, verdict, b.h}, p.note().lines(2).centred())
	}
	p.spot(l.Spot, b)
	p.set(word, box{x + r*1.5, b.y, verdict - r*2.5, b.h}, p.text(Regular).lines(1).centred())
}
