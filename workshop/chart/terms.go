package chart

import "strconv"

// Terms shows words that meet: the vendor's from the left, the client's from
// the right, and in the middle the one that both will use.
type Terms struct {
	Title          string
	Vendor, Client Party
	Agreed         string // over the middle
	Rows           []Term
}

// Term is a word of each side and the one agreed on.
type Term struct {
	Vendor, Agreed, Client string
	Meaning                string
	Status                 TermStatus
	Label                  string // the status in words

	VendorAsk, AgreedAsk, ClientAsk                string // what belongs there, in place of an empty word; may be empty
	VendorSpot, AgreedSpot, ClientSpot, StatusSpot Spot
}

// TermStatus is how firm a word is.
type TermStatus int

// The states of a word, each with a sign and a rim of its own.
const (
	TermOpen   TermStatus = iota // a broken rim
	TermAgreed                   // a tick
	TermFixed                    // a lock: others have laid it down
)

// The heights of a row in ems: with the meaning and without.
const (
	termHead  = 2.5
	termRow   = 5.2
	termShort = 3.0
)

// Ems is the height that suits the words, in ems of the smallest text.
func (c Terms) Ems() float64 {
	return termHead + termRow*float64(max(1, min(rowsMost, len(c.Rows))))
}

// Draw lays the words out. Where there is little room for many, their meaning
// is left out first.
func (c Terms) Draw(f Frame) Drawing {
	row := termRow
	shown, more := f.rows(len(c.Rows), termHead, row)
	if more > 0 {
		if n, rest := f.rows(len(c.Rows), termHead, termShort); n > 2*shown || rest == 0 {
			row, shown, more = termShort, n, rest
		}
	}
	high := termHead + row*float64(max(1, shown))
	if more > 0 {
		high += moreEms
	}
	p := newPen(f, c.Title, 52, high)
	w := p.d.W
	head := termHead * p.size
	foot := 0.0
	if more > 0 {
		foot = moreEms * p.small
	}
	each := min((p.d.H-head-foot)/float64(max(1, shown)), p.size*7)
	gap := p.size * 2.6
	side, state := w*.22, w*.15
	left := box{0, 0, side, p.d.H}
	middle := box{side + gap, 0, w - 2*side - 2*gap - state, p.d.H}
	right := box{middle.right() + gap, 0, side, p.d.H}
	status := box{right.right() + p.step*2, 0, state - p.step*2, p.d.H}
	p.partyName(Party{c.Vendor.Name, Left}, left.top(p.size*leading), p.text(SemiBold))
	p.partyName(Party{c.Agreed, Both}, middle.top(p.size*leading), p.text(SemiBold))
	p.partyName(Party{c.Client.Name, Right}, right.top(p.size*leading), p.text(SemiBold))
	for i, t := range c.Rows[:shown] {
		y, h := head+each*float64(i)+p.step/2, each-p.step
		cut := func(b box) box { return box{b.x, y, b.w, h}.inset(p.bold()/2, p.bold()/2) }
		p.termSide(Left, t.Vendor, t.VendorAsk, cut(left), middle.x)
		p.termSide(Right, t.Client, t.ClientAsk, cut(right), middle.right())
		p.termAgreed(t, cut(middle), row == termRow)
		p.termStatus(t, cut(status))
		p.spot(t.VendorSpot, cut(left))
		p.spot(t.AgreedSpot, cut(middle))
		p.spot(t.ClientSpot, cut(right))
		p.spot(t.StatusSpot, cut(status))
	}
	if more > 0 {
		p.set("+"+strconv.Itoa(more), box{0, p.d.H - foot, w, foot}, p.note().sized(p.small).lines(1).centred())
	}
	return p.finish()
}

// termSide draws a side's word, with an arrow to the middle.
func (p *pen) termSide(s Side, word, ask string, b box, to float64) {
	c := s.Token()
	if visible(Clean(word)) == "" {
		if Clean(ask) != "" {
			p.rect(b, p.step*1.5, lined(c.Tint(.6), p.hair()*1.5).dashed(p.size*.4))
			p.ask(ask, b.inset(p.step*1.5, p.step/2), p.note().at(Middle).centred())
		}
		return
	}
	p.rect(b, p.step*1.5, lined(c.Full(), p.hair()*1.5).with(c.Tint(.08)))
	p.set(word, b.inset(p.step*1.5, p.step/2), p.text(Regular).sized(p.size*1.15).at(Middle).centred())
	from, sign := b.right(), 1.0
	if s == Right {
		from, sign = b.x, -1.0
	}
	p.line(from+sign*p.step, b.midY(), to-sign*(p.step+p.size*.5), b.midY(), lined(c.Full(), p.bold()))
	p.arrowHead(to-sign*p.step, b.midY(), sign, 0, p.size*.7, c.Full())
}

// termAgreed draws the word in the middle over its meaning.
func (p *pen) termAgreed(t Term, b box, meaning bool) {
	rim := lined(InkSoft.Full(), p.bold()).dashed(p.size * .4)
	switch t.Status {
	case TermAgreed:
		rim = lined(Together.Full(), p.bold())
	case TermFixed:
		rim = lined(Ink.Full(), p.bold())
	case TermOpen:
	}
	p.rect(b, p.step*1.5, rim.with(Surface.Full()))
	in := b.inset(p.step*1.5, p.step/2)
	word := t.Agreed
	if visible(Clean(word)) == "" {
		if Clean(t.AgreedAsk) != "" {
			p.ask(t.AgreedAsk, in, p.note().at(Middle).centred())
			return
		}
		word = "?"
	}
	o := p.text(SemiBold).sized(p.size * 1.2).at(Middle)
	if !meaning || visible(Clean(t.Meaning)) == "" {
		p.set(word, in, o.centred())
		return
	}
	wordH := max(p.small*leading, min(in.h*.45, p.size*1.2*leading))
	note := p.text(Regular).in(p.soft).at(Middle)
	lines, size := p.lay(t.Meaning, box{in.x, 0, in.w, in.h - wordH}, note)
	textH := float64(len(lines)) * size * leading
	y := in.y + max(0, in.h-wordH-textH)/2
	p.set(word, box{in.x, y, in.w, wordH}, o.lines(1).centred())
	p.lines(lines, box{in.x, y + wordH, in.w, textH}, size, note)
}

// termStatus draws how firm the word is: a sign with its word.
func (p *pen) termStatus(t Term, b box) {
	r := p.small * .6
	x := b.x + r
	switch t.Status {
	case TermAgreed:
		p.check(x, b.midY(), r, Together.Full())
	case TermFixed:
		p.padlock(x, b.midY(), r, Ink.Full())
	case TermOpen:
		if visible(Clean(t.Vendor+t.Agreed+t.Client+t.Label)) == "" { // a row to be filled in
			return
		}
		p.circle(x, b.midY(), r*.6, lined(InkSoft.Full(), p.bold()))
	}
	p.set(t.Label, box{b.x + r*2.6, b.y, b.w - r*2.6, b.h}, p.text(Regular).lines(2).centred())
}
