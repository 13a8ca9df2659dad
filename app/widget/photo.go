package widget

import (
	"image"
	"image/color"
	"image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/look"
)

// Load returns a picture as large as fits in w by h pixels. While it is read the
// image is nil, and ready is called on the UI goroutine once it can be had.
type Load func(w, h int, ready func()) (image.Image, error)

// Photo shows a picture as large as fits, in the middle of what room it gets.
type Photo struct {
	widget.BaseWidget
	load  Load
	least fyne.Size
	on    *canvas.Raster
	last  image.Image // shown until another is read
}

// NewPhoto shows what load returns.
func NewPhoto(least fyne.Size, load Load) *Photo {
	p := &Photo{load: load, least: least}
	p.on = canvas.NewRaster(p.pixels)
	p.ExtendBaseWidget(p)
	return p
}

// Update shows another picture, or another part of it.
func (p *Photo) Update(least fyne.Size, load Load) {
	p.load = load
	if p.least != least {
		p.least = least
		p.Refresh()
	}
	p.on.Refresh()
}

// pixels draws the picture. One that can't be read is a field crossed out.
func (p *Photo) pixels(w, h int) image.Image {
	out := image.NewRGBA(image.Rect(0, 0, max(1, w), max(1, h)))
	if w < 8 || h < 8 {
		return out
	}
	img, err := p.load(w, h, func() { p.on.Refresh() })
	switch {
	case err != nil:
		crossOut(out, theme.Color(look.InkSoft))
		return out
	case img == nil:
		img = p.last
	}
	if img == nil {
		return out
	}
	p.last = img
	Middle(out, out.Rect, img)
	return out
}

// Middle draws a picture in the middle of a part of an image.
func Middle(on draw.Image, room image.Rectangle, img image.Image) {
	b := img.Bounds()
	at := room.Min.Add(room.Size().Sub(b.Size()).Div(2))
	to := image.Rectangle{at, at.Add(b.Size())}
	seen := to.Intersect(room) // a picture from before the window was made smaller
	draw.Draw(on, seen, img, b.Min.Add(seen.Min.Sub(to.Min)), draw.Over)
}

func crossOut(on *image.RGBA, c color.Color) {
	w, h := on.Rect.Dx(), on.Rect.Dy()
	for x := range w {
		on.Set(x, x*h/w, c)
		on.Set(x, h-1-x*h/w, c)
	}
}

// CreateRenderer draws the picture.
func (p *Photo) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.on) }

// Inside is the picture on the screen.
func (p *Photo) Inside() fyne.CanvasObject { return p.on }

// MinSize is the least size at which it is shown.
func (p *Photo) MinSize() fyne.Size { return p.least }
