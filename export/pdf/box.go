package pdf

import (
	"math"

	"samenspel/workshop/chart"
)

// box is the room that ink takes on a page, from its top left.
type box struct{ left, top, right, bottom float64 }

// emptyBox is the room that no ink takes.
func emptyBox() box { return box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)} }

func (b box) with(x, y, around float64) box {
	return box{min(b.left, x-around), min(b.top, y-around), max(b.right, x+around), max(b.bottom, y+around)}
}

// around makes room for ink.
func (b box) around(op chart.Op, m *chart.Measurer) box {
	switch o := op.(type) {
	case chart.Path:
		for _, s := range o.Segments {
			switch s.Verb {
			case chart.Move, chart.Line:
				b = b.with(s.P[0].X, s.P[0].Y, o.Width/2)
			case chart.Cubic:
				for _, q := range s.P {
					b = b.with(q.X, q.Y, o.Width/2)
				}
			case chart.Close:
			}
		}
	case chart.Circle:
		b = b.with(o.X, o.Y, o.R+o.Width/2)
	case chart.Text:
		x := left(o, m)
		b = b.with(x, o.Y-o.Size, 0).with(x+m.Width(o.String, o.Size, o.Style), o.Y+o.Size*.25, 0)
	case chart.Image:
		b = b.with(o.X, o.Y, 0).with(o.X+o.W, o.Y+o.H, 0)
	}
	return b
}

// attribute says where a picture stands; height is that of the page.
func (b box) attribute(height float64) []byte {
	if b.left >= b.right {
		return nil
	}
	out := []byte("/A<</O/Layout/BBox[")
	out = number(number(out, b.left), height-b.bottom)
	out = number(number(out, b.right), height-b.top)
	return append(out, "]>>"...)
}
