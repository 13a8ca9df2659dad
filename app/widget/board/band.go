package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"samenspel/app/widget"
)

// band is the rubber band that is drawn around cards to choose them.
type band struct {
	from, to fyne.Position
	frame    *canvas.Rectangle
	before   map[string]bool // what was chosen already
}

// Dragged draws a band around cards.
func (b *Board) Dragged(e *fyne.DragEvent) {
	widget.Guard(func() {
		if b.band == nil {
			r := canvas.NewRectangle(theme.Color(theme.ColorNameHover))
			r.StrokeColor, r.StrokeWidth = theme.Color(theme.ColorNamePrimary), 1
			b.band = &band{from: e.Position.SubtractXY(e.Dragged.DX, e.Dragged.DY), frame: r, before: map[string]bool{}}
			if held()&(fyne.KeyModifierShift|fyne.KeyModifierShortcutDefault) != 0 {
				for id := range b.chosen {
					b.band.before[id] = true
				}
			}
			b.box.Objects = append(b.box.Objects, r)
		}
		b.band.to = e.Position
		b.stretch()
	})
}

// stretch chooses what the band touches.
func (b *Board) stretch() {
	from, to := b.band.from, b.band.to
	low := fyne.NewPos(min(from.X, to.X), min(from.Y, to.Y))
	high := fyne.NewPos(max(from.X, to.X), max(from.Y, to.Y))
	b.band.frame.Move(low)
	b.band.frame.Resize(fyne.NewSize(high.X-low.X, high.Y-low.Y))
	b.choose(func() {
		clear(b.chosen)
		for _, it := range b.order() {
			touched := it.x < high.X && it.x+it.w > low.X && it.y < high.Y && it.y+it.h > low.Y
			if touched || b.band.before[it.data.ID] {
				b.chosen[it.data.ID] = true
			}
		}
	})
}

// DragEnd takes the band away.
func (b *Board) DragEnd() {
	widget.Guard(func() {
		b.band = nil
		b.box.Objects = b.objects()
		b.slot.Refresh()
		for _, it := range b.order() { // from here the keys go on
			if b.chosen[it.data.ID] {
				b.anchor = it.data.ID
				b.focus(it.card)
				return
			}
		}
	})
}
