package widget

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/look"
)

// Spoken says what a control of a name does, for one that shows a sign and no
// words. The window sets it, in its own language.
var Spoken = func(name string) string { return "" }

// Button is a button that is found by name in any language.
type Button struct {
	widget.Button
	Focusing
	Name string
	ring *Ring
}

// NewButton makes a button.
func NewButton(name, label string, importance widget.Importance, do func()) *Button {
	b := &Button{Name: name, ring: NewRing(true)}
	b.Text, b.Importance, b.OnTapped = label, importance, do
	b.ExtendBaseWidget(b)
	return b
}

// Tapped does what the button says, guarded. The toolkit's own has a wave run over
// it, where things may move.
func (b *Button) Tapped(e *fyne.PointEvent) {
	Guard(func() {
		if look.Moves() {
			b.Button.Tapped(e)
			return
		}
		if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
			c.Focus(nil)
		}
		if !b.Disabled() && b.OnTapped != nil {
			b.OnTapped()
		}
	})
}

// AccessibilityLabel is what it does, in words: its own, or where it has but a
// sign, those for its name.
func (b *Button) AccessibilityLabel() string {
	if strings.ContainsFunc(b.Text, unicode.IsLetter) {
		return b.Text
	}
	return strings.TrimSpace(Spoken(b.Name) + " " + b.Text)
}

// CreateRenderer draws it under a focus ring.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(b.Button.CreateRenderer(), b.ring)
}

// ControlName is how a test finds it.
func (b *Button) ControlName() string { return b.Name }

// FocusGained tells who wants to know.
func (b *Button) FocusGained() {
	b.Button.FocusGained()
	b.ring.Focus(true)
	b.gained()
}

// FocusLost takes the ring away.
func (b *Button) FocusLost() {
	b.Button.FocusLost()
	b.ring.Focus(false)
}

// TypedKey presses it on the space bar, guarded, and hands other keys on. Unlike
// a click that leaves the focus where it is.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	if e.Name != fyne.KeySpace {
		handOn(b, e)
		return
	}
	if !b.Disabled() && b.OnTapped != nil {
		Guard(b.OnTapped)
	}
}

// TypedRune hands a character on, but the one that pressed it.
func (b *Button) TypedRune(r rune) {
	if r != ' ' {
		handOnRune(b, r)
	}
}

// Update shows another label, weight or deed.
func (b *Button) Update(label string, importance widget.Importance, do func()) {
	b.OnTapped = do
	if b.Text != label || b.Importance != importance {
		b.Text, b.Importance = label, importance
		b.Refresh()
	}
}

// Check is a check box that is found by name in any language.
type Check struct {
	widget.Check
	Focusing
	Name string
	ring *Ring
}

// NewCheck makes a check box.
func NewCheck(name, label string) *Check {
	c := &Check{Name: name, ring: NewRing(false)}
	c.Text = label
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer draws it under a focus ring.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(c.Check.CreateRenderer(), c.ring)
}

// ControlName is how a test finds it.
func (c *Check) ControlName() string { return c.Name }

// FocusGained tells who wants to know.
func (c *Check) FocusGained() {
	c.Check.FocusGained()
	c.ring.Focus(true)
	c.gained()
}

// FocusLost takes the ring away.
func (c *Check) FocusLost() {
	c.Check.FocusLost()
	c.ring.Focus(false)
}

// TypedKey hands keys on: the space bar is heard as a character.
func (c *Check) TypedKey(e *fyne.KeyEvent) {
	if e.Name != fyne.KeySpace {
		handOn(c, e)
	}
}

// TypedRune ticks it on the space bar, guarded, and hands other characters on.
func (c *Check) TypedRune(r rune) {
	if r == ' ' {
		Guard(func() { c.Check.TypedRune(r) })
		return
	}
	handOnRune(c, r)
}

// Update shows a label and a value without telling anyone, and sets whom to
// tell from now on.
func (c *Check) Update(label string, on bool, changed func(bool)) {
	c.OnChanged = nil
	c.Text = label
	c.SetChecked(on)
	c.OnChanged = changed
}

var (
	_ fyne.Focusable = (*Button)(nil)
	_ fyne.Focusable = (*Check)(nil)
)
