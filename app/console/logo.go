package console

import (
	"errors"
	"image"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/place"
	"samenspel/app/say"
	"samenspel/app/step"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/live"
	"samenspel/workshop/photo"
)

// askLogo asks for a picture and reads it as a logo, away from the window.
func (c *Console) askLogo(begin string, chosen func(workshop.Logo)) {
	type read struct {
		kept photo.Encoded
		size image.Point
		err  error
	}
	c.askFile(c.t.T("logo.which"), begin, pictures, func(path string) {
		name := say.Name(path)
		away(c, c.t.T("file.opening", "name", name), func() read {
			img, err := openPicture(path)
			if err != nil {
				return read{err: err}
			}
			kept, err := photo.Encode(img, workshop.MaxLogoSide, workshop.MaxLogoBytes)
			return read{kept, img.Bounds().Size(), err}
		}, func(r read) {
			switch {
			case errors.Is(r.err, photo.ErrUnknown):
				c.tell(c.t.T("logo.title"), c.t.T("logo.unknown", "name", name))
			case r.err != nil:
				c.tell(c.t.T("logo.title"), say.Photo(c.t, name, r.err))
			case min(r.kept.Width, r.kept.Height) < workshop.MinLogoSide:
				c.tell(c.t.T("logo.title"), c.t.T("logo.narrow", "name", name, "wide", r.size.X, "high", r.size.Y, "least", workshop.MinLogoSide))
			default:
				chosen(workshop.Logo{ID: live.NewID(), Type: r.kept.Type, Width: r.kept.Width, Height: r.kept.Height, Bytes: r.kept.Bytes})
			}
		}, nil)
	})
}

// chooseLogo gives a party of the open workshop a logo.
func (c *Console) chooseLogo(side workshop.Side) {
	s := c.session
	if s == nil || c.desk.stage.busy() {
		return
	}
	c.askLogo(filepath.Dir(s.path), func(l workshop.Logo) {
		if c.session == s {
			c.send(workshop.SetLogo{Side: side, Logo: l}, c.complain)
		}
	})
}

// logoRow is where a logo is chosen before there is a workshop.
type logoRow struct {
	c      *Console
	name   string // how a test finds it
	logo   *workshop.Logo
	object *fyne.Container
}

// newLogoRow makes the row; from an earlier one it takes over the logo.
func newLogoRow(c *Console, name string, earlier *logoRow) *logoRow {
	r := &logoRow{c: c, name: name, object: container.NewHBox()}
	if earlier != nil {
		r.logo = earlier.logo
	}
	r.show()
	return r
}

func (r *logoRow) show() {
	take := func(l *workshop.Logo) { r.logo = l; r.show() }
	ask := func() { r.c.askLogo(place.Documents(), func(l workshop.Logo) { take(&l) }) }
	r.object.Objects = []fyne.CanvasObject{widget.NewButton(r.name, r.c.t.T("logo.choose"), fynewidget.LowImportance, ask)}
	if r.logo != nil {
		r.object.Objects = []fyne.CanvasObject{
			container.NewCenter(step.Logo(r.logo, 36, r.c.gallery.Get)),
			tool(r.name, theme.IconNameDocumentCreate, ask),
			tool(r.name+".remove", theme.IconNameCancel, func() { take(nil) }),
		}
	}
	r.object.Refresh()
}
