package step

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// Logos is how a step comes by the logos of the parties.
type Logos struct {
	// Choose asks for a party's logo, and gives it to the party.
	Choose func(workshop.Side)
}

// Logo shows a logo at a height, at most three times as wide. get is that of
// Photos.
func Logo(l *workshop.Logo, high float32, get func(p *workshop.Photo, w, h int, ready func()) (image.Image, error)) fyne.CanvasObject {
	const widest = 3
	wide := min(widest, max(1, float32(l.Width)/float32(l.Height))) * high
	p := &workshop.Photo{ID: "logo " + l.ID, Type: l.Type, Width: l.Width, Height: l.Height, Bytes: l.Bytes}
	return widget.NewPlate(fyne.NewSize(wide, high), func(w, h int, ready func()) (image.Image, error) { return get(p, w, h, ready) })
}

// logoHigh is how high a logo is shown where it is chosen.
const logoHigh = 44

// logo shows a party's logo, and the way to choose one; nil where there is
// neither.
func (c *Context) logo(v *workshop.View, s workshop.Side) fyne.CanvasObject {
	row := container.NewHBox()
	l := v.Parties.Of(s).Logo
	if l != nil && c.Photos.Get != nil {
		row.Add(keyed(c, "logo:"+string(l.ID), func() fyne.CanvasObject { return Logo(l, logoHigh, c.Photos.Get) }, nil))
	}
	if c.Logos.Choose != nil && !c.Past {
		words := "logo.choose"
		if l != nil {
			words = "logo.another"
		}
		key := "party." + string(s) + ".logo"
		buttons := container.NewHBox(c.button(key, c.T.T(words), fynewidget.LowImportance, func() { c.Logos.Choose(s) }))
		if l != nil {
			buttons.Add(c.button(key+".remove", c.T.T("logo.remove"), fynewidget.LowImportance, func() { c.send(workshop.RemoveLogo{Side: s}) }))
		}
		row.Add(container.NewCenter(buttons))
	}
	if len(row.Objects) == 0 {
		return nil
	}
	return row
}
