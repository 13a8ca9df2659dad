package step

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// seek is something to bring into sight once it is on the screen, and the field
// in it where the cursor goes, if any.
type seek struct {
	key         workshop.StepKey
	name, field string
}

// Unfold folds a card, an action or a person of a workshop open where it stands,
// and brings it into sight there when that step is shown.
func (v *View) Unfold(of *workshop.View, key workshop.StepKey, id workshop.ID) {
	place := "action"
	switch {
	case of.Card(id) != nil:
		place = "card"
	case of.Person(id) != nil:
		place = "person"
	case !slices.ContainsFunc(of.Actions, func(a workshop.ActionView) bool { return a.ID == id }):
		return
	}
	v.c.open[place], v.c.open[photoAt] = string(id), ""
	v.c.seek = seek{key: key, name: place + "." + string(id)}
	if key == v.c.key && v.c.view != nil {
		v.build()
	}
}

// found brings into sight what is sought, if it is there by now.
func (v *View) found() {
	s := v.c.seek
	if s.name == "" || s.key != v.c.key {
		return
	}
	if v.c.used["unfolded:"+s.name] == nil {
		return
	}
	v.c.seek = seek{}
	v.sight = sight{name: s.name, until: time.Now().Add(settling)}
	for _, kind := range []string{"field:", "choice:", "scale:", "button:"} {
		switch w := v.c.used[kind+s.field].(type) {
		case *widget.Field:
			v.sight.field = kind + s.field
			w.Focus(v.c.Window.Canvas())
		case fyne.Focusable:
			v.sight.field = kind + s.field
			v.c.Window.Canvas().Focus(w)
		}
	}
	for key, o := range v.c.used {
		if w, ok := o.(*widget.Press); ok && w.Name == s.field { // its key holds its words as well
			v.sight.field = key
			v.c.Window.Canvas().Focus(w)
		}
	}
	if v.c.Window.Canvas().Focused() == nil {
		v.focusIn(v.c.used["unfolded:"+s.name])
	}
	v.bring()
}

// sight is what is being brought into sight: texts that wrap find their height
// a moment later, and move what is beneath them.
type sight struct {
	name, field string
	until       time.Time
}

// settling is how long what was unfolded may still move by itself.
const settling = 500 * time.Millisecond

// bring scrolls so that what is sought begins at the top, and its field is in
// sight.
func (v *View) bring() {
	o := v.c.used["unfolded:"+v.sight.name]
	if o == nil || time.Now().After(v.sight.until) {
		v.sight = sight{}
		return
	}
	if at, there := within(v.body, o); there {
		v.rollTo(at.Y - margin)
	}
	if field := v.c.used[v.sight.field]; field != nil {
		v.follow(field)
	}
}

// bodyLayout fills the body with the step, and tells when its size changed.
type bodyLayout struct{ moved func() }

// Layout fills the body.
func (l bodyLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	layout.NewStackLayout().Layout(objects, size)
	l.moved()
}

// MinSize is the step's.
func (l bodyLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return layout.NewStackLayout().MinSize(objects)
}

// moved brings what is sought into sight again, once all has its place, and has
// pictures drawn for another width.
func (v *View) moved() {
	if v.c.drawnWide != 0 && v.c.drawnWide != v.c.pictureWide() {
		fyne.Do(v.build)
	}
	fyne.Do(v.overlook)
	if v.sight.name != "" {
		fyne.Do(v.bring)
	}
}
