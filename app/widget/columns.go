package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Columns stands objects in as many columns as there is room for, each at least
// so wide and all as wide as each other. A row is as high as the highest in it.
func Columns(least, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(columns{least, gap}, objects...)
}

type columns struct{ least, gap float32 }

// MinSize is one column wide, and as high as the rows are at the width that the
// objects have now.
func (c columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var high, row, y float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if o.Position().Y > y { // the first of another row
			high, row, y = high+row+c.gap, 0, o.Position().Y
		}
		row = max(row, o.MinSize().Height)
	}
	return fyne.NewSize(c.least, high+row)
}

// Layout stands them in rows, from left to right.
func (c columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := max(1, int((size.Width+c.gap)/(c.least+c.gap)))
	width := (size.Width - float32(n-1)*c.gap) / float32(n)
	var row []fyne.CanvasObject
	y := float32(0)
	place := func() {
		high := float32(0)
		for _, o := range row {
			high = max(high, o.MinSize().Height)
		}
		for i, o := range row {
			o.Move(fyne.NewPos(float32(i)*(width+c.gap), y))
			o.Resize(fyne.NewSize(width, high))
		}
		y += high + c.gap
		row = nil
	}
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		o.Resize(fyne.NewSize(width, o.Size().Height)) // so that what wraps knows how high it is
		if row = append(row, o); len(row) == n {
			place()
		}
	}
	if len(row) > 0 {
		place()
	}
}

// Centred stands an object in the middle of what room there is, no wider and no
// higher than given, with space kept around it.
func Centred(most fyne.Size, space float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(centred{most, space}, o)
}

type centred struct {
	most  fyne.Size
	space float32
}

// MinSize is what the object needs, with the space around it.
func (c centred) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*c.space, 2*c.space)
}

// Layout stands the object in the middle.
func (c centred) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	in := size.SubtractWidthHeight(2*c.space, 2*c.space).Min(c.most).Max(objects[0].MinSize())
	objects[0].Resize(in)
	objects[0].Move(fyne.NewPos((size.Width-in.Width)/2, (size.Height-in.Height)/2))
}
