// Package display says where the displays of this computer are. It needs the
// window system to build, so only main.go imports it.
package display

import (
	"image"

	"github.com/go-gl/glfw/v3.4/glfw"

	"samenspel/app/wall"
)

// changes counts the displays that came and went since they were first looked
// for; −1 before that. It is for the UI goroutine only.
var changes = -1

// Second returns the display that shows something else than the first; ok is
// false where there is none, or it mirrors the first. It is called on the UI
// goroutine, once the app runs.
func Second() (second wall.Display, ok bool) {
	if changes < 0 {
		changes = 0
		glfw.SetMonitorCallback(func(*glfw.Monitor, glfw.PeripheralEvent) { changes++ })
	}
	all := glfw.GetMonitors() // the primary one first
	for _, m := range all[min(1, len(all)):] {
		x, y := m.GetPos()
		if firstX, firstY := all[0].GetPos(); x != firstX || y != firstY {
			return wall.Display{At: image.Pt(x, y), Alike: m.GetName() == all[0].GetName(), Plugged: changes}, true
		}
	}
	return wall.Display{}, false
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
