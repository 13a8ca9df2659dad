package journey

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"
)

// glance is the time between two looks at the list that the program keeps.
const glance = 20 * time.Millisecond

// Look returns what is on the screen now.
func (a *App) Look() Screen {
	s, err := readScreen(a.list)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		a.Fail(err)
	}
	return s
}

// Until looks until what is expected is so. what says what that is.
func (a *App) Until(what string, expected func(*Screen) bool) Screen {
	var s Screen
	a.await(what, func() bool {
		s = a.Look()
		return s.raw != "" && expected(&s)
	})
	return s
}

// await tries until something is so, or the program ends, or patience does.
func (a *App) await(what string, so func() bool) {
	tick := time.NewTicker(glance)
	defer tick.Stop()
	end := time.NewTimer(patience)
	defer end.Stop()
	for !so() {
		select {
		case <-tick.C:
		case <-a.gone:
			a.fail(fmt.Errorf("the program ended (%s) while waiting for %s\n%s", fmt.Sprint(a.end), what, a.Said()))
		case <-end.C:
			a.fail(fmt.Errorf("waited in vain for %s", what))
		}
	}
}

// Still waits until the program has had two looks at its window after the
// last thing a hand did, and nothing changed between the two: until it is
// still. While it says that it is at work, it is not.
func (a *App) Still() Screen {
	if s := a.Look(); s.raw == a.still.raw && a.still.at.After(a.touched) {
		return s // as it was, and nobody did anything
	}
	var before Screen
	a.still = a.Until("the screen to be still", func(s *Screen) bool {
		if s.at.Before(a.touched.Add(2 * glance)) {
			return false
		}
		still := s.raw == before.raw && s.at.After(before.at) && s.Find("errand.cancel") == nil
		before = *s
		return still
	})
	return a.still
}

// See waits until words can be read on the screen.
func (a *App) See(words string) Screen {
	return a.Until(strconv.Quote(words), func(s *Screen) bool { return s.Reads(words) })
}

// SeeControl waits until a control can be seen.
func (a *App) SeeControl(name string) Control {
	s := a.Until("control "+name, func(s *Screen) bool { return s.Find(name) != nil })
	return *s.Find(name)
}

// Like waits until a control can be seen whose name begins and ends so, and
// returns its name: one that has an id in it.
func (a *App) Like(begin, end string) string {
	s := a.Until("control "+begin+"…"+end, func(s *Screen) bool { return s.FindLike(begin, end) != nil })
	return s.FindLike(begin, end).Name
}

// hands has xdotool do something with mouse or keyboard.
func (a *App) hands(args ...string) {
	a.mouse = ""
	if _, err := a.Display.run("xdotool", args...); err != nil {
		a.fail(err)
	}
	a.touched = time.Now()
	a.did = append(a.did, a.touched.Format("05.000 ")+strings.Join(args, " "))
}

// middle is where a click on a control lands, on the screen.
func (a *App) middle(c Control) (x, y string) {
	return strconv.Itoa(a.left + c.X + c.W/2), strconv.Itoa(a.top + c.Y + c.H/2)
}

// ready brings a control in sight and waits until it can be used.
func (a *App) ready(name string) Control {
	c := a.ScrollTo(name)
	if c.Enabled {
		return c
	}
	a.Until(name+" to be enabled", func(s *Screen) bool { c := s.Find(name); return c != nil && c.Enabled })
	s := a.Still()
	if found := s.Find(name); found != nil {
		return *found
	}
	return c
}

// Click clicks on a control, wherever it is in what scrolls.
func (a *App) Click(name string) {
	x, y := a.middle(a.ready(name))
	a.hands("mousemove", x, y, "click", "1")
}

// Wobble clicks as an unsteady hand does: between pressing and letting go the
// mouse moves three pixels.
func (a *App) Wobble(name string) {
	x, y := a.middle(a.ready(name))
	a.hands("mousemove", x, y, "mousedown", "1")
	for range 3 {
		a.hands("mousemove_relative", "1", "0")
	}
	a.hands("mouseup", "1")
}

// Drag drags a control onto another that can be seen too. The window is given
// time to see each move.
func (a *App) Drag(name, onto string) {
	from := a.ready(name)
	s := a.Still()
	to := s.Find(onto)
	if to == nil {
		a.fail(fmt.Errorf("%q is not in sight of %q", onto, name))
		return
	}
	x, y := a.middle(from)
	a.hands("mousemove", x, y, "mousedown", "1")
	for _, part := range []int{1, 2, 3, 4} {
		a.Still()
		at := from
		at.X, at.Y = from.X+(to.X+to.W/2-from.X-from.W/2)*part/4, from.Y+(to.Y+to.H/2-from.Y-from.H/2)*part/4
		x, y = a.middle(at)
		a.hands("mousemove", x, y)
	}
	a.Still()
	a.hands("mouseup", "1")
}

