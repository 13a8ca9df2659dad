package wall

import (
	"image"

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
	win     fyne.Window
	second  Second
	there   bool // it was given the second display
	plugged int  // and which
	full    bool // it fills the only one
	closed  bool
}

// Display is a second display.
type Display struct {
	At      image.Point // where it begins, in the window system's own units
	Alike   bool        // it goes by the same name as the first: to Windows most are a "Generic PnP Monitor"
	Plugged int         // another number when a display came or went since: it may be out and in again between two looks
}

// Second says whether there is a second display at this moment, and which.
type Second func() (Display, bool)

// NewWindow opens the wall.
func NewWindow(app fyne.App, title string, screen *Screen, second Second, keys Keys) *Window {
	w := &Window{win: app.NewWindow(title), second: second}
	w.win.SetPadded(false)
	w.win.SetContent(screen)
	w.win.Resize(small)
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
// it is gone: a beamer may be plugged in late, and out by a foot. It says
// whether that happened now.
func (w *Window) Follow() bool {
	at, now := w.second()
	if w.closed || now == w.there && at.Plugged == w.plugged {
		return false
	}
	w.there, w.plugged = now, at.Plugged
	d, ok := w.win.(desktop.Window)
	switch {
	case now && ok:
		d.RequestPosition(at.At.X+off, at.At.Y+off) // some window managers fill the display that a window is on, whichever is asked for
		if at.Alike {
			w.win.SetFullScreen(true) // the toolkit looks for a display of another name than the first, and fills the first where there is none
		} else {
			d.RequestFullScreenSecondary()
		}
	case !now:
		w.full = false
		if ok {
			d.RequestPosition(off, off) // or it stands where the beamer was
		}
		w.win.SetFullScreen(false)
		w.win.Resize(small) // a window manager may have made a guess at the size meanwhile
	}
	return true
}

// There says whether the wall has a display of its own.
func (w *Window) There() bool { return w.there }

// small is the size of the wall that is a window among others.
var small = fyne.NewSize(1280, 720)

// off is how far within a display a window is put that is to fill it.
const off = 40

// Window returns the window.
func (w *Window) Window() fyne.Window { return w.win }

// Close closes the wall. It may be called more than once.
func (w *Window) Close() {
	if !w.closed {
		w.closed = true
		w.win.Close()
	}
}
