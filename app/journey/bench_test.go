package journey_test

import (
	"os/exec"
	"path/filepath"
	"testing"

	"samenspel/app/journey"
)

// BenchmarkWindow is the time from starting the program until its first screen
// can be used.
func BenchmarkWindow(b *testing.B) { untilUsable(b, binary) }

// BenchmarkWindowBare is the same for an empty window of the toolkit.
func BenchmarkWindowBare(b *testing.B) {
	if len(missing()) > 0 {
		b.Skip("not installed:", missing())
	}
	empty := filepath.Join(b.TempDir(), "empty")
	if out, err := exec.Command("go", "build", "-o", empty, "./testdata/empty").CombinedOutput(); err != nil {
		b.Fatalf("build the empty window: %v\n%s", err, out)
	}
	untilUsable(b, empty)
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
