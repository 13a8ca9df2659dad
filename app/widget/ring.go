package widget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"samenspel/app/look"
)

// Ring is drawn around what has the focus: a line with a light one within, so
// that it is seen on any colour. It is part of what it is drawn around.
type Ring struct {
	*fyne.Container
	outer, inner *canvas.Rectangle
	focused      bool
	hovered      bool
	edged        bool
}

// NewRing makes a ring that isn't there yet. edged gives it an edge without the
// focus too, in high contrast.
func NewRing(edged bool) *Ring {
	r := &Ring{outer: canvas.NewRectangle(nil), inner: canvas.NewRectangle(nil), edged: edged}
	r.outer.CornerRadius, r.inner.CornerRadius = 8, 6
	r.Container = &fyne.Container{Layout: ringLayout{}, Objects: []fyne.CanvasObject{r.outer, r.inner}}
	r.paint()
	return r
}

// Focus draws the ring, or takes it away.
func (r *Ring) Focus(on bool) { r.focused = on; r.paint() }

// Hover shows that it can be pressed.
func (r *Ring) Hover(on bool) { r.hovered = on; r.paint() }

func (r *Ring) paint() {
	r.outer.FillColor, r.outer.StrokeColor, r.outer.StrokeWidth = nil, nil, 0
	r.inner.StrokeColor, r.inner.StrokeWidth = nil, 0
	if r.hovered {
		r.outer.FillColor = theme.Color(theme.ColorNameHover)
	}
	switch {
	case r.focused:
		r.outer.StrokeColor, r.outer.StrokeWidth = theme.Color(look.Ring), theme.Size(look.RingWidth)
		r.inner.StrokeColor, r.inner.StrokeWidth = theme.Color(look.Surface), 1
	case r.edged:
		r.outer.StrokeColor, r.outer.StrokeWidth = theme.Color(look.Edge), 1
	}
	r.Container.Refresh()
}

// ringLayout lays the light line within the other.
type ringLayout struct{}

func (ringLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (ringLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	in := theme.Size(look.RingWidth)
	o[0].Move(fyne.Position{})
	o[0].Resize(size)
	o[1].Move(fyne.NewSquareOffsetPos(in))
	o[1].Resize(size.SubtractWidthHeight(2*in, 2*in))
}

// ringed draws one of the toolkit's own widgets with a ring over it.
type ringed struct {
	fyne.WidgetRenderer
	ring *Ring
	all  []fyne.CanvasObject
}

func newRinged(r fyne.WidgetRenderer, ring *Ring) fyne.WidgetRenderer {
	return &ringed{WidgetRenderer: r, ring: ring}
}

// Objects are the widget's, and the ring.
func (r *ringed) Objects() []fyne.CanvasObject {
	in := r.WidgetRenderer.Objects()
	if n := len(r.all) - 1; n != len(in) || !slices.Equal(r.all[:n], in) {
		r.all = append(slices.Clone(in), r.ring.Container)
	}
	return r.all
}

// Layout gives the ring the whole widget.
func (r *ringed) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ring.Resize(size)
}

// Refresh takes on another theme.
func (r *ringed) Refresh() {
	r.WidgetRenderer.Refresh()
	r.ring.paint()
}
