package widget

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/workshop/chart"
	"samenspel/workshop/chart/raster"
)

// Picture shows a drawing that is laid out anew for the size it gets.
type Picture struct {
	widget.BaseWidget
	draw  func(w, h float64) chart.Drawing
	least fyne.Size
	on    *canvas.Raster

	last        *image.RGBA
	lastTheme   look.Theme
	lastVariant fyne.ThemeVariant
}

// NewPicture shows what draw returns for a width and height in points. draw is
// called on the UI goroutine.
func NewPicture(least fyne.Size, draw func(w, h float64) chart.Drawing) *Picture {
	p := &Picture{draw: draw, least: least}
	p.on = canvas.NewRaster(p.pixels)
	p.ExtendBaseWidget(p)
	return p
}

// Redraw shows another drawing.
func (p *Picture) Redraw(draw func(w, h float64) chart.Drawing) {
	p.draw, p.last = draw, nil
	p.on.Refresh()
}

func (p *Picture) pixels(w, h int) image.Image {
	size, variant := p.on.Size(), fyne.CurrentApp().Settings().ThemeVariant()
	house, ours := theme.Current().(look.Theme)
	if p.last != nil && p.last.Rect.Dx() == w && p.last.Rect.Dy() == h && p.lastTheme == house && p.lastVariant == variant {
		return p.last
	}
	if w < 1 || h < 1 || size.Width < 1 || size.Height < 1 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	palette := chart.Light
	if ours {
		palette = house.Palette(variant)
	}
	p.last = raster.Draw(p.draw(float64(size.Width), float64(size.Height)), palette, float64(w)/float64(size.Width))
	p.lastTheme, p.lastVariant = house, variant
	return p.last
}

// CreateRenderer draws the raster.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.on) }

// Inside is the drawing on the screen.
func (p *Picture) Inside() fyne.CanvasObject { return p.on }

// MinSize is the least size at which the drawing can be read.
func (p *Picture) MinSize() fyne.Size { return p.least }
