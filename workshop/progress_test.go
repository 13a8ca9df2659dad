package workshop_test

import (
	"fmt"
	"testing"

	"samenspel/workshop"
)

// TestProgress counts each kind of criterion in a view made by hand.
func TestProgress(t *testing.T) {
	card := func(kind string, side workshop.Side, dots int, fields ...string) workshop.Card {
		c := workshop.Card{Kind: kind, Side: side, Dots: dots, Fields: map[string]string{}}
		for i := 0; i < len(fields); i += 2 {
			c.Fields[fields[i]] = fields[i+1]
		}
		c.ID = workshop.ID(c.Fields["id"])
		return c
	}
	survey := workshop.StepKey{Exercise: "e", Step: "fill"}
	v := workshop.View{
		Cards: []workshop.Card{
			card("story", workshop.Vendor, 0, "text", "a", "right", "yes"),
			card("story", workshop.Vendor, 2, "text", "b", "right", "no"),
			card("story", workshop.Client, 1, "text", "c", "right", "yes"),
			card("story", workshop.Client, 0),
			card("vow", workshop.Together, 0, "text", "x"),
		},
		Steps: map[workshop.StepKey]workshop.StepView{survey: {Ready: workshop.PerSide[int]{Vendor: 4, Client: 2}}},
		Actions: []workshop.ActionView{
			{State: workshop.StageConcept},
			{State: workshop.StageAgreed},
			{State: workshop.StageParked},
			{State: workshop.StageRunning},
			{State: workshop.StageObjections},
		},
	}
	for _, c := range []struct {
		what string
		by   workshop.Criterion
		want int
	}{
		{"cards", workshop.Criterion{Count: workshop.CountCards, Cards: "story"}, 4},
		{"with a field", workshop.Criterion{Count: workshop.CountCards, Cards: "story", Field: "text"}, 3},
		{"with a value", workshop.Criterion{Count: workshop.CountCards, Cards: "story", Field: "right", Is: "yes"}, 2},
		{"different values", workshop.Criterion{Count: workshop.CountCards, Cards: "story", Field: "right", Kinds: true}, 2},
		{"of the side with least", workshop.Criterion{Count: workshop.CountCards, Cards: "story", Field: "text", Sides: true}, 1},
		{"voted for", workshop.Criterion{Count: workshop.CountVoted, Cards: "story"}, 2},
		{"all, and one is not", workshop.Criterion{Count: workshop.CountAll, Cards: "story", Field: "text"}, 0},
		{"all", workshop.Criterion{Count: workshop.CountAll, Cards: "vow", Field: "text"}, 1},
		{"all of none", workshop.Criterion{Count: workshop.CountAll, Cards: "none"}, 0},
		{"ballots", workshop.Criterion{Count: workshop.CountBallots, Least: 3}, 2},
		{"agreed", workshop.Criterion{Count: workshop.CountAgreed}, 2},
		{"a date", workshop.Criterion{Count: workshop.CountDate}, 0},
	} {
		t.Run(c.what, func(t *testing.T) {
			c.by.Least = max(c.by.Least, 2)
			v.Method = &workshop.Method{Exercises: []workshop.Exercise{{ID: "e", Steps: []workshop.Step{{ID: "fill", Kind: workshop.StepSurvey, Form: "short"}}, Complete: []workshop.Criterion{c.by}}}}
			got := v.Progress("e")
			if want := []workshop.Progress{{Have: c.want, Least: c.by.Least, Met: c.want >= c.by.Least}}; fmt.Sprint(got) != fmt.Sprint(want) {
				t.Fatalf("got %v, want %v", got, want)
			}
		})
	}
	if got := v.Progress("nowhere"); got != nil {
		t.Fatalf("an exercise that isn't there: %v", got)
	}
	v.Method.Exercises[0].Complete = []workshop.Criterion{{Count: workshop.CountBallots, Least: 3}}
	v.Steps[survey] = workshop.StepView{Ready: workshop.PerSide[int]{Vendor: 4, Client: 1}, Joint: workshop.PerSide[bool]{Client: true}}
	if got := v.Progress("e")[0]; !got.Met || got.Have != 3 {
		t.Fatalf("a joint ballot is enough: %+v", got)
	}
	v.Workshop.FollowUp = "2026-06-01"
	v.Method.Exercises[0].Complete = []workshop.Criterion{{Count: workshop.CountDate, Least: 1}}
	if got := v.Progress("e")[0]; !got.Met {
		t.Fatalf("the date is set: %+v", got)
	}
}

