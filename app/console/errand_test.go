package console

import (
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/app/widget"
)

// slow starts work that takes as long as the test likes, and longer than a
// blink.
func slow(w *window) (finish func(), then, undone *int) {
	then, undone = new(int), new(int)
	gate := make(chan int)
	w.c.blink = 0
	away(w.c, "A disk is slow", func() int { return <-gate }, func(n int) { *then = n }, func(n int) { *undone = n })
	return func() {
		gate <- 7
		w.Settle()
	}, then, undone
}

func TestSlowWorkSaysSoAndGoesOn(t *testing.T) {
	w := newWindow(t, "en")
	finish, then, undone := slow(w)
	w.MustRead("A disk is slow")
	finish()
	if *then != 7 || *undone != 0 || w.dialog() {
		t.Fatalf("done %d, undone %d, a dialog: %v", *then, *undone, w.dialog())
	}
}

func TestSlowWorkIsCalledBack(t *testing.T) {
	for name, back := range map[string]func(w *window){
		"by its button":   func(w *window) { w.Find("errand.cancel").(fyne.Tappable).Tapped(nil) },
		"by Escape":       func(w *window) { w.Win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape}) },
		"by other work":   func(w *window) { away(w.c, "", func() int { return 0 }, func(int) {}, nil) },
		"as the app ends": func(w *window) { w.c.Stop() },
	} {
		w := newWindow(t, "en")
		finish, then, undone := slow(w)
		w.c.blink = 1 << 40
		back(w)
		if w.dialog() {
			t.Errorf("%s: it still says so", name)
		}
		finish()
		if *then != 0 || *undone != 7 {
			t.Errorf("%s: done %d, undone %d", name, *then, *undone)
		}
	}
}

func TestAMistakeAwayFromTheWindowEndsNothing(t *testing.T) {
	w := newWindow(t, "en")
	caught := 0
	widget.Caught = func(any) { caught++ }
	away(w.c, "", func() int { panic("a mistake") }, func(int) { t.Error("it went on") }, nil)
	w.Settle()
	if caught != 1 || w.dialog() {
		t.Errorf("it was caught %d times, a dialog: %v", caught, w.dialog())
	}
}
