package step

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
)

// dragged is a card that can be dragged: it tells where the finger is, in the
// window, and when it was let go.
type dragged struct {
	fynewidget.BaseWidget
	card *widget.Press
	at   func(fyne.Position)
	end  func()
}

func newDragged(card *widget.Press, at func(fyne.Position), end func()) *dragged {
	d := &dragged{card: card, at: at, end: end}
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer draws the card.
func (d *dragged) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(d.card)
}

// Inside is the card.
func (d *dragged) Inside() fyne.CanvasObject { return d.card }

// Dragged tells where the finger is.
func (d *dragged) Dragged(e *fyne.DragEvent) { widget.Guard(func() { d.at(e.AbsolutePosition) }) }

// DragEnd tells that it was let go.
func (d *dragged) DragEnd() { widget.Guard(d.end) }
