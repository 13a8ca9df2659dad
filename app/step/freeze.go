package step

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// freeze disables what changes something in an object and all that stands in
// it. What folds open still does: there is more to read.
func freeze(o fyne.CanvasObject) {
	switch in := o.(type) {
	case *fyne.Container:
		for _, child := range in.Objects {
			freeze(child)
		}
	case *container.Scroll:
		freeze(in.Content)
	case interface{ Inside() fyne.CanvasObject }:
		freeze(in.Inside())
	}
	d, ok := o.(fyne.Disableable)
	if named, is := o.(interface{ ControlName() string }); ok && is && (strings.HasSuffix(named.ControlName(), ".fold") || strings.HasSuffix(named.ControlName(), ".more")) {
		return
	}
	if ok {
		d.Disable()
	}
}
