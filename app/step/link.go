package step

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// links shows what a card or an action points at, and where it comes back; nil
// where neither is anything.
func (c *Context) links(id workshop.ID) fyne.CanvasObject {
	// What there is one for each of stands in the form's first line, and what an
	// action points at in its fields.
	pointsAt := slices.DeleteFunc(c.view.LinksFrom(id), func(l workshop.Link) bool {
		card := c.view.Card(id)
		if card == nil {
			return l.Field != "origin"
		}
		kind, _ := c.view.Method.CardKind(card.Kind)
		f := kind.Field(l.Field)
		return f != nil && f.Each
	})
	from, to := c.chips(id, pointsAt, "from"), c.chips(id, c.view.LinksTo(id), "to")
	if len(from)+len(to) == 0 {
		return nil
	}
	box := container.NewVBox()
	for _, group := range []struct {
		title string
		chips []fyne.CanvasObject
	}{{"link.from", from}, {"link.to", to}} {
		if len(group.chips) > 0 {
			box.Add(widget.Label(c.T.T(group.title)))
			box.Objects = append(box.Objects, group.chips...)
		}
	}
	return box
}

// chips draws links to press. What has no step in this workshop, such as a card
// that was taken along, is only named.
func (c *Context) chips(of workshop.ID, all []workshop.Link, direction string) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	seen := map[workshop.ID]bool{}
	for _, l := range all {
		key, words, color := c.destination(l)
		if words == "" || seen[l.ID] {
			continue
		}
		seen[l.ID] = true
		if key == (workshop.StepKey{}) {
			out = append(out, widget.Caption(words))
			continue
		}
		name := "link." + string(of) + "." + direction + "." + string(l.ID)
		p := keyed(c, "press:"+name+words, func() *widget.Press {
			return widget.NewPress(name, widget.Chip("→", color, widget.Body(words)), nil)
		}, nil)
		p.OnPress = func() { c.Goto(key, l.ID) }
		out = append(out, p)
	}
	return out
}

// refChip draws a reference that is made: a chip that leads to what it points
// at, and a way to choose another.
func (c *Context) refChip(in input, l workshop.Link) fyne.CanvasObject {
	key, words, color := c.destination(l)
	if words == "" { // what it points at is gone, or not to be seen
		return c.draw(in)
	}
	chip := widget.Chip("→", color, widget.Body(words))
	if key != (workshop.StepKey{}) {
		p := keyed(c, "press:"+in.key+words, func() *widget.Press { return widget.NewPress(in.key+".go", chip, nil) }, nil)
		p.OnPress = func() { c.Goto(key, l.ID) }
		chip = p
	}
	other := c.button(in.key+".clear", c.T.T("link.other"), fynewidget.LowImportance, func() { c.send(in.command("")) })
	box := container.NewVBox(labelled(in.label, container.NewBorder(nil, nil, nil, container.NewCenter(other), chip)))
	for _, r := range c.remarks(in)(in.value) {
		box.Add(widget.RemarkLine(r))
	}
	return box
}

// destination is the step where a link leads, what the link reads and its hue.
func (c *Context) destination(l workshop.Link) (workshop.StepKey, string, fyne.ThemeColorName) {
	v := c.view
	switch l.Kind {
	case workshop.KindDriver:
		key := workshop.StepKey{}
		if v.Mirror != nil {
			key = firstStep(v, isResults)
		}
		return key, c.T.T("link.mirror") + ": " + c.driver(l.ID), look.Together
	case workshop.KindAction:
		for _, a := range v.Actions {
			if a.ID == l.ID {
				title := a.Title
				if title == "" {
					title = c.T.T("plan.untitled")
				}
				return firstStep(v, func(s *workshop.Step) bool { return s.Kind == workshop.StepPlan }), c.T.T("link.action") + ": " + title, look.Together
			}
		}
		return workshop.StepKey{}, "", ""
	}
	card := v.Card(l.ID)
	if card == nil {
		return workshop.StepKey{}, "", ""
	}
	words := ""
	if kind, _ := v.Method.CardKind(card.Kind); kind != nil {
		words = c.text(kind.Title)
	}
	if head := c.headline(*card); head != "" {
		words += ": " + head
	}
	if card.Side.Valid() {
		words = sign(card.Side) + " " + words
	}
	return home(v, card), words, hue(card.Side)
}

// driver is a driver's title.
func (c *Context) driver(id workshop.ID) string {
	for _, d := range c.view.Method.Instrument.Drivers {
		if d.ID == string(id) {
			return c.text(d.Title)
		}
	}
	return string(id)
}

// home is the step in this workshop's agenda where a card can be seen; none
// where it has no such step.
func home(v *workshop.View, card *workshop.Card) workshop.StepKey {
	for _, slot := range v.Agenda {
		if slot.Exercise == card.Key.Exercise && !slot.Skipped {
			return card.Key
		}
	}
	return firstStep(v, func(s *workshop.Step) bool { return slices.Contains(s.Cards, card.Kind) })
}

// firstStep returns the first step in the agenda that is so; none where no step
// is.
func firstStep(v *workshop.View, is func(*workshop.Step) bool) workshop.StepKey {
	for _, slot := range v.Agenda {
		e := v.Method.Exercise(slot.Exercise)
		if e == nil || slot.Skipped {
			continue
		}
		for i := range e.Steps {
			if is(&e.Steps[i]) {
				return workshop.StepKey{Exercise: e.ID, Step: e.Steps[i].ID}
			}
		}
	}
	return workshop.StepKey{}
}

// isResults says whether a step shows the mirror by topic.
func isResults(s *workshop.Step) bool {
	return slices.Contains(s.Charts, "dumbbell") || slices.Contains(s.Charts, "heatmap")
}

// topics shows which of the mirror's topics already come back in a story, or in
// what works; nil where none does.
func (c *Context) topics(v *workshop.View) fyne.CanvasObject {
	box := container.NewVBox(widget.SubHeading(c.T.T("link.topics")))
	for _, d := range v.Method.Instrument.Drivers {
		if chips := c.chips(workshop.ID(d.ID), v.LinksTo(workshop.ID(d.ID)), "to"); len(chips) > 0 {
			box.Add(widget.Label(c.text(d.Title)))
			box.Objects = append(box.Objects, chips...)
		}
	}
	if len(box.Objects) == 1 {
		return nil
	}
	return box
}
