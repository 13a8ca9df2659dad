package step

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// buildCards shows the cards of a step: a column a side where cards belong to
// a side, one board where they are of both.
func buildCards(c *Context, v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	step := v.Method.Step(k)
	out := container.NewVBox(widget.Body(c.text(step.Text)))
	if step.Blind != workshop.Open {
		out.Add(c.blindBar(v, k))
	}
	for _, id := range step.Cards {
		out.Add(widget.Gap(4))
		out.Add(c.cardsOf(v, k, id))
	}
	earlier := c.filledIn(v, k)
	for _, o := range earlier {
		out.Add(widget.Gap(4))
		out.Add(o)
	}
	if len(step.Cards) == 0 && len(earlier) == 0 {
		out.Add(widget.Soft(c.text(step.Empty)))
	}
	if private := c.scratch(v, k); private != nil {
		out.Add(widget.Gap(8))
		out.Add(private)
	}
	if len(step.Shows) > 0 {
		out.Add(widget.Gap(8))
		out.Add(c.beside(v, step.Shows))
	}
	return out
}

// blindBar says what is hidden, and who is writing.
func (c *Context) blindBar(v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	t := v.Steps[k]
	switch {
	case !t.Hidden:
		return container.NewHBox(
			container.NewCenter(widget.Wide(460, widget.Caption(c.T.T("cards.revealed")))),
			c.button("cards.round", c.T.T("survey.round"), fynewidget.LowImportance, func() { c.send(workshop.StartRound{Key: k}) }),
		)
	case v.Viewer.Side.Valid():
		return container.NewHBox(
			container.NewCenter(Party(v, v.Viewer.Side, 15)),
			container.NewCenter(widget.Wide(380, widget.Caption(c.T.T("cards.writing")))),
			c.button("cards.stop", c.T.T("cards.stop"), fynewidget.HighImportance, func() { c.WriteFor("") }),
		)
	}
	return widget.Caption(c.T.T("cards.blind"))
}

// fieldsNow lists the fields of a kind that this step fills in: those no later
// step asks for.
func fieldsNow(kind *workshop.CardKind, exercise *workshop.Exercise, step string) []workshop.Field {
	later := map[string]bool{}
	after := false
	for _, s := range exercise.Steps {
		if after {
			for _, f := range s.Fields {
				later[f] = true
			}
		}
		after = after || s.ID == step
	}
	var out []workshop.Field
	for _, f := range kind.Fields {
		if !later[f.ID] {
			out = append(out, f)
		}
	}
	return out
}

// firstEmpty is the first kind of a step that has no card, or none of a side:
// there the step's example stands, and nowhere else.
func firstEmpty(v *workshop.View, step *workshop.Step) string {
	for _, id := range step.Cards {
		kind, _ := v.Method.CardKind(id)
		all := v.CardsOf(id)
		of := func(s workshop.Side) bool {
			return slices.ContainsFunc(all, func(c workshop.Card) bool { return c.Side == s })
		}
		if len(all) == 0 || kind != nil && kind.PerSide && (!of(workshop.Vendor) || !of(workshop.Client)) {
			return id
		}
	}
	return ""
}

// beside shows earlier cards that this step builds on. What both sides have
// worded as one stands there once.
func (c *Context) beside(v *workshop.View, kinds []string) fyne.CanvasObject {
	box := widget.Tight()
	for _, id := range kinds {
		kind, _ := v.Method.CardKind(id)
		all := v.CardsOf(id)
		if kind == nil || len(all) == 0 {
			continue
		}
		slices.SortStableFunc(all, func(a, b workshop.Card) int { return b.Dots - a.Dots })
		said := map[string]workshop.Side{}
		var heads []string
		for _, card := range all {
			head := c.headline(card)
			if side, twice := said[head]; twice && side != card.Side {
				said[head] = workshop.Together
			} else if !twice && head != "" {
				said[head] = card.Side
				heads = append(heads, head)
			}
		}
		if len(heads) > 0 {
			box.Add(widget.Caption(c.text(kind.Title)))
		}
		for _, head := range heads {
			box.Add(widget.Body(sign(said[head]) + " " + head))
		}
	}
	if len(box.Objects) == 0 {
		return widget.Gap(0)
	}
	return container.NewVBox(widget.SubHeading(c.T.T("cards.earlier")), box)
}
