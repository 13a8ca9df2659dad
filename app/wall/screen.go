package wall

import (
	"image"
	"image/draw"
	"reflect"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/chart/raster"
)

// Scene is all that a wall is drawn from.
type Scene struct {
	View  *workshop.View // a projector's; nil where no workshop is open
	T     translations.Translator
	Shown Shown
	Look  Look
	Now   time.Time // for the clock
	// Photos returns a photo as large as fits in w by h pixels; where it has
	// still to be read the image is nil, and ready is called once it can be had.
	// Nil shows none.
	Photos func(p *workshop.Photo, w, h int, ready func()) (image.Image, error)
}

// Screen shows a scene at whatever size it gets: the wall itself, or its
// likeness in the console. It is used on the UI goroutine only.
type Screen struct {
	widget.BaseWidget
	name   string
	scene  Scene
	poster Poster
	ratio  float64
	clock  chart.Drawing
	ajar   float64 // how far the halves that have just come to agree still have to close

	page, corner sight
	least        fyne.Size
}

// sight is a drawing as pixels.
type sight struct {
	on   *canvas.Raster
	last *image.RGBA
}

// NewScreen makes a screen that is at least of a size. It shows nothing yet. name
// is how a test finds it.
func NewScreen(name string, least fyne.Size) *Screen {
	s := &Screen{name: name, least: least}
	s.page.on = canvas.NewRaster(func(w, h int) image.Image { return s.page.pixels(w, h, s.paper) })
	s.corner.on = canvas.NewRaster(func(w, h int) image.Image { return s.corner.pixels(w, h, s.time) })
	s.ExtendBaseWidget(s)
	return s
}

// pixels returns what was drawn last, where it is still so, or draws it.
func (s *sight) pixels(w, h int, paint func(w, h int) *image.RGBA) image.Image {
	if s.last == nil || s.last.Rect.Dx() != w || s.last.Rect.Dy() != h {
		s.last = paint(max(1, w), max(1, h))
	}
	return s.last
}

func (s *sight) renew() {
	s.last = nil
	s.on.Refresh()
}

// Set shows a scene. What looks the same as it did is not drawn again.
func (s *Screen) Set(scene Scene) {
	other, agree := scene.Look != s.scene.Look, agrees(s.scene, scene)
	s.scene = scene
	if agree && look.Moves() {
		s.close()
	}
	s.draw(other)
	s.tick(other)
}

// draw lays the scene out, and paints it where it looks different.
func (s *Screen) draw(force bool) {
	shown := s.scene.Shown
	shown.Ajar = s.ajar
	poster := Draw(s.scene.View, s.scene.T, shown, s.shape())
	if force || !reflect.DeepEqual(poster, s.poster) {
		s.poster = poster
		s.page.renew()
	}
}

// Tick moves the clock.
func (s *Screen) Tick(now time.Time) {
	s.scene.Now = now
	s.tick(false)
}

func (s *Screen) tick(force bool) {
	clock := Clock(s.scene.View, s.scene.T, s.scene.Shown, s.scene.Now)
	if force || !reflect.DeepEqual(clock, s.clock) {
		s.clock = clock
		s.corner.renew()
	}
}

// Pages returns which page of the scene is on the screen, from 0, and of how
// many.
func (s *Screen) Pages() (page, pages int) { return s.poster.Page, max(1, s.poster.Pages) }

// Texts lists what can be read on the screen, line by line.
func (s *Screen) Texts() []string {
	var out []string
	for _, d := range []chart.Drawing{s.poster.Drawing, s.clock} {
		for _, op := range d.Ops {
			if t, ok := op.(chart.Text); ok {
				out = append(out, t.String)
			}
		}
	}
	return out
}

// ControlName is how a test finds it.
func (s *Screen) ControlName() string { return s.name }

// Text is what can be read on the screen, for who does not see it.
func (s *Screen) Text() string { return strings.Join(s.Texts(), "\n") }

// shape is the ratio of width to height.
func (s *Screen) shape() float64 {
	if s.ratio == 0 {
		return 16.0 / 9
	}
	return s.ratio
}

func (s *Screen) paper(w, h int) *image.RGBA {
	palette := s.scene.Look.Palette()
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(img, img.Rect, image.NewUniform(palette[chart.Paper]), image.Point{}, draw.Src)
	if s.poster.Drawing.H > 0 {
		scale := float64(h) / s.poster.Drawing.H
		raster.Onto(img, s.poster.Drawing, palette, scale)
		s.hang(img, scale)
		s.mark(img, scale)
	}
	return img
}

func (s *Screen) time(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	if s.clock.H > 0 {
		raster.Onto(img, s.clock, s.scene.Look.Palette(), float64(h)/s.clock.H)
	}
	return img
}

// MinSize is the least size.
func (s *Screen) MinSize() fyne.Size { return s.least }

// Resize lays the scene out anew where the screen gets another shape.
func (s *Screen) Resize(size fyne.Size) {
	s.BaseWidget.Resize(size)
	if size.Width < 1 || size.Height < 1 {
		return
	}
	if ratio := float64(size.Width) / float64(size.Height); ratio != s.ratio {
		s.ratio = ratio
		s.Set(s.scene)
	}
	scale := size.Height / float32(s.poster.Drawing.H)
	s.page.on.Resize(size)
	s.corner.on.Resize(fyne.NewSize(clockWide*scale, clockHigh*scale))
	s.corner.on.Move(fyne.NewPos(size.Width-(margin+clockWide)*scale, top*scale))
}

// CreateRenderer draws the page, and the clock over it: the clock moves every
// second, and the page does not.
func (s *Screen) CreateRenderer() fyne.WidgetRenderer { return screenRenderer{s} }

type screenRenderer struct{ s *Screen }

func (r screenRenderer) Destroy()           {}
func (r screenRenderer) Layout(fyne.Size)   {}
func (r screenRenderer) MinSize() fyne.Size { return r.s.least }
func (r screenRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.s.page.on, r.s.corner.on}
}

func (r screenRenderer) Refresh() {
	r.s.page.on.Refresh()
	r.s.corner.on.Refresh()
}
