package board

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func TestACardIsDroppedWhereItIsAimed(t *testing.T) {
	d := newDesk(t, "left: a b c(d,e) f", "right: g h", "closed: i", "own: j")
	for _, c := range []struct {
		card string
		to   fyne.Position
		want string
	}{
		{"a", d.over("b", .95), "move a to left before c"},
		{"f", d.over("a", .05), "move f to left before a"},
		{"a", d.over("h", .98), "move a to right before "},
		{"a", d.over("h", .5), "group a on h"},
		{"a", d.over("d", .5), "group a on d"},
		{"a", d.over("d", .02), "move a to left before d"},
		{"d", d.over("b", .02), "move d to left before b"},
		{"a", d.over("e", .98), "move a to left before f"},
		{"a", d.over("c", .98), "move a to left before d"},
		{"f", d.over("b", .95), "move f to left before c"},
		{"g", d.over("h", 3), "move g to right before "},
		{"g", d.over("i", .5), ""},
		{"g", d.over("j", .5), ""},
		{"a", d.over("j", .02), "move a to own before j"},
	} {
		d.drag(c.card, c.to)
		if c.want == "" {
			d.want()
		} else {
			d.want(c.want)
		}
		if it := d.board.find(c.card); it.card.Position() != it.at() {
			t.Errorf("%s stays at %v, and nothing came of it", c.card, it.card.Position())
		}
	}
}

func TestAnUnsteadyHandPresses(t *testing.T) {
	d := newDesk(t, "left: a b")
	c := d.board.cards["a"]
	c.MouseDown(&desktop.MouseEvent{})
	c.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(2, 2)})
	c.DragEnd()
	d.want("open a")
}

func TestSeveralAreDraggedAtOnce(t *testing.T) {
	d := newDesk(t, "left: a b c d", "right: e")
	for _, id := range []string{"d", "b"} {
		c := d.board.cards[id]
		c.MouseDown(&desktop.MouseEvent{Modifier: fyne.KeyModifierShortcutDefault})
		c.Tapped(nil)
	}
	if got := d.chosen(); got != "b d" {
		t.Fatalf("chosen: %s", got)
	}
	d.drag("b", d.over("e", .02))
	d.want("move b,d to right before e")
	d.drag("a", d.over("e", .02))
	d.want("move a to right before e")
}

func TestChoosingByMouse(t *testing.T) {
	d := newDesk(t, "left: a b c d")
	press := func(id string, held fyne.KeyModifier) {
		c := d.board.cards[id]
		c.MouseDown(&desktop.MouseEvent{Modifier: held})
		c.Tapped(nil)
	}
	press("b", fyne.KeyModifierShortcutDefault)
	press("d", fyne.KeyModifierShift)
	if got := d.chosen(); got != "b c d" {
		t.Errorf("chosen: %s", got)
	}
	d.MustRead("board.chosen")
	press("c", fyne.KeyModifierShortcutDefault)
	if got := d.chosen(); got != "b d" {
		t.Errorf("chosen: %s", got)
	}
	d.Tap("board.group")
	d.want("group b,d on b")
	d.Tap("board.remove")
	d.want("remove b,d")
	press("a", 0)
	d.want("open a")
	if got := d.chosen(); got != "" {
		t.Errorf("chosen: %s", got)
	}
	d.MustNotRead("board.chosen")
}

func TestARubberBandChoosesWhatItTouches(t *testing.T) {
	d := newDesk(t, "left: a b c d", "right: e f")
	from, to := d.board.find("b").at().AddXY(-4, 4), d.board.find("c").at().AddXY(20, 4)
	d.board.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: from}})
	d.board.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	d.board.DragEnd()
	if got := d.chosen(); got != "b c" || d.Focused() != "card.b" {
		t.Errorf("chosen: %s, and the focus is at %q", got, d.Focused())
	}
	d.board.Tapped(nil)
	if got := d.chosen(); got != "" {
		t.Errorf("chosen: %s", got)
	}
}

func TestADragEndsWhenTheBoardIsShownAnew(t *testing.T) {
	d := newDesk(t, "left: a b c(d)")
	c := d.board.cards["c"]
	c.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, 5)}})
	c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(300, 300)}, Dragged: fyne.NewDelta(90, 90)})
	if d.Has("card.d") {
		t.Error("what is under it stays behind")
	}
	d.show("left: a b c(d)")
	if !d.Has("card.d") || d.board.pull != nil {
		t.Error("the drag goes on")
	}
	c.DragEnd()
	d.want()
	if it := d.board.find("c"); it.card.Position() != it.at() {
		t.Errorf("it stays at %v", it.card.Position())
	}
}

func TestADragScrollsAtTheEdge(t *testing.T) {
	d := newDesk(t, "left:"+strings.Join(names(100), " "))
	rolled := float32(0)
	d.deeds.Roll = func(by float32) float32 {
		rolled += by
		d.board.See(rolled, rolled+480)
		return by
	}
	d.board.deeds = d.deeds
	d.board.See(0, 480)
	c := d.board.cards["n0"]
	c.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, 5)}})
	drag := func(y float32) {
		c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(100, y)}, Dragged: fyne.NewDelta(0, 20)})
	}
	drag(200)
	if d.board.pull.edge != nil {
		t.Error("it scrolls in the middle")
	}
	drag(470)
	if d.board.pull.edge == nil {
		t.Fatal("it doesn't scroll at the edge")
	}
	before := rolled
	d.board.roll(.1)
	if rolled <= before {
		t.Errorf("it scrolled from %v to %v", before, rolled)
	}
	drag(200)
	if d.board.pull.edge != nil {
		t.Error("it goes on scrolling")
	}
	c.DragEnd()
}
