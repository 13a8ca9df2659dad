package raster

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"samenspel/workshop/chart"
)

// A picture made much smaller, as on a small page, is not what happens to lie
// beneath each of its pixels: fine stripes become grey.
func TestAPictureMadeSmallIsSmooth(t *testing.T) {
	src := image.NewGray(image.Rect(0, 0, 400, 300))
	for y := range 300 {
		for x := range 400 {
			src.SetGray(x, y, color.Gray{Y: uint8(max(0, 1-x%4) * 255)})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, src); err != nil {
		t.Fatal(err)
	}
	d := chart.Drawing{W: 60, H: 50, Ops: []chart.Op{chart.Image{X: 10, Y: 10, W: 40, H: 30, Type: "image/png", Bytes: b.Bytes()}}}
	img := Draw(d, chart.Light, 1)
	for y := 12; y < 38; y++ {
		for x := 12; x < 48; x++ {
			if c := img.RGBAAt(x, y); c.A != 255 || c.R < 54 || c.R > 74 {
				t.Fatalf("at (%d,%d) it is %v", x, y, c)
			}
		}
	}
	if c := img.RGBAAt(5, 25); c.A != 0 {
		t.Errorf("beside it is %v", c)
	}
}
