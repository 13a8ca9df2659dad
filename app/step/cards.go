package step

import (
	"slices"
	"strings"

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

// cardsOf shows the cards of a kind.
func (c *Context) cardsOf(v *workshop.View, k workshop.StepKey, id string) fyne.CanvasObject {
	kind, exercise := v.Method.CardKind(id)
	if kind == nil {
		return widget.Gap(0)
	}
	now := fieldsNow(kind, exercise, k.Step)
	if !kind.PerSide {
		return c.column(v, k, kind, workshop.Together, now)
	}
	return sides(func(s workshop.Side) fyne.CanvasObject { return c.column(v, k, kind, s, now) })
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

func (c *Context) column(v *workshop.View, k workshop.StepKey, kind *workshop.CardKind, s workshop.Side, fields []workshop.Field) fyne.CanvasObject {
	step, t := v.Method.Step(k), v.Steps[k]
	box := container.NewVBox()
	title := c.text(kind.Title)
	if s.Valid() {
		box.Add(Party(v, s, 17))
	} else {
		box.Add(widget.SubHeading(title))
	}
	if t.Hidden && s != v.Viewer.Side {
		box.Add(widget.Heading(c.T.T("cards.count", "n", t.Ready.Of(s))))
		box.Add(widget.Caption(c.T.T("cards.hidden")))
		if !v.Viewer.Side.Valid() {
			box.Add(container.NewHBox(c.button("cards.write."+string(s), c.T.T("cards.write"), fynewidget.HighImportance, func() { c.WriteFor(s) })))
		}
		return widget.Surface(box, hue(s))
	}
	n := 0
	for _, card := range v.CardsOf(kind.ID) {
		if card.Side == s {
			n++
			box.Add(c.card(kind, card, fields, true))
		}
	}
	if n == 0 && firstEmpty(v, step) == kind.ID {
		box.Add(widget.Soft(c.text(step.Empty)))
	}
	if c.adds(kind, s) {
		if proposed := c.cardSeeds(v, k, kind, s); proposed != nil {
			box.Add(proposed)
		}
		box.Add(c.adder(v, k, kind, s))
	}
	return box
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

// adder is where a new card begins: its leading words, or, where a card leads
// with a choice, a button.
func (c *Context) adder(v *workshop.View, k workshop.StepKey, kind *workshop.CardKind, s workshop.Side) fyne.CanvasObject {
	lead := kind.Leading()
	given := map[string]string{}
	for _, f := range kind.Fields { // what belongs to something belongs to the last of it, until said otherwise
		if f.Type == workshop.FieldRef && f.Required {
			if all := v.CardsOf(f.To); len(all) > 0 {
				given[f.ID] = string(all[len(all)-1].ID)
			}
		}
	}
	key := "add." + kind.ID + "." + string(s)
	if lead == nil || lead.Type != workshop.FieldText {
		return container.NewHBox(c.button(key, c.T.T("cards.add", "kind", c.text(kind.Title)), fynewidget.MediumImportance, func() {
			id := c.NewID()
			c.open["card"] = string(id)
			c.send(workshop.AddCard{ID: id, Kind: kind.ID, Key: k, Side: s, Fields: given})
		}))
	}
	return c.edit(widget.FieldOptions{Key: key, Hint: "+ " + c.text(lead.Label), Clear: true}, func(text string) workshop.Command {
		fields := map[string]string{lead.ID: text}
		for f, value := range given {
			fields[f] = value
		}
		return workshop.AddCard{ID: c.NewID(), Kind: kind.ID, Key: k, Side: s, Fields: fields}
	})
}

// card is one card: its words, and, folded open, its fields.
func (c *Context) card(kind *workshop.CardKind, card workshop.Card, fields []workshop.Field, removable bool) fyne.CanvasObject {
	key, place := "card."+string(card.ID), "card"
	if c.open[place] != string(card.ID) {
		head := c.headline(card)
		lead := kind.Leading()
		words := head
		box := widget.Tight()
		if head == "" {
			box.Add(widget.Soft(c.T.T("cards.no_words")))
		} else {
			box.Add(widget.Strong(head))
		}
		for _, f := range fields {
			if value := c.show(f, card.Fields[f.ID]); value != "" && (lead == nil || f.ID != lead.ID || head != value) && f.ID != "wording" {
				line := caption(c.text(f.Label)) + " " + value
				words += "\x00" + line
				box.Add(widget.Caption(line))
			}
		}
		if lacks := lacking(card, fields, lead); lacks != nil && !c.Past {
			line := "+ " + c.text(lacks.Label)
			words += "\x00" + line
			box.Add(widget.Soft(line))
		}
		return keyed(c, "press:"+key+words, func() *widget.Press {
			return widget.NewPress(key, widget.Surface(box, hue(card.Side)), func() { c.toggle(place, string(card.ID)) })
		}, nil)
	}
	box := container.NewVBox()
	if !removable { // filled in further: what was said before stands above
		box.Add(c.said(kind, card, fields))
	}
	for _, f := range fields {
		field := f
		box.Add(c.draw(input{
			card: &card,
			key:  key + "." + field.ID, label: c.marked(c.text(field.Label), field.Required), hint: c.text(field.Hint), field: field, value: card.Fields[field.ID],
			about: kind.ID + "." + field.ID, get: func(id string) string { return card.Fields[id] },
			command: func(value string) workshop.Command {
				return workshop.ChangeCard{Card: card.ID, Field: field.ID, Value: value}
			},
		}))
	}
	var next fyne.CanvasObject // on a line of its own: beside the others it would not fit half the stage
	buttons := container.NewHBox(c.button(key+".fold", c.T.T("form.fold"), fynewidget.MediumImportance, func() { c.toggle(place, string(card.ID)) }))
	if removable {
		next = c.following(kind, card)
		buttons.Add(c.button(key+".remove", c.T.T("cards.remove"), fynewidget.LowImportance, func() { c.send(workshop.RemoveCard{Card: card.ID}) }))
	}
	if links := c.links(card.ID); links != nil {
		box.Add(links)
	}
	if next != nil {
		box.Add(container.NewHBox(next))
	}
	box.Add(buttons)
	c.used["unfolded:"+key] = box
	return widget.Surface(box, hue(card.Side))
}

// lacking is the first required field, but the leading one, that a card leaves
// empty; nil where there is none.
func lacking(card workshop.Card, fields []workshop.Field, lead *workshop.Field) *workshop.Field {
	for i, f := range fields {
		if f.Required && card.Fields[f.ID] == "" && (lead == nil || f.ID != lead.ID) {
			return &fields[i]
		}
	}
	return nil
}

// said shows what a card says in other fields than the given ones.
func (c *Context) said(kind *workshop.CardKind, card workshop.Card, but []workshop.Field) fyne.CanvasObject {
	box := widget.Tight(widget.Strong(c.headline(card)))
	for _, f := range kind.Fields {
		value := c.show(f, card.Fields[f.ID])
		if value != "" && value != c.headline(card) && !slices.ContainsFunc(but, func(o workshop.Field) bool { return o.ID == f.ID }) {
			box.Add(widget.Caption(caption(c.text(f.Label)) + " " + value))
		}
	}
	return box
}

// caption is a field's name before its value.
func caption(label string) string {
	if strings.HasSuffix(label, "?") {
		return label
	}
	return label + ":"
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
