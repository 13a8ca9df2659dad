package workshop

import (
	"slices"
	"strconv"
	"time"
)

// Check is something that stands in the way of agreement (hard), or that the
// plan should meet or explain.
type Check struct {
	Code        CheckCode `json:"code"`
	Field       string    `json:"field,omitempty"`
	Action      ID        `json:"action,omitempty"` // of a plan check that is about one action
	Explanation string    `json:"explanation,omitempty"`
}

// Key names a plan check for its explanation.
func (c Check) Key() string {
	if c.Action == "" {
		return string(c.Code)
	}
	return string(c.Code) + ":" + string(c.Action)
}

// CheckCode names a check; surfaces translate it.
type CheckCode string

// Hard checks of an action.
const (
	CheckMissing      CheckCode = "missing"      // a required field is empty
	CheckOwners       CheckCode = "owners"       // an owner is not (or no longer) of that side
	CheckDates        CheckCode = "dates"        // the first date lies after the due date
	CheckTarget       CheckCode = "target"       // the target is the baseline
	CheckNote         CheckCode = "note"         // harm to the surroundings without a note
	CheckSurroundings CheckCode = "surroundings" // −2 without mitigation
	CheckLimit        CheckCode = "limit"        // crosses a limit of one of the sides
	CheckFollowUp     CheckCode = "follow_up"    // no date to come back
)

// Plan checks: comply or explain.
const (
	PlanArrangement CheckCode = "plan_arrangement" // a returning problem, and no action at HET
	PlanHours       CheckCode = "plan_hours"       // a side carries under 30% or over 70% of the hours
	PlanInterests   CheckCode = "plan_interests"   // a shared interest that no action serves
	PlanFirstDate   CheckCode = "plan_first_date"  // a first step later than 14 days on
	PlanLearnDate   CheckCode = "plan_learn_date"  // a learning date later than six weeks on
	PlanCauses      CheckCode = "plan_causes"      // a symptom cycle without a cause found on both sides
	PlanTooMany     CheckCode = "plan_too_many"    // more than seven agreed
)

// assessment judges the actions of one state. It looks at all cards and
// reactions once, however many actions there are.
type assessment struct {
	state      *State
	linkable   map[string]bool // card kinds that there is something of to link to
	objections map[ID]int      // open, by action
}

func (s *State) assess() assessment {
	w := assessment{s, map[string]bool{}, map[ID]int{}}
	for _, c := range s.cards {
		if !w.linkable[c.Kind] && !s.isHidden(c.Key) {
			w.linkable[c.Kind] = true
		}
	}
	for _, r := range s.reactions {
		if r.Choice == Objects && r.Resolution == ObjectionOpen {
			w.objections[r.Action]++
		}
	}
	return w
}

// confirmed says whether a party's consent stands: given to the terms as they
// are now, by someone who is of that side and has its mandate.
func (s *State) confirmed(a *Action, side Side) bool {
	given := a.consent.Of(side)
	return given != nil && given.Terms == a.Terms() && s.mandated(given.Person, side) == nil
}

// agreed says whether both parties stand behind an action. How many people
// are for it does not matter; that each party is, does.
func (w assessment) agreed(a *Action) bool {
	return a.Stage != StageConcept && a.Stage != StageParked &&
		w.state.confirmed(a, Vendor) && w.state.confirmed(a, Client) &&
		w.objections[a.ID] == 0 && len(w.hardChecks(a)) == 0
}

// hardChecks lists what still blocks agreement on an action. A link to a
// problem, finding or interest is required once the workshop has one to link
// to; a personal intention (IK) needs no finding.
func (w assessment) hardChecks(a *Action) []Check {
	s := w.state
	var out []Check
	fail := func(code CheckCode, field string) { out = append(out, Check{Code: code, Field: field}) }
	for _, f := range ActionFields {
		if *f.get(a) == "" && (f.Required || f.Type == FieldRef && w.linkNeeded(a, f.Field)) {
			fail(CheckMissing, f.ID)
		}
	}
	for _, owner := range []struct {
		id    ID
		side  Side
		field string
	}{{a.OwnerVendor, Vendor, "ownerVendor"}, {a.OwnerClient, Client, "ownerClient"}} {
		if p := s.people[owner.id]; owner.id != "" && (p == nil || p.Side != owner.side) {
			fail(CheckOwners, owner.field)
		}
	}
	if a.FirstDate != "" && a.Due != "" && a.FirstDate > a.Due {
		fail(CheckDates, "firstDate")
	}
	if a.Baseline != "" && a.Baseline == a.Target {
		fail(CheckTarget, "target")
	}
	if number(a.Surroundings) < 0 && a.SurroundingsNote == "" {
		fail(CheckNote, "surroundingsNote")
	}
	if number(a.Surroundings) <= -2 && a.Mitigation == "" {
		fail(CheckSurroundings, "mitigation")
	}
	if a.Limit != "" && s.cards[a.Limit] != nil {
		fail(CheckLimit, "limit")
	}
	if s.followUp == "" {
		fail(CheckFollowUp, "followUp")
	}
	return out
}

