package board

import (
	"slices"

	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"
)

// heads lists the cards of an area that are under no other, as shown.
func (b *Board) heads(area int) []*item {
	return slices.DeleteFunc(slices.Clone(b.items), func(it *item) bool { return it.area != area || it.head != nil })
}

// beside lists the cards that a card stands among: its group, or its area.
func (b *Board) beside(here *item) []*item {
	if here.head == nil {
		return b.heads(here.area)
	}
	return slices.DeleteFunc(slices.Clone(b.items), func(it *item) bool { return it.head != here.head })
}

// shift moves a card, or all that are chosen with it, a place up or down, or to
// the area beside.
func (b *Board) shift(c *card, key fyne.KeyName) {
	here := b.find(c.data.ID)
	if b.deeds.Move == nil || here == nil {
		return
	}
	ids := b.meant(c.data.ID)
	rest := slices.DeleteFunc(b.beside(here), func(it *item) bool { return it != here && slices.Contains(ids, it.data.ID) })
	at := slices.Index(rest, here)
	switch key {
	case fyne.KeyUp:
		if at > 0 {
			b.moveTo(ids, here.area, rest[at-1].data.ID)
		}
	case fyne.KeyDown:
		switch {
		case at+2 < len(rest):
			b.moveTo(ids, here.area, rest[at+2].data.ID)
		case at+1 < len(rest) && here.head == nil:
			b.moveTo(ids, here.area, "")
		case at+1 < len(rest): // the last of a group stays in it
			b.moveTo([]string{rest[at+1].data.ID}, here.area, here.data.ID)
		}
	case fyne.KeyLeft, fyne.KeyRight:
		by := 1
		if key == fyne.KeyLeft {
			by = -1
		}
		for to := here.area + by; to >= 0 && to < len(b.areas); to += by {
			if b.takes(to, ids) {
				b.moveTo(ids, to, "")
				return
			}
		}
	}
}

// moveTo asks for cards to be put in an area.
func (b *Board) moveTo(ids []string, area int, before string) {
	b.deeds.Move(ids, b.areas[area].ID, before, func() {})
}

// groupOn puts a card, or all that are chosen, under the card before; several
// come under the first of them.
func (b *Board) groupOn(c *card) {
	ids := b.meant(c.data.ID)
	if len(ids) > 1 {
		b.deeds.Group(ids, ids[0], func() {})
		return
	}
	here := b.find(ids[0])
	if here == nil || here.head != nil {
		return
	}
	heads := b.heads(here.area)
	if at := slices.Index(heads, here); at > 0 {
		b.deeds.Group(ids, heads[at-1].data.ID, func() {})
	}
}

// remove asks for a card, or all that are chosen, to be taken off, and puts the
// focus on what comes after.
func (b *Board) remove(c *card) {
	if b.deeds.Remove == nil {
		return
	}
	ids, all := b.meant(c.data.ID), b.order()
	at := slices.IndexFunc(all, func(it *item) bool { return it.card == c })
	left := func(it *item) bool { return !slices.Contains(ids, it.data.ID) }
	to := -1
	if at >= 0 {
		if to = slices.IndexFunc(all[at:], left); to >= 0 {
			to += at
		} else {
			for to = at; to >= 0 && !left(all[to]); to-- {
			}
		}
	}
	if to >= 0 {
		b.focus(all[to].card)
	}
	b.deeds.Remove(ids)
}

// menu lists what can be done with a card, or with all that are chosen.
func (b *Board) menu(c *card, at fyne.Position) {
	ids := b.meant(c.data.ID)
	one, d, words := len(ids) == 1, b.deeds, b.o.Words
	var items []*fyne.MenuItem
	add := func(may bool, key string, do func()) {
		if may {
			items = append(items, fyne.NewMenuItem(words("board."+key), do))
		}
	}
	here := b.find(ids[0])
	add(one && d.Open != nil, "open", func() { d.Open(ids[0]) })
	add(one && d.Edit != nil, "edit", func() { d.Edit(ids[0]) })
	add(one && d.Group != nil && here != nil && here.head == nil && len(b.heads(here.area)) > 0 && b.heads(here.area)[0] != here, "group_previous", func() { b.groupOn(c) })
	add(!one && d.Group != nil, "group", func() { b.groupOn(c) })
	add(d.Apart != nil && b.grouped(ids), "apart", func() { d.Apart(ids) })
	add(d.Sort != nil, "sort", func() { d.Sort(ids, at) })
	add(d.Remove != nil, "remove", func() { b.remove(c) })
	if win := canvasOf(b); win != nil && len(items) > 0 {
		fynewidget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), win, at)
	}
}

// grouped says whether any of some cards is under another.
func (b *Board) grouped(ids []string) bool {
	return slices.ContainsFunc(b.items, func(it *item) bool { return it.head != nil && slices.Contains(ids, it.data.ID) })
}
