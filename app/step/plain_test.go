package step_test

import (
	"strings"
	"testing"

	"samenspel/workshop"
)

func TestTheNextToFillInFitsHalfTheStage(t *testing.T) {
	r := newRoom(t, "nl", fresh(t))
	r.open("touchpoints", "moments")
	r.open("touchpoints", "feel")
	v := r.seen()
	all := v.CardsOf("moment")
	r.must(workshop.ChangeCard{Card: all[1].ID, Field: "name", Value: "Het maandelijkse overleg over meldingen"})
	r.Tap("cards.write.vendor")
	r.Tap("seed.feeling.vendor." + string(all[0].ID))
	if wide := r.Win.Canvas().Content().MinSize().Width; wide > stage.Width {
		t.Errorf("the form is %v wide, and the stage %v: the guide is pushed off the window", wide, stage.Width)
	}
}

func TestAMarkAroundZeroHasItsSign(t *testing.T) {
	r := moments(t)
	v := r.seen()
	first := v.CardsOf("moment")[0]
	r.Tap("cards.write.vendor")
	r.Tap("seed.feeling.vendor." + string(first.ID))
	card := strings.TrimSuffix(r.All("card.")[0], ".moment")
	r.MustRead("−2 is: we dread it. 0 is neutral. +2 is: we come away glad.")
	r.Choose(card+".score", "−2")
	r.Tap(card + ".fold")
	r.MustRead("How does it feel to us? −2")
}

func TestAnExampleStandsOnceOnAStep(t *testing.T) {
	r := newRoom(t, "en", fresh(t))
	r.open("cycle", "loop")
	example := r.seen().Method.Step(r.key).Empty.EN
	n := 0
	for _, s := range r.Texts() {
		if strings.Contains(s, example) {
			n++
		}
	}
	if n != 1 {
		t.Errorf("the example stands %d times on the step", n)
	}
}

func TestAReflexIsNobodysInTheRoom(t *testing.T) {
	r := newRoom(t, "en", sampleRecords(t, "en"))
	r.open("reflexes", "recognise")
	v := r.seen()
	for _, s := range workshop.Sides {
		r.MustNotRead("● " + v.Name(s))
		r.MustNotRead("■ " + v.Name(s))
	}
	r.MustRead("● A client")
	r.MustRead("■ A vendor")
}
