package chart

// Heatmap shows one rated side: drivers by dimension, each cell in two halves,
// left what the vendor says and right what the client says, from 1 to 5: as a
// figure, a tint and the length of a bar. Where each driver is asked in one
// dimension only, there is one column, and each row names its dimension.
type Heatmap struct {
	Title    string // alternative text
	Party    Party  // the rated side
	Columns  []string
	Rows     []HeatRow
	Self     string // label of what the rated side says of itself
	Image    string // label of what the other side says
	Gap      string // label of the difference
	TooFew   string // explains FewSign at the foot
	FewSign  string // stands in a half that is hidden, such as "<3"
	NotAsked string // explains the quiet dash of a cell that is not in the form; may be empty
}

// HeatRow is a driver. Rows of one Group stand together under its name.
type HeatRow struct {
	Label string
	Group string
	Cells []HeatCell // by column
}

// HeatCell is an item: nil views are hidden. Strong sets the difference off.
type HeatCell struct {
	Asked            bool
	Self, Image, Gap *float64
	Strong           bool
	Spot             Spot
}

// Draw lays the heatmap out.
func (h Heatmap) Draw(f Frame) Drawing {
	compact := h.Compact()
	groups := h.groups()
	columns, heads, wide := max(1, len(h.Columns)), 2.0, 0.0
	if compact {
		columns, heads, wide = 1, 1, 4
	}
	high := min(h.Ems(), 6+1.75*float64(len(h.Rows))+1.85*float64(groups))
	p := newPen(f, h.Title, 16+wide+14*float64(columns), high)
	all := box{0, 0, p.d.W, p.d.H}
	few, absent := h.foot()
	foot := 0.0
	if few || absent {
		foot = p.small * leading * 1.2
	}
	headH := p.size*leading*heads + p.step
	body := box{0, headH, all.w, all.h - headH - foot}

	labelW := min(all.w*.3, max(all.w*.16, p.widest(h.Rows)+p.step*3))
	labelW = p.snap(labelW)
	gutter := p.step * 2
	levelW := 0.0
	if compact {
		levelW = p.level(h, all.w)
	}
	grid := box{labelW + levelW, 0, all.w - labelW - levelW, all.h}

	if compact {
		p.compactHead(h, grid)
	} else {
		p.heatHead(h, box{0, 0, all.w, headH}, grid, columns, gutter)
	}
	groupH := p.small * leading * 1.45
	rowH := (body.h - groupH*float64(groups)) / float64(max(1, len(h.Rows)))
	if rowH > 2*p.step+p.size*leading {
		rowH = p.snap(rowH)
	}
	rowH = min(rowH, p.size*3.2)
	y := body.y
	for i, r := range h.Rows {
		if h.opens(i) {
			p.set(r.Group, box{0, y + groupH - p.small*leading, all.w, p.small * leading}, p.note().sized(p.small).lines(1))
			y += groupH
			p.line(0, y, all.w, y, lined(Hairline.Full(), p.hair()))
		}
		row := box{0, y, all.w, rowH}
		p.set(r.Label, box{0, y, labelW - p.step, rowH}, p.text(Regular).lines(2).centred())
		cells := box{grid.x, row.y, grid.w, row.h}.inset(0, max(1, rowH*.06))
		if compact {
			c := r.asked()
			p.set(h.Columns[c], box{labelW, y, levelW - p.step, rowH}, p.note().lines(1).centred())
			p.heatCell(h, r.Cells[c], cells)
			y += rowH
			continue
		}
		for c := range columns {
			p.heatCell(h, r.cell(c), cells.column(c, columns, gutter))
		}
		y += rowH
	}
	p.heatFoot(h, box{0, min(y, all.h-foot) + foot*.1, all.w, foot * .9}, few, absent)
	return p.finish()
}

func (p *pen) widest(rows []HeatRow) float64 {
	var w float64
	for _, r := range rows {
		w = max(w, p.width(r.Label, p.text(Regular)))
	}
	return w
}

// thirds cuts a cell in the vendor's half, the client's half and the gap.
func (p *pen) thirds(b box) (left, right, gap box) {
	w := max(b.w*.36, (b.w-p.size*6)/2)
	return box{b.x, b.y, w, b.h}, box{b.x + w, b.y, w, b.h}, box{b.x + 2*w, b.y, b.w - 2*w, b.h}
}

