// Package step draws a step of an exercise, one view a step kind. Views show a
// workshop.View and send commands; they decide nothing and keep nothing but
// what is being typed and what is folded open.
package step

import (
	"time"

	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/say"
	"samenspel/app/widget"
	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/hint"
)

// Context is what a step's view works with.
type Context struct {
	// Send hands a command in; done is called on the UI goroutine.
	Send   func(c workshop.Command, done func(error))
	T      translations.Translator
	Drafts *widget.Drafts
	Window fyne.Window
	Now    func() time.Time
	NewID  func() workshop.ID
	// NewBallotID returns an id that tells nothing.
	NewBallotID func() workshop.ID
	// WriteFor makes the facilitator write for a side; for nobody where empty.
	WriteFor func(workshop.Side)
	// Export opens the export of the plan.
	Export func()
	// SendRound opens the drafts of mail with which the plan is sent round.
	SendRound func()
	// FromFile takes in answers that are in a file.
	FromFile func()
	// Alone takes everything off the window but the form that somebody is
	// filling in, and brings it back.
	Alone func(bool)
	// Forget asks whether a person is to be forgotten; nil where that can't be.
	Forget func(workshop.ID)
	// Goto goes to the step where a card or an action lives, and unfolds it
	// there; of anything else it goes to the step. It reveals nothing.
	Goto func(key workshop.StepKey, id workshop.ID)
	// Say shows a short message.
	Say func(string)
	// Built is told that a step was drawn anew; nil where nobody asks.
	Built func()
	// Prefs keeps how the plan is looked at; nil keeps nothing.
	Prefs fyne.Preferences
	// Photos are the pictures of the workshop; none where Get is nil.
	Photos Photos
	Logos  Logos
	// Past says that what is shown is the past: it can be read and folded
	// open, and nothing of it can be changed.
	Past bool

	view *workshop.View
	key  workshop.StepKey
	open map[string]string // what is folded open, by place
	kept map[string]fyne.CanvasObject
	used map[string]fyne.CanvasObject
	seek seek

	hints      *hint.Set
	hintsOf    *workshop.Method
	reply      *reply // the reaction that is being entered
	paper      *paper // the form that is being filled in, if one is
	handed     entry  // how the next one gets it
	lastBallot map[box]workshop.ID
	private    *widget.Drafts // what is typed and kept nowhere but here
	wiped      map[string]int // how often, by field
	lab        lab            // the reflex at hand
	hung       workshop.ID    // the photo that is on the wall
	stood      standing       // of the cards that are voted for

	spot *spot // the place of a picture that is open; nil where none is

	drawnWide float64 // by which the pictures were measured; 0 where there are none

	rebuild func()
	top     func()                   // scrolls to the top
	follow  func(fyne.CanvasObject)  // scrolls to what has the focus
	visible func() fyne.Size         // of the stage
	roll    func(by float32) float32 // scrolls, and returns how far that went
}

// Lang returns the language of the window.
func (c *Context) Lang() workshop.Lang { return workshop.Lang(c.T.Lang()) }

// text returns a method's text in the language of the window.
func (c *Context) text(t workshop.Text) string { return t.In(c.Lang()) }

// send hands a command in and says what is wrong where it is refused.
func (c *Context) send(cmd workshop.Command) {
	c.Send(cmd, func(err error) {
		if err != nil {
			c.complain(err)
			c.rebuild() // a list or a box shows what was chosen, and that isn't so
		}
	})
}

// complain says what is wrong, in the user's words.
func (c *Context) complain(err error) { c.Say(say.Error(c.T, err)) }

// keyed returns the object that stood under a key in the last build, brought
// up to date, or makes it. So a rebuild neither takes the focus away nor the
// button from under a finger that is pressing it.
func keyed[T fyne.CanvasObject](c *Context, key string, create func() T, update func(T)) T {
	if old, ok := c.kept[key].(T); ok {
		c.used[key] = old
		if update != nil {
			update(old)
		}
		return old
	}
	o := create()
	c.used[key] = o
	if f, ok := any(o).(interface{ OnFocus(do func()) }); ok {
		f.OnFocus(func() { c.follow(o) })
	}
	return o
}

// button is a keyed button.
func (c *Context) button(key, label string, importance fynewidget.Importance, pressed func()) *widget.Button {
	b := keyed(c, "button:"+key, func() *widget.Button { return widget.NewButton(key, label, importance, pressed) }, nil)
	b.Update(label, importance, pressed)
	return b
}

// edit is a keyed text field that sends a command when it is left.
func (c *Context) edit(o widget.FieldOptions, command func(text string) workshop.Command) *widget.Field {
	return c.editing(o, command, nil)
}

// editing is edit, and tells of a text that is refused; nobody where refused is
// nil.
func (c *Context) editing(o widget.FieldOptions, command func(text string) workshop.Command, refused func()) *widget.Field {
	o.Drafts = c.Drafts
	o.Commit = func(text string, done func(string)) {
		c.Send(command(text), func(err error) {
			if err != nil {
				done(say.Error(c.T, err))
				if refused != nil {
					refused()
				}
				return
			}
			done("")
		})
	}
	return keyed(c, "field:"+o.Key, func() *widget.Field { return widget.NewField(o) }, func(f *widget.Field) {
		f.Update(o)
	})
}

// toggle folds a place open at an id, or closed.
func (c *Context) toggle(place, id string) {
	if c.open[place] == id {
		id = ""
	}
	c.open[place] = id
	c.rebuild()
}
