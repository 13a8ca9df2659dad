package console

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// guide is the right of the desk: the clock, who is ready, and what helps the
// facilitator at this moment. Nothing of it is ever on the wall.
type guide struct {
	c     *Console
	view  *workshop.View
	timer *timer
	ready *fyne.Container
	past  *lookBack
	help  *fyne.Container
	far   *fyne.Container // how far the exercise has come
	guard *fyne.Container // a word for the facilitator, folded
	note  *widget.Field
	noted workshop.StepKey
	box   *fyne.Container

	shown workshop.StepKey
	asked asideState
	told  []workshop.Progress
	roll  *container.Scroll
}

func newGuide(c *Console) *guide {
	g := &guide{c: c, timer: newTimer(c), ready: container.NewVBox(), past: newLookBack(c), help: container.NewVBox(), far: container.NewVBox(), guard: container.NewVBox(), box: container.NewVBox()}
	g.roll = container.NewVScroll(widget.Pad(16, container.NewVBox(
		g.timer.object, container.NewHBox(widget.NewButton("guide.conflict", c.t.T("guide.conflict"), fynewidget.LowImportance, g.conflict)), widget.Gap(8), g.guard, g.ready, g.far, widget.Gap(8), g.help, g.past.object, widget.Gap(8), g.box,
	)))
	g.timer.focus, g.past.focus = focusKept{win: c.win, roll: g.roll}, focusKept{win: c.win, roll: g.roll}
	return g
}

func (g *guide) show(v *workshop.View) {
	first := g.view == nil
	g.view = v
	g.timer.show(v)
	g.showReady(v)
	if v.Current != g.shown || first {
		g.shown = v.Current
		g.showHelp(v)
	}
	g.showFar(v, first)
	g.past.show(v)
	g.showGuard(v)
	g.showNote(v, first)
	g.tick(g.c.now())
}

// first is what has the focus when the guide is opened: the clock.
func (g *guide) first() fyne.Focusable {
	if len(g.timer.focus.now) > 0 {
		return g.timer.focus.now[0]
	}
	return nil
}

// Flush takes in the note that is being typed.
func (g *guide) Flush() {
	if g.note != nil {
		g.note.Flush()
	}
}

// tick moves the clock.
func (g *guide) tick(now time.Time) {
	if g.view != nil {
		g.timer.tick(g.view, now)
	}
}

func (g *guide) showHelp(v *workshop.View) {
	g.help.Objects = nil
	lang := workshop.Lang(g.c.t.Lang())
	if e := v.Method.Exercise(v.Current.Exercise); e != nil {
		part := func(title, text string) {
			if text != "" {
				g.help.Add(widget.Label(g.c.t.T(title)))
				g.help.Add(widget.Body(text))
				g.help.Add(widget.Gap(4))
			}
		}
		part("guide.say", e.Guide.Say.In(lang))
		part("guide.pitfall", e.Guide.Pitfall.In(lang))
		part("guide.tense", e.Guide.Tense.In(lang))
		part("guide.done", e.Done.In(lang))
	}
	g.help.Refresh()
}

// showFar says how far the exercise has come, by what can be counted. It informs
// and never blocks.
func (g *guide) showFar(v *workshop.View, first bool) {
	now := v.Progress(v.Current.Exercise)
	if slices.Equal(now, g.told) && !first {
		return
	}
	g.told = now
	g.far.Objects = nil
	if len(now) > 0 {
		g.far.Add(widget.Label(g.c.t.T("progress.title")))
	}
	for _, p := range now {
		sign, color := "○", look.InkSoft
		if p.Met {
			sign, color = "✓", look.Together
		}
		text := p.Text.In(workshop.Lang(g.c.t.Lang()))
		switch {
		case p.Later:
			text += " · " + g.c.t.T("progress.later")
		case p.Have > p.Least:
			text += " · " + g.c.t.Number(float64(p.Have), 0)
		case p.Least > 1:
			text += " · " + g.c.t.T("progress.count", "have", p.Have, "least", p.Least)
		}
		mark := container.NewVBox(widget.Colored(sign, color, theme.TextSize(), true))
		g.far.Add(container.NewBorder(nil, nil, mark, nil, widget.Body(text)))
	}
	g.far.Refresh()
}

// showGuard has a word for the facilitator alone behind a fold that is always
// there: who looks along can't tell what it says, nor that there is anything to
// say. It folds at every step, and when what was put in at one is closed.
func (g *guide) showGuard(v *workshop.View) {
	now := asideState{v.Current, v.Steps[v.Current].Hidden, v.Protected()}
	if now == g.asked && len(g.guard.Objects) > 0 {
		return
	}
	g.asked = now
	g.foldGuard(false)
}

// asideState is what the word for the facilitator hangs on.
type asideState struct {
	at         workshop.StepKey
	hidden, on bool
}

func (g *guide) foldGuard(open bool) {
	t, sign, text := g.c.t, "▸ ", "progress.usual"
	if open {
		sign = "▾ "
	}
	g.guard.Objects = []fyne.CanvasObject{container.NewHBox(widget.NewButton("guide.aside", sign+t.T("progress.aside"), fynewidget.LowImportance, func() { g.foldGuard(!open) }))}
	if g.asked.on {
		text = "progress.protect"
	}
	if open {
		g.guard.Add(widget.Body(t.T(text)))
	}
	g.guard.Refresh()
}

// conflict shows what to do when it gets tense, at any step.
func (g *guide) conflict() {
	if g.view.Timer.Running {
		g.c.send(workshop.PauseTimer{}, g.c.complain)
	}
	steps := container.NewVBox()
	for _, key := range []string{"conflict.1", "conflict.2", "conflict.3", "conflict.4", "conflict.5", "conflict.6"} {
		steps.Add(widget.Body(g.c.t.T(key)))
	}
	dialog.ShowCustom(g.c.t.T("guide.conflict"), g.c.t.T("dialog.ok"), widget.Wide(560, steps), g.c.win)
}

// showNote is the facilitator's own note at this step.
func (g *guide) showNote(v *workshop.View, first bool) {
	key := v.Current
	if v.Method.Step(key) == nil {
		g.Flush()
		g.note, g.box.Objects = nil, nil
		g.box.Refresh()
		return
	}
	if key == g.noted && g.note != nil && !first {
		g.note.Set(v.Notes[key])
		return
	}
	g.Flush()
	g.noted = key
	g.note = widget.NewField(widget.FieldOptions{
		Key: "note." + key.Exercise + "." + key.Step, Label: g.c.t.T("guide.note"), Hint: g.c.t.T("guide.note.hint"),
		Value: v.Notes[key], Rows: 4, Drafts: g.c.session.drafts,
		Commit: func(text string, done func(string)) {
			g.c.send(workshop.WriteNote{Key: key, Text: text}, g.c.answer(done))
		},
	})
	g.note.OnWheel(g.roll.Scrolled)
	note := g.note
	note.OnFocus(func() { intoSight(g.roll, note) })
	g.box.Objects = []fyne.CanvasObject{g.note}
	g.box.Refresh()
}
