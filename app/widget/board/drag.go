package board

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"samenspel/app/look"
	"samenspel/app/widget"
)

// grab is how the mouse took hold of a card.
type grab struct {
	at    fyne.Position // on the card
	held  fyne.KeyModifier
	moved fyne.Position // how far it has been dragged
}

// wobble is how far an unsteady hand moves in a click.
const wobble = 6

// steady says whether the mouse has stayed where it was, as well as a hand can.
func (g grab) steady() bool {
	d := g.moved
	return d.X*d.X+d.Y*d.Y < wobble*wobble
}

// pull is a drag of cards over the board.
type pull struct {
	card   *card
	ids    []string
	origin fyne.Position // of the board on the window, as it was when the drag began
	rolled float32       // how far what the board stands in was scrolled since
	last   fyne.Position // of the mouse, on the window
	edge   *fyne.Animation

	badge *canvas.Text // how many there are
	plate *canvas.Rectangle

	area   int    // where it would land; −1 for nowhere
	before string // before which card
	head   *item  // or under which
}

// Dragged moves the card with the mouse.
func (c *card) Dragged(e *fyne.DragEvent) {
	widget.Guard(func() {
		b := c.board
		c.grab.moved = c.grab.moved.AddXY(e.Dragged.DX, e.Dragged.DY)
		if b.pull == nil {
			if b.deeds.Move == nil || c.grab.steady() {
				return
			}
			b.lift(c, e)
		}
		b.pull.last = e.AbsolutePosition
		b.drag()
	})
}

// DragEnd lets go of the card. One that was hardly moved was pressed.
func (c *card) DragEnd() {
	widget.Guard(func() {
		was := c.grab
		c.grab = grab{}
		switch {
		case c.board.pull != nil:
			c.board.drop()
			c.board.focus(c)
		case was.steady():
			c.press(was.held)
		}
	})
}

// lift begins a drag.
func (b *Board) lift(c *card, e *fyne.DragEvent) {
	b.land()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
	p := &pull{card: c, ids: b.meant(c.data.ID), origin: at, area: -1}
	if c.grab.at == (fyne.Position{}) { // where it was taken is known by the first event only
		c.grab.at = e.Position.SubtractXY(c.grab.moved.X, c.grab.moved.Y)
	}
	b.pull = p
	b.bar.Hide()
	it := b.find(c.data.ID)
	b.hole.Move(it.at())
	b.hole.Resize(fyne.NewSize(it.w, it.h))
	b.hole.Show()
	top := []fyne.CanvasObject{b.hole, b.slot}
	for _, id := range b.carried() {
		if o := b.cards[id]; o != nil && o != c {
			o.Hide() // it comes along
		}
	}
	top = append(top, c)
	if n := len(p.ids); n > 1 {
		p.plate = canvas.NewRectangle(theme.Color(theme.ColorNamePrimary))
		p.plate.CornerRadius = 11
		p.badge = canvas.NewText(strconv.Itoa(n), theme.Color(look.Surface))
		p.badge.TextStyle.Bold, p.badge.Alignment = true, fyne.TextAlignCenter
		p.plate.Resize(fyne.NewSize(26, 22))
		p.badge.Resize(fyne.NewSize(26, 22))
		top = append(top, p.plate, p.badge)
	}
	rest := slices.DeleteFunc(b.box.Objects, func(o fyne.CanvasObject) bool { return slices.Contains(top, o) })
	b.box.Objects = append(rest, top...)
	c.back.StrokeColor, c.back.StrokeWidth = theme.Color(theme.ColorNamePrimary), 2
}

// carried are the cards that go along with the dragged ones: those under them
// too.
func (b *Board) carried() []string {
	out := slices.Clone(b.pull.ids)
	for _, it := range b.items {
		if it.head != nil && slices.Contains(b.pull.ids, it.head.data.ID) {
			out = append(out, it.data.ID)
		}
	}
	return out
}

// mouse is where the mouse is on the board.
func (p *pull) mouse() fyne.Position {
	return p.last.Subtract(p.origin).AddXY(0, p.rolled)
}

// drag brings the dragged card to the mouse, and shows where it would land.
func (b *Board) drag() {
	b.carry()
	b.rollAtEdge()
}

