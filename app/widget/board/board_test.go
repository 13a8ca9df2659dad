package board

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/app/widget/widgettest"
)

// desk is a board in a window, and what it asked for.
type desk struct {
	*widgettest.Page
	board *Board
	asked []string
	deeds Deeds
}

// newDesk shows areas of cards: "left: a b(c d) e" is an area in which c and d
// are under b. One called "own" takes only a and b.
func newDesk(t *testing.T, areas ...string) *desk {
	a := widgettest.NewApp(t)
	win := a.NewWindow("")
	win.SetPadded(false)
	d := &desk{Page: widgettest.NewPage(t, a, win)}
	d.board = New(Options{Name: "board", Words: func(key string, _ ...any) string { return key }, Fold: strings.ToLower})
	note := func(format string, args ...any) { d.asked = append(d.asked, fmt.Sprintf(format, args...)) }
	d.deeds = Deeds{
		Open: func(id string) { note("open %s", id) },
		Edit: func(id string) { note("edit %s", id) },
		Move: func(ids []string, area, before string, done func()) {
			note("move %s to %s before %s", strings.Join(ids, ","), area, before)
			done()
		},
		Group: func(ids []string, head string, done func()) {
			note("group %s on %s", strings.Join(ids, ","), head)
			done()
		},
		Apart:  func(ids []string) { note("apart %s", strings.Join(ids, ",")) },
		Remove: func(ids []string) { note("remove %s", strings.Join(ids, ",")) },
		Vote:   func(id string, digit int) { note("vote %s %d", id, digit) },
		Filter: true,
	}
	win.SetContent(container.NewVScroll(d.board))
	win.Resize(fyne.NewSize(640, 480))
	d.show(areas...)
	return d
}

func (d *desk) show(areas ...string) {
	d.board.Update(parse(areas), d.deeds)
	d.Settle()
}

func parse(areas []string) []Area {
	var out []Area
	for _, text := range areas {
		name, cards, _ := strings.Cut(text, ":")
		a := Area{ID: name, Takes: name != "closed", Own: name == "own"}
		for _, word := range strings.Fields(cards) {
			id, under, _ := strings.Cut(strings.TrimSuffix(word, ")"), "(")
			c := note(id)
			for _, u := range strings.Split(under, ",") {
				if u != "" {
					c.Under = append(c.Under, note(u))
				}
			}
			a.Cards = append(a.Cards, c)
		}
		out = append(out, a)
	}
	return out
}

func note(id string) Card {
	c := Card{ID: id, Name: "card." + id, Head: "Kaart " + id, Find: "kaart " + id, Hue: look.Vendor}
	if id == "a" || id == "b" {
		c.Home = "own"
	}
	return c
}

// want fails the test unless this was asked for since the last time.
func (d *desk) want(asked ...string) {
	d.Helper()
	if got := d.asked; !slices.Equal(got, asked) {
		d.Errorf("asked for %q, want %q", got, asked)
	}
	d.asked = nil
}

func (d *desk) chosen() string {
	var out []string
	for _, it := range d.board.items {
		if d.board.chosen[it.data.ID] {
			out = append(out, it.data.ID)
		}
	}
	return strings.Join(out, " ")
}

// drag takes a card and lets it go at a place on the board.
func (d *desk) drag(id string, to fyne.Position) {
	d.Helper()
	c, it := d.board.cards[id], d.board.find(id)
	from := it.at().AddXY(20, 10)
	c.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, 10)}})
	for _, at := range []fyne.Position{from.AddXY(wobble, wobble), to} {
		c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}, Dragged: fyne.NewDelta(at.X-from.X, at.Y-from.Y)})
		from = at
	}
	c.DragEnd()
	d.Settle()
}

// over is a place on a card, at a part of its height.
func (d *desk) over(id string, part float32) fyne.Position {
	it := d.board.find(id)
	return it.at().AddXY(it.w/2, it.h*part)
}

