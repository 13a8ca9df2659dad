package step_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"samenspel/workshop"
)

// throng opens the wall of what works with some cards of each side.
func throng(t *testing.T, each int) *room {
	r := newRoom(t, "nl", fresh(t))
	r.open("strengths", "wall")
	for i := range each {
		for _, s := range workshop.Sides {
			r.must(workshop.AddCard{ID: workshop.ID(fmt.Sprintf("%s%d", s, i)), Kind: "strength", Key: r.key, Side: s, Fields: map[string]string{"strength": fmt.Sprintf("Kaart %d", i)}})
		}
	}
	r.show()
	r.Settle()
	return r
}

func TestOpeningACardFarDownKeepsItInSight(t *testing.T) {
	r := throng(t, 150)
	r.Focus("card.vendor70")
	r.Settle()
	r.Key(fyne.KeyReturn)
	r.Settle()
	o, ok := r.Win.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		t.Fatal("the focus is lost")
	}
	if top := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y; top < 0 || top > stage.Height {
		t.Fatalf("%q has the focus at %v", r.Focused(), top)
	}
}

// alt presses an arrow with Alt where the focus is.
func (r *room) alt(key fyne.KeyName) {
	r.Helper()
	r.Win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt})
	r.Settle()
}

func TestCardsAreSortedByKeyboard(t *testing.T) {
	r := throng(t, 4)
	r.Focus("card.vendor1")
	r.alt(fyne.KeyUp)
	r.expect(workshop.MoveCards{Cards: []workshop.ID{"vendor1"}, Before: "vendor0"})
	r.alt(fyne.KeyDown)
	r.expect(workshop.MoveCards{Cards: []workshop.ID{"vendor1"}, Before: "vendor2"})
	r.alt(fyne.KeyRight) // the other side's column is not its own
	r.expect()
	r.Keys("g")
	r.expect(workshop.GroupCards{Cards: []workshop.ID{"vendor1"}, Group: "vendor0"})
	if r.Focused() != "card.vendor1" {
		t.Errorf("the focus is at %q", r.Focused())
	}
	r.Focus("card.vendor0")
	r.Keys("u")
	r.expect(workshop.GroupCards{Cards: []workshop.ID{"vendor1"}})
	r.Key(fyne.KeySpace)
	r.Key(fyne.KeyDown)
	r.Key(fyne.KeySpace)
	r.Key(fyne.KeyDelete)
	r.expect(workshop.RemoveCards{Cards: []workshop.ID{"vendor0", "vendor1"}})
	if len(r.said) != 1 || !strings.Contains(r.said[0], "2 kaarten weggehaald") {
		t.Errorf("it says %q", r.said)
	}
	if r.Focused() != "card.vendor2" {
		t.Errorf("the focus is at %q", r.Focused())
	}
}

func TestWordsAreChangedInTheCard(t *testing.T) {
	r := throng(t, 2)
	r.Focus("card.client1")
	r.Keys("e")
	if r.Focused() != "card.client1.words" {
		t.Fatalf("the cursor is at %q", r.Focused())
	}
	r.Write("card.client1.words", "Anders gezegd")
	r.Key(fyne.KeyReturn)
	r.expect(workshop.ChangeCard{Card: "client1", Field: "strength", Value: "Anders gezegd"})
	if r.Focused() != "card.client1" || r.Has("card.client1.words") {
		t.Fatalf("the focus is at %q", r.Focused())
	}
	r.MustRead("Anders gezegd")
	r.Keys("e")
	r.Write("card.client1.words", "Toch niet")
	r.Key(fyne.KeyEscape)
	r.expect()
	r.MustRead("Anders gezegd")
	r.MustNotRead("Toch niet")
	r.Keys("e")
	r.Write("card.client1.words", strings.Repeat("te lang ", 20))
	r.Key(fyne.KeyReturn)
	r.MustRead("te lang") // refused, it waits
	if !r.Has("card.client1.words") {
		t.Error("what was refused is gone")
	}
}

