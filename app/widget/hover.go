package widget

import "fyne.io/fyne/v2/driver/desktop"

// MouseIn shows that it can be pressed.
func (p *Press) MouseIn(*desktop.MouseEvent) { p.ring.Hover(true) }

// MouseMoved changes nothing.
func (p *Press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the sign away.
func (p *Press) MouseOut() { p.ring.Hover(false) }

// Cursor is a hand over what can be pressed.
func (p *Press) Cursor() desktop.Cursor { return desktop.PointerCursor }
