package journey

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"
)

// Screen is what is in the window at a moment.
type Screen struct {
	Title    string
	Controls []Control

	raw string
	at  time.Time // when it was so
}

// Control is a control or a text that can be seen. docs/testing.md has what
// the fields mean.
type Control struct {
	Name, Kind, Text, Hint           string
	X, Y, W, H                       int
	Whole, Enabled, Focused, Covered bool
}

// readScreen reads the list that the program keeps.
func readScreen(path string) (Screen, error) {
	f, err := os.Open(path)
	if err != nil {
		return Screen{}, err
	}
	defer f.Close()
	raw, err := io.ReadAll(f)
	if err != nil {
		return Screen{}, err
	}
	fi, err := f.Stat()
	if err != nil {
		return Screen{}, err
	}
	s := Screen{raw: string(raw), at: fi.ModTime()}
	if err := json.Unmarshal(raw, &s); err != nil {
		return Screen{}, fmt.Errorf("the list of controls: %w", err)
	}
	return s, nil
}

// Find returns the control of a name, or one without a name by its words, that
// a click would reach; nil where none can be seen.
func (s *Screen) Find(name string) *Control {
	for i := range s.Controls {
		c := &s.Controls[i]
		if !c.Covered && (c.Name == name || c.Name == "" && c.Text == name && c.Kind != "text") {
			return c
		}
	}
	return nil
}

// FindLike returns the first control whose name begins and ends so, with one
// word or more between them: an id.
func (s *Screen) FindLike(begin, end string) *Control {
	for i := range s.Controls {
		c := &s.Controls[i]
		if middle, ok := strings.CutPrefix(c.Name, begin); ok && !c.Covered && len(middle) > len(end) && strings.HasSuffix(middle, end) {
			return c
		}
	}
	return nil
}

// item returns the item of an open list or menu.
func (s *Screen) item(label string) *Control {
	for i := range s.Controls {
		if c := &s.Controls[i]; c.Kind == "item" && !c.Covered && strings.TrimSpace(c.Text) == label {
			return c
		}
	}
	return nil
}

// Reads says whether words can be read anywhere on the screen but in what is
// being typed and in the small likeness of what the room sees.
func (s *Screen) Reads(words string) bool {
	for _, c := range s.Controls {
		if c.Kind != "field" && c.Name != "wall.small" && strings.Contains(c.Text, words) {
			return true
		}
	}
	return false
}

// scrolls lists the parts that scroll and are not covered, the largest first.
func (s *Screen) scrolls() []Control {
	var out []Control
	for _, c := range s.Controls {
		if c.Kind == "scroll" && !c.Covered {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b Control) int { return b.W*b.H - a.W*a.H })
	return out
}

// String lists the screen, a control a line.
func (s Screen) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", s.Title)
	for _, c := range s.Controls {
		state := ""
		for _, is := range []struct {
			on   bool
			word string
		}{{!c.Whole, " partly"}, {!c.Enabled, " disabled"}, {c.Focused, " focused"}, {c.Covered, " covered"}} {
			if is.on {
				state += is.word
			}
		}
		fmt.Fprintf(&b, "  %-8s %s %q at %d,%d %d×%d%s\n", c.Kind, c.Name, c.Text, c.X, c.Y, c.W, c.H, state)
	}
	return b.String()
}
