package journey_test

import (
	"errors"
	"testing"

	"samenspel/app/journey"
)

// TestBeamer opens the wall with a beamer and without, and pulls it out and
// plugs it in: the wall is where the room looks, the console never covered by
// it, and the workshop goes on.
func TestBeamer(t *testing.T) {
	r := enter(t)
	desk, err := journey.NewDesk(t.TempDir())
	if errors.Is(err, journey.ErrNoBeamer) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(desk.Close)
	r.Display = desk
	plug := func(in bool) {
		t.Helper()
		if err := desk.Plug(in); err != nil {
			t.Fatal(err)
		}
	}
	a := r.start()
	a.Click("home.sample")
	a.Click("agenda.impact")
	fills := func(yes bool) {
		t.Helper()
		until(a, "the wall to be where it belongs", func() bool {
			x, y, w, h := desk.Place("Wat de zaal ziet")
			return (x == journey.Width && y == 0 && w == 1024 && h == 768) == yes && w > 0 && w <= journey.Width
		})
	}

	plug(true)
	a.Click("top.wall")
	fills(true)
	plug(false)
	fills(false)
	a.Click("stage.next") // the workshop goes on
	plug(true)
	fills(true)
	a.Click("stage.back")
	a.Click("top.wall")
	until(a, "the wall to be gone", func() bool { _, _, w, _ := desk.Place("Wat de zaal ziet"); return w == 0 })

	plug(false)
	a.Click("top.wall") // a window among others
	fills(false)
	plug(true) // the beamer came late
	fills(true)
	a.Quit()
}
