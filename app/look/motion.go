package look

import (
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// Motion is the longest that anything on the screen moves.
const Motion = 250 * time.Millisecond

var still atomic.Bool

// Moves says whether things on the screen may move, where that explains
// something and for at most Motion: not where the user, their system or the
// toolkit's settings ask for rest. It may be called from any goroutine.
func Moves() bool {
	if still.Load() {
		return false
	}
	app := fyne.CurrentApp()
	return app == nil || app.Settings().ShowAnimations()
}

// Still has nothing move from now on, or lets things move again.
func Still(yes bool) { still.Store(yes) }
