package console

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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
	dock   *fyne.Container       // where it stands then
}

// panels lays out the desk: the bar at the top, and beneath it the stage with
// the agenda at its left and the guide at its right. Where there is no room for
// a panel, or the stage is to be alone, it comes over the stage as a drawer when
// it is asked for. The stage never gets less than it needs.
type panels struct {
	c             *Console
	top, stage    fyne.CanvasObject
	agenda, guide *panel
	alone         bool   // the stage has the window to itself
	secret        bool   // somebody fills in a secret form: there are no panels at all
	asked         *panel // for as a drawer; nil where none is
	wide          float32
	folded        func() // is told when a panel comes or goes
	laid          func() // and when each has its place
	box           *fyne.Container

	drawer *drawer // that lies over the window; nil where none does
}

func newPanels(c *Console, top, stage fyne.CanvasObject, agenda, guide *panel, folded, laid func()) *panels {
	p := &panels{c: c, top: top, stage: stage, agenda: agenda, guide: guide, folded: folded, laid: laid}
	if c.desk != nil { // the same workshop, in another language or theme
		from := c.desk.panels
		p.alone, agenda.off, guide.off = from.alone, from.agenda.off, from.guide.off
		from.leave()
	}
	for _, q := range []*panel{agenda, guide} {
		q.dock = container.NewStack(q.object)
	}
	p.box = container.New(p, top, stage, agenda.dock, guide.dock)
	p.decide(c.win.Canvas().Size().Width)
	return p
}

// history says whether the history is open. Wherever the guide would be, it takes
// its place.
func (p *panels) history() bool {
	return p.c.desk != nil && p.c.desk.panels == p && p.c.desk.history.open
}

// decide settles which panels stand beside the stage at a width of the window,
// and which lies over it. It says whether that is otherwise than before.
func (p *panels) decide(wide float32) bool {
	p.wide = wide
	was := [4]bool{p.sees(p.agenda), p.sees(p.guide), p.agenda.docked, p.guide.docked}
	left := wide - p.stage.MinSize().Width
	for _, q := range []*panel{p.agenda, p.guide} {
		q.docked = !p.alone && !p.secret && !q.off && wide >= q.from && left >= q.wide
		if q.docked {
			left -= q.wide
		}
	}
	if p.asked != nil && (p.asked.docked || p.secret) {
		p.asked = nil
	}
	over := p.asked
	if p.history() && !p.guide.docked && !p.secret {
		over = p.guide
	}
	p.draw(over)
	for _, q := range []*panel{p.agenda, p.guide} {
		show(q.dock, q.docked)
		show(q.button, !q.docked && !p.secret)
	}
	other := was != [4]bool{p.sees(p.agenda), p.sees(p.guide), p.agenda.docked, p.guide.docked}
	if other {
		p.folded()
	}
	return other
}

// sees says whether a panel is on the screen.
func (p *panels) sees(q *panel) bool {
	return q.docked || p.drawer != nil && p.drawer.panel == q
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
	put(p.agenda.dock, 0, p.agenda.wide)
	put(p.guide.dock, size.Width-p.guide.wide, p.guide.wide)
	if p.drawer != nil {
		p.drawer.box.Refresh()
	}
	p.laid()
}

// MinSize is what the stage needs: the panels fold.
func (p *panels) MinSize([]fyne.CanvasObject) fyne.Size {
	top, stage := p.top.MinSize(), p.stage.MinSize()
	high := max(stage.Height, p.agenda.dock.MinSize().Height, p.guide.dock.MinSize().Height)
	return fyne.NewSize(max(top.Width, stage.Width), top.Height+high)
}

// margins stand around the stage: less of them where the window is low.
type margins struct{}

const (
	margin    = 16
	lowMargin = 8
	low       = 560 // from which height of the stage it has its whole margin
)

// Layout gives the rest to the stage.
func (margins) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	around := float32(margin)
	if size.Height < low {
		around = lowMargin
	}
	objects[0].Move(fyne.NewPos(margin, around))
	objects[0].Resize(size.SubtractWidthHeight(2*margin, 2*around))
}

// MinSize is what it takes at least.
func (margins) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*margin, 2*lowMargin)
}

// toggle folds a panel that stands beside the stage, and brings one that does
// not: beside the stage where there is room, and else over it.
func (p *panels) toggle(q *panel) {
	if p.secret {
		return
	}
	switch history := q == p.guide && p.history(); {
	case p.asked == q && !history:
		p.close()
		return
	case q.docked && !history:
		q.off = true
		p.c.win.Canvas().Unfocus()
	default:
		if history { // it has the guide's place
			p.c.desk.history.close()
		}
		q.off, p.asked = false, nil
		if p.decide(p.wide); !q.docked {
			p.asked = q
		}
	}
	p.again()
	if f := q.first(); f != nil && p.sees(q) {
		p.c.win.Canvas().Focus(f)
	}
}

// close shuts the drawer that was asked for. It says whether one was.
func (p *panels) close() bool {
	if p.asked == nil {
		return false
	}
	p.asked = nil
	p.c.win.Canvas().Unfocus()
	p.again()
	return true
}

// leave shuts whatever drawer lies over the window.
func (p *panels) leave() {
	if p.drawer == nil {
		return
	}
	if p.history() {
		p.c.desk.history.close()
	}
	p.close()
}

// solo gives the stage the window to itself, or brings the panels back.
func (p *panels) solo() {
	if p.secret {
		return
	}
	p.alone, p.asked = !p.alone, nil
	p.c.win.Canvas().Unfocus()
	p.again()
	if p.alone {
		p.c.say(p.c.t.T("panel.alone", "key", p.c.caps(bound("alone"))))
	} else {
		p.c.say(p.c.t.T("panel.all"))
	}
}
