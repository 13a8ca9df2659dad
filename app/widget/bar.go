package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"samenspel/app/look"
)

// barHeight is how high a bar is drawn.
const barHeight = 8

// Bar shows a share from 0 to 1 as a bar that fills from the left; what lies
// beyond is drawn at the end it lies beyond.
func Bar(share float32, color fyne.ThemeColorName) fyne.CanvasObject {
	track, filled := canvas.NewRectangle(theme.Color(look.Line)), canvas.NewRectangle(theme.Color(color))
	track.CornerRadius, filled.CornerRadius = barHeight/2, barHeight/2
	return container.New(filling{min(max(share, 0), 1)}, track, filled)
}

// filling lays the second object over a share of the first.
type filling struct{ share float32 }

// MinSize is that of a bar of which the share can still be told.
func (filling) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(80, barHeight) }

// Layout stands both in the middle of the height there is.
func (f filling) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, width := range []float32{size.Width, size.Width * f.share} {
		objects[i].Move(fyne.NewPos(0, (size.Height-barHeight)/2))
		objects[i].Resize(fyne.NewSize(width, barHeight))
	}
}
