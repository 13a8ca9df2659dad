package chart

import "strconv"

// Trend shows what moved since an earlier time, on a scale from 1 to 5: per
// driver how a side is seen, and thinner beneath it how it sees itself. What
// is said of the vendor stands left, of the client right. Only a change that is
// real has an arrow.
type Trend struct {
	Title          string
	Vendor, Client TrendPanel
	Image, Self    string // the two lines of a row, in words
	Change         string // over the figures
	Low, High      string // what 1 and 5 mean
}

// TrendPanel is what moved about a side.
type TrendPanel struct {
	About Party
	Note  string // beside the name, such as how many took part both times
	Rows  []TrendRow
}

// TrendRow is a driver. Aside stands under its name; Note says why the image
// can't be compared. Both may be empty.
type TrendRow struct {
	Label, Aside string
	Image, Self  TrendPair
	Note         string
	Spot         Spot
}

// TrendPair is a score before and now; nil is hidden. Arrow is the direction of
// a real change: above 0 up, below 0 down, 0 none.
type TrendPair struct {
	Before, Now *float64
	Arrow       int
}

func (m TrendPair) empty() bool { return !finite(m.Before) && !finite(m.Now) }

const (
	trendHead = 5.2
	trendRow  = 3.1
)

// Ems is the height that suits the trend, in ems of the smallest text.
func (c Trend) Ems() float64 {
	return trendHead + (trendRow+.3)*float64(max(1, min(rowsMost, c.most())))
}

func (c Trend) most() int { return max(len(c.Vendor.Rows), len(c.Client.Rows)) }

// Draw lays both panels out.
func (c Trend) Draw(f Frame) Drawing {
	shown, more := f.rows(c.most(), trendHead, trendRow)
	high := trendHead + trendRow*float64(max(1, shown))
	if more > 0 {
		high += moreEms
	}
	p := newPen(f, c.Title, 60, high)
	head, foot := trendHead*p.size, 0.0
	if more > 0 {
		foot = moreEms * p.small
		p.set("+"+strconv.Itoa(more), box{0, p.d.H - foot, p.d.W, foot}, p.note().sized(p.small).lines(1).centred())
	}
	row := min((p.d.H-head-foot)/float64(max(1, shown)), p.size*4.4)
	for i, panel := range []TrendPanel{c.Vendor, c.Client} {
		panel.About.Side = Left
		if i == 1 {
			panel.About.Side = Right
		}
		p.trendPanel(c, panel, panel.Rows[:min(shown, len(panel.Rows))], head, row, box{0, 0, p.d.W, p.d.H}.column(i, 2, p.step*6))
	}
	return p.finish()
}

// other is the side across.
func (s Side) other() Side { return Right - s }

func (p *pen) trendPanel(c Trend, panel TrendPanel, rows []TrendRow, head, high float64, b box) {
	line := p.size * leading
	labelW, figures := p.trendLabels(c, b.w), p.size*7.4
	plot := box{b.x + labelW + p.size, head, b.w - labelW - figures - 2*p.size, high * float64(len(rows))}
	x := func(v float64) float64 { return plot.x + (max(1, min(5, v))-1)/4*plot.w }
	name := p.text(SemiBold).sized(p.size * 1.1)
	nameW := min(b.w*.55, p.width(panel.About.Name, name)+p.size*1.5)
	p.partyName(panel.About, box{b.x, 0, nameW, line}, name)
	p.set(panel.Note, box{b.x + nameW + p.step, 0, b.w - nameW - p.step, line}, p.note().sized(p.small).at(End).lines(1).centred())
	seen := panel.About.Side.other()
	key := box{b.x, line, b.w, line}
	p.keyed(seen, c.Image, key.column(0, 2, p.step*2), p.note().sized(p.small).lines(1).centred())
	p.keyed(panel.About.Side, c.Self, key.column(1, 2, p.step*2), p.note().sized(p.small).lines(1).centred())
	o := p.note().sized(p.small).lines(1).centred()
	scaleY := head - line - p.step/2
	for v := 1.0; v <= 5; v++ {
		p.set(p.number(v, 0), box{x(v) - p.size*.8, scaleY, p.size * 1.6, line}, o.at(Middle))
	}
	p.set("1 "+c.Low+"\n5 "+c.High, box{b.x, 2 * line, labelW - p.step, head - 2*line}, o.lines(2))
	p.set(c.Change, box{b.right() - figures + p.size, scaleY, figures - p.size, line}, o.at(End))
	for i, r := range rows {
		row := box{b.x, head + high*float64(i), b.w, high}
		p.line(row.x, row.y, row.right(), row.y, lined(Hairline.Tint(.8), p.hair()))
		p.trendLabel(r, box{row.x, row.y, labelW - p.step, row.h})
		p.spot(r.Spot, row)
		upper, lower := row.inset(0, p.step*.25).top(row.h*.53), row.inset(0, p.step*.25).rest(row.h*.53)
		cells := func(b box) box { return box{b.right() - figures + p.size*.5, b.y, figures - p.size*.5, b.h} }
		for v := 1.0; v <= 5 && !(r.Image.empty() && r.Self.empty()); v++ {
			p.line(x(v), row.y, x(v), row.bottom(), lined(Hairline.Full(), p.hair()))
		}
		why := row
		if !r.Self.empty() {
			why = upper
			p.trendMove(panel.About.Side, r.Self, lower.midY(), p.size*.26, p.hair()*1.5, x)
			p.trendFigures(r.Self, cells(lower), p.note().sized(p.small))
		}
		if r.Image.empty() {
			p.set(r.Note, box{plot.x + p.step, why.y, why.right() - plot.x - p.step, why.h}, p.note().lines(2).centred())
			continue
		}
		p.trendMove(seen, r.Image, upper.midY(), p.size*.42, p.bold()*1.6, x)
		p.trendFigures(r.Image, cells(upper), p.text(SemiBold))
	}
}

