package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Keys shows something and hands on what is typed while it has the focus: a
// place to type into without a field.
type Keys struct {
	widget.BaseWidget
	Focusing
	OnRune func(rune)
	OnKey  func(fyne.KeyName)

	name string
	box  *fyne.Container
	ring *Ring
}

// NewKeys makes an empty one. name is how a test finds it.
func NewKeys(name string) *Keys {
	k := &Keys{name: name, box: container.NewStack(), ring: NewRing(false)}
	k.ExtendBaseWidget(k)
	return k
}

// Update shows something else.
func (k *Keys) Update(o fyne.CanvasObject) {
	k.box.Objects = []fyne.CanvasObject{o}
	k.box.Refresh()
	k.Refresh()
}

// ControlName is how a test finds it.
func (k *Keys) ControlName() string { return k.name }

// Inside is what it shows.
func (k *Keys) Inside() fyne.CanvasObject { return k.box }

// CreateRenderer draws what it shows under a focus ring.
func (k *Keys) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(k.box, k.ring.Container))
}

// Tapped brings the focus back.
func (k *Keys) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(k); c != nil {
		c.Focus(k)
	}
}

// FocusGained draws the ring.
func (k *Keys) FocusGained() {
	k.ring.Focus(true)
	k.gained()
}

// FocusLost takes the ring away.
func (k *Keys) FocusLost() {
	k.ring.Focus(false)
}

// TypedRune hands a character on, guarded.
func (k *Keys) TypedRune(r rune) {
	if k.OnRune != nil {
		Guard(func() { k.OnRune(r) })
	}
}

// TypedKey hands a key on, guarded. The key of a character comes before it.
func (k *Keys) TypedKey(e *fyne.KeyEvent) {
	if k.OnKey != nil {
		Guard(func() { k.OnKey(e.Name) })
	}
}
