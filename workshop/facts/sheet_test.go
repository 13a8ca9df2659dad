package facts_test

import (
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/live"
)

// A sheet shows as much as it says it does, and why not where it does not.
func TestSheets(t *testing.T) {
	item := "trust"
	for _, c := range []struct {
		shown         workshop.Shown
		vendor        int // people
		all, side     any
		whyAll, whyBy any
	}{
		{workshop.ShownSides, 3, 4.0, 4.0, nil, nil},
		{workshop.ShownSides, 2, 4.0, nil, nil, "too_few_answers"},
		{workshop.ShownMean, 3, 4.0, nil, nil, "not_shown"},
		{workshop.ShownNever, 3, nil, nil, "not_shown", "not_shown"},
	} {
		key := workshop.StepKey{Exercise: "e", Step: "s"}
		w := live.Open(memory{}, nil, workshop.Facilitator, clock)
		m := workshop.Method{
			ID: "m", Variants: []workshop.Variant{{ID: "half", Agenda: []workshop.Slot{{ID: "e", Exercise: "e"}}}},
			Exercises: []workshop.Exercise{{ID: "e", Steps: []workshop.Step{{
				ID: "s", Kind: workshop.StepSurvey, Blind: workshop.BlindEach,
				Sheet: &workshop.Sheet{Scale: make([]workshop.Text, 5), Items: []workshop.SheetItem{{Code: item}}, Shown: c.shown},
			}}}},
		}
		do(t, w, workshop.CreateWorkshop{ID: testID, Method: m, Variant: "half", Lang: workshop.Dutch, Vendor: "N", Client: "W"}, workshop.OpenStep{Key: key})
		cast := workshop.CastBallots{Key: key}
		for _, side := range workshop.Sides {
			n := 4
			if side == workshop.Vendor {
				n = c.vendor
			}
			for range n {
				cast.Papers = append(cast.Papers, workshop.Paper{ID: live.NewBallotID(), Side: side, Answers: workshop.Answers{Sheet: map[string]int{item: 4}}})
			}
		}
		do(t, w, cast)
		before := dig(t, tree(t, seen(w, facilitator)), "sheets", "e/s")
		if dig(t, before, "revealed") != false || dig(t, before, "mean", "value") != nil || dig(t, before, "mean", "n") != nil || dig(t, before, "ballots", "client") != 4.0 {
			t.Errorf("%s before the reveal: %v", c.shown, before)
		}
		do(t, w, workshop.RevealStep{Key: key})
		after := dig(t, tree(t, seen(w, facilitator)), "sheets", "e/s")
		if got := dig(t, after, "items", item, "all"); dig(t, got, "value") != c.all || dig(t, got, "why") != c.whyAll {
			t.Errorf("%s, %d people, all: %v", c.shown, c.vendor, got)
		}
		if got := dig(t, after, "items", item, "vendor"); dig(t, got, "value") != c.side || dig(t, got, "why") != c.whyBy {
			t.Errorf("%s, %d people, the vendor: %v", c.shown, c.vendor, got)
		}
		if got := dig(t, after, "mean", "value"); got != c.all {
			t.Errorf("%s: mean %v", c.shown, got)
		}
		w.Close()
	}
}

// A method without a questionnaire has a mirror of the same shape, and nothing
// in it.
func TestNoQuestionnaire(t *testing.T) {
	w := live.Open(memory{}, nil, workshop.Facilitator, clock)
	defer w.Close()
	do(t, w, workshop.CreateWorkshop{
		ID: testID, Method: workshop.Method{ID: "m", Variants: []workshop.Variant{{ID: "half"}}}, Variant: "half", Lang: workshop.Dutch, Vendor: "N", Client: "W",
	})
	d := tree(t, seen(w, facilitator))
	if dig(t, d, "mirror", "step") != nil || dig(t, d, "mirror", "revealed") != false || len(dig(t, d, "mirror", "vendor", "drivers").(map[string]any)) != 0 {
		t.Errorf("%v", dig(t, d, "mirror"))
	}
}
