package console

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/step"
	"samenspel/app/wall"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// prefWall is where the look of the wall is remembered, and prefLikeness whether
// its likeness is unfolded in the console.
const (
	prefWall     = "wall"
	prefLikeness = "likeness"
)

// projector shows the room what it may see: on the wall, and small in the
// console. That it is open, or blank, is known here and nowhere in the
// workshop: closing or unplugging it ends nothing.
type projector struct {
	c     *Console
	win   *wall.Window // nil while the wall is closed
	big   *wall.Screen // in it
	small *wall.Screen // in the console; nil at home
	shown wall.Shown
	at    workshop.StepKey // the step of which shown tells

	open     *widget.Button
	blanking *widget.Button
	folding  *widget.Button
	inside   fyne.CanvasObject // what is folded
	pages    *fyne.Container
	paged    [2]int
}

func newProjector(c *Console) *projector { return &projector{c: c} }

// thumbWide is how wide the likeness of the wall is in the console.
const thumbWide = guideWidth - 32

// panel is the likeness of the wall, for beneath the guide. Pressing it opens
// the wall.
func (p *projector) panel() fyne.CanvasObject {
	t := p.c.t
	if p.win != nil { // the language may be another
		p.win.Window().SetTitle(p.title())
	}
	p.small = wall.NewScreen("wall.small", fyne.NewSize(thumbWide, thumbWide*9/16))
	p.blanking = widget.NewButton("wall.blank", t.T("wall.blank"), fynewidget.LowImportance, p.blank)
	p.pages, p.paged = container.NewHBox(), [2]int{}
	frame := canvas.NewRectangle(nil)
	frame.StrokeColor, frame.StrokeWidth = theme.Color(look.Line), 1
	press := widget.NewPress("wall.open", container.NewStack(p.small, frame), p.toggle)
	p.folding = widget.NewButton("wall.fold", "", fynewidget.LowImportance, func() {
		p.c.app.Preferences().SetBool(prefLikeness, !p.unfolded())
		p.fold()
		p.c.desk.object.Refresh()
	})
	head := container.NewBorder(nil, nil, p.folding, p.blanking)
	p.inside = container.NewHBox(widget.Indent(12), press)
	p.fold()
	return container.NewVBox(fynewidget.NewSeparator(), container.New(padded{}, head), p.inside, container.NewHBox(widget.Indent(8), p.pages))
}

// tall is from which height of the window the likeness leaves the guide room
// enough.
const tall = 800

// unfolded says whether the likeness is shown: as it was left, and else where
// there is room.
func (p *projector) unfolded() bool {
	return p.c.app.Preferences().BoolWithFallback(prefLikeness, p.c.win.Canvas().Size().Height >= tall)
}

// fold shows the likeness, or only what it is called.
func (p *projector) fold() {
	sign := "▸ "
	if p.unfolded() {
		sign = "▾ "
		p.inside.Show()
	} else {
		p.inside.Hide()
	}
	p.folding.SetText(sign + p.c.t.T("wall.title"))
}

// padded leaves room at the sides.
type padded struct{}

func (padded) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize().AddWidthHeight(32, 0) }

func (padded) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(16, 0))
	o[0].Resize(size.SubtractWidthHeight(32, 0))
}

func (p *projector) title() string { return p.c.t.T("wall.title") + " – " + Title }

// button opens and closes the wall, for the top of the desk.
func (p *projector) button() *widget.Button {
	p.open = widget.NewButton("top.wall", p.c.t.T("wall.open"), fynewidget.MediumImportance, p.toggle)
	p.open.Icon = theme.Icon(theme.IconNameComputer)
	return p.open
}

// looks is the menu of the wall's own light.
func (p *projector) looks() *fyne.MenuItem {
	m := fyne.NewMenuItem(p.c.t.T("menu.wall_look"), nil)
	m.ChildMenu = fyne.NewMenu("")
	for _, l := range []wall.Look{wall.Light, wall.Dark, wall.Contrast} {
		choice := fyne.NewMenuItem(p.c.t.T("menu.wall_"+string(l)), func() {
			p.c.app.Preferences().SetString(prefWall, string(l))
			p.show()
		})
		m.ChildMenu.Items = append(m.ChildMenu.Items, choice)
	}
	return m
}

