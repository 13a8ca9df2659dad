package step_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

func TestTheFormIsChosenWhileNobodyHasAnswered(t *testing.T) {
	r := surveyRoom(t, "nl")
	r.MustRead("✓ Kort · 9 uitspraken")
	r.Tap("survey.form.long")
	r.expect(workshop.ChooseForm{Key: answer, Form: workshop.FormLong})
	r.MustRead("✓ Lang · 27 uitspraken")
	r.Tap("survey.fill.vendor")
	if n := len(r.All("self.WIJ")); n > 0 {
		t.Fatalf("%d controls of the next leaf are on the first", n)
	}
	r.Keys("4")
	r.toCast()
	r.Tap("survey.cast")
	if r.Has("survey.form.short") {
		t.Fatal("another form can be chosen though somebody has answered")
	}
	r.MustRead("Formulier: Lang · 27 uitspraken")
}

func TestTheLongFormIsFilledInLeafByLeaf(t *testing.T) {
	r := surveyRoom(t, "en")
	r.must(workshop.ChooseForm{Key: answer, Form: workshop.FormLong})
	r.show()
	r.Tap("survey.fill.client")
	v := r.seen()
	items := v.Method.Instrument.Asked(workshop.FormLong)
	r.MustRead("page 1 of 7")
	r.Keys("123451234")
	r.MustRead("page 2 of 7")
	if want := "self." + items[9].Code; r.Focused() != want {
		t.Fatalf("the focus is on %q, and should be on %q", r.Focused(), want)
	}
	r.Tap("survey.previous")
	if got := r.Find("self." + items[8].Code).(interface{ Value() int }).Value(); got != 4 {
		t.Fatalf("back on the first leaf the ninth answer is %d", got)
	}
	r.Tap("survey.next")
	r.Keys("555555555" + "111111111" + strings.Repeat("3", 27))
	r.MustRead("page 7 of 7")
	r.Tap("survey.cast")
	got := r.sent[0].(workshop.CastBallot).Answers
	if len(got.Self) != 27 || len(got.Other) != 27 || got.Self[items[8].Code] != 4 || got.Self[items[9].Code] != 5 || got.Self[items[26].Code] != 1 || got.Other[items[26].Code] != 3 {
		t.Fatalf("in the ballot: %+v", got)
	}
}

func TestPaperIsTypedInByItsDigitsAlone(t *testing.T) {
	r := surveyRoom(t, "nl")
	v := r.seen()
	items := v.Method.Instrument.Asked("short")
	blank := r.Texts()
	r.Tap("survey.quick.vendor")
	if !r.view.Busy() || r.Focused() != "survey.typing" {
		t.Fatalf("busy %v, the focus is on %q", r.view.Busy(), r.Focused())
	}
	text := func(i int) string { return strings.ReplaceAll(items[i].Text.NL, "{A}", "Noorderlicht") }
	r.MustRead("Hierna: " + strings.ReplaceAll(text(1), "{B}", "Waterrijk"))
	r.Keys("12")
	r.Key(fyne.KeyBackspace) // the second was a slip
	r.Keys("4" + "9")        // and a 9 is none
	r.MustRead("Dat past hier niet")
	r.Keys("0?45123" + strings.Repeat("5", 9))
	// R1 given and expected: a 1 and a 10. R2: 7 and 8. R3, from 0: a 0 and a 10.
	r.Keys("1" + "10" + "78" + "0" + "10" + "66" + "5")
	r.Keys("1") // R6, and it stays a 1
	r.Key(fyne.KeyReturn)
	r.Keys("j2")
	r.MustRead("Alles is overgetypt")
	r.Key(fyne.KeyReturn)
	cast, ok := r.sent[0].(workshop.CastBallot)
	if !ok || len(r.sent) != 1 || cast.Side != workshop.Vendor || cast.Key != answer {
		t.Fatalf("sent %s", list(r.sent))
	}
	a := cast.Answers
	wantSelf := []int{1, 4, -1, -1, 4, 5, 1, 2, 3}
	for i, item := range items {
		got, there := a.Self[item.Code]
		if there != (wantSelf[i] >= 0) || there && got != wantSelf[i] || a.Other[item.Code] != 5 {
			t.Errorf("%s: %d %v about the own side, %d about the other", item.Code, got, there, a.Other[item.Code])
		}
	}
	for code, want := range map[string][2]float64{"R1": {1, 10}, "R2": {7, 8}, "R3": {0, 10}, "R4": {6, 6}, "R5": {5, -1}, "R6": {1, -1}} {
		m := a.Marks[code]
		if m.Given == nil || *m.Given != want[0] || (m.Predicted == nil) != (want[1] < 0) || m.Predicted != nil && *m.Predicted != want[1] {
			t.Errorf("%s: %+v, want %v", code, m, want)
		}
	}
	if a.OtherYes == nil || !*a.OtherYes || a.SelfYes == nil || *a.SelfYes {
		t.Errorf("the other side %v, the own %v", a.OtherYes, a.SelfYes)
	}
	count, form := r.context.T.T("survey.count_only", "n", 1), r.context.T.T("survey.form.is", "form", r.context.T.T("survey.form.short", "n", 9))
	for _, left := range r.Texts() {
		if !slices.Contains(append(blank, count, form, r.context.T.T("survey.take_back")), left) {
			t.Errorf("left on the screen: %q", left)
		}
	}
	if r.Focused() != "survey.quick.vendor" {
		t.Errorf("the next of the pile begins at %q", r.Focused())
	}
	r.sent = nil
	r.Tap("survey.quick.vendor")
	r.MustNotRead("Dat past hier niet")
	r.MustRead("1 van 30")
}

func TestTheFormOfOneSurveyIsNotTakenBackInAnother(t *testing.T) {
	r := newRoom(t, "en", fresh(t))
	r.open(safety.Exercise, safety.Step)
	r.Tap("survey.fill.client")
	r.Keys("4")
	r.Tap("survey.cast")
	first := r.sent[0].(workshop.CastBallot)
	r.sent = nil
	r.open(answer.Exercise, answer.Step)
	r.must(workshop.CastBallot{ID: r.context.NewBallotID(), Key: answer, Side: workshop.Client, Answers: workshop.Answers{Self: map[string]int{"HET4": 3}}})
	r.show()
	if r.Has("survey.back.client") {
		t.Fatal("a form of another survey can be taken back here")
	}
	r.at(safety.Exercise, safety.Step)
	r.Tap("survey.back.client")
	r.expect(workshop.RetractBallot{Ballot: first.ID})
}
