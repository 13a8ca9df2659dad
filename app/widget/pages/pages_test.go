package pages

import (
	"fmt"
	"image"
	"image/color"
	"io"
	"log/slog"
	"os"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"samenspel/app/widget/widgettest"
)

func TestMain(m *testing.M) {
	slog.SetDefault(slog.New(slog.NewTextHandler(io.Discard, nil)))
	os.Exit(m.Run())
}

// a4 is a page in points, and room for one of them at a time.
var (
	a4   = fyne.NewSize(595, 842)
	room = fyne.NewSize(900, 700)
)

// table is a widget in a window, with what was painted for it.
type table struct {
	*widgettest.Page
	*Pages
	todo    []func() func() // what is to be done away from the window
	painted []sized
	changes int
}

func newTable(t *testing.T, count int) *table {
	a := widgettest.NewApp(t)
	w := &table{}
	w.Pages = New(Options{
		Name:     "doc",
		Away:     func(work func() func()) { w.todo = append(w.todo, work) },
		Label:    func(page int) string { return fmt.Sprintf("Page %d", page+1) },
		OnChange: func() { w.changes++ },
	})
	win := a.NewWindow("")
	win.SetPadded(false)
	win.SetContent(w.Pages)
	win.Resize(room)
	w.Page = widgettest.NewPage(t, a, win)
	w.Open(w.document(count))
	return w
}

func (w *table) document(count int) Document {
	return Document{
		Sizes: slices.Repeat([]fyne.Size{a4}, count),
		Paint: func(page, wide, high int) *image.RGBA {
			w.painted = append(w.painted, sized{page, wide, high})
			img := image.NewRGBA(image.Rect(0, 0, wide, high))
			img.SetRGBA(0, 0, color.RGBA{R: uint8(page), A: 255})
			return img
		},
		Link: func(page int, at fyne.Position) (Place, bool) { return Place{4, 400}, page == 0 && at.Y < 100 },
	}
}

// draw draws all that can be seen, as the toolkit does, and paints what that
// asks for, until nothing more is.
func (w *table) draw() {
	for {
		for _, l := range w.leaves {
			if w.seen(l.page) {
				l.pixels(int(l.Size().Width), int(l.Size().Height))
			}
		}
		for _, t := range w.strip.thumbs {
			if w.strip.seen(t) {
				t.pixels(smallWidth, 124)
			}
		}
		if len(w.todo) == 0 {
			return
		}
		w.work()
	}
}

// work does one piece of what waits.
func (w *table) work() {
	do := w.todo[0]
	w.todo = w.todo[1:]
	do()()
}

// of lists the pages that were painted in that width or more, in their order.
func (w *table) of(wide int) []int {
	var out []int
	for _, p := range w.painted {
		if p.w >= wide {
			out = append(out, p.page)
		}
	}
	return out
}

func TestOnlyWhatIsLookedAtIsPainted(t *testing.T) {
	w := newTable(t, 40)
	w.draw()
	large := w.of(smallWidth + 1)
	if len(large) == 0 || large[0] != 0 {
		t.Fatalf("painted first: %v", large)
	}
	for _, page := range large {
		if page > 2 {
			t.Errorf("page %d is painted and nobody is near it: %v", page+1, large)
		}
	}
	if n := len(w.painted); n > 15 {
		t.Errorf("%d are painted, small ones with them", n)
	}
	before := len(w.painted)
	w.draw()
	if len(w.painted) != before {
		t.Errorf("painted again: %v", w.painted[before:])
	}
}

func TestKeysGoThroughThePages(t *testing.T) {
	w := newTable(t, 9)
	w.Pages.Focus(w.Win.Canvas())
	if got := w.Focused(); got != "doc" {
		t.Fatalf("the focus is at %q", got)
	}
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyPageDown, 1},
		{fyne.KeyRight, 2},
		{fyne.KeyDown, 3},
		{fyne.KeySpace, 4},
		{fyne.KeyPageUp, 3},
		{fyne.KeyLeft, 2},
		{fyne.KeyUp, 1},
		{fyne.KeyEnd, 8},
		{fyne.KeyPageDown, 8},
		{fyne.KeyHome, 0},
		{fyne.KeyUp, 0},
	} {
		w.Key(c.key)
		if got := w.Pages.Page(); got != c.want {
			t.Fatalf("%s goes to page %d, want %d", c.key, got+1, c.want+1)
		}
		if top := w.tops[c.want] - w.roll.Offset.Y; top < 0 || top > margin+1 && c.want != 8 {
			t.Errorf("%s: the page begins at %.0f of the view", c.key, top)
		}
	}
	w.Page.Focus("doc.strip")
	w.Key(fyne.KeyDown)
	if w.Pages.Page() != 1 || w.view.AccessibilityLabel() != "Page 2" {
		t.Errorf("by the small ones: page %d, %q", w.Pages.Page()+1, w.view.AccessibilityLabel())
	}
	w.Tap("doc.page.6")
	if w.Pages.Page() != 5 || !w.strip.thumbs[5].count.TextStyle.Bold || w.strip.thumbs[1].count.TextStyle.Bold {
		t.Errorf("pressed a small one: page %d", w.Pages.Page()+1)
	}
	w.GoTo(8)
	if !w.strip.seen(w.strip.thumbs[8]) {
		t.Error("the small one of the page at hand is out of sight")
	}
}

