package journey_test

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/app/journey"
)

// TestWall opens what the room sees, blanks it and brings it back, goes on and
// back from its own window, and closes it: the workshop is where it was.
func TestWall(t *testing.T) {
	t.Parallel()
	r := enter(t)
	a := r.start()
	a.Click("home.sample")
	a.Click("agenda.impact")
	a.Click("wall.fold")
	const question = "Welke vraag brengt ons samen het verst?"
	onTheWall := func(words string) {
		t.Helper()
		a.Until("the wall to read "+words, func(s *journey.Screen) bool {
			c := s.Find("wall.small")
			return c != nil && strings.Contains(c.Text, words)
		})
	}
	onTheWall(question)
	console := inked(r)

	a.Click("top.wall") // it opens over the console: there is one display
	until(a, "the wall to be painted", func() bool { return r.colour(8, 8) == paper && r.colour(8, journey.Height-60) == paper })
	full := inked(r)
	if full < 2000 {
		t.Errorf("only %d points of the wall are inked; the console had %d", full, console)
	}
	a.Key("b")
	until(a, "the wall to be blank", func() bool { return inked(r) < full })
	onTheWall("Noorderlicht")
	a.Key("b")
	onTheWall(question)

	a.Key("Prior")
	a.Until("a step back", func(s *journey.Screen) bool {
		c := s.Find("wall.small")
		return c != nil && !strings.Contains(c.Text, question)
	})
	a.Key("space")
	onTheWall(question)

	a.Key("Escape")
	until(a, "the console to be seen again", func() bool { return inked(r) == console || r.colour(8, 8) != paper })
	a.Click("stage.back")
	a.Until("a step back in the console", func(s *journey.Screen) bool { return !s.Reads(question) })
	a.Quit()
}

// paper is the ground of a light wall.
var paper = [3]uint32{0xFB, 0xFA, 0xF7}

// screen is a picture of the whole display.
func (r *room) screen() image.Image {
	r.t.Helper()
	path := filepath.Join(r.Run, "wall.png")
	if err := r.Display.Picture(path); err != nil {
		r.t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		r.t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		r.t.Fatal(err)
	}
	return img
}

// colour is that of a point of the display.
func (r *room) colour(x, y int) [3]uint32 {
	r.t.Helper()
	red, green, blue, _ := r.screen().At(x, y).RGBA()
	return [3]uint32{red >> 8, green >> 8, blue >> 8}
}

// inked counts the dark points in the part of the display that the wall covers.
func inked(r *room) int {
	r.t.Helper()
	img, n := r.screen(), 0
	for y := range min(700, img.Bounds().Dy()) {
		for x := range min(1200, img.Bounds().Dx()) {
			if red, green, blue, _ := img.At(x, y).RGBA(); red+green+blue < 3*0x6000 {
				n++
			}
		}
	}
	return n
}

// until looks until something is so that is not in the list of controls.
func until(a *journey.App, what string, so func() bool) {
	a.Until(what, func(*journey.Screen) bool { return so() })
}
