package pages

import (
	"math"

	"fyne.io/fyne/v2"
)

// Zoom is how large pages are shown: in percent of their size on paper, or one
// of those that follow the room there is.
type Zoom int

// The zooms that follow the room: a whole page at once, or the width of one.
const (
	FitPage Zoom = -iota
	FitWidth
)

// Least and Most are the zooms beyond which nothing is shown smaller or larger.
const (
	Least Zoom = 50
	Most  Zoom = 300
)

// steps are the zooms that a key or a button goes by.
var steps = []Zoom{50, 75, 100, 125, 150, 200, 250, 300}

// unit is how many of the canvas's own measure go into a point at 100 %.
const unit = 96.0 / 72

// Zoom returns how the pages are looked at.
func (p *Pages) Zoom() Zoom { return p.zoom }

// Percent is how large they are shown now, of their size on paper.
func (p *Pages) Percent() int { return int(math.Round(float64(p.scale) / unit * 100)) }

// SetZoom shows them larger or smaller; what is in the middle of the view stays
// there.
func (p *Pages) SetZoom(z Zoom) {
	if z > 0 {
		z = max(Least, min(z, Most))
	}
	p.zoomAt(z, fyne.NewPos(p.roll.Size().Width/2, p.roll.Size().Height/2))
}

// ZoomBy goes to the next larger zoom, or the next smaller.
func (p *Pages) ZoomBy(by int) {
	now := Zoom(p.Percent())
	next := now
	if by > 0 {
		for i := len(steps) - 1; i >= 0 && steps[i] > now; i-- {
			next = steps[i]
		}
	} else {
		for i := 0; i < len(steps) && steps[i] < now; i++ {
			next = steps[i]
		}
	}
	if next != now {
		p.SetZoom(next)
	}
}

// wheel zooms by a turn of the mouse wheel; what is beneath the pointer stays
// there.
func (p *Pages) wheel(turn float32, at fyne.Position) {
	const perTurn = .004
	by := math.Exp(float64(turn) * perTurn)
	z := Zoom(math.Round(float64(p.Percent()) * by))
	if z == Zoom(p.Percent()) {
		z += Zoom(math.Copysign(1, float64(turn)))
	}
	p.zoomAt(max(Least, min(z, Most)), at)
}

// zoomAt shows the pages at another zoom; what is at a place of the view stays
// there.
func (p *Pages) zoomAt(z Zoom, at fyne.Position) {
	if z == p.zoom {
		return
	}
	p.zoom = z
	p.refit(at)
	p.changed()
}

// refit lays the pages out at the zoom at hand; what is at a place of the view
// stays there, or the page at hand where whole pages are shown.
func (p *Pages) refit(at fyne.Position) {
	if p.Count() == 0 {
		return
	}
	var page int
	var part fyne.Position // of that page
	if len(p.tops) == p.Count() {
		on := p.roll.Offset.Add(at)
		page = p.pageAt(on.Y)
		size := p.sizeOf(page)
		part = fyne.NewPos((on.X-p.leaves[page].Position().X)/size.Width, (on.Y-p.tops[page])/size.Height)
	}
	before := p.scale
	p.scale = p.fitting()
	p.laying = true
	p.place()
	p.column.Resize(p.column.MinSize().Max(p.roll.Size()))
	p.column.Refresh()
	p.roll.Refresh()
	to := fyne.NewPos(0, p.tops[min(p.current, p.Count()-1)]-margin)
	if p.zoom != FitPage {
		size := p.sizeOf(page)
		to = fyne.NewPos(p.leaves[page].Position().X+part.X*size.Width-at.X, p.tops[page]+part.Y*size.Height-at.Y)
	}
	p.scrollTo(to)
	p.laying = false
	if p.zoom != FitPage {
		p.scrolled()
	}
	if p.scale != before {
		p.changed()
	}
}

// fitting is the scale of the zoom at hand.
func (p *Pages) fitting() float32 {
	if p.zoom > 0 {
		return float32(p.zoom) / 100 * unit
	}
	room := p.roll.Size()
	var page fyne.Size
	for _, s := range p.doc.Sizes {
		page = page.Max(s)
	}
	scale := (room.Width - 2*margin - bar) / page.Width
	if p.zoom == FitPage {
		scale = min(scale, (room.Height-2*margin)/page.Height)
	}
	return max(.05, min(scale, float32(Most)/100*unit))
}
