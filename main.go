// Samenspel is a desktop app with which a facilitator takes a software vendor
// and its client through a workshop. This file only wires: the command line,
// or the window.
package main

import (
	"errors"
	"log/slog"
	"os"
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
	writeCrashes()
	a := app.NewWithID(id)
	c := console.New(a, version())
	unfollow := inspect.Follow(c.Window(), os.Getenv(inspect.Variable))
	c.Ended, c.Second = endSoon, display.Second
	a.Lifecycle().SetOnStarted(func() { go endWhenAsked(c) })
	c.Start(file)
	a.Run()
	unfollow()
	c.Stop()
	return nil
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

// writeCrashes has the last words of a crash written to a file, as a desktop
// app has no terminal. The workshop itself is safe: each change is on disk
// before it is shown.
func writeCrashes() {
	cache, err := os.UserCacheDir()
	if err == nil {
		err = os.MkdirAll(filepath.Join(cache, "samenspel"), 0o700)
	}
	var f *os.File
	if err == nil {
		f, err = os.Create(filepath.Join(cache, "samenspel", "crash.txt"))
	}
	if err == nil {
		err = errors.Join(debug.SetCrashOutput(f, debug.CrashOptions{}), f.Close())
	}
	if err != nil {
		slog.Warn("crashes are not written down", "error", err)
	}
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
