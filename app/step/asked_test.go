package step_test

import (
	"slices"
	"testing"

	"samenspel/workshop"
)

// TestAStepTakesInWhatItAsks: every field that a step of the method fills in
// can be filled in there, in the sample, whatever the kind of step.
func TestAStepTakesInWhatItAsks(t *testing.T) {
	r := newRoom(t, "nl", sampleRecords(t, "nl"))
	v := r.seen()
	for _, e := range v.Method.Exercises {
		for _, s := range e.Steps {
			if len(s.Fields) == 0 {
				continue
			}
			r.at(e.ID, s.ID)
			asked := map[string]bool{}
			for _, kind := range e.Cards {
				for _, card := range v.CardsOf(kind.ID) {
					name := "card." + string(card.ID)
					if !r.Has(name) {
						continue
					}
					r.Tap(name)
					for _, f := range s.Fields {
						asked[f] = asked[f] || kind.Field(f) != nil && slices.ContainsFunc(r.All(name), func(control string) bool { return control == name+"."+f })
					}
					r.Tap(name + ".fold")
				}
			}
			for _, f := range s.Fields {
				if !asked[f] {
					t.Errorf("%s/%s does not take in %s", e.ID, s.ID, f)
				}
			}
		}
	}
}

func TestAStepWithNothingToFillInSaysWhatItIsFor(t *testing.T) {
	r := newRoom(t, "en", fresh(t))
	r.at("requests", "answer")
	r.MustRead(r.seen().Method.Step(workshop.StepKey{Exercise: "requests", Step: "answer"}).Empty.EN)
}
