package console

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

// rings counts how often the end of the time is heard.
func (w *window) rings() *int {
	n := new(int)
	w.c.ring = func() { *n++ }
	return n
}

// second lets seconds go by.
func (w *window) second(n int) {
	w.now = w.now.Add(time.Duration(n) * time.Second)
	w.c.tick()
	w.Settle()
}

func TestTheEndOfTheTimeIsHeardOnceAndSeenEverywhere(t *testing.T) {
	w := newWindow(t, "nl")
	rang := w.rings()
	w.openFresh()
	w.openWall()
	w.at("welcome", "arrive")
	w.must(workshop.StartTimer{Seconds: 60})
	over := func(want bool) {
		t.Helper()
		if w.c.desk.guide.timer.left.over != want {
			t.Errorf("at %s the guide says it is over: %v", w.c.desk.guide.timer.left.text.Text, !want)
		}
		if want {
			w.MustRead("de tijd is om")
		} else {
			w.MustNotRead("de tijd is om")
		}
		for _, s := range []string{w.room(), w.c.wall.small.Text()} {
			if strings.Contains(s, "de tijd is om") != want {
				t.Errorf("at %s the wall reads %q", w.c.desk.guide.timer.left.text.Text, s)
			}
		}
	}
	w.second(59)
	over(false)
	if *rang != 0 {
		t.Fatal("it is heard before its end")
	}
	w.second(1)
	over(true)
	for range 5 {
		w.second(1)
	}
	w.c.speak("en")
	w.second(1)
	w.c.speak("nl")
	if *rang != 1 {
		t.Fatalf("its end is heard %d times", *rang)
	}
	w.Tap("timer.more1")
	w.second(1)
	over(false)
	w.second(60)
	over(true)
	if *rang != 2 {
		t.Fatalf("with a minute more it is heard %d times in all", *rang)
	}
	w.Tap("timer.stop")
	w.second(1)
	over(false)
}

func TestAPauseIsNotHeard(t *testing.T) {
	w := newWindow(t, "nl")
	rang := w.rings()
	w.openFresh()
	w.at("welcome", "arrive")
	w.must(workshop.StartTimer{Seconds: 60})
	w.second(30)
	w.Shortcut(fyne.KeyT) // by key, where the guide may be folded
	w.MustRead("even stil")
	w.second(60)
	if *rang != 0 {
		t.Fatal("a clock that stands still is heard")
	}
	w.must(workshop.ExtendTimer{Seconds: -60})
	w.second(1)
	w.MustRead("de tijd is om")
	if *rang != 0 {
		t.Fatal("it was taken away while the clock stood still, and is heard")
	}
}

func TestTheClockByKey(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.at("welcome", "arrive")
	for _, want := range []workshop.Timer{{Set: true, Running: true}, {Set: true}, {Set: true, Running: true}} {
		w.Shortcut(fyne.KeyT)
		if got := w.view().Timer; got.Set != want.Set || got.Running != want.Running || got.Length != 15*time.Minute {
			t.Errorf("it is %+v", got)
		}
	}
}

func TestTheSoundCanBeSwitchedOff(t *testing.T) {
	w := newWindow(t, "nl")
	rang := w.rings()
	w.openFresh()
	w.Menu("Geluid als de tijd om is")
	w.must(workshop.StartTimer{Seconds: 60})
	w.second(61)
	if *rang != 0 {
		t.Fatal("it is heard all the same")
	}
	w.Menu("Geluid als de tijd om is")
	if *rang != 1 {
		t.Fatal("switched on it isn't heard how it sounds")
	}
	w.Tap("timer.more1")
	w.second(1)
	w.second(60)
	if *rang != 2 {
		t.Fatal("switched on again it isn't heard")
	}
}

// TestTheTimeAfterARestart: the clock goes on, its colour tells that it is over,
// and only an end of just now is heard.
func TestTheTimeAfterARestart(t *testing.T) {
	for _, c := range []struct {
		away  time.Duration
		reads string
		over  bool
		rings int
	}{
		{30 * time.Second, "0:30", false, 0},
		{80 * time.Second, "−0:20", true, 1},
		{10 * time.Minute, "−9:00", true, 0},
	} {
		t.Run(fmt.Sprint(c.away), func(t *testing.T) {
			w := newWindow(t, "nl")
			rang := w.rings()
			path := w.openFresh()
			w.must(workshop.StartTimer{Seconds: 60})
			w.Tap("top.home")
			w.now = w.now.Add(c.away)
			w.open(path)
			w.MustRead(c.reads)
			w.c.tick()
			if got := w.c.desk.guide.timer.left.over; got != c.over || *rang != c.rings {
				t.Errorf("it says it is over: %v, and is heard %d times", got, *rang)
			}
		})
	}
}
