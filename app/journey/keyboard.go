package journey

import (
	"fmt"
	"slices"
	"strings"
)

// mostTabs is how many times the focus is moved before it is given up: more
// than there are controls on any screen.
const mostTabs = 400

// Tab moves the focus to a control, by Tab and Shift+Tab alone.
func (a *App) Tab(name string) {
	turned, before := 0, 0
	for tabs := 0; tabs < mostTabs; {
		s := a.Still()
		if c := s.Find(name); c != nil && c.Focused {
			return
		}
		by := s.tabsTo(name)
		if by*before < 0 {
			turned++
		}
		if before = by; turned > 1 { // it went past it, both ways
			by = max(-1, min(1, by))
		}
		key := "Tab"
		if by < 0 {
			key, by = "shift+Tab", -by
		}
		tabs += by
		a.hands(append([]string{"key"}, slices.Repeat([]string{key}, by)...)...)
	}
	a.fail(fmt.Errorf("no way by Tab to %q", name))
}

// tabsTo is about how many times Tab has to be pressed from where the focus is
// to a control; less than nothing where it stands before that.
func (s *Screen) tabsTo(name string) int {
	const unseen = 4 // it is scrolled away
	n, from, to := 0, -1, -1
	last := ""
	for _, c := range s.Controls {
		if c.Covered || c.Name == "" && !c.Focused || !c.Enabled || slices.Contains([]string{"text", "picture", "scroll", "mark", "menu", "item"}, c.Kind) {
			continue
		}
		kind, _, _ := strings.Cut(c.Name, ".")
		if c.Kind != "press" || kind != "card" || last != "card" { // the cards of a board are left by one Tab
			n++
		}
		last = kind
		if c.Focused {
			from = n
		}
		if c.Name == name {
			to = n
		}
	}
	switch {
	case to < 0:
		return unseen
	case from < 0:
		return 1
	case to == from:
		return 1
	}
	return to - from
}

// Press moves the focus to a control by Tab, and presses the space bar there.
func (a *App) Press(name string) {
	a.Tab(name)
	a.Until(name+" to be enabled", func(s *Screen) bool { c := s.Find(name); return c != nil && c.Enabled })
	a.hands("key", "space")
}

// Write moves the focus to a field by Tab, replaces what stands in it, and
// looks whether that is what now stands there.
func (a *App) Write(name, text string) {
	a.Tab(name)
	a.hands("key", "ctrl+a")
	a.hands("type", "--delay", "8", text)
	a.Until(fmt.Sprintf("%s to read %q", name, text), func(s *Screen) bool { c := s.Find(name); return c != nil && c.Text == text })
}

// Take moves the focus to a drop-down list by Tab, and takes the option with
// these words in it by the arrow to the right.
func (a *App) Take(name, option string) {
	a.Tab(name)
	for range mostTabs {
		s := a.Still()
		c := s.Find(name)
		if c == nil {
			break
		}
		was := c.Text
		if strings.Contains(was, option) {
			return
		}
		a.hands("key", "Right")
		a.Until(name+" to read something else than "+was, func(s *Screen) bool { c := s.Find(name); return c != nil && c.Text != was })
	}
	a.fail(fmt.Errorf("%s does not offer %q", name, option))
}
