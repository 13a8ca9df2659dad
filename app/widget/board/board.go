package board

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
)

// Card is what a card shows.
type Card struct {
	ID   string
	Name string // how a screen reader or a test finds it
	Head string
	Soft bool // Head only says that there are no words yet
	// Lines stand beneath, smaller; the last of them is what is still asked
	// where Lacks is set.
	Lines []string
	Lacks bool
	Count string // votes, at its right
	Hue   fyne.ThemeColorName
	Sign  string            // of its party, where its place doesn't tell
	Tools fyne.CanvasObject // to work it with, beneath its words
	Find  string            // what the filter looks through, folded
	Home  string            // of the areas that only take their own, the one that takes it
	// Instead stands in place of the words: a form, or a field. It gets at least
	// Room, where the board has that.
	Instead fyne.CanvasObject
	Room    float32
	Under   []Card // grouped with it
}

// Area is a part of the board with cards of its own.
type Area struct {
	ID    string
	Head  fyne.CanvasObject // above the cards; nil for none
	Cards []Card
	Foot  fyne.CanvasObject // beneath them; nil for none
	Takes bool              // cards may be put here
	Own   bool              // but only those at home here
	Bare  bool              // stands on the paper itself
	Row   int               // areas of a row stand side by side
}

// Deeds are what a board asks for. The cards are those meant, in no order. What
// is nil can't be done.
type Deeds struct {
	Open func(card string)
	Edit func(card string)
	// Move puts cards in an area, before another or at the end where that is
	// empty. done is called when it is known what came of it.
	Move   func(cards []string, area, before string, done func())
	Group  func(cards []string, head string, done func())
	Apart  func(cards []string)
	Remove func(cards []string)
	// Vote gives a card the vote that belongs to a digit, from 1.
	Vote func(card string, digit int)
	// Sort asks where cards should go, at a place on the window.
	Sort func(cards []string, at fyne.Position)
	// Roll scrolls what the board stands in, and returns how far that went.
	Roll func(by float32) float32
	// Filter lets the cards be filtered, where there are many.
	Filter bool
	// Follow brings an object that got the focus into sight.
	Follow func(fyne.CanvasObject)
}

// Options are what a board is made with.
type Options struct {
	Name  string
	Words func(key string, args ...any) string // the board's own words, under "board."
	Fold  func(string) string                  // makes a filter comparable with Find
}

// Board shows areas with cards.
type Board struct {
	fynewidget.BaseWidget
	o     Options
	deeds Deeds
	areas []Area

	box   *fyne.Container
	cards map[string]*card
	forms map[string]*fyne.Container // what stands in the place of a card
	items []*item                    // as laid out
	rooms []room                     // of the areas
	size  fyne.Size
	high  float32

	chosen map[string]bool
	anchor string // where a range begins
	sieve  *sieve
	bar    *bar
	pull   *pull // what is being dragged
	band   *band // the rubber band
	glide  *fyne.Animation
	slot   *canvas.Rectangle // where a dragged card would land
	hole   *canvas.Rectangle // where it came from

	top, bottom float32 // what can be seen of it; equal where that isn't known
	passing     bool    // the focus is on its way past the cards
	settled     bool    // it was laid out before, so that things may move
}

// New makes an empty board.
func New(o Options) *Board {
	b := &Board{o: o, cards: map[string]*card{}, chosen: map[string]bool{}, forms: map[string]*fyne.Container{}}
	b.box = container.New(inside{b})
	b.slot, b.hole = canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	for _, r := range []*canvas.Rectangle{b.slot, b.hole} {
		r.CornerRadius = radius
		r.Hide()
	}
	b.sieve, b.bar = newSieve(b), newBar(b)
	b.ExtendBaseWidget(b)
	return b
}

// Inside is what stands on it.
func (b *Board) Inside() fyne.CanvasObject { return b.box }

// Update shows areas. What stays keeps its widget, and with it the focus.
func (b *Board) Update(areas []Area, deeds Deeds) {
	if b.pull != nil { // somebody else changed something: what is dragged goes back
		b.release()
	}
	b.areas, b.deeds, b.band = areas, deeds, nil
	b.box.Objects = nil
	kept, all := map[string]*card{}, 0
	b.forms = map[string]*fyne.Container{}
	var add func(Card)
	add = func(data Card) {
		all++
		if data.Instead == nil {
			c := b.cards[data.ID]
			if c == nil {
				c = newCard(b)
			}
			c.show(data)
			kept[data.ID] = c
		} else {
			b.forms[data.ID] = form(data)
		}
		for _, under := range data.Under {
			add(under)
		}
	}
	for _, a := range areas {
		for _, data := range a.Cards {
			add(data)
		}
	}
	b.cards = kept
	for id := range b.chosen {
		if kept[id] == nil {
			delete(b.chosen, id)
		}
	}
	b.sieve.update(all)
	b.lay(true)
}

