package raster

import (
	"image"
	"image/color"
	stddraw "image/draw"
	"math"

	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// scanner fills what rasterx strokes and dashes. It holds a shape until it is
// drawn and then touches only the pixels around it; rasterx's own goes over
// the whole image for every shape, a hundred times a picture.
type scanner struct {
	img    *image.RGBA
	ink    *image.Uniform
	shape  vector.Rasterizer
	lines  []line
	extent fixed.Rectangle26_6
}

type line struct {
	to    fixed.Point26_6
	start bool
}

func newScanner(img *image.RGBA) *scanner {
	s := &scanner{img: img, ink: image.NewUniform(color.Transparent)}
	s.Clear()
	return s
}

func (s *scanner) add(to fixed.Point26_6, start bool) {
	s.lines = append(s.lines, line{to, start})
	e := &s.extent
	e.Min.X, e.Min.Y = min(e.Min.X, to.X), min(e.Min.Y, to.Y)
	e.Max.X, e.Max.Y = max(e.Max.X, to.X), max(e.Max.Y, to.Y)
}

// Start begins a new outline.
func (s *scanner) Start(a fixed.Point26_6) { s.add(a, true) }

// Line goes on with it.
func (s *scanner) Line(b fixed.Point26_6) { s.add(b, false) }

// Draw fills the shape.
func (s *scanner) Draw() {
	e := s.extent
	if len(s.lines) == 0 {
		return
	}
	at := image.Rect(e.Min.X.Floor(), e.Min.Y.Floor(), e.Max.X.Ceil()+1, e.Max.Y.Ceil()+1).Intersect(s.img.Rect)
	if at.Empty() {
		return
	}
	s.shape.Reset(at.Dx(), at.Dy())
	s.shape.DrawOp = stddraw.Over
	for _, l := range s.lines { // outlines are not closed one by one: a stroke's two edges close each other
		x, y := float32(l.to.X)/64-float32(at.Min.X), float32(l.to.Y)/64-float32(at.Min.Y)
		if l.start {
			s.shape.MoveTo(x, y)
		} else {
			s.shape.LineTo(x, y)
		}
	}
	s.shape.Draw(s.img, at, s.ink, image.Point{})
}

// Clear forgets the shape.
func (s *scanner) Clear() {
	s.lines = s.lines[:0]
	s.extent = fixed.Rectangle26_6{
		Min: fixed.Point26_6{X: math.MaxInt32, Y: math.MaxInt32},
		Max: fixed.Point26_6{X: math.MinInt32, Y: math.MinInt32},
	}
}

// GetPathExtent returns the rectangle around the shape.
func (s *scanner) GetPathExtent() fixed.Rectangle26_6 { return s.extent }

// SetColor takes a color.Color.
func (s *scanner) SetColor(c any) {
	if c, ok := c.(color.Color); ok {
		s.ink.C = c
	}
}

// SetBounds does nothing: a shape is cut off at the image.
func (s *scanner) SetBounds(int, int) {}

// SetWinding does nothing: shapes wind non-zero.
func (s *scanner) SetWinding(bool) {}

// SetClip does nothing: there is no other clip.
func (s *scanner) SetClip(image.Rectangle) {}
