package console

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// The size of a photo that is looked at to see who is on it.
const (
	lookWide = 300
	lookHigh = 220
)

// lookAtPhotos shows all photos, to choose those that this person is on: no
// program can tell.
func (f *forgetForm) lookAtPhotos() {
	c, t := f.c, f.c.t
	grid := container.NewGridWithColumns(2)
	roll := container.NewVScroll(container.NewVBox(grid))
	for _, p := range c.desk.view.Photos {
		at := p
		shown := widget.NewPhoto(fyne.NewSize(lookWide, lookHigh), func(w, h int, ready func()) (image.Image, error) { return c.gallery.Get(&at, w, h, ready) })
		tick := widget.NewCheck("forget.photo."+string(at.ID), t.T("forget.photo_out"))
		tick.Checked = f.photos[at.ID]
		tick.OnChanged = func(on bool) { f.photos[at.ID] = on }
		tick.OnFocus(func() { intoSight(roll, tick) })
		words := at.Caption
		if e := c.desk.view.Method.Exercise(at.Key.Exercise); e != nil {
			words = joined(words, e.Title.In(workshop.Lang(t.Lang())))
		}
		grid.Add(widget.Surface(container.NewVBox(shown, widget.Caption(words), tick), ""))
	}
	roll.SetMinSize(fyne.NewSize(2*lookWide+60, min(grid.MinSize().Height, c.roomFor(40))))
	d := dialog.NewCustomWithoutButtons(t.T("forget.photos_title", "name", f.known.Person.Name), roll, c.win)
	d.SetButtons([]fyne.CanvasObject{widget.NewButton("forget.photos_ok", t.T("dialog.ok"), fynewidget.HighImportance, func() {
		d.Hide()
		v := f.view()
		f.showFacts(&v)
	})})
	d.Show()
}

func joined(a, b string) string {
	if a == "" {
		return b
	}
	return a + " · " + b
}
