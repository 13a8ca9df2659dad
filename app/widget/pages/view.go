package pages

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
)

// view is the part that shows the pages. It has the focus as a whole: arrows and
// page keys go through them, + and − change how large they are.
type view struct {
	fynewidget.BaseWidget
	widget.Focusing
	p      *Pages
	ring   *widget.Ring
	wheel  *wheel
	box    *fyne.Container
	fitted fyne.Size // the room that the pages were laid out for
}

func newView(p *Pages) *view {
	v := &view{p: p, ring: widget.NewRing(false), wheel: newWheel(p)}
	v.box = container.NewStack(ground(), p.roll, v.wheel, v.ring.Container)
	v.ExtendBaseWidget(v)
	return v
}

// MinSize is the least in which anything of a page can be told.
func (v *view) MinSize() fyne.Size { return fyne.NewSize(200, 160) }

// CreateRenderer draws the pages under a focus ring.
func (v *view) CreateRenderer() fyne.WidgetRenderer { return fynewidget.NewSimpleRenderer(v.box) }

// Inside is what it shows.
func (v *view) Inside() fyne.CanvasObject { return v.p.roll }

// ControlName is how a test finds it.
func (v *view) ControlName() string { return v.p.o.Name }

// AccessibilityLabel is the page at hand.
func (v *view) AccessibilityLabel() string { return v.p.label(v.p.current) }

// AccessibilityRole is the nearest that the toolkit has.
func (v *view) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// FocusGained draws the ring.
func (v *view) FocusGained() { v.ring.Focus(true) }

// FocusLost takes the ring away.
func (v *view) FocusLost() { v.ring.Focus(false) }

// TypedRune changes how large the pages are.
func (v *view) TypedRune(r rune) { v.p.TypedRune(r) }

// TypedKey goes through the pages. What it has no use for is the window's.
func (v *view) TypedKey(e *fyne.KeyEvent) {
	if v.p.TypedKey(e) {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil && c.OnTypedKey() != nil {
		widget.Guard(func() { c.OnTypedKey()(e) })
	}
}

// wheel lies over the pages and takes the turns of the mouse wheel: they scroll,
// or with Ctrl bring the pages nearer.
type wheel struct {
	fynewidget.BaseWidget
	p    *Pages
	ctrl func() bool
}

func newWheel(p *Pages) *wheel {
	w := &wheel{p: p, ctrl: func() bool {
		d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
		return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShortcutDefault != 0
	}}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled takes a turn.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	widget.Guard(func() {
		if w.ctrl() {
			w.p.wheel(e.Scrolled.DY, e.Position)
			return
		}
		w.p.roll.Scrolled(e)
	})
}

// CreateRenderer draws nothing.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(container.NewWithoutLayout())
}

var (
	_ fyne.Focusable  = (*view)(nil)
	_ fyne.Scrollable = (*wheel)(nil)
)
