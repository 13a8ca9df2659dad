package console

import (
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"samenspel/workshop"
	"samenspel/workshop/journal"
	"samenspel/workshop/sample"
)

// BenchmarkShow is what the window does on its own goroutine after each change:
// the view of the facilitator, and the desk brought up to date, at a step of
// each kind of the sample workshop.
func BenchmarkShow(b *testing.B) {
	b.Setenv("HOME", b.TempDir())
	records, id, err := sample.Records(workshop.Dutch)
	if err != nil {
		b.Fatal(err)
	}
	path := filepath.Join(b.TempDir(), "sample.samenspel")
	if err := journal.Write(path, id, records, false); err != nil {
		b.Fatal(err)
	}
	app := test.NewApp()
	defer app.Quit()
	c := New(app, "test")
	defer c.Stop()
	c.blink = time.Hour
	c.Open(path)
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
