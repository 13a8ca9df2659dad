package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"samenspel/app/look"
	"samenspel/workshop/chart"
)

// platePad is the white around the picture on a plate.
const platePad = 3

// NewPlate shows a small picture on white, whatever the theme: a logo is made
// for paper. It is as large as given.
func NewPlate(size fyne.Size, load Load) fyne.CanvasObject {
	back := canvas.NewRectangle(chart.Light[chart.Surface])
	back.CornerRadius = 4
	back.StrokeColor, back.StrokeWidth = theme.Color(look.Line), 1
	return container.NewStack(back, Pad(platePad, NewPhoto(size.SubtractWidthHeight(2*platePad, 2*platePad), load)))
}
