package workshop

import (
	"slices"

	"samenspel/workshop/mirror"
)

// MirrorView is a revealed round of the mirror.
type MirrorView struct {
	Round  int                `json:"round"`
	Items  []string           `json:"asked"` // item codes
	Vendor mirror.SideResults `json:"vendor"`
	Client mirror.SideResults `json:"client"`
	Topics []mirror.Topic     `json:"topics"`
	Top    []mirror.Topic     `json:"top"`
	Rounds int                `json:"rounds"` // revealed so far

	Before []*MirrorView `json:"before,omitempty"` // the rounds revealed before this one, from the first: a correction leaves them as they were
}

// Of returns the results about a side.
func (m *MirrorView) Of(side Side) mirror.SideResults {
	if side == Client {
		return m.Client
	}
	return m.Vendor
}

// lastSurvey returns the last survey of the method that has been revealed.
func (s *State) lastSurvey() (StepKey, *Step) {
	for _, e := range slices.Backward(s.method.Exercises) {
		for i := len(e.Steps) - 1; i >= 0; i-- {
			key := StepKey{e.ID, e.Steps[i].ID}
			if t := s.steps[key]; e.Steps[i].asksInstrument() && t != nil && t.Revealed > 0 {
				return key, &e.Steps[i]
			}
		}
	}
	return StepKey{}, nil
}

// viewMirror computes the last revealed round of the mirror's survey, and those
// before it.
func (s *State) viewMirror(v *View) {
	key, step := s.lastSurvey()
	if step == nil {
		return
	}
	last := s.steps[key].Revealed
	v.Mirror = s.mirrorRound(key, last)
	for round := 1; round < last; round++ {
		v.Mirror.Before = append(v.Mirror.Before, s.mirrorRound(key, round))
	}
	v.Mirror.Rounds = last
	v.Trust = &PerSide[mirror.Trust]{Vendor: v.Mirror.Vendor.Trust, Client: v.Mirror.Client.Trust}
}

// mirrorRound computes one round of a survey.
func (s *State) mirrorRound(key StepKey, round int) *MirrorView {
	capability := map[string]string{}
	for _, d := range s.method.Instrument.Drivers {
		capability[d.ID] = d.Capability
	}
	var items []mirror.Item
	m := &MirrorView{Round: round, Rounds: round}
	for _, i := range s.method.Instrument.Asked(s.form(key)) {
		items = append(items, mirror.Item{Code: i.Code, Driver: i.Driver, Dimension: i.Dimension, Capability: capability[i.Driver]})
		m.Items = append(m.Items, i.Code)
	}
	var ballots []mirror.Ballot
	for _, b := range s.ballots {
		if b.Key == key && b.Round == round && !b.late {
			ballots = append(ballots, mirror.Ballot{
				Side: mirror.Side(b.Side.Index()), Consensus: b.Consensus, Self: b.Answers.Self, Other: b.Answers.Other,
				Marks: b.Answers.Marks, SelfYes: b.Answers.SelfYes, OtherYes: b.Answers.OtherYes,
			})
		}
	}
	r := mirror.Compute(items, ballots)
	m.Vendor, m.Client, m.Topics, m.Top = r.Sides[0], r.Sides[1], r.Topics, r.Top
	return m
}
