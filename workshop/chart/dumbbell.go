package chart

import "math"

// Dumbbell shows per driver how a side sees itself and how it is seen, on a
// scale from 1 to 5. Rows are drawn in the order given: by priority. Where there
// is little room for many rows, the rated side is its marker alone; where there
// is room for the statements, they stand under their rows.
type Dumbbell struct {
	Title    string
	Vendor   string // name of the vendor; ■ is what it says
	Client   string // name of the client; ● is what it says
	Says     string // behind each name in the key, such as "zegt"; may be empty
	Low      string // what 1 means
	High     string // what 5 means
	TooFew   string // stands in place of a hidden score
	Rows     []DumbbellRow
	GapLabel string // over the column of differences
}

// DumbbellRow is a driver of a rated side. Nil scores are hidden. Note says in
// words what the pair means, such as "blinde vlek"; Statement is what was
// scored, in which the rated side is named. Both may be empty.
type DumbbellRow struct {
	Label          string
	About          Party // the rated side
	Vendor, Client *float64
	Gap            *float64
	Note           string
	Strong         bool
	Statement      string
	Spot           Spot
}

// The height of the head of dumbbells, and of a row with its statement, with
// the name of the rated side, and with its marker alone, in ems.
const (
	dumbbellHead      = 7
	dumbbellHeadLow   = 4 // over rows that keep to the least height
	dumbbellStatement = 3.375
	dumbbellNamed     = 2.9
	dumbbellMarked    = 1.6
)

// Ems is the height that suits the dumbbells, in ems of the smallest text.
func (c Dumbbell) Ems() float64 {
	if c.states() {
		return dumbbellHeadLow + dumbbellStatement*float64(max(1, len(c.Rows)))
	}
	return dumbbellHead + dumbbellNamed*float64(max(1, len(c.Rows)))
}

func (c Dumbbell) states() bool {
	for _, r := range c.Rows {
		if Clean(r.Statement) != "" {
			return true
		}
	}
	return false
}

// Draw lays the dumbbells out.
func (c Dumbbell) Draw(f Frame) Drawing {
	n := max(1, len(c.Rows))
	states := c.states() && f.holds(c.Ems())
	tight := !states && !f.holds(dumbbellHead+dumbbellNamed*float64(n))
	high := dumbbellHead + dumbbellNamed*float64(n)
	switch {
	case states:
		high = c.Ems()
	case tight:
		high = dumbbellHead + dumbbellMarked*float64(n)
	}
	p := newPen(f, c.Title, 44, high)
	w, h := p.d.W, p.d.H
	head := p.snap(p.size*leading*2 + p.step*2)
	rowH := min((h-head)/float64(n), p.size*4.5)
	if states {
		rowH = math.Floor(min(rowH, p.size*3.75))
	} else if rowH > 4*p.step {
		rowH = p.snap(rowH)
	}
	labelW, noteW := p.snap(w*.26), p.snap(w*.2)
	pad := p.size * 2.8
	plot := box{labelW + pad, head, w - labelW - noteW - 2*pad, rowH * float64(n)}
	x := func(v float64) float64 { return plot.x + (max(1, min(5, v))-1)/4*plot.w }

	key := p.note().lines(1).centred()
	keyBox := box{0, 0, w, p.size * leading}
	p.keyed(Left, join(c.Vendor, c.Says), keyBox.column(0, 2, p.step*4), key)
	p.keyed(Right, join(c.Client, c.Says), keyBox.column(1, 2, p.step*4), key)
	scale := box{plot.x - pad, head - p.size*leading, plot.w + 2*pad, p.size * leading}
	p.scale(c.Low, c.High, scale, plot, x)
	p.set(c.GapLabel, box{w - noteW, scale.y, noteW, scale.h}, key)
	for v := 1.0; v <= 5 && !states; v++ {
		p.line(x(v), plot.y, x(v), plot.bottom(), lined(Hairline.Full(), p.hair()))
	}
	under := 0.0 // what a statement takes of its row
	if states {
		under = p.small*leading + p.step
	}
	for i, r := range c.Rows {
		row := box{0, head + float64(i)*rowH, w, rowH}
		p.spot(r.Spot, row)
		if i > 0 {
			p.line(0, row.y, w, row.y, lined(Hairline.Tint(.6), p.hair()))
		}
		if states {
			p.dumbbellSays(r, box{0, row.bottom() - under, w, under - p.step})
			row.h -= under
			for v := 1.0; v <= 5; v++ {
				p.line(x(v), row.y, x(v), row.bottom(), lined(Hairline.Full(), p.hair()))
			}
		}
		name := box{0, row.y, labelW, row.h}
		switch {
		case states:
			p.set(r.Label, name, p.text(SemiBold).lines(1).centred())
		case tight:
			p.dumbbellTight(r, name)
		default:
			p.dumbbellLabel(r, name)
		}
		p.dumbbell(c, r, row, plot, x)
		p.dumbbellNote(r, box{w - noteW, row.y, noteW, row.h})
	}
	return p.finish()
}

// join puts two words of a key together.
func join(a, b string) string {
	if Clean(b) == "" {
		return a
	}
	return a + " " + b
}

