package console

import (
	"fmt"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// agenda is the left of the desk: what is planned, what it took, what is left.
type agenda struct {
	c       *Console
	view    *workshop.View
	list    *fyne.Container
	follows *widget.Words
	clock   *canvas.Text
	pace    *pace
	took    *canvas.Text // of the open slot
	editing bool
	edit    *widget.Button
	drag    drag
	roll    *container.Scroll
	here    fyne.CanvasObject // the row of the open slot
	focus   focusKept
	seen    string // the slot that was brought into sight last
	object  fyne.CanvasObject
}

func newAgenda(c *Console) *agenda {
	a := &agenda{c: c, list: container.NewVBox(), follows: widget.Caption(""), clock: widget.Colored("", look.InkSoft, 15, true), pace: newPace(c)}
	a.edit = widget.NewButton("agenda.edit", "", fynewidget.LowImportance, func() {
		a.editing = !a.editing
		a.show(a.view)
	})
	head := container.NewBorder(nil, nil, widget.Colored(c.t.T("agenda.title"), look.InkSoft, 13, true), a.edit)
	a.follows.Hide()
	top := container.NewVBox(widget.Pad(8, container.NewVBox(head, a.follows)))
	foot := container.NewVBox(fynewidget.NewSeparator(), widget.Pad(8, container.NewVBox(a.clock, a.pace.object)))
	a.roll = container.NewVScroll(widget.Pad(4, container.NewStack(a.list, a.drag.over(a.list))))
	a.focus = focusKept{win: c.win, roll: a.roll}
	a.object = container.NewBorder(top, foot, nil, nil, a.roll)
	return a
}

var measurer = chart.NewMeasurer()

func (a *agenda) show(v *workshop.View) {
	a.view = v
	a.edit.SetText(a.c.t.T("agenda.edit"))
	if a.editing {
		a.edit.SetText(a.c.t.T("agenda.done"))
	}
	if on := a.c.follows(v); on != "" {
		a.follows.SetText(on)
		a.follows.Show()
	}
	if a.drag.slot == "" { // a row is not taken from under the hand that moves it
		a.focus.renew(func() { a.build(v) })
	}
	a.pace.show(v, a.editing)
	a.tick(a.c.now())
}

// build makes the rows.
func (a *agenda) build(v *workshop.View) {
	a.list.Objects, a.here, a.took, a.drag.rows = nil, nil, nil, nil
	for i, slot := range v.Agenda {
		row := a.row(v, slot)
		a.drag.rows = append(a.drag.rows, row)
		if slot.ID == v.Slot {
			a.here = row
		}
		a.list.Add(row)
		if a.editing {
			a.list.Add(a.tools(v, i))
		}
	}
	a.list.Refresh()
}

// follow brings the open slot into sight when it is another than before. Where
// the list is not laid out yet that is left for the next tick.
func (a *agenda) follow() {
	if a.view == nil {
		return
	}
	high := a.roll.Size().Height
	if a.here == nil || a.view.Slot == a.seen || high <= 0 {
		return
	}
	row, top := a.here.Size().Height, a.here.Position().Y
	switch offset := a.roll.Offset.Y; {
	case top < offset:
		a.roll.ScrollToOffset(fyne.NewPos(0, max(0, top-row)))
	case top+2*row > offset+high: // with what comes after it
		a.roll.ScrollToOffset(fyne.NewPos(0, top+2*row-high))
	}
	if offset := a.roll.Offset.Y; row > 0 && top >= offset && top+row <= offset+high {
		a.seen = a.view.Slot
	}
}

// row is one slot. Pressing it goes there.
func (a *agenda) row(v *workshop.View, slot workshop.SlotView) fyne.CanvasObject {
	mark, color, bold := "○", look.InkSoft, false
	switch {
	case slot.Skipped:
		mark = "–"
	case slot.ID == v.Slot:
		mark, color, bold = "▶", look.Ink, true
	case slot.Began:
		mark = "✓"
	}
	minutes, over := a.minutes(slot, a.c.now())
	time := widget.Colored(minutes, look.InkSoft, 13, false)
	if over {
		time.Color = theme.Color(look.Attention)
	}
	if slot.ID == v.Slot {
		a.took = time
	}
	const around = 68 // paddings and the sign
	wide := agendaWidth - around - time.MinSize().Width
	sign := widget.Wide(20, widget.Colored(mark, color, 13, bold))
	if a.editing {
		wide -= gripWidth
		sign = container.NewHBox(newGrip(a, slot.ID), sign)
	}
	title := slot.Title.In(workshop.Lang(a.c.t.Lang()))
	name := widget.Tight()
	for _, words := range measurer.Wrap(title, float64(wide), 15, chart.SemiBold) {
		name.Add(widget.Colored(words, color, 15, bold))
	}
	line := container.NewBorder(nil, nil, sign, time, name)
	content := widget.Pad(8, line)
	if slot.ID == v.Slot {
		back := canvas.NewRectangle(theme.Color(theme.ColorNameHover))
		back.CornerRadius = 8
		content = container.NewStack(back, content)
	}
	press := widget.NewPress("agenda."+slot.ID, content, func() { a.enter(v, slot) })
	a.focus.take(press)
	return press
}

// first is what has the focus when the agenda is opened: the open slot.
func (a *agenda) first() fyne.Focusable {
	if f, ok := a.here.(fyne.Focusable); ok {
		return f
	}
	return a.edit
}

// enter opens a slot where it was left: its last opened step, or its first.
func (a *agenda) enter(v *workshop.View, slot workshop.SlotView) {
	if slot.Skipped {
		return
	}
	to := stop{slot: slot}
	if e := v.Method.Exercise(slot.Exercise); e != nil {
		to.key = workshop.StepKey{Exercise: e.ID, Step: e.Steps[0].ID}
		for _, t := range e.Steps {
			key := workshop.StepKey{Exercise: e.ID, Step: t.ID}
			if seen, ok := v.Steps[key]; ok && !seen.Opened.IsZero() {
				to.key = key
			}
		}
	}
	a.c.desk.stage.open(to)
}

// tools change a slot: its minutes, its place, whether it is skipped.
func (a *agenda) tools(v *workshop.View, i int) fyne.CanvasObject {
	slot := v.Agenda[i]
	send := func(cmd workshop.Command) func() { return func() { a.c.send(cmd, a.c.complain) } }
	small := func(name, label string, do func()) fyne.CanvasObject {
		b := widget.NewButton("agenda."+slot.ID+"."+name, label, fynewidget.LowImportance, do)
		a.focus.take(b)
		return b
	}
	row := container.NewHBox(
		small("less", "−5", send(workshop.PlanSlot{Slot: slot.ID, Minutes: max(0, slot.Planned-5)})),
		small("more", "+5", send(workshop.PlanSlot{Slot: slot.ID, Minutes: min(workshop.MaxMinutes, slot.Planned+5)})),
	)
	if i > 0 {
		row.Add(small("up", "↑", send(workshop.MoveSlot{Slot: slot.ID, Before: v.Agenda[i-1].ID})))
	}
	if i+1 < len(v.Agenda) {
		before := ""
		if i+2 < len(v.Agenda) {
			before = v.Agenda[i+2].ID
		}
		row.Add(small("down", "↓", send(workshop.MoveSlot{Slot: slot.ID, Before: before})))
	}
	skip := a.c.t.T("agenda.skip")
	if slot.Skipped {
		skip = a.c.t.T("agenda.unskip")
	}
	row.Add(small("skip", skip, send(workshop.SkipSlot{Slot: slot.ID, Skip: !slot.Skipped})))
	return row
}

// minutes is what a slot was given, and once it began what it took of that. over
// says whether that is more.
func (a *agenda) minutes(slot workshop.SlotView, now time.Time) (text string, over bool) {
	took := int(math.Round(slot.Elapsed(now).Minutes()))
	switch {
	case slot.Skipped:
		return a.c.t.T("agenda.skipped"), false
	case slot.Planned == 0:
		return "", false
	case !slot.Began:
		return fmt.Sprintf("%d'", slot.Planned), false
	}
	return fmt.Sprintf("%d / %d'", took, slot.Planned), took > slot.Planned
}

// tick says what time it is, what the open slot took, and how the day runs.
func (a *agenda) tick(now time.Time) {
	if a.view == nil {
		return
	}
	a.follow()
	set(a.clock, now.Format("15:04"))
	for _, slot := range a.view.Agenda {
		if slot.ID == a.view.Slot && a.took != nil {
			text, over := a.minutes(slot, now)
			if over {
				a.took.Color = theme.Color(look.Attention)
			}
			set(a.took, text)
		}
	}
	a.pace.tick(now)
}

func set(t *canvas.Text, s string) {
	if t.Text != s {
		t.Text = s
		t.Refresh()
	}
}
