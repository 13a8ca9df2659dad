package step

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/mirror"
	"samenspel/workshop/picture"
)

// driverPanel shows what both sides said of a driver, statement by statement,
// and what to ask about it; nil where the place that is open is of something
// else.
func (c *Context) driverPanel(v *workshop.View) fyne.CanvasObject {
	s := c.spot
	side, driver, dimension, ok := s.place.Driver()
	if !ok || v.Mirror == nil {
		return nil
	}
	box := container.NewVBox(Party(v, side, 15), widget.Strong(picture.DriverTitle(v, driver, c.T)))
	results := v.Mirror.Of(side)
	if dimension == "" {
		box.Add(widget.Body(c.views(v, side, results.Drivers[driver])))
	}
	for _, item := range v.Method.Instrument.Items {
		if item.Driver != driver || dimension != "" && item.Dimension != dimension || !slices.Contains(v.Mirror.Items, item.Code) {
			continue
		}
		box.Add(widget.Tight(
			widget.Text(item.Dimension, theme.SizeNameCaptionText, look.InkSoft, fyne.TextStyle{Bold: true}),
			widget.Body(Statement(v, c.text(item.Text), side)),
			widget.Caption(c.views(v, side, results.Items[item.Code])),
		))
	}
	if l := results.Drivers[driver].Label; l != mirror.NoLabel && l != mirror.Conversation {
		box.Add(widget.Strong(c.T.T("label." + string(l))))
	}
	if ask := picture.AskDriver(v, c.T, side, driver); ask != "" {
		box.Add(c.ask(ask))
	}
	box.Add(container.NewHBox(c.button("spot.fold", c.T.T("form.fold"), fynewidget.MediumImportance, c.closeSpot)))
	c.used["unfolded:spot."+s.id] = box
	return widget.NewFloat(box)
}

// views says both views of a statement, and what lies between.
func (c *Context) views(v *workshop.View, side workshop.Side, s mirror.Score) string {
	one := func(of workshop.Side, value *float64) string {
		if value == nil {
			return sign(of) + " " + v.Name(of) + ": " + c.T.T("mirror.too_few")
		}
		return sign(of) + " " + v.Name(of) + ": " + c.T.Fixed(*value, 1)
	}
	self, image := one(side, s.Self), one(side.Other(), s.Image)
	if side == workshop.Client {
		self, image = image, self
	}
	return join(self, image)
}
