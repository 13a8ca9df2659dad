package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"samenspel/app/look"
)

// Measures, in points.
const (
	radius    = 8
	gap       = 8   // between cards
	tight     = 3   // between the cards of a group
	indent    = 18  // of what is under another
	inset     = 10  // of the cards in an area
	between   = 12  // areas
	narrow    = 200 // the least width of a board
	leastArea = 236
	leastCard = 320 // from twice this on an area has two columns
	formPad   = 12
)

// item is a card where it stands.
type item struct {
	data   *Card
	card   *card           // nil where something stands in its place
	form   *fyne.Container // that
	head   *item           // that it is under
	area   int
	column int

	x, y, w, h float32
}

func (it *item) object() fyne.CanvasObject {
	if it.card != nil {
		return it.card
	}
	return it.form
}

func (it *item) at() fyne.Position { return fyne.NewPos(it.x, it.y) }

// holds says whether a place on the board lies on it.
func (it *item) holds(p fyne.Position) bool {
	return p.X >= it.x && p.X < it.x+it.w && p.Y >= it.y && p.Y < it.y+it.h
}

// room is the place of an area.
type room struct {
	back               *canvas.Rectangle
	x, y, w, h         float32
	headHigh, footHigh float32
}

func (r room) holds(p fyne.Position) bool {
	return p.X >= r.x && p.X < r.x+r.w && p.Y >= r.y && p.Y < r.y+r.h
}

// arrange gives all items and areas their place at the width there is.
func (b *Board) arrange() {
	y := float32(0)
	if b.sieve.shown() {
		b.sieve.Resize(fyne.NewSize(b.size.Width, b.sieve.MinSize().Height))
		b.sieve.Move(fyne.NewPos(0, 0))
		y += b.sieve.Size().Height + gap
	}
	b.items = b.items[:0]
	for len(b.rooms) < len(b.areas) {
		back := canvas.NewRectangle(nil)
		back.CornerRadius = radius
		b.rooms = append(b.rooms, room{back: back})
	}
	b.rooms = b.rooms[:len(b.areas)]
	for from := 0; from < len(b.areas); {
		to := from + 1
		for to < len(b.areas) && b.areas[to].Row == b.areas[from].Row {
			to++
		}
		for from < to { // as many side by side as there is room for
			n := min(to-from, max(1, int((b.size.Width+between)/(leastArea+between))))
			if lines := (to - from + n - 1) / n; lines > 1 {
				n = (to - from + lines - 1) / lines
			}
			y = b.arrangeRow(from, from+n, y) + between
			from += n
		}
	}
	b.high = max(0, y-between)
	b.paint()
}

// arrangeRow lays areas out side by side and returns where they end.
func (b *Board) arrangeRow(from, to int, y float32) float32 {
	widths := b.widths(from, to)
	x, end := float32(0), y
	for i := from; i < to; i++ {
		r := &b.rooms[i]
		r.x, r.y, r.w = x, y, widths[i-from]
		b.arrangeArea(i)
		end = max(end, r.y+r.h)
		x += r.w + between
	}
	for i := from; i < to; i++ {
		r := &b.rooms[i]
		r.h = end - r.y
		r.back.Move(fyne.NewPos(r.x, r.y))
		r.back.Resize(fyne.NewSize(r.w, r.h))
	}
	return end
}

// widths shares the width out: evenly, but for what an open form needs.
func (b *Board) widths(from, to int) []float32 {
	n := float32(to - from)
	even := (b.size.Width - (n-1)*between) / n
	out := make([]float32, to-from)
	for i := range out {
		out[i] = even
	}
	for i := range out {
		if need := needs(b.areas[from+i].Cards); need > even && len(out) > 1 {
			rest := max((b.size.Width-(n-1)*between-need)/(n-1), narrow*.75)
			for k := range out {
				out[k] = rest
			}
			out[i] = b.size.Width - (n-1)*(between+rest)
			break
		}
	}
	return out
}

// needs is the width that the open one of some cards asks for.
func needs(cards []Card) float32 {
	for _, c := range cards {
		if c.Instead != nil && c.Room > 0 {
			return c.Room + 2*inset
		}
		if w := needs(c.Under); w > 0 {
			return w + indent
		}
	}
	return 0
}

