package step

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	boards "samenspel/app/widget/board"
	"samenspel/workshop"
)

// roomForForm is how wide a card's form would like to be.
const roomForForm = 400

// mostLines is how many further fields a folded card shows.
const mostLines = 3

// card is a card as it stands on a board: its words, or, folded open, its
// fields. Of a card that is filled in further, fields has what this step asks.
// What its place on the board tells, or is the same on all, isn't among its words.
func (c *Context) card(kind *workshop.CardKind, card workshop.Card, fields []workshop.Field, own bool, told func(workshop.Field) bool) boards.Card {
	name := "card." + string(card.ID)
	out := boards.Card{ID: string(card.ID), Name: name, Hue: hue(card.Side), Head: c.headline(card)}
	lead := kind.Leading()
	find, more := out.Head, 0
	for _, f := range fields {
		value := c.show(f, card.Fields[f.ID])
		if value == "" || lead != nil && f.ID == lead.ID && out.Head == value || f.ID == "wording" {
			continue
		}
		find += " " + value
		switch {
		case told(f):
			continue
		case len(out.Lines) == mostLines:
			more++
			continue
		case f.Type == workshop.FieldRef:
			value = "→ " + value
		case f.Type != workshop.FieldText: // what somebody wrote speaks for itself
			value = caption(c.text(f.Label)) + " " + value
		}
		out.Lines = append(out.Lines, value)
	}
	if more > 0 {
		out.Lines = append(out.Lines, c.T.T("board.more", "n", more))
	}
	if lacks := lacking(card, fields, lead); lacks != nil && !c.Past {
		out.Lines, out.Lacks = append(out.Lines, "+ "+c.text(lacks.Label)), true
	}
	if out.Head == "" {
		out.Head, out.Soft = c.T.T("cards.no_words"), true
	}
	out.Find = fold(find)
	switch {
	case c.open["card"] == string(card.ID):
		out.Instead, out.Room = c.inputs(kind, card, fields, own), roomForForm
	case c.open["words"] == string(card.ID) && lead != nil:
		out.Instead = c.words(card, lead)
	}
	return out
}

// words is a field for the leading words of a card, in its place.
func (c *Context) words(card workshop.Card, lead *workshop.Field) fyne.CanvasObject {
	name := "card." + string(card.ID)
	var f *widget.Field
	f = c.edit(widget.FieldOptions{Key: name + ".words", Value: card.Fields[lead.ID], Rows: 2, Done: func() {
		if c.open["words"] != string(card.ID) {
			return
		}
		stayed := f.HasFocus(c.Window.Canvas()) // left by a key, and not for something else
		c.open["words"] = ""
		c.rebuild()
		if on, there := c.kept["press:"+name].(fyne.Focusable); there && stayed {
			c.Window.Canvas().Focus(on)
		}
	}}, func(text string) workshop.Command {
		return workshop.ChangeCard{Card: card.ID, Field: lead.ID, Value: text}
	})
	c.used["unfolded:"+name] = f
	return f
}

// inputs are the fields of a card, to fill in.
func (c *Context) inputs(kind *workshop.CardKind, card workshop.Card, fields []workshop.Field, own bool) fyne.CanvasObject {
	key := "card." + string(card.ID)
	box := container.NewVBox()
	if !own { // filled in further: what was said before stands above
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
	buttons := container.NewHBox(c.button(key+".fold", c.T.T("form.fold"), fynewidget.MediumImportance, func() { c.toggle("card", string(card.ID)) }))
	if own {
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
	return box
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
