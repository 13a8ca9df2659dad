package step

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// who names who reacted, where they gave their name.
func (c *Context) who(v *workshop.View, r workshop.Reaction) string {
	if p := v.Person(r.Person); p != nil {
		return p.Name
	}
	return c.T.T("consent.anonymous")
}

// reaction is what someone said, with what became of an objection.
func (c *Context) reaction(v *workshop.View, r workshop.Reaction) fyne.CanvasObject {
	who := c.who(v, r)
	head := join(sign(r.Side)+" "+who, c.T.T("choice."+string(r.Choice)))
	if r.Resolution != "" {
		head = join(head, c.T.T("resolution."+string(r.Resolution)))
	}
	box := container.NewVBox(widget.Strong(head))
	if r.Text != "" {
		box.Add(widget.Body(r.Text))
	}
	if r.Note != "" {
		box.Add(widget.Caption(r.Note))
	}
	if r.Resolution == workshop.ObjectionOpen {
		key := "reaction." + string(r.ID)
		note := keyed(c, "field:"+key, func() *widget.Field {
			return widget.NewField(widget.FieldOptions{Key: key + ".note", Label: c.T.T("consent.integrated_how"), Drafts: c.Drafts})
		}, nil)
		resolve := func(to workshop.Resolution) func() {
			return func() {
				c.Send(workshop.ResolveObjection{Reaction: r.ID, Resolution: to, Person: r.Person, Note: note.Text()}, func(err error) {
					var refused *workshop.Rejection
					switch {
					case errors.As(err, &refused) && refused.Code == workshop.CodeMissing && refused.Field == "note":
						c.Say(c.T.T("consent.integrated_how") + " " + c.T.T("rejection.missing"))
						return
					case err != nil:
						c.complain(err)
						return
					}
					c.Drafts.Drop(note.Key())
				})
			}
		}
		box.Add(widget.Caption(c.T.T("consent.still_open", "who", who)))
		box.Add(note)
		box.Add(container.NewHBox(
			c.button(key+".integrated", c.T.T("consent.integrated"), fynewidget.MediumImportance, resolve(workshop.ObjectionIntegrated)),
			c.button(key+".withdrawn", c.T.T("consent.withdrawn"), fynewidget.LowImportance, resolve(workshop.ObjectionWithdrawn)),
		))
	}
	return widget.Surface(box, hue(r.Side))
}
