package workshop

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"time"

	"github.com/google/uuid"

	"samenspel/workshop/mirror"
)

// View is what one viewer may see of a workshop. It shares memory with the
// state it was made from: read it, do not change it.
type View struct {
	Viewer   Viewer         `json:"viewer"`
	Workshop Info           `json:"workshop"`
	Context  Context        `json:"context"`
	Parties  PerSide[Party] `json:"parties"`
	People   []Person       `json:"people"`

	Agenda  []SlotView           `json:"agenda"`
	Length  int                  `json:"length"`  // minutes that the day is to take
	Slot    string               `json:"slot"`    // the open slot
	Current StepKey              `json:"current"` // the open step; zero in a pause and before the start
	Timer   Timer                `json:"timer"`
	Steps   map[StepKey]StepView `json:"steps"` // those that were opened

	Cards      []Card                 `json:"cards"` // in their order
	Mirror     *MirrorView            `json:"mirror"`
	Trust      *PerSide[mirror.Trust] `json:"trust"`
	Sheets     map[StepKey]SheetView  `json:"sheets"`  // the revealed ones
	Actions    []ActionView           `json:"actions"` // in the order in which they were made
	Earlier    *EarlierView           `json:"earlier"` // nil where this workshop follows none
	Trend      *TrendView             `json:"trend"`   // of the mirror since; nil until this one is revealed
	PlanChecks []Check                `json:"planChecks"`

	Releases PerSide[*ReleaseView] `json:"releases"`
	Concept  bool                  `json:"concept"` // until both sides have released the plan as it stands

	Photos []Photo            `json:"photos"`
	Notes  map[StepKey]string `json:"notes,omitempty"` // private; the facilitator's only
	// Dismissed are the gentle warnings that were left behind; the facilitator's only.
	Dismissed []RemarkDismissed `json:"dismissed,omitempty"`

	Method *Method `json:"-"`

	changed time.Time
	forms   map[StepKey]string
	former  []Person      // names that are no longer anyone's here
	begun   time.Time     // when the day did; zero before
	before  time.Duration // spent on the agenda until then
}

// Info is the workshop itself.
type Info struct {
	ID       uuid.UUID `json:"id"`
	Created  time.Time `json:"created"`
	Day      string    `json:"day"` // date on which the first exercise was opened
	Variant  string    `json:"variant"`
	Lang     Lang      `json:"lang"`
	Method   string    `json:"method"` // id and version
	FollowUp string    `json:"followUp"`
}

// SlotView is a slot of the agenda with the time it took.
type SlotView struct {
	ID       string        `json:"id"`
	Exercise string        `json:"exercise,omitempty"`
	Title    Text          `json:"title"`
	Planned  int           `json:"planned"` // minutes
	Spent    float64       `json:"spent"`   // minutes, without the time since it was opened last
	Since    time.Time     `json:"since"`   // when the open slot was opened; zero for others
	Skipped  bool          `json:"skipped"`
	Began    bool          `json:"began"`
	elapsed  time.Duration //
}

// Elapsed returns the time a slot has taken until now.
func (v SlotView) Elapsed(now time.Time) time.Duration {
	if v.Since.IsZero() || now.Before(v.Since) || now.Sub(v.Since) > busiest {
		return v.elapsed
	}
	return v.elapsed + now.Sub(v.Since)
}

// StepView is how far a step has come.
type StepView struct {
	Opened   time.Time     `json:"opened"`
	Round    int           `json:"round"`
	Revealed int           `json:"revealed"` // the last round revealed; 0 is none
	Hidden   bool          `json:"hidden"`   // blind, and the round at hand is not revealed
	Closed   bool          `json:"closed"`
	Ready    PerSide[int]  `json:"ready"` // ballots or cards of each side in this round
	Joint    PerSide[bool] `json:"joint"` // whether a side has answered as one
	Late     PerSide[int]  `json:"late"`  // ballots of this round that came to light after its reveal, and do not count
}

