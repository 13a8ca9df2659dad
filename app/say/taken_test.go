package say_test

import (
	"testing"

	"samenspel/app/say"
	"samenspel/workshop"
)

// Only what there is any of is counted, each in its own number.
func TestTaken(t *testing.T) {
	for _, c := range []struct {
		people, cards, actions int
		nl, en                 string
	}{
		{7, 18, 2, "7 deelnemers, 18 kaarten en 2 acties", "7 people, 18 cards and 2 actions"},
		{1, 0, 1, "1 deelnemer en 1 actie", "1 person and 1 action"},
		{0, 1, 0, "1 kaart", "1 card"},
		{0, 0, 0, "de beide partijen", "the two parties"},
	} {
		v := workshop.View{People: make([]workshop.Person, c.people), Cards: make([]workshop.Card, c.cards), Actions: make([]workshop.ActionView, c.actions)}
		if got := say.Taken(nl, &v); got != c.nl {
			t.Errorf("%q, want %q", got, c.nl)
		}
		if got := say.Taken(en, &v); got != c.en {
			t.Errorf("%q, want %q", got, c.en)
		}
	}
}
