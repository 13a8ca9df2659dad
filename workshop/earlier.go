package workshop

import (
	"slices"

	"github.com/google/uuid"

	"samenspel/workshop/mirror"
)

// Earlier is what a follow-up knows of the workshop it follows: no ballot, and
// no figure that was not shown there.
type Earlier struct {
	Workshop uuid.UUID      `json:"workshop"`
	Day      string         `json:"day"` // date
	Variant  string         `json:"variant"`
	People   []ID           `json:"people,omitempty"`
	Actions  map[ID]string  `json:"actions,omitempty"` // those taken along, with the terms both parties stood behind; "" where they did not
	Figures  mirror.Figures `json:"figures"`           // of the mirror, where it is asked again in the same words
	Revealed []StepKey      `json:"revealed,omitempty"`
	Dropped  Dropped        `json:"dropped"`
}

// Dropped counts what could not be taken along, because the follow-up's method
// has no place for it or because it makes no sense.
type Dropped struct {
	People  int `json:"people"`
	Cards   int `json:"cards"`
	Fields  int `json:"fields"` // of cards, people and actions that were taken along
	Actions int `json:"actions"`
	Items   int `json:"items"` // of the mirror, asked in other words now or not at all
}

// WorkshopContinued says what a workshop follows. Its commit is the one in
// which the workshop was created, and holds what was taken along.
type WorkshopContinued struct {
	Earlier
}

func (WorkshopContinued) kind() string { return "workshop.continued" }

// Blind steps of cards that were taken along were revealed then. They are no
// part of this day: Opened stays empty until they are opened here.
func (e WorkshopContinued) apply(s *State, _ Meta) {
	if s.earlier != nil || e.Workshop == uuid.Nil { // the first one counts
		return
	}
	s.earlier = &e.Earlier
	for _, k := range e.Revealed {
		if step := s.method.Step(k); step != nil && step.Blind != Open && s.steps[k] == nil {
			s.steps[k] = &StepState{Round: 1, Revealed: 1, Closed: true}
		}
	}
}

// isEarlier says whether an action was taken along from an earlier workshop.
func (s *State) isEarlier(action ID) bool {
	if s.earlier == nil {
		return false
	}
	_, found := s.earlier.Actions[action]
	return found
}

// stoodBehind says whether an action still has the terms that both parties
// stood behind in the earlier workshop.
func (s *State) stoodBehind(a *Action) bool {
	return s.isEarlier(a.ID) && s.earlier.Actions[a.ID] == a.Terms()
}

// EarlierView is the workshop that this one follows.
type EarlierView struct {
	Workshop uuid.UUID        `json:"workshop"`
	Day      string           `json:"day"` // date
	Variant  string           `json:"variant"`
	Overlap  PerSide[Overlap] `json:"overlap"`
	Dropped  Dropped          `json:"dropped"`
}

// Overlap is how many of a side's people took part in both workshops.
type Overlap struct {
	Both int `json:"both"`
	Now  int `json:"now"` // people of this workshop
}

// TrendView is how the mirror changed since the earlier workshop.
type TrendView struct {
	Vendor mirror.SideTrend `json:"vendor"`
	Client mirror.SideTrend `json:"client"`
}

// Of returns what changed about a side.
func (t *TrendView) Of(side Side) mirror.SideTrend {
	if side == Client {
		return t.Client
	}
	return t.Vendor
}

func (s *State) viewEarlier(v *View) {
	if s.earlier == nil {
		return
	}
	e := &EarlierView{Workshop: s.earlier.Workshop, Day: s.earlier.Day, Variant: s.earlier.Variant, Dropped: s.earlier.Dropped}
	for _, p := range s.people {
		o := e.Overlap.At(p.Side)
		o.Now++
		if slices.Contains(s.earlier.People, p.ID) {
			o.Both++
		}
	}
	v.Earlier = e
	if v.Mirror == nil {
		return
	}
	capability := map[string]string{}
	for _, d := range s.method.Instrument.Drivers {
		capability[d.ID] = d.Capability
	}
	var items []mirror.Item
	for _, i := range s.method.Instrument.Items {
		if slices.Contains(v.Mirror.Items, i.Code) {
			items = append(items, mirror.Item{Code: i.Code, Driver: i.Driver, Dimension: i.Dimension, Capability: capability[i.Driver]})
		}
	}
	sides := mirror.Compare(items, s.earlier.Figures, mirror.Leave(v.Mirror.Items, v.Mirror.Vendor, v.Mirror.Client))
	v.Trend = &TrendView{Vendor: sides[mirror.Vendor], Client: sides[mirror.Client]}
}