func (w assessment) linkNeeded(a *Action, f Field) bool {
	switch f.ID {
	case "problem", "interest":
		return w.linkable[f.To]
	case "finding":
		return w.linkable[f.To] && a.Level != IK
	}
	return false
}

// planChecks lists what the plan as a whole should meet or explain. Parked and
// stopped actions do not count.
func (w assessment) planChecks() []Check {
	s := w.state
	var out []Check
	warn := func(code CheckCode, action ID) {
		c := Check{Code: code, Action: action}
		c.Explanation = s.explained[c.Key()]
		out = append(out, c)
	}
	var plan []*Action
	for _, a := range s.orderedActions() {
		if a.Stage != StageParked && a.Stage != StageStopped {
			plan = append(plan, a)
		}
	}
	if len(plan) == 0 {
		return nil
	}
	if s.problemReturned() && !slices.ContainsFunc(plan, func(a *Action) bool { return a.Level == HET }) {
		warn(PlanArrangement, "")
	}
	vendor, client, agreed := 0.0, 0.0, 0
	for _, a := range plan {
		vendor += number(a.HoursVendor)
		client += number(a.HoursClient)
		if w.agreed(a) {
			agreed++
		}
	}
	if sum := vendor + client; sum > 0 && (vendor < 0.3*sum || vendor > 0.7*sum) {
		warn(PlanHours, "")
	}
	if s.interestUnserved(plan) {
		warn(PlanInterests, "")
	}
	if s.causesMissing() {
		warn(PlanCauses, "")
	}
	if agreed > 7 {
		warn(PlanTooMany, "")
	}
	day := s.day()
	for _, a := range plan {
		if a.FirstDate > day.AddDate(0, 0, 14).Format(DateLayout) {
			warn(PlanFirstDate, a.ID)
		}
		if a.LearnDate > day.AddDate(0, 0, 42).Format(DateLayout) {
			warn(PlanLearnDate, a.ID)
		}
	}
	return out
}

// day is the day of the workshop: when its first exercise after the
// preparation was opened.
func (s *State) day() time.Time {
	first := Stamp{}
	for k, t := range s.steps {
		if k.Exercise != "preparation" && t.Opened != (Stamp{}) && (first == Stamp{} || t.Opened.Compare(first) < 0) {
			first = t.Opened
		}
	}
	if first == (Stamp{}) {
		return s.created
	}
	return first.Time()
}

func (s *State) problemReturned() bool {
	for _, c := range s.cards {
		if n, err := strconv.ParseFloat(c.Fields["timesReturned"], 64); c.Kind == "cycle" && err == nil && n >= 1 && !s.isHidden(c.Key) {
			return true
		}
	}
	return false
}

// causesMissing says whether there is a symptom cycle of which not both sides
// have seen their own part.
func (s *State) causesMissing() bool {
	if kind, _ := s.method.CardKind("cause"); kind == nil {
		return false // a method of one's own that asks for none
	}
	all, seen := loops(s.method, func(yield func(*Card) bool) {
		for _, c := range s.cards {
			if !s.isHidden(c.Key) && !yield(c) {
				return
			}
		}
	})
	return seen < all
}

func (s *State) interestUnserved(plan []*Action) bool {
	for _, c := range s.cards {
		if c.Kind != "interest" || c.Fields["type"] != "gedeeld" || s.isHidden(c.Key) {
			continue
		}
		served := slices.ContainsFunc(plan, func(a *Action) bool {
			return a.Interest == c.ID || string(a.Interest) == c.Fields["pair"] && a.Interest != ""
		})
		if !served {
			return true
		}
	}
	return false
}

func (s *State) orderedActions() []*Action {
	return byStamp(s.actions, func(a *Action) (Stamp, ID) { return a.at, a.ID })
}

// CheckExplained says why the plan does not meet a check.
type CheckExplained struct {
	Check string `json:"check"`
	Text  string `json:"text"`
}

func (CheckExplained) kind() string { return "check.explained" }

func (e CheckExplained) apply(s *State, _ Meta) {
	if e.Text == "" {
		delete(s.explained, e.Check)
		return
	}
	s.explained[e.Check] = e.Text
}

// ExplainCheck says why the plan does not meet a check; empty takes it back.
type ExplainCheck struct{ Check, Text string }

func (c ExplainCheck) decide(s *State) ([]Event, *Rejection) {
	known := slices.ContainsFunc(s.assess().planChecks(), func(k Check) bool { return k.Key() == c.Check })
	if _, before := s.explained[c.Check]; !known && !before {
		return nil, reject(CodeUnknown, "check")
	}
	text, rej := cleanText("text", c.Text, MaxShort)
	if rej != nil || text == s.explained[c.Check] {
		return nil, rej
	}
	return []Event{CheckExplained{c.Check, text}}, nil
}
