package step

import (
	"slices"

	"fyne.io/fyne/v2"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// seek is something to bring into sight once it is on the screen, and the field
// in it where the cursor goes, if any.
type seek struct {
	key         workshop.StepKey
	name, field string
}

// Unfold folds a card or an action open where it stands, and brings it into
// sight there when that step is shown.
func (v *View) Unfold(key workshop.StepKey, id workshop.ID) {
	place := "action"
	if v.c.view.Card(id) != nil {
		place = "card"
	} else if !slices.ContainsFunc(v.c.view.Actions, func(a workshop.ActionView) bool { return a.ID == id }) {
		return
	}
	v.c.open[place] = string(id)
	v.c.seek = seek{key: key, name: place + "." + string(id)}
	if key == v.c.key {
		v.build()
	}
}

// found brings into sight what is sought, if it is there by now.
func (v *View) found() {
	s := v.c.seek
	if s.name == "" || s.key != v.c.key {
		return
	}
	o := v.c.used["unfolded:"+s.name]
	if o == nil {
		return
	}
	v.c.seek = seek{}
	const margin = 16
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(v.body).Y
	v.roll.ScrollToOffset(fyne.NewPos(0, max(0, top-margin)))
	for _, kind := range []string{"field:", "choice:", "scale:"} {
		switch w := v.c.used[kind+s.field].(type) {
		case *widget.Field:
			w.Focus(v.c.Window.Canvas())
		case fyne.Focusable:
			v.c.Window.Canvas().Focus(w)
		}
	}
}
