package widget

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/look"
)

// Part is a part of a picture, in parts of its width and height from its top
// left, from 0 to 1.
type Part struct{ X, Y, W, H float64 }

// leastPart is the least part that can be chosen.
const leastPart = .05

// Crop chooses a part of a picture: by dragging a corner, a side or the whole
// part with the mouse, or with the arrow keys, which move what Enter or Space
// takes up: the whole part, its top left or its bottom right corner.
type Crop struct {
	widget.BaseWidget
	Focusing
	name  string
	load  Load
	least fyne.Size

	part    Part
	grip    grip
	taken   grip // what the keys move
	dragged bool
	focused bool
	picture image.Rectangle // where the picture was drawn last, in pixels
	scale   float64         // pixels a point
	last    image.Image
	on      *canvas.Raster
}

// grip is what of the part is moved: -1 its left or top side, 1 its right or
// bottom side, and 0 neither; both 0 move the part as it is.
type grip struct{ x, y int }

// NewCrop shows a picture and the part of it that is chosen at first. name is how
// a test finds it.
func NewCrop(name string, least fyne.Size, load Load, part Part) *Crop {
	c := &Crop{name: name, load: load, least: least, part: part, taken: grip{-1, -1}}
	c.on = canvas.NewRaster(c.pixels)
	c.ExtendBaseWidget(c)
	return c
}

// Part returns the part that is chosen.
func (c *Crop) Part() Part { return c.part }

// ControlName is how a test finds it.
func (c *Crop) ControlName() string { return c.name }

// AccessibilityLabel is what it is for.
func (c *Crop) AccessibilityLabel() string { return Spoken(c.name) }

// AccessibilityRole is the nearest that the toolkit has.
func (c *Crop) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Inside is the picture on the screen.
func (c *Crop) Inside() fyne.CanvasObject { return c.on }

// CreateRenderer draws the picture with the part on it.
func (c *Crop) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.on) }

// MinSize is the least size at which a part can be chosen.
func (c *Crop) MinSize() fyne.Size { return c.least }

// room is how far the picture stays from the edge, in points, so that its
// corners can be got hold of.
const room = 8

func (c *Crop) pixels(w, h int) image.Image {
	out := image.NewRGBA(image.Rect(0, 0, max(1, w), max(1, h)))
	if c.Size().Width < 1 || w < 4*room || h < 4*room {
		return out
	}
	c.scale = float64(w) / float64(c.Size().Width)
	edge := int(room * c.scale)
	inner := out.Rect.Inset(edge)
	img, err := c.load(inner.Dx(), inner.Dy(), func() { c.on.Refresh() })
	if img == nil {
		img = c.last
	}
	if err != nil || img == nil {
		return out
	}
	c.last = img
	Middle(out, inner, img)
	size := img.Bounds().Size()
	at := inner.Min.Add(inner.Size().Sub(size).Div(2))
	c.picture = image.Rectangle{at, at.Add(size)}
	c.drawPart(out)
	return out
}

// drawPart dims what lies outside the part and draws its frame and its grips.
func (c *Crop) drawPart(out *image.RGBA) {
	p := c.inPixels()
	veil := image.NewUniform(color.NRGBA{A: 0x90})
	all := c.picture
	for _, r := range []image.Rectangle{
		image.Rect(all.Min.X, all.Min.Y, all.Max.X, p.Min.Y), image.Rect(all.Min.X, p.Max.Y, all.Max.X, all.Max.Y),
		image.Rect(all.Min.X, p.Min.Y, p.Min.X, p.Max.Y), image.Rect(p.Max.X, p.Min.Y, all.Max.X, p.Max.Y),
	} {
		draw.Draw(out, r, veil, image.Point{}, draw.Over)
	}
	width := max(1, int(math.Round(2*c.scale)))
	line := theme.Color(theme.ColorNamePrimary)
	if c.focused {
		line, width = theme.Color(look.Ring), 2*width
	}
	stroke := func(r image.Rectangle, c color.Color, width int) {
		for _, side := range []image.Rectangle{
			image.Rect(r.Min.X, r.Min.Y, r.Max.X, r.Min.Y+width), image.Rect(r.Min.X, r.Max.Y-width, r.Max.X, r.Max.Y),
			image.Rect(r.Min.X, r.Min.Y, r.Min.X+width, r.Max.Y), image.Rect(r.Max.X-width, r.Min.Y, r.Max.X, r.Max.Y),
		} {
			draw.Draw(out, side, image.NewUniform(c), image.Point{}, draw.Over)
		}
	}
	stroke(p.Inset(-width), color.White, width) // seen on a dark wall as on white paper
	stroke(p, line, width)
	half := int(5 * c.scale)
	for _, g := range []grip{{-1, -1}, {1, -1}, {-1, 1}, {1, 1}} {
		at := image.Pt(p.Min.X, p.Min.Y)
		if g.x > 0 {
			at.X = p.Max.X
		}
		if g.y > 0 {
			at.Y = p.Max.Y
		}
		box := image.Rectangle{at.Sub(image.Pt(half, half)), at.Add(image.Pt(half, half))}
		fill := theme.Color(look.Surface)
		if c.focused && (c.taken == g || c.taken == grip{}) {
			fill = line
		}
		draw.Draw(out, box, image.NewUniform(fill), image.Point{}, draw.Src)
		stroke(box, line, width)
	}
}

