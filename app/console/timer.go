package console

import (
	"image/color"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/assets/translations"
	"samenspel/workshop"
)

// timer is the countdown in the guide, with its buttons.
type timer struct {
	c       *Console
	left    *countdown
	buttons *fyne.Container
	built   bool
	at      timerState // that the buttons are for
	focus   focusKept  // of the buttons
	object  fyne.CanvasObject
}

// timerState is what the buttons hang on.
type timerState struct {
	set, running bool
	offered      int // minutes, while none is set
}

func newTimer(c *Console) *timer {
	t := &timer{c: c, left: newCountdown(c, 40), buttons: container.NewHBox()}
	t.object = container.NewVBox(t.left.object, t.buttons)
	return t
}

// minutes is how long the slot at hand is planned.
func minutes(v *workshop.View) int {
	for _, slot := range v.Agenda {
		if slot.ID == v.Slot && slot.Planned > 0 {
			return slot.Planned
		}
	}
	return 10
}

func (t *timer) show(v *workshop.View) {
	now := timerState{set: v.Timer.Set, running: v.Timer.Running}
	if !now.set {
		now.offered = minutes(v)
	}
	if t.built && now == t.at {
		return
	}
	t.built, t.at = true, now
	t.focus.renew(t.build)
	t.buttons.Refresh()
}

// press starts the countdown, holds it, or lets it go on: what the first button
// does.
func (t *timer) press() {
	var cmd workshop.Command = workshop.StartTimer{Seconds: t.at.offered * 60}
	switch {
	case t.at.running:
		cmd = workshop.PauseTimer{}
	case t.at.set:
		cmd = workshop.ResumeTimer{}
	}
	t.c.send(cmd, t.c.complain)
}

// build makes the buttons.
func (t *timer) build() {
	button := func(name, label string, importance fynewidget.Importance, do func()) fyne.CanvasObject {
		b := widget.NewButton("timer."+name, label, importance, do)
		t.focus.take(b)
		return b
	}
	send := func(cmd workshop.Command) func() { return func() { t.c.send(cmd, t.c.complain) } }
	words := t.c.t
	switch {
	case t.at.running:
		t.buttons.Objects = []fyne.CanvasObject{button("pause", words.T("timer.pause"), fynewidget.MediumImportance, t.press)}
	case t.at.set:
		t.buttons.Objects = []fyne.CanvasObject{button("resume", words.T("timer.resume"), fynewidget.MediumImportance, t.press)}
	default:
		t.buttons.Objects = []fyne.CanvasObject{button("start", words.T("timer.start", "n", t.at.offered), fynewidget.MediumImportance, t.press)}
		return
	}
	t.buttons.Objects = append(t.buttons.Objects,
		button("more1", "+1", fynewidget.LowImportance, send(workshop.ExtendTimer{Seconds: 60})),
		button("more5", "+5", fynewidget.LowImportance, send(workshop.ExtendTimer{Seconds: 300})),
		button("stop", words.T("timer.stop"), fynewidget.LowImportance, send(workshop.StopTimer{})),
	)
}

func (t *timer) tick(v *workshop.View, now time.Time) { t.left.tick(v, now) }

// countdown is the time that is left. Once it is over it says so, in words and
// on a ground of its own.
type countdown struct {
	c      *Console
	text   *canvas.Text
	note   *canvas.Text
	ground *canvas.Rectangle
	over   bool
	object fyne.CanvasObject
}

func newCountdown(c *Console, size float32) *countdown {
	d := &countdown{c: c, text: widget.Colored("", look.Ink, size, true), note: widget.Colored("", look.Ink, 15, true), ground: canvas.NewRectangle(nil)}
	d.ground.CornerRadius = 8
	const out = -8 // around the figures, which stay in line with what is beneath
	d.object = container.NewHBox(container.NewStack(
		container.New(layout.NewCustomPaddedLayout(0, 0, out, out), d.ground),
		container.NewHBox(d.text, container.NewCenter(d.note)),
	))
	return d
}

// tick shows what is left, or what is offered while no timer is set.
func (d *countdown) tick(v *workshop.View, now time.Time) {
	text, note, ink := translations.Minutes(time.Duration(minutes(v))*time.Minute), "", look.InkSoft
	over := v.Timer.Over(now)
	if v.Timer.Set {
		text, ink = translations.Minutes(v.Timer.Remaining(now)), look.Ink
	}
	switch {
	case over:
		note = d.c.t.T("wall.time.over")
	case v.Timer.Set && !v.Timer.Running:
		note = d.c.t.T("wall.time.paused")
	}
	if d.text.Text != text || d.note.Text != note || d.over != over {
		d.text.Text, d.text.Color, d.note.Text, d.over = text, theme.Color(ink), note, over
		d.ground.FillColor, d.ground.StrokeColor, d.ground.StrokeWidth = nil, nil, 0
		if over {
			d.ground.FillColor, d.ground.StrokeColor, d.ground.StrokeWidth = tint(look.Attention, 0x40), theme.Color(look.Attention), 2
		}
		d.object.Refresh()
	}
}

// tint is a colour of the house that what lies under it shines through.
func tint(name fyne.ThemeColorName, alpha uint8) color.Color {
	c := color.NRGBAModel.Convert(theme.Color(name)).(color.NRGBA)
	c.A = alpha
	return c
}

// prefChime is where it is remembered whether the end of the time may be heard.
const prefChime = "chime"

// chimes says whether the end of the time may be heard.
func (c *Console) chimes() bool { return c.app.Preferences().BoolWithFallback(prefChime, true) }

// chiming is the menu item that has the end of the time heard, or not.
func (c *Console) chiming() *fyne.MenuItem {
	m := fyne.NewMenuItem(c.t.T("menu.chime"), nil)
	m.Checked = c.chimes()
	m.Action = func() {
		c.app.Preferences().SetBool(prefChime, !c.chimes())
		c.menus()
		if c.chimes() { // so that it is known how it sounds
			c.ring()
		}
	}
	return m
}

// heard is how long after its end the time may still be heard to be over: after
// a restart, or when the lid was shut, the colour tells.
const heard = time.Minute

// listen rings when the time comes to its end.
func (d *desk) listen(now time.Time) {
	timer := d.view.Timer
	was := d.over
	d.over = timer.Running && timer.Over(now)
	if d.over && !was && now.Sub(timer.Ends) < heard && d.c.chimes() {
		d.c.ring()
	}
}

// sound plays the chime without waiting for it.
func sound(play func() error) {
	go func() {
		if err := play(); err != nil {
			slog.Warn("chime", "error", err)
		}
	}()
}
