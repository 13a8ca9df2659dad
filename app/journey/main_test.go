package journey_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"samenspel/app/journey"
)

// binary is the program: a given one, or built once for all journeys.
var binary string

func TestMain(m *testing.M) {
	os.Exit(run(m))
}

func run(m *testing.M) int {
	if len(missing()) > 0 {
		return m.Run() // each journey says why it is skipped
	}
	if binary = os.Getenv("SAMENSPEL_BINARY"); binary != "" {
		return m.Run()
	}
	folder, err := os.MkdirTemp("", "journey-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	binary = filepath.Join(folder, "samenspel")
	args := []string{"build", "-o", binary}
	if watched {
		args = append(args, "-race")
	}
	if out, err := exec.Command("go", append(args, "samenspel")...).CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "build the program: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

func missing() []string {
	out := journey.Missing()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		out = append(out, "pdftotext")
	}
	return out
}

// room is where a journey takes place: an empty home and a screen.
type room struct {
	journey.Setting
	t testing.TB
}

// enter opens a room. Where the programs for it are missing the journey is
// skipped, unless this machine is one that must be able to make it.
func enter(t testing.TB) *room {
	if less := missing(); len(less) > 0 {
		if os.Getenv("CI") != "" || os.Getenv("SAMENSPEL_REQUIRE_WINDOW") != "" {
			t.Fatalf("not installed: %v", less)
		}
		t.Skipf("not installed: %v", less)
	}
	display, err := journey.NewDisplay()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(display.Close)
	folder := t.TempDir()
	r := &room{t: t, Setting: journey.Setting{
		Display: display, Binary: binary, Lang: "nl_NL.UTF-8", Home: filepath.Join(folder, "home"), Run: filepath.Join(folder, "run"),
	}}
	for _, dir := range []string{r.Home, r.Run} {
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	r.Fail = func(err error) {
		t.Helper()
		r.keepPicture()
		t.Fatal(err)
	}
	return r
}

// start runs the program in the room, and looks at the end whether it had
// anything to say that it never should.
func (r *room) start(args ...string) *journey.App {
	a := journey.Start(r.Setting, args...)
	r.t.Cleanup(func() {
		a.Kill()
		for _, word := range []string{"panic:", "DATA RACE", "fatal error:", "goroutine "} {
			if said := a.Said(); strings.Contains(said, word) {
				r.t.Errorf("the program said %q:\n%s", word, said)
				return
			}
		}
	})
	return a
}

// keepPicture keeps what was on the screen when something failed, where a
// place is given for that.
func (r *room) keepPicture() {
	folder := os.Getenv("SAMENSPEL_PICTURES")
	if folder == "" {
		return
	}
	name := regexp.MustCompile(`\W+`).ReplaceAllString(r.t.Name(), "-")
	if err := errors.Join(os.MkdirAll(folder, 0o755), r.Display.Picture(filepath.Join(folder, name+".png"))); err != nil {
		r.t.Log(err)
	}
}

// files lists the files of a pattern in the home.
func (r *room) files(pattern string) []string {
	r.t.Helper()
	out, err := filepath.Glob(filepath.Join(r.Home, pattern))
	if err != nil {
		r.t.Fatal(err)
	}
	return out
}

// only returns the one file of a pattern in the home.
func (r *room) only(pattern string) string {
	r.t.Helper()
	out := r.files(pattern)
	if len(out) != 1 {
		r.t.Fatalf("want one file %s, got %q", pattern, out)
	}
	return out[0]
}
