package chart

import (
	"math"
	"slices"
)

// Drawing is a picture: what to draw, in order, on a canvas of W by H points
// with the origin at the top left. It has no background of its own and is made
// to stand on the palette's surface or paper.
type Drawing struct {
	W, H  float64
	Title string // alternative text
	Ops   []Op
	Spots []Spot // what can be pointed at, in the order in which it is read
	Zones []Zone // where spots can be moved to
}

// Op is a Path, a Circle, a Text or an Image.
type Op interface{ op() }

// Point is a place in points.
type Point struct{ X, Y float64 }

// Verb says what a Segment does.
type Verb int

// The verbs; Move and Line use P[0], Cubic all three with the end last.
const (
	Move Verb = iota
	Line
	Cubic
	Close
)

// Segment is one step of a Path.
type Segment struct {
	Verb Verb
	P    [3]Point
}

// Path is a shape. Fill or Stroke is absent where its Color is zero. Width and
// Dash (on, off, …) are in points; ends and joins are round.
type Path struct {
	Segments     []Segment
	Fill, Stroke Color
	Width        float64
	Dash         []float64

	rect *roundRect
}

type roundRect struct{ x, y, w, h, r float64 }

// RoundRect tells that the path is a rectangle with rounded corners of radius
// r, for backends that draw those natively.
func (p Path) RoundRect() (x, y, w, h, r float64, ok bool) {
	if p.rect == nil {
		return 0, 0, 0, 0, 0, false
	}
	return p.rect.x, p.rect.y, p.rect.w, p.rect.h, p.rect.r, true
}

// Circle is a circle of radius R around (X, Y).
type Circle struct {
	X, Y, R      float64
	Fill, Stroke Color
	Width        float64
}

// Style is a typeface of the family.
type Style int

// The styles.
const (
	Regular Style = iota
	SemiBold
	Bold
	Italic
)

// Anchor says which part of a Text stands at its X.
type Anchor int

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Text is one line of text; Y is its baseline.
type Text struct {
	X, Y, Size float64
	Style      Style
	Anchor     Anchor
	Color      Color
	String     string
}

// Image is a picture of pixels over W by H points, its top left at (X, Y).
type Image struct {
	X, Y, W, H float64
	Type       string // image/jpeg or image/png
	Bytes      []byte
}

func (Path) op()   {}
func (Circle) op() {}
func (Text) op()   {}
func (Image) op()  {}

// Polylines returns the path as lines, curves cut into pieces that stay within
// tolerance points of them; for backends and tests that know no curves.
func (p Path) Polylines(tolerance float64) [][]Point {
	var out [][]Point
	var at Point
	for _, s := range p.Segments {
		n := len(out) - 1
		switch {
		case s.Verb == Move:
			out = append(out, []Point{s.P[0]})
			at = s.P[0]
		case n < 0:
		case s.Verb == Line:
			out[n] = append(out[n], s.P[0])
			at = s.P[0]
		case s.Verb == Cubic:
			reach := math.Hypot(s.P[0].X-at.X, s.P[0].Y-at.Y) + math.Hypot(s.P[1].X-s.P[0].X, s.P[1].Y-s.P[0].Y) +
				math.Hypot(s.P[2].X-s.P[1].X, s.P[2].Y-s.P[1].Y)
			pieces := max(2, min(64, int(math.Ceil(math.Sqrt(reach/max(tolerance, .01))))))
			for i := 1; i <= pieces; i++ {
				out[n] = append(out[n], cubicAt(at, s.P, float64(i)/float64(pieces)))
			}
			at = s.P[2]
		case s.Verb == Close:
			out[n] = append(out[n], out[n][0])
			at = out[n][0]
		}
	}
	return out
}

func cubicAt(a Point, p [3]Point, t float64) Point {
	u := 1 - t
	k0, k1, k2, k3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
	return Point{
		k0*a.X + k1*p[0].X + k2*p[1].X + k3*p[2].X,
		k0*a.Y + k1*p[0].Y + k2*p[1].Y + k3*p[2].Y,
	}
}

// scaled returns the drawing k times as large.
func (d Drawing) scaled(k float64) Drawing {
	out := Drawing{W: d.W * k, H: d.H * k, Title: d.Title, Ops: d.At(0, 0, k), Spots: slices.Clone(d.Spots), Zones: slices.Clone(d.Zones)}
	for i := range out.Spots {
		s := &out.Spots[i]
		s.X, s.Y, s.W, s.H = s.X*k, s.Y*k, s.W*k, s.H*k
	}
	for i := range out.Zones {
		z := &out.Zones[i]
		z.X, z.Y, z.W, z.H = z.X*k, z.Y*k, z.W*k, z.H*k
	}
	return out
}

// At returns the drawing's ops k times as large, its top left at (x, y) of
// another drawing.
func (d Drawing) At(x, y, k float64) []Op {
	out := make([]Op, len(d.Ops))
	for i, op := range d.Ops {
		switch o := op.(type) {
		case Path:
			o.Width *= k
			segments := make([]Segment, len(o.Segments))
			for j, s := range o.Segments {
				for n := range s.P {
					s.P[n] = Point{x + s.P[n].X*k, y + s.P[n].Y*k}
				}
				segments[j] = s
			}
			dash := make([]float64, 0, len(o.Dash))
			for _, v := range o.Dash {
				dash = append(dash, v*k)
			}
			o.Segments, o.Dash = segments, dash
			if r := o.rect; r != nil {
				o.rect = &roundRect{x + r.x*k, y + r.y*k, r.w * k, r.h * k, r.r * k}
			}
			out[i] = o
		case Circle:
			o.X, o.Y, o.R, o.Width = x+o.X*k, y+o.Y*k, o.R*k, o.Width*k
			out[i] = o
		case Text:
			o.X, o.Y, o.Size = x+o.X*k, y+o.Y*k, o.Size*k
			out[i] = o
		case Image:
			o.X, o.Y, o.W, o.H = x+o.X*k, y+o.Y*k, o.W*k, o.H*k
			out[i] = o
		}
	}
	return out
}
