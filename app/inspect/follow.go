package inspect

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// Variable is the environment variable that names the file to keep.
const Variable = "SAMENSPEL_CONTROLS"

// pause is the time between two looks: at most twenty a second.
const pause = 50 * time.Millisecond

// Follow keeps a file with the list of what can be seen in a window, as JSON,
// until it is stopped. The file is replaced as a whole when something
// changes; each time the window was looked at and nothing had changed, only
// its time of change moves on. Nothing happens where path is empty.
func Follow(win fyne.Window, path string) (stop func()) {
	if path == "" {
		return func() {}
	}
	return every((&follower{win: win, path: path}).look)
}

// every looks again and again, on the UI goroutine, until it is stopped.
func every(look func()) (stop func()) {
	end := make(chan struct{})
	go func() {
		for {
			select {
			case <-time.After(pause): // from the end of the look before: the window comes first
				fyne.DoAndWait(look)
			case <-end:
				return
			}
		}
	}()
	return sync.OnceFunc(func() { close(end) })
}

type follower struct {
	win  fyne.Window
	path string
	last []byte
}

// look brings the file up to date.
func (f *follower) look() {
	if err := f.write(); err != nil {
		slog.Error("list of controls", "file", f.path, "error", err)
	}
}

func (f *follower) write() error {
	list := Of(f.win.Canvas())
	list.Title = f.win.Title()
	raw, err := json.Marshal(list)
	if err != nil {
		return err
	}
	if bytes.Equal(raw, f.last) {
		now := time.Now()
		return os.Chtimes(f.path, now, now)
	}
	f.last = raw
	return replace(f.path, raw)
}

// Write writes the file once. It is called on the UI goroutine.
func Write(win fyne.Window, path string) error {
	return (&follower{win: win, path: path}).write()
}

// replace writes a file anew, so that who reads it finds the old or the new.
func replace(path string, raw []byte) error {
	t, err := os.CreateTemp(filepath.Dir(path), ".controls-*")
	if err != nil {
		return err
	}
	_, err = t.Write(append(raw, '\n'))
	if closed := t.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(t.Name(), path)
	}
	if err != nil {
		_ = os.Remove(t.Name()) // it may not be there
	}
	return err
}
