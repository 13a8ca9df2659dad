package board

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/workshop/chart"
)

// Measures of a card, in points.
const (
	edge    = 4  // the mark of its party
	padWide = 12 // beside the words
	padHigh = 9  // above and beneath them

	mostRows = 2 // of a line beneath the words
)

var measurer = chart.NewMeasurer()

// card is the widget of a card that is not open. Its words are wrapped once for
// its width, so that moving it costs no layout.
type card struct {
	fynewidget.BaseWidget
	board *Board
	data  Card
	box   *fyne.Container
	back  *canvas.Rectangle
	mark  *canvas.Rectangle
	ring  *canvas.Rectangle
	texts []*canvas.Text
	soft  int // the texts from this one on are soft

	wide, high float32 // as wrapped, with its tools; 0 where it is yet to be
	own        float32 // how high the part is that can be pressed
	size       float32 // of the words, as wrapped
	tools      fyne.Position
	drawn      bool
	focused    bool
	hovered    bool
	target     bool // what is dragged would come under it
	grab       grab
}

func newCard(b *Board) *card {
	c := &card{board: b, box: container.NewWithoutLayout(), back: canvas.NewRectangle(nil), mark: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil), drawn: true}
	c.back.CornerRadius, c.ring.CornerRadius, c.mark.CornerRadius = radius, radius, 2
	c.ExtendBaseWidget(c)
	return c
}

// ControlName is how a test finds it.
func (c *card) ControlName() string { return c.data.Name }

// AccessibilityLabel is what stands on it, drawn or not.
func (c *card) AccessibilityLabel() string {
	return strings.TrimSpace(strings.Join(append([]string{c.data.Head, c.data.Count}, c.data.Lines...), " "))
}

// AccessibilityRole says that it can be pressed.
func (c *card) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Inside is what stands on it.
func (c *card) Inside() fyne.CanvasObject { return c.box }

// show takes in what the card says now.
func (c *card) show(data Card) {
	was := c.data
	c.data = data
	same := was.Head == data.Head && was.Soft == data.Soft && was.Lacks == data.Lacks && was.Count == data.Count && was.Sign == data.Sign && was.Hue == data.Hue && was.Tools == data.Tools && len(was.Lines) == len(data.Lines)
	for i := 0; same && i < len(data.Lines); i++ {
		same = was.Lines[i] == data.Lines[i]
	}
	if !same {
		c.wide = 0
	}
}

// fit wraps the words for a width, where that is needed, and returns how high
// the card is.
func (c *card) fit(w float32) float32 {
	if size := theme.TextSize(); c.wide != w || c.size != size {
		c.wide, c.size = w, size
		c.wrap()
	}
	return c.high
}

func (c *card) wrap() {
	c.texts, c.soft = nil, -1
	x, y, w := float32(edge+padWide), float32(padHigh), c.wide-edge-2*padWide
	small := theme.CaptionTextSize()
	put := func(s string, x, y, size float32, bold bool) *canvas.Text {
		t := canvas.NewText(s, nil)
		t.TextSize, t.TextStyle.Bold = size, bold
		t.Move(fyne.NewPos(x, y))
		t.Resize(t.MinSize())
		c.texts = append(c.texts, t)
		return t
	}
	room := w
	if c.data.Count != "" {
		count := put(c.data.Count, 0, y, c.size, true)
		count.Move(fyne.NewPos(x+w-count.Size().Width, y))
		room -= count.Size().Width + padWide
	}
	from := x
	if c.data.Sign != "" {
		sign := put(c.data.Sign, x, y, c.size, true)
		from += sign.Size().Width + 6
		room -= sign.Size().Width + 6
	}
	style := chart.SemiBold
	if c.data.Soft {
		style, c.soft = chart.Regular, len(c.texts)
	}
	for _, line := range measurer.Wrap(c.data.Head, float64(room), float64(c.size), style) {
		y += put(line, from, y, c.size, !c.data.Soft).Size().Height
	}
	if c.soft < 0 {
		c.soft = len(c.texts)
	}
	for i, words := range c.data.Lines {
		size := small
		if c.data.Lacks && i == len(c.data.Lines)-1 {
			size = c.size
		}
		for _, line := range measurer.Lines(words, float64(w), float64(size), chart.Regular, mostRows) {
			y += put(line, x, y, size, false).Size().Height
		}
	}
	c.own = y + padHigh
	if c.data.Tools != nil {
		y += 4
		c.own = y
		least := c.data.Tools.MinSize()
		c.tools = fyne.NewPos(x, y)
		c.data.Tools.Resize(fyne.NewSize(min(w, least.Width), least.Height))
		y += least.Height
	}
	c.high = y + padHigh
	size := fyne.NewSize(c.wide, c.high)
	c.back.Resize(size)
	c.ring.Resize(size)
	c.mark.Move(fyne.NewPos(0, 4))
	c.mark.Resize(fyne.NewSize(edge, c.high-8))
	c.Resize(fyne.NewSize(c.wide, c.own))
	c.fill()
	c.paint()
}

