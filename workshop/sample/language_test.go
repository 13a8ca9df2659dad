package sample

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"samenspel/workshop"
)

// texts lists every text that people typed, by where it stands. Cards and
// actions are named by their place in the list: ids differ by language.
func texts(v workshop.View) map[string]string {
	out := map[string]string{}
	put := func(text string, where ...string) { out[strings.Join(where, " ")] = text }
	for i, c := range v.Cards {
		kind, _ := v.Method.CardKind(c.Kind)
		for _, f := range kind.Fields {
			if f.Type == workshop.FieldText {
				put(c.Fields[f.ID], c.Kind, f.ID, string(rune('A'+i)))
			}
		}
	}
	for i, a := range v.Actions {
		n := string(rune('1' + i))
		for _, f := range workshop.ActionFields {
			if f.Type == workshop.FieldText {
				put(a.Get(f.ID), "action", n, f.ID)
			}
		}
		for j, r := range a.Reactions {
			put(r.Text, "action", n, "reaction", string(rune('A'+j)))
		}
		for j, r := range a.Readings {
			put(r.Evidence, "action", n, "evidence", string(rune('A'+j)))
		}
		put(a.Review.Lesson, "action", n, "lesson")
		if a.Parked != nil {
			put(a.Parked.Reason, "action", n, "reason")
			put(a.Parked.Minority, "action", n, "minority")
		}
	}
	for key, note := range v.Notes {
		put(note, "note", key.Exercise, key.Step)
	}
	for i, p := range v.People {
		put(p.Function, "function", string(rune('A'+i)))
	}
	for _, side := range workshop.Sides {
		p := v.Parties.Of(side)
		put(p.Values, string(side), "values")
		put(p.Goal, string(side), "goal")
		put(p.LeaderPromise, string(side), "promise")
	}
	put(v.Context.Product, "product")
	put(v.Context.Phase, "phase")
	put(v.Context.Limits, "limits")
	put(v.Context.Exit, "exit")
	return out
}

// Words that stand in nearly every sentence of one language, and are none in
// the other.
var (
	dutch   = regexp.MustCompile(`\b(de|het|een|niet|van|wij|zij|bij|maar|ook|naar|zonder|voor|werd|zijn|deze|dat|aan|uit|samen|melding|meldingen|zaak|zaken)\b`)
	english = regexp.MustCompile(`\b(the|and|with|which|they|their|from|this|that|what|ticket|tickets|together)\b`)
)

// Every text is there in both languages, each in its own.
func TestBothLanguagesAreFull(t *testing.T) {
	for name, write := range made {
		nl, en := texts(viewOfOne(t, write, workshop.Dutch)), texts(viewOfOne(t, write, workshop.English))
		if len(nl) < 200 || len(nl) != len(en) {
			t.Fatalf("%s: %d texts in Dutch, %d in English", name, len(nl), len(en))
		}
		for _, where := range slices.Sorted(maps.Keys(nl)) {
			a, b := nl[where], en[where]
			if (a == "") != (b == "") || a == b && len(strings.Fields(a)) > 2 {
				t.Errorf("%s, %s: %q in Dutch, %q in English", name, where, a, b)
			}
			if w := english.FindString(a); w != "" {
				t.Errorf("%s, %s: %q in Dutch: %s", name, where, w, a)
			}
			if w := dutch.FindString(b); w != "" {
				t.Errorf("%s, %s: %q in English: %s", name, where, w, b)
			}
		}
	}
}
