package widget

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/look"
)

// Scale is a row of marks to choose one of, or none: by mouse, by arrows, or
// by typing the digit, after which the focus moves on. A paper form is entered
// by its digits alone.
type Scale struct {
	widget.BaseWidget
	Focusing
	Name     string
	OnChange func(value int) // the lowest and up; Unset is none
	OnNext   func()          // goes on after a digit, where that is not to the next control
	low      int
	value    int
	unknown  string
	typed    int // first digit of a number of two
	cells    []*cell
	focused  bool
	ring     *Ring
	row      *fyne.Container
}

// Unset is the value of a scale on which nothing is chosen.
const Unset = -1

type cell struct {
	back *canvas.Rectangle
	text *canvas.Text
	at   int
}

// NewScale makes a scale from low to high. unknown, where not empty, is the
// text of a last cell that means "don't know".
func NewScale(name string, low, high, value int, unknown string, onChange func(int)) *Scale {
	s := &Scale{Name: name, OnChange: onChange, low: low, value: value, unknown: unknown, ring: NewRing(false)}
	s.row = container.NewHBox()
	add := func(at int, label string) {
		c := &cell{back: canvas.NewRectangle(nil), text: canvas.NewText(label, nil), at: at}
		c.back.CornerRadius = 6
		c.text.Alignment = fyne.TextAlignCenter
		width := float32(36)
		if at == Unset {
			width = c.text.MinSize().Width + 20
		}
		c.back.SetMinSize(fyne.NewSize(width, 32))
		s.cells = append(s.cells, c)
		s.row.Add(newTap(name, label, container.NewStack(c.back, container.NewCenter(c.text)), func() { s.choose(at) }))
	}
	for v := low; v <= high; v++ {
		add(v, strconv.Itoa(v))
	}
	if unknown != "" {
		add(Unset, unknown)
	}
	s.paint()
	s.ExtendBaseWidget(s)
	return s
}

// ControlName is how a test finds it.
func (s *Scale) ControlName() string { return s.Name }

// Inside is the row of marks.
func (s *Scale) Inside() fyne.CanvasObject { return s.row }

// Value returns what is chosen; Unset where nothing is.
func (s *Scale) Value() int { return s.value }

// Set shows a value without telling anyone.
func (s *Scale) Set(v int) {
	if v != s.value {
		s.value = v
		s.paint()
	}
}

func (s *Scale) high() int {
	h := s.low
	for _, c := range s.cells {
		h = max(h, c.at)
	}
	return h
}

func (s *Scale) choose(v int) {
	s.value = v
	s.paint()
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil && !s.focused {
		c.Focus(s)
	}
	if s.OnChange != nil {
		Guard(func() { s.OnChange(v) })
	}
}

func (s *Scale) paint() {
	for _, c := range s.cells {
		chosen := c.at == s.value && s.value != Unset
		c.back.FillColor, c.text.Color, c.text.TextStyle.Bold = theme.Color(theme.ColorNameButton), theme.Color(look.Ink), chosen
		if c.at == Unset {
			c.back.FillColor, c.text.Color = nil, theme.Color(look.InkSoft)
		}
		if chosen {
			c.back.FillColor, c.text.Color = theme.Color(theme.ColorNamePrimary), theme.Color(theme.ColorNameForegroundOnPrimary)
		}
		c.back.Refresh()
		c.text.Refresh()
	}
	s.ring.Focus(s.focused)
}

// CreateRenderer draws the row under a focus ring.
func (s *Scale) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(Pad(2, s.row), s.ring.Container))
}

// FocusGained draws the ring.
func (s *Scale) FocusGained() { s.focused, s.typed = true, 0; s.paint(); s.gained() }

// FocusLost takes the ring away.
func (s *Scale) FocusLost() { s.focused = false; s.paint() }

// TypedRune chooses by digit. Where the scale has tens, a 1 waits for a second
// digit that may make it 10.
func (s *Scale) TypedRune(r rune) {
	high := s.high()
	switch {
	case r == '?' || r == ' ' && s.unknown != "":
		s.choose(Unset)
		s.next()
	case r >= '0' && r <= '9':
		d := int(r - '0')
		if s.typed == 1 {
			s.typed = 0
			if 10+d <= high {
				s.choose(10 + d)
				s.next()
				return
			}
			// The 1 was meant; this digit is the next row's.
			s.next()
			if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil && c.Focused() != nil && c.Focused() != fyne.Focusable(s) {
				c.Focused().TypedRune(r)
			}
			return
		}
		if d < s.low || d > high {
			return
		}
		s.choose(d)
		if d == 1 && high >= 10 {
			s.typed = 1
			return
		}
		s.next()
	}
}

func (s *Scale) next() {
	if s.OnNext != nil {
		Guard(s.OnNext)
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.FocusNext()
	}
}

// TypedKey moves the choice with the arrows and clears it with Delete.
func (s *Scale) TypedKey(e *fyne.KeyEvent) {
	switch e.Name { // a digit's own key comes before its rune, and must not forget the 1 before it
	case fyne.KeyRight, fyne.KeyLeft, fyne.KeyDelete, fyne.KeyBackspace:
		s.typed = 0
	}
	switch e.Name {
	case fyne.KeyRight:
		s.choose(min(max(s.value+1, s.low), s.high()))
	case fyne.KeyLeft:
		s.choose(max(s.value-1, s.low))
	case fyne.KeyDelete, fyne.KeyBackspace:
		s.choose(Unset)
	case fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyEscape: // characters are not handed on: they are typed into the form
		handOn(s, e)
	}
}

// tap is a mark of a scale, that can be clicked.
type tap struct {
	widget.BaseWidget
	scale   string
	mark    string
	content fyne.CanvasObject
	on      func()
}

func newTap(scale, mark string, content fyne.CanvasObject, on func()) *tap {
	t := &tap{scale: scale, mark: mark, content: content, on: on}
	t.ExtendBaseWidget(t)
	return t
}

func (t *tap) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.content) }

// ControlName is how a test finds it: the scale's name and the mark.
func (t *tap) ControlName() string { return t.scale + "=" + t.mark }

// Mark is what it reads.
func (t *tap) Mark() string { return t.mark }

// Tapped calls back.
func (t *tap) Tapped(*fyne.PointEvent) { t.on() }
