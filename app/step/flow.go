package step

import "fyne.io/fyne/v2"

// flowLayout stands things of their own width beside each other, on as many
// lines as it takes.
type flowLayout struct{ width float32 }

const (
	flowAcross = 6
	flowDown   = 4
)

// lay puts the objects in their places in a width, those of a line around its
// middle, and returns the height.
func lay(objects []fyne.CanvasObject, width float32, put func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	y, begun := float32(0), 0
	for begun < len(objects) {
		x, line, end := float32(0), float32(0), begun
		for ; end < len(objects); end++ {
			if !objects[end].Visible() {
				continue
			}
			size := objects[end].MinSize()
			if x > 0 && x+size.Width > width {
				break
			}
			x += size.Width + flowAcross
			line = max(line, size.Height)
		}
		x = 0
		for _, o := range objects[begun:end] {
			if o.Visible() {
				size := o.MinSize()
				size.Width = min(size.Width, max(width, 1))
				put(o, fyne.NewPos(x, y+(line-size.Height)/2), size)
				x += size.Width + flowAcross
			}
		}
		y += line + flowDown
		begun = end
	}
	return max(0, y-flowDown)
}

// MinSize is that of the widest, as high as the width of the last layout makes
// all.
func (f *flowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	widest := float32(0)
	for _, o := range objects {
		if o.Visible() {
			widest = max(widest, o.MinSize().Width)
		}
	}
	width := f.width
	if width == 0 {
		width = 1 << 16
	}
	return fyne.NewSize(widest, lay(objects, width, func(fyne.CanvasObject, fyne.Position, fyne.Size) {}))
}

// Layout puts all in their places.
func (f *flowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	lay(objects, size.Width, func(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
		o.Move(at)
		o.Resize(size)
	})
}
