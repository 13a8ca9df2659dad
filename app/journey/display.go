package journey

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// Size is the size of the screen: that of a small laptop.
const (
	Width  = 1366
	Height = 768
)

// patience is how long anything may take before it is given up: the machine
// may be slow, and is then not wrong.
const patience = 2 * time.Minute

// tools are the programs that this package runs.
var tools = []string{"Xvfb", "setxkbmap", "xdotool", "import"}

// Missing lists the programs that are needed and not installed.
func Missing() []string {
	var out []string
	for _, name := range tools {
		if _, err := exec.LookPath(name); err != nil {
			out = append(out, name)
		}
	}
	return out
}

// Display is a screen in memory, on which nothing else runs.
type Display struct {
	name   string
	server *exec.Cmd
	gone   chan struct{}
}

// NewDisplay starts a screen under a free number, with a keyboard that has the
// accents of Dutch and the typographer's quotes on keys of their own: a key
// that is lent to a sign for a moment may be read too late.
func NewDisplay() (*Display, error) {
	return serve("Xvfb", "-screen", "0", fmt.Sprintf("%dx%dx24", Width, Height))
}

// serve starts a screen of a server.
func serve(server string, args ...string) (*Display, error) {
	read, write, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer read.Close()
	d := &Display{server: exec.Command(server, append(args, "-displayfd", "3", "-nolisten", "tcp", "-noreset")...), gone: make(chan struct{})}
	d.server.ExtraFiles = []*os.File{write}
	d.server.SysProcAttr = together()
	err = d.server.Start()
	write.Close()
	if err != nil {
		return nil, fmt.Errorf("start a screen: %w", err)
	}
	go func() {
		_ = d.server.Wait() // it ends by our signal
		close(d.gone)
	}()
	if err := read.SetReadDeadline(time.Now().Add(patience)); err != nil {
		d.Close()
		return nil, err
	}
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		d.Close()
		return nil, fmt.Errorf("the screen does not say its number: %w", err)
	}
	d.name = ":" + strings.TrimSpace(number)
	if _, err := d.run("setxkbmap", "us", "-variant", "altgr-intl"); err != nil {
		d.Close()
		return nil, err
	}
	return d, nil
}

// Close stops the screen, and so all that is on it.
func (d *Display) Close() {
	_ = d.server.Process.Signal(syscall.SIGTERM) // it may have ended
	<-d.gone
}

// run runs a program on the display and returns what it prints.
func (d *Display) run(name string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	c := exec.CommandContext(ctx, name, args...)
	c.Env = append(os.Environ(), "DISPLAY="+d.name)
	var said strings.Builder
	c.Stderr = &said
	out, err := c.Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w %s", name, strings.Join(args, " "), err, said.String())
	}
	return string(out), nil
}

// Picture writes what is on the screen as a PNG file, in as few colours as do
// it no harm.
func (d *Display) Picture(path string) error {
	_, err := d.run("import", "-window", "root", "-strip", "+dither", "-colors", "256", "-define", "png:compression-level=9", "PNG8:"+path)
	return err
}
