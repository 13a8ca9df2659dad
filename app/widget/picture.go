package widget

import (
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/workshop/chart"
	"samenspel/workshop/chart/raster"
)

// Picture shows a drawing that is laid out anew for the size it gets, with what
// can be pressed in it: the spots of the drawing, each a control of its own.
type Picture struct {
	widget.BaseWidget
	// OnSpot is told which spot was pressed; without it none can be.
	OnSpot func(id string)
	// OnMove is told to which zone a spot was moved; without it none can be.
	OnMove func(id, zone string)
	// OnSpotFocus is told which spot got the focus.
	OnSpotFocus func(fyne.CanvasObject)

	draw  func(w, h float64) chart.Drawing
	least fyne.Size
	on    *canvas.Raster
	spots []*Spot
	zone  *zoneMark
	box   *fyne.Container

	drawn   chart.Drawing
	drawnAt fyne.Size

	last        *image.RGBA
	lastTheme   look.Theme
	lastVariant fyne.ThemeVariant
}

// NewPicture shows what draw returns for a width and height in points. draw is
// called on the UI goroutine.
func NewPicture(least fyne.Size, draw func(w, h float64) chart.Drawing) *Picture {
	p := &Picture{draw: draw, least: least, zone: newZoneMark()}
	p.on = canvas.NewRaster(p.pixels)
	p.box = container.New(spotted{p}, p.on, p.zone)
	p.ExtendBaseWidget(p)
	return p
}

// SetLeast sets the least size at which the drawing that comes can be read.
func (p *Picture) SetLeast(size fyne.Size) { p.least = size }

// Redraw shows another drawing. A spot that stands in it again stays the same
// control, with the focus if it has it.
func (p *Picture) Redraw(draw func(w, h float64) chart.Drawing) {
	p.draw, p.last, p.drawnAt = draw, nil, fyne.Size{}
	if size := p.on.Size(); size.Width >= 1 && size.Height >= 1 {
		p.place(size)
	}
	p.on.Refresh()
}

// drawing is what is shown at a size.
func (p *Picture) drawing(size fyne.Size) chart.Drawing {
	if p.drawnAt != size {
		p.drawn, p.drawnAt = p.draw(float64(size.Width), float64(size.Height)), size
	}
	return p.drawn
}

// place puts the spots where the drawing has them.
func (p *Picture) place(size fyne.Size) {
	var spots []*Spot
	if p.OnSpot != nil {
		for _, s := range p.drawing(size).Spots {
			spots = append(spots, p.spot(s))
		}
	}
	for _, old := range p.spots {
		if !slices.Contains(spots, old) {
			old.letGo()
		}
	}
	if !slices.Equal(spots, p.spots) {
		p.spots = spots
		p.box.Objects = []fyne.CanvasObject{p.on, p.zone}
		for _, s := range spots {
			p.box.Objects = append(p.box.Objects, s.self)
		}
		p.box.Refresh()
	}
}

// spot is the control of a spot, the one of before where there was one.
func (p *Picture) spot(s chart.Spot) *Spot {
	i := slices.IndexFunc(p.spots, func(o *Spot) bool { return o.is.ID == s.ID && o.is.Again == s.Again })
	var out *Spot
	if i >= 0 {
		out = p.spots[i]
	} else {
		out = newSpot(p, s.Again)
	}
	out.is = s
	out.Move(fyne.NewPos(float32(s.X), float32(s.Y)))
	out.Resize(fyne.NewSize(float32(s.W), float32(s.H)))
	return out
}

// SpotOf returns the control of a spot and where it stands in the picture; nil
// where the drawing has none of that id.
func (p *Picture) SpotOf(id string) *Spot {
	for _, s := range p.spots {
		if s.is.ID == id && !s.is.Again {
			return s
		}
	}
	return nil
}

// SpotAt is the id of the spot at a point of the picture, the last drawn where
// there are more; empty where there is none.
func (p *Picture) SpotAt(at fyne.Position) string {
	for _, s := range slices.Backward(p.spots) {
		if in := at.Subtract(s.Position()); in.X >= 0 && in.Y >= 0 && in.X < s.Size().Width && in.Y < s.Size().Height {
			return s.is.ID
		}
	}
	return ""
}

// spotted lays the drawing out under its spots.
type spotted struct{ p *Picture }

func (l spotted) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.p.on.Resize(size)
	if size.Width >= 1 && size.Height >= 1 {
		l.p.place(size)
	}
}

func (l spotted) MinSize([]fyne.CanvasObject) fyne.Size { return l.p.least }

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
	p.last = raster.Draw(p.drawing(size), palette, float64(w)/float64(size.Width))
	p.lastTheme, p.lastVariant = house, variant
	return p.last
}

// CreateRenderer draws the raster under the spots.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.box) }

// Inside is the drawing on the screen, and its spots.
func (p *Picture) Inside() fyne.CanvasObject { return p.box }

// MinSize is the least size at which the drawing can be read.
func (p *Picture) MinSize() fyne.Size { return p.least }
