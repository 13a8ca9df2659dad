package workshop

import (
	"fmt"
	"math"
	"testing"
)

// TestLimits: each limit is reached, and not passed.
func TestLimits(t *testing.T) {
	survey := func(w *table) { w.must(t, OpenStep{surveyStep}) }
	for _, c := range []struct {
		name   string
		limit  int
		begin  func(*table)
		one    func(i int) Command
		others Command // what is still allowed at the limit
	}{
		{"people", MaxPeople, nil, func(i int) Command {
			return AddPerson{Person{ID: ID(fmt.Sprint("p", i)), Side: Vendor, Name: "N"}}
		}, AddPerson{Person{ID: "c", Side: Client, Name: "N"}}},
		{"cards", MaxCards, nil, func(i int) Command {
			return AddCard{ID: ID(fmt.Sprint("c", i)), Kind: "problem", Key: problemStep}
		}, ChangeCard{"c1", "title", "X"}},
		{"actions", MaxActions, nil, func(i int) Command {
			return AddAction{ID: ID(fmt.Sprint("a", i))}
		}, ChangeAction{"a1", "title", "X"}},
		{"ballots", MaxBallots, survey, func(i int) Command {
			return CastBallot{ID: ID(fmt.Sprint("b", i)), Key: surveyStep, Side: Vendor, Answers: Answers{Self: map[string]int{"HET1": 3}}}
		}, CastBallot{ID: "c", Key: surveyStep, Side: Client, Answers: Answers{Self: map[string]int{"HET1": 3}}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := openTable(t)
			if c.begin != nil {
				c.begin(w)
			}
			// Decided one by one, but put in the state all at once: so it is quick.
			var events []Event
			for i := range c.limit {
				e, rej := w.state.Decide(c.one(i))
				if rej != nil {
					t.Fatalf("%d: %v", i, rej)
				}
				events = append(events, e...)
			}
			w.seal(t, events[:c.limit-1])
			w.must(t, c.one(c.limit-1))
			if _, rej := w.do(t, c.one(c.limit)); rej == nil || rej.Code != CodeTooMany || rej.Limit != c.limit {
				t.Errorf("one more: %v", rej)
			}
			w.must(t, c.others)
		})
	}
}

// TestManyPeopleAtOnce: together they fill the seats of a side, and not one
// more; the other side has its own.
func TestManyPeopleAtOnce(t *testing.T) {
	w := openTable(t)
	w.must(t, AddPerson{Person{ID: "first", Side: Vendor, Name: "N"}})
	c := AddPeople{People: []Person{{ID: "c", Side: Client, Name: "C"}}}
	for i := range MaxPeople {
		c.People = append(c.People, Person{ID: ID(fmt.Sprint("p", i)), Side: Vendor, Name: "N"})
	}
	if _, rej := w.do(t, c); rej == nil || rej.Code != CodeTooMany || rej.Limit != MaxPeople {
		t.Errorf("one too many: %v", rej)
	}
	if n := len(w.state.people); n != 1 {
		t.Fatalf("%d people after that was refused", n)
	}
	c.People = c.People[:MaxPeople]
	w.must(t, c)
	if n := len(w.state.people); n != MaxPeople+1 {
		t.Errorf("%d people", n)
	}
}

// TestSevenActionsAreEnough: an eighth agreed action needs an explanation.
func TestSevenActionsAreEnough(t *testing.T) {
	w := openTable(t)
	w.must(t, AddPerson{Person{ID: "v", Side: Vendor, Name: "V", Mandate: true}}, AddPerson{Person{ID: "c", Side: Client, Name: "C", Mandate: true}}, SetFollowUp{"2026-05-01"})
	for i := range 8 {
		if checks := w.state.For(Viewer{}).PlanChecks; len(checks) > 0 {
			t.Fatalf("%d actions: %v", i, checks)
		}
		id := ID(fmt.Sprint("a", i))
		w.must(t, readyAction(id, "T", "v", "c")...)
		w.must(t, GiveConsent{id, Vendor, "v", w.state.actions[id].Terms()}, GiveConsent{id, Client, "c", w.state.actions[id].Terms()})
	}
	if checks := w.state.For(Viewer{}).PlanChecks; len(checks) != 1 || checks[0].Code != PlanTooMany {
		t.Errorf("8 actions: %v", checks)
	}
}

// TestCardsFindRoom: a card is put between the same two over and over,
// beyond what halving an order allows.
func TestCardsFindRoom(t *testing.T) {
	w := openTable(t)
	for _, id := range []ID{"a", "b", "c", "d"} {
		w.must(t, AddCard{ID: id, Kind: "problem", Key: problemStep})
	}
	for i := range 200 {
		moved, last := ID("b"), ID("c")
		if i%2 == 1 {
			moved, last = last, moved
		}
		w.must(t, MoveCards{Cards: []ID{moved}, Before: last})
		cards := w.state.For(Viewer{}).Cards
		if cards[0].ID != "a" || cards[1].ID != moved || cards[2].ID != last || cards[3].ID != "d" {
			t.Fatalf("turn %d: %v", i, cards)
		}
	}
}

// TestOrdersAt: between two neighbours in the row there is either an order of
// its own, or none at all.
func TestOrdersAt(t *testing.T) {
	next := func(f float64) float64 { return math.Nextafter(f, math.Inf(1)) }
	for _, c := range []struct {
		orders []float64
		at     int
		fits   bool
	}{
		{nil, 0, true},
		{[]float64{5}, 0, true},
		{[]float64{5}, 1, true},
		{[]float64{1, 2}, 1, true},
		{[]float64{1, 1}, 1, false},
		{[]float64{1, next(1)}, 1, false},
		{[]float64{next(1), next(next(1))}, 1, false},
		{[]float64{1, next(next(1))}, 1, true},
		{[]float64{1e308, 1.5e308}, 1, true},
		{[]float64{-1e308, 1e308}, 1, true},
		{[]float64{-1e308}, 0, false},
		{[]float64{1e308}, 1, false},
	} {
		var row []*Card
		for _, o := range c.orders {
			row = append(row, &Card{Order: o})
		}
		if order, _, fits := ordersAt(row, c.at, 1); fits != c.fits {
			t.Errorf("%v at %d: %v, %v", c.orders, c.at, order, fits)
		}
	}
}
