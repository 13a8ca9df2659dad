// Package raster paints the pages of a document in pixels: what is shown before
// it is written. It paints the ink that a PDF is written from and nothing else,
// so that the one is as the other. It knows no workshop and no window.
package raster

import (
	"image"
	"image/draw"

	"samenspel/export/page"
	"samenspel/workshop/chart"
	"samenspel/workshop/chart/raster"
)

// Page paints a page, counted from 0, on white paper of w by h pixels. The page
// is as wide as the image; what is then higher is cut off. It is safe for
// concurrent use.
func Page(d *page.Document, i, w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, max(1, w), max(1, h)))
	draw.Draw(img, img.Rect, image.White, image.Point{}, draw.Src)
	raster.Onto(img, d.Drawing(i), chart.Light, float64(img.Rect.Dx())/d.W)
	return img
}
