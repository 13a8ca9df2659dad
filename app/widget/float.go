package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/look"
)

// Float is a surface that lies over others: it has a shadow, and takes the
// clicks that would else fall through to what is beneath.
type Float struct {
	widget.BaseWidget
	content fyne.CanvasObject
}

// NewFloat puts an object on a surface over others.
func NewFloat(o fyne.CanvasObject) *Float {
	back := canvas.NewRectangle(theme.Color(look.Surface))
	back.CornerRadius = 8
	back.StrokeColor, back.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1.5
	back.Shadow = canvas.Shadow{Color: theme.Color(theme.ColorNameShadow), BlurRadius: 12, Offset: fyne.NewPos(0, 4)}
	f := &Float{content: container.NewStack(back, NewCatch(nil), Pad(12, o))}
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer draws the surface with what stands on it.
func (f *Float) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.content) }

// Inside is what stands on it.
func (f *Float) Inside() fyne.CanvasObject { return f.content }

// Catch takes the clicks over what lies beneath it, and shows nothing.
type Catch struct {
	widget.BaseWidget
	tapped func(fyne.Position)
}

// NewCatch tells where it was clicked; nobody where tapped is nil.
func NewCatch(tapped func(fyne.Position)) *Catch {
	c := &Catch{tapped: tapped}
	c.ExtendBaseWidget(c)
	return c
}

// Tapped tells of a click, guarded.
func (c *Catch) Tapped(e *fyne.PointEvent) {
	if c.tapped != nil {
		Guard(func() { c.tapped(e.Position) })
	}
}

// CreateRenderer draws nothing.
func (c *Catch) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
