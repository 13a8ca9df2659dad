package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/look"
)

// Surface puts an object on a rounded surface. A colour marks its left edge;
// none where it is empty.
func Surface(o fyne.CanvasObject, edge fyne.ThemeColorName) fyne.CanvasObject {
	if edge == "" {
		return Framed(12, o)
	}
	back, inner := plate(), Pad(12, o)
	mark := canvas.NewRectangle(theme.Color(edge))
	mark.SetMinSize(fyne.NewSize(4, 0))
	mark.CornerRadius = 2
	return container.NewStack(back, container.NewBorder(nil, nil, mark, nil, inner))
}

// Framed puts an object on a rounded surface, with so much space around it.
func Framed(space float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(plate(), Pad(space, o))
}

func plate() *canvas.Rectangle {
	back := canvas.NewRectangle(theme.Color(look.Surface))
	back.CornerRadius = 8
	back.StrokeColor, back.StrokeWidth = theme.Color(look.Line), 1
	return back
}

// Chip frames something to be pressed, with a sign in a colour before it.
func Chip(sign string, color fyne.ThemeColorName, o fyne.CanvasObject) fyne.CanvasObject {
	back := canvas.NewRectangle(theme.Color(look.Paper))
	back.CornerRadius = 8
	back.StrokeColor, back.StrokeWidth = theme.Color(look.Line), 1
	mark := container.New(layout.NewCustomPaddedVBoxLayout(2), Gap(0), Colored(sign, color, theme.TextSize(), true))
	return container.NewStack(back, container.New(layout.NewCustomPaddedLayout(6, 6, 10, 10), container.NewBorder(nil, nil, mark, nil, o)))
}

// Press is a surface that can be pressed, by mouse or by keyboard.
type Press struct {
	widget.BaseWidget
	Focusing
	OnPress func()
	OnKey   func(fyne.KeyName) bool // takes a key that does not press it, or says that it has no use for it; may be nil
	// Name is how a screen reader or a test finds it.
	Name string

	content fyne.CanvasObject
	ring    *Ring
}

// NewPress makes content pressable.
func NewPress(name string, content fyne.CanvasObject, onPress func()) *Press {
	p := &Press{OnPress: onPress, Name: name, content: content, ring: NewRing(false)}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer draws the content under a focus ring.
func (p *Press) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(p.content, p.ring.Container))
}

// ControlName is how a test finds it.
func (p *Press) ControlName() string { return p.Name }

// Inside is what stands on it.
func (p *Press) Inside() fyne.CanvasObject { return p.content }

// Tapped presses it.
func (p *Press) Tapped(*fyne.PointEvent) { p.press() }

func (p *Press) press() {
	if p.OnPress != nil {
		Guard(p.OnPress)
	}
}

// FocusGained draws the ring.
func (p *Press) FocusGained() { p.ring.Focus(true); p.gained() }

// FocusLost takes the ring away.
func (p *Press) FocusLost() { p.ring.Focus(false) }

// TypedRune hands a character on, but the one that pressed it.
func (p *Press) TypedRune(r rune) {
	if r != ' ' {
		handOnRune(p, r)
	}
}

// TypedKey presses it on Enter and Space, and hands other keys on.
func (p *Press) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.press()
	default:
		taken := false
		if p.OnKey != nil {
			Guard(func() { taken = p.OnKey(e.Name) })
		}
		if !taken {
			handOn(p, e)
		}
	}
}
