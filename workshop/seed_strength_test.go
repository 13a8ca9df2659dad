package workshop_test

import (
	"testing"

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