// toggle opens the wall, or closes it.
func (p *projector) toggle() {
	if p.win != nil {
		p.win.Close()
		return
	}
	p.big = wall.NewScreen("wall.big", fyne.NewSize(1, 1))
	p.show()
	p.win = wall.NewWindow(p.c.app, p.title(), p.big, p.c.Second, wall.Keys{
		Acts:  wallActs(),
		Next:  func() { p.atDesk(func(d *desk) { d.stage.goOnByKey() }) },
		Back:  func() { p.atDesk(func(d *desk) { d.stage.goBack() }) },
		Blank: p.blank, Page: p.page,
		Closed: func() {
			p.win, p.big = nil, nil
			p.remember()
		},
	})
	if p.win.There() {
		p.c.win.RequestFocus() // the facilitator goes on where the keys were
	}
	p.remember()
}

// remember has it remembered whether the wall is open, and blank.
func (p *projector) remember() {
	if p.c.session != nil {
		p.c.note(p.c.session)
	}
}

// restore brings the wall back as it was, blank where it was.
func (p *projector) restore(open, blank bool) {
	p.shown.Blank = blank
	if open && p.win == nil {
		p.toggle()
	}
	p.show()
}

// atDesk does something where a workshop is open and nothing is being asked in
// the console.
func (p *projector) atDesk(do func(*desk)) {
	if p.c.desk != nil && !p.c.asking() {
		do(p.c.desk)
	}
}

// blank takes everything off the wall but the parties' names, and brings it
// back.
func (p *projector) blank() {
	p.shown.Blank = !p.shown.Blank
	p.show()
	p.remember()
}

// page turns to another page of what doesn't fit on the wall at once.
func (p *projector) page(by int) {
	if p.small == nil {
		return
	}
	at, all := p.small.Pages()
	if p.big != nil { // another shape may have another number of pages
		at, all = p.big.Pages()
	}
	p.shown.Page = max(0, min(at+by, all-1))
	p.show()
}

// follow takes over where the facilitator is within the step.
func (p *projector) follow(at step.Shown) {
	was := p.shown
	p.shown.Phase, p.shown.Speaker = at.Phase, workshop.ID(at.Speaker)
	p.shown.Draft, p.shown.Table = workshop.ID(at.Draft), at.Table
	p.shown.Action, p.shown.Reflex, p.shown.Named, p.shown.Better = workshop.ID(at.Action), at.Reflex, at.Named, at.Better
	p.shown.Photo = workshop.ID(at.Photo)
	if p.shown != was {
		p.shown.Page = 0
		p.show()
	}
}

// show brings the wall and its likeness up to date.
func (p *projector) show() {
	c := p.c
	scene := wall.Scene{T: c.t, Look: wall.Look(c.app.Preferences().StringWithFallback(prefWall, string(wall.Light))), Now: c.now(), Photos: c.gallery.Get}
	if c.session != nil {
		v := c.session.live.Now().State.For(workshop.Viewer{Role: workshop.AsProjector})
		if v.Current != p.at {
			p.at, p.shown.Page = v.Current, 0
		}
		scene.View = &v
	} else {
		p.shown, p.small = wall.Shown{}, nil
	}
	scene.Shown = p.shown
	if p.big != nil {
		p.big.Set(scene)
	}
	if p.small == nil {
		return
	}
	p.small.Set(scene)
	if p.inside.Visible() != p.unfolded() { // the window was given another height
		p.fold()
	}
	p.blanking.SetText(c.t.T(map[bool]string{false: "wall.blank", true: "wall.unblank"}[p.shown.Blank]))
	p.showPages()
}

// showPages offers the other pages, where there are.
func (p *projector) showPages() {
	at, all := p.small.Pages()
	if p.big != nil {
		at, all = p.big.Pages()
	}
	if now := [2]int{at, all}; now != p.paged {
		p.paged = now
		p.pages.Objects = nil
		if all > 1 {
			turn := func(name, label string, by int) fyne.CanvasObject {
				return widget.NewButton(name, label, fynewidget.LowImportance, func() { p.page(by) })
			}
			p.pages.Objects = []fyne.CanvasObject{
				turn("wall.earlier", "‹", -1), widget.Colored(p.c.t.T("wall.page", "k", at+1, "all", all), look.InkSoft, 13, false), turn("wall.further", "›", 1),
			}
		}
		p.pages.Refresh()
	}
}

// tick moves the clock, and looks whether a display came or went.
func (p *projector) tick() {
	if p.win != nil && p.win.Follow() {
		p.c.win.RequestFocus() // the wall came to the front, over the console where its display is gone
	}
	for _, s := range []*wall.Screen{p.big, p.small} {
		if s != nil {
			s.Tick(p.c.now())
		}
	}
}
