package pages

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
)

// newSheet makes a page as it lies there: white, until it is painted.
func newSheet(pixels func(w, h int) image.Image) (*canvas.Raster, fyne.CanvasObject) {
	back := canvas.NewRectangle(image.White.C)
	back.Shadow = canvas.Shadow{Color: theme.Color(theme.ColorNameShadow), BlurRadius: 6, Offset: fyne.NewPos(0, 2)}
	on := canvas.NewRaster(pixels)
	return on, container.NewStack(back, on)
}

// leaf is a page in the column. It is dragged to see another part of it, and
// pressed where it leads somewhere.
type leaf struct {
	fynewidget.BaseWidget
	p    *Pages
	page int
	on   *canvas.Raster
	box  fyne.CanvasObject
	over fyne.Position // where the pointer is
	last sized         // what was asked for last
}

func newLeaf(p *Pages, page int) *leaf {
	l := &leaf{p: p, page: page}
	l.on, l.box = newSheet(l.pixels)
	l.ExtendBaseWidget(l)
	return l
}

// most is how many pixels a page is painted in, at most; more are made up when
// it is drawn.
const most = 12e6

// pixels is the page, as it was painted for this size or another.
func (l *leaf) pixels(w, h int) image.Image {
	if by := math.Sqrt(most / float64(max(1, w*h))); by < 1 {
		w, h = int(float64(w)*by), int(float64(h)*by)
	}
	at := sized{l.page, w, h}
	l.last = at
	wanted := func() bool { return l.last == at && l.p.seen(l.page) && l.p.leaves[l.page] == l }
	img := l.p.painter.get(at, first, wanted, l.on.Refresh)
	for _, by := range []int{1, -1} { // somebody goes on, or back
		if w*h > most/4 {
			break // so near that nobody goes fast
		}
		if next := l.page + by; next >= 0 && next < l.p.Count() && l.p.doc.Sizes[next] == l.p.doc.Sizes[l.page] {
			l.p.painter.get(sized{next, w, h}, last, wanted, nil)
		}
	}
	return img
}

// CreateRenderer draws the page.
func (l *leaf) CreateRenderer() fyne.WidgetRenderer { return fynewidget.NewSimpleRenderer(l.box) }

// Tapped goes where that place of the page leads to.
func (l *leaf) Tapped(e *fyne.PointEvent) {
	widget.Guard(func() {
		if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
			l.p.Focus(c)
		}
		if to, ok := l.link(e.Position); ok {
			l.p.goTo(to)
		}
	})
}

func (l *leaf) link(at fyne.Position) (Place, bool) {
	if l.p.doc.Link == nil {
		return Place{}, false
	}
	return l.p.doc.Link(l.page, fyne.NewPos(at.X/l.p.scale, at.Y/l.p.scale))
}

// Dragged moves the pages along with the pointer.
func (l *leaf) Dragged(e *fyne.DragEvent) {
	widget.Guard(func() { l.p.scrollBy(-e.Dragged.DX, -e.Dragged.DY) })
}

// DragEnd lets go.
func (l *leaf) DragEnd() {}

// MouseIn remembers where the pointer is.
func (l *leaf) MouseIn(e *desktop.MouseEvent) { l.over = e.Position }

// MouseMoved remembers where the pointer is.
func (l *leaf) MouseMoved(e *desktop.MouseEvent) { l.over = e.Position }

// MouseOut forgets nothing that matters.
func (l *leaf) MouseOut() {}

// Cursor is a hand over what leads somewhere.
func (l *leaf) Cursor() desktop.Cursor {
	if _, ok := l.link(l.over); ok {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

var (
	_ fyne.Tappable      = (*leaf)(nil)
	_ fyne.Draggable     = (*leaf)(nil)
	_ desktop.Hoverable  = (*leaf)(nil)
	_ desktop.Cursorable = (*leaf)(nil)
)
