package chart

import (
	"math"
	"strconv"
	"strings"
)

// Frame is what a chart is drawn for.
type Frame struct {
	W, H    float64 // points
	MinText float64 // smallest text in points: about 20 on a projector, 11 on a console, 8 on paper; 8 where it is 0
	Decimal string  // decimal sign; a point where it is empty
}

// holds tells that the frame is at least so many ems of its smallest text high.
func (f Frame) holds(emsHigh float64) bool {
	small := f.MinText
	if !(small > 0) || math.IsInf(small, 0) {
		small = defaultText
	}
	return f.H >= emsHigh*small
}

// rowsMost is how many rows a chart has at most, however high it may become.
const rowsMost = 40

// moreEms is the height of the line that counts the rows left out.
const moreEms = 1.5

// rows tells how many of n rows the frame holds at its smallest text, and how
// many are left out; head and row are ems. One is always shown.
func (f Frame) rows(n int, head, row float64) (shown, more int) {
	hold := func(ems float64) int {
		if !(f.H > 0) || math.IsInf(f.H, 0) {
			return 1
		}
		small := f.MinText
		if !(small > 0) || math.IsInf(small, 0) {
			small = defaultText
		}
		return int(min(rowsMost, f.H/small/row-ems/row+1e-6))
	}
	if n <= hold(head) {
		return n, 0
	}
	shown = min(n, max(1, hold(head+moreEms)))
	return shown, n - shown
}

const defaultText = 8

// Side is who holds or says something.
type Side int

// The sides, from left to right.
const (
	Left  Side = iota // the vendor: ■
	Both              // together: ◆
	Right             // the client: ●
)

// Token returns the side's colour.
func (s Side) Token() Token { return [...]Token{Vendor, Together, Client}[max(0, min(2, s))] }

// Party is a side with the name it is called by.
type Party struct {
	Name string
	Side Side
}

// projectorText is the text size from which a picture is taken to be read
// across a room, where soft ink has too little contrast.
const projectorText = 16

// pen draws on a canvas that is at least as large as a chart needs; finish
// scales it back.
type pen struct {
	d     Drawing
	m     *Measurer
	small float64 // smallest text
	size  float64 // running text
	step  float64 // the grid
	point string
	shown float64 // scale at which the canvas is shown
	soft  Color   // for text of the second order
}

// newPen starts a drawing. A chart names the least width and height it can be
// laid out in, in ems of the smallest text; in a smaller frame everything,
// text included, gets smaller, so that nothing ever overlaps.
func newPen(f Frame, title string, emsWide, emsHigh float64) *pen {
	positive := func(v, instead float64) float64 {
		if v > 0 && !math.IsInf(v, 0) {
			return v
		}
		return instead
	}
	p := &pen{m: NewMeasurer(), small: positive(f.MinText, defaultText), point: f.Decimal}
	w, h := positive(f.W, 1), positive(f.H, 1)
	grow := max(1, emsWide*p.small/w, emsHigh*p.small/h)
	p.shown = 1 / grow
	p.d = Drawing{W: w * grow, H: h * grow, Title: Clean(title)}
	p.size = max(p.small, min(p.d.W/max(62, emsWide), p.d.H/max(36, emsHigh)))
	p.step = 4
	if p.size >= projectorText {
		p.step = 8
	}
	p.soft = InkSoft.Full()
	if p.small >= projectorText {
		p.soft = Ink.Full()
	}
	if p.point == "" {
		p.point = "."
	}
	return p
}

func (p *pen) finish() Drawing {
	if p.shown == 1 {
		return p.d
	}
	return p.d.scaled(p.shown)
}

// snap rounds down to the grid.
func (p *pen) snap(v float64) float64 { return math.Floor(v/p.step) * p.step }

// number writes a figure with the frame's decimal sign.
func (p *pen) number(v float64, digits int) string {
	s := strconv.FormatFloat(v, 'f', digits, 64)
	if zero := strings.Trim(s, "-0."); zero == "" {
		s = strings.TrimPrefix(s, "-")
	}
	s = strings.Replace(s, "-", "\u2212", 1)
	return strings.Replace(s, ".", p.point, 1)
}

// signed writes a difference with its sign; zero has none.
func (p *pen) signed(v float64, digits int) string {
	s := p.number(v, digits)
	if v > 0 && strings.Trim(s, "0"+p.point) != "" {
		return "+" + s
	}
	return s
}

// finite tells that a figure can be drawn.
func finite(v *float64) bool { return v != nil && !math.IsNaN(*v) && !math.IsInf(*v, 0) }

// box is a rectangle.
type box struct{ x, y, w, h float64 }

func (b box) right() float64  { return b.x + b.w }
func (b box) bottom() float64 { return b.y + b.h }
func (b box) midX() float64   { return b.x + b.w/2 }
func (b box) midY() float64   { return b.y + b.h/2 }

// inset takes dx from the left and right and dy from the top and bottom.
func (b box) inset(dx, dy float64) box {
	return box{b.x + dx, b.y + dy, max(0, b.w-2*dx), max(0, b.h-2*dy)}
}

// top and rest cut the box at h from its top.
func (b box) top(h float64) box  { return box{b.x, b.y, b.w, min(h, b.h)} }
func (b box) rest(h float64) box { return box{b.x, b.y + min(h, b.h), b.w, max(0, b.h-h)} }

// column is the i-th of n equal columns with a gap between.
func (b box) column(i, n int, gap float64) box {
	w := (b.w - gap*float64(n-1)) / float64(n)
	return box{b.x + float64(i)*(w+gap), b.y, w, b.h}
}
