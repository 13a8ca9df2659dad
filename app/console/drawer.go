package console

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
)

// drawer is a panel that lies over the window, as a dialog does: what is beneath
// can't be reached meanwhile. Pressing beside it shuts it.
type drawer struct {
	panels *panels
	panel  *panel
	box    *fyne.Container
}

// draw lays a panel over the window, or nothing where q is nil, and puts the one
// before back in its place.
func (p *panels) draw(q *panel) {
	overlays := p.c.win.Canvas().Overlays()
	if p.drawer != nil && (p.drawer.panel != q || !slices.Contains(overlays.List(), fyne.CanvasObject(p.drawer.box))) {
		was := p.drawer
		p.drawer = nil
		overlays.Remove(was.box)
		was.box.Objects = nil
		was.panel.dock.Objects = []fyne.CanvasObject{was.panel.object}
	}
	if q == nil || p.drawer != nil {
		return
	}
	q.dock.Objects = nil
	p.drawer = &drawer{panels: p, panel: q}
	p.drawer.box = container.New(p.drawer, newShade(p.leave), q.object)
	overlays.Add(p.drawer.box)
}

// Layout stands the panel at its own side, as high as the desk.
func (d *drawer) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if len(objects) < 2 {
		return
	}
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(size)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(d.panels.box)
	if d.panel == d.panels.guide {
		at.X += d.panels.box.Size().Width - d.panel.wide
	}
	objects[1].Move(at)
	objects[1].Resize(fyne.NewSize(d.panel.wide, d.panels.box.Size().Height))
}

// MinSize is what the panel needs.
func (d *drawer) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if len(objects) < 2 {
		return fyne.Size{}
	}
	return objects[1].MinSize()
}

// over says whether an object that lies over the window is the drawer.
func (p *panels) over(o fyne.CanvasObject) bool { return p.drawer != nil && o == p.drawer.box }

// asking says whether the window waits for an answer. A drawer is no question: it
// is shut.
func (c *Console) asking() bool {
	if c.desk != nil {
		c.desk.panels.leave()
	}
	return c.win.Canvas().Overlays().Top() != nil
}

// shade lies between the window and a drawer.
type shade struct {
	fynewidget.BaseWidget
	do func()
}

func newShade(do func()) *shade {
	s := &shade{do: do}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer darkens what lies beneath.
func (s *shade) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(canvas.NewRectangle(tint(look.Ink, 0x38)))
}

// Tapped shuts the drawer.
func (s *shade) Tapped(*fyne.PointEvent) { widget.Guard(s.do) }
