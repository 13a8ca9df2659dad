package widget

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Option is one choice: what is meant, and what is read.
type Option struct{ ID, Label string }

// Choice is a drop-down list of options.
type Choice struct {
	widget.Select
	Focusing
	Name     string
	OnChoose func(id string)
	options  []Option
	silent   bool
	ring     *Ring
}

// NewChoice makes a drop-down list. none, where not empty, is the text of the
// option that chooses nothing.
func NewChoice(name, none string, options []Option, value string, onChoose func(id string)) *Choice {
	c := &Choice{Name: name, OnChoose: onChoose, ring: NewRing(true)}
	c.ExtendBaseWidget(c)
	c.OnChanged = func(string) {
		if i := c.SelectedIndex(); i >= 0 && !c.silent && c.OnChoose != nil {
			Guard(func() { c.OnChoose(c.options[i].ID) })
		}
	}
	c.Update(none, options, value)
	return c
}

// CreateRenderer draws it under a focus ring.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(c.Select.CreateRenderer(), c.ring)
}

// ControlName is how a test finds it.
func (c *Choice) ControlName() string { return c.Name }

// Label is what is chosen here, in words for its name; empty where what stands
// before it says so.
func (c *Choice) Label() string { return Spoken(c.Name) }

// FocusGained tells who wants to know.
func (c *Choice) FocusGained() {
	c.Select.FocusGained()
	c.ring.Focus(true)
	c.gained()
}

// FocusLost takes the ring away.
func (c *Choice) FocusLost() {
	c.Select.FocusLost()
	c.ring.Focus(false)
}

// TypedKey folds it open or chooses, and hands other keys on.
func (c *Choice) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		c.Select.TypedKey(e)
	default:
		handOn(c, e)
	}
}

// TypedRune hands a character on, but the one that folded it open.
func (c *Choice) TypedRune(r rune) {
	if r != ' ' {
		handOnRune(c, r)
	}
}

// Update shows other options or another value, without telling anyone.
func (c *Choice) Update(none string, options []Option, value string) {
	c.silent = true
	defer func() { c.silent = false }()
	if none != "" {
		options = append([]Option{{"", none}}, options...)
		c.PlaceHolder = none
	}
	if !slices.Equal(options, c.options) {
		c.options = options
		labels := make([]string, len(options))
		for i, o := range options {
			labels[i] = o.Label
			for n := 2; slices.Contains(labels[:i], labels[i]); n++ { // Fyne tells options apart by their label
				labels[i] = fmt.Sprintf("%s (%d)", o.Label, n)
			}
		}
		c.SetOptions(labels)
	}
	if i := slices.IndexFunc(options, func(o Option) bool { return o.ID == value }); i >= 0 {
		if c.SelectedIndex() != i {
			c.SetSelectedIndex(i)
		}
	} else {
		c.ClearSelected()
	}
}
