package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/look"
)

// Reel shows something to read that may be higher than there is room for, and
// rolls by keyboard too.
type Reel struct {
	widget.BaseWidget
	Focusing
	Name string

	roll *container.Scroll
	ring *canvas.Rectangle
}

// NewReel shows content of a width, at most so high.
func NewReel(name string, content fyne.CanvasObject, width, most float32) *Reel {
	const bar = 16                             // room for the scroll bar
	content.Resize(fyne.NewSize(width-bar, 1)) // so that it knows how high its lines are
	high := content.MinSize().Height
	r := &Reel{Name: name, roll: container.NewVScroll(container.NewBorder(nil, nil, nil, Indent(bar), content)), ring: canvas.NewRectangle(nil)}
	r.ring.CornerRadius = 8
	r.roll.SetMinSize(fyne.NewSize(width, min(high, most)))
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer draws the content under a focus ring.
func (r *Reel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(r.roll, r.ring))
}

// ControlName is how a test finds it.
func (r *Reel) ControlName() string { return r.Name }

// Inside is what is shown.
func (r *Reel) Inside() fyne.CanvasObject { return r.roll }

// FocusGained draws the ring.
func (r *Reel) FocusGained() { r.border(2); r.gained() }

// FocusLost takes the ring away.
func (r *Reel) FocusLost() { r.border(0) }

func (r *Reel) border(width float32) {
	r.ring.StrokeColor, r.ring.StrokeWidth = theme.Color(look.Ring), width
	r.ring.Refresh()
}

// TypedRune hands a character on.
func (r *Reel) TypedRune(c rune) { handOnRune(r, c) }

// TypedKey rolls, and hands other keys on.
func (r *Reel) TypedKey(e *fyne.KeyEvent) {
	page := r.roll.Size().Height
	most := max(0, r.roll.Content.Size().Height-page)
	to := r.roll.Offset.Y
	switch e.Name {
	case fyne.KeyUp:
		to -= 40
	case fyne.KeyDown:
		to += 40
	case fyne.KeyPageUp:
		to -= page * .9
	case fyne.KeyPageDown:
		to += page * .9
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = most
	default:
		handOn(r, e)
		return
	}
	r.roll.ScrollToOffset(fyne.NewPos(0, max(0, min(most, to))))
}

var _ fyne.Focusable = (*Reel)(nil)
