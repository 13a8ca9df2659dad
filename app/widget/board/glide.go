package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"samenspel/app/look"
	"samenspel/app/widget"
)

// mostGliding is how many cards move at once: of more nobody follows one.
const mostGliding = 40

// places are where the cards that are drawn stand now, a dragged one where it
// was let go.
func (b *Board) places() map[string]fyne.Position {
	out := make(map[string]fyne.Position, len(b.items))
	for _, it := range b.items {
		if it.card != nil && it.card.drawn {
			out[it.data.ID] = it.card.Position()
		}
	}
	return out
}

// glideFrom has cards move from where they stood to their place, where things
// may move: so that it can be seen what went where.
func (b *Board) glideFrom(before map[string]fyne.Position) {
	type way struct {
		it   *item
		from fyne.Position
	}
	var ways []way
	for _, it := range b.items {
		if from, was := before[it.data.ID]; was && it.card != nil && it.card.drawn && from != it.at() {
			ways = append(ways, way{it, from})
		}
	}
	if len(ways) == 0 || len(ways) > mostGliding || !look.Moves() {
		b.land()
		return
	}
	b.land()
	for _, w := range ways {
		w.it.card.Move(w.from)
	}
	b.glide = canvas.NewPositionAnimation(fyne.Position{}, fyne.Position{}, look.Motion, nil)
	b.glide.Curve = fyne.AnimationEaseOut
	b.glide.Tick = func(done float32) {
		widget.Guard(func() {
			for _, w := range ways {
				to := w.it.at()
				w.it.card.Move(fyne.NewPos(w.from.X+(to.X-w.from.X)*done, w.from.Y+(to.Y-w.from.Y)*done))
			}
		})
	}
	b.glide.Start()
}

// land puts all cards in their place at once.
func (b *Board) land() {
	if b.glide != nil {
		b.glide.Stop()
		b.glide = nil
	}
	for _, it := range b.items {
		if o := it.object(); o.Position() != it.at() || it.data.Tools != nil {
			o.Move(it.at())
		}
	}
}
