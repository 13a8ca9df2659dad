package chart

// TrustBars shows the marks each side receives as bars, with a tick where it
// thought it would be: the vendor in the left panel, the client in the right.
type TrustBars struct {
	Title          string
	Vendor, Client Party
	Receives       string // over the column of marks received
	Predicted      string // over the column of marks predicted
	TooFew         string
	Rows           []TrustRow
}

// TrustRow is a question, with the scale its bars are drawn on.
type TrustRow struct {
	Label          string
	Min, Max       float64
	Unit           string // behind a figure, such as "%"
	Digits         int
	Vendor, Client TrustMark
}

// TrustMark is what a side received and predicted; nil is hidden.
type TrustMark struct{ Received, Predicted *float64 }

// Draw lays the bars out.
func (c TrustBars) Draw(f Frame) Drawing {
	n := max(1, len(c.Rows))
	p := newPen(f, c.Title, 46, 5+2.8*float64(n))
	w, h := p.d.W, p.d.H
	labelW := p.snap(w * .24)
	head := p.snap(p.size*leading*2 + p.step*3)
	rowH := min((h-head)/float64(n), p.size*5)
	if rowH > 4*p.step {
		rowH = p.snap(rowH)
	}
	panels := box{labelW, 0, w - labelW, h}
	for i, who := range []Party{c.Vendor, c.Client} {
		panel := panels.column(i, 2, p.step*6)
		bars, first, second := p.trustColumns(panel)
		name := who
		name.Side = Left
		if i == 1 {
			name.Side = Right
		}
		p.partyName(name, box{panel.x, 0, panel.w, p.size * leading}, p.text(SemiBold))
		p.trustKey(c, name.Side, box{panel.x, p.size * leading, panel.w, p.size * leading})
		p.line(panel.x, head-p.step, panel.right(), head-p.step, lined(Hairline.Full(), p.hair()))
		for j, r := range c.Rows {
			row := box{panel.x, head + float64(j)*rowH, panel.w, rowH}
			m := r.Vendor
			if i == 1 {
				m = r.Client
			}
			p.trustRow(c, r, m, name.Side, row, bars, first, second)
		}
	}
	for j, r := range c.Rows {
		p.set(r.Label, box{0, head + float64(j)*rowH, labelW - p.step*2, rowH}.inset(0, p.step/2), p.text(Regular).lines(3).centred())
	}
	return p.finish()
}

// trustKey says what bar and tick are.
func (p *pen) trustKey(c TrustBars, side Side, b box) {
	o := p.note().sized(p.small).lines(1).centred()
	swatch := p.size * 1.2
	p.rect(box{b.x, b.midY() - p.size*.25, swatch, p.size * .5}, p.step/2, filled(side.Token().Full()))
	x := b.x + swatch + p.step
	w := min((b.w-2*swatch)/2, p.width(c.Receives, o)+.1)
	p.set(c.Receives, box{x, b.y, w, b.h}, o)
	x += w + swatch
	p.tick(x, b.y+b.h*.2, b.bottom()-b.h*.2)
	x += p.step * 1.5
	p.set(c.Predicted, box{x, b.y, max(0, b.right()-x), b.h}, o)
}

// trustColumns cuts a panel in bars and two columns of figures.
func (p *pen) trustColumns(b box) (bars, received, predicted box) {
	w := max(p.size*3.4, b.w*.12)
	bars = box{b.x, b.y, b.w - 2*w - p.step, b.h}
	return bars, box{bars.right() + p.step, b.y, w - p.step, b.h}, box{b.right() - w + p.step, b.y, w - p.step, b.h}
}

func (p *pen) trustRow(c TrustBars, r TrustRow, m TrustMark, side Side, row, bars, first, second box) {
	x := func(v float64) float64 {
		if r.Max <= r.Min {
			return bars.x
		}
		return bars.x + max(0, min(1, (v-r.Min)/(r.Max-r.Min)))*bars.w
	}
	thick := min(p.size*1.1, row.h*.42)
	track := box{bars.x, row.midY() - thick/2, bars.w, thick}
	figure := p.text(Regular).lines(1).centred().at(End)
	unit := func(v float64) string { return p.number(v, max(0, min(3, r.Digits))) + r.Unit }
	if finite(m.Received) {
		p.rect(track, p.step/2, filled(Hairline.Tint(.45)))
		p.rect(box{track.x, track.y, x(*m.Received) - track.x, thick}, p.step/2, filled(side.Token().Full()))
		bold := figure
		bold.style = SemiBold
		p.set(unit(*m.Received), box{first.x, row.y, first.w, row.h}, bold)
	} else {
		p.set(c.TooFew, box{bars.x, row.y, bars.w, row.h}, p.note().lines(1).centred())
		p.absent(first.right(), row.midY())
	}
	if !finite(m.Predicted) {
		p.absent(second.right(), row.midY())
		return
	}
	p.set(unit(*m.Predicted), box{second.x, row.y, second.w, row.h}, figure.in(p.soft))
	if finite(m.Received) {
		p.tick(x(*m.Predicted), track.y-thick*.3, track.bottom()+thick*.3)
	}
}

// tick draws an upright mark with a rim, so that it shows on any bar.
func (p *pen) tick(x, top, bottom float64) {
	p.line(x, top, x, bottom, lined(Surface.Full(), p.bold()*2.4))
	p.line(x, top, x, bottom, lined(Ink.Full(), p.bold()))
}

// absent draws a dash that ends at x where a figure is hidden.
func (p *pen) absent(x, y float64) {
	p.line(x-p.size*.6, y, x, y, lined(InkSoft.Full(), p.hair()*1.5))
}