func (p *pen) heatHead(h Heatmap, b, grid box, columns int, gutter float64) {
	first := p.size * leading
	p.partyName(h.Party, box{0, 0, grid.x - p.step, first}, p.text(SemiBold))
	for c := range columns {
		at := box{grid.x, 0, grid.w, b.h}.column(c, columns, gutter)
		if c < len(h.Columns) {
			p.set(h.Columns[c], box{at.x, at.y, at.w, first}, p.text(SemiBold).lines(1))
		}
		p.heatKey(h, box{at.x, first, at.w, first})
	}
}

// heatKey names the two halves and the difference over a column.
func (p *pen) heatKey(h Heatmap, b box) {
	left, right, gap := p.thirds(b)
	l, r := h.Self, h.Image
	if h.Party.Side == Right {
		l, r = r, l
	}
	small := p.note().sized(p.small).lines(1).centred()
	p.keyed(Left, l, left, small)
	p.keyed(Right, r, right, small)
	p.set(h.Gap, gap.inset(p.step, 0), small.at(End))
}

// keyed writes a label behind the marker of a side.
func (p *pen) keyed(s Side, label string, b box, o setting) {
	r := p.small * .3
	p.marker(s, b.x+r, b.midY(), r, filled(s.Token().Full()))
	p.set(label, box{b.x + 3*r, b.y, max(0, b.w-4*r), b.h}, o)
}

// partyName writes the name of a party behind its marker.
func (p *pen) partyName(who Party, b box, o setting) {
	r := p.size * .34
	p.marker(who.Side, b.x+r, b.y+b.h*.52, r, filled(who.Side.Token().Full()))
	if b.w-3*r < p.size { // not even a letter fits
		return
	}
	p.set(who.Name, box{b.x + r*3, b.y, b.w - 3*r, b.h}, o.lines(max(1, int(b.h/(p.small*leading)))).centred())
}

// share is where a score stands between 1 and 5, from 0 to 1.
func share(v float64) float64 { return max(0, min(1, (v-1)/4)) }

// ramp is the strength of a tint for a score from 1 to 5: light enough at its
// darkest for ink to read on it at 7:1.
func ramp(v float64) float64 { return .03 + .3*share(v) }

func (p *pen) heatCell(h Heatmap, c HeatCell, b box) {
	if !c.Asked {
		w := p.size * .5
		p.line(b.midX()-w/2, b.midY(), b.midX()+w/2, b.midY(), lined(Hairline.Full(), p.bold()*.6))
		return
	}
	p.spot(c.Spot, b)
	left, right, gap := p.thirds(b)
	l, r := c.Self, c.Image
	if h.Party.Side == Right {
		l, r = r, l
	}
	p.heatHalf(h, Vendor, l, left)
	p.heatHalf(h, Client, r, right)
	if !finite(c.Gap) {
		return
	}
	style := Regular
	if c.Strong {
		style = Bold
	}
	p.set(p.signed(*c.Gap, 1), gap.inset(p.step, 0), p.text(style).at(End).lines(1).centred())
}

func (p *pen) heatHalf(h Heatmap, t Token, v *float64, b box) {
	b = b.inset(p.hair(), 0)
	if !finite(v) {
		p.rect(b, p.step/2, lined(Hairline.Full(), p.hair()))
		sign := p.note().sized(p.small).at(Middle).lines(1).centred()
		side := (b.w - p.width(h.FewSign, sign)) / 2
		if side > p.step*2 {
			p.hatch(box{b.x, b.y, side - p.step, b.h}, p.step*1.5, lined(Hairline.Full(), p.hair()))
			p.hatch(box{b.right() - side + p.step, b.y, side - p.step, b.h}, p.step*1.5, lined(Hairline.Full(), p.hair()))
		}
		p.set(h.FewSign, b, sign)
		return
	}
	p.rect(b, p.step/2, filled(t.Tint(ramp(*v))))
	thick := max(1, b.h*.08)
	p.rect(box{b.x, b.bottom() - thick, b.w * share(*v), thick}, thick/2, filled(t.Full()))
	p.set(p.number(*v, 1), b, p.text(Regular).at(Middle).lines(1).centred())
}

func (p *pen) heatFoot(h Heatmap, b box, few, absent bool) {
	note := p.note().sized(p.small).lines(1).centred()
	x := b.x
	if few {
		s := h.FewSign + "  " + h.TooFew
		p.set(s, box{x, b.y, b.w / 2, b.h}, note)
		x += min(b.w/2, p.width(s, note)+p.step*6)
	}
	if absent && Clean(h.NotAsked) != "" && x+p.size*2 < b.right() {
		p.line(x, b.midY(), x+p.size*.5, b.midY(), lined(p.soft, p.bold()*.6))
		x += p.size
		p.set(h.NotAsked, box{x, b.y, max(0, b.right()-x), b.h}, note)
	}
}
