package widget

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/look"
)

// toastTime is how long a message stays: long enough to read one twice.
const toastTime = 6 * time.Second

// toastWidth is the most a message is wide: a longer one wraps.
const toastWidth = 560

// Toast shows short messages at the bottom of the window. They go by
// themselves; nothing beneath them is blocked.
type Toast struct {
	widget.BaseWidget
	text  *Words
	back  *canvas.Rectangle
	box   *fyne.Container
	shown int
}

// NewToast makes an empty one.
func NewToast() *Toast {
	t := &Toast{text: Body(""), back: canvas.NewRectangle(nil)}
	t.back.CornerRadius = 8
	t.box = container.NewVBox()
	t.box.Hide()
	t.ExtendBaseWidget(t)
	return t
}

// Say shows a message, in place of the one before.
func (t *Toast) Say(s string) {
	t.shown++
	mine := t.shown
	t.text = Text(s, theme.SizeNameText, look.Surface, fyne.TextStyle{})
	t.back.FillColor = theme.Color(look.Ink)
	line, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, theme.TextSize(), fyne.TextStyle{}, nil)
	width := min(line.Width+1, toastWidth)
	t.text.Resize(fyne.NewSize(width, 1)) // so that it knows how high it is
	t.box.Objects = []fyne.CanvasObject{container.NewCenter(container.NewStack(t.back, Pad(12, Wide(width, t.text)))), Gap(24)}
	t.box.Show()
	t.box.Refresh()
	t.Refresh()
	later(toastTime, func() {
		if t.shown == mine {
			t.box.Hide()
			t.Refresh()
		}
	})
}

// Text returns the message that is shown; "" where none is.
func (t *Toast) Text() string {
	if t.box.Hidden {
		return ""
	}
	return t.text.Text()
}

// Inside is the message as it stands on the screen.
func (t *Toast) Inside() fyne.CanvasObject { return t.box }

// CreateRenderer puts the message at the bottom.
func (t *Toast) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewBorder(nil, t.box, nil, nil))
}
