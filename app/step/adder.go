package step

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
)

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