// trendLabels is the width of the drivers' names, the same in both panels.
func (p *pen) trendLabels(c Trend, all float64) float64 {
	var w float64
	for _, panel := range []TrendPanel{c.Vendor, c.Client} {
		for _, r := range panel.Rows {
			w = max(w, p.width(r.Label, p.text(SemiBold))+p.step*2)
		}
	}
	return max(all*.28, min(all*.36, w))
}

// trendLabel writes the driver, and what stands under its name.
func (p *pen) trendLabel(r TrendRow, b box) {
	if visible(Clean(r.Aside)) == "" {
		p.set(r.Label, b, p.text(SemiBold).lines(2).centred())
		return
	}
	first, second := p.size*leading, p.small*leading
	top := b.midY() - (first+second)/2
	p.set(r.Label, box{b.x, top, b.w, first}, p.text(SemiBold).lines(1))
	p.set(r.Aside, box{b.x, top + first, b.w, second}, p.note().sized(p.small).lines(1))
}

// trendMove draws a score's way from before, an open marker, to now, a full
// one: an arrow where it is real, dots where it is not.
func (p *pen) trendMove(s Side, m TrendPair, y, r, width float64, x func(float64) float64) {
	c := s.Token().Full()
	if finite(m.Before) && finite(m.Now) {
		from, to := x(*m.Before), x(*m.Now)
		sign := 1.0
		if to < from {
			sign = -1
		}
		if m.Arrow != 0 && (to-from)*sign > 2.4*r {
			p.line(from+sign*r, y, to-sign*r*2.2, y, lined(c, width))
			p.arrowHead(to-sign*r*1.1, y, sign, 0, r*1.8, c)
		} else if (to-from)*sign > 2.2*r {
			p.line(from+sign*r, y, to-sign*r, y, lined(c, width).dashed(max(r*.5, width)))
		}
	}
	if finite(m.Before) {
		p.marker(s, x(*m.Before), y, r*.85, lined(c, p.hair()*1.5).with(Surface.Full()))
	}
	if finite(m.Now) {
		p.marker(s, x(*m.Now), y, r, filled(c))
	}
}

// trendFigures writes before, now and, behind a sign, a change that is real.
func (p *pen) trendFigures(m TrendPair, b box, o setting) {
	o = o.lines(1).centred()
	one := func(v *float64) string {
		if finite(v) {
			return p.number(max(1, min(5, *v)), 1)
		}
		return "–"
	}
	words := b.w - p.size*1.3
	p.set(one(m.Before)+" → "+one(m.Now), box{b.x, b.y, words, b.h}, o.at(End))
	if m.Arrow == 0 || !finite(m.Before) || !finite(m.Now) {
		return
	}
	x, r := b.right()-p.size*.5, p.size*.45
	up := 1.0
	if m.Arrow < 0 {
		up = -1
	}
	p.arrowHead(x, b.midY()-up*r, 0, -up, 2*r, Ink.Full())
}