func TestACycleIsSeenByBothSides(t *testing.T) {
	d := chain(t)
	d.takeUp("cycle/loop", "k1", "cycle")
	d.takeUp("system/question", "f1", "finding")
	seen := func(want int) {
		t.Helper()
		v := d.view()
		if got := v.Progress("system"); len(got) != 1 || got[0].Have != want || got[0].Met != (want > 0) {
			t.Fatalf("got %+v, want %d", got, want)
		}
	}
	d.add("system/causes", "c1", "cause", workshop.Vendor, "finding=f1", "cause=silos", "weight=2")
	d.add("system/causes", "c2", "cause", workshop.Client, "finding=f1", "cause=silos")
	seen(0)
	d.do(workshop.ChangeCard{Card: "c2", Field: "weight", Value: "1"})
	seen(0) // and nothing of it is revealed
	d.do(workshop.RevealStep{Key: d.open("system/causes")})
	seen(1)
	d.do(workshop.StartRound{Key: d.open("system/causes")}, workshop.ChangeCard{Card: "c2", Field: "weight", Value: ""}, workshop.RevealStep{Key: d.open("system/causes")})
	seen(0) // it doesn't weigh yet
}

// TestEveryCriterionOfTheBuiltInMethodCanBeCounted: at the start nothing is
// complete but by what was there already, and nothing panics.
func TestEveryCriterionOfTheBuiltInMethodCanBeCounted(t *testing.T) {
	d := newDay(t)
	v := d.view()
	n := 0
	for _, e := range v.Method.Exercises {
		for _, p := range v.Progress(e.ID) {
			n++
			if p.Text.NL == "" || p.Text.EN == "" || p.Least < 1 {
				t.Errorf("%s: %+v", e.ID, p)
			}
			if p.Have > 0 {
				t.Errorf("%s has %d of %q before it began", e.ID, p.Have, p.Text.NL)
			}
		}
	}
	if n < 10 {
		t.Fatalf("only %d criteria", n)
	}
}

// While a step is blind, what is counted comes from how many each side has, or
// waits for the reveal.
func TestProgressWhileAStepIsBlind(t *testing.T) {
	key := workshop.StepKey{Exercise: "e", Step: "write"}
	method := &workshop.Method{Exercises: []workshop.Exercise{{
		ID: "e", Cards: []workshop.CardKind{{ID: "story", PerSide: true}},
		Steps: []workshop.Step{{ID: "write", Blind: workshop.BlindSides, Cards: []string{"story"}}, {ID: "vote", Dots: 3}},
	}}}
	v := workshop.View{
		Method: method,
		Cards:  []workshop.Card{{Kind: "story", Key: key, Side: workshop.Client}}, // of the side that is written for
		Steps:  map[workshop.StepKey]workshop.StepView{key: {Hidden: true, Ready: workshop.PerSide[int]{Vendor: 3, Client: 4}}},
	}
	for _, c := range []struct {
		what  string
		by    workshop.Criterion
		have  int
		later bool
	}{
		{"cards", workshop.Criterion{Count: workshop.CountCards, Cards: "story", Least: 8}, 7, false},
		{"of each side", workshop.Criterion{Count: workshop.CountCards, Cards: "story", Sides: true, Least: 3}, 3, false},
		{"with a field", workshop.Criterion{Count: workshop.CountCards, Cards: "story", Field: "text", Least: 1}, 0, true},
		{"all", workshop.Criterion{Count: workshop.CountAll, Cards: "story", Field: "text", Least: 1}, 0, true},
		{"voted", workshop.Criterion{Count: workshop.CountVoted, Cards: "story", Least: 1}, 0, true},
		{"others", workshop.Criterion{Count: workshop.CountCards, Cards: "vow", Least: 1}, 0, false},
	} {
		method.Exercises[0].Complete = []workshop.Criterion{c.by}
		want := workshop.Progress{Have: c.have, Least: c.by.Least, Met: c.have >= c.by.Least, Later: c.later}
		if got := v.Progress("e")[0]; got != want {
			t.Errorf("%s: got %+v, want %+v", c.what, got, want)
		}
	}
	v.Steps[key] = workshop.StepView{}
	method.Exercises[0].Complete = []workshop.Criterion{{Count: workshop.CountCards, Cards: "story", Least: 1}}
	if got := v.Progress("e")[0]; got.Have != 1 || got.Later {
		t.Errorf("revealed: %+v", got)
	}
}

// No more decisions are asked than there are earlier actions to decide on.
func TestDecisionsAreAskedOfTheActionsThereAre(t *testing.T) {
	for earlier, want := range []int{1, 1, 2, 3, 3} {
		v := workshop.View{Method: &workshop.Method{Exercises: []workshop.Exercise{{ID: "e", Complete: []workshop.Criterion{{Count: workshop.CountReviews, Least: 3}}}}}}
		v.Actions = []workshop.ActionView{{}}
		for range earlier {
			v.Actions = append(v.Actions, workshop.ActionView{Earlier: true, Review: workshop.Review{Decision: "keep"}})
		}
		got := v.Progress("e")[0]
		if got.Least != want || got.Have != earlier || got.Met != (earlier > 0) {
			t.Errorf("%d earlier: %+v, want %d", earlier, got, want)
		}
	}
}
