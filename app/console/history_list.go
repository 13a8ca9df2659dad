package console

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop/chart"
)

// line draws a row of the list.
func (h *history) line(row int, chosen bool) (name string, o fyne.CanvasObject) {
	i := h.listed[row]
	d := &h.deeds[i]
	ink := look.Ink
	if d.Back || d.Stays != "" {
		ink = look.InkSoft
	}
	day, at := h.clock(d)
	const room = historyWidth - 24 - 16
	note := widget.Colored(measurer.Shorten(join(at, h.status(d), h.who(d), h.field(d), day), room, 13, chart.Regular), look.InkSoft, 13, false)
	if d.Gone {
		note.Color = theme.Color(look.Attention)
	}
	words := widget.Colored(measurer.Shorten(h.wordsOf(i), room, 15, chart.SemiBold), ink, 15, chosen)
	return "history.deed." + d.Commit.String(), widget.Tight(note, words)
}

// lineHeight is how high a row is drawn.
const lineHeight = 48

// lines is a list of which only what fits is drawn, however long it is. It has
// the focus as a whole: arrows choose, Enter acts, Escape leaves.
type lines struct {
	fynewidget.BaseWidget
	widget.Focusing
	name   string
	draw   func(row int, chosen bool) (string, fyne.CanvasObject)
	choose func(row int)
	act    func()
	leave  func()
	picked func() // a row was clicked, once it is chosen; nil where that is all

	count, chosen, top int
	box                *fyne.Container
	ring               *widget.Ring
	wheel              float32
}

func newLines(name string, draw func(int, bool) (string, fyne.CanvasObject), choose func(int), act, leave func()) *lines {
	l := &lines{name: name, draw: draw, choose: choose, act: act, leave: leave, chosen: -1, box: container.New(inRows{}), ring: widget.NewRing(false)}
	l.ExtendBaseWidget(l)
	return l
}

// update shows a list of a length, in which a row is chosen, or none: −1.
func (l *lines) update(count, chosen int) {
	l.count = count
	if chosen != l.chosen && chosen >= 0 {
		l.reach(chosen)
	}
	l.chosen = chosen
	l.build()
}

// fit is how many rows can be seen.
func (l *lines) fit() int { return max(1, int(l.Size().Height/lineHeight)) }

// reach scrolls so that a row is seen.
func (l *lines) reach(row int) {
	l.top = min(max(l.top, row-l.fit()+1), row)
}

func (l *lines) build() {
	l.top = max(0, min(l.top, l.count-l.fit()))
	l.box.Objects = nil
	for row := l.top; row < min(l.count, l.top+l.fit()); row++ {
		name, content := l.draw(row, row == l.chosen)
		back := canvas.NewRectangle(nil)
		back.CornerRadius = 6
		if row == l.chosen {
			back.FillColor = theme.Color(theme.ColorNameSelection)
		}
		l.box.Add(newPick(name, container.NewStack(back, container.NewBorder(nil, nil, widget.Indent(4), nil, content)), func() { l.pick(row) }))
	}
	l.box.Refresh()
}

func (l *lines) pick(row int) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
	l.choose(row)
	if l.picked != nil {
		l.picked()
	}
}

// Resize draws as many rows as fit.
func (l *lines) Resize(size fyne.Size) {
	if size != l.Size() {
		seen := l.chosen >= l.top && l.chosen < l.top+l.fit()
		l.BaseWidget.Resize(size)
		if seen {
			l.reach(l.chosen)
		}
		l.build()
	}
}

// MinSize leaves room for three rows.
func (l *lines) MinSize() fyne.Size { return fyne.NewSize(100, 3*lineHeight) }

// CreateRenderer draws the rows under a focus ring.
func (l *lines) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(container.NewStack(l.box, l.ring.Container))
}

// ControlName is how a test finds it.
func (l *lines) ControlName() string { return l.name }

// Inside is the rows that can be seen.
func (l *lines) Inside() fyne.CanvasObject { return l.box }

// Scrolled moves the rows by the wheel.
func (l *lines) Scrolled(e *fyne.ScrollEvent) {
	l.wheel -= e.Scrolled.DY
	rows := int(l.wheel / (lineHeight / 2))
	if rows != 0 {
		l.wheel -= float32(rows) * lineHeight / 2
		l.top += rows
		l.build()
	}
}

// FocusGained draws the ring.
func (l *lines) FocusGained() { l.ring.Focus(true) }

// FocusLost takes the ring away.
func (l *lines) FocusLost() { l.ring.Focus(false) }

// TypedRune does nothing: text goes elsewhere.
func (l *lines) TypedRune(rune) {}

// TypedKey chooses with the arrows, acts on Enter and leaves on Escape.
func (l *lines) TypedKey(e *fyne.KeyEvent) {
	to := l.chosen
	switch e.Name {
	case fyne.KeyDown:
		to++
	case fyne.KeyUp:
		to--
	case fyne.KeyPageDown:
		to += l.fit()
	case fyne.KeyPageUp:
		to -= l.fit()
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = l.count - 1
	case fyne.KeyReturn, fyne.KeyEnter:
		widget.Guard(l.act)
		return
	case fyne.KeyEscape:
		widget.Guard(l.leave)
		return
	default:
		return
	}
	if to = min(max(to, 0), l.count-1); to >= 0 {
		widget.Guard(func() { l.choose(to) })
	}
}

// inRows lays rows under one another, each as high as any.
type inRows struct{}

// MinSize asks for nothing: only what fits is there.
func (inRows) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

// Layout stands the rows from the top.
func (inRows) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		o.Move(fyne.NewPos(0, float32(i)*lineHeight))
		o.Resize(fyne.NewSize(size.Width, lineHeight-2))
	}
}

// pick is a row that can be clicked; the focus stays with the list.
type pick struct {
	fynewidget.BaseWidget
	name    string
	content fyne.CanvasObject
	on      func()
}

func newPick(name string, content fyne.CanvasObject, on func()) *pick {
	p := &pick{name: name, content: content, on: on}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer draws the row.
func (p *pick) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(p.content)
}

// ControlName is how a test finds it.
func (p *pick) ControlName() string { return p.name }

// Inside is what stands in the row.
func (p *pick) Inside() fyne.CanvasObject { return p.content }

// Tapped chooses it, guarded.
func (p *pick) Tapped(*fyne.PointEvent) { widget.Guard(p.on) }

// Cursor is a hand over what can be pressed.
func (p *pick) Cursor() desktop.Cursor { return desktop.PointerCursor }
