package step

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// box is a side's ballot box of a survey.
type box struct {
	key  workshop.StepKey
	side workshop.Side
}

// buildSurvey takes in one person's form after another. What is in the box is
// shown to nobody, the facilitator included.
func buildSurvey(c *Context, v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	t, sheet := v.Steps[k], v.Method.Step(k).Sheet
	switch {
	case !t.Hidden && t.Revealed > 0 && sheet != nil:
		return c.sheetShown(v, k, sheet)
	case !t.Hidden && t.Revealed > 0:
		return container.NewVBox(widget.Surface(container.NewVBox(
			widget.SubHeading(c.T.T("survey.revealed")),
			widget.Body(c.T.T("survey.revealed.why")),
			c.late(t),
			c.newRound(k),
		), ""))
	case c.paper == nil:
		return c.boxes(v, k)
	case c.paper.way == byDigits:
		return c.quickForm(v, k)
	case c.paper.way == byStatement:
		return c.single(v, k)
	}
	return c.form(v, k)
}

// late says how many answers came to light after the reveal.
func (c *Context) late(t workshop.StepView) fyne.CanvasObject {
	n := t.Late.Vendor + t.Late.Client
	if n == 0 {
		return widget.Gap(0)
	}
	return widget.Caption(c.T.T("survey.late", "n", n))
}

func (c *Context) newRound(k workshop.StepKey) fyne.CanvasObject {
	return container.NewHBox(c.button("survey.round", c.T.T("survey.round"), fynewidget.MediumImportance, func() { c.send(workshop.StartRound{Key: k}) }))
}

// boxes are both sides' ballot boxes.
func (c *Context) boxes(v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	out := container.NewVBox(
		widget.Body(c.text(v.Method.Step(k).Text)),
		widget.Gap(4),
		sides(func(s workshop.Side) fyne.CanvasObject { return c.box(v, k, s) }),
		widget.Gap(4),
	)
	secret := "survey.secret"
	if sheet := v.Method.Step(k).Sheet; sheet != nil {
		secret = "sheet.secret." + string(sheet.Shown)
	} else {
		out.Add(c.formChoice(v, k))
		out.Add(container.NewHBox(c.button("survey.file", c.T.T("menu.answers"), fynewidget.LowImportance, c.FromFile)))
	}
	out.Add(widget.Caption(c.T.T(secret)))
	return out
}

// box is a side's ballot box.
func (c *Context) box(v *workshop.View, k workshop.StepKey, s workshop.Side) fyne.CanvasObject {
	ready := v.Steps[k].Ready.Of(s)
	count := c.T.T("survey.count", "in", ready, "all", len(v.Seated(s)))
	if len(v.Seated(s)) == 0 {
		count = c.T.T("survey.count_only", "n", ready)
	}
	out := container.NewVBox(
		Party(v, s, 17),
		widget.Heading(count),
		container.NewHBox(
			c.button("survey.fill."+string(s), c.T.T("survey.fill"), fynewidget.HighImportance, func() { c.takePaper(v, k, s, c.handed) }),
			c.button("survey.quick."+string(s), c.T.T("survey.quick"), fynewidget.MediumImportance, func() { c.takePaper(v, k, s, byDigits) }),
		),
	)
	if ready < 3 && v.Method.Step(k).Sheet == nil {
		out.Add(widget.Caption(c.T.T("survey.few")))
	}
	if id := c.lastBallot[box{k, s}]; id != "" && ready > 0 {
		out.Add(container.NewHBox(c.button("survey.back."+string(s), c.T.T("survey.take_back"), fynewidget.LowImportance, func() {
			c.send(workshop.RetractBallot{Ballot: id})
			delete(c.lastBallot, box{k, s})
		})))
	}
	return widget.Surface(out, hue(s))
}

// formChoice is where the form of the instrument is chosen, while nobody has
// answered.
func (c *Context) formChoice(v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	t, in := v.Steps[k], v.Method.Instrument
	name := func(form string) string {
		return c.T.T("survey.form."+form, "n", len(in.Asked(form)))
	}
	if t.Round > 1 || t.Ready.Vendor+t.Ready.Client > 0 {
		return widget.Caption(c.T.T("survey.form.is", "form", name(v.Form(k))))
	}
	row := container.NewHBox()
	for _, form := range []string{workshop.FormShort, workshop.FormLong} {
		label, importance := name(form), fynewidget.LowImportance
		if form == v.Form(k) {
			label, importance = "✓ "+label, fynewidget.MediumImportance
		}
		row.Add(c.button("survey.form."+form, label, importance, func() { c.send(workshop.ChooseForm{Key: k, Form: form}) }))
	}
	return container.NewVBox(widget.Label(c.T.T("survey.form")), row, widget.Caption(c.T.T("survey.form.why")))
}

// takePaper gives somebody a blank form.
func (c *Context) takePaper(v *workshop.View, k workshop.StepKey, s workshop.Side, way entry) {
	c.paper = &paper{key: k, side: s, way: way, marks: map[string]int{}}
	c.Alone(true)
	c.turnTo(v, 0)
}

// castPaper puts the form in the box.
func (c *Context) castPaper(v *workshop.View, k workshop.StepKey) {
	p, id := c.paper, c.NewBallotID()
	c.Send(workshop.CastBallot{ID: id, Key: k, Side: p.side, Consensus: p.joint, Answers: p.answers(c.sheets(v, k, p))}, func(err error) {
		if err != nil {
			c.complain(err)
			return
		}
		c.lastBallot[box{k, p.side}] = id
		c.dropPaper()
		c.Say(c.T.T("survey.cast_done"))
		if again := c.kept["button:survey.quick."+string(p.side)]; p.way == byDigits && again != nil { // the next of the pile
			c.Window.Canvas().Focus(again.(fyne.Focusable))
		}
	})
}

// dropPaper leaves nothing of the form on the screen.
func (c *Context) dropPaper() {
	c.paper = nil
	c.Alone(false)
	c.rebuild()
}

// cancelPaper is the way out of a form that leaves nothing of it.
func (c *Context) cancelPaper() fyne.CanvasObject {
	return c.button("survey.cancel", c.T.T("survey.cancel"), fynewidget.LowImportance, c.dropPaper)
}

// legend says what the marks of a scale mean.
func (c *Context) legend(scale []workshop.Text) string {
	legend := ""
	for i, l := range scale {
		legend = join(legend, fmt.Sprintf("%d %s", i+1, c.text(l)))
	}
	return legend
}

// Statement fills a statement's {A} with the party it is about, and {B} with
// the other.
func Statement(v *workshop.View, text string, about workshop.Side) string {
	return strings.NewReplacer("{A}", v.Name(about), "{B}", v.Name(about.Other())).Replace(text)
}
