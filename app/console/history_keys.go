package console

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
)

// seekEntry is the field in which the history is searched.
type seekEntry struct {
	fynewidget.Entry
	name        string
	leave, down func()
}

func newSeekEntry(name, hint string, changed, leave, down func()) *seekEntry {
	e := &seekEntry{name: name, leave: leave, down: down}
	e.ExtendBaseWidget(e)
	e.PlaceHolder = hint
	e.OnChanged = func(string) { widget.Guard(changed) }
	return e
}

// ControlName is how a test finds it.
func (e *seekEntry) ControlName() string { return e.name }

// TypedKey leaves on Escape, and goes down to what was found.
func (e *seekEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		widget.Guard(e.leave)
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		widget.Guard(e.down)
	default:
		e.Entry.TypedKey(k)
	}
}

// TypedShortcut pastes no more than a field holds.
func (e *seekEntry) TypedShortcut(s fyne.Shortcut) {
	if s = widget.Pasting(s, false); s != nil {
		e.Entry.TypedShortcut(s)
	}
}

// AcceptsTab lets Tab move on.
func (e *seekEntry) AcceptsTab() bool { return false }

// slide goes through all moments: its right end is now.
type slide struct {
	fynewidget.Slider
	name       string
	act, leave func()
	silent     bool
}

func newSlide(name string, slid func(place int), act, leave func()) *slide {
	s := &slide{name: name, act: act, leave: leave}
	s.Step, s.Max = 1, 1
	s.OnChanged = func(v float64) {
		if !s.silent {
			widget.Guard(func() { slid(int(v)) })
		}
	}
	s.ExtendBaseWidget(s)
	return s
}

// set shows a place among moments 0 to last, without telling anyone.
func (s *slide) set(last, place int) {
	s.silent = true
	s.Max = float64(max(last, 1))
	s.SetValue(float64(place))
	s.silent = false
	s.Refresh()
}

// AccessibilityLabel is what it does.
func (s *slide) AccessibilityLabel() string { return widget.Spoken(s.name) }

// AccessibilityRole is the nearest that the toolkit has.
func (s *slide) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// ControlName is how a test finds it.
func (s *slide) ControlName() string { return s.name }

// TypedKey slides with the arrows, acts on Enter and leaves on Escape.
func (s *slide) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		widget.Guard(s.leave)
	case fyne.KeyReturn, fyne.KeyEnter:
		widget.Guard(s.act)
	case fyne.KeyDown: // as in the list, where what was before stands lower
		s.SetValue(s.Value - s.Step)
	case fyne.KeyUp:
		s.SetValue(s.Value + s.Step)
	default:
		s.Slider.TypedKey(k)
	}
}
