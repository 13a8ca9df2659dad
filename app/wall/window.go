package wall

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"samenspel/app/widget"
)

// Act is what a key of the wall's window does.
type Act int

// The acts.
const (
	Next Act = iota + 1
	Back
	Blank
	Further // to the next page of what doesn't fit at once
	Earlier
	Full // fill the display, or no longer
	Close
)

// Keys is what the keys of the wall's window do. A presenter remote may send
// them to whichever window is in front.
type Keys struct {
	Acts       map[fyne.KeyName]Act
	Next, Back func()
	Blank      func()
	Page       func(by int)
	Closed     func() // the window is gone, by whatever way
}

// Window is the wall on a display of its own: the second one, in full, where
// there are two, and else a window to be moved there.
type Window struct {
	win    fyne.Window
	second func() bool
	there  bool // it was given the second display
	full   bool // it fills the only one
	closed bool
}

// NewWindow opens the wall. second says whether there is a second display at
// this moment.
func NewWindow(app fyne.App, title string, screen *Screen, second func() bool, keys Keys) *Window {
	w := &Window{win: app.NewWindow(title), second: second}
	w.win.SetPadded(false)
	w.win.SetContent(screen)
	w.win.Resize(fyne.NewSize(1280, 720))
	w.win.SetOnClosed(func() {
		w.closed = true
		app.Driver().SetDisableScreenBlanking(false)
		widget.Guard(keys.Closed)
	})
	w.win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { widget.Guard(func() { w.key(e.Name, keys) }) })
	app.Driver().SetDisableScreenBlanking(true)
	w.Follow()
	w.win.Show()
	return w
}

func (w *Window) key(name fyne.KeyName, keys Keys) {
	switch keys.Acts[name] {
	case Next:
		keys.Next()
	case Back:
		keys.Back()
	case Further:
		keys.Page(1)
	case Earlier:
		keys.Page(-1)
	case Blank:
		keys.Blank()
	case Full:
		w.full = !w.full
		w.win.SetFullScreen(w.full)
	case Close:
		w.Close()
	}
}

// Follow takes the second display as soon as there is one, and gives it up when
// it is gone: a beamer may be plugged in late, and out by a foot.
func (w *Window) Follow() {
	now := w.second()
	if w.closed || now == w.there {
		return
	}
	w.there = now
	d, ok := w.win.(desktop.Window)
	switch {
	case now && ok:
		d.RequestFullScreenSecondary()
	case !now:
		w.full = false
		w.win.SetFullScreen(false)
	}
}

// Window returns the window.
func (w *Window) Window() fyne.Window { return w.win }

// Close closes the wall. It may be called more than once.
func (w *Window) Close() {
	if !w.closed {
		w.closed = true
		w.win.Close()
	}
}
