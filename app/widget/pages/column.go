package pages

import (
	"math"

	"fyne.io/fyne/v2"
)

// How pages lie, in the canvas's own measure.
const (
	margin = 12 // around them
	gap    = 14 // between two
	bar    = 14 // that scrolls them
	step   = 48 // of an arrow key
)

// inColumn lays the pages beneath each other, each in the middle.
type inColumn struct{ p *Pages }

// MinSize is what all of them take.
func (c inColumn) MinSize([]fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, margin)
	for i := range c.p.doc.Sizes {
		page := c.p.sizeOf(i)
		size.Width = max(size.Width, page.Width+2*margin)
		size.Height = c.p.tops[i] + page.Height + margin
	}
	return size
}

// Layout puts each in its place.
func (c inColumn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		page := c.p.sizeOf(i)
		o.Move(fyne.NewPos(max(margin, whole((size.Width-page.Width)/2)), c.p.tops[i]))
		o.Resize(page)
	}
}

// sizeOf is how large a page is drawn.
func (p *Pages) sizeOf(page int) fyne.Size {
	s := p.doc.Sizes[page]
	return fyne.NewSize(whole(s.Width*p.scale), whole(s.Height*p.scale))
}

// whole rounds: what stands between two pixels is drawn blurred.
func whole(v float32) float32 { return float32(math.Round(float64(v))) }

// place reckons where the pages stand at the scale at hand.
func (p *Pages) place() {
	p.tops = p.tops[:0]
	y := float32(margin)
	for i := range p.doc.Sizes {
		p.tops = append(p.tops, y)
		y += p.sizeOf(i).Height + gap
	}
}

// pageAt is the page at a height of the column: the one above where it is
// between two.
func (p *Pages) pageAt(y float32) int {
	page := 0
	for i, top := range p.tops {
		if top <= y {
			page = i
		}
	}
	return page
}

// scrolled takes the page that the middle of the view lies on.
func (p *Pages) scrolled() {
	if p.Count() > 0 && !p.laying {
		p.take(p.pageAt(p.roll.Offset.Y + p.roll.Size().Height/2))
	}
}

// scrollTo brings a place of the column to the top left of the view, as far as
// it goes.
func (p *Pages) scrollTo(at fyne.Position) {
	all, view := p.column.Size(), p.roll.Size()
	within := func(at, all, view float32) float32 { return max(0, min(whole(at), all-view)) }
	p.roll.ScrollToOffset(fyne.NewPos(within(at.X, all.Width, view.Width), within(at.Y, all.Height, view.Height)))
}

// scrollBy moves the view over the pages.
func (p *Pages) scrollBy(dx, dy float32) {
	p.scrollTo(p.roll.Offset.AddXY(dx, dy))
	p.scrolled()
}

// seen says whether anything of a page is in the view.
func (p *Pages) seen(page int) bool {
	if page >= len(p.tops) {
		return false
	}
	top := p.tops[page] - p.roll.Offset.Y
	return top < p.roll.Size().Height && top+p.sizeOf(page).Height > 0
}
