package journey

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// desk is a graphics card in memory with sockets to plug displays in, of which
// the first has that of a small laptop.
const desk = `Section "Device"
	Identifier "card"
	Driver "dummy"
	VideoRam 65536
EndSection
Section "Monitor"
	Identifier "laptop"
	HorizSync 5-1000
	VertRefresh 5-200
	Modeline "1366x768" 85.25 1366 1436 1579 1792 768 771 774 798
EndSection
Section "Screen"
	Identifier "screen"
	Device "card"
	Monitor "laptop"
	DefaultDepth 24
	SubSection "Display"
		Depth 24
		Modes "1366x768"
		Virtual 4096 2048
	EndSubSection
EndSection
`

// ErrNoBeamer is what NewDesk returns where no such thing can be had.
var ErrNoBeamer = errors.New("no displays to plug in and out: that takes root, Xorg, its dummy driver and xrandr")

// NewDesk starts a screen that a beamer can be plugged into. folder is for what
// the server reads and writes.
func NewDesk(folder string) (*Display, error) {
	driver, err := filepath.Glob("/usr/lib*/xorg/modules/drivers/dummy_drv.so")
	if err != nil || len(driver) == 0 || os.Geteuid() != 0 {
		return nil, ErrNoBeamer
	}
	config := filepath.Join(folder, "xorg.conf")
	if err := os.WriteFile(config, []byte(desk), 0o600); err != nil {
		return nil, err
	}
	d, err := serve("Xorg", "-config", config, "-logfile", filepath.Join(folder, "xorg.log"), "-novtswitch", "-sharevts")
	if err == nil {
		_, err = d.run("xrandr", "--addmode", "DUMMY1", "1024x768")
	}
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", ErrNoBeamer, err)
	}
	return d, nil
}

// Plug plugs the beamer in, at the right of the laptop, or pulls it out.
func (d *Display) Plug(in bool) error {
	to := []string{"--output", "DUMMY1", "--off"}
	if in {
		to = []string{"--output", "DUMMY1", "--mode", "1024x768", "--right-of", "DUMMY0"}
	}
	if _, err := d.run("xrandr", to...); err != nil {
		return err
	}
	_, err := d.run("xrandr") // has the server look again at what is plugged in
	return err
}

// Place is where the window stands of which the title has some words, in
// points of the screen; all are 0 where there is none.
func (d *Display) Place(title string) (x, y, w, h int) {
	out, err := d.run("xdotool", "search", "--name", title, "getwindowgeometry", "--shell")
	if err != nil {
		return 0, 0, 0, 0
	}
	of := func(name string) int {
		_, after, _ := strings.Cut(out, name+"=")
		value, _, _ := strings.Cut(after, "\n")
		n, err := strconv.Atoi(value)
		if err != nil {
			return 0
		}
		return n
	}
	return of("X"), of("Y"), of("WIDTH"), of("HEIGHT")
}
