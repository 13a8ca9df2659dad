package board

import (
	"slices"

	"fyne.io/fyne/v2"
)

// order lists the cards as they stand, without those that are open.
func (b *Board) order() []*item {
	return slices.DeleteFunc(slices.Clone(b.items), func(it *item) bool { return it.card == nil })
}

// find returns where a card stands; nil where it doesn't.
func (b *Board) find(id string) *item {
	for _, it := range b.items {
		if it.data.ID == id {
			return it
		}
	}
	return nil
}

// meant lists the cards that something is done with: the chosen ones, or the
// given one where that is not among them.
func (b *Board) meant(id string) []string {
	if len(b.chosen) == 0 || id != "" && !b.chosen[id] {
		return []string{id}
	}
	var out []string
	for _, it := range b.items {
		if b.chosen[it.data.ID] {
			out = append(out, it.data.ID)
		}
	}
	return out
}

// choose makes a change in what is chosen, and shows it.
func (b *Board) choose(change func()) {
	was := make(map[string]bool, len(b.chosen))
	for id := range b.chosen {
		was[id] = true
	}
	change()
	for id, c := range b.cards {
		if was[id] != b.chosen[id] {
			c.repaint()
		}
	}
	b.bar.update()
}

// toggle chooses a card, or lets it go.
func (b *Board) toggle(id string) {
	b.choose(func() {
		b.anchor = id
		if b.chosen[id] {
			delete(b.chosen, id)
		} else {
			b.chosen[id] = true
		}
	})
}

// reach chooses all cards from the anchor to a card, and no others.
func (b *Board) reach(id string) {
	all := b.order()
	at := func(id string) int { return slices.IndexFunc(all, func(it *item) bool { return it.data.ID == id }) }
	from, to := at(b.anchor), at(id)
	if from < 0 {
		b.anchor, from = id, to
	}
	b.choose(func() {
		clear(b.chosen)
		for _, it := range all[min(from, to) : max(from, to)+1] {
			b.chosen[it.data.ID] = true
		}
	})
}

// all chooses every card that is shown.
func (b *Board) all() {
	b.choose(func() {
		for _, it := range b.order() {
			b.chosen[it.data.ID] = true
		}
	})
}

// none lets all go, and says whether there were any.
func (b *Board) none() bool {
	any := len(b.chosen) > 0
	b.choose(func() { clear(b.chosen); b.anchor = "" })
	return any
}

// Tapped lets go of what is chosen: nothing was pressed.
func (b *Board) Tapped(*fyne.PointEvent) { b.none() }
