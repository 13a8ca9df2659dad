package console

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

func TestTheGuideSaysHowFarAnExerciseIs(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("touchpoints", "moments")
	w.at("touchpoints", "feel")
	const criterion = "from each side, moments with a feeling · "
	w.MustRead("How far you are")
	w.MustRead(criterion + "after the reveal")
	v := w.view()
	key := workshop.StepKey{Exercise: "touchpoints", Step: "feel"}
	for i, c := range v.CardsOf("moment")[:3] {
		for _, s := range workshop.Sides {
			w.must(workshop.AddCard{ID: workshop.ID(string(s) + string(c.ID)), Kind: "feeling", Key: key, Side: s, Fields: map[string]string{"moment": string(c.ID), "score": []string{"-2", "0", "1"}[i]}})
		}
	}
	w.MustRead(criterion + "after the reveal") // nothing of it is revealed
	w.must(workshop.RevealStep{Key: key})
	w.MustRead(criterion + "3 of 3")
	w.MustRead("✓")
	w.at("impact", "story")
	w.MustNotRead(criterion)
}

// polled closes the poll about safety after four have given one mark
// throughout.
func polled(t *testing.T, lang string, mark int) *window {
	w := newWindow(t, lang)
	w.openFresh()
	key := workshop.StepKey{Exercise: "welcome", Step: "safety"}
	w.at(key.Exercise, key.Step)
	v := w.view()
	for i := range 4 {
		marks := map[string]int{}
		for _, item := range v.Method.Step(key).Sheet.Items {
			marks[item.Code] = mark
		}
		w.must(workshop.CastBallot{ID: workshop.ID(strings.Repeat("b", i+1)), Key: key, Side: workshop.Sides[i%2], Answers: workshop.Answers{Sheet: marks}})
	}
	w.Tap("guide.aside") // left open while the poll is closed
	w.must(workshop.RevealStep{Key: key})
	return w
}

func TestTheScreenDoesNotTellHowThePollCameOut(t *testing.T) {
	for lang, words := range map[string][3]string{
		"en": {"For the facilitator", "Whoever has least say speaks first.", "helps the quiet voices"},
		"nl": {"Voor de begeleider", "Wie het minst te zeggen heeft", "helpt de stille stemmen"},
	} {
		low, high := polled(t, lang, 1), polled(t, lang, 5)
		if v := low.view(); !v.Protected() {
			t.Fatal("the poll didn't come out low")
		}
		same := func() {
			t.Helper()
			if one, other := low.Texts(), high.Texts(); !slices.Equal(one, other) {
				t.Fatalf("%s: low reads %q, and high %q", lang, one, other)
			}
			low.MustRead(words[0])
			low.MustNotRead(words[1])
			high.MustNotRead(words[2])
		}
		same()
		low.Tap("guide.aside")
		low.MustRead(words[1])
		high.Tap("guide.aside")
		high.MustRead(words[2])
		low.at("plan", "draft")
		high.at("plan", "draft")
		same()
		low.Tap("guide.aside")
		low.MustRead(words[1])
		low.Tap("guide.aside")
		same()
	}
}

func TestALinkLeadsThereAndRevealsNothing(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	add := func(exercise, id, card, kind string, side workshop.Side, fields map[string]string) workshop.StepKey {
		key := workshop.StepKey{Exercise: exercise, Step: id}
		w.must(workshop.OpenStep{Key: key}, workshop.AddCard{ID: workshop.ID(card), Kind: kind, Key: key, Side: side, Fields: fields})
		return key
	}
	story := add("impact", "story", "p1", "problem", workshop.Client, map[string]string{"title": "It comes back"})
	add("cycle", "loop", "k1", "cycle", workshop.Together, map[string]string{"problem": "p1"})
	question := add("system", "question", "f1", "finding", workshop.Together, map[string]string{"cycle": "k1", "systemQuestion": "What makes it logical?"})
	blind := add("system", "causes", "c1", "cause", workshop.Vendor, map[string]string{"finding": "f1", "cause": "silos", "how": "Secret-vendor"})
	w.Tap("cards.write.vendor")
	w.Tap("write.yes")
	w.Tap("card.c1")
	w.MustRead("Secret-vendor")
	w.Tap("link.c1.from.f1")
	v := w.view()
	if v.Current != question || !v.Steps[blind].Hidden {
		t.Fatalf("it leads to %v, and the causes are hidden: %v", v.Current, v.Steps[blind].Hidden)
	}
	if !w.Has("card.f1.fold") {
		t.Fatalf("the finding isn't open: %q", w.All("card."))
	}
	w.MustNotRead("Secret-vendor")
	if names := w.All("link.f1.to."); len(names) > 0 {
		t.Fatalf("what is hidden is linked: %q", names)
	}
	w.Tap("link.f1.from.k1")
	w.Tap("link.k1.from.p1")
	if v := w.view(); v.Current != story {
		t.Fatalf("it leads to %v", v.Current)
	}
	w.must(workshop.SkipSlot{Slot: "cycle", Skip: true})
	w.MustRead("Loop: It comes back")
	if names := w.All("link.p1.to."); len(names) > 0 {
		t.Fatalf("there is no way to a slot that is skipped, and yet %q", names)
	}
}

func TestTheGuideFitsItsColumn(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.Win.Resize(fyne.NewSize(1366, 768))
	v := w.view()
	for _, e := range v.Method.Exercises {
		if len(e.Complete) == 0 || e.Steps[0].Kind == workshop.StepReview || e.Steps[0].Kind == workshop.StepReflex {
			continue
		}
		w.at(e.ID, e.Steps[0].ID)
		if got := w.c.desk.guide.roll.Content.MinSize().Width; got > guideWidth {
			t.Errorf("%s: the guide is %v wide and has %v", e.ID, got, guideWidth)
		}
	}
}
