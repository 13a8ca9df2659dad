package report_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"

	"samenspel/workshop"
)

// logo is a disc before nothing, or as a JPEG before white, of a size.
func logo(t testing.TB, kind string, w, h int, c color.NRGBA) *workshop.Logo {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	r := min(w, h) / 2
	for y := range h {
		for x := range w {
			switch {
			case (x-r)*(x-r)+(y-h/2)*(y-h/2) < r*r || x > 2*r+8 && y > h/3 && y < 2*h/3:
				img.Set(x, y, c)
			case kind == "image/jpeg":
				img.Set(x, y, color.White)
			}
		}
	}
	var b bytes.Buffer
	err := png.Encode(&b, img)
	if kind == "image/jpeg" {
		b.Reset()
		err = jpeg.Encode(&b, img, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return &workshop.Logo{ID: workshop.ID(kind), Type: kind, Width: w, Height: h, Bytes: b.Bytes()}
}

// withLogos gives both parties a logo: a wide one and a square one.
func withLogos(t testing.TB, v workshop.View) workshop.View {
	v.Parties.Vendor.Logo = logo(t, "image/png", 480, 96, color.NRGBA{11, 99, 165, 255})
	v.Parties.Client.Logo = logo(t, "image/jpeg", 200, 200, color.NRGBA{180, 70, 15, 255})
	return v
}
