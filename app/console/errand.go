package console

import (
	"context"
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
	called  bool // back: nobody waits for it any more
	stop    context.CancelFunc
	text    string            // what is being done
	words   *widget.Words     // that say so; nil before that
	overlay fyne.CanvasObject // which they stand in; nil before that
	hide    func()
}

// away does work on a disk, which may be slow or gone, without holding the
// window up, and then goes on. What takes longer than a blink says so, and can
// be called back: what then still comes of it is given to undo, which may be
// nil.
func away[T any](c *Console, text string, work func() T, then func(T), undo func(T)) {
	long(c, text, func(context.Context, func(string)) T { return work() }, then, undo)
}

// long is away for work of several parts: it tells which is being done, and
// stops between two of them when it is called back.
func long[T any](c *Console, text string, work func(ctx context.Context, tell func(text string)) T, then func(T), undo func(T)) {
	c.callBack()
	ctx, stop := context.WithCancel(context.Background())
	e := &errand{text: text, stop: stop, hide: func() {}}
	c.errand = e
	tell := func(text string) { c.do(func() { e.say(text) }) }
	result := make(chan T, 1)
	c.background.Go(func() {
		defer func() {
			if p := recover(); p != nil { // a mistake of ours, as in Guard
				slog.Error("panic away from the window", "panic", p, "stack", string(debug.Stack()))
				c.do(func() { c.callBack(); panic(fmt.Sprint(p)) })
				close(result)
			}
		}()
		result <- work(ctx, tell)
	})
	finish := func(r T) {
		stop()
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
	e.show(c)
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

// say tells what is being done now.
func (e *errand) say(text string) {
	e.text = text
	if e.words != nil {
		e.words.SetText(text)
	}
}

// show says that it is being done.
func (e *errand) show(c *Console) {
	busy := fynewidget.NewActivity()
	e.words = widget.Body(e.text)
	words := container.NewBorder(nil, nil, container.NewCenter(busy), nil, widget.Pad(8, widget.Wide(400, e.words)))
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
		e.stop()
		e.hide()
		c.errand = nil
	}
}