func TestTheKeyboardAloneIsEnough(t *testing.T) {
	d := newDesk(t, "left: a b c(d,e) f", "right: g h", "own: i")
	focus := func(want string) {
		t.Helper()
		if got := d.Focused(); got != "card."+want {
			t.Errorf("the focus is at %q, not at %s", got, want)
		}
	}
	alt := func(key fyne.KeyName) {
		d.Win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt})
	}
	d.Focus("card.a")
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyDown, "b"}, {fyne.KeyDown, "c"}, {fyne.KeyDown, "d"}, {fyne.KeyEnd, "f"}, {fyne.KeyHome, "a"}, {fyne.KeyUp, "a"}, {fyne.KeyRight, "g"}, {fyne.KeyDown, "h"}, {fyne.KeyLeft, "b"}} {
		d.Key(step.key)
		focus(step.want)
	}
	d.Key(fyne.KeyReturn)
	d.want("open b")
	d.Keys("e")
	d.want("edit b")
	d.Keys("2")
	d.want("vote b 2")
	alt(fyne.KeyUp)
	d.want("move b to left before a")
	alt(fyne.KeyDown)
	d.want("move b to left before f")
	alt(fyne.KeyRight)
	d.want("move b to right before ")
	d.Keys("g")
	d.want("group b on a")
	d.Key(fyne.KeySpace)
	d.Key(fyne.KeyDown)
	d.Key(fyne.KeySpace)
	if got := d.chosen(); got != "b c" {
		t.Errorf("chosen: %s", got)
	}
	d.Keys("g")
	d.want("group b,c on b")
	d.Keys("u")
	d.want("apart b,c")
	d.Key(fyne.KeyDelete)
	d.want("remove b,c")
	if d.Focused() == "card.b" || d.Focused() == "card.c" {
		t.Errorf("the focus stays on what goes: %q", d.Focused())
	}
	d.Key(fyne.KeyEscape)
	if got := d.chosen(); got != "" {
		t.Errorf("chosen: %s", got)
	}
	d.Win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	if got := d.chosen(); got != "a b c d e f g h i" {
		t.Errorf("chosen: %s", got)
	}
	d.Key(fyne.KeyEscape)
	d.Focus("card.g")
	alt(fyne.KeyRight)
	d.want() // there it isn't at home
	d.Focus("card.d")
	alt(fyne.KeyDown)
	d.want("move e to left before d")
	alt(fyne.KeyUp)
	d.want()
}

func TestTabLeavesTheCards(t *testing.T) {
	d := newDesk(t, "left: a b c")
	before, after := widget.NewButton("before", "Before", 0, nil), widget.NewButton("after", "After", 0, nil)
	d.Win.SetContent(container.NewVBox(before, d.board, after))
	d.Focus("card.b")
	d.Key(fyne.KeyTab)
	if d.Focused() != "after" {
		t.Errorf("Tab goes to %q", d.Focused())
	}
	for _, c := range d.board.cards {
		if c.focused {
			t.Errorf("%s keeps a ring", c.data.ID)
		}
	}
}

func TestTheFilterLeavesWhatHoldsAllWords(t *testing.T) {
	d := newDesk(t, "left: a b c(d) e f g h i j k l m n")
	d.Write("board.filter", "KAART d")
	d.Settle()
	if got := d.All("card."); !slices.Equal(got, []string{"card.c", "card.d"}) {
		t.Errorf("found: %q", got)
	}
	d.Key(fyne.KeyDown)
	if d.Focused() != "card.c" {
		t.Errorf("the focus goes to %q", d.Focused())
	}
	d.Focus("board.filter")
	d.Key(fyne.KeyEscape)
	if got := d.All("card."); len(got) != 14 {
		t.Errorf("found: %q", got)
	}
	d.show("left: a b")
	if d.Has("board.filter") {
		t.Error("two cards can be filtered")
	}
}

func TestACardKeepsItsWidget(t *testing.T) {
	d := newDesk(t, "left: a b", "right: c")
	d.Focus("card.a")
	was := d.Find("card.a")
	d.show("left: b", "right: c a")
	if d.Find("card.a") != was || d.Focused() != "card.a" {
		t.Errorf("the focus is at %q", d.Focused())
	}
	if a, c := d.board.find("a"), d.board.find("c"); a.x != c.x || a.y < c.y {
		t.Errorf("it stands at %v", a.at())
	}
}

func TestOnlyWhatCanBeSeenIsDrawn(t *testing.T) {
	d := newDesk(t, "left:"+strings.Join(names(200), " "))
	d.board.See(0, 480)
	drawn := 0
	for _, c := range d.board.cards {
		if len(c.box.Objects) > 0 {
			drawn++
		}
	}
	if drawn == 0 || drawn > 40 {
		t.Errorf("%d of 200 are drawn", drawn)
	}
	if last := d.board.find("n199"); last.card.drawn {
		t.Error("the last one is drawn")
	}
	d.board.See(d.board.high-480, d.board.high)
	if last := d.board.find("n199"); !last.card.drawn {
		t.Error("in sight the last one is not drawn")
	}
}

func names(n int) []string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprint(" n", i))
	}
	return out
}

// Columns are about as high as each other, and keep the order.
func TestBalance(t *testing.T) {
	for _, c := range []struct {
		highs []float32
		n     int
		want  []int
	}{
		{nil, 1, []int{0}},
		{[]float32{10, 10, 10, 10}, 1, []int{4}},
		{[]float32{10, 10, 10, 10}, 2, []int{2, 4}},
		{[]float32{100, 10, 10, 10}, 2, []int{1, 4}},
		{[]float32{10, 10, 10, 10, 10}, 3, []int{2, 4, 5}},
		{[]float32{10}, 3, []int{1, 1, 1}},
	} {
		if got := balance(c.highs, c.n); !slices.Equal(got, c.want) {
			t.Errorf("%v in %d columns: %v", c.highs, c.n, got)
		}
	}
}
