package console

import (
	"fmt"
	"log/slog"
	"runtime/debug"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
)

// blink is how long the window waits for work before it says that it is being
// done: nobody sees that.
const blink = 100 * time.Millisecond

// errand is work that is done away from the window, which waits for it.
type errand struct {
	called  bool              // back: nobody waits for it any more
	overlay fyne.CanvasObject // what says that it is being done; nil before that
	hide    func()
}

// away does work on a disk, which may be slow or gone, without holding the
// window up, and then goes on. What takes longer than a blink says so, and can
// be called back: what then still comes of it is given to undo, which may be
// nil.
func away[T any](c *Console, text string, work func() T, then func(T), undo func(T)) {
	c.callBack()
	e := &errand{hide: func() {}}
	c.errand = e
	result := make(chan T, 1)
	c.background.Go(func() {
		defer func() {
			if p := recover(); p != nil { // a mistake of ours, as in Guard
				slog.Error("panic away from the window", "panic", p, "stack", string(debug.Stack()))
				c.do(func() { c.callBack(); panic(fmt.Sprint(p)) })
				close(result)
			}
		}()
		result <- work()
	})
	finish := func(r T) {
		if e.over(c) {
			if undo != nil {
				undo(r)
			}
			return
		}
		e.hide()
		c.errand = nil
		then(r)
	}
	select {
	case r, ok := <-result:
		if ok {
			finish(r)
		}
		return
	case <-time.After(c.blink):
	}
	e.show(c, text)
	c.background.Go(func() {
		if r, ok := <-result; ok {
			c.do(func() { finish(r) })
		}
	})
}

// over says whether nobody waits for it any more: it was called back, or
// Escape took what said so off the window.
func (e *errand) over(c *Console) bool {
	return e.called || e.overlay != nil && !slices.Contains(c.win.Canvas().Overlays().List(), e.overlay)
}

// show says that it is being done.
func (e *errand) show(c *Console, text string) {
	busy := fynewidget.NewActivity()
	words := container.NewBorder(nil, nil, container.NewCenter(busy), nil, widget.Pad(8, widget.Wide(400, widget.Body(text))))
	d := dialog.NewCustomWithoutButtons(Title, words, c.win)
	d.SetButtons([]fyne.CanvasObject{widget.NewButton("errand.cancel", c.t.T("dialog.cancel"), fynewidget.MediumImportance, c.callBack)})
	d.Show()
	if look.Moves() {
		busy.Start()
	}
	e.overlay = c.win.Canvas().Overlays().Top()
	e.hide = func() { busy.Stop(); d.Hide() }
}

// callBack lets go of what the window waits for.
func (c *Console) callBack() {
	if e := c.errand; e != nil {
		e.called = true
		e.hide()
		c.errand = nil
	}
}
