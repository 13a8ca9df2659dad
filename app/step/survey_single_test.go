package step_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

func TestAFormIsFilledInAQuestionAtATime(t *testing.T) {
	r := surveyRoom(t, "en")
	v := r.seen()
	items := v.Method.Instrument.Asked("short")
	text := func(i int) string {
		return strings.NewReplacer("{A}", "Noorderlicht", "{B}", "Waterrijk").Replace(items[i].Text.EN)
	}
	r.Tap("survey.fill.vendor")
	r.Keys("4") // on the page
	r.Tap("survey.single")
	if r.Focused() != "survey.typing" || !r.view.Busy() {
		t.Fatalf("the focus is on %q", r.Focused())
	}
	r.MustRead(text(0))
	r.MustNotRead(text(1))
	r.Key(fyne.KeyRight) // keeps the 4
	r.Tap("self." + items[1].Code + "=2")
	r.MustRead(text(2))
	r.Keys("3")
	r.Key(fyne.KeyLeft) // has another look, and leaves it
	r.MustRead(text(2))
	r.Key(fyne.KeyRight)
	r.Keys("?")
	r.MustRead(text(4))
	r.Tap("survey.pages") // goes on where it was
	r.MustRead(text(8))
	r.Tap("survey.single")
	for range 3 {
		r.Tap("survey.next")
	}
	r.Tap("self." + items[3].Code + "=5")
	for !r.Has("survey.cast") {
		r.Key(fyne.KeyRight)
	}
	r.MustRead("Left open: 26")
	r.Key(fyne.KeyReturn)
	cast := r.sent[0].(workshop.CastBallot)
	want := map[string]int{items[0].Code: 4, items[1].Code: 2, items[2].Code: 3, items[3].Code: 5}
	if len(cast.Answers.Self) != len(want) || len(cast.Answers.Other)+len(cast.Answers.Marks) != 0 {
		t.Fatalf("in the ballot: %+v", cast.Answers)
	}
	for code, n := range want {
		if cast.Answers.Self[code] != n {
			t.Errorf("%s: %d, want %d", code, cast.Answers.Self[code], n)
		}
	}
	if slices.ContainsFunc(r.Texts(), func(s string) bool { return s == text(3) }) {
		t.Error("the last question stands there still")
	}
	r.Tap("survey.fill.client") // the next one gets it the same way, and blank
	r.MustRead(clientText(items[0].Text.EN))
	if !r.Has("self."+items[0].Code+"=4") || r.Has("survey.next") == r.Has("survey.cast") {
		t.Error("the next form is another")
	}
	r.MustRead("1 of 30")
}

// clientText is a statement as the client reads it of its own side.
func clientText(s string) string {
	return strings.NewReplacer("{A}", "Waterrijk", "{B}", "Noorderlicht").Replace(s)
}

func TestAMarkOfTenIsTypedAQuestionAtATime(t *testing.T) {
	r := surveyRoom(t, "nl")
	r.Tap("survey.fill.vendor")
	r.Tap("survey.single")
	r.Keys(strings.Repeat("3", 18))
	r.Keys("10" + "17") // a 10; a 1 and a 7
	r.Key(fyne.KeyBackspace)
	for !r.Has("survey.cast") {
		r.Tap("survey.next")
	}
	r.Tap("survey.cast")
	marks := r.sent[0].(workshop.CastBallot).Answers.Marks
	if m := marks["R1"]; m.Given == nil || *m.Given != 10 || m.Predicted == nil || *m.Predicted != 1 {
		t.Errorf("R1: %+v", m)
	}
	if m := marks["R2"]; m.Given == nil || *m.Given != 7 {
		t.Errorf("R2: %+v", m)
	}
}
