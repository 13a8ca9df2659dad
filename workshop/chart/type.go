package chart

import "strings"

// The measures of a line in ems: its height, and where its baseline stands.
const (
	leading  = 1.25
	baseline = .955
)

// setting is how a text is set.
type setting struct {
	size   float64 // the size to start from
	least  float64 // the size to go down to; the pen's smallest where it is 0
	style  Style
	color  Color
	anchor Anchor
	most   int  // lines at most; no limit where it is 0
	middle bool // in the middle of the height of the box; else at the top
}

func (p *pen) text(style Style) setting {
	return setting{size: p.size, style: style, color: Ink.Full()}
}

func (p *pen) note() setting {
	return setting{size: max(p.small, p.size*.85), color: p.soft}
}
func (s setting) in(c Color) setting      { s.color = c; return s }
func (s setting) at(a Anchor) setting     { s.anchor = a; return s }
func (s setting) sized(v float64) setting { s.size = v; return s }
func (s setting) lines(n int) setting     { s.most = n; return s }
func (s setting) centred() setting        { s.middle = true; return s }

// lay wraps s for a box: at the largest size from which everything fits with
// no word cut, else cut with an ellipsis at the least.
func (p *pen) lay(s string, b box, o setting) (lines []string, size float64) {
	least := o.least
	if least == 0 {
		least = p.small
	}
	size = max(o.size, least)
	for {
		most := int(b.h/(size*leading) + 1e-6)
		if o.most > 0 {
			most = min(most, o.most)
		}
		if size <= least {
			return p.m.Lines(s, b.w, size, o.style, most), size
		}
		if lines = p.m.Wrap(s, b.w, size, o.style); len(lines) <= most && p.wordsFit(s, b.w, size, o.style) {
			return lines, size
		}
		size = max(least, size*.92)
	}
}

func (p *pen) wordsFit(s string, width, size float64, style Style) bool {
	for _, piece := range pieces(strings.ReplaceAll(Clean(s), "\n", " ")) {
		if p.m.Width(visible(piece), size, style) > width {
			return false
		}
	}
	return true
}

// set writes s into a box and returns the height it took.
func (p *pen) set(s string, b box, o setting) float64 {
	lines, size := p.lay(s, b, o)
	height := float64(len(lines)) * size * leading
	if o.middle {
		b.y += (b.h - height) / 2
	}
	p.lines(lines, b, size, o)
	return height
}

// lines writes lines that are known to fit.
func (p *pen) lines(lines []string, b box, size float64, o setting) {
	x := b.x
	switch o.anchor {
	case Middle:
		x = b.midX()
	case End:
		x = b.right()
	case Start:
	}
	for i, l := range lines {
		if strings.TrimSpace(l) == "" {
			continue
		}
		p.add(Text{X: x, Y: b.y + (float64(i)*leading+baseline)*size, Size: size, Style: o.style, Anchor: o.anchor, Color: o.color, String: l})
	}
}

// width is how wide s is on one line in a setting.
func (p *pen) width(s string, o setting) float64 {
	return p.m.Width(visible(Clean(s)), o.size, o.style)
}
