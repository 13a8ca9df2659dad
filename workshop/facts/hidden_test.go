package facts_test

import (
	"fmt"
	"strings"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/live"
	"samenspel/workshop/mirror"
)

// TestNothingHiddenIsWritten fills in every blind step of the method with
// texts and answers that can be told apart: none is in anyone's document until
// the step is revealed, and then it is.
func TestNothingHiddenIsWritten(t *testing.T) {
	for _, variant := range []string{"half", "follow-up"} {
		w := begun(t, variant)
		var blind []workshop.StepKey
		marked := map[workshop.StepKey][]string{}
		for _, e := range w.Now().State.Method().Exercises {
			for i := range e.Steps {
				step, key := &e.Steps[i], workshop.StepKey{Exercise: e.ID, Step: e.Steps[i].ID}
				if step.Blind == workshop.Open {
					continue
				}
				blind = append(blind, key)
				do(t, w, workshop.OpenStep{Key: key})
				marked[key] = fillIn(t, w, key, step, len(blind))
			}
		}
		if len(blind) < 3 {
			t.Fatalf("%s: %d blind steps", variant, len(blind))
		}
		for i := 0; i <= len(blind); i++ {
			for _, by := range []workshop.Viewer{facilitator, {Role: workshop.AsProjector}, {Role: workshop.AsReport}} {
				text := written(t, seen(w, by))
				for j, key := range blind {
					for _, mark := range marked[key] {
						got := strings.Contains(text, mark)
						// The figures of a later survey take the place of an earlier one's.
						if figure := !strings.HasPrefix(mark, "‹"); figure && j < i-1 {
							continue
						}
						if got != (j < i) {
							t.Errorf("%s, %s, %d revealed: %s is written: %t", variant, by.Role, i, mark, got)
						}
					}
				}
			}
			if i < len(blind) {
				do(t, w, workshop.RevealStep{Key: blind[i]})
			}
		}
	}
}

// TestNoAddressIsWritten: how to reach somebody is in no document, not even the
// facilitator's.
func TestNoAddressIsWritten(t *testing.T) {
	w := begun(t, "half")
	do(t, w, workshop.AddPerson{Person: workshop.Person{ID: "p", Side: workshop.Client, Name: "Ans", Email: "zq@hidden.example", NoMail: true}})
	for _, by := range []workshop.Viewer{facilitator, {Role: workshop.AsProjector}, {Role: workshop.AsReport}, {Role: workshop.AsPerson, Side: workshop.Client}} {
		if text := written(t, seen(w, by)); strings.Contains(text, "hidden.example") || strings.Contains(text, "noMail") || !strings.Contains(text, "Ans") {
			t.Errorf("%s: %s", by.Role, text)
		}
	}
}

// fillIn fills in a blind step, and returns what must not be read before its
// reveal: texts on cards, and means that come of the answers.
func fillIn(t *testing.T, w *live.Workshop, key workshop.StepKey, step *workshop.Step, nth int) []string {
	t.Helper()
	var marks []string
	for _, id := range step.Cards {
		kind, _ := w.Now().State.Method().CardKind(id)
		sides := []workshop.Side{workshop.Together}
		if kind.PerSide {
			sides = workshop.Sides[:]
		}
		for _, side := range sides {
			card := workshop.AddCard{ID: live.NewID(), Kind: id, Key: key, Side: side, Fields: map[string]string{}}
			for _, f := range kind.Fields {
				if f.Type == workshop.FieldText && f.Max >= 30 {
					card.Fields[f.ID] = fmt.Sprintf("‹%s %s %s›", id, f.ID, side)
					marks = append(marks, card.Fields[f.ID])
				}
			}
			do(t, w, card)
		}
	}
	if step.Kind != workshop.StepSurvey {
		return marks
	}
	// One of so many marks apart gives a mean that no other survey has.
	people := 2*nth + 5
	if step.Sheet == nil || step.Sheet.Shown != workshop.ShownNever {
		mean := strings.TrimRight(fmt.Sprintf("%.4f", 3+1/float64(people)), "0")
		marks = append(marks, ": "+mean+",")
	}
	cast := workshop.CastBallots{Key: key}
	for _, side := range workshop.Sides {
		for n := range people {
			mark := 3.0
			if n == 0 {
				mark = 4
			}
			a := workshop.Answers{Self: all(codes(seen(w, facilitator), "short"), int(mark)), Marks: map[string]mirror.Mark{"R1": {Given: &mark}}}
			if step.Sheet != nil {
				a = workshop.Answers{Sheet: map[string]int{}}
				for _, item := range step.Sheet.Items {
					a.Sheet[item.Code] = int(mark)
				}
			}
			cast.Papers = append(cast.Papers, workshop.Paper{ID: live.NewBallotID(), Side: side, Answers: a})
		}
	}
	do(t, w, cast)
	return marks
}

// Before the reveal a document is the same, byte for byte, whatever was
// answered.
func TestAnswersChangeNothingBeforeTheReveal(t *testing.T) {
	w := begun(t, "half")
	do(t, w, workshop.OpenStep{Key: survey})
	short := codes(seen(w, facilitator), "short")
	var text [2]string
	for i := range text {
		cast := answered(workshop.Vendor, 6, workshop.Answers{Self: all(short, 2+3*i), Other: all(short, 5-3*i)})
		do(t, w, cast)
		text[i] = written(t, seen(w, facilitator))
		for _, p := range cast.Papers {
			do(t, w, workshop.RetractBallot{Ballot: p.ID})
		}
	}
	if text[0] != text[1] {
		t.Errorf("%s\n%s", text[0], text[1])
	}
}

// What an anonymous objector said is nobody's, and a note is the
// facilitator's.
func TestAnonymousAndPrivate(t *testing.T) {
	w := begun(t, "half")
	do(t, w, workshop.OpenStep{Key: survey}, workshop.WriteNote{Key: survey, Text: "‹private›"},
		workshop.AddAction{ID: "a", Title: "One"},
		workshop.GiveReaction{ID: "r", Action: "a", Side: workshop.Client, Choice: workshop.Objects, Text: "No"})
	d := tree(t, seen(w, facilitator))
	if r := dig(t, d, "actions", 0, "reactions", 0); dig(t, r, "person") != nil || dig(t, r, "name") != nil || dig(t, r, "resolution") != "open" {
		t.Errorf("%v", r)
	}
	if got := dig(t, d, "notes", "mirror/answer"); got != "‹private›" {
		t.Errorf("the note: %v", got)
	}
	for _, role := range []workshop.Role{workshop.AsProjector, workshop.AsReport, workshop.AsPerson} {
		if text := written(t, seen(w, workshop.Viewer{Role: role})); strings.Contains(text, "‹private›") {
			t.Errorf("%s reads a private note", role)
		}
	}
}
