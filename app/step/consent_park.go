package step

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// parking asks why an action waits, who saw it otherwise, and when to look
// again.
func (c *Context) parking(key string, a workshop.ActionView) fyne.CanvasObject {
	local := func(name, label string) *widget.Field {
		return keyed(c, "field:"+key+"."+name, func() *widget.Field {
			return widget.NewField(widget.FieldOptions{Key: key + "." + name, Label: c.T.T(label), Drafts: c.Drafts})
		}, nil)
	}
	reason, minority, review := local("reason", "consent.parked_because"), local("minority", "consent.minority"), local("review", "consent.review")
	return widget.Surface(container.NewVBox(reason, minority, review,
		container.NewHBox(c.button(key+".park_now", c.T.T("consent.park"), fynewidget.HighImportance, func() {
			c.Send(workshop.ParkAction{Action: a.ID, Parked: workshop.Parked{Reason: reason.Text(), Minority: minority.Text(), Review: review.Text()}}, func(err error) {
				if err != nil {
					c.complain(err)
					return
				}
				for _, f := range []*widget.Field{reason, minority, review} {
					c.Drafts.Drop(f.Key())
				}
				c.open["park"] = ""
				c.rebuild()
			})
		})),
	), "")
}

// parked says why an action waits, who saw it otherwise and when it is looked at
// again; nil where it does not wait.
func (c *Context) parked(a workshop.ActionView) fyne.CanvasObject {
	if a.Parked == nil {
		return nil
	}
	box := container.NewVBox()
	for _, l := range [][2]string{{"consent.parked_because", a.Parked.Reason}, {"consent.minority", a.Parked.Minority}, {"consent.review", c.T.ShortDate(a.Parked.Review)}} {
		if l[1] != "" {
			box.Add(container.NewBorder(nil, nil, widget.Wide(150, widget.Caption(c.T.T(l[0]))), nil, widget.Body(l[1])))
		}
	}
	return box
}
