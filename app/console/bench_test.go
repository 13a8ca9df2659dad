package console

import (
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"github.com/google/uuid"

	"samenspel/app/widget/widgettest"
	"samenspel/workshop"
	"samenspel/workshop/crowd"
	"samenspel/workshop/journal"
	"samenspel/workshop/live"
	"samenspel/workshop/sample"
)

// deskOf is the window with a workshop on the desk.
func deskOf(b *testing.B, records []workshop.Record, id uuid.UUID) *Console {
	b.Helper()
	b.Setenv("HOME", b.TempDir())
	path := filepath.Join(b.TempDir(), "bench.samenspel")
	if err := journal.Write(path, id, records, false); err != nil {
		b.Fatal(err)
	}
	app := test.NewApp()
	c := New(app, "test")
	b.Cleanup(func() {
		c.Stop()
		app.Quit()
	})
	c.blink = time.Hour
	c.Open(path)
	for c.session == nil {
		time.Sleep(time.Millisecond) // it is read away from the window
	}
	c.win.Resize(laptop)
	return c
}

func sampled(b *testing.B) *Console {
	b.Helper()
	records, id, err := sample.Records(workshop.Dutch)
	if err != nil {
		b.Fatal(err)
	}
	return deskOf(b, records, id)
}

// ready lays the window out, as it does before it paints.
func (c *Console) ready() { widgettest.Layout(c.win.Canvas().Content()) }

// BenchmarkShow is what the window does on its own goroutine after each change:
// the view of the facilitator, and the desk brought up to date, at a step of
// each kind of the sample workshop.
func BenchmarkShow(b *testing.B) {
	c := sampled(b)
	for _, key := range []workshop.StepKey{
		{Exercise: "preparation", Step: "people"},
		{Exercise: "mirror", Step: "results"},
		{Exercise: "interests", Step: "collect"},
		{Exercise: "interests", Step: "share"},
		{Exercise: "cycle", Step: "loop"},
		{Exercise: "plan", Step: "draft"},
		{Exercise: "plan", Step: "consent"},
	} {
		if err := c.session.live.Do(workshop.OpenStep{Key: key}); err != nil {
			b.Fatal(err)
		}
		c.desk.show()
		b.Run(key.Exercise+"/"+key.Step, func(b *testing.B) {
			for b.Loop() {
				c.desk.show()
			}
		})
	}
}

// BenchmarkOpen is what opening a step costs the window's own goroutine: the view
// of the facilitator, the step built, and the window laid out. Beneath it, as
// many texts as there are on such a screen, laid out anew.
func BenchmarkOpen(b *testing.B) {
	c := sampled(b)
	do := func(key workshop.StepKey) {
		if err := c.session.live.Do(workshop.OpenStep{Key: key}); err != nil {
			b.Fatal(err)
		}
	}
	texts := 0
	for _, key := range []workshop.StepKey{
		{Exercise: "mirror", Step: "results"},
		{Exercise: "interests", Step: "collect"},
		{Exercise: "system", Step: "iceberg"},
		{Exercise: "plan", Step: "draft"},
	} {
		b.Run(key.Exercise+"/"+key.Step, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer() // the command, with its fsync, has a goal of its own
				do(workshop.StepKey{Exercise: "welcome", Step: "arrive"})
				c.desk.show()
				do(key)
				b.StartTimer()
				c.desk.show()
				c.ready()
			}
		})
		texts = max(texts, len(widgettest.Texts(c.win.Canvas().Content())))
	}
	b.Run("bare", func(b *testing.B) {
		win := test.NewTempWindow(b, canvas.NewText("", nil))
		win.Resize(laptop)
		for b.Loop() {
			box := container.NewVBox()
			for range texts {
				box.Add(canvas.NewText("Een besluit duurt drie weken", nil))
			}
			win.SetContent(container.NewVScroll(box))
			widgettest.Layout(win.Canvas().Content())
		}
	})
}

// BenchmarkReveal is what the reveal of the mirror with twenty answers costs the
// window's own goroutine, until the pictures stand in the window and on the
// likeness of the wall. Writing it down has a goal of its own. Beneath it, the
// views of the facilitator and the wall without a window.
func BenchmarkReveal(b *testing.B) {
	records, id, err := crowd.Records(10)
	if err != nil {
		b.Fatal(err)
	}
	answer, results := workshop.StepKey{Exercise: "mirror", Step: "answer"}, workshop.StepKey{Exercise: "mirror", Step: "results"}
	c := deskOf(b, records, id)
	var answers []workshop.Answers
	v := c.session.live.Now().State.For(workshop.Viewer{Role: workshop.AsFacilitator})
	for i := range crowd.Answered {
		a := workshop.Answers{Self: map[string]int{}, Other: map[string]int{}}
		for k, item := range v.Method.Instrument.Items {
			if item.Short {
				a.Self[item.Code], a.Other[item.Code] = 5-(i+k)%2, 1+(i+k)%3
			}
		}
		answers = append(answers, a)
	}
	do := func(cmd workshop.Command) {
		if err := c.session.live.Do(cmd); err != nil {
			b.Fatal(err)
		}
	}
	hide := func() {
		do(workshop.OpenStep{Key: answer})
		do(workshop.StartRound{Key: answer})
		for _, a := range answers {
			for _, side := range workshop.Sides {
				do(workshop.CastBallot{ID: live.NewBallotID(), Key: answer, Side: side, Answers: a})
			}
		}
	}
	reveal := func() {
		do(workshop.RevealStep{Key: answer})
		do(workshop.OpenStep{Key: results})
	}
	b.Run("window", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			hide()
			c.desk.show()
			reveal()
			b.StartTimer()
			c.desk.show()
			c.ready()
		}
	})
	b.Run("bare", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			hide()
			reveal()
			b.StartTimer()
			for _, role := range []workshop.Role{workshop.AsFacilitator, workshop.AsProjector} {
				c.session.live.Now().State.For(workshop.Viewer{Role: role})
			}
		}
	})
}
