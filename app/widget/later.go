package widget

import (
	"time"

	"fyne.io/fyne/v2"
)

// later runs something on the UI goroutine, guarded, when some time has passed.
// It is handed to the app that runs now, not to the one that runs by then: what
// is left of a window that is gone has no business in the next.
func later(after time.Duration, do func()) {
	driver := fyne.CurrentApp().Driver()
	time.AfterFunc(after, func() {
		driver.DoFromGoroutine(func() { Guard(do) }, false)
	})
}