func (c *Crop) inPixels() image.Rectangle {
	at := func(from, size int, part float64) int { return from + int(math.Round(part*float64(size))) }
	b := c.picture
	return image.Rect(at(b.Min.X, b.Dx(), c.part.X), at(b.Min.Y, b.Dy(), c.part.Y), at(b.Min.X, b.Dx(), c.part.X+c.part.W), at(b.Min.Y, b.Dy(), c.part.Y+c.part.H))
}

// move moves what a grip holds by parts of the picture. Nothing leaves it.
func (c *Crop) move(g grip, dx, dy float64) {
	p := c.part
	if (g == grip{}) {
		p.X = max(0, min(1-p.W, p.X+dx))
		p.Y = max(0, min(1-p.H, p.Y+dy))
	} else {
		p.X, p.W = side(g.x, p.X, p.W, dx)
		p.Y, p.H = side(g.y, p.Y, p.H, dy)
	}
	if p == c.part {
		return
	}
	c.part = p
	c.on.Refresh()
}

// side moves one side of a stretch.
func side(which int, at, size, by float64) (float64, float64) {
	switch which {
	case -1:
		to := max(0, min(at+size-leastPart, at+by))
		return to, at + size - to
	case 1:
		return at, max(leastPart, min(1-at, size+by))
	}
	return at, size
}

// Dragged moves what the mouse got hold of.
func (c *Crop) Dragged(e *fyne.DragEvent) {
	if c.picture.Empty() {
		return
	}
	if !c.dragged {
		c.dragged = true
		c.grip = c.gripAt(e.Position.Subtract(e.Dragged))
		Guard(func() { c.take(c.grip) })
	}
	wide, high := float64(c.picture.Dx())/c.scale, float64(c.picture.Dy())/c.scale
	Guard(func() { c.move(c.grip, float64(e.Dragged.DX)/wide, float64(e.Dragged.DY)/high) })
}

// DragEnd lets go.
func (c *Crop) DragEnd() { c.dragged = false }

// gripAt is what stands nearest to a place within reach; else all of it.
func (c *Crop) gripAt(at fyne.Position) grip {
	const reach = 20
	p := c.inPixels()
	near := func(at float32, from, to int) int {
		a, b := math.Abs(float64(at)-float64(from)/c.scale), math.Abs(float64(at)-float64(to)/c.scale)
		switch {
		case a <= reach && a <= b:
			return -1
		case b <= reach:
			return 1
		}
		return 0
	}
	return grip{near(at.X, p.Min.X, p.Max.X), near(at.Y, p.Min.Y, p.Max.Y)}
}

// Tapped takes the focus.
func (c *Crop) Tapped(*fyne.PointEvent) {
	if on := fyne.CurrentApp().Driver().CanvasForObject(c); on != nil {
		on.Focus(c)
	}
}

func (c *Crop) take(g grip) {
	c.taken = g
	c.on.Refresh()
}

// FocusGained draws the frame in the colour of the focus.
func (c *Crop) FocusGained() { c.focused = true; c.on.Refresh(); c.gained() }

// FocusLost draws it as it was.
func (c *Crop) FocusLost() { c.focused = false; c.on.Refresh() }

// TypedRune hands a character on, but the one that was a key.
func (c *Crop) TypedRune(r rune) {
	if r != ' ' {
		handOnRune(c, r)
	}
}

// TypedKey moves what was taken up, and takes up the next.
func (c *Crop) TypedKey(e *fyne.KeyEvent) {
	const by = .02
	switch e.Name {
	case fyne.KeyLeft:
		Guard(func() { c.move(c.taken, -by, 0) })
	case fyne.KeyRight:
		Guard(func() { c.move(c.taken, by, 0) })
	case fyne.KeyUp:
		Guard(func() { c.move(c.taken, 0, -by) })
	case fyne.KeyDown:
		Guard(func() { c.move(c.taken, 0, by) })
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		switch c.taken {
		case grip{-1, -1}:
			c.take(grip{1, 1})
		case grip{1, 1}:
			c.take(grip{})
		default:
			c.take(grip{-1, -1})
		}
	default:
		handOn(c, e)
	}
}

// Cursor is a cross.
func (c *Crop) Cursor() desktop.Cursor { return desktop.CrosshairCursor }

var (
	_ fyne.Focusable = (*Crop)(nil)
	_ fyne.Draggable = (*Crop)(nil)
)
