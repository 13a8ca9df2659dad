package workshop_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"samenspel/workshop"
	"samenspel/workshop/mirror"
)

func TestAStrengthIsNotProposedAsAStoryOfHarm(t *testing.T) {
	d := chain(t)
	v := d.view()
	all := v.Method.Instrument.Drivers
	v.Mirror = &workshop.MirrorView{Top: []mirror.Topic{
		{Driver: all[0].ID, Score: mirror.Score{Label: mirror.HiddenStrength}},
		{Driver: all[1].ID, Score: mirror.Score{Label: mirror.BlindSpot}},
		{Driver: all[2].ID, Score: mirror.Score{Label: mirror.SharedStrength}},
	}}
	var got []workshop.ID
	for _, s := range v.Seeds("problem") {
		if s.Why == workshop.SeedTopic {
			got = append(got, s.From.ID)
		}
	}
	if len(got) != 1 || got[0] != workshop.ID(all[1].ID) {
		t.Errorf("%v are proposed, and only %q is worth a story", got, all[1].ID)
	}
}

func TestAKeptStrengthIsAThingToDo(t *testing.T) {
	v := shed()
	words := strings.Repeat("samen meekijken ", 8)
	v.Cards = append(v.Cards, workshop.Card{ID: "s1", Kind: "strength", Side: workshop.Vendor, Fields: map[string]string{"strength": words, "keep": "yes"}})
	for _, lang := range []struct {
		lang   workshop.Lang
		before string
	}{{workshop.Dutch, "Meer van: samen"}, {workshop.English, "More of: samen"}} {
		v.Workshop.Lang = lang.lang
		var asked []workshop.Seed
		for _, kind := range []string{"option", workshop.KindAction} {
			for _, s := range v.Seeds(kind) {
				if s.Why == workshop.SeedKeep {
					asked = append(asked, s)
				}
			}
		}
		if len(asked) != 2 {
			t.Fatalf("%d are proposed", len(asked))
		}
		for _, s := range asked {
			if !strings.HasPrefix(s.Title, lang.before) || utf8.RuneCountInString(s.Title) > 80 || s.From.ID != "s1" {
				t.Errorf("it is %q, from %v", s.Title, s.From)
			}
		}
	}
	for _, title := range []string{"samen meekijken", "Meer van: samen meekijken", "More of: samen meekijken"} {
		v := shed()
		v.Cards = append(
			v.Cards,
			workshop.Card{ID: "s1", Kind: "strength", Side: workshop.Vendor, Fields: map[string]string{"strength": "samen meekijken", "keep": "yes"}},
			workshop.Card{ID: "o1", Kind: "option", Fields: map[string]string{"title": title, "chosen": "no"}},
		)
		mustPropose(t, &v, "option", "cause Samen zwaar", "cause Samen licht")
		mustPropose(t, &v, "action")
	}
}

func TestInterventionsReachThePlanBeforeOneIsChosen(t *testing.T) {
	v := shed()
	option := func(id, leverage, chosen string) workshop.Card {
		return workshop.Card{ID: workshop.ID(id), Kind: "option", Fields: map[string]string{"title": id, "leverage": leverage, "chosen": chosen}}
	}
	before := v.Cards
	propose := func(options []workshop.Card, want ...string) {
		t.Helper()
		v.Cards = append(slices.Clone(before), options...)
		mustPropose(t, &v, "action", want...)
	}
	propose([]workshop.Card{option("a", "", ""), option("b", "", "")}, "chosen a", "chosen b")
	propose([]workshop.Card{option("a", "", ""), option("b", "3", ""), option("c", "5", "no")}, "chosen b")
	propose([]workshop.Card{option("a", "", ""), option("b", "3", ""), option("c", "", "yes")}, "chosen c")
}
