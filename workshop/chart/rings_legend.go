package chart

import (
	"math"
	"strconv"
)

// ringHead is the height of the name of a ring in the legend, in ems.
const ringHead = 1.6

// ringDetail is how much the legend tells of each stakeholder.
type ringDetail struct {
	name, note int // lines at most
	word       bool
	badge      bool    // the badge itself; else its number
	column     float64 // least width of one of several columns, in ems
}

// ringDetails are the legends that are tried, the fullest first.
var ringDetails = []ringDetail{
	{2, 9, true, true, 22},
	{2, 3, true, true, 22},
	{2, 2, true, true, 22},
	{2, 0, true, true, 20},
	{2, 0, false, true, 14},
	{1, 0, false, true, 14},
	{1, 0, false, false, 13},
}

// ringEntry is a stakeholder in the legend, under the name of its ring where
// it is the first of it.
type ringEntry struct {
	head      string
	first     bool // of its ring
	who       Stakeholder
	n         int
	name, sub []string
	high      float64
	more      int // of so many only the number is told
	spot      Spot
}

// ringKey is a laid-out legend.
type ringKey struct {
	detail  ringDetail
	size    float64
	wide    float64 // of a column
	columns [][]ringEntry
	high    float64
}

// ringKeyGap is the room between two columns of the legend, in ems.
const ringKeyGap = 2.0

// indents are where the sign and the name begin.
func (l ringKey) indents() (sign, name float64) {
	if l.detail.badge {
		return l.size * 2.5, l.size * 4.2
	}
	return l.size * 1.7, l.size * 3.4
}

// legendAt lays the legend out in columns of even height, whatever that is.
func (p *pen) legendAt(c Rings, detail ringDetail, columns int, size, w float64) ringKey {
	l := ringKey{detail: detail, size: size}
	l.wide = (w - ringKeyGap*p.size*float64(columns-1)) / float64(columns)
	entries := p.ringEntries(c, l)
	all, most := 0.0, 0.0
	for _, e := range entries {
		all += e.high
		most = max(most, e.high)
	}
	for limit := max(all/float64(columns), most); ; limit += size * .25 {
		if l.columns, l.high = flow(entries, limit+1e-6); len(l.columns) <= columns {
			return l
		}
	}
}

// flow puts entries in columns of a height at most.
func flow(entries []ringEntry, limit float64) (columns [][]ringEntry, high float64) {
	y := math.Inf(1)
	for _, e := range entries {
		if y+e.high > limit {
			columns, y = append(columns, nil), 0
		}
		columns[len(columns)-1] = append(columns[len(columns)-1], e)
		y += e.high
		high = max(high, y)
	}
	return columns, high
}

// ringEntries wraps what a legend tells.
func (p *pen) ringEntries(c Rings, l ringKey) []ringEntry {
	var out []ringEntry
	_, indent := l.indents()
	wide, sub := max(0, l.wide-indent), p.subSize(l.size)
	rings, left := c.byRing()
	for ring, all := range rings {
		for i, s := range all {
			e := ringEntry{who: s, n: len(out) + 1, high: l.size * 1.3, spot: c.spotOf(s)}
			e.name = p.m.Lines(s.Name, wide, l.size, Regular, l.detail.name)
			if l.detail.word {
				text, most := c.word(s), 1
				if l.detail.note > 0 && visible(Clean(s.Note)) != "" {
					if text != "" {
						text += " · "
					}
					text, most = text+Clean(s.Note), l.detail.note
				}
				e.sub = p.m.Lines(text, wide, sub, Regular, most)
			}
			text := float64(len(e.name))*l.size*leading + float64(len(e.sub))*sub*leading
			if e.high = max(e.high, text+l.size*.1); l.detail.badge {
				e.high = max(l.size*2.15, text+l.size*.35)
			}
			if i == 0 {
				e.head, e.first = c.Names[ring], true
				e.high += l.size * ringHead
			}
			out = append(out, e)
		}
	}
	if left > 0 {
		out = append(out, ringEntry{more: left, high: p.small * leading})
	}
	return out
}

// word is what an effect means.
func (c Rings) word(s Stakeholder) string {
	if !finite(s.Effect) {
		return ""
	}
	return Clean(c.Effects[int(math.Round(max(-2, min(2, *s.Effect))))+2])
}

func (p *pen) subSize(size float64) float64 { return max(p.small, size*.85) }

// fitLegend is the fullest legend that a box holds. It lets go of size first,
// then of notes, then of lines; where nothing fits it is the barest.
func (p *pen) fitLegend(c Rings, b box) ringKey {
	for _, detail := range ringDetails {
		for columns := 1; columns == 1 || columns <= 3 && b.w/float64(columns) >= detail.column*p.small; columns++ {
			for size := p.size; ; size = max(p.small, size*.94) {
				if l := p.legendAt(c, detail, columns, size, b.w); l.high <= b.h {
					return l
				}
				if size <= p.small {
					break
				}
			}
		}
	}
	return p.legendAt(c, ringDetails[len(ringDetails)-1], 1, p.small, b.w)
}

// drawLegend draws a laid-out legend from the top of a box.
func (p *pen) drawLegend(l ringKey, b box) {
	sub := p.subSize(l.size)
	sign, indent := l.indents()
	line := l.size * leading
	name, small := p.text(Regular), p.note()
	name.size = l.size
	for i, column := range l.columns {
		x, y := b.x+float64(i)*(l.wide+ringKeyGap*p.size), b.y
		for _, e := range column {
			at := box{x, y, l.wide, e.high}
			y += e.high
			if e.more > 0 {
				p.set("+"+strconv.Itoa(e.more), at, small.sized(p.small).lines(1).centred())
				continue
			}
			if e.first {
				head := at.top(l.size * ringHead)
				p.set(e.head, head.top(line), p.text(SemiBold).sized(l.size).lines(1).centred())
				p.line(head.x, head.y+line+p.hair(), head.right(), head.y+line+p.hair(), lined(Hairline.Full(), p.hair()*1.5))
				at = at.rest(l.size * ringHead)
			}
			p.spot(e.spot, at)
			text := max(line, float64(len(e.name))*line+float64(len(e.sub))*sub*leading)
			top := at.y + max(0, (at.h-text)/2)
			if l.detail.badge {
				top = at.y + max(0, (min(at.h, l.size*2)-text)/2)
				p.ringBadge(e.who, e.n, at.x+l.size, at.y+l.size, l.size*.98)
			} else {
				p.set(strconv.Itoa(e.n), box{at.x, top, sign - p.hair(), line}, p.text(Bold).sized(l.size).lines(1))
			}
			if finite(e.who.Effect) {
				where := box{at.x + sign, top, indent - sign, line}
				if l.detail.badge && text <= l.size*2 {
					where.y = at.y + l.size - line/2
				}
				p.set(p.signed(max(-2, min(2, *e.who.Effect)), 0), where, p.text(Bold).sized(l.size).lines(1))
			}
			p.lines(e.name, box{at.x + indent, top, l.wide - indent, 0}, l.size, name)
			p.lines(e.sub, box{at.x + indent, top + float64(len(e.name))*line, l.wide - indent, 0}, sub, small)
		}
	}
}
