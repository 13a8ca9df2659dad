// Package display says where the displays of this computer are. It needs the
// window system to build, so only main.go imports it.
package display

import (
	"image"

	"github.com/go-gl/glfw/v3.4/glfw"
)

// Second returns where a display begins that shows something else than the
// first, in the window system's own units, and whether it goes by the same name
// as the first: to Windows most are a "Generic PnP Monitor". ok is false where
// there is none, or it mirrors the first. It is called on the UI goroutine, once
// the app runs.
func Second() (at image.Point, alike, ok bool) {
	all := glfw.GetMonitors() // the primary one first
	for _, m := range all[min(1, len(all)):] {
		x, y := m.GetPos()
		if firstX, firstY := all[0].GetPos(); x != firstX || y != firstY {
			return image.Pt(x, y), m.GetName() == all[0].GetName(), true
		}
	}
	return image.Point{}, false, false
}

// Room is how much of the first display is free for windows, in the window
// system's own units; nothing where that can't be said. It is called on the UI
// goroutine, once the app runs.
func Room() image.Point {
	first := glfw.GetPrimaryMonitor()
	if first == nil {
		return image.Point{}
	}
	_, _, w, h := first.GetWorkarea()
	return image.Pt(w, h)
}
