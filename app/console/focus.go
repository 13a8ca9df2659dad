package console

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/app/widget"
)

// focusKept is a column of controls that are made anew when the workshop changes: the focus
// stays with the control of the same name, and in sight.
type focusKept struct {
	win  fyne.Window
	roll *container.Scroll
	now  []named
}

// named is one of our controls.
type named interface {
	fyne.CanvasObject
	fyne.Focusable
	ControlName() string
	OnFocus(func())
}

// take notes a control down that was just made, and has the column follow the
// focus to it.
func (k *focusKept) take(o named) {
	o.OnFocus(func() { intoSight(k.roll, o) })
	k.now = append(k.now, o)
}

// renew makes the controls anew. Where the one that had the focus has gone the
// first takes it.
func (k *focusKept) renew(build func()) {
	was, had := k.now, k.win.Canvas().Focused()
	k.now = nil
	build()
	for _, o := range was {
		if fyne.Focusable(o) != had || len(k.now) == 0 {
			continue
		}
		to := k.now[0]
		for _, n := range k.now {
			if n.ControlName() == o.ControlName() {
				to = n
			}
		}
		k.win.Canvas().Focus(to)
		return
	}
}

// intoSight scrolls so that a control can be seen.
func intoSight(roll *container.Scroll, o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	const margin = 8
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(roll.Content).Y
	bottom, offset, high := top+o.Size().Height, roll.Offset.Y, roll.Size().Height
	switch {
	case top-margin < offset || o.Size().Height > high:
		roll.ScrollToOffset(fyne.NewPos(0, max(0, top-margin)))
	case bottom+margin > offset+high:
		roll.ScrollToOffset(fyne.NewPos(0, bottom+margin-high))
	}
}

var (
	_ named = (*widget.Button)(nil)
	_ named = (*widget.Press)(nil)
)