// Away moves the mouse to where it points at nothing.
func (a *App) Away() {
	a.hands("mousemove", strconv.Itoa(a.left+Width/2), strconv.Itoa(a.top+56))
	a.Still()
}

// Key presses a key, as xdotool names it: "Return", "ctrl+z".
func (a *App) Key(name string) {
	a.Still()
	a.hands("key", name)
}

// Type types on the keyboard, wherever that goes.
func (a *App) Type(text string) {
	a.Still()
	a.hands("type", "--delay", "8", text)
}

// Fill clicks on a text field, replaces what stands in it, and looks whether
// that is what now stands there. The text is taken in when the field is left.
func (a *App) Fill(name, text string) {
	a.Click(name)
	a.Until(name+" to have the focus", func(s *Screen) bool { c := s.Find(name); return c != nil && c.Focused })
	a.hands("key", "ctrl+a")
	if text == "" {
		a.hands("key", "BackSpace")
	} else {
		a.hands("type", "--delay", "8", text)
	}
	a.Until(fmt.Sprintf("%s to read %q", name, text), func(s *Screen) bool { c := s.Find(name); return c != nil && c.Text == text })
}

// Enter fills a text field and presses Enter.
func (a *App) Enter(name, text string) {
	a.Fill(name, text)
	a.Key("Return")
}

// Choose folds a drop-down list open and takes an option by its words.
func (a *App) Choose(name, option string) {
	a.Click(name)
	a.pick(option)
	a.Until(fmt.Sprintf("%s to read %q", name, option), func(s *Screen) bool { c := s.Find(name); return c != nil && c.Text == option })
}

// ChooseLike folds a drop-down list open and takes the first option with these
// words in it, but what stands for none.
func (a *App) ChooseLike(name, words string) {
	a.Click(name)
	like := func(c *Control) bool {
		return c.Kind == "item" && !c.Covered && strings.Contains(c.Text, words) && strings.TrimSpace(c.Text) != "–"
	}
	s := a.Until("option "+words, func(s *Screen) bool { return slices.ContainsFunc(s.Controls, func(c Control) bool { return like(&c) }) })
	a.pick(strings.TrimSpace(s.Controls[slices.IndexFunc(s.Controls, func(c Control) bool { return like(&c) })].Text))
}

// Menu takes an item from the menu bar, by the words of both.
func (a *App) Menu(words ...string) {
	a.Click(words[0])
	for _, w := range words[1:] {
		a.pick(w)
	}
}

// PickFile takes the file that a file dialog offers, where it stands alone in a
// folder without other folders, and presses the button of the given words.
// What is inside that dialog is not in the list of controls: the first file is
// the second picture, behind the way up.
func (a *App) PickFile(open string) {
	a.SeeControl(open)
	s := a.Still()
	const across, down = 128, 40
	board := s.scrolls()[0]
	a.hands("mousemove", strconv.Itoa(a.left+board.X+across), strconv.Itoa(a.top+board.Y+down), "click", "1")
	a.Click(open)
}

// pick clicks on an item of what was folded open.
func (a *App) pick(option string) {
	a.Until("option "+option, func(s *Screen) bool { return s.item(option) != nil })
	s := a.Still()
	c := s.item(option)
	if c == nil {
		a.fail(fmt.Errorf("option %q came and went", option))
		return
	}
	x, y := a.middle(*c)
	a.hands("mousemove", x, y, "click", "1")
}

// ScrollTo brings a control in sight: it turns the mouse wheel over what
// scrolls, the largest part first, down to the end and then up to the top.
func (a *App) ScrollTo(name string) Control {
	s := a.Still()
	c := s.Find(name)
	if c != nil && c.Whole {
		return *c
	}
	for i := range s.scrolls() {
		for _, wheel := range []string{wheelDown, wheelUp} {
			for {
				before := a.Still()
				parts := before.scrolls()
				c = before.Find(name)
				if i >= len(parts) || c != nil && (c.Whole || c.H >= parts[i].H) {
					break
				}
				a.turn(wheel, parts[i])
				if after := a.Still(); after.raw == before.raw {
					break
				}
			}
			if c != nil {
				return *c // whole, or as much of it as there is
			}
		}
	}
	a.fail(fmt.Errorf("no control %q on this screen", name))
	return Control{}
}

// turn turns the wheel over a control. The mouse goes there first and is given
// time to arrive: turns that come at once are taken to be where it was before.
func (a *App) turn(wheel string, over Control) {
	x, y := a.middle(over)
	at := x + "," + y
	if a.mouse != at {
		a.hands("mousemove", x, y)
		a.Still()
	}
	a.hands("click", "--repeat", "4", "--delay", "5", wheel)
	a.mouse = at
}

// What X calls the turns of a mouse wheel.
const (
	wheelUp   = "4"
	wheelDown = "5"
)

// Picture writes what is on the screen as a PNG file, without the mouse's
// traces.
func (a *App) Picture(path string) {
	a.Away()
	if err := a.Display.Picture(path); err != nil {
		a.fail(err)
	}
}