// scale writes the figures 1 to 5 over the plot and the words at its ends.
func (p *pen) scale(low, high string, b, plot box, x func(float64) float64) {
	o := p.note().sized(p.small).lines(1).centred()
	word := plot.w/4 - p.small
	low, high = join("1", low), join("5", high)
	p.set(low, box{x(1) - p.small*.25, b.y, word, b.h}, o)
	over := max(0, min((b.right()-plot.right())/2, p.width(high, o)-word))
	p.set(high, box{x(5) - word + p.small*.25, b.y, word + over, b.h}, o.at(End))
	for _, v := range []float64{2, 3, 4} {
		p.set(p.number(v, 0), box{x(v) - p.small/2, b.y, p.small, b.h}, o.at(Middle))
	}
}

func (p *pen) dumbbellLabel(r DumbbellRow, b box) {
	b = b.inset(0, p.step/2)
	about := Clean(r.About.Name)
	if about == "" {
		p.set(r.Label, b, p.text(SemiBold).lines(2).centred())
		return
	}
	first, second := p.size*leading, p.small*leading
	top := b.y + (b.h-first-second)/2
	p.set(r.Label, box{b.x, top, b.w, first}, p.text(SemiBold).lines(1))
	p.keyed(r.About.Side, about, box{b.x, top + first, b.w, second}, p.note().sized(p.small).lines(1))
}

// dumbbellSays writes the statement behind the marker of the rated side, which
// it names; the name itself where there is no statement.
func (p *pen) dumbbellSays(r DumbbellRow, b box) {
	s := Clean(r.Statement)
	if s == "" {
		s = r.About.Name
	}
	p.keyed(r.About.Side, s, b, p.note().sized(p.small).lines(1))
}

// dumbbellTight leaves the name of the rated side to its marker.
func (p *pen) dumbbellTight(r DumbbellRow, b box) {
	if Clean(r.About.Name) == "" {
		p.set(r.Label, b, p.text(SemiBold).lines(1).centred())
		return
	}
	radius := p.small * .3
	p.marker(r.About.Side, b.x+radius, b.midY(), radius, filled(r.About.Side.Token().Full()))
	p.set(r.Label, box{b.x + 3*radius, b.y, b.w - 3*radius, b.h}, p.text(SemiBold).lines(1).centred())
}

func (p *pen) dumbbell(c Dumbbell, r DumbbellRow, row, plot box, x func(float64) float64) {
	y, radius := row.midY(), min(p.size*.55, row.h*.28)
	number := p.text(Regular).lines(1).centred()
	side := func(at float64, v *float64, left bool) {
		b := box{at + radius*1.5, row.y, p.size * 1.9, row.h}
		o := number
		if left {
			b.x, o = at-radius*1.5-b.w, number.at(End)
		}
		p.set(p.number(*v, 1), b, o)
	}
	switch v, k := r.Vendor, r.Client; {
	case finite(v) && finite(k):
		xv, xk := x(*v), x(*k)
		weight := p.bold()
		if r.Strong {
			weight *= 2
		}
		p.line(xv, y, xk, y, lined(InkSoft.Tint(.55), weight))
		if math.Abs(xv-xk) < radius*1.6 {
			p.marker(Right, xk, y, radius*1.25, lined(Client.Full(), p.bold()).with(Surface.Full()))
			p.marker(Left, xv, y, radius*.75, filled(Vendor.Full()))
		} else {
			p.marker(Left, xv, y, radius, filled(Vendor.Full()))
			p.marker(Right, xk, y, radius, filled(Client.Full()))
		}
		side(xv, v, xv <= xk)
		side(xk, k, xv > xk)
	case finite(v):
		p.marker(Left, x(*v), y, radius, filled(Vendor.Full()))
		side(x(*v), v, true)
		p.few(c.TooFew, x(*v), row, plot, radius)
	case finite(k):
		p.marker(Right, x(*k), y, radius, filled(Client.Full()))
		side(x(*k), k, true)
		p.few(c.TooFew, x(*k), row, plot, radius)
	default:
		p.set(c.TooFew, box{plot.x, row.y, plot.w, row.h}, p.note().at(Middle).lines(1).centred())
	}
}

// few says on the wider side of a lone marker that the other score is hidden.
func (p *pen) few(s string, at float64, row, plot box, radius float64) {
	o := p.note().lines(1).centred()
	if right := plot.right() - at; right >= at-plot.x {
		p.set(s, box{at + radius*2, row.y, right - radius*2 + p.size, row.h}, o)
		return
	}
	end := at - radius*1.5 - p.size*2.2
	p.set(s, box{plot.x - p.size, row.y, end - plot.x + p.size, row.h}, o.at(End))
}

func (p *pen) dumbbellNote(r DumbbellRow, b box) {
	gapW := p.size * 2.6
	style := Regular
	if r.Strong {
		style = Bold
	}
	if finite(r.Gap) {
		p.set(p.signed(*r.Gap, 1), box{b.x, b.y, gapW, b.h}, p.text(style).lines(1).centred())
	}
	air := max(0, min(p.step/2, (b.h-p.size*leading)/2))
	p.set(r.Note, box{b.x + gapW, b.y, b.w - gapW, b.h}.inset(0, air), p.text(Regular).sized(max(p.small, p.size*.9)).lines(2).centred())
}
