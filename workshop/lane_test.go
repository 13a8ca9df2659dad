package workshop_test

import (
	"slices"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/sample"
)

// What an action may be brought to by hand is what the rules take, at every
// moment of the sample and of its follow-up, and no lane but the one that the
// parties' word leads to can be reached otherwise.
func TestMovesAreWhatTheRulesTake(t *testing.T) {
	first, _, err := sample.Records(workshop.English)
	if err != nil {
		t.Fatal(err)
	}
	later, _, err := sample.FollowUp(workshop.English)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[workshop.Lane]bool{}
	for _, records := range [][]workshop.Record{first, later} {
		for i, r := range records {
			if !slices.Contains([]string{"action.staged", "action.parked", "consent.given", "reaction.given", "action.reviewed"}, r.Kind) && i != len(records)-1 {
				continue
			}
			s := workshop.NewLog(records[:i+1]).Fold()
			for _, a := range s.For(workshop.Viewer{Role: workshop.AsFacilitator}).Actions {
				seen[a.State.Lane()] = true
				for _, to := range a.Moves() {
					var c workshop.Command = workshop.StageAction{Action: a.ID, Stage: to}
					if to == workshop.StageParked {
						c = workshop.ParkAction{Action: a.ID, Parked: workshop.Parked{Reason: "Not now"}}
					}
					if _, rejected := s.Decide(c); rejected != nil {
						t.Errorf("%s from %s to %s: %v", a.Title, a.State, to, rejected)
					}
					if to == a.State || to.Lane() == workshop.LaneAgreed {
						t.Errorf("%s may be moved from %s to %s", a.Title, a.State, to)
					}
				}
			}
		}
	}
	for _, l := range workshop.Lanes {
		if !seen[l] && l != workshop.LaneDone {
			t.Errorf("no action stood in %s", l)
		}
	}
}
