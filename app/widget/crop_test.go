package widget_test

import (
	"image"
	"math"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/app/widget"
	"samenspel/app/widget/widgettest"
)

// newCrop is a crop of a picture that is twice as wide as it is high, in a window
// of 416 by 416: the picture stands at 8 to 408, and 108 to 308.
func newCrop(t *testing.T, part widget.Part) (*widgettest.Page, *widget.Crop) {
	a := widgettest.NewApp(t)
	win := a.NewWindow("")
	win.SetPadded(false)
	load := func(w, _ int, _ func()) (image.Image, error) {
		return image.NewGray(image.Rect(0, 0, w, w/2)), nil
	}
	c := widget.NewCrop("crop", fyne.NewSize(200, 200), load, part)
	win.SetContent(c)
	win.Resize(fyne.NewSize(416, 416))
	win.Canvas().Capture()
	return widgettest.NewPage(t, a, win), c
}

func drag(c *widget.Crop, x, y, dx, dy float32) {
	for range 4 {
		x, y = x+dx/4, y+dy/4
		c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}, Dragged: fyne.NewDelta(dx/4, dy/4)})
	}
	c.DragEnd()
}

func same(a, b widget.Part) bool {
	near := func(a, b float64) bool { return math.Abs(a-b) < .006 }
	return near(a.X, b.X) && near(a.Y, b.Y) && near(a.W, b.W) && near(a.H, b.H)
}

func TestCropByMouse(t *testing.T) {
	for name, c := range map[string]struct {
		from         widget.Part
		x, y, dx, dy float32
		want         widget.Part
	}{
		"top left":     {widget.Part{W: 1, H: 1}, 10, 110, 100, 50, widget.Part{X: .25, Y: .25, W: .75, H: .75}},
		"bottom right": {widget.Part{W: 1, H: 1}, 405, 305, -200, -100, widget.Part{W: .5, H: .5}},
		"right side":   {widget.Part{W: 1, H: 1}, 405, 200, -40, 90, widget.Part{W: .9, H: 1}},
		"whole":        {widget.Part{X: .25, Y: .25, W: .5, H: .5}, 208, 208, 40, -20, widget.Part{X: .35, Y: .15, W: .5, H: .5}},
		"too far":      {widget.Part{X: .25, Y: .25, W: .5, H: .5}, 208, 208, 900, 900, widget.Part{X: .5, Y: .5, W: .5, H: .5}},
		"over itself":  {widget.Part{W: 1, H: 1}, 10, 110, 900, 900, widget.Part{X: .95, Y: .95, W: .05, H: .05}},
	} {
		t.Run(name, func(t *testing.T) {
			_, crop := newCrop(t, c.from)
			drag(crop, c.x, c.y, c.dx, c.dy)
			if got := crop.Part(); !same(got, c.want) {
				t.Errorf("%+v, want %+v", got, c.want)
			}
		})
	}
}

func TestCropByKeyboard(t *testing.T) {
	p, c := newCrop(t, widget.Part{W: 1, H: 1})
	p.Focus("crop")
	press := func(n int, k fyne.KeyName) {
		for range n {
			p.Key(k)
		}
	}
	press(5, fyne.KeyRight) // the top left corner
	press(10, fyne.KeyDown)
	p.Key(fyne.KeyReturn)
	press(5, fyne.KeyLeft) // the bottom right one
	if got, want := c.Part(), (widget.Part{X: .1, Y: .2, W: .8, H: .8}); !same(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	p.Key(fyne.KeySpace)
	press(9, fyne.KeyUp) // all of it
	press(9, fyne.KeyRight)
	if got, want := c.Part(), (widget.Part{X: .2, Y: .02, W: .8, H: .8}); !same(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestAPhotoKeepsWhatItShowedUntilTheNextIsRead(t *testing.T) {
	a := widgettest.NewApp(t)
	win := a.NewWindow("")
	asked := 0
	there := image.Image(image.NewGray(image.Rect(0, 0, 20, 10)))
	photo := widget.NewPhoto(fyne.NewSize(100, 100), func(int, int, func()) (image.Image, error) { asked++; return there, nil })
	win.SetContent(photo)
	seen := win.Canvas().Capture()
	there = nil
	photo.Update(fyne.NewSize(100, 100), func(int, int, func()) (image.Image, error) { return nil, nil })
	if again := win.Canvas().Capture(); asked == 0 || !alike(seen, again) {
		t.Error("it went blank while another was read")
	}
}

func alike(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if a.At(x, y) != b.At(x, y) {
				return false
			}
		}
	}
	return true
}
