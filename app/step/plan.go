package step

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// buildPlan shows the actions, one of them folded open for editing.
func buildPlan(c *Context, v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	step := v.Method.Step(k)
	out := container.NewVBox(widget.Body(c.text(step.Text)))
	if len(v.Actions) == 0 {
		out.Add(widget.Surface(widget.Soft(c.text(step.Empty)), ""))
	}
	for _, a := range v.Actions {
		if c.open["action"] == string(a.ID) {
			out.Add(c.action(v, a))
		} else {
			out.Add(c.actionLine(v, a, "action"))
		}
	}
	if c.open["action"] == "" {
		c.open[folds] = "" // the next one to be opened shows what it lacks
	}
	if proposed := c.seeds("action", v.Seeds(workshop.KindAction), c.takeUpAction); proposed != nil {
		out.Add(proposed)
	}
	out.Add(c.edit(widget.FieldOptions{Key: "add.action", Hint: c.T.T("plan.add"), Clear: true}, func(text string) workshop.Command {
		id := c.NewID()
		c.open["action"] = string(id)
		return workshop.AddAction{ID: id, Title: text}
	}))
	out.Add(widget.Gap(8))
	out.Add(c.planChecks(v))
	if len(step.Shows) > 0 {
		out.Add(c.beside(v, step.Shows))
	}
	return out
}

// actionLine is an action folded up; pressing it opens it at a place.
func (c *Context) actionLine(v *workshop.View, a workshop.ActionView, place string) fyne.CanvasObject {
	title := a.Title
	if title == "" {
		title = c.T.T("plan.untitled")
	}
	facts := join(string(a.Level), c.owners(v, a))
	if a.Due != "" {
		facts = join(facts, c.T.ShortDate(a.Due))
	}
	state := c.T.T("stage." + string(a.State))
	if n := len(a.Checks); n > 0 && a.State != workshop.StageParked {
		state = join(state, c.T.T("plan.open_checks", "n", n))
	}
	key := place + "." + string(a.ID)
	box := widget.Tight(widget.Strong(title))
	if facts != "" {
		box.Add(widget.Caption(facts))
	}
	box.Add(widget.Caption(state))
	return keyed(c, "press:"+key+title+facts+state, func() *widget.Press {
		return widget.NewPress(key, widget.Surface(box, stateHue(a)), func() { c.toggle(place, string(a.ID)) })
	}, nil)
}

func stateHue(a workshop.ActionView) fyne.ThemeColorName {
	if a.State == workshop.StageAgreed {
		return hue(workshop.Together)
	}
	return ""
}

func (c *Context) owners(v *workshop.View, a workshop.ActionView) string {
	out := ""
	for _, s := range workshop.Sides {
		id := a.OwnerVendor
		if s == workshop.Client {
			id = a.OwnerClient
		}
		if p := v.Person(id); p != nil {
			out = join(out, sign(s)+" "+p.Name)
		}
	}
	return out
}

// checkList says what still stands open; nil where nothing does.
func (c *Context) checkList(checks []workshop.Check) fyne.CanvasObject {
	if len(checks) == 0 {
		return nil
	}
	box := container.NewVBox()
	missing := ""
	for _, k := range checks {
		if k.Code == workshop.CheckMissing {
			missing = join(missing, c.T.T("action."+k.Field))
			continue
		}
		box.Add(widget.Note("◦ " + c.T.T("check."+string(k.Code), "field", c.T.T("action."+k.Field))))
	}
	if missing != "" {
		box.Objects = append([]fyne.CanvasObject{widget.Note("◦ " + c.T.T("plan.missing", "fields", missing))}, box.Objects...)
	}
	return box
}

// planChecks says what the plan should meet or explain, with room to explain.
func (c *Context) planChecks(v *workshop.View) fyne.CanvasObject {
	if len(v.PlanChecks) == 0 {
		return widget.Gap(0)
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
