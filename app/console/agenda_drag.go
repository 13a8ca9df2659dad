package console

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// drag is a slot of the agenda on its way to another place.
type drag struct {
	slot string // "" where none is
	to   int    // before which slot it is let go; as many as there are is the end
	list *fyne.Container
	rows []fyne.CanvasObject // in it, one a slot
	line *canvas.Rectangle   // where it comes
}

// over is what lies over a list while one of its slots is dragged.
func (d *drag) over(list *fyne.Container) fyne.CanvasObject {
	d.list = list
	d.line = canvas.NewRectangle(nil)
	d.line.CornerRadius = 2
	d.line.Hide()
	return container.NewWithoutLayout(d.line)
}

// place finds the place that is nearest to a height in the list, and draws a line
// there.
func (d *drag) place(y float32) {
	edge := func(i int) float32 { // the top of a slot, with its tools
		if i < len(d.rows) {
			return d.rows[i].Position().Y
		}
		return d.list.Size().Height
	}
	d.to = 0
	for i := range d.rows {
		if y > (edge(i)+edge(i+1))/2 {
			d.to = i + 1
		}
	}
	d.line.FillColor = theme.Color(look.Together)
	d.line.Resize(fyne.NewSize(d.list.Size().Width, 4))
	d.line.Move(fyne.NewPos(0, max(0, edge(d.to)-4)))
	d.line.Show()
}

const gripWidth = 20

// grip is what a row of the agenda is dragged by. By keyboard the arrows beneath
// the row do the same.
type grip struct {
	fynewidget.BaseWidget
	slot  string
	a     *agenda
	lines fyne.CanvasObject
}

func newGrip(a *agenda, slot string) *grip {
	g := &grip{slot: slot, a: a, lines: container.NewCenter(widget.Wide(gripWidth, widget.Colored("≡", look.InkSoft, 17, true)))}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer draws the lines that say it can be held.
func (g *grip) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(g.lines)
}

// Inside is what it looks like.
func (g *grip) Inside() fyne.CanvasObject { return g.lines }

// Cursor says that it goes up and down.
func (g *grip) Cursor() desktop.Cursor { return desktop.VResizeCursor }

// Dragged moves the slot along, and the list where it comes to its edge.
func (g *grip) Dragged(e *fyne.DragEvent) {
	widget.Guard(func() {
		a := g.a
		a.drag.slot = g.slot
		driver := fyne.CurrentApp().Driver()
		const edge = 24
		y := e.AbsolutePosition.Y - driver.AbsolutePositionForObject(a.roll).Y
		switch high := a.roll.Size().Height; {
		case y < edge:
			a.roll.ScrollToOffset(fyne.NewPos(0, max(0, a.roll.Offset.Y-edge/2)))
		case y > high-edge:
			a.roll.ScrollToOffset(fyne.NewPos(0, min(max(0, a.roll.Content.Size().Height-high), a.roll.Offset.Y+edge/2)))
		}
		a.drag.place(e.AbsolutePosition.Y - driver.AbsolutePositionForObject(a.list).Y)
	})
}

// DragEnd lets the slot go.
func (g *grip) DragEnd() {
	widget.Guard(func() {
		a := g.a
		if a.drag.slot == "" {
			return
		}
		to := workshop.MoveSlot{Slot: a.drag.slot}
		if a.drag.to < len(a.view.Agenda) {
			to.Before = a.view.Agenda[a.drag.to].ID
		}
		a.drag.slot = ""
		a.drag.line.Hide()
		a.c.send(to, a.c.complain)
		a.show(a.view)
	})
}