func TestCardsOfBothSidesGatherInAnArea(t *testing.T) {
	r := throng(t, 2)
	gather := func(name string, cards ...string) {
		t.Helper()
		r.Focus(cards[0])
		r.Key(fyne.KeySpace)
		for _, c := range cards[1:] {
			r.Focus(c)
			r.Key(fyne.KeySpace)
		}
		r.Tap("board.cards.strength.sort")
		r.TapText("Nieuw vak…")
		r.Write("board.area", name)
		r.Tap("board.area.yes")
	}
	gather("Dichtbij", "card.vendor0", "card.client1")
	r.expect(workshop.MoveCards{Cards: []workshop.ID{"vendor0", "client1"}, Area: "Dichtbij"})
	r.MustRead("Dichtbij")
	if n := len(r.All("area.")); n != 1 {
		t.Fatalf("%d areas", n)
	}
	r.Tap("area.strength.Dichtbij")
	r.Write("board.area", "Nabij")
	r.Tap("board.area.yes")
	r.expect(workshop.MoveCards{Cards: []workshop.ID{"vendor0", "client1"}, Area: "Nabij"})
	r.Focus("card.vendor1")
	r.alt(fyne.KeyRight)
	r.expect(workshop.MoveCards{Cards: []workshop.ID{"vendor1"}, Area: "Nabij"})
	r.alt(fyne.KeyLeft) // past the client's column to its own
	r.expect(workshop.MoveCards{Cards: []workshop.ID{"vendor1"}})
}

func TestAChoiceThatMustBeMadeDividesTheBoard(t *testing.T) {
	r := newRoom(t, "nl", fresh(t))
	r.open("interventions", "options")
	r.must(workshop.AddCard{ID: "o1", Kind: "option", Key: r.key, Fields: map[string]string{"title": "Samen oefenen"}})
	r.show()
	r.MustRead("Nog niet geplaatst")
	r.Focus("card.o1")
	r.alt(fyne.KeyLeft)
	r.expect(workshop.MoveCards{Cards: []workshop.ID{"o1"}, Field: "level", Value: "IK"})
	r.MustNotRead("Nog niet geplaatst")
	r.alt(fyne.KeyLeft)
	r.expect(workshop.MoveCards{Cards: []workshop.ID{"o1"}, Field: "level", Value: "WIJ"})
	if v := r.seen(); v.Card("o1").Fields["level"] != "WIJ" {
		t.Errorf("its level is %q", v.Card("o1").Fields["level"])
	}
}

// What is under a card of the other side stands by itself while that is hidden.
func TestAGroupOfBothSidesIsTakenUpBlind(t *testing.T) {
	r := blindRoom(t)
	r.must(workshop.RevealStep{Key: collect})
	seen := r.seen()
	all := seen.CardsOf("interest")
	vendor, client := all[0], all[1]
	if vendor.Side != workshop.Vendor {
		vendor, client = client, vendor
	}
	r.must(workshop.GroupCards{Cards: []workshop.ID{client.ID}, Group: vendor.ID}, workshop.StartRound{Key: collect})
	r.show()
	r.mustHide(workshop.Vendor, workshop.Client)
	r.Tap("cards.write.client")
	r.mustHide(workshop.Vendor)
	r.MustRead("Secret-client")
	r.Focus("card." + string(client.ID))
	r.Keys("e")
	if !r.Has("card." + string(client.ID) + ".words") {
		t.Errorf("the cursor is at %q", r.Focused())
	}
	r.Key(fyne.KeyEscape)
	r.alt(fyne.KeyUp)
	r.alt(fyne.KeyLeft)
	r.expect()
}

func TestNothingIsMovedWhileLookingBack(t *testing.T) {
	r := throng(t, 20)
	r.context.Past = true
	r.show()
	r.Settle()
	r.Focus("card.vendor1")
	r.alt(fyne.KeyUp)
	for _, key := range []string{"g", "u", "e"} {
		r.Keys(key)
	}
	r.Key(fyne.KeyDelete)
	r.expect()
	if r.Has("board.cards.strength.filter") {
		t.Error("the past can be filtered")
	}
	r.Key(fyne.KeyReturn)
	if !r.Has("card.vendor1.fold") {
		t.Error("a card of the past can't be opened")
	}
}

// What a reveal fixed is neither changed in place nor taken off; it is sorted.
func TestWhatIsRevealedIsOnlySorted(t *testing.T) {
	r := blindRoom(t)
	r.must(workshop.RevealStep{Key: collect})
	r.show()
	r.Settle()
	v := r.seen()
	id := v.CardsOf("interest")[0].ID
	r.Focus("card." + string(id))
	r.Keys("e")
	r.Key(fyne.KeyDelete)
	r.expect()
	if r.Has("card." + string(id) + ".words") {
		t.Error("its words can be changed")
	}
	r.Key(fyne.KeySpace)
	if r.Has("board.cards.interest.remove") || !r.Has("board.cards.interest.sort") {
		t.Errorf("the bar has %q", r.All("board."))
	}
}
