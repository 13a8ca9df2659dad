package step

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// buildReview shows what came of each action of which that can be said: those
// of an earlier workshop, and those that have begun here. What was not agreed
// then stands apart: it never ran.
func buildReview(c *Context, v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	step := v.Method.Step(k)
	out := container.NewVBox(widget.Body(c.text(step.Text)))
	n := 0
	var untried []workshop.ActionView
	show := func(a workshop.ActionView) {
		n++
		if c.open["review"] == string(a.ID) {
			out.Add(c.review(v, a))
		} else {
			out.Add(c.reviewLine(v, a))
		}
	}
	for _, a := range v.Actions {
		switch {
		case a.Untried:
			untried = append(untried, a)
		case a.Reviewable():
			show(a)
		}
	}
	if len(untried) > 0 {
		out.Add(widget.Gap(8))
		out.Add(widget.SubHeading(c.T.T("review.untried")))
	}
	for _, a := range untried {
		show(a)
	}
	if n == 0 {
		out.Add(widget.Surface(widget.Soft(c.text(step.Empty)), ""))
	}
	if len(step.Shows) > 0 {
		out.Add(widget.Gap(8))
		out.Add(c.beside(v, step.Shows))
	}
	return out
}

// reviewLine is an action folded up, with how far it came and what is decided.
func (c *Context) reviewLine(v *workshop.View, a workshop.ActionView) fyne.CanvasObject {
	key := "review." + string(a.ID)
	who, verdict := c.owners(v, a), c.verdict(a)
	box := widget.Tight(widget.Strong(c.actionTitle(a)))
	if who != "" {
		box.Add(widget.Caption(who))
	}
	if !a.Untried {
		box.Add(c.measure(a))
	}
	box.Add(widget.Caption(verdict))
	shown := fmt.Sprint(a.Title, who, verdict, c.course(a), a.Measure, a.Progress != nil, share(a), a.Untried)
	return keyed(c, "press:"+key+shown, func() *widget.Press {
		return widget.NewPress(key, widget.Surface(box, reviewHue(a)), func() { c.toggle("review", string(a.ID)) })
	}, nil)
}

// reviewHue marks what is decided as something of both.
func reviewHue(a workshop.ActionView) fyne.ThemeColorName {
	if a.Review.Decision != "" {
		return hue(workshop.Together)
	}
	return ""
}

func (c *Context) actionTitle(a workshop.ActionView) string {
	if a.Title == "" {
		return c.T.T("plan.untitled")
	}
	return a.Title
}

// verdict is what was said of an action afterwards, in a line.
func (c *Context) verdict(a workshop.ActionView) string {
	out := ""
	if said := a.Review.SymptomReturned; said != "" {
		out = c.T.T("review.symptom." + said + ".long")
	}
	if a.Review.Decision == "" {
		return join(out, c.T.T("review.undecided"))
	}
	return join(out, c.T.T("review.decided", "decision", c.T.T("review.decision."+string(a.Review.Decision))))
}

// review is an action folded open.
func (c *Context) review(v *workshop.View, a workshop.ActionView) fyne.CanvasObject {
	key := "review." + string(a.ID)
	box := container.NewVBox(
		widget.Tight(widget.SubHeading(c.actionTitle(a)), widget.Caption(join(c.owners(v, a), c.T.T("stage."+string(a.State))))),
	)
	decision := c.reviewField(key, a, "decision", "review.decision.", string(workshop.Keep), string(workshop.Adapt), string(workshop.Stop), string(workshop.Widen))
	if a.Untried { // it did nothing yet: there is only what becomes of it
		box.Add(decision)
	} else {
		box.Add(c.measure(a))
		box.Add(c.readings(key, a))
		box.Add(widget.Gap(4))
		box.Add(container.NewGridWithColumns(2, c.reviewField(key, a, "symptomReturned", "review.symptom.", "yes", "partly", "no"), decision))
		box.Add(c.reviewField(key, a, "lesson", ""))
	}
	if a.Review.Decision == workshop.Adapt {
		box.Add(widget.Caption(c.T.T("review.adapt.note")))
	}
	box.Add(container.NewHBox(c.button(key+".fold", c.T.T("form.fold"), fynewidget.MediumImportance, func() { c.toggle("review", string(a.ID)) })))
	return widget.Surface(box, hue(workshop.Together))
}

// reviewField is one of the things said of an action afterwards: a choice
// where there are options, whose texts begin with a prefix, and else words.
func (c *Context) reviewField(key string, a workshop.ActionView, id, prefix string, options ...string) fyne.CanvasObject {
	field := workshop.Field{ID: id, Type: workshop.FieldText, Max: workshop.MaxEvidence}
	if len(options) > 0 {
		field.Type = workshop.FieldChoice
	}
	for _, o := range options {
		label := c.T.T(prefix + o)
		field.Options = append(field.Options, workshop.Option{ID: o, Label: workshop.Text{NL: label, EN: label}})
	}
	in := input{
		key: key + "." + id, label: c.T.T("review." + id), field: field,
		value: map[string]string{"symptomReturned": a.Review.SymptomReturned, "lesson": a.Review.Lesson, "decision": string(a.Review.Decision)}[id],
		command: func(value string) workshop.Command {
			return workshop.ReviewAction{Action: a.ID, Field: id, Value: value}
		},
	}
	if id == "lesson" {
		in.hint = c.T.T("review.lesson.hint")
	}
	return c.draw(in)
}

// measure says what is measured, from where to where, and how far that is.
func (c *Context) measure(a workshop.ActionView) fyne.CanvasObject {
	box := widget.Tight()
	if line := join(a.Measure, c.course(a)); line != "" {
		box.Add(widget.Body(line))
	}
	if a.Progress == nil {
		return box
	}
	part := widget.Colored(c.T.T("review.progress", "n", share(a)), "inkSoft", 13, true)
	box.Add(container.NewBorder(nil, nil, nil, container.NewHBox(widget.Indent(4), part), widget.Bar(float32(*a.Progress), hue(workshop.Together))))
	return box
}

// share is how far an action came, in whole percents.
func share(a workshop.ActionView) int {
	if a.Progress == nil {
		return 0
	}
	return int(math.Round(*a.Progress * 100))
}

// course is where an action began, what it aims at, and where it is now.
func (c *Context) course(a workshop.ActionView) string {
	out := ""
	if a.Baseline != "" && a.Target != "" {
		out = c.T.T("review.course", "from", c.amount(a, a.Baseline), "to", c.amount(a, a.Target))
	}
	if n := len(a.Readings); n > 0 {
		out = join(out, c.T.T("review.now", "value", c.amount(a, a.Readings[n-1].Value)))
	}
	return out
}

// amount is a figure of an action's measure, with its unit.
func (c *Context) amount(a workshop.ActionView, value string) string {
	out := c.show(workshop.Field{Type: workshop.FieldNumber}, value)
	switch a.Unit {
	case "":
		return out
	case "%":
		return out + a.Unit
	}
	return out + " " + a.Unit
}
