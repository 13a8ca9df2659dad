package workshop

import (
	"crypto/sha256"
	"encoding/hex"
)

// Release is a party's word that the plan may leave the room.
type Release struct {
	Person ID     `json:"person"`
	Plan   string `json:"plan"` // fingerprint of the agreed actions
	Date   string `json:"date"`
}

// FollowUpSet is the date on which both parties meet again.
type FollowUpSet struct {
	Date string `json:"date"`
}

func (FollowUpSet) kind() string { return "followup.set" }

func (e FollowUpSet) apply(s *State, _ Meta) { s.followUp = e.Date }

// SetFollowUp sets the date on which both parties meet again.
type SetFollowUp struct{ Date string }

func (c SetFollowUp) decide(s *State) ([]Event, *Rejection) {
	date, rej := cleanDate("followUp", c.Date)
	if rej != nil || date == s.followUp {
		return nil, rej
	}
	return []Event{FollowUpSet{date}}, nil
}

// planTerms is a fingerprint of all that is agreed; "" where nothing is.
func (s *State) planTerms() string {
	h, some, judged := sha256.New(), false, s.assess()
	for _, a := range s.orderedActions() {
		if judged.agreed(a) {
			some = true
			h.Write([]byte(string(a.ID) + " " + a.Terms() + "\n"))
		}
	}
	if !some {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// PlanReleased is one party's release of the plan as it stands.
type PlanReleased struct {
	Side   Side   `json:"side"`
	Person ID     `json:"person"`
	Plan   string `json:"plan"`
}

func (PlanReleased) kind() string { return "plan.released" }

func (e PlanReleased) apply(s *State, m Meta) {
	if e.Side.Valid() {
		*s.releases.At(e.Side) = &Release{e.Person, e.Plan, m.At.Time().Format(DateLayout)}
	}
}

// ReleasePlan lets the plan leave the room for a party. When both parties have
// released it as it stands, it is no longer a concept.
type ReleasePlan struct {
	Side   Side
	Person ID
}

func (c ReleasePlan) decide(s *State) ([]Event, *Rejection) {
	if !c.Side.Valid() {
		return nil, reject(CodeSide, "side")
	}
	if rej := s.mandated(c.Person, c.Side); rej != nil {
		return nil, rej
	}
	plan := s.planTerms()
	if plan == "" {
		return nil, reject(CodeNothingAgreed, "plan")
	}
	if s.released(c.Side) && s.releases.Of(c.Side).Person == c.Person {
		return nil, nil
	}
	return []Event{PlanReleased{c.Side, c.Person, plan}}, nil
}

// released says whether a party's release stands: for the plan as it is now,
// by someone with its mandate.
func (s *State) released(side Side) bool {
	r := s.releases.Of(side)
	return r != nil && r.Plan != "" && r.Plan == s.planTerms() && s.mandated(r.Person, side) == nil
}

// ReleaseWithdrawn takes a party's release back.
type ReleaseWithdrawn struct {
	Side Side `json:"side"`
}

func (ReleaseWithdrawn) kind() string { return "release.withdrawn" }

func (e ReleaseWithdrawn) apply(s *State, _ Meta) {
	if e.Side.Valid() {
		*s.releases.At(e.Side) = nil
	}
}

// WithdrawRelease takes a party's release back.
type WithdrawRelease struct{ Side Side }

func (c WithdrawRelease) decide(s *State) ([]Event, *Rejection) {
	if !c.Side.Valid() {
		return nil, reject(CodeSide, "side")
	}
	if s.releases.Of(c.Side) == nil {
		return nil, nil
	}
	return []Event{ReleaseWithdrawn(c)}, nil
}
