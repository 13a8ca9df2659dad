package raster

import (
	"image"
	"image/color"
	"testing"

	"github.com/srwiley/rasterx"

	"samenspel/workshop/chart"
)

// shapes has every way in which a shape is painted: filled, stroked, dashed,
// curved, partly and wholly outside the picture, and over another.
func shapes() chart.Drawing {
	line := func(verb chart.Verb, p ...chart.Point) chart.Segment {
		s := chart.Segment{Verb: verb}
		copy(s.P[:], p)
		return s
	}
	at := func(x, y float64) chart.Point { return chart.Point{X: x, Y: y} }
	wave := []chart.Segment{line(chart.Move, at(10, 100)), line(chart.Cubic, at(80, 20), at(120, 180), at(190, 90)), line(chart.Line, at(230, 40))}
	box := []chart.Segment{line(chart.Move, at(20.5, 20.25)), line(chart.Line, at(90, 20)), line(chart.Line, at(90, 70)), line(chart.Line, at(20, 70)), line(chart.Close)}
	return chart.Drawing{W: 240, H: 160, Ops: []chart.Op{
		chart.Path{Segments: box, Fill: chart.Vendor.Full(), Stroke: chart.Ink.Full(), Width: 2},
		chart.Circle{X: 90, Y: 60, R: 33, Fill: chart.Client.Tint(.5), Stroke: chart.Client.Full(), Width: 1.5},
		chart.Path{Segments: wave, Stroke: chart.Together.Full(), Width: 3, Dash: []float64{6, 4}},
		chart.Path{Segments: append(wave, line(chart.Line, at(200, 150)), line(chart.Close)), Fill: chart.Attention.Tint(.3)},
		chart.Circle{X: 235, Y: 155, R: 20, Fill: chart.Vendor.Full()},
		chart.Circle{X: 500, Y: 500, R: 20, Fill: chart.Vendor.Full(), Stroke: chart.Ink.Full(), Width: 4},
	}}
}

// TestScannerPaintsWhatRasterxPaints compares with rasterx's own scanner,
// which goes over the whole picture for every shape. Pictures stay below 512
// pixels: above that theirs reckons with other numbers.
func TestScannerPaintsWhatRasterxPaints(t *testing.T) {
	for _, scale := range []float64{.5, 1, 2.1} {
		d := shapes()
		got := Draw(d, chart.Light, scale)
		want := image.NewRGBA(got.Rect)
		theirs := rasterx.NewScannerGV(want.Rect.Dx(), want.Rect.Dy(), want, want.Rect)
		draw(want, rasterx.NewDasher(want.Rect.Dx(), want.Rect.Dy(), theirs), d, chart.Light, scale)
		painted := 0
		for i := range want.Pix {
			// The offset rounds otherwise in the last bit.
			if diff := int(got.Pix[i]) - int(want.Pix[i]); diff < -2 || diff > 2 {
				t.Fatalf("scale %g: pixel (%d,%d) is %v, want %v", scale, i/4%got.Rect.Dx(), i/4/got.Rect.Dx(), got.RGBAAt(i/4%got.Rect.Dx(), i/4/got.Rect.Dx()), want.RGBAAt(i/4%got.Rect.Dx(), i/4/got.Rect.Dx()))
			}
			if want.Pix[i] != 0 {
				painted++
			}
		}
		if painted == 0 {
			t.Fatal("nothing was painted")
		}
	}
}

// BenchmarkDraw paints a picture of as many shapes as the sample's dumbbell
// has, at a window's size.
func BenchmarkDraw(b *testing.B) { benchmark(b, Draw) }

// BenchmarkDrawBare fills as many rectangles of a mark's size.
func BenchmarkDrawBare(b *testing.B) {
	benchmark(b, func(d chart.Drawing, p chart.Palette, _ float64) *image.RGBA {
		img := image.NewRGBA(image.Rect(0, 0, int(d.W), int(d.H)))
		for range d.Ops {
			for y := range 24 {
				for x := range 24 {
					img.SetRGBA(x, y, color.RGBA{R: 9, A: 255})
				}
			}
		}
		return img
	})
}

func benchmark(b *testing.B, paint func(chart.Drawing, chart.Palette, float64) *image.RGBA) {
	d := shapes()
	d.W, d.H = 900, 600
	for len(d.Ops) < 168 {
		d.Ops = append(d.Ops, chart.Circle{X: float64(20 * (len(d.Ops) % 40)), Y: float64(60 + len(d.Ops)), R: 12, Fill: chart.Client.Full()})
	}
	for b.Loop() {
		paint(d, chart.Light, 1)
	}
}
