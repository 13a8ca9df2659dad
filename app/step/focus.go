package step

import (
	"strings"

	"fyne.io/fyne/v2"

	"samenspel/app/widget"
)

// refocus finds a place for the focus when the control that had it has gone:
// what was unfolded takes it from the card that was pressed, and the card takes
// it back when that is folded; a link takes it from the list that it was chosen
// from; else it goes to the top of the step.
func (v *View) refocus(was map[string]fyne.CanvasObject) {
	win := v.c.Window.Canvas()
	name := ""
	for key, o := range was {
		n, named := o.(interface{ ControlName() string })
		if f, ok := o.(fyne.Focusable); !ok || !named || f != win.Focused() {
			continue
		}
		if v.c.used[key] == o {
			return
		}
		name = n.ControlName()
	}
	if name == "" {
		return
	}
	if form := v.c.used["unfolded:"+name]; form != nil && v.focusIn(form) {
		return
	}
	heirs := []string{name + ".go", name + ".clear"}
	if i := strings.LastIndex(name, "."); i > 0 {
		heirs = append(heirs, name[:i])
	}
	for _, heir := range heirs {
		for _, o := range v.c.used {
			n, named := o.(interface{ ControlName() string })
			if f, ok := o.(fyne.Focusable); ok && named && n.ControlName() == heir {
				win.Focus(f)
				return
			}
		}
	}
	if !v.focusIn(v.body) {
		win.Unfocus()
	}
}

// letGo takes the focus from a control of the step that is left: keys would go
// where nobody sees them.
func (v *View) letGo() {
	win := v.c.Window.Canvas()
	for _, o := range v.c.kept {
		field, isField := o.(*widget.Field)
		if f, ok := o.(fyne.Focusable); isField && field.HasFocus(win) || ok && win.Focused() == f {
			win.Unfocus()
			return
		}
	}
}

// focusIn puts the focus on the first control in an object that takes it.
func (v *View) focusIn(o fyne.CanvasObject) bool {
	if !o.Visible() {
		return false
	}
	win := v.c.Window.Canvas()
	switch x := o.(type) {
	case *widget.Field:
		x.Focus(win)
		return true
	case *fyne.Container:
		for _, in := range x.Objects {
			if v.focusIn(in) {
				return true
			}
		}
	case fyne.Focusable:
		if d, ok := o.(fyne.Disableable); !ok || !d.Disabled() {
			win.Focus(x)
			return true
		}
	case interface{ Inside() fyne.CanvasObject }:
		return v.focusIn(x.Inside())
	}
	return false
}
