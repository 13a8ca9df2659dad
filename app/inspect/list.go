package inspect

import (
	"fyne.io/fyne/v2"
)

// List is what can be seen in a window.
type List struct {
	Title    string    `json:"title"`
	Width    int       `json:"width"` // of the window, in pixels
	Height   int       `json:"height"`
	Controls []Control `json:"controls"` // in the order in which they are drawn

	parts []area // of each that can be seen, in the canvas's own measure
}

// Control is one thing in the window.
type Control struct {
	// Name says what it is for, the same in any language; a text has none.
	Name string `json:"name,omitempty"`
	Kind Kind   `json:"kind"`
	// Text is what it reads: a button's words, what stands in a field, the
	// choice that was made.
	Text string `json:"text,omitempty"`
	// Label says what it is to who can't see it, in the language of the window: its
	// own words, or those that stand before it.
	Label string `json:"label,omitempty"`
	// Hint is the example in a field that is empty.
	Hint string `json:"hint,omitempty"`
	// The part of it that can be seen, in pixels from the window's top left.
	X int `json:"x"`
	Y int `json:"y"`
	W int `json:"w"`
	H int `json:"h"`
	// Whole says that all of it can be seen, nothing scrolled away.
	Whole   bool `json:"whole"`
	Enabled bool `json:"enabled"`
	Focused bool `json:"focused,omitempty"`
	// Covered says that a dialog or a list that was opened lies over it, so
	// that a click will not reach it.
	Covered bool `json:"covered,omitempty"`
}

// Kind is the kind of a control.
type Kind string

// The kinds.
const (
	Button  Kind = "button"
	Field   Kind = "field"   // a text field
	Choice  Kind = "choice"  // a drop-down list, folded up
	Check   Kind = "check"   // a box to tick; its text is its label
	Checked Kind = "checked" // a box that is ticked
	Scale   Kind = "scale"   // a row of marks; its text is the mark that is chosen
	Mark    Kind = "mark"    // one of them
	Press   Kind = "press"   // a card or row that can be pressed
	Item    Kind = "item"    // of a menu or of a drop-down list
	Menu    Kind = "menu"    // in the menu bar
	Scroll  Kind = "scroll"  // a part that scrolls
	Text    Kind = "text"
	Picture Kind = "picture"
)

// Of lists what can be seen in a canvas. It is called on the UI goroutine.
func Of(c fyne.Canvas) List {
	size := c.Size()
	w := walker{canvas: c, driver: fyne.CurrentApp().Driver(), all: area{w: size.Width, h: size.Height}}
	w.list.Width, w.list.Height = c.PixelCoordinateForPosition(fyne.NewPos(size.Width, size.Height))
	overlays := c.Overlays().List()
	w.covered = len(overlays) > 0
	for _, tree := range trees(c) {
		w.find(tree, w.all)
	}
	for i, o := range overlays {
		w.covered = i+1 < len(overlays)
		w.find(o, w.all)
	}
	return w.list
}

// trees returns what lies beneath the overlays: the content and, where the
// window draws it itself, the menu bar.
func trees(c fyne.Canvas) []fyne.CanvasObject {
	overlays := map[fyne.CanvasObject]bool{}
	for _, o := range c.Overlays().List() {
		overlays[o] = true
	}
	out := []fyne.CanvasObject{c.Content()}
	if more, ok := c.(interface{ ObjectTrees() []fyne.CanvasObject }); ok {
		for _, o := range more.ObjectTrees() {
			if o != c.Content() && !overlays[o] {
				out = append(out, o)
			}
		}
	}
	return out
}

// area is a rectangle in the canvas's own measure.
type area struct{ x, y, w, h float32 }

// within returns the part of a that lies in b.
func (a area) within(b area) area {
	x, y := max(a.x, b.x), max(a.y, b.y)
	right, bottom := min(a.x+a.w, b.x+b.w), min(a.y+a.h, b.y+b.h)
	return area{x, y, right - x, bottom - y}
}

// seen says whether there is anything of it.
func (a area) seen() bool { return a.w >= 1 && a.h >= 1 }
