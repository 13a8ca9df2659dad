package widgettest

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// Spot is an object and where it stands on the canvas. Within are the objects
// that it stands in, the outermost first.
type Spot struct {
	Object fyne.CanvasObject
	At     fyne.Position
	Within []fyne.CanvasObject
}

// Walk visits an object that is shown and all that stands in it, as drawn.
// Where visit returns false, what stands in the object is left out.
func Walk(o fyne.CanvasObject, visit func(Spot) bool) {
	walk(Spot{Object: o}, visit)
}

func walk(s Spot, visit func(Spot) bool) {
	if s.Object == nil || !s.Object.Visible() {
		return
	}
	s.At = s.At.Add(s.Object.Position())
	if !visit(s) {
		return
	}
	var in []fyne.CanvasObject
	switch o := s.Object.(type) {
	case *fyne.Container:
		in = o.Objects
	case fyne.Widget:
		in = test.WidgetRenderer(o).Objects()
	}
	for _, child := range in {
		walk(Spot{child, s.At, append(s.Within[:len(s.Within):len(s.Within)], s.Object)}, visit)
	}
}

// Texts lists all that can be read in an object and what stands in it, scrolled
// out of sight or not: a paragraph is one text, however it is wrapped.
func Texts(o fyne.CanvasObject) []string {
	var out []string
	add := func(s string) {
		if s != "" {
			out = append(out, s)
		}
	}
	Walk(o, func(s Spot) bool {
		switch o := s.Object.(type) {
		case *canvas.Text:
			add(o.Text)
		case *widget.RichText:
			add(o.String())
			return false
		case interface{ Read() []string }: // it wraps its paragraphs itself
			for _, s := range o.Read() {
				add(s)
			}
			return false
		}
		return true
	})
	return out
}

// Layout lays an object and all that stands in it out anew, as a real window
// does before it draws; the one of Fyne's tests does so only when it gets
// another size.
func Layout(o fyne.CanvasObject) {
	for range 2 { // how high a paragraph is shows when it knows how wide it is
		Walk(o, func(s Spot) bool {
			switch o := s.Object.(type) {
			case *fyne.Container:
				if o.Layout != nil {
					o.Layout.Layout(o.Objects, o.Size())
				}
			case fyne.Widget:
				test.WidgetRenderer(o).Layout(o.Size())
			}
			return true
		})
	}
}
