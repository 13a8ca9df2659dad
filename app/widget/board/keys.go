package board

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"samenspel/app/widget"
)

// FocusGained draws the ring and has the card brought into sight.
func (c *card) FocusGained() {
	if c.board.passing {
		return
	}
	c.focused = true
	c.repaint()
	if do := c.board.deeds.Follow; do != nil {
		do(c)
	}
}

// FocusLost takes the ring away.
func (c *card) FocusLost() {
	if c.focused {
		c.focused = false
		c.repaint()
	}
}

// AcceptsTab has Tab leave the cards instead of going through all of them: the
// arrows do that.
func (c *card) AcceptsTab() bool { return true }

// TypedRune does what a letter stands for, and hands others on.
func (c *card) TypedRune(r rune) {
	b, id := c.board, c.data.ID
	widget.Guard(func() {
		switch {
		case r == ' ':
		case r == 'e' && b.deeds.Edit != nil:
			b.deeds.Edit(id)
		case r == 'g' && b.deeds.Group != nil:
			b.groupOn(c)
		case r == 'u' && b.deeds.Apart != nil:
			b.deeds.Apart(b.meant(id))
		case r >= '1' && r <= '9' && b.deeds.Vote != nil:
			b.deeds.Vote(id, int(r-'0'))
		default:
			if win := canvasOf(c); win != nil && win.OnTypedRune() != nil {
				win.OnTypedRune()(r)
			}
		}
	})
}

// TypedKey works the card, and hands on keys it has no use for: a presenter
// remote works wherever the focus is.
func (c *card) TypedKey(e *fyne.KeyEvent) {
	widget.Guard(func() { c.key(e) })
}

func (c *card) key(e *fyne.KeyEvent) {
	b, id := c.board, c.data.ID
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd:
		if to := b.next(c, e.Name); to != nil {
			if held()&fyne.KeyModifierShift != 0 {
				if b.anchor == "" {
					b.anchor = id
				}
				b.reach(to.data.ID)
			}
			b.focus(to)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		c.open()
	case fyne.KeyF2:
		if b.deeds.Edit != nil {
			b.deeds.Edit(id)
		}
	case fyne.KeySpace:
		b.toggle(id)
	case fyne.KeyDelete, fyne.KeyBackspace:
		b.remove(c)
	case fyne.KeyTab:
		b.leave(c, held()&fyne.KeyModifierShift != 0)
	default:
		if e.Name == fyne.KeyEscape && b.none() {
			return
		}
		if win := canvasOf(c); win != nil && win.OnTypedKey() != nil {
			win.OnTypedKey()(e)
		}
	}
}

// TypedShortcut chooses all, and moves the card by an arrow with Alt; up and
// down also with Ctrl, which to the left and right means the way through the
// steps.
func (c *card) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		c.board.all()
	case *desktop.CustomShortcut:
		if s.Modifier == fyne.KeyModifierAlt || s.Modifier == fyne.KeyModifierShortcutDefault {
			widget.Guard(func() { c.board.shift(c, s.KeyName) })
		}
	}
}

// held are the modifiers that are held down.
func held() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// focus puts the focus on a card.
func (b *Board) focus(c *card) {
	if win := canvasOf(b); win != nil {
		win.Focus(c)
	}
}

// leave moves the focus on to what comes after the last card, or before the
// first.
func (b *Board) leave(c *card, back bool) {
	win := canvasOf(b)
	if win == nil {
		return
	}
	b.passing = true
	defer func() { b.passing = false }()
	for range len(b.cards) + 1 {
		if back {
			win.FocusPrevious()
		} else {
			win.FocusNext()
		}
		on, mine := win.Focused().(*card)
		if !mine || on.board != b {
			return
		}
		if on == c { // there is nothing else
			break
		}
	}
	b.passing = false
	c.FocusGained()
}

// next returns the card that an arrow leads to; nil for none.
func (b *Board) next(c *card, key fyne.KeyName) *card {
	here := b.find(c.data.ID)
	if here == nil {
		return nil
	}
	all := b.order()
	column := slices.DeleteFunc(slices.Clone(all), func(it *item) bool { return it.area != here.area || it.column != here.column })
	at := slices.Index(column, here)
	switch {
	case key == fyne.KeyUp && at > 0:
		return column[at-1].card
	case key == fyne.KeyDown && at+1 < len(column):
		return column[at+1].card
	case key == fyne.KeyHome:
		return column[0].card
	case key == fyne.KeyEnd:
		return column[len(column)-1].card
	}
	// Beside it, or above or beneath its area: the nearest in that direction.
	var best *item
	least := float32(0)
	for _, it := range all {
		dx, dy := it.x+it.w/2-here.x-here.w/2, it.y+it.h/2-here.y-here.h/2
		ahead, aside := dx, dy
		switch key {
		case fyne.KeyLeft:
			ahead = -dx
		case fyne.KeyUp:
			ahead, aside = -dy, dx
		case fyne.KeyDown:
			ahead, aside = dy, dx
		}
		sideways := key == fyne.KeyLeft || key == fyne.KeyRight
		if sideways && it.column == here.column && it.area == here.area || !sideways && it.area == here.area || ahead <= 0 {
			continue
		}
		if cost := ahead + 2*max(aside, -aside); best == nil || cost < least {
			best, least = it, cost
		}
	}
	if best == nil {
		return nil
	}
	return best.card
}
