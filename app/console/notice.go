package console

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
)

// notice is a message in a strip at the top of the window, that stays until it
// is put away and blocks nothing.
type notice struct {
	name string        // names its buttons
	text func() string // in the language of the window
	also []noticeAct   // beside putting it away
}

// noticeAct is what a notice offers.
type noticeAct struct {
	name, label string // the label's key
	do          func()
}

// notify shows a notice in place of the one before; none where nil.
func (c *Console) notify(n *notice) {
	if n == nil && c.notice == nil {
		return
	}
	c.notice = n
	c.strip.Objects = nil
	if n != nil {
		buttons := container.NewHBox()
		for _, a := range n.also {
			buttons.Add(widget.NewButton(n.name+"."+a.name, c.t.T(a.label), fynewidget.LowImportance, a.do))
		}
		buttons.Add(widget.NewButton(n.name+".ok", c.t.T("dialog.ok"), fynewidget.MediumImportance, func() { c.notify(nil) }))
		back := canvas.NewRectangle(theme.Color(look.Surface))
		row := container.NewBorder(nil, nil, widget.Indent(8), container.NewCenter(buttons), container.NewVBox(widget.Gap(2), widget.Note(n.text())))
		c.strip.Objects = []fyne.CanvasObject{container.NewVBox(container.NewStack(back, widget.Pad(4, row)), fynewidget.NewSeparator())}
	}
	c.strip.Refresh()
	c.frame.Layout.Layout(c.frame.Objects, c.frame.Size()) // what is beneath gets more room, or less
}