// ActionView is an action with all that was said about it.
type ActionView struct {
	Action
	State     Stage                 `json:"state"` // Stage, or agreed
	Terms     string                `json:"terms"`
	Version   int                   `json:"version"`
	Consents  PerSide[*ConsentView] `json:"consents"`
	Reactions []Reaction            `json:"reactions"`
	Checks    []Check               `json:"checks"` // hard ones that stand open
	Parked    *Parked               `json:"parked,omitempty"`

	Earlier  bool      `json:"earlier"`  // taken along from an earlier workshop
	Untried  bool      `json:"untried"`  // taken along without having been agreed, and not begun since
	Readings []Reading `json:"readings"` // by date
	Review   Review    `json:"review"`
	Progress *float64  `json:"progress"` // of the last reading from the baseline (0) to the target (1); nil where that can't be said
}

// Objections counts the open objections.
func (a ActionView) Objections() int {
	n := 0
	for _, r := range a.Reactions {
		if r.Resolution == ObjectionOpen {
			n++
		}
	}
	return n
}

// ConsentView is a party's word on an action.
type ConsentView struct {
	Consent
	Name   string `json:"name"`
	Stands bool   `json:"stands"` // for the action as it is now
}

// ReleaseView is a party's release of the plan.
type ReleaseView struct {
	Release
	Name   string `json:"name"`
	Stands bool   `json:"stands"` // for the plan as it is now
}

// For returns what a viewer may see: the only way out of the domain.
func (s *State) For(viewer Viewer) View {
	v := View{
		Viewer:   viewer,
		Workshop: Info{s.id, s.created, "", s.variant, s.lang, s.method.ID + " " + s.method.Version, s.followUp},
		Context:  s.context, Parties: s.parties,
		Length: s.length(), Slot: s.slot, Current: s.current, Timer: s.timer, forms: s.forms, former: s.former, before: s.before,
		Steps: make(map[StepKey]StepView, len(s.steps)), Method: s.method, changed: s.seen.Last().Time(),
	}
	if s.Exists() {
		v.Workshop.Day = s.day().Format(DateLayout)
	}
	for _, id := range s.seats {
		if p := s.people[id]; p != nil {
			v.People = append(v.People, p.seenBy(viewer))
		}
	}
	if s.begun > 0 {
		v.begun = s.opened.Time()
	}
	s.viewAgenda(&v)
	s.viewSteps(&v)
	s.viewCards(&v)
	s.viewMirror(&v)
	s.viewEarlier(&v)
	s.viewSheets(&v)
	s.viewPlan(&v)
	s.viewPhotos(&v)
	if viewer.Role == AsFacilitator {
		v.Notes = maps.Clone(s.notes)
		v.Dismissed = slices.SortedFunc(maps.Keys(s.dismissed), func(a, b RemarkDismissed) int {
			return cmp.Or(cmp.Compare(a.Place, b.Place), cmp.Compare(a.Code, b.Code))
		})
	}
	return v
}

func (s *State) viewAgenda(v *View) {
	for _, a := range s.slots {
		slot := SlotView{ID: a.Slot.ID, Exercise: a.Exercise, Planned: a.Planned, Skipped: a.Skipped, elapsed: s.spent[a.Slot.ID]}
		slot.Spent = math.Round(slot.elapsed.Minutes()*10) / 10
		slot.Began = slot.elapsed > 0 || s.slot == a.Slot.ID
		if s.slot == a.Slot.ID {
			slot.Since = s.since.Time()
		}
		if a.Title != nil {
			slot.Title = *a.Title
		} else if e := s.method.Exercise(a.Exercise); e != nil {
			slot.Title = e.Title
		}
		v.Agenda = append(v.Agenda, slot)
	}
}

func (s *State) viewSteps(v *View) {
	for k, t := range s.steps {
		v.Steps[k] = StepView{Opened: t.opened(), Round: t.Round, Revealed: t.Revealed, Hidden: s.isHidden(k), Closed: t.Closed}
	}
	count := func(k StepKey, side Side) {
		if t, ok := v.Steps[k]; ok && side.Valid() {
			*t.Ready.At(side)++
			v.Steps[k] = t
		}
	}
	for _, c := range s.cards {
		count(c.Key, c.Side)
	}
	for _, b := range s.ballots {
		if t := s.steps[b.Key]; t == nil || b.Round != t.Round || !b.Side.Valid() {
			continue
		}
		if k, ok := v.Steps[b.Key]; ok && (b.late || b.Consensus) {
			if b.late {
				*k.Late.At(b.Side)++
			} else {
				*k.Joint.At(b.Side) = true
			}
			v.Steps[b.Key] = k
		}
		if !b.late {
			count(b.Key, b.Side)
		}
	}
}