// arrangeArea lays out what is in an area, one column after the other.
func (b *Board) arrangeArea(i int) {
	r, a := &b.rooms[i], &b.areas[i]
	pad := float32(inset)
	if a.Bare {
		pad = 0
	}
	x, y, w := r.x+pad, r.y+pad, r.w-2*pad
	r.headHigh, r.footHigh = 0, 0
	if a.Head != nil {
		r.headHigh = fit(a.Head, x, y, w)
		y += r.headHigh + gap
	}
	cards := b.sieve.through(a.Cards)
	n := max(1, min(int((w+gap)/(leastCard+gap)), len(cards)))
	wide := (w - float32(n-1)*gap) / float32(n)
	piles := make([][]*item, len(cards))
	highs := make([]float32, len(cards))
	for k := range cards {
		piles[k], highs[k] = b.pile(i, cards[k], wide)
	}
	ends := balance(highs, n)
	bottom := y
	at, column := y, 0
	for k, pile := range piles {
		for column < n-1 && k >= ends[column] {
			column, at = column+1, y
		}
		for _, it := range pile {
			it.x += x + float32(column)*(wide+gap)
			it.y += at
			it.column = column
			b.items = append(b.items, it)
		}
		at += highs[k] + gap
		bottom = max(bottom, at)
	}
	if a.Foot != nil {
		r.footHigh = fit(a.Foot, x, bottom, w)
		bottom += r.footHigh + gap
	}
	r.h = max(bottom-gap-r.y+pad, 2*pad+40)
}

// fit gives an object its place and the height that it has at a width.
func fit(o fyne.CanvasObject, x, y, w float32) float32 {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, o.MinSize().Height)) // how high it is it knows when it knows how wide
	h := o.MinSize().Height
	o.Resize(fyne.NewSize(w, h))
	return h
}

// pile lays out a card with what is under it, from 0.
func (b *Board) pile(area int, data Card, w float32) (out []*item, high float32) {
	head := b.item(area, data, w)
	out, high = append(out, head), head.h
	for _, under := range data.Under {
		it := b.item(area, under, w-indent)
		it.head, it.x, it.y = head, indent, high+tight
		out, high = append(out, it), it.y+it.h
	}
	return out, high
}

func (b *Board) item(area int, data Card, w float32) *item {
	it := &item{data: &data, card: b.cards[data.ID], area: area, w: w}
	if it.card != nil {
		it.h = it.card.fit(w)
		return it
	}
	it.form = b.forms[data.ID]
	it.h = fit(it.form, 0, 0, w)
	return it
}

// form frames what stands in the place of a card.
func form(data Card) *fyne.Container {
	back := canvas.NewRectangle(theme.Color(look.Surface))
	back.CornerRadius = radius
	back.StrokeColor, back.StrokeWidth = theme.Color(look.Line), 1
	mark := canvas.NewRectangle(theme.Color(data.Hue))
	mark.SetMinSize(fyne.NewSize(edge, 0))
	mark.CornerRadius = 2
	in := container.New(layout.NewCustomPaddedLayout(formPad, formPad, formPad, formPad), data.Instead)
	return container.NewStack(back, container.NewBorder(nil, nil, mark, nil, in))
}

// balance divides heights, in their order, over columns about as high as each
// other. It returns where each column ends.
func balance(highs []float32, n int) []int {
	low, high := float32(0), float32(0)
	for _, h := range highs {
		low, high = max(low, h), high+h+gap
	}
	for high-low > 1 {
		try := (low + high) / 2
		if len(divide(highs, try)) <= n {
			high = try
		} else {
			low = try
		}
	}
	ends := divide(highs, high)
	for len(ends) < n {
		ends = append(ends, len(highs))
	}
	return ends
}

// divide fills columns of a height one after the other.
func divide(highs []float32, most float32) (ends []int) {
	used := float32(0)
	for i, h := range highs {
		if used > 0 && used+h > most {
			ends, used = append(ends, i), 0
		}
		used += h + gap
	}
	return append(ends, len(highs))
}