func TestWhatIsHigherThanTheViewIsReadOn(t *testing.T) {
	w := newTable(t, 3)
	w.SetZoom(200)
	w.GoTo(0)
	w.Pages.Focus(w.Win.Canvas())
	w.Key(fyne.KeyPageDown)
	if w.Pages.Page() != 0 || w.roll.Offset.Y < 500 {
		t.Errorf("page %d, at %.0f", w.Pages.Page()+1, w.roll.Offset.Y)
	}
	for range 9 {
		w.Key(fyne.KeyPageDown)
	}
	if w.Pages.Page() != 2 {
		t.Errorf("at the end it is page %d", w.Pages.Page()+1)
	}
	x := w.roll.Offset.X
	w.Key(fyne.KeyRight)
	if w.roll.Offset.X <= x {
		t.Error("what lies to the right can't be reached")
	}
	y := w.roll.Offset.Y
	w.leaves[2].Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, 100)})
	if got := y - w.roll.Offset.Y; got < 99 || got > 101 {
		t.Errorf("dragged down 100 it moves %.0f", got)
	}
}

func TestZoom(t *testing.T) {
	w := newTable(t, 9)
	w.GoTo(3)
	if high := w.sizeOf(3).Height; high > room.Height || high < room.Height-3*margin {
		t.Fatalf("a whole page is %.0f high", high)
	}
	w.SetZoom(FitWidth)
	if wide := w.sizeOf(3).Width; wide > w.roll.Size().Width || wide < w.roll.Size().Width-4*margin {
		t.Fatalf("by its width a page is %.0f wide of %.0f", wide, w.roll.Size().Width)
	}
	if w.Pages.Page() != 3 {
		t.Errorf("it went to page %d", w.Pages.Page()+1)
	}
	w.SetZoom(100)
	if got := w.sizeOf(0).Width; got < 792 || got > 794 { // 595 points at 96 to the inch
		t.Errorf("at 100%% a page is %.1f wide", got)
	}
	for _, c := range []struct{ by, want int }{{1, 125}, {1, 150}, {-1, 125}, {-1, 100}, {-1, 75}, {-1, 50}, {-1, 50}} {
		w.ZoomBy(c.by)
		if w.Percent() != c.want {
			t.Errorf("by %d it is %d%%, want %d", c.by, w.Percent(), c.want)
		}
	}
	w.SetZoom(Most)
	w.GoTo(5)
	w.SetZoom(FitPage)
	if w.Pages.Page() != 5 {
		t.Errorf("further away it is page %d", w.Pages.Page()+1)
	}
	w.SetZoom(1000)
	if w.Percent() != int(Most) {
		t.Errorf("it goes to %d%%", w.Percent())
	}
	w.Pages.Focus(w.Win.Canvas())
	w.Keys("-")
	if w.Percent() != 250 {
		t.Errorf("by − it is %d%%", w.Percent())
	}
	w.Keys("0")
	if w.Pages.Zoom() != FitPage {
		t.Errorf("by 0 it is %d", w.Pages.Zoom())
	}
	if w.changes == 0 {
		t.Error("nobody is told")
	}
}

// The wheel scrolls; with Ctrl it zooms, and what is beneath the pointer stays.
func TestWheel(t *testing.T) {
	w := newTable(t, 9)
	w.SetZoom(100)
	ctrl := false
	w.view.wheel.ctrl = func() bool { return ctrl }
	w.view.wheel.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -3000)})
	if w.Pages.Page() == 0 {
		t.Fatal("it does not scroll")
	}
	page, at := w.Pages.Page(), fyne.NewPos(300, 200)
	on := func() (x, y float32) {
		return (w.roll.Offset.X + at.X - w.leaves[page].Position().X) / w.scale, (w.roll.Offset.Y + at.Y - w.tops[page]) / w.scale
	}
	x, y := on()
	percent := w.Percent()
	ctrl = true
	for range 4 {
		w.view.wheel.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 25), PointEvent: fyne.PointEvent{Position: at}})
	}
	if w.Percent() <= percent {
		t.Errorf("from %d%% to %d%%", percent, w.Percent())
	}
	if nowX, nowY := on(); nowX < x-2 || nowX > x+2 || nowY < y-2 || nowY > y+2 {
		t.Errorf("what is beneath the pointer moves from (%.1f, %.1f) to (%.1f, %.1f)", x, y, nowX, nowY)
	}
}

