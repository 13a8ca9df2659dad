package raster

import (
	"bytes"
	"image"
	_ "image/jpeg" // what an Image holds
	_ "image/png"

	xdraw "golang.org/x/image/draw"

	"samenspel/workshop/chart"
)

// image paints a picture of pixels over its place; nothing where it can't be
// read, as nobody who draws one leaves that unsaid.
func (b brush) image(o chart.Image) {
	src, _, err := image.Decode(bytes.NewReader(o.Bytes))
	if err != nil {
		return
	}
	k := b.scale
	at := image.Rect(round(o.X*k), round(o.Y*k), round((o.X+o.W)*k), round((o.Y+o.H)*k))
	xdraw.BiLinear.Scale(b.img, at, src, src.Bounds(), xdraw.Over, nil)
}

func round(v float64) int { return int(v + .5) }
