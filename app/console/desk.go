package console

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/say"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// desk is the screen of an open workshop: agenda, stage and guide.
type desk struct {
	c    *Console
	view *workshop.View

	agenda  *agenda
	stage   *stage
	guide   *guide
	history *history

	bar     *bar
	panels  *panels
	trouble *fyne.Container
	object  fyne.CanvasObject

	over bool // the time is, and was heard to be
}

const (
	agendaWidth = 268
	guideWidth  = 300
)

func newDesk(c *Console) *desk {
	d := &desk{c: c}
	if c.desk != nil { // the same workshop, in another language or theme
		d.over = c.desk.over
	}
	d.look()
	d.agenda, d.stage, d.guide, d.history = newAgenda(c), newStage(c), newGuide(c), newHistory(c)
	d.bar, d.trouble = newBar(c), container.NewStack()
	agenda := &panel{object: column(agendaWidth, d.agenda.object, look.Surface), wide: agendaWidth, from: agendaFrom, button: d.bar.agenda, first: d.agenda.first}
	guide := &panel{
		object: d.history.beside(column(guideWidth, container.NewBorder(nil, c.wall.panel(), nil, nil, d.guide.roll), look.Surface)),
		wide:   guideWidth, from: guideFrom, button: d.bar.guide, first: d.guide.first,
	}
	top := container.NewVBox(container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), d.bar.object), fynewidget.NewSeparator(), d.trouble, c.session.copies.banner)
	d.panels = newPanels(c, top, d.history.over(d.stage.object), agenda, guide, d.folded, d.laid)
	d.object = d.panels.box
	d.showTrouble()
	c.session.copies.show()
	return d
}

// name is the workshop's, for the window's title.
func (d *desk) name() string {
	return d.view.Name(workshop.Vendor) + " × " + d.view.Name(workshop.Client)
}

// column is a panel of a fixed width at the side of the stage.
func column(width float32, o fyne.CanvasObject, color fyne.ThemeColorName) fyne.CanvasObject {
	back := canvas.NewRectangle(theme.Color(color))
	back.SetMinSize(fyne.NewSize(width, 0))
	return container.NewStack(back, o)
}

// look takes the view of the facilitator as things are.
func (d *desk) look() {
	s := d.c.session
	v := s.live.Now().State.For(workshop.Viewer{Role: workshop.AsFacilitator, Side: s.writing})
	d.view = &v
}

// show brings the whole desk up to date.
func (d *desk) show() {
	d.look()
	moment := d.c.session.live.Now()
	enable(&d.bar.undo.Button, moment.CanUndo(workshop.Facilitator))
	enable(&d.bar.redo.Button, moment.CanRedo(workshop.Facilitator))
	d.bar.title.show(d.view, d.c)
	d.agenda.show(d.view)
	d.stage.show(d.view)
	d.guide.show(d.view)
	d.c.wall.show()
	d.history.show()
	if d.panels.decide(d.panels.wide) {
		d.object.Refresh()
	}
	d.folded()
}

// laid follows the window to another size.
func (d *desk) laid() {
	d.agenda.follow()
	if w := d.c.wall; w.inside.Visible() != w.unfolded() {
		d.c.do(func() { // not while things are being given their places
			if d.c.desk == d && w.inside.Visible() != w.unfolded() {
				w.fold()
				d.object.Refresh()
			}
		})
	}
}

// folded fits the bar to what is beside the stage.
func (d *desk) folded() {
	if d.panels == nil { // being made
		return
	}
	d.bar.fit(d.panels.wide)
	d.bar.left.tick(d.view, d.c.now())
	show(d.bar.left.object, d.view.Timer.Set && !d.panels.sees(d.panels.guide) && !d.panels.secret)
	d.bar.object.Refresh()
}

// tick moves all clocks, and looks what came to its end.
func (c *Console) tick() {
	if c.desk != nil {
		c.desk.tick()
	}
	c.wall.tick()
}

// tick moves the clocks.
func (d *desk) tick() {
	now := d.c.now()
	d.listen(now)
	d.guide.tick(now)
	d.bar.left.tick(d.view, now)
	d.agenda.tick(now)
}

// keep takes in what is being typed before the desk is built anew.
func (d *desk) keep() {
	d.stage.Flush()
	d.guide.Flush()
}

// showTrouble says that the file can't be written, and what can be done.
func (d *desk) showTrouble() {
	d.trouble.Objects = nil
	if p := d.c.session.stopped; p != nil {
		t := d.c.t
		back := canvas.NewRectangle(theme.Color(look.Surface))
		buttons := container.NewHBox(
			widget.NewButton("trouble.retry", t.T("problem.retry"), fynewidget.MediumImportance, d.c.retry),
			widget.NewButton("trouble.copy", t.T("problem.save_copy"), fynewidget.HighImportance, d.c.saveCopy),
		)
		d.trouble.Objects = []fyne.CanvasObject{container.NewStack(back, widget.Pad(8, container.NewBorder(nil, nil, nil, buttons, widget.Note(say.Error(t, p)))))}
	}
	d.trouble.Refresh()
}

func enable(b *fynewidget.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}
