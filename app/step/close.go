package step

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// buildClose sets the date to come back and lets each party release the plan.
func buildClose(c *Context, v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	agreed := 0
	for _, a := range v.Actions {
		if a.Agreed() {
			agreed++
		}
	}
	status := c.T.T("close.concept")
	if !v.Concept {
		status = c.T.T("close.released")
	}
	return container.NewVBox(
		widget.Body(c.text(v.Method.Step(k).Text)),
		c.followUp(v),
		widget.Gap(4),
		widget.SubHeading(c.T.T("close.release")),
		widget.Caption(c.T.T("close.agreed", "n", agreed)),
		sides(func(s workshop.Side) fyne.CanvasObject { return c.release(v, s) }),
		widget.Strong(status),
		widget.Gap(8),
		container.NewHBox(
			c.button("close.export", c.T.T("close.export"), fynewidget.HighImportance, c.Export),
			c.button("close.send", c.T.T("close.send"), fynewidget.MediumImportance, c.SendRound),
		),
	)
}

func (c *Context) release(v *workshop.View, s workshop.Side) fyne.CanvasObject {
	box := container.NewVBox(Party(v, s, 15))
	given := v.Releases.Of(s)
	switch {
	case given != nil && given.Stands:
		box.Add(widget.Strong("✓ " + c.T.T("close.given", "name", given.Name, "date", c.T.ShortDate(given.Date))))
		box.Add(container.NewHBox(c.button("release.withdraw."+string(s), c.T.T("consent.take_back"), fynewidget.LowImportance, func() {
			c.send(workshop.WithdrawRelease{Side: s})
		})))
		return widget.Surface(box, hue(s))
	case given != nil:
		box.Add(widget.Note(c.T.T("close.lapsed", "name", given.Name)))
	}
	people := c.mandated(s)
	if len(people) == 0 {
		box.Add(widget.Note(c.T.T("consent.nobody")))
		return widget.Surface(box, hue(s))
	}
	person := c.speaker("release", s, people, box)
	box.Add(container.NewHBox(c.button("release."+string(s), c.T.T("close.give"), fynewidget.HighImportance, func() {
		c.send(workshop.ReleasePlan{Side: s, Person: person()})
	})))
	return widget.Surface(box, hue(s))
}
