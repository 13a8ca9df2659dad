package step_test

import (
	"testing"

	"samenspel/workshop"
)

var safety = workshop.StepKey{Exercise: "welcome", Step: "safety"}

// sheetRoom is at a step with a sheet of its own, of which figures are shown or
// not, in which both sides have given the same mark throughout.
func sheetRoom(t *testing.T, lang string, shown workshop.Shown, mark, vendor, client int) *room {
	r := newRoom(t, lang, freshWith(t, func(m *workshop.Method) {
		m.Step(safety).Sheet.Shown = shown
	}))
	r.open(safety.Exercise, safety.Step)
	for i := range vendor + client {
		side := workshop.Vendor
		if i >= vendor {
			side = workshop.Client
		}
		all := map[string]int{}
		for _, item := range r.sheet().Items {
			all[item.Code] = mark
		}
		r.must(workshop.CastBallot{ID: r.context.NewBallotID(), Key: safety, Side: side, Answers: workshop.Answers{Sheet: all}})
	}
	r.must(workshop.RevealStep{Key: safety})
	r.show()
	return r
}

func (r *room) sheet() *workshop.Sheet {
	v := r.seen()
	return v.Method.Step(safety).Sheet
}

func TestASheetIsFilledInByItsDigits(t *testing.T) {
	r := newRoom(t, "en", fresh(t))
	r.open(safety.Exercise, safety.Step)
	if r.Has("survey.form.long") {
		t.Fatal("a sheet has no other form")
	}
	r.Tap("survey.fill.client")
	if r.Has("survey.joint") {
		t.Fatal("a sheet can be answered as one")
	}
	r.MustRead("I can say what goes wrong")
	r.MustRead("1 strongly disagree · 2 disagree")
	r.Keys("4?21")
	r.Tap("survey.cast")
	r.expect(workshop.CastBallot{Key: safety, Side: workshop.Client, Answers: workshop.Answers{Sheet: map[string]int{"S1": 4, "S3": 2, "S4": 1}}})
	if r.view.Busy() || len(r.All("sheet.S")) > 0 {
		t.Fatal("the form is still there")
	}
	r.MustRead("1 filled in")

	r.Tap("survey.quick.vendor")
	r.Keys("5550")
	r.Tap("survey.cast")
	r.expect(workshop.CastBallot{Key: safety, Side: workshop.Vendor, Answers: workshop.Answers{Sheet: map[string]int{"S1": 5, "S2": 5, "S3": 5}}})
}

func TestASheetThatIsNeverShownShowsNoFigure(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		for _, mark := range []int{1, 5} {
			r := sheetRoom(t, lang, workshop.ShownNever, mark, 3, 3)
			r.MustRead(r.context.T.T("sheet.never"))
			r.MustNotRead(r.context.T.Fixed(float64(mark), 1))
			r.MustNotRead(r.sheet().Advice.In(workshop.Lang(lang)))
			before := r.Texts()
			r.Tap("sheet.advice") // it is there to open however it came out
			if low := mark == 1; r.Reads(r.sheet().Advice.In(workshop.Lang(lang))) != low || r.Reads(r.context.T.T("sheet.advice.none")) == low {
				t.Errorf("all marks %d, and it says %q", mark, r.Texts())
			}
			r.Tap("sheet.advice")
			if after := r.Texts(); len(after) != len(before) {
				t.Errorf("folded away there is %q", after)
			}
		}
	}
}

func TestTheAdviceIsFoldedOnLeaving(t *testing.T) {
	r := sheetRoom(t, "en", workshop.ShownNever, 1, 3, 3)
	r.Tap("sheet.advice")
	r.at("plan", "premortem")
	r.at(safety.Exercise, safety.Step)
	r.MustNotRead(r.sheet().Advice.EN)
}

func TestNothingTellsThatASheetCameOutLow(t *testing.T) {
	low, high := sheetRoom(t, "nl", workshop.ShownNever, 1, 3, 3).Texts(), sheetRoom(t, "nl", workshop.ShownNever, 5, 3, 3).Texts()
	if len(low) != len(high) {
		t.Fatalf("low %q\nhigh %q", low, high)
	}
	for i := range low {
		if low[i] != high[i] {
			t.Errorf("low %q, high %q", low[i], high[i])
		}
	}
}

func TestASheetShowsMeansAsFarAsItMay(t *testing.T) {
	r := sheetRoom(t, "nl", workshop.ShownMean, 4, 2, 1)
	r.MustRead("4,0")
	r.MustNotRead("Noorderlicht")
	r = sheetRoom(t, "nl", workshop.ShownSides, 4, 3, 3)
	r.MustRead("■ Noorderlicht")
	r.MustNotRead("te weinig antwoorden")
	r = sheetRoom(t, "nl", workshop.ShownSides, 4, 3, 2)
	r.MustRead("4,0")
	r.MustRead("te weinig antwoorden")
	r = sheetRoom(t, "nl", workshop.ShownMean, 4, 1, 1)
	r.MustNotRead("4,0")
	r.MustRead("te weinig antwoorden")
	r.Tap("survey.round")
	r.expect(workshop.StartRound{Key: safety})
}
