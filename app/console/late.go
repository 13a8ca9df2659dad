package console

import (
	"sync"

	"samenspel/app/widget"
)

// late is what other goroutines hand to the window while it stops. It is safe
// for concurrent use.
type late struct {
	mu    sync.Mutex
	begun bool
	all   []func()
}

// begin takes in what comes from now on.
func (l *late) begin() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.begun = true
}

// take takes something in; false where the window is not stopping.
func (l *late) take(f func()) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.begun {
		l.all = append(l.all, f)
	}
	return l.begun
}

// run does all that was taken in, in its order, on the caller's goroutine.
func (l *late) run() {
	l.mu.Lock()
	all := l.all
	l.all = nil
	l.mu.Unlock()
	for _, f := range all {
		widget.Guard(f)
	}
}

// end does what is left, and takes in nothing from now on: nothing is open any
// more that it could disturb.
func (l *late) end() {
	l.mu.Lock()
	l.begun = false
	l.mu.Unlock()
	l.run()
}
