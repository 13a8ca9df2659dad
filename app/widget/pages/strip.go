package pages

import (
	"image"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
)

// How the small pages lie.
const (
	stripWidth = 132
	smallWidth = 88
	smallLine  = 22 // for the number of each
	smallGap   = 8
)

// strip is the small pages, beneath each other. It has the focus as a whole:
// arrows go to the page before and the next.
type strip struct {
	fynewidget.BaseWidget
	widget.Focusing
	p      *Pages
	thumbs []*thumb
	roll   *container.Scroll
	column *fyne.Container
	ring   *widget.Ring
	box    *fyne.Container
}

func newStrip(p *Pages) *strip {
	s := &strip{p: p, ring: widget.NewRing(false)}
	s.column = container.New(inStrip{s})
	s.roll = container.NewVScroll(s.column)
	s.box = container.NewStack(s.roll, s.ring.Container)
	s.ExtendBaseWidget(s)
	return s
}

// build makes the small pages of a document.
func (s *strip) build() {
	s.thumbs, s.column.Objects = nil, nil
	for i := range s.p.doc.Sizes {
		t := newThumb(s, i)
		s.thumbs = append(s.thumbs, t)
		s.column.Objects = append(s.column.Objects, t)
	}
	s.column.Refresh()
	s.roll.ScrollToOffset(fyne.Position{})
	s.roll.Refresh()
}

// mark shows which page is at hand, and brings it into sight.
func (s *strip) mark() {
	for _, t := range s.thumbs {
		t.mark(t.page == s.p.current)
	}
	if s.p.current >= len(s.thumbs) {
		return
	}
	t, high := s.thumbs[s.p.current], s.roll.Size().Height
	top, bottom := t.Position().Y-smallGap, t.Position().Y+t.Size().Height+smallGap
	y := s.roll.Offset.Y
	switch {
	case top < y:
		y = top
	case bottom > y+high:
		y = bottom - high
	}
	if y != s.roll.Offset.Y && high > 0 {
		s.roll.ScrollToOffset(fyne.NewPos(0, max(0, y)))
	}
}

// seen says whether anything of a small page is in sight.
func (s *strip) seen(t *thumb) bool {
	top := t.Position().Y - s.roll.Offset.Y
	return t.page < len(s.thumbs) && s.thumbs[t.page] == t && top < s.roll.Size().Height && top+t.Size().Height > 0
}

// MinSize is the width of a small page.
func (s *strip) MinSize() fyne.Size { return fyne.NewSize(stripWidth, 160) }

// CreateRenderer draws the small pages under a focus ring.
func (s *strip) CreateRenderer() fyne.WidgetRenderer { return fynewidget.NewSimpleRenderer(s.box) }

// Inside is the small pages.
func (s *strip) Inside() fyne.CanvasObject { return s.roll }

// ControlName is how a test finds it.
func (s *strip) ControlName() string { return s.p.o.Name + ".strip" }

// AccessibilityLabel is the page at hand.
func (s *strip) AccessibilityLabel() string { return s.p.label(s.p.current) }

// AccessibilityRole is the nearest that the toolkit has.
func (s *strip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// FocusGained draws the ring.
func (s *strip) FocusGained() { s.ring.Focus(true) }

// FocusLost takes the ring away.
func (s *strip) FocusLost() { s.ring.Focus(false) }

// TypedRune is as with the pages themselves.
func (s *strip) TypedRune(r rune) { s.p.view.TypedRune(r) }

// TypedKey goes to another page; other keys are as with the pages themselves.
func (s *strip) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		widget.Guard(func() { s.p.GoTo(s.p.current - 1) })
	case fyne.KeyDown:
		widget.Guard(func() { s.p.GoTo(s.p.current + 1) })
	default:
		s.p.view.TypedKey(e)
	}
}

// inStrip lays the small pages beneath each other.
type inStrip struct{ s *strip }

