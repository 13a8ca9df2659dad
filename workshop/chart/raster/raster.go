// Package raster turns a drawing into pixels, for the window and for slides.
// It uses rasterx, which is in the tree through Fyne already and strokes,
// dashes and fills with anti-aliasing in pure Go.
package raster

import (
	"image"
	"sync"

	"github.com/srwiley/rasterx"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"samenspel/assets/fonts"
	"samenspel/workshop/chart"
)

// Draw returns the drawing at a scale in pixels a point, on a transparent
// ground. It is safe for concurrent use.
func Draw(d chart.Drawing, p chart.Palette, scale float64) *image.RGBA {
	w, h := max(1, int(d.W*scale+.5)), max(1, int(d.H*scale+.5))
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	Onto(img, d, p, scale)
	return img
}

// Onto draws the drawing over what is on an image, from its top left. What
// lies outside the image is cut off.
func Onto(img *image.RGBA, d chart.Drawing, p chart.Palette, scale float64) {
	draw(img, rasterx.NewDasher(img.Rect.Dx(), img.Rect.Dy(), newScanner(img)), d, p, scale)
}

func draw(img *image.RGBA, dasher *rasterx.Dasher, d chart.Drawing, p chart.Palette, scale float64) {
	b := brush{img, p, scale, dasher}
	for _, op := range d.Ops {
		switch o := op.(type) {
		case chart.Path:
			b.paint(o.Fill, o.Stroke, o.Width, o.Dash, func(a rasterx.Adder) { b.path(a, o.Segments) })
		case chart.Circle:
			b.paint(o.Fill, o.Stroke, o.Width, nil, func(a rasterx.Adder) {
				rasterx.AddCircle(o.X*scale, o.Y*scale, o.R*scale, a)
			})
		case chart.Text:
			b.text(o)
		case chart.Image:
			b.image(o)
		}
	}
}

type brush struct {
	img     *image.RGBA
	palette chart.Palette
	scale   float64
	dasher  *rasterx.Dasher
}

func (b brush) paint(fill, stroke chart.Color, width float64, dash []float64, add func(rasterx.Adder)) {
	if !fill.None() {
		b.dasher.Filler.Clear()
		b.dasher.Filler.SetColor(b.palette.Resolve(fill))
		add(&b.dasher.Filler)
		b.dasher.Filler.Draw()
		b.dasher.Filler.Clear()
	}
	if !stroke.None() && width > 0 {
		scaled := make([]float64, len(dash))
		for i, v := range dash {
			scaled[i] = v * b.scale
		}
		b.dasher.Clear()
		b.dasher.SetColor(b.palette.Resolve(stroke))
		b.dasher.SetStroke(fixed.Int26_6(width*b.scale*64), 0, rasterx.RoundCap, rasterx.RoundCap, rasterx.RoundGap, rasterx.ArcClip, scaled, 0)
		add(b.dasher)
		b.dasher.Draw()
		b.dasher.Clear()
	}
}

func (b brush) path(a rasterx.Adder, segments []chart.Segment) {
	open := false
	at := func(q chart.Point) fixed.Point26_6 { return rasterx.ToFixedP(q.X*b.scale, q.Y*b.scale) }
	for _, s := range segments {
		switch s.Verb {
		case chart.Move:
			if open {
				a.Stop(false)
			}
			a.Start(at(s.P[0]))
			open = true
		case chart.Line:
			a.Line(at(s.P[0]))
		case chart.Cubic:
			a.CubeBezier(at(s.P[0]), at(s.P[1]), at(s.P[2]))
		case chart.Close:
			a.Stop(true)
			open = false
		}
	}
	if open {
		a.Stop(false)
	}
}

var measurer = chart.NewMeasurer()

func (b brush) text(t chart.Text) {
	x := t.X
	switch t.Anchor {
	case chart.Middle:
		x -= measurer.Width(t.String, t.Size, t.Style) / 2
	case chart.End:
		x -= measurer.Width(t.String, t.Size, t.Style)
	case chart.Start:
	}
	d := font.Drawer{Dst: b.img, Src: image.NewUniform(b.palette.Resolve(t.Color)), Dot: rasterx.ToFixedP(x*b.scale, t.Y*b.scale)}
	for _, run := range measurer.Runs(t.String, t.Style) {
		if run.Outlined() {
			o := run.Path(x, t.Y, t.Size, t.Color)
			b.paint(o.Fill, o.Stroke, 0, nil, func(a rasterx.Adder) { b.path(a, o.Segments) })
			x += run.Width * t.Size
			d.Dot.X = rasterx.ToFixedP(x*b.scale, 0).X
			continue
		}
		f := parsed(t.Style)
		if run.Spare {
			f = fallback()
		}
		face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: t.Size * b.scale, DPI: 72, Hinting: font.HintingNone})
		if err != nil {
			continue // only a size of nothing has no face
		}
		d.Face = unkerned{face}
		d.DrawString(run.Text)
		x += run.Width * t.Size
		d.Dot.X = rasterx.ToFixedP(x*b.scale, 0).X // the measurer's advances hold, unrounded
	}
}

// unkerned stands letters where the measurer has them, and where they are in a
// PDF: a line is as long everywhere.
type unkerned struct{ font.Face }

// Kern is none.
func (unkerned) Kern(_, _ rune) fixed.Int26_6 { return 0 }

func parse(ttf []byte) func() *opentype.Font {
	return sync.OnceValue(func() *opentype.Font {
		f, err := opentype.Parse(ttf)
		if err != nil {
			panic(err) // an embedded font
		}
		return f
	})
}

var (
	styles = map[chart.Style]func() *opentype.Font{
		chart.Regular: parse(fonts.Regular), chart.SemiBold: parse(fonts.SemiBold),
		chart.Bold: parse(fonts.Bold), chart.Italic: parse(fonts.Italic),
	}
	fallback = parse(fonts.Fallback)
)

func parsed(s chart.Style) *opentype.Font {
	if f := styles[s]; f != nil {
		return f()
	}
	return styles[chart.Regular]()
}
