package step

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// buildConsent takes the actions one after another through their round, or
// shows all of them.
func buildConsent(c *Context, v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	for i, a := range v.Actions {
		if c.open["consent"] == string(a.ID) {
			return c.round(v, i)
		}
	}
	step := v.Method.Step(k)
	out := container.NewVBox(widget.Body(c.text(step.Text)))
	if len(v.Actions) == 0 {
		out.Add(widget.Surface(widget.Soft(c.text(step.Empty)), ""))
	}
	next := following(v, "")
	if next != nil {
		out.Add(container.NewHBox(c.button("round.start", c.T.T("consent.start", "title", short(c.actionTitle(*next), 40)), fynewidget.HighImportance, func() { c.begin(*next) })))
	} else if len(v.Actions) > 0 {
		out.Add(widget.Strong("◆ " + c.T.T("consent.all_heard")))
	}
	out.Add(c.followUp(v))
	var lines []fyne.CanvasObject
	for i, a := range v.Actions {
		lines = append(lines, c.actionLine(v, i, a))
	}
	out.Add(container.NewVBox(lines...))
	if unmet := c.planChecks(v); unmet != nil {
		out.Add(widget.Gap(4))
		out.Add(unmet)
	}
	return out
}

// following is the action that waits for the word of both parties and comes
// after another one; nil where none does.
func following(v *workshop.View, after workshop.ID) *workshop.ActionView {
	at := 0
	for i, a := range v.Actions {
		if a.ID == after {
			at = i + 1
		}
	}
	for i := range v.Actions {
		a := &v.Actions[(at+i)%len(v.Actions)]
		if a.ID != after && (a.State == workshop.StageConcept || a.Asked()) {
			return a
		}
	}
	return nil
}

// begin opens the round of an action, and puts it on the table.
func (c *Context) begin(a workshop.ActionView) {
	key := "consent." + string(a.ID)
	c.open["consent"], c.open["amend"], c.open["phase"] = string(a.ID), "", ""
	c.seek = seek{key: c.key, name: key, field: key + ".on"}
	if a.Stage == workshop.StageConcept && !c.Past {
		c.send(workshop.StageAction{Action: a.ID, Stage: workshop.StageProposed})
		return
	}
	c.rebuild()
}

// actionLine is an action folded up; pressing it opens its round.
func (c *Context) actionLine(v *workshop.View, i int, a workshop.ActionView) fyne.CanvasObject {
	title, who, state := c.actionTitle(a), join(c.owners(v, a), c.T.ShortDate(a.Due)), c.T.T("stage."+string(a.State))
	if n := len(a.Checks); n > 0 && a.State != workshop.StageParked {
		state = join(state, c.T.T("plan.open_checks", "n", n))
	}
	key, number := "consent."+string(a.ID), strconv.Itoa(i+1)
	return keyed(c, "press:"+key+number+title+who+state, func() *widget.Press {
		words := widget.Tight(widget.Strong(title), widget.Caption(join(state, who)))
		return widget.NewPress(key, widget.Surface(container.NewBorder(nil, nil, container.NewVBox(widget.Colored(number+" ", look.InkSoft, theme.TextSize(), true)), nil, words), stateHue(a)), func() {
			c.open["amend"], c.open["phase"] = "", ""
			c.toggle("consent", string(a.ID))
		})
	}, nil)
}

// others shows all actions small, in their order, with what came of them, and
// leads to each.
func (c *Context) others(v *workshop.View, at int) fyne.CanvasObject {
	var row []fyne.CanvasObject
	for i, a := range v.Actions {
		label := strconv.Itoa(i + 1)
		switch {
		case a.State == workshop.StageParked:
			label += " ‖"
		case !a.Asked() && a.State != workshop.StageConcept:
			label += " ✓"
		}
		on := ""
		if i == at {
			on = "on"
		}
		name := "round." + string(a.ID)
		row = append(row, keyed(c, "press:"+name+label+on, func() *widget.Press {
			return widget.NewPress(name, pill(label, i == at), func() {
				c.open["amend"], c.open["phase"] = "", ""
				c.open["consent"] = string(a.ID)
				c.rebuild()
			})
		}, nil))
	}
	return container.New(&flowLayout{}, row...)
}

// pill frames a word or two in a row of which one is at hand.
func pill(label string, on bool) fyne.CanvasObject {
	back := canvas.NewRectangle(nil)
	back.CornerRadius, back.StrokeColor, back.StrokeWidth = 12, theme.Color(look.Line), 1
	color := look.InkSoft
	if on {
		back.StrokeColor, back.StrokeWidth, color = theme.Color(look.Together), 2, look.Ink
	}
	return container.NewStack(back, padded(2, 9, widget.Colored(label, color, theme.CaptionTextSize(), on)))
}

// followUp is the date on which both parties come back: without it nothing
// can be agreed.
func (c *Context) followUp(v *workshop.View) fyne.CanvasObject {
	return widget.Surface(c.edit(widget.FieldOptions{
		Key: "followUp", Label: c.T.T("consent.follow_up"), Hint: c.T.T("form.date"), Value: c.dateText(v.Workshop.FollowUp),
	}, func(text string) workshop.Command { return workshop.SetFollowUp{Date: text} }), "")
}
