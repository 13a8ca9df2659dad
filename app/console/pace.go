package console

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// pace is the foot of the agenda: how the day runs, and what can be done about
// it.
type pace struct {
	c       *Console
	view    *workshop.View
	words   *widget.Words
	propose *widget.Button
	day     *fyne.Container // how long it may take, while the agenda is adjusted
	length  *widget.Words
	object  fyne.CanvasObject
}

func newPace(c *Console) *pace {
	p := &pace{c: c, words: widget.Caption(""), length: widget.Caption("")}
	p.propose = widget.NewButton("agenda.propose", c.t.T("pace.propose"), fynewidget.MediumImportance, p.ask)
	by := func(name, label string, minutes int) fyne.CanvasObject {
		return widget.NewButton("agenda.day."+name, label, fynewidget.LowImportance, func() {
			c.send(workshop.PlanDay{Minutes: max(5, p.view.Length+minutes)}, c.complain)
		})
	}
	p.day = container.NewBorder(nil, nil, nil, container.NewHBox(by("less", "−5", -5), by("more", "+5", 5)), container.NewVBox(widget.Gap(8), p.length))
	p.propose.Hide()
	p.day.Hide()
	p.object = container.NewVBox(p.words, p.propose, p.day)
	return p
}

func (p *pace) show(v *workshop.View, editing bool) {
	p.view = v
	show(p.day, editing)
}

// tick tells in words how the day runs.
func (p *pace) tick(now time.Time) {
	t, pace := p.c.t, p.view.Pace(now)
	text := t.T("agenda.planned", "n", pace.Planned)
	if pace.ToCome > 0 {
		text = t.T("pace.ends", "n", pace.Planned, "time", clock(pace.Ends))
	}
	if late := int(pace.Late.Minutes()); pace.Done {
		text = t.T("pace.done", "n", pace.Planned)
	} else if late >= 3 {
		text += "\n" + t.T("agenda.late", "n", late)
	} else if late <= -3 {
		text += "\n" + t.T("agenda.early", "n", -late)
	}
	p.words.SetText(text)
	p.length.SetText(t.T("pace.length", "n", p.view.Length, "time", clock(pace.Ends.Add(-pace.Late))))
	show(p.propose, pace.Late >= workshop.LateFrom && pace.ToCome > 0)
}

// clock is a time of the day, to the minute.
func clock(at time.Time) string { return at.Round(time.Minute).Format("15:04") }

// show shows an object, or hides it.
func show(o fyne.CanvasObject, on bool) {
	if o.Visible() == on {
		return
	}
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// ask proposes what to shorten, each with its reason, and does what is left
// ticked as one deed. Who would rather finish later says so here.
func (p *pace) ask() {
	c, t := p.c, p.c.t
	pace := p.view.Pace(c.now())
	var (
		box   = container.NewVBox(widget.Body(t.T("pace.why", "time", clock(pace.Ends), "until", clock(pace.Ends.Add(-pace.Late)))))
		sum   = widget.Strong("")
		ticks = make([]*widget.Check, len(pace.Cuts))
		yes   = widget.NewButton("pace.yes", t.T("pace.yes"), fynewidget.HighImportance, nil)
	)
	chosen := func() (out []workshop.Cut) {
		for i, tick := range ticks {
			if tick.Checked {
				out = append(out, pace.Cuts[i])
			}
		}
		return out
	}
	rows := container.NewVBox()
	roll := container.NewVScroll(rows)
	tell := func(bool) {
		saves := workshop.Saves(chosen())
		sum.SetText(t.T("pace.saves", "n", saves, "time", clock(pace.Ends.Add(-time.Duration(saves)*time.Minute))))
		enable(&yes.Button, saves > 0)
	}
	for i, cut := range pace.Cuts {
		ticks[i] = widget.NewCheck("pace.cut."+cut.Slot, t.T("pace.cut", "what", p.title(cut.Slot), "from", cut.From, "to", cut.To))
		ticks[i].Checked = true
		ticks[i].OnChanged = tell
		why := container.NewBorder(nil, nil, widget.Indent(32), nil, widget.Caption(t.T("pace."+string(cut.Why), "to", cut.To)))
		rows.Add(widget.Tight(ticks[i], why))
		tick := ticks[i]
		tick.OnFocus(func() { intoSight(roll, tick) })
	}
	if len(pace.Cuts) == 0 {
		box.Add(widget.Body(t.T("pace.none")))
	} else {
		roll.SetMinSize(fyne.NewSize(0, min(rows.MinSize().Height, c.roomFor(140))))
		box.Add(roll)
		box.Add(sum)
		box.Add(widget.Caption(t.T("pace.kept")))
	}
	tell(true)

	const round = 5 * time.Minute
	until := (pace.Late + round - 1) / round * round
	d := dialog.NewCustomWithoutButtons(t.T("pace.title", "n", int(pace.Late.Minutes())), widget.Wide(480, box), c.win)
	later := widget.NewButton("pace.later", t.T("pace.later", "time", clock(pace.Ends.Add(until-pace.Late))), fynewidget.MediumImportance, func() {
		d.Hide()
		c.send(workshop.PlanDay{Minutes: min(workshop.MaxDay, pace.Length+int(until.Minutes()))}, c.complain)
	})
	yes.OnTapped = func() {
		d.Hide()
		var all workshop.PlanSlots
		for _, cut := range chosen() {
			all.Slots = append(all.Slots, workshop.PlanSlot{Slot: cut.Slot, Minutes: cut.To})
		}
		c.send(all, c.complain)
	}
	d.SetButtons([]fyne.CanvasObject{widget.NewButton("pace.no", t.T("pace.no"), fynewidget.MediumImportance, d.Hide), later, yes})
	d.Show()
}

// title is what a slot of the agenda is called.
func (p *pace) title(slot string) string {
	for _, s := range p.view.Agenda {
		if s.ID == slot {
			return s.Title.In(workshop.Lang(p.c.t.Lang()))
		}
	}
	return slot
}
