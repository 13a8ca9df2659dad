package widget

import (
	"fyne.io/fyne/v2"
)

// handOn gives a key that a control has no use for to the window it stands in:
// a presenter remote works wherever the focus is, but in a text field.
func handOn(o fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		Guard(func() { c.OnTypedKey()(e) })
	}
}

// handOnRune is handOn for a character.
func handOnRune(o fyne.CanvasObject, r rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedRune() != nil {
		Guard(func() { c.OnTypedRune()(r) })
	}
}
