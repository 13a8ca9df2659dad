package step

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// crop is a photo of which a part is chosen. The whole of it is kept: another
// part can be chosen at any time.
func (c *Context) crop(p workshop.Photo) fyne.CanvasObject {
	whole := p
	whole.Frame = workshop.Frame{Turn: p.Frame.Turn}
	var part widget.Part
	part.X, part.Y, part.W, part.H = p.Frame.Cut()
	name := "photo.crop.part"
	least := fyne.NewSize(240, c.roomFor(78))
	chosen := keyed(c, "crop:"+string(p.ID), func() *widget.Crop { return widget.NewCrop(name, least, c.load(whole), part) }, nil)
	done := func(f workshop.Frame) {
		c.open[cropAt] = ""
		c.send(workshop.FramePhoto{Photo: p.ID, Frame: f})
		c.rebuild() // where nothing was changed there is no other view
	}
	buttons := container.NewBorder(nil, nil,
		container.NewHBox(
			c.button("photo.crop.done", c.T.T("photo.crop.done"), fynewidget.HighImportance, func() {
				at := chosen.Part()
				done(framed(p.Frame.Turn, at.X, at.Y, at.W, at.H))
			}),
			c.button("photo.crop.cancel", c.T.T("dialog.cancel"), fynewidget.MediumImportance, func() { c.toggle(cropAt, "") }),
		),
		c.button("photo.crop.whole", c.T.T("photo.crop.whole"), fynewidget.LowImportance, func() { done(whole.Frame) }),
	)
	out := container.NewVBox(widget.Caption(c.T.T("photo.crop.hint")), chosen, buttons)
	return out
}
