package console

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
)

// The widths of the window from which a panel stands beside the stage. Beneath
// them it is a drawer.
const (
	guideFrom  = 1090
	agendaFrom = 890
)

// panel is the agenda or the guide.
type panel struct {
	object fyne.CanvasObject
	wide   float32
	from   float32               // width of the window from which it stands beside the stage
	button *widget.Button        // that opens it where it does not
	first  func() fyne.Focusable // what has the focus in it when it opens
	off    bool                  // folded, though there is room
	docked bool                  // it stands beside the stage
}

// panels lays out the desk: the bar at the top, and beneath it the stage with
// the agenda at its left and the guide at its right. Where there is no room for
// a panel, or the stage is to be alone, it comes over the stage as a drawer when
// it is asked for. The stage never gets less than it needs.
type panels struct {
	c             *Console
	top, stage    fyne.CanvasObject
	agenda, guide *panel
	shade         *shade
	alone         bool   // the stage has the window to itself
	secret        bool   // somebody fills in a secret form: there are no panels at all
	drawer        *panel // that is open; nil where none
	wide          float32
	folded        func() // is told when a panel comes or goes
	laid          func() // and when each has its place
	box           *fyne.Container
}

func newPanels(c *Console, top, stage fyne.CanvasObject, agenda, guide *panel, folded, laid func()) *panels {
	p := &panels{c: c, top: top, stage: stage, agenda: agenda, guide: guide, folded: folded, laid: laid}
	p.shade = newShade(p.close)
	if c.desk != nil { // the same workshop, in another language or theme
		from := c.desk.panels
		p.alone, agenda.off, guide.off = from.alone, from.agenda.off, from.guide.off
	}
	p.box = container.New(p, top, stage, p.shade, agenda.object, guide.object)
	p.decide(c.win.Canvas().Size().Width)
	return p
}

// over says whether a panel lies over the stage. The history, once it is opened,
// takes the place of the guide wherever that would be.
func (p *panels) over(q *panel) bool {
	return !q.docked && !p.secret && (p.drawer == q || q == p.guide && p.c.desk != nil && p.c.desk.panels == p && p.c.desk.history.open)
}

// decide settles which panels stand beside the stage at a width of the window. It
// says whether that is otherwise than before.
func (p *panels) decide(wide float32) bool {
	p.wide = wide
	was := [4]bool{p.agenda.object.Visible(), p.guide.object.Visible(), p.agenda.docked, p.guide.docked}
	left := wide - p.stage.MinSize().Width
	for _, q := range []*panel{p.agenda, p.guide} {
		q.docked = !p.alone && !p.secret && !q.off && wide >= q.from && left >= q.wide
		if q.docked {
			left -= q.wide
			if p.drawer == q {
				p.drawer = nil
			}
		}
	}
	for _, q := range []*panel{p.agenda, p.guide} {
		show(q.object, q.docked || p.over(q))
		show(q.button, !q.docked && !p.secret)
	}
	show(p.shade, p.drawer != nil && !p.secret)
	other := was != [4]bool{p.agenda.object.Visible(), p.guide.object.Visible(), p.agenda.docked, p.guide.docked}
	if other {
		p.folded()
	}
	return other
}

// again decides anew and draws.
func (p *panels) again() {
	p.decide(p.wide)
	p.box.Refresh()
}

// Layout gives each its place.
func (p *panels) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	p.decide(size.Width)
	high := p.top.MinSize().Height
	p.top.Move(fyne.NewPos(0, 0))
	p.top.Resize(fyne.NewSize(size.Width, high))
	left, right := float32(0), size.Width
	if p.agenda.docked {
		left += p.agenda.wide
	}
	if p.guide.docked {
		right -= p.guide.wide
	}
	rest := max(0, size.Height-high)
	put := func(o fyne.CanvasObject, x, wide float32) {
		o.Move(fyne.NewPos(x, high))
		o.Resize(fyne.NewSize(wide, rest))
	}
	put(p.stage, left, right-left)
	put(p.shade, 0, size.Width)
	put(p.agenda.object, 0, p.agenda.wide)
	put(p.guide.object, size.Width-p.guide.wide, p.guide.wide)
	p.laid()
}

// MinSize is what the stage needs: the panels fold.
func (p *panels) MinSize([]fyne.CanvasObject) fyne.Size {
	top, stage := p.top.MinSize(), p.stage.MinSize()
	high := max(stage.Height, p.agenda.object.MinSize().Height, p.guide.object.MinSize().Height)
	return fyne.NewSize(max(top.Width, stage.Width), top.Height+high)
}

// toggle folds a panel that stands beside the stage, and brings one that does
// not: beside the stage where there is room, and else over it.
func (p *panels) toggle(q *panel) {
	if p.secret {
		return
	}
	switch {
	case p.drawer == q:
		p.close()
		return
	case q == p.guide && p.c.desk.history.open: // it has the guide's place
		p.c.desk.history.close()
		if !q.docked {
			p.drawer = q
		}
	case q.docked:
		q.off = true
		p.c.win.Canvas().Unfocus()
	default:
		p.drawer = nil
		q.off = false
		if p.decide(p.wide); !q.docked {
			p.drawer = q
		}
	}
	p.again()
	if q.object.Visible() {
		if f := q.first(); f != nil {
			p.c.win.Canvas().Focus(f)
		}
	}
}

// close shuts the drawer. It says whether one was open.
func (p *panels) close() bool {
	if p.drawer == nil {
		return false
	}
	p.drawer = nil
	p.c.win.Canvas().Unfocus()
	p.again()
	return true
}

// solo gives the stage the window to itself, or brings the panels back.
func (p *panels) solo() {
	if p.secret {
		return
	}
	p.alone, p.drawer = !p.alone, nil
	p.c.win.Canvas().Unfocus()
	p.again()
	if p.alone {
		p.c.say(p.c.t.T("panel.alone", "key", p.c.caps(bound("alone"))))
	} else {
		p.c.say(p.c.t.T("panel.all"))
	}
}

// shade lies between the stage and a drawer. Pressing it shuts the drawer.
type shade struct {
	fynewidget.BaseWidget
	do func() bool
}

func newShade(do func() bool) *shade {
	s := &shade{do: do}
	s.ExtendBaseWidget(s)
	s.Hide()
	return s
}

// CreateRenderer darkens what lies beneath.
func (s *shade) CreateRenderer() fyne.WidgetRenderer {
	return fynewidget.NewSimpleRenderer(canvas.NewRectangle(tint(look.Ink, 0x38)))
}

// Tapped shuts the drawer.
func (s *shade) Tapped(*fyne.PointEvent) { widget.Guard(func() { s.do() }) }
