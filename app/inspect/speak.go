//go:build accessibility

package inspect

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Speak makes what a window shows heard by a screen reader, and returns what to
// put in it in place of its content.
func Speak(win fyne.Window, content fyne.CanvasObject) fyne.CanvasObject {
	c := &chorus{win: win, box: container.NewWithoutLayout()}
	every(c.sing)
	return container.NewStack(newSilent(content), c.box)
}

// silent holds the content away from the toolkit, which would find a part of it
// a second time.
type silent struct {
	widget.BaseWidget
	content fyne.CanvasObject
}

func newSilent(content fyne.CanvasObject) *silent {
	s := &silent{content: content}
	s.ExtendBaseWidget(s)
	return s
}

// Inside is the content.
func (s *silent) Inside() fyne.CanvasObject { return s.content }

// CreateRenderer draws the content.
func (s *silent) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.content) }
