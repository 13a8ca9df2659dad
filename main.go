// Samenspel is a desktop app with which a facilitator takes a software vendor
// and its client through a workshop. This file only wires: the command line,
// or the window.
package main

import (
	"log/slog"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"syscall"
	"time"

	"fyne.io/fyne/v2/app"

	"samenspel/app/command"
	"samenspel/app/console"
	"samenspel/app/display"
	"samenspel/app/inspect"
	"samenspel/app/look"
	"samenspel/app/recall"
	"samenspel/app/say"
)

// id is the app's name to the desktop, as in FyneApp.toml.
const id = "nl.samenspel.app"

func main() {
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn})))
	os.Exit(command.Run(os.Args[1:], command.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}, open, version()))
}

// open shows the window until it is closed.
func open(file string) error {
	if !hasDisplay() {
		return say.ErrNoDisplay
	}
	began := time.Now()
	a := app.NewWithID(id)
	c := console.New(a, version())
	c.Recall(remember())
	ended := false
	defer func() {
		if !ended && c.Rescue() && time.Since(began) > steady {
			startAnew()
		}
	}()
	unfollow := inspect.Follow(c.Window(), os.Getenv(inspect.Variable))
	c.Ended, c.Second = endSoon, display.Second
	a.Lifecycle().SetOnStarted(func() {
		go endWhenAsked(c)
		go func() { c.Asked(look.Asked()) }()
		c.Fit(display.Room())
		c.Started()
	})
	c.Start(file)
	a.Run()
	ended = true
	c.Over()
	unfollow()
	c.Stop()
	return nil
}

// steady is how long the program must have run to be started anew when it
// breaks down: what breaks down at once would do so for ever.
const steady = time.Minute

// startAnew starts the program once more: this one is breaking down, and the
// room is waiting. What was open opens by itself.
func startAnew() {
	path, err := os.Executable()
	if err == nil {
		err = look.Unzoom()
	}
	if err == nil {
		err = exec.Command(path).Start()
	}
	if err != nil {
		slog.Error("start anew", "error", err)
	}
}

// remember returns where it is remembered what is open, and has the last words
// of a crash written down there. The folder is no part of a backup, nor of a
// profile that travels.
func remember() *recall.Store {
	cache, err := os.UserCacheDir()
	if err != nil {
		slog.Warn("nothing is remembered", "error", err)
		return nil
	}
	store := recall.At(filepath.Join(cache, "samenspel"))
	if err := store.Watch(version(), time.Now()); err != nil {
		slog.Warn("crashes are not written down", "error", err)
	}
	return store
}

// patience is how long the toolkit gets to take its windows down.
const patience = 5 * time.Second

// endSoon ends the program although the toolkit should not. When Fyne 2.8.1
// stops, it queues a last event for the loop that it then closes: where the
// event comes just too late for that, its Run waits for ever. By now everything
// is on disk.
func endSoon() { time.AfterFunc(patience, func() { os.Exit(0) }) }

// endWhenAsked closes the window when the system asks the program to end. The
// toolkit's own answer to that would not keep what is being typed.
func endWhenAsked(c *console.Console) {
	asked := make(chan os.Signal, 1)
	signal.Reset(os.Interrupt, syscall.SIGTERM)
	signal.Notify(asked, os.Interrupt, syscall.SIGTERM)
	<-asked
	endSoon()
	c.End()
}

// hasDisplay says whether there is a screen to open a window on. Without one
// GLFW panics.
func hasDisplay() bool {
	switch runtime.GOOS {
	case "darwin", "windows":
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// version is what the module was built as: a release's tag, or the commit.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	version := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && (version == "" || version == "(devel)") {
			version = s.Value[:min(12, len(s.Value))]
		}
	}
	if version == "" || version == "(devel)" {
		version = "development"
	}
	return version
}
