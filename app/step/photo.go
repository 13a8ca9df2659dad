package step

import (
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

var measurer = chart.NewMeasurer()

// Photos is how a step comes by the pictures of a workshop.
type Photos struct {
	// Get returns a photo as large as fits in w by h pixels; where it has still
	// to be read the image is nil, and ready is called once it can be had.
	Get func(p *workshop.Photo, w, h int, ready func()) (image.Image, error)
	// Add asks which files are to be added to the step at hand.
	Add func()
}

// photoAt is the place where a photo is open large, and cropAt where it is being
// cut.
const (
	photoAt = "photo"
	cropAt  = "crop"
)

// load gives a widget a photo's pixels.
func (c *Context) load(p workshop.Photo) widget.Load {
	get := c.Photos.Get
	return func(w, h int, ready func()) (image.Image, error) { return get(&p, w, h, ready) }
}

// withPhotos shows a step with the photos of its exercise beneath it, or one of
// them instead.
func (c *Context) withPhotos(v *workshop.View, k workshop.StepKey, step func() fyne.CanvasObject) fyne.CanvasObject {
	if c.Photos.Get == nil || c.paper != nil {
		return step()
	}
	if v.Photo(c.hung) == nil {
		c.hung = ""
	}
	all := v.PhotosOf(k.Exercise)
	for i := range all {
		if string(all[i].ID) == c.open[photoAt] {
			return c.large(v, all, i)
		}
	}
	c.open[photoAt], c.open[cropAt] = "", ""
	if len(all) == 0 {
		return step() // the button beneath the stage adds the first
	}
	return container.NewVBox(step(), widget.Gap(8), c.strip(v, all))
}

// leavePhotos takes the photo off the wall and folds it up.
func (c *Context) leavePhotos() { c.hung, c.open[photoAt], c.open[cropAt] = "", "", "" }

// FoldPhoto goes back from a photo that is open large to the step. It says
// whether one was.
func (v *View) FoldPhoto() bool {
	if v.c.open[photoAt] == "" || v.c.view == nil {
		return false
	}
	if v.c.open[cropAt] != "" {
		v.c.open[cropAt] = ""
	} else {
		v.c.open[photoAt] = ""
	}
	v.build()
	return true
}

// SeePhotos brings the photos of the exercise into sight, and goes to one of
// them; to the first where it isn't among them.
func (v *View) SeePhotos(id workshop.ID) {
	v.c.open[photoAt], v.c.open[cropAt] = "", ""
	v.build()
	v.roll.ScrollToBottom()
	all := v.c.view.PhotosOf(v.c.key.Exercise)
	if len(all) == 0 {
		return
	}
	if !slices.ContainsFunc(all, func(p workshop.Photo) bool { return p.ID == id }) {
		id = all[0].ID
	}
	for _, o := range v.c.kept {
		if press, ok := o.(*widget.Press); ok && press.Name == "photo."+string(id) {
			v.c.Window.Canvas().Focus(press)
			return
		}
	}
}

// The size of a photo in the strip.
const (
	thumbWide = 156
	thumbHigh = 108
)

// strip is the photos of the exercise, small, and where more are added.
func (c *Context) strip(v *workshop.View, all []workshop.Photo) fyne.CanvasObject {
	head := container.NewHBox()
	if !c.Past {
		add := c.button("photo.add", c.T.T("photo.add"), fynewidget.LowImportance, c.Photos.Add)
		add.Icon = theme.Icon(theme.IconNameMediaPhoto)
		head.Add(add)
	}
	thumbs := container.NewGridWrap(fyne.NewSize(thumbWide+18, thumbHigh+42))
	for i := range all {
		thumbs.Add(c.thumb(v, all[i], i))
	}
	return container.NewVBox(
		container.NewBorder(nil, nil, container.NewCenter(widget.Colored(c.T.T("photo.title"), look.Ink, 17, true)), head),
		thumbs,
	)
}

// thumb is a photo in the strip; pressing it opens it large.
func (c *Context) thumb(v *workshop.View, p workshop.Photo, i int) fyne.CanvasObject {
	least := fyne.NewSize(thumbWide, thumbHigh)
	shown := keyed(c, "thumb:"+string(p.ID), func() *widget.Photo { return widget.NewPhoto(least, c.load(p)) }, func(w *widget.Photo) { w.Update(least, c.load(p)) })
	words, color := c.photoName(p, i), look.Ink
	if p.ID == c.hung {
		words, color = c.T.T("photo.on_wall"), look.Together
	} else if p.Caption == "" {
		color = look.InkSoft
	}
	line := widget.Colored(measurer.Shorten(words, thumbWide, 13, chart.Regular), color, 13, false)
	name := "photo." + string(p.ID)
	return keyed(c, "press:"+name+words, func() *widget.Press {
		return widget.NewPress(name, widget.Framed(8, widget.Tight(shown, widget.Gap(4), line)), func() { c.toggle(photoAt, string(p.ID)) })
	}, nil)
}

// photoName is what a photo is called: its caption, or else its number.
func (c *Context) photoName(p workshop.Photo, i int) string {
	if p.Caption != "" {
		return p.Caption
	}
	return c.T.T("photo.number", "n", i+1)
}
