package step

import (
	"fyne.io/fyne/v2"

	boards "samenspel/app/widget/board"
)

// margin is what stays free above and beneath what is scrolled to.
const margin = 16

// follow scrolls so that an object, which has just got the focus, is in sight.
func (v *View) follow(o fyne.CanvasObject) {
	at, there := within(v.body, o)
	if !there {
		return
	}
	offset, height := v.roll.Offset.Y, v.roll.Size().Height
	switch bottom := at.Y + o.Size().Height; {
	case at.Y-margin < offset:
		v.rollTo(at.Y - margin)
	case bottom+margin > offset+height:
		v.rollTo(min(at.Y-margin, bottom+margin-height)) // of what is higher, the top
	}
}

// rollTo scrolls to a height of the step.
func (v *View) rollTo(y float32) {
	v.roll.ScrollToOffset(fyne.NewPos(0, max(0, y)))
	v.overlook()
}

// rollBy scrolls, and returns how far that went.
func (v *View) rollBy(by float32) float32 {
	before := v.roll.Offset.Y
	v.rollTo(before + by)
	return v.roll.Offset.Y - before
}

// overlook tells the boards which part of them can be seen.
func (v *View) overlook() {
	for _, o := range v.c.kept {
		if b, ok := o.(*boards.Board); ok {
			if at, there := within(v.body, b); there {
				top := v.roll.Offset.Y - at.Y
				b.See(top, top+v.roll.Size().Height)
			}
		}
	}
}

// FocusFilter puts the cursor where the cards of this step are filtered, and
// says whether there is such a place.
func (v *View) FocusFilter() bool {
	for _, o := range v.c.kept {
		if b, ok := o.(*boards.Board); ok && b.FocusFilter() {
			return true
		}
	}
	return false
}

// within returns where an object stands in another, and whether it does. The
// driver knows that only of what has been on the screen before.
func within(in, o fyne.CanvasObject) (fyne.Position, bool) {
	if in == o {
		return fyne.Position{}, true
	}
	var children []fyne.CanvasObject
	switch x := in.(type) {
	case *fyne.Container:
		children = x.Objects
	case interface{ Inside() fyne.CanvasObject }:
		children = []fyne.CanvasObject{x.Inside()}
	}
	for _, child := range children {
		if !child.Visible() {
			continue
		}
		if at, there := within(child, o); there {
			return at.Add(child.Position()), true
		}
	}
	return fyne.Position{}, false
}
