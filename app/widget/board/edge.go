package board

import (
	"fyne.io/fyne/v2"

	"samenspel/app/look"
	"samenspel/app/widget"
)

// Scrolling at the edge of what can be seen: how near the edge it begins, and
// how fast it goes at most, in points a second.
const (
	nearEdge = 48
	fastest  = 1200
)

// past is how far the mouse is past where scrolling begins.
func (b *Board) past() float32 {
	if b.deeds.Roll == nil || b.bottom <= b.top {
		return 0
	}
	at := b.pull.mouse().Y
	return min(0, at-b.top-nearEdge) + max(0, at-b.bottom+nearEdge)
}

// rollAtEdge scrolls on as long as the mouse is near the edge of what can be
// seen: the faster, the nearer.
func (b *Board) rollAtEdge() {
	p := b.pull
	if b.past() == 0 {
		p.still()
		return
	}
	if p.edge != nil {
		return
	}
	last := float32(0)
	p.edge = &fyne.Animation{Duration: look.Motion, RepeatCount: fyne.AnimationRepeatForever, Curve: fyne.AnimationLinear, Tick: func(done float32) {
		widget.Guard(func() {
			gone := done - last
			if last = done; gone < 0 {
				gone++
			}
			if b.pull == p {
				b.roll(gone * float32(look.Motion.Seconds()))
			}
		})
	}}
	p.edge.Start()
}

// roll scrolls for some seconds, and takes the dragged card along.
func (b *Board) roll(seconds float32) {
	p := b.pull
	p.rolled += b.deeds.Roll(max(-fastest, min(fastest, b.past()*15)) * seconds)
	b.carry()
}

// still stops the scrolling.
func (p *pull) still() {
	if p.edge != nil {
		p.edge.Stop()
		p.edge = nil
	}
}
