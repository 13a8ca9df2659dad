package journey

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Setting is where and how the program runs.
type Setting struct {
	Display *Display
	Binary  string
	// Home is the user's folder; Run is where the list of controls goes and what
	// the desktop wants to keep while it runs.
	Home, Run string
	Lang      string // as in LANG: "nl_NL.UTF-8"
	// Unwatched has it keep no list of controls: nothing can be found then.
	Unwatched bool
	// Fail is told what went wrong, and does not return.
	Fail func(error)
}

// App is the program while it runs.
type App struct {
	Setting
	command *exec.Cmd
	stderr  string
	list    string
	touched time.Time // when a hand last did anything
	still   Screen    // the last time that nothing moved
	did     []string  // what hands did
	mouse   string    // where the wheel was turned, if that was the last
	left    int       // where the window stands on the screen
	top     int
	gone    chan struct{}
	end     error // once gone
}

// Start runs the program with arguments and waits for its window.
func Start(s Setting, args ...string) *App {
	a := &App{Setting: s, list: filepath.Join(s.Run, "controls.json"), stderr: filepath.Join(s.Run, "stderr"), gone: make(chan struct{})}
	if err := os.Remove(a.list); err != nil && !os.IsNotExist(err) {
		a.Fail(err)
	}
	said, err := os.OpenFile(a.stderr, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		a.Fail(err)
	}
	a.command = exec.Command(s.Binary, args...)
	a.command.Env = a.environment()
	if !s.Unwatched {
		a.command.Env = append(a.command.Env, "SAMENSPEL_CONTROLS="+a.list)
	}
	a.command.Dir, a.command.Stdout, a.command.Stderr = s.Home, said, said
	a.command.SysProcAttr = together()
	err = a.command.Start()
	said.Close()
	if err != nil {
		a.Fail(fmt.Errorf("start the program: %w", err))
	}
	go func() {
		a.end = a.command.Wait()
		close(a.gone)
	}()
	a.touched = time.Now()
	if !s.Unwatched {
		a.Still()
	}
	a.locate()
	return a
}

// environment is what the program gets to know: nothing of the machine it
// really runs on.
func (s Setting) environment() []string {
	return []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + s.Home, "XDG_RUNTIME_DIR=" + s.Run, "TMPDIR=" + s.Run, "DISPLAY=" + s.Display.name,
		"LANG=" + s.Lang, "FYNE_SCALE=1", "LIBGL_ALWAYS_SOFTWARE=1", "GOTRACEBACK=all",
	}
}

// locate finds where the window stands.
func (a *App) locate() {
	out, err := a.Display.run("xdotool", "search", "--sync", "--onlyvisible", "--name", "Samenspel", "getwindowgeometry", "--shell")
	if err != nil {
		a.fail(err)
	}
	for line := range strings.Lines(out) {
		_, _ = fmt.Sscanf(line, "X=%d", &a.left) // other lines say other things
		_, _ = fmt.Sscanf(line, "Y=%d", &a.top)
	}
}

// Said returns what the program wrote on its error output, over all its runs
// in this setting.
func (a *App) Said() string {
	raw, err := os.ReadFile(a.stderr)
	if err != nil {
		return err.Error()
	}
	return string(raw)
}

// Quit closes the program as a person does, and waits until it has ended well.
func (a *App) Quit() {
	a.Key("ctrl+q")
	a.ended()
}

// Terminate ends the program as a system does that shuts down, and waits until
// it has ended well.
func (a *App) Terminate() {
	if err := a.command.Process.Signal(syscall.SIGTERM); err != nil {
		a.fail(err)
	}
	a.ended()
}

func (a *App) ended() {
	select {
	case <-a.gone:
		if a.end != nil {
			a.Fail(fmt.Errorf("the program ended with %w:\n%s", a.end, a.Said()))
		}
	case <-time.After(patience):
		a.Kill()
		a.Fail(fmt.Errorf("the program does not stop"))
	}
}

// Kill ends the program at once, as a power cut does.
func (a *App) Kill() {
	_ = a.command.Process.Kill() // it may have ended
	<-a.gone
}

// Spent is how much processor time the program took so far.
func (a *App) Spent() time.Duration {
	const ticks = 100 // a second, on every Linux
	fields := strings.Fields(a.proc("stat"))
	if len(fields) < 15 {
		a.Fail(fmt.Errorf("/proc/…/stat has %d fields", len(fields)))
	}
	sum := time.Duration(0)
	for _, f := range fields[13:15] { // in the program, and for it in the system
		n, err := strconv.Atoi(f)
		if err != nil {
			a.Fail(fmt.Errorf("/proc/…/stat: %w", err))
		}
		sum += time.Duration(n) * time.Second / ticks
	}
	return sum
}

// Held is how much memory the program holds, in MB.
func (a *App) Held() float64 {
	var kb float64
	for line := range strings.Lines(a.proc("status")) {
		_, _ = fmt.Sscanf(line, "VmRSS: %f kB", &kb) // other lines say other things
	}
	return kb / 1000
}

func (a *App) proc(name string) string {
	raw, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(a.command.Process.Pid), name))
	if err != nil {
		a.Fail(err)
	}
	return string(raw)
}

// Command runs the program without a window, and returns what it prints.
func (s Setting) Command(args ...string) ([]byte, error) {
	c := exec.Command(s.Binary, args...)
	c.Env, c.Dir = s.environment(), s.Home
	var said bytes.Buffer
	c.Stderr = &said
	out, err := c.Output()
	if err != nil {
		return out, fmt.Errorf("%s: %w %s", strings.Join(args, " "), err, said.String())
	}
	return out, nil
}

// Read reads a workshop file back with the command line.
func (s Setting) Read(file string) Workshop {
	out, err := s.Command("show", file, "--json")
	if err != nil {
		s.Fail(err)
	}
	var w Workshop
	if err := json.Unmarshal(out, &w); err != nil {
		s.Fail(fmt.Errorf("show --json: %w", err))
	}
	return w
}

// fail says what went wrong, what was done before that, and what was on the
// screen then.
func (a *App) fail(err error) {
	did := strings.Join(a.did[max(0, len(a.did)-12):], "\n")
	screen, unseen := readScreen(a.list)
	if unseen != nil {
		a.Fail(fmt.Errorf("%w\nthe last that was done:\n%s\nnothing of the screen: %s", err, did, fmt.Sprint(unseen)))
	}
	a.Fail(fmt.Errorf("%w\nthe last that was done:\n%s\non the screen at %s:\n%v", err, did, screen.at.Format("05.000"), screen))
}