func TestAPressGoesWhereItLeadsTo(t *testing.T) {
	w := newTable(t, 9)
	w.SetZoom(100)
	w.GoTo(0)
	l := w.leaves[0]
	l.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, 50)}})
	if l.Cursor() != desktop.PointerCursor {
		t.Error("the pointer does not say so")
	}
	l.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, 500)}})
	if l.Cursor() != desktop.DefaultCursor {
		t.Error("the pointer says so anywhere")
	}
	l.Tapped(&fyne.PointEvent{Position: fyne.NewPos(100, 500)})
	if w.Pages.Page() != 0 {
		t.Error("elsewhere it leads somewhere too")
	}
	l.Tapped(&fyne.PointEvent{Position: fyne.NewPos(100, 50)})
	if got := (w.roll.Offset.Y - w.tops[4]) / w.scale; w.Pages.Page() != 4 || got < 380 || got > 400 {
		t.Errorf("page %d, %.0f points down", w.Pages.Page()+1, got)
	}
}

// Another size of the window shows the same page.
func TestThePageStaysInAWindowOfAnotherSize(t *testing.T) {
	for _, z := range []Zoom{FitPage, FitWidth, 150} {
		w := newTable(t, 9)
		w.SetZoom(z)
		w.GoTo(5)
		w.Win.Resize(fyne.NewSize(700, 500))
		if w.Pages.Page() != 5 {
			t.Errorf("zoom %d: page %d", z, w.Pages.Page()+1)
		}
	}
}

func TestAnotherDocument(t *testing.T) {
	w := newTable(t, 9)
	w.GoTo(8)
	w.draw()
	w.leaves[8].last = sized{}
	w.leaves[8].pixels(333, 444) // is wanted, and comes too late
	w.painted = nil
	w.Open(w.document(2))
	if w.Pages.Page() != 1 || w.Count() != 2 {
		t.Errorf("page %d of %d", w.Pages.Page()+1, w.Count())
	}
	w.work()
	if len(w.painter.done) != 0 {
		t.Error("a page of the document before is kept")
	}
	w.draw()
	if img := w.leaves[1].pixels(int(w.leaves[1].Size().Width), int(w.leaves[1].Size().Height)); img.At(0, 0) != (color.RGBA{R: 1, A: 255}) {
		t.Errorf("it shows %v", img.At(0, 0))
	}
	w.Open(Document{})
	w.GoTo(3)
	w.Pages.Focus(w.Win.Canvas())
	w.Key(fyne.KeyPageDown)
	w.SetZoom(200)
	if w.Count() != 0 {
		t.Error("there are pages of nothing")
	}
}

// What was scrolled away before it was painted isn't painted any more, and what
// is seen comes before what may be seen.
func TestPainter(t *testing.T) {
	var todo []func() func()
	var order []int
	p := newPainter(func(work func() func()) { todo = append(todo, work) })
	p.begin(func(page, w, h int) *image.RGBA {
		order = append(order, page)
		if page == 66 {
			panic("a mistake")
		}
		return image.NewRGBA(image.Rect(0, 0, w, h))
	})
	yes, no, ready := func() bool { return true }, func() bool { return false }, 0
	p.get(sized{1, 9, 9}, last, yes, nil)
	p.get(sized{1, 9, 9}, first, yes, func() { ready++ }) // is under way
	p.get(sized{2, 9, 9}, last, yes, nil)
	p.get(sized{3, 9, 9}, first, no, nil)
	p.get(sized{4, 9, 9}, small, yes, nil)
	p.get(sized{5, 9, 9}, first, yes, func() { ready++ })
	p.get(sized{6, 9, 9}, first, yes, nil)
	for len(todo) > 0 {
		do := todo[0]
		todo = todo[1:]
		do()()
	}
	if want := []int{1, 6, 5, 4, 2}; !slices.Equal(order, want) || ready != 2 {
		t.Errorf("painted %v, want %v; told %d times", order, want, ready)
	}
	p.get(sized{5, 2, 2}, first, yes, nil)
	todo[0]()()
	todo = nil
	p.get(sized{5, 2, 2}, first, yes, nil)
	if got := p.get(sized{5, 20, 20}, first, no, nil).Bounds().Dx(); got != 9 {
		t.Errorf("meanwhile it shows one of %d", got)
	}
	p.most = 3 * 4 * 81
	for i := range 20 {
		p.get(sized{i + 10, 9, 9}, first, yes, nil)
		todo[0]()()
		todo = todo[1:]
		if p.bytes > p.most {
			t.Fatalf("%d bytes are kept", p.bytes)
		}
	}
	p.get(sized{66, 9, 9}, first, yes, nil)
	func() {
		defer func() {
			if recover() == nil {
				t.Error("nobody is told of a mistake")
			}
		}()
		todo[0]()()
	}()
	todo = nil
	p.get(sized{66, 9, 9}, first, yes, nil)
	if len(todo) != 0 {
		t.Error("it is made again and again")
	}
	p.get(sized{67, 9, 9}, first, yes, nil)
	if len(todo) != 1 {
		t.Error("and others wait for it")
	}
}

func TestAllOfItCanBeRead(t *testing.T) {
	w := newTable(t, 12)
	for _, size := range []fyne.Size{fyne.NewSize(400, 300), room} {
		w.Win.Resize(size)
		for _, fault := range widgettest.Faults(w.Win.Canvas()) {
			t.Errorf("%v: %v", size, fault)
		}
	}
}
