package widget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Share is a part of a whole, in a colour. Faint is how much of the colour is
// taken away, from 0 to 1.
type Share struct {
	Part  int
	Color fyne.ThemeColorName
	Faint float64
}

// Shares shows the parts of a whole as one bar, in their order from the left.
// Beside it stand their numbers in words: the bar alone tells nobody anything
// on a grey printer.
func Shares(all ...Share) fyne.CanvasObject {
	var parts shares
	var bars []fyne.CanvasObject
	for _, s := range all {
		if s.Part <= 0 {
			continue
		}
		bar := canvas.NewRectangle(theme.Color(s.Color))
		bar.CornerRadius = barHeight / 2
		bar.FillColor = fainter(bar.FillColor, s.Faint)
		bars = append(bars, bar)
		parts = append(parts, s.Part)
	}
	return container.New(parts, bars...)
}

func fainter(c color.Color, by float64) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = uint8(float64(n.A) * (1 - by))
	return n
}

// shares lays bars beside each other, each as wide as its part.
type shares []int

// MinSize is that of a bar of which the parts can still be told.
func (shares) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(80, barHeight) }

// Layout leaves a hair between the parts.
func (s shares) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const hair = 2
	whole := 0
	for _, p := range s {
		whole += p
	}
	room, x := size.Width-hair*float32(len(s)-1), float32(0)
	for i, o := range objects {
		w := room * float32(s[i]) / float32(whole)
		o.Move(fyne.NewPos(x, (size.Height-barHeight)/2))
		o.Resize(fyne.NewSize(w, barHeight))
		x += w + hair
	}
}
