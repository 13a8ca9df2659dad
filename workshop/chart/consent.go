package chart

// Consent shows whether both parties agree: two halves, the vendor's left and
// the client's right, that close into one disc when both have confirmed.
type Consent struct {
	Title  string
	Vendor Half
	Client Half
	Agreed string // under the closed disc
	// Ajar is how far a disc of two that agree still has to close: from 1, as
	// far apart as halves that do not, to 0.
	Ajar float64
}

// State is how far a side is with its consent.
type State int

// The states, each with a look of its own: an open half is dashed, a concern
// has a dot, an objection a cross and a confirmation a tick on a full ground.
const (
	NotYet State = iota
	Concern
	Objection
	Confirmed
)

// Half is what a side has said.
type Half struct {
	Name  string // of the party
	State State
	Label string // the state in words
	Who   string // who confirmed, and when; may be empty
}

// Draw lays the halves out, with their words beneath; a frame without room for
// words gets the disc alone, as a badge.
func (c Consent) Draw(f Frame) Drawing {
	p := newPen(f, c.Title, 0, 0)
	w, h := p.d.W, p.d.H
	if h < 11*p.small || w < 24*p.small {
		r := min(w, h) * .44
		p.disc(c, w/2, h/2, r, max(.75, r/9))
		return p.finish()
	}
	words := p.snap(max(p.small*leading*5, min(h*.42, p.size*leading*6)))
	width := p.bold() * 1.5
	r := min((h-words)/2-p.step, w*.22)
	p.disc(c, w/2, r+p.step, r, width)
	wide := min(w, max(r*4.4, p.size*40))
	below := box{(w - wide) / 2, min(h-words, 2*r+p.step*5), wide, words}
	gap := p.step * 4
	p.half(Left, c.Vendor, below.column(0, 2, gap))
	p.half(Right, c.Client, below.column(1, 2, gap))
	if c.Vendor.State == Confirmed && c.Client.State == Confirmed {
		side := box{w/2 + r + p.step*3, 0, w/2 - r - p.step*3, 2 * r}
		p.marker(Both, side.x+p.size*.5, side.midY(), p.size*.4, filled(Together.Full()))
		p.set(c.Agreed, box{side.x + p.size*1.4, side.y, max(0, side.w-p.size*1.4), side.h}, p.text(SemiBold).sized(p.size*1.3).centred())
	}
	return p.finish()
}

func (p *pen) half(s Side, c Half, b box) {
	line := p.size * leading
	bold := p.text(SemiBold)
	room := min(b.w, p.width(c.Name, bold)+p.size*1.2)
	p.partyName(Party{c.Name, s}, box{b.midX() - room/2, b.y, room, line}, bold)
	used := p.set(c.Label, b.rest(line), p.text(Regular).sized(p.size*1.2).lines(1).at(Middle))
	p.set(c.Who, b.rest(line+used), p.note().at(Middle))
}

// disc draws both halves around (x, y).
func (p *pen) disc(c Consent, x, y, r, width float64) {
	closed := c.Vendor.State == Confirmed && c.Client.State == Confirmed
	apart := r * .14
	if closed {
		apart = width*.25*(1-c.Ajar) + apart*c.Ajar
		r -= width * 1.5 * (1 - c.Ajar)
	}
	for _, s := range []Side{Left, Right} {
		state, sign := c.Vendor.State, -1.0
		if s == Right {
			state, sign = c.Client.State, 1
		}
		cx := x + sign*apart
		q := r - apart
		o := lined(s.Token().Full(), width)
		mark := s.Token().Full()
		switch state {
		case NotYet:
			o = o.dashed(width * 2)
		case Concern:
			o = o.with(s.Token().Tint(.22))
		case Objection:
			o = o.with(s.Token().Tint(.08))
		case Confirmed:
			o = o.with(s.Token().Full())
			mark = Surface.Full()
		}
		p.halfDisc(cx, y, q, sign, o)
		p.stateMark(state, cx+sign*q*.45, y, q*.22, width*1.2, mark)
	}
	if closed && c.Ajar <= 0 {
		p.circle(x, y, r+width, lined(Together.Full(), width))
	}
}

func (p *pen) halfDisc(x, y, r, sign float64, o paintOf) {
	k := r * kappa
	p.path(o, move(x, y-r),
		curve(x+sign*k, y-r, x+sign*r, y-k, x+sign*r, y),
		curve(x+sign*r, y+k, x+sign*k, y+r, x, y+r), closed())
}

func (p *pen) stateMark(s State, x, y, r, width float64, c Color) {
	o := lined(c, width)
	switch s {
	case NotYet:
	case Concern:
		p.circle(x, y, r*.6, filled(c))
	case Objection:
		p.line(x-r, y-r, x+r, y+r, o)
		p.line(x-r, y+r, x+r, y-r, o)
	case Confirmed:
		p.path(o, move(x-r, y), line(x-r*.3, y+r*.8), line(x+r, y-r*.8))
	}
}
