package widget

import (
	"log/slog"
	"runtime/debug"
)

// Caught is told of a panic in a handler, once it has been written down. The
// window sets it to say so to the user. It is called on the UI goroutine.
var Caught = func(any) {}

// Guard runs a handler of the window. Fyne's loop does not recover: without
// this, one mistake of ours in a handler would end the workshop in front of
// everyone.
func Guard(do func()) {
	defer func() {
		if p := recover(); p != nil {
			slog.Error("panic in a handler", "panic", p, "stack", string(debug.Stack()))
			Caught(p)
		}
	}()
	do()
}
