// Package widgettest works a window in a test as a person does, with a page
// object that finds controls by their name, and reads what stands in it. It
// owns the loop of the user interface: what other goroutines hand to fyne.Do
// waits until the test lets it run, on the test's own goroutine, as it would in
// a real window. It knows our widgets by the names they give themselves, and
// nothing of workshops.
package widgettest

import (
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samenspel/app/look"
)

// App is Fyne's app for tests in the house's light theme, but for one thing:
// the test goroutine is its UI goroutine, and nothing else is.
type App struct {
	fyne.App
	loop *loop
}

// loop is the driver with a queue for what other goroutines ask for.
type loop struct {
	fyne.Driver
	mu    sync.Mutex
	queue []func()
}

// DoFromGoroutine puts work in the queue, and waits for it where asked.
func (l *loop) DoFromGoroutine(f func(), wait bool) {
	done := make(chan struct{})
	l.mu.Lock()
	l.queue = append(l.queue, func() { defer close(done); f() })
	l.mu.Unlock()
	if wait {
		<-done
	}
}

// NewApp makes the app of a test and makes it current until the test ends.
func NewApp(t testing.TB) *App {
	inner := test.NewTempApp(t)
	a := &App{inner, &loop{Driver: inner.Driver()}}
	fyne.SetCurrentApp(a)
	a.Settings().SetTheme(look.Theme{Mode: look.Light})
	return a
}

// Driver is the test driver with a queue.
func (a *App) Driver() fyne.Driver { return a.loop }

// Pump runs what waits in the queue, and what that adds to it. It says whether
// there was anything.
func (a *App) Pump() bool {
	any := false
	for {
		a.loop.mu.Lock()
		work := a.loop.queue
		a.loop.queue = nil
		a.loop.mu.Unlock()
		if len(work) == 0 {
			return any
		}
		any = true
		for _, f := range work {
			f()
		}
	}
}
