package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"samenspel/app/widget"
)

// MouseDown remembers what was held with it.
func (c *card) MouseDown(e *desktop.MouseEvent) {
	c.grab = grab{at: e.Position, held: e.Modifier}
}

// MouseUp changes nothing.
func (c *card) MouseUp(*desktop.MouseEvent) {}

// MouseIn shows that it can be worked.
func (c *card) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.repaint() }

// MouseMoved changes nothing.
func (c *card) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the sign away.
func (c *card) MouseOut() { c.hovered = false; c.repaint() }

// Cursor is a hand over what can be pressed.
func (c *card) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Tapped opens the card, or chooses it with Ctrl or Shift.
func (c *card) Tapped(*fyne.PointEvent) {
	held := c.grab.held
	c.grab = grab{}
	widget.Guard(func() { c.press(held) })
}

func (c *card) press(held fyne.KeyModifier) {
	switch {
	case held&fyne.KeyModifierShortcutDefault != 0:
		c.board.focus(c) // from here the keys go on
		c.board.toggle(c.data.ID)
	case held&fyne.KeyModifierShift != 0:
		c.board.focus(c)
		c.board.reach(c.data.ID)
	default:
		c.board.none()
		c.open()
	}
}

func (c *card) open() {
	if do := c.board.deeds.Open; do != nil {
		do(c.data.ID)
	}
}

// TappedSecondary lists what can be done with the card, or with all that are
// chosen.
func (c *card) TappedSecondary(e *fyne.PointEvent) {
	widget.Guard(func() {
		c.board.focus(c)
		c.board.menu(c, e.AbsolutePosition)
	})
}
