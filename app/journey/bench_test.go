package journey_test

import (
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"samenspel/app/journey"
)

// BenchmarkWindow is the time from starting the program until its first screen
// can be used.
func BenchmarkWindow(b *testing.B) { untilUsable(b, binary) }

// BenchmarkWindowBare is the same for an empty window of the toolkit.
func BenchmarkWindowBare(b *testing.B) {
	untilUsable(b, empty(b))
}

// empty builds the empty window.
func empty(b *testing.B) string {
	if len(missing()) > 0 {
		b.Skip("not installed:", missing())
	}
	program := filepath.Join(b.TempDir(), "empty")
	if out, err := exec.Command("go", "build", "-o", program, "./testdata/empty").CombinedOutput(); err != nil {
		b.Fatalf("build the empty window: %v\n%s", err, out)
	}
	return program
}

// untilUsable starts a program until its window stands still and can be used.
// The screen is looked at some times a second, so only many rounds make a
// figure.
func untilUsable(b *testing.B, program string) {
	r := enter(b)
	r.Binary = program
	r.start().Kill() // so that the program is in memory, as on the second start of a day
	for b.Loop() {
		a := journey.Start(r.Setting)
		b.StopTimer()
		a.Kill()
		b.StartTimer()
	}
}

// BenchmarkIdle is the part of a processor that the sample workshop takes while
// nobody does anything, its clock running.
func BenchmarkIdle(b *testing.B) {
	r := enter(b)
	idle(b, r, r.sample())
}

// BenchmarkIdleBare is the same of an empty window.
func BenchmarkIdleBare(b *testing.B) {
	r := enter(b)
	r.Binary = empty(b)
	idle(b, r)
}

func idle(b *testing.B, r *room, args ...string) {
	const settle, rest = 3 * time.Second, 5 * time.Second
	r.Unwatched = true // looking at the window takes time too
	a := journey.Start(r.Setting, args...)
	defer a.Kill()
	time.Sleep(settle)
	for b.Loop() {
		before := a.Spent()
		time.Sleep(rest)
		b.ReportMetric(100*float64(a.Spent()-before)/float64(rest), "cpu%")
	}
}

// BenchmarkMemory is what is held in memory after every step of the sample's
// day was opened once.
func BenchmarkMemory(b *testing.B) {
	r := enter(b)
	file := r.sample()
	for b.Loop() {
		a := journey.Start(r.Setting, file)
		a.Click("agenda.preparation")
		for s := a.Still(); ; s = a.Still() {
			if next := s.Find("stage.next"); next == nil || !next.Enabled {
				break
			}
			a.Key("ctrl+Right")
		}
		b.ReportMetric(a.Held(), "MB")
		a.Kill()
	}
}

// BenchmarkMemoryBare is the same of an empty window.
func BenchmarkMemoryBare(b *testing.B) {
	r := enter(b)
	r.Binary = empty(b)
	for b.Loop() {
		a := journey.Start(r.Setting)
		b.ReportMetric(a.Held(), "MB")
		a.Kill()
	}
}

// sample writes the sample workshop and returns its path.
func (r *room) sample() string {
	file := filepath.Join(r.Home, "sample.samenspel")
	if _, err := r.Command("demo", file, "--lang", "nl"); err != nil {
		r.Fail(err)
	}
	return file
}
