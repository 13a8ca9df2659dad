package pages

import (
	"fyne.io/fyne/v2"

	"samenspel/app/widget"
)

// TypedRune changes how large the pages are: by + and −, and 0 for a whole one.
func (p *Pages) TypedRune(r rune) {
	switch r {
	case '+', '=':
		widget.Guard(func() { p.ZoomBy(1) })
	case '-':
		widget.Guard(func() { p.ZoomBy(-1) })
	case '0':
		widget.Guard(func() { p.SetZoom(FitPage) })
	}
}

// TypedKey goes through the pages, wherever in the window the focus is, and says
// whether the key does that.
func (p *Pages) TypedKey(e *fyne.KeyEvent) bool {
	if p.Count() == 0 {
		return false
	}
	whole := p.sizeOf(p.current).Height <= p.roll.Size().Height
	// Where a page is higher than the view, there is a part of it to go on to.
	turn := func(way int, by float32) func() {
		return func() {
			if whole {
				p.GoTo(p.current + way)
			} else {
				p.scrollBy(0, float32(way)*by)
			}
		}
	}
	wide := p.column.Size().Width > p.roll.Size().Width
	aside := func(way int) func() {
		return func() {
			if wide {
				p.scrollBy(float32(way)*step, 0)
			} else {
				p.GoTo(p.current + way)
			}
		}
	}
	most := .9 * p.roll.Size().Height
	do := map[fyne.KeyName]func(){
		fyne.KeyLeft: aside(-1), fyne.KeyRight: aside(1),
		fyne.KeyUp: turn(-1, step), fyne.KeyDown: turn(1, step),
		fyne.KeyPageUp: turn(-1, most), fyne.KeyPageDown: turn(1, most), fyne.KeySpace: turn(1, most),
		fyne.KeyHome: func() { p.GoTo(0) }, fyne.KeyEnd: func() { p.GoTo(p.Count() - 1) },
	}[e.Name]
	if do != nil {
		widget.Guard(do)
	}
	return do != nil
}
