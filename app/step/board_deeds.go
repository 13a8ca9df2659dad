package step

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	boards "samenspel/app/widget/board"
	"samenspel/workshop"
)

// deeds are what can be done with the cards of a wall.
func (c *Context) deeds(w *wall) boards.Deeds {
	d := boards.Deeds{Open: func(id string) { c.open["words"] = ""; c.toggle("card", id) }}
	if c.Past {
		return d
	}
	locked := w.v.Method.Step(w.k).Blind != workshop.Open && !w.v.Steps[w.k].Hidden
	if lead := w.kind.Leading(); !locked && lead != nil && lead.Type == workshop.FieldText && slices.ContainsFunc(w.fields, func(f workshop.Field) bool { return f.ID == lead.ID }) {
		d.Edit = func(id string) {
			if card := w.v.Card(workshop.ID(id)); card == nil || card.Fields[lead.ID] != c.headline(*card) {
				d.Open(id) // it is known by other words than these
				return
			}
			c.open["card"], c.open["words"] = "", id
			c.rebuild()
			if f, there := c.kept["field:card."+id+".words"].(*widget.Field); there {
				f.Focus(c.Window.Canvas())
			}
		}
	}
	if w.further {
		return d
	}
	d.Move = func(ids []string, area, before string, done func()) {
		cmd := w.to(area)
		cmd.Cards, cmd.Before = idsOf(ids), workshop.ID(before)
		c.deed(cmd, done)
	}
	d.Sort = w.sort
	d.Group = func(ids []string, head string, done func()) {
		c.deed(workshop.GroupCards{Cards: idsOf(ids), Group: workshop.ID(head)}, done)
	}
	d.Apart = func(ids []string) {
		var out []workshop.ID
		for _, id := range idsOf(ids) {
			if card := w.v.Card(id); card != nil && card.Group != "" {
				out = append(out, id)
			}
		}
		for _, pile := range w.piles {
			for _, under := range pile.Under {
				if slices.Contains(ids, string(pile.ID)) {
					out = append(out, under.ID)
				}
			}
		}
		if len(out) > 0 {
			c.deed(workshop.GroupCards{Cards: out}, func() {})
		}
	}
	if locked {
		return d
	}
	d.Remove = func(ids []string) {
		c.Send(workshop.RemoveCards{Cards: idsOf(ids)}, func(err error) {
			if err != nil {
				c.complain(err)
				return
			}
			c.Say(c.T.T("board.removed", "n", len(ids)))
		})
	}
	return d
}

// deed hands a command in that came from a board, and tells the board when it is
// known what came of it: its cards stand where they were dropped until then.
func (c *Context) deed(cmd workshop.Command, done func()) {
	c.Send(cmd, func(err error) {
		if err != nil {
			c.complain(err)
		}
		done()
	})
}

func idsOf(all []string) []workshop.ID {
	out := make([]workshop.ID, len(all))
	for i, id := range all {
		out[i] = workshop.ID(id)
	}
	return out
}

// to is the command that moves cards to an area.
func (w *wall) to(area string) workshop.MoveCards {
	switch {
	case strings.HasPrefix(area, areaNamed):
		return workshop.MoveCards{Area: strings.TrimPrefix(area, areaNamed)}
	case strings.HasPrefix(area, areaOption):
		return workshop.MoveCards{Field: w.lead.ID, Value: strings.TrimPrefix(area, areaOption)}
	}
	return workshop.MoveCards{}
}

// sort lists the areas where cards could go, and a new one.
func (w *wall) sort(ids []string, at fyne.Position) {
	c := w.c
	var items []*fyne.MenuItem
	add := func(words, area string) {
		items = append(items, fyne.NewMenuItem(words, func() {
			cmd := w.to(area)
			cmd.Cards = idsOf(ids)
			c.deed(cmd, func() {})
		}))
	}
	if w.choice() {
		for _, o := range w.lead.Options {
			add(c.text(o.Label), areaOption+o.ID)
		}
	} else {
		for _, name := range w.names {
			add(name, areaNamed+name)
		}
		if len(w.names) > 0 {
			home := "board.no_area"
			if w.kind.PerSide {
				home = "board.own_column"
			}
			add(c.T.T(home), areaSide)
		}
		items = append(items, fyne.NewMenuItem(c.T.T("board.new_area"), func() {
			c.name("", func(name string, done func(error)) {
				c.Send(workshop.MoveCards{Cards: idsOf(ids), Area: name}, done)
			})
		}))
	}
	fynewidget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c.Window.Canvas(), at)
}

// rename gives an area another name: its cards move there.
func (w *wall) rename(old string) {
	var all []workshop.ID
	for _, card := range w.v.CardsOf(w.kind.ID) {
		if card.Area == old {
			all = append(all, card.ID)
		}
	}
	w.c.name(old, func(name string, done func(error)) {
		w.c.Send(workshop.MoveCards{Cards: all, Area: name}, done)
	})
}

// name asks for the name of an area.
func (c *Context) name(old string, take func(name string, done func(error))) {
	const key = "board.area"
	c.Drafts.Drop(key)
	var d *dialog.CustomDialog
	f := widget.NewField(widget.FieldOptions{Key: key, Label: c.T.T("board.area_name"), Hint: c.T.T("board.area_hint"), Value: old, Drafts: c.Drafts, Commit: func(text string, done func(string)) {
		take(text, func(err error) {
			if err != nil {
				c.complain(err)
			}
			d.Hide()
			done("")
		})
	}})
	d = dialog.NewCustomWithoutButtons(c.T.T("board.area"), widget.Wide(360, f), c.Window)
	d.SetButtons([]fyne.CanvasObject{
		widget.NewButton("board.area.no", c.T.T("dialog.cancel"), fynewidget.MediumImportance, func() {
			c.Drafts.Drop(key)
			d.Hide()
		}),
		widget.NewButton("board.area.yes", c.T.T("board.area_take"), fynewidget.HighImportance, f.Flush),
	})
	d.Show()
	f.Focus(c.Window.Canvas())
}
