package step_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

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
