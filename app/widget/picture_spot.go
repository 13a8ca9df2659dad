package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/workshop/chart"
)

// Spot is a place of a picture that can be pressed, and moved to a zone where
// the drawing says so.
type Spot struct {
	widget.BaseWidget
	self    fyne.CanvasObject // on the screen: the spot, or the stop it is of
	on      *Picture
	is      chart.Spot
	ring    *canvas.Rectangle
	focused bool
	hovered bool
	at      fyne.Position // of the pointer while it is dragged, in the picture
	dragged bool
}

// newSpot makes the control of a spot. One that is there again is for the mouse
// only: the keyboard stops at it once.
func newSpot(on *Picture, again bool) *Spot {
	ring := canvas.NewRectangle(nil)
	ring.CornerRadius = 8
	if again {
		s := &Spot{on: on, ring: ring}
		s.self = s
		s.ExtendBaseWidget(s)
		return s
	}
	s := &stop{Spot{on: on, ring: ring}}
	s.self = s
	s.ExtendBaseWidget(s)
	return &s.Spot
}

// stop is a spot at which the keyboard stops.
type stop struct{ Spot }

// CreateRenderer draws a ring where it has the focus or the pointer.
func (s *Spot) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(s.ring))
}

// ControlName is how a test finds it.
func (s *stop) ControlName() string { return "spot." + s.is.ID }

// Focus puts the focus on it.
func (s *Spot) Focus(c fyne.Canvas) {
	if f, ok := s.self.(fyne.Focusable); ok {
		c.Focus(f)
	}
}

// Label is what stands there, in words.
func (s *Spot) Label() string { return s.is.Label }

func (s *Spot) update() {
	s.ring.FillColor, s.ring.StrokeColor, s.ring.StrokeWidth = nil, nil, 0
	if s.hovered || s.dragged {
		s.ring.FillColor = theme.Color(theme.ColorNameHover)
		s.ring.StrokeColor, s.ring.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1
	}
	if s.focused {
		s.ring.StrokeColor, s.ring.StrokeWidth = theme.Color(look.Ring), theme.Size(look.RingWidth)
	}
	s.ring.Refresh()
}

// Tapped presses it.
func (s *Spot) Tapped(*fyne.PointEvent) { s.press() }

func (s *Spot) press() {
	if s.on.OnSpot != nil {
		Guard(func() { s.on.OnSpot(s.is.ID) })
	}
}

// FocusGained draws the ring.
func (s *stop) FocusGained() {
	s.focused = true
	s.update()
	if s.on.OnSpotFocus != nil {
		s.on.OnSpotFocus(s)
	}
}

// FocusLost takes the ring away.
func (s *stop) FocusLost() {
	s.focused = false
	s.update()
}

// letGo takes the focus from a spot that is gone.
func (s *Spot) letGo() {
	if !s.focused {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.on); c != nil {
		c.Unfocus()
	}
}

// TypedRune hands a character on, but the one that pressed it.
func (s *stop) TypedRune(r rune) {
	if r != ' ' {
		handOnRune(s, r)
	}
}

// TypedKey presses it on Enter and Space and moves it with the arrows, and hands
// other keys on.
func (s *stop) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		s.press()
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown:
		s.step(e.Name)
	default:
		handOn(s, e)
	}
}

// MouseIn shows that it can be pressed.
func (s *Spot) MouseIn(*desktop.MouseEvent) { s.hovered = true; s.update() }

// MouseMoved changes nothing.
func (s *Spot) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the sign away.
func (s *Spot) MouseOut() { s.hovered = false; s.update() }

// Cursor is a hand over what can be pressed.
func (s *Spot) Cursor() desktop.Cursor { return desktop.PointerCursor }

var _ fyne.Focusable = (*stop)(nil)
