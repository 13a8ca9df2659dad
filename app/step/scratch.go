package step

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// scratch is a field for private words, of the side that writes where the step
// hides the sides from each other. They stand in the window's memory and
// nowhere else: no command carries them, and they go with the workshop that is
// closed. nil where there is no such field, or nobody writes.
func (c *Context) scratch(v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	step := v.Method.Step(k)
	if step.Scratch == nil {
		return nil
	}
	s := workshop.Together
	if step.Blind == workshop.BlindSides {
		if s = v.Viewer.Side; !s.Valid() {
			return nil
		}
	}
	name := strings.TrimSuffix("scratch."+k.Exercise+"."+k.Step+"."+string(s), ".")
	field := c.aside(name, c.text(step.Scratch.Hint))
	clean := func() {
		c.wipe(name)
		c.rebuild()
	}
	buttons := container.NewHBox()
	if step.Kind == workshop.StepExplain {
		buttons.Add(c.button("scratch.action", c.T.T("scratch.action"), fynewidget.MediumImportance, func() { c.intend(field.Text(), clean) }))
	}
	buttons.Add(c.button("scratch.wipe", c.T.T("scratch.wipe"), fynewidget.LowImportance, clean))
	return widget.Surface(container.NewVBox(
		widget.SubHeading(c.text(step.Scratch.Label)),
		widget.Caption(c.T.T("scratch.not_kept")),
		field,
		buttons,
	), hue(s))
}

// intend makes an action of somebody's own of words, and calls back when it is
// there.
func (c *Context) intend(text string, done func()) {
	title := strings.Join(strings.Fields(text), " ")
	if title == "" {
		c.Say(c.T.T("scratch.empty"))
		return
	}
	id := c.NewID()
	c.Send(workshop.AddAction{ID: id, Title: title}, func(err error) {
		if err != nil {
			c.complain(err)
			return
		}
		c.send(workshop.ChangeAction{Action: id, Field: "level", Value: string(workshop.IK)})
		done()
		c.Say(c.T.T("scratch.action_done"))
	})
}

// aside is a field of which nothing is kept but what stands in it.
func (c *Context) aside(name, hint string) *widget.Field {
	o := widget.FieldOptions{Key: name, Hint: hint, Rows: 3, Drafts: c.private}
	return keyed(c, c.asideKey(name), func() *widget.Field { return widget.NewField(o) }, nil)
}

// asideKey tells apart the fields that were there under one name, so that what
// was wiped can't be brought back by undoing it.
func (c *Context) asideKey(name string) string {
	return fmt.Sprintf("field:%s#%d", name, c.wiped[name])
}

// wipe forgets what was typed in a field.
func (c *Context) wipe(name string) {
	c.private.Drop(name)
	c.wiped[name]++
}
