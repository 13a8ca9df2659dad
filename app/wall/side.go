package wall

import (
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

func token(side workshop.Side) chart.Token {
	switch side {
	case workshop.Vendor:
		return chart.Vendor
	case workshop.Client:
		return chart.Client
	}
	return chart.Together
}

// sign draws the mark of a side in a square of a size: a party is never shown
// by colour alone.
func (s *sheet) sign(side workshop.Side, x, y, size float64) {
	c, r := token(side).Full(), size/2
	switch side {
	case workshop.Vendor:
		s.rect(box{x + size*.06, y + size*.06, size * .88, size * .88}, size*.08, c, chart.Color{})
	case workshop.Client:
		s.d.Ops = append(s.d.Ops, chart.Circle{X: x + r, Y: y + r, R: r, Fill: c})
	default:
		at := func(verb chart.Verb, x, y float64) chart.Segment {
			return chart.Segment{Verb: verb, P: [3]chart.Point{{X: x, Y: y}}}
		}
		s.d.Ops = append(s.d.Ops, chart.Path{Fill: c, Segments: []chart.Segment{
			at(chart.Move, x+r, y), at(chart.Line, x+size, y+r), at(chart.Line, x+r, y+size), at(chart.Line, x, y+r), {Verb: chart.Close},
		}})
	}
}

// party writes a side's mark and name on one line, a long name smaller, and
// returns the line's height.
func (s *sheet) party(side workshop.Side, b box, f face) float64 {
	name, high := s.v.Name(side), f.line()
	for f.size > smallest && f.size*1.02+f.wide(name) > b.w {
		f.size = max(smallest, f.size-1)
	}
	b.y += (high - f.line()) / 2
	mark := f.size * .62
	s.sign(side, b.x, b.y+(rise*f.size-mark)-f.size*.02, mark)
	s.one(name, box{b.x + f.size*1.02, b.y, b.w - f.size*1.02, b.h}, f)
	return high
}
