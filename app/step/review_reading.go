package step

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// readings lists what was measured of an action, by date, with room for one
// more.
func (c *Context) readings(key string, a workshop.ActionView) fyne.CanvasObject {
	box := container.NewVBox(widget.Label(c.T.T("review.readings")))
	for _, r := range a.Readings {
		name := key + ".reading." + string(r.ID)
		remove := c.button(name+".remove", c.T.T("cards.remove"), fynewidget.LowImportance, func() { c.send(workshop.RemoveReading{Reading: r.ID}) })
		words := widget.Body(join(join(c.T.ShortDate(r.Date), c.amount(a, r.Value)), r.Evidence))
		box.Add(container.NewBorder(nil, nil, nil, container.NewCenter(remove), container.NewVBox(widget.Gap(4), words)))
	}
	if len(a.Readings) == 0 {
		box.Add(widget.Soft(c.T.T("review.none")))
	}
	box.Add(c.newReading(key+".reading", a))
	return box
}

// newReading takes in one more measurement: of today, unless said otherwise.
func (c *Context) newReading(key string, a workshop.ActionView) fyne.CanvasObject {
	local := func(name, label, hint, value string) *widget.Field {
		return keyed(c, "field:"+key+"."+name, func() *widget.Field {
			return widget.NewField(widget.FieldOptions{Key: key + "." + name, Label: label, Hint: hint, Value: value, Drafts: c.Drafts})
		}, nil)
	}
	const narrow = 6 // characters of a unit that stand beside the label on one line
	unit := c.T.T("review.value")
	if a.Unit != "" && utf8.RuneCountInString(a.Unit) <= narrow {
		unit += " (" + a.Unit + ")"
	}
	date := local("date", c.T.T("review.date"), c.T.T("form.date"), c.dateText(c.Now().Format(workshop.DateLayout)))
	value := local("value", unit, "", "")
	evidence := local("evidence", c.T.T("review.evidence"), c.T.T("review.evidence.hint"), "")
	take := func() {
		reading := workshop.TakeReading{ID: c.NewID(), Action: a.ID, Date: date.Text(), Value: value.Text(), Evidence: evidence.Text()}
		c.Send(reading, func(err error) {
			if err != nil {
				c.complain(err)
				return
			}
			for _, f := range []*widget.Field{date, value, evidence} {
				c.Drafts.Drop(f.Key())
				delete(c.kept, "field:"+f.Key()) // so that the next one begins with today, and empty
			}
			c.rebuild()
		})
	}
	return container.NewVBox(
		container.NewBorder(nil, nil, container.NewHBox(widget.Wide(110, date), widget.Wide(110, value)), nil, evidence),
		container.NewHBox(c.button(key+".take", c.T.T("review.take"), fynewidget.MediumImportance, take)),
	)
}