func (s *State) viewCards(v *View) {
	votes := map[ID]int{}
	for _, d := range s.dots {
		if !s.isHidden(d.Key) {
			votes[d.Card]++
		}
	}
	shown := make([]*Card, 0, len(s.cards))
	for _, c := range s.cards {
		if !s.isHidden(c.Key) || v.Viewer.sees(s.method.Step(c.Key).Blind, c.Side) {
			shown = append(shown, c)
		}
	}
	slices.SortFunc(shown, compareCards)
	v.Cards = make([]Card, len(shown))
	for i, c := range shown {
		v.Cards[i] = *c
		v.Cards[i].Dots = votes[c.ID]
	}
}

func (s *State) viewPlan(v *View) {
	judged := s.assess()
	name := func(id ID) string {
		if p := s.people[id]; p != nil {
			return p.Name
		}
		return ""
	}
	said := map[ID][]Reaction{}
	for _, r := range byStamp(s.reactions, func(r *Reaction) (Stamp, ID) { return r.at, r.ID }) {
		shown := *r
		if (v.Viewer.Role == AsProjector || v.Viewer.Role == AsReport) && shown.Person == "" {
			shown.Side = Together // in a small room the side alone may tell who it was
		}
		said[r.Action] = append(said[r.Action], shown)
	}
	leftOut, readings := map[ID]bool{}, s.allReadings()
	for _, a := range s.orderedActions() {
		if v.Viewer.Role == AsReport && a.LeaveOutOfReport == "yes" {
			leftOut[a.ID] = true
			continue
		}
		w := ActionView{Action: *a, State: a.Stage, Terms: a.Terms(), Version: a.version, Reactions: said[a.ID], Checks: judged.hardChecks(a), Parked: a.parked}
		w.Earlier, w.Readings, w.Review, w.Progress = s.isEarlier(a.ID), readings[a.ID], a.review, a.progress(readings[a.ID])
		w.Untried = s.untried(a)
		for _, side := range Sides {
			if given := a.consent.Of(side); given != nil {
				*w.Consents.At(side) = &ConsentView{*given, name(given.Person), s.confirmed(a, side)}
			}
		}
		if judged.agreed(a) && slices.Index(stages, a.Stage) < slices.Index(stages, StageRunning) {
			w.State = StageAgreed
		}
		v.Actions = append(v.Actions, w)
	}
	v.PlanChecks = slices.DeleteFunc(judged.planChecks(), func(c Check) bool { return leftOut[c.Action] })
	v.Concept = false
	for _, side := range Sides {
		if r := s.releases.Of(side); r != nil {
			*v.Releases.At(side) = &ReleaseView{*r, name(r.Person), s.released(side)}
		}
		v.Concept = v.Concept || !s.released(side)
	}
}

// Changed returns when the last record was made, whatever it says: it never
// goes back, not by undoing and not by merging. Copies with the same records
// have the same.
func (v *View) Changed() time.Time { return v.changed }

// Name returns a party's name.
func (v *View) Name(side Side) string { return v.Parties.Of(side).Name }

// Person returns a person by id, nil where there is none.
func (v *View) Person(id ID) *Person {
	for i := range v.People {
		if v.People[i].ID == id {
			return &v.People[i]
		}
	}
	return nil
}

// Seated lists a side's people in the order in which they were added.
func (v *View) Seated(side Side) []Person {
	var out []Person
	for _, p := range v.People {
		if p.Side == side {
			out = append(out, p)
		}
	}
	return out
}

// CardsOf lists the visible cards of a kind, in their order.
func (v *View) CardsOf(kind string) []Card {
	var out []Card
	for _, c := range v.Cards {
		if c.Kind == kind {
			out = append(out, c)
		}
	}
	return out
}

// Card returns a visible card by id, nil where there is none.
func (v *View) Card(id ID) *Card {
	for i := range v.Cards {
		if v.Cards[i].ID == id {
			return &v.Cards[i]
		}
	}
	return nil
}