func (l inStrip) high(page int) float32 {
	size := l.s.p.doc.Sizes[page]
	return whole(smallWidth*size.Height/size.Width) + smallLine
}

// MinSize is what all of them take.
func (l inStrip) MinSize([]fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(smallWidth+2*smallGap, smallGap)
	for i := range l.s.p.doc.Sizes {
		size.Height += l.high(i) + smallGap
	}
	return size
}

// Layout puts each in its place.
func (l inStrip) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(smallGap)
	for i, o := range objects {
		o.Move(fyne.NewPos(whole((size.Width-smallWidth)/2), y))
		o.Resize(fyne.NewSize(smallWidth, l.high(i)))
		y += l.high(i) + smallGap
	}
}

// thumb is a small page with its number, to be pressed.
type thumb struct {
	fynewidget.BaseWidget
	s     *strip
	page  int
	on    *canvas.Raster
	edge  *canvas.Rectangle
	count *canvas.Text
	box   *fyne.Container
}

func newThumb(s *strip, page int) *thumb {
	t := &thumb{s: s, page: page, edge: canvas.NewRectangle(nil), count: widget.Colored(strconv.Itoa(page+1), look.InkSoft, 13, false)}
	on, paper := newSheet(t.pixels)
	t.on = on
	t.edge.StrokeColor = theme.Color(look.Line)
	t.edge.StrokeWidth = 1
	t.count.Alignment = fyne.TextAlignCenter
	t.box = container.New(inThumb{}, paper, t.edge, t.count)
	t.ExtendBaseWidget(t)
	return t
}

// inThumb lays a page, its edge, and beneath them its number.
type inThumb struct{}

// MinSize is left to the strip.
func (inThumb) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(smallWidth, smallLine) }

// Layout puts each in its place.
func (inThumb) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	paper := size.SubtractWidthHeight(0, smallLine)
	for _, o := range objects[:2] {
		o.Move(fyne.Position{})
		o.Resize(paper)
	}
	objects[2].Move(fyne.NewPos(0, paper.Height+2))
	objects[2].Resize(fyne.NewSize(size.Width, smallLine-2))
}

func (t *thumb) pixels(w, h int) image.Image {
	return t.s.p.painter.get(sized{t.page, w, h}, small, func() bool { return t.s.seen(t) }, t.on.Refresh)
}

// mark shows whether it is the page at hand.
func (t *thumb) mark(on bool) {
	if on == t.count.TextStyle.Bold {
		return
	}
	t.count.TextStyle.Bold, t.count.Color = on, theme.Color(look.InkSoft)
	t.edge.StrokeColor, t.edge.StrokeWidth = theme.Color(look.Line), 1
	if on {
		t.count.Color = theme.Color(look.Ink)
		t.edge.StrokeColor, t.edge.StrokeWidth = theme.Color(theme.ColorNamePrimary), 3
	}
	t.count.Refresh()
	t.edge.Refresh()
}

// CreateRenderer draws the page above its number.
func (t *thumb) CreateRenderer() fyne.WidgetRenderer { return fynewidget.NewSimpleRenderer(t.box) }

// Inside is what is drawn.
func (t *thumb) Inside() fyne.CanvasObject { return t.box }

// MinSize is that of a small page.
func (t *thumb) MinSize() fyne.Size { return fyne.NewSize(smallWidth, smallLine) }

// ControlName is how a test finds it.
func (t *thumb) ControlName() string { return t.s.p.o.Name + ".page." + strconv.Itoa(t.page+1) }

// AccessibilityLabel is which page it is.
func (t *thumb) AccessibilityLabel() string { return t.s.p.label(t.page) }

// AccessibilityRole is the nearest that the toolkit has.
func (t *thumb) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped goes to the page.
func (t *thumb) Tapped(*fyne.PointEvent) { widget.Guard(func() { t.s.p.GoTo(t.page) }) }

// Cursor is a hand.
func (t *thumb) Cursor() desktop.Cursor { return desktop.PointerCursor }

var _ fyne.Focusable = (*strip)(nil)