// carry brings the dragged card to the mouse.
func (b *Board) carry() {
	p := b.pull
	at := p.mouse()
	p.card.Move(at.Subtract(p.card.grab.at))
	if p.plate != nil {
		corner := p.card.Position().AddXY(p.card.wide-18, -10)
		p.plate.Move(corner)
		p.badge.Move(corner)
	}
	b.aim(at)
}

// aim finds out where the card would land.
func (b *Board) aim(at fyne.Position) {
	p := b.pull
	was, wasHead := p.area, p.head
	p.area, p.before, p.head = -1, "", nil
	for i, r := range b.rooms {
		if r.holds(at) && b.takes(i, p.ids) {
			p.area = i
		}
	}
	var mark fyne.Position
	var long float32
	if p.area >= 0 {
		mark, long = b.aimIn(at)
	}
	if wasHead != p.head {
		for _, it := range []*item{wasHead, p.head} {
			if it != nil && it.card != nil {
				it.card.target = it == p.head
				it.card.repaint()
			}
		}
	}
	if p.area < 0 || p.head != nil {
		b.slot.Hide()
	} else {
		b.slot.Move(mark)
		b.slot.Resize(fyne.NewSize(long, 3))
		b.slot.Show()
	}
	if was != p.area || (wasHead == nil) != (p.head == nil) {
		b.paint()
		for _, r := range b.rooms {
			r.back.Refresh()
		}
	}
}

// aimIn finds out before which card of the area it would land, or under which,
// and where the mark stands that shows it.
func (b *Board) aimIn(at fyne.Position) (mark fyne.Position, long float32) {
	p := b.pull
	carried := b.carried()
	var last *item // of the column that is pointed at
	var near float32
	items := b.items
	for i, it := range items {
		if it.area != p.area || slices.Contains(carried, it.data.ID) {
			continue
		}
		if it.holds(at) {
			quarter := min(it.h/4, 14)
			switch {
			case at.Y < it.y+quarter:
				p.before = it.data.ID
				return fyne.NewPos(it.x, it.y-gap/2-1.5), it.w
			case at.Y < it.y+it.h-quarter && it.card != nil && b.deeds.Group != nil:
				p.head = it
				return mark, 0
			}
			p.before = b.after(i, carried)
			return fyne.NewPos(it.x, it.y+it.h+gap/2-1.5), it.w
		}
		if at.X < it.x-indent || at.X >= it.x+it.w+gap {
			continue
		}
		if d := max(it.y-at.Y, at.Y-it.y-it.h); last == nil || d < near {
			last, near = it, d
		}
	}
	if last == nil {
		r := b.rooms[p.area]
		return fyne.NewPos(r.x+inset, r.y+inset+r.headHigh+gap/2), r.w - 2*inset
	}
	if at.Y < last.y {
		p.before = last.data.ID
		return fyne.NewPos(last.x, last.y-gap/2-1.5), last.w
	}
	p.before = b.after(slices.Index(items, last), carried)
	return fyne.NewPos(last.x, last.y+last.h+gap/2-1.5), last.w
}

// after is the card that stands right after another: the first under it, the
// next of its group, or of its area; "" where that is the last.
func (b *Board) after(i int, carried []string) string {
	it := b.items[i]
	for _, o := range b.items[i+1:] {
		if o.area != it.area {
			break
		}
		if slices.Contains(carried, o.data.ID) {
			continue
		}
		if o.head == it || o.head == it.head || o.head == nil {
			return o.data.ID
		}
	}
	return ""
}

// release ends a drag, and leaves its cards where they are.
func (b *Board) release() {
	p := b.pull
	p.still()
	b.hole.Hide()
	b.slot.Hide()
	for _, id := range b.carried() {
		if o := b.cards[id]; o != nil {
			o.Show()
			o.Move(p.card.Position())
		}
	}
	if p.head != nil && p.head.card != nil {
		p.head.card.target = false
		p.head.card.repaint()
	}
	b.pull = nil
	p.card.repaint()
}

// drop lets the cards go where they are, and asks for what that means. They
// stay there until it is known what came of it.
func (b *Board) drop() {
	p := b.pull
	b.release()
	back := func() {
		if b.pull == nil {
			b.lay(true)
		}
	}
	switch {
	case p.head != nil:
		b.deeds.Group(p.ids, p.head.data.ID, back)
	case p.area >= 0:
		b.deeds.Move(p.ids, b.areas[p.area].ID, p.before, back)
	default:
		back()
	}
}
