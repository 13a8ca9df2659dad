// Package pages shows numbered pages beneath each other, as they would lie on a
// table, with small ones beside them to go by. It owns how far they are looked
// at from and which of them are painted; what stands on them is painted by who
// gives them, away from the window, and only what is looked at. It knows no
// workshop and no format.
package pages

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
)

// Document is what is shown.
type Document struct {
	Sizes []fyne.Size // of each page, in points of 1/72 inch
	// Paint returns a page, counted from 0, in w by h pixels. It is called on a
	// goroutine of its own, for one page at a time.
	Paint func(page, w, h int) *image.RGBA
	// Link says where a press on a place of a page, in points from its top left,
	// leads to; nil where nothing does.
	Link func(page int, at fyne.Position) (to Place, ok bool)
}

// Place is a height on a page, in points from its top.
type Place struct {
	Page int
	Y    float32
}

// Options is what a widget is told besides the pages.
type Options struct {
	// Name is how a test finds it; the small pages are Name.page.1 and on.
	Name string
	// Away does work away from the window, and then what that returns on the
	// goroutine of the window.
	Away func(work func() (then func()))
	// Label says which page, counted from 0, is meant: for who can't see it.
	Label func(page int) string
	// OnChange is told that another page is at hand, or is looked at from
	// elsewhere; it may be nil.
	OnChange func()
}

// Pages shows a document. It is used on the goroutine of the window only.
type Pages struct {
	fynewidget.BaseWidget
	o       Options
	doc     Document
	painter *painter
	current int
	zoom    Zoom
	scale   float32   // units a point
	tops    []float32 // of each page, in the column
	laying  bool      // what scrolls meanwhile is no deed of anyone

	leaves []*leaf
	column *fyne.Container
	roll   *container.Scroll
	view   *view
	strip  *strip
	box    *fyne.Container
}

// New makes an empty one, that shows a whole page at once.
func New(o Options) *Pages {
	p := &Pages{o: o, painter: newPainter(o.Away), scale: 1}
	p.column = container.New(inColumn{p})
	p.roll = container.NewScroll(p.column)
	p.roll.OnScrolled = func(fyne.Position) { p.scrolled() }
	p.view = newView(p)
	p.strip = newStrip(p)
	p.box = container.NewBorder(nil, nil, p.strip, nil, p.view)
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer draws the pages beside the strip of small ones.
func (p *Pages) CreateRenderer() fyne.WidgetRenderer { return fynewidget.NewSimpleRenderer(p.box) }

// Inside is what is on the screen.
func (p *Pages) Inside() fyne.CanvasObject { return p.box }

// Resize fits the pages to another room.
func (p *Pages) Resize(size fyne.Size) {
	p.BaseWidget.Resize(size)
	if p.roll.Size() != p.view.fitted {
		p.view.fitted = p.roll.Size()
		p.refit(fyne.Position{})
	}
}

// Open shows another document, at the zoom that was at hand, and at the page where
// it has that.
func (p *Pages) Open(d Document) {
	p.doc = d
	p.painter.begin(d.Paint)
	p.leaves, p.column.Objects = nil, nil
	for i := range d.Sizes {
		l := newLeaf(p, i)
		p.leaves = append(p.leaves, l)
		p.column.Objects = append(p.column.Objects, l)
	}
	p.strip.build()
	p.refit(fyne.Position{})
	p.GoTo(min(p.current, len(d.Sizes)-1))
}

// Count is how many pages there are.
func (p *Pages) Count() int { return len(p.doc.Sizes) }

// Page is the page at hand, counted from 0.
func (p *Pages) Page() int { return p.current }

// GoTo brings a page to the top of the view; of what lies beyond either end, the
// last or the first.
func (p *Pages) GoTo(page int) { p.goTo(Place{Page: page}) }

func (p *Pages) goTo(to Place) {
	if p.Count() == 0 {
		return
	}
	page := max(0, min(to.Page, p.Count()-1))
	p.scrollTo(fyne.NewPos(p.roll.Offset.X, p.tops[page]+to.Y*p.scale-margin))
	p.take(page)
}

// take makes a page the one at hand.
func (p *Pages) take(page int) {
	if page == p.current {
		p.strip.mark()
		return
	}
	p.current = page
	p.strip.mark()
	p.changed()
}

func (p *Pages) changed() {
	if p.o.OnChange != nil {
		p.o.OnChange()
	}
}

// Focus puts the focus on the pages.
func (p *Pages) Focus(c fyne.Canvas) { c.Focus(p.view) }

// label says which page is meant.
func (p *Pages) label(page int) string {
	if p.o.Label == nil || page < 0 || page >= p.Count() {
		return ""
	}
	return p.o.Label(page)
}

// ground is what the pages lie on.
func ground() *canvas.Rectangle { return canvas.NewRectangle(theme.Color(look.Line)) }
