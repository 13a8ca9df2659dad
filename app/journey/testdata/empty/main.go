// An empty window of the same toolkit: the floor under the time that ours
// takes to be usable.
package main

import (
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/inspect"
)

func main() {
	a := app.NewWithID("nl.samenspel.empty")
	w := a.NewWindow("Samenspel")
	w.SetContent(widget.NewButton("empty", func() {}))
	w.Resize(fyne.NewSize(1366, 768))
	defer inspect.Follow(w, os.Getenv(inspect.Variable))()
	w.ShowAndRun()
}
