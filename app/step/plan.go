package step

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// The ways to look at the plan, and where it is remembered which.
const (
	prefPlan  = "plan.view"
	planBoard = "board"
	planTable = "table"
)

// buildPlan shows the actions as a board by state or a table by date, or one
// of them to be edited.
func buildPlan(c *Context, v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	step := v.Method.Step(k)
	for i, a := range v.Actions {
		if c.open["action"] == string(a.ID) {
			return c.action(v, i)
		}
	}
	c.open[folds] = "" // the next one to be opened shows what it lacks
	out := container.NewVBox(widget.Body(c.text(step.Text)))
	add := c.edit(widget.FieldOptions{Key: "add.action", Hint: c.T.T("plan.add"), Clear: true}, func(text string) workshop.Command {
		id := c.NewID()
		c.open["action"] = string(id)
		name := "action." + string(id)
		c.seek = seek{key: c.key, name: name, field: name + ".level"} // what comes after the title
		return workshop.AddAction{ID: id, Title: text}
	})
	if len(v.Actions) == 0 {
		out.Add(add)
		out.Add(widget.Surface(widget.Soft(c.text(step.Empty)), ""))
	} else {
		looked := c.remembered(prefPlan, planBoard)
		out.Add(container.NewBorder(nil, nil, nil, c.segments("plan", looked, func(id string) { c.remember(prefPlan, id) },
			segment{planBoard, c.T.T("plan.board")}, segment{planTable, c.T.T("plan.table")}), add))
		if looked == planTable {
			out.Add(c.planTable(v))
		} else {
			out.Add(c.board(v))
		}
	}
	if proposed := c.seeds("action", v.Seeds(workshop.KindAction), c.takeUpAction); proposed != nil {
		out.Add(proposed)
	}
	if unmet := c.planChecks(v); unmet != nil {
		out.Add(widget.Gap(4))
		out.Add(unmet)
	}
	if len(step.Shows) > 0 {
		out.Add(widget.Gap(4))
		out.Add(c.beside(v, step.Shows))
	}
	return out
}

// remembered is how something was looked at before, in this window or an
// earlier one.
func (c *Context) remembered(pref, fallback string) string {
	if c.open[pref] == "" && c.Prefs != nil {
		c.open[pref] = c.Prefs.String(pref)
	}
	if c.open[pref] == "" {
		return fallback
	}
	return c.open[pref]
}

// remember keeps how something is looked at from now on.
func (c *Context) remember(pref, value string) {
	c.open[pref] = value
	if c.Prefs != nil {
		c.Prefs.SetString(pref, value)
	}
	c.rebuild()
}

func (c *Context) owners(v *workshop.View, a workshop.ActionView) string {
	out := ""
	for _, s := range workshop.Sides {
		if p := owner(v, a, s); p != nil {
			out = join(out, sign(s)+" "+p.Name)
		}
	}
	return out
}

// owner is who carries an action for a side; nil where nobody does yet.
func owner(v *workshop.View, a workshop.ActionView, s workshop.Side) *workshop.Person {
	if s == workshop.Client {
		return v.Person(a.OwnerClient)
	}
	return v.Person(a.OwnerVendor)
}

// planChecks says what the plan should meet or explain, with room to explain;
// nil where it meets all.
func (c *Context) planChecks(v *workshop.View) fyne.CanvasObject {
	if len(v.PlanChecks) == 0 {
		return nil
	}
	box := container.NewVBox(widget.SubHeading(c.T.T("plan.comply")))
	for _, k := range v.PlanChecks {
		text := c.T.T("check." + string(k.Code))
		for _, a := range v.Actions {
			if a.ID == k.Action {
				text = a.Title + ": " + text
			}
		}
		box.Add(widget.Note("◦ " + text))
		box.Add(c.edit(widget.FieldOptions{Key: "explain." + k.Key(), Hint: c.T.T("plan.explain"), Value: k.Explanation, Rows: 1}, func(text string) workshop.Command {
			return workshop.ExplainCheck{Check: k.Key(), Text: text}
		}))
	}
	return widget.Surface(box, "")
}

// move brings an action to another stage, as far as that is done by hand; to
// park it takes a reason, which is asked where the action is folded open.
func (c *Context) move(a workshop.ActionView, to workshop.Stage, place string) {
	switch {
	case c.Past:
	case to == workshop.StageParked:
		c.open[place], c.open["park"] = string(a.ID), string(a.ID)
		name := place + "." + string(a.ID)
		c.seek = seek{key: c.key, name: name, field: name + ".reason"}
		c.rebuild()
	default:
		c.send(workshop.StageAction{Action: a.ID, Stage: to})
	}
}

// moves are buttons for what can be done with an action by hand.
func (c *Context) moves(key, place string, a workshop.ActionView, leading fyne.CanvasObject) *fyne.Container {
	bar := container.NewHBox()
	if leading != nil {
		bar.Add(leading)
	}
	for _, to := range a.Moves() {
		name, importance := "propose", fynewidget.MediumImportance
		switch {
		case to == workshop.StageParked:
			name, importance = "park", fynewidget.LowImportance
		case to == workshop.StageConcept && a.State == workshop.StageParked:
			name = "revive"
		case to == workshop.StageConcept:
			name, importance = "unpropose", fynewidget.LowImportance
		case to == workshop.StageRunning:
			name = "begin"
		case to == workshop.StageDone:
			name, importance = "finish", fynewidget.LowImportance
		}
		bar.Add(c.button(key+"."+name, c.T.T("consent."+name), importance, func() {
			if to == workshop.StageParked && c.open["park"] == string(a.ID) {
				c.toggle("park", string(a.ID))
				return
			}
			c.move(a, to, place)
		}))
	}
	return bar
}