// Move moves the card with its tools.
func (c *card) Move(to fyne.Position) {
	c.BaseWidget.Move(to)
	if c.data.Tools != nil {
		c.data.Tools.Move(to.Add(c.tools))
	}
}

// Read returns what the card says, each paragraph whole.
func (c *card) Read() []string {
	out := append([]string{c.data.Head}, c.data.Lines...)
	for _, s := range []string{c.data.Count, c.data.Sign} {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// draw has the card drawn, or leaves it empty while nobody sees it.
func (c *card) draw(yes bool) {
	if c.drawn != yes {
		c.drawn = yes
		c.fill()
		if tools := c.data.Tools; tools != nil && yes {
			tools.Show()
		} else if tools != nil {
			tools.Hide()
		}
	}
}

func (c *card) fill() {
	c.box.Objects = nil
	if !c.drawn {
		return
	}
	c.box.Objects = append(c.box.Objects, c.back, c.mark)
	for _, t := range c.texts {
		c.box.Objects = append(c.box.Objects, t)
	}
	c.box.Objects = append(c.box.Objects, c.ring)
}

// paint gives it the colours of how it stands.
func (c *card) paint() {
	c.back.FillColor, c.back.StrokeColor, c.back.StrokeWidth = theme.Color(look.Surface), theme.Color(look.Line), 1
	c.mark.FillColor = theme.Color(c.data.Hue)
	for i, t := range c.texts {
		switch {
		case i == c.signAt():
			t.Color = theme.Color(c.data.Hue)
		case i >= c.soft || i == 0 && c.data.Count != "":
			t.Color = theme.Color(look.InkSoft)
		default:
			t.Color = theme.Color(look.Ink)
		}
	}
	c.ring.FillColor, c.ring.StrokeColor, c.ring.StrokeWidth = nil, nil, 0
	if c.hovered {
		c.ring.FillColor = theme.Color(theme.ColorNameHover)
	}
	if c.board.chosen[c.data.ID] {
		c.ring.FillColor = faint(theme.Color(theme.ColorNamePrimary))
		c.ring.StrokeColor, c.ring.StrokeWidth = theme.Color(theme.ColorNamePrimary), 2
	}
	switch {
	case c.target:
		c.ring.StrokeColor, c.ring.StrokeWidth = theme.Color(theme.ColorNamePrimary), 3
	case c.focused:
		c.ring.StrokeColor, c.ring.StrokeWidth = theme.Color(look.Ring), 3
	}
}

// faint is a colour that words can still be read through.
func faint(of color.Color) color.Color {
	c := color.NRGBAModel.Convert(of).(color.NRGBA)
	c.A = 0x1E
	return c
}

// signAt is the place of the party's sign among the texts; −1 for none.
func (c *card) signAt() int {
	switch {
	case c.data.Sign == "":
		return -1
	case c.data.Count != "":
		return 1
	}
	return 0
}

// repaint is paint, seen at once.
func (c *card) repaint() {
	c.paint()
	c.ring.Refresh()
}

// MinSize is as large as it is wrapped, without its tools.
func (c *card) MinSize() fyne.Size { return fyne.NewSize(c.wide, c.own) }

// CreateRenderer draws what stands on it.
func (c *card) CreateRenderer() fyne.WidgetRenderer { return &cardRenderer{c} }

type cardRenderer struct{ c *card }

func (r *cardRenderer) Layout(s fyne.Size)           { r.c.box.Resize(s) }
func (r *cardRenderer) MinSize() fyne.Size           { return r.c.MinSize() }
func (r *cardRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.c.box} }
func (r *cardRenderer) Refresh()                     { r.c.paint() }
func (r *cardRenderer) Destroy()                     {}
