package say_test

import (
	"testing"

	"samenspel/app/say"
	"samenspel/workshop"
)

// Only what there is any of is counted, each in its own number.
func TestDropped(t *testing.T) {
	for _, c := range []struct {
		dropped workshop.Dropped
		nl, en  string
	}{
		{workshop.Dropped{Items: 1}, "1 stelling", "1 statement"},
		{workshop.Dropped{People: 2, Items: 3}, "2 deelnemers, 3 stellingen", "2 people, 3 statements"},
		{workshop.Dropped{People: 1, Cards: 1, Fields: 1, Actions: 1}, "1 deelnemer, 1 kaart, 1 veld, 1 actie", "1 person, 1 card, 1 field, 1 action"},
		{workshop.Dropped{Cards: 4, Fields: 5, Actions: 6}, "4 kaarten, 5 velden, 6 acties", "4 cards, 5 fields, 6 actions"},
	} {
		if got := say.Dropped(nl, c.dropped); got != c.nl {
			t.Errorf("%+v: %q, want %q", c.dropped, got, c.nl)
		}
		if got := say.Dropped(en, c.dropped); got != c.en {
			t.Errorf("%+v: %q, want %q", c.dropped, got, c.en)
		}
	}
}