// Cards returns the widgets of the cards that are not open, by the name of the
// card.
func (b *Board) Cards() map[string]fyne.CanvasObject {
	out := make(map[string]fyne.CanvasObject, len(b.cards))
	for _, c := range b.cards {
		out[c.data.Name] = c
	}
	return out
}

// See tells which part of the board can be seen, from its own top. Of a large
// board only the cards there are drawn.
func (b *Board) See(top, bottom float32) {
	if b.top == top && b.bottom == bottom {
		return
	}
	b.top, b.bottom = top, bottom
	b.draw()
	b.bar.place()
}

// lay gives everything its place; things that have another one now may glide
// there.
func (b *Board) lay(moved bool) {
	if b.size.Width < 1 {
		return
	}
	before := b.places()
	b.arrange()
	b.box.Objects = b.objects()
	b.draw()
	if moved && b.settled {
		b.glideFrom(before)
	} else {
		b.land()
	}
	b.settled = true
	b.bar.update()
	b.slot.Refresh() // one small thing: the window knows that it is to be drawn
}

// objects are all that stands on the board, in the order of the focus.
func (b *Board) objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	if b.sieve.shown() {
		out = append(out, b.sieve)
	}
	at := 0
	for i, r := range b.rooms {
		out = append(out, r.back)
		if a := b.areas[i]; a.Head != nil {
			out = append(out, a.Head)
		}
		for ; at < len(b.items) && b.items[at].area == i; at++ {
			out = append(out, b.items[at].object())
			if tools := b.items[at].data.Tools; tools != nil && b.items[at].card != nil {
				out = append(out, tools) // not within the card: what takes the focus stands in nothing that takes it
			}
		}
		if a := b.areas[i]; a.Foot != nil {
			out = append(out, a.Foot)
		}
	}
	return append(out, b.hole, b.slot, b.bar)
}

// draw has the cards that are in sight drawn, and no others.
func (b *Board) draw() {
	const few, margin = 80, 400
	whole := len(b.items) <= few || b.bottom <= b.top
	for _, it := range b.items {
		if it.card != nil {
			it.card.draw(whole || it.y+it.h > b.top-margin && it.y < b.bottom+margin)
		}
	}
}

// Resize lays it out anew where its width is another.
func (b *Board) Resize(s fyne.Size) {
	wider := s.Width != b.size.Width
	b.size = s
	b.BaseWidget.Resize(s)
	if wider {
		b.lay(false)
	}
}

// MinSize is as high as the cards are at the width it has.
func (b *Board) MinSize() fyne.Size { return fyne.NewSize(narrow, b.high) }

// CreateRenderer draws what stands on it.
func (b *Board) CreateRenderer() fyne.WidgetRenderer { return &renderer{b} }

// renderer leaves the layout to the board.
type renderer struct{ b *Board }

func (r *renderer) Layout(s fyne.Size)           { r.b.box.Resize(s) }
func (r *renderer) MinSize() fyne.Size           { return r.b.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.b.box} }
func (r *renderer) Destroy()                     {}

// Refresh takes the colours of the theme.
func (r *renderer) Refresh() {
	for _, c := range r.b.cards {
		c.paint()
	}
	r.b.paint()
	r.b.slot.Refresh()
}

// inside lays out what stands on a board.
type inside struct{ b *Board }

func (l inside) Layout([]fyne.CanvasObject, fyne.Size) { l.b.relay() }
func (l inside) MinSize([]fyne.CanvasObject) fyne.Size { return l.b.MinSize() }

// paint gives the areas their colours.
func (b *Board) paint() {
	for i, r := range b.rooms {
		r.back.FillColor = nil
		if !b.areas[i].Bare {
			r.back.FillColor = theme.Color(theme.ColorNameInputBackground)
		}
		if b.pull != nil && b.pull.area == i && b.pull.head == nil {
			r.back.FillColor = theme.Color(theme.ColorNameHover)
		}
	}
	b.hole.StrokeColor, b.hole.StrokeWidth = theme.Color(look.Line), 1
	b.slot.FillColor = theme.Color(theme.ColorNamePrimary)
}

// relay lays out anew where something that stands on the board, such as a form,
// has become higher or lower.
func (b *Board) relay() {
	if b.pull != nil {
		return
	}
	for _, it := range b.items {
		if it.card == nil && it.data.Instead.MinSize().Height+2*formPad != it.h {
			b.lay(false)
			return
		}
	}
	for i, r := range b.rooms {
		if r.headHigh != highOf(b.areas[i].Head) || r.footHigh != highOf(b.areas[i].Foot) {
			b.lay(false)
			return
		}
	}
}

// takes says whether an area takes any of some cards.
func (b *Board) takes(area int, ids []string) bool {
	a := b.areas[area]
	return a.Takes && (!a.Own || slices.ContainsFunc(ids, func(id string) bool {
		it := b.find(id)
		return it != nil && it.data.Home == a.ID
	}))
}

func highOf(o fyne.CanvasObject) float32 {
	if o == nil {
		return 0
	}
	return o.MinSize().Height
}
