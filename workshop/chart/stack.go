package chart

import "strconv"

// stacked is a text of a column and where it stands.
type stacked struct {
	lines []string
	box   box
}

// column lays texts under each other in a box, gap points apart. It lets go of
// size first, then of lines, then of texts: at most most of them, and where
// some are left out a last line "+n" says how many.
func (p *pen) column(texts []string, b box, gap float64, most int, o setting) (placed []stacked, size float64, left int) {
	texts = clean(texts)
	row := p.small * leading
	for n := min(len(texts), most); n > 0; n-- {
		room := b
		if n < len(texts) {
			room.h -= row + gap
		}
		if n == min(len(texts), most) {
			for size = max(o.size, p.small); size > p.small; size = max(p.small, size*.94) {
				if placed, ok := p.tryColumn(texts[:n], room, gap, size, 0, o.style); ok {
					return placed, size, len(texts) - n
				}
			}
		}
		for _, lines := range []int{0, 8, 7, 6, 5, 4, 3, 2, 1} {
			if placed, ok := p.tryColumn(texts[:n], room, gap, p.small, lines, o.style); ok {
				return placed, p.small, len(texts) - n
			}
		}
	}
	return nil, p.small, len(texts)
}

func (p *pen) tryColumn(texts []string, b box, gap, size float64, most int, style Style) ([]stacked, bool) {
	out := make([]stacked, 0, len(texts))
	y := b.y
	for _, s := range texts {
		var lines []string
		if most == 0 {
			lines = p.m.Wrap(s, b.w, size, style)
		} else {
			lines = p.m.Lines(s, b.w, size, style, most)
		}
		h := float64(len(lines)) * size * leading
		if y+h > b.bottom()+1e-6 {
			return nil, false
		}
		out = append(out, stacked{lines, box{b.x, y, b.w, h}})
		y += h + gap
	}
	return out, true
}

// list draws a column of texts and returns where each stands, and their size.
func (p *pen) list(texts []string, b box, gap float64, most int, o setting) ([]stacked, float64) {
	placed, size, left := p.column(texts, b, gap, most, o)
	more := o
	more.color = p.soft
	y := b.y
	for _, s := range placed {
		p.lines(s.lines, s.box, size, o)
		y = s.box.bottom() + gap
	}
	if left > 0 && y+p.small*leading <= b.bottom()+1e-6 {
		p.set("+"+strconv.Itoa(left), box{b.x, y, b.w, p.small * leading}, more.sized(p.small).lines(1))
	}
	return placed, size
}

// clean drops texts in which nothing can be seen.
func clean(texts []string) []string {
	out := make([]string, 0, len(texts))
	for _, s := range texts {
		if s = Clean(s); visible(s) != "" {
			out = append(out, s)
		}
	}
	return out
}
