package step

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"samenspel/app/look"
	"samenspel/app/widget"
)

// segment is one of a few things to look at.
type segment struct{ id, label string }

// segments stand side by side, one of them chosen; pressing another chooses
// that. Each is named place.id.view.
func (c *Context) segments(place, chosen string, choose func(id string), all ...segment) *fyne.Container {
	row := container.New(layout.NewCustomPaddedHBoxLayout(0))
	for _, s := range all {
		on := ""
		if s.id == chosen {
			on = "on"
		}
		name := place + "." + s.id + ".view"
		p := keyed(c, "press:"+name+s.label+on, func() *widget.Press {
			return widget.NewPress(name, tab(s.label, on != ""), nil)
		}, nil)
		p.OnPress = func() { choose(s.id) }
		row.Add(p)
	}
	return row
}

// tab is a word that can be chosen, with a line beneath where it is.
func tab(label string, on bool) fyne.CanvasObject {
	color, line := look.InkSoft, canvas.NewRectangle(nil)
	line.SetMinSize(fyne.NewSize(0, 3))
	line.CornerRadius = 1.5
	if on {
		color = look.Ink
		line.FillColor = theme.Color(look.Together)
	}
	words := widget.Colored(label, color, theme.TextSize(), on)
	words.Alignment = fyne.TextAlignCenter
	return padded(4, 10, container.New(layout.NewCustomPaddedVBoxLayout(2), words, line))
}

// padded puts space above and beneath an object, and at its sides.
func padded(y, x float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(y, y, x, x), o)
}
