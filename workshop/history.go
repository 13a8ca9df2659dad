package workshop

import (
	"time"

	"github.com/google/uuid"
)

// Deed is what was done in one commit, as far as a viewer may know.
//
// Of what is blind and hidden, and of cards that nobody has seen, no more is
// told than whose it is. Ballots and secret votes are no deeds at all: one by
// one, with a time, they would tell who gave which.
type Deed struct {
	Commit uuid.UUID `json:"commit"`
	At     time.Time `json:"at"`
	By     Author    `json:"by,omitempty"` // "" where it isn't told
	Kind   string    `json:"kind"`         // of its first record; of a step back or forth, of what that is about
	Turn   Turn      `json:"turn,omitempty"`
	Of     uuid.UUID `json:"of,omitzero"` // of a step back or forth, the deed that it is about

	Key    StepKey `json:"step,omitzero"`
	Side   Side    `json:"side,omitempty"`
	Slot   string  `json:"slot,omitempty"`
	Action ID      `json:"action,omitempty"`
	Person ID      `json:"person,omitempty"`
	Card   *Card   `json:"card,omitempty"`     // as it was known last; nil where there is none, or it isn't shown
	Sort   string  `json:"cardKind,omitempty"` // kind of the card, also where that isn't shown
	Field  string  `json:"field,omitempty"`    // that was set
	Text   string  `json:"text,omitempty"`     // an action's title, a name, a caption
	Value  string  `json:"value,omitempty"`    // what a field was set to, where that is free text
	More   int     `json:"more,omitempty"`     // people, cards or slots that the same commit is about, beside this one
	Hidden bool    `json:"hidden,omitempty"`   // blind, and not to be seen by this viewer now

	Back  bool `json:"back,omitempty"`  // taken back
	Gone  bool `json:"gone,omitempty"`  // what it is about is not there, and comes back by turning this deed
	Stays Code `json:"stays,omitempty"` // why it can't be turned; "" where it can
}

// Turn says whether a deed took another back or brought it back.
type Turn string

// The turns.
const (
	TurnBack  Turn = "back"
	TurnAgain Turn = "again"
)

// History lists what was done, from the newest to the oldest, as a viewer may
// know it. s is the state of the log.
func (l *Log) History(s *State, viewer Viewer) []Deed {
	h := l.survey(s, viewer)
	out := make([]Deed, 0, len(h.order))
	for _, g := range h.order {
		if d, ok := h.deed(g); ok {
			out = append(out, d)
		}
	}
	return out
}

// group is the entries of one commit, in their order.
type group struct{ entries []int }

func (g *group) last() int { return g.entries[len(g.entries)-1] }

// survey is what was found by going through a log once.
type survey struct {
	log    *Log
	state  *State
	viewer Viewer
	dead   []bool

	order  []*group // from the newest to the oldest, by their last entry
	groups map[uuid.UUID]*group
	first  uuid.UUID // the commit of the creation

	revealed  map[StepKey]int // last reveal of a step that stands
	cards     map[ID]*Card    // all there ever were, as known last
	titles    map[ID]string   // of actions
	names     map[ID]Person
	dots      map[ID]Dot
	reactions map[ID]ReactionGiven
	readings  map[ID]ID // to their action
	photos    map[ID]Photo

	shown   map[ID]*Card // cards that the viewer sees now
	planned map[ID]bool  // actions that the viewer sees now
}

// survey goes through the log: what a deed is about may have been taken out
// since, and is then known from what was once said of it.
func (l *Log) survey(s *State, viewer Viewer) *survey {
	h := &survey{
		log: l, state: s, viewer: viewer, dead: l.dead(), groups: make(map[uuid.UUID]*group, l.Len()),
		revealed: map[StepKey]int{}, cards: map[ID]*Card{}, titles: map[ID]string{}, names: map[ID]Person{}, dots: map[ID]Dot{},
		reactions: map[ID]ReactionGiven{}, readings: map[ID]ID{}, photos: map[ID]Photo{},
		shown: map[ID]*Card{}, planned: map[ID]bool{},
	}
	h.first, _ = l.creation()
	for i := range l.entries {
		h.note(i)
	}
	seen := make(map[*group]bool, len(h.groups))
	for i := l.Len() - 1; i >= 0; i-- {
		if g := h.groups[l.entries[i].Commit]; !seen[g] {
			seen[g] = true
			h.order = append(h.order, g)
		}
	}
	v := View{Viewer: viewer}
	s.viewCards(&v)
	s.viewPlan(&v)
	for i := range v.Cards {
		h.shown[v.Cards[i].ID] = &v.Cards[i]
	}
	for i := range v.Actions {
		h.planned[v.Actions[i].ID] = true
	}
	return h
}

// note takes in what an entry tells. What was taken back is still how a thing
// that came with it is known; a change that was taken back is not.
func (h *survey) note(i int) {
	e := &h.log.entries[i]
	g := h.groups[e.Commit]
	if g == nil {
		g = &group{}
		h.groups[e.Commit] = g
	}
	g.entries = append(g.entries, i)
	switch was := e.event.(type) {
	case CardAdded:
		if h.cards[was.Card] == nil {
			fields := make(map[string]string, len(was.Fields))
			for f, value := range was.Fields {
				fields[f] = value
			}
			h.cards[was.Card] = &Card{ID: was.Card, Kind: was.Kind, Key: was.Key, Side: was.Side, Area: was.Area, Fields: fields}
		}
	case ActionAdded:
		h.titles[was.Action] = was.Title
	case PersonAdded:
		h.names[was.ID] = was.Person
	case DotPlaced:
		h.dots[was.ID] = was.Dot
	case ReactionGiven:
		h.reactions[was.Reaction] = was
	case ReadingTaken:
		h.readings[was.Reading] = was.Action
	case PhotoAdded:
		h.photos[was.ID] = Photo{Key: was.Key, Caption: was.Caption}
	}
	if h.dead[i] {
		return
	}
	switch was := e.event.(type) {
	case CardChanged:
		if c := h.cards[was.Card]; c != nil {
			c.Fields[was.Field] = was.Value
		}
	case ActionChanged:
		if was.Field == "title" {
			h.titles[was.Action] = was.Value
		}
	case PhotoCaptioned:
		p := h.photos[was.Photo]
		p.Caption = was.Caption
		h.photos[was.Photo] = p
	case PersonChanged:
		p := h.names[was.Person]
		p.set(was.Field, was.Value)
		h.names[was.Person] = p
	case StepRevealed:
		h.revealed[was.Key] = i
	}
}

// deed tells of a commit what the viewer may know; false where that is nothing.
func (h *survey) deed(g *group) (Deed, bool) {
	first := &h.log.entries[g.entries[0]]
	d := Deed{Commit: first.Commit, At: h.log.entries[g.last()].At.Time(), By: first.By, Kind: first.Kind, Back: h.dead[g.last()]}
	about := g
	for steps := 0; ; steps++ { // a step back reaches only what stands before it: this ends
		e, ok := h.log.entries[about.entries[0]].event.(CommitRetracted)
		if !ok {
			if steps > 0 {
				d.Turn = TurnBack
				if steps%2 == 0 {
					d.Turn = TurnAgain
				}
			}
			break
		}
		target := h.groups[e.Commit]
		if target == nil || target.entries[0] >= about.entries[0] {
			return d, false
		}
		about = target
	}
	if d.Turn != "" {
		d.Of, d.Kind = h.log.entries[about.entries[0]].Commit, h.log.entries[about.entries[0]].Kind
	}
	for _, i := range about.entries {
		if h.secret(&h.log.entries[i]) {
			return d, false
		}
	}
	if !h.tell(&d, h.log.entries[about.entries[0]].event) {
		return d, false
	}
	d.More = h.more(about)
	d.Stays = h.stays(g)
	return d, true
}

// more counts the people, cards or photos that a commit is about beside its first.
func (h *survey) more(g *group) int {
	about := map[ID]bool{}
	for _, i := range g.entries {
		switch e := h.log.entries[i].event.(type) {
		case PersonAdded:
			about[e.ID] = true
		case PersonChanged:
			about[e.Person] = true
		case PhotoAdded:
			about[e.ID] = true
		case CardMoved:
			about[e.Card] = true
		case CardGrouped:
			about[e.Card] = true
		case CardRemoved:
			about[e.Card] = true
		case SlotPlanned:
			about[ID(e.Slot)] = true
		}
	}
	return max(0, len(about)-1)
}

// secret says whether an entry is a ballot or a blind vote.
func (h *survey) secret(e *entry) bool {
	vote := func(key StepKey) bool {
		step := h.state.method.Step(key)
		return step == nil || step.Blind != Open
	}
	switch e := e.event.(type) {
	case BallotCast:
		return true
	case DotPlaced:
		return vote(e.Key)
	case DotRemoved:
		return vote(h.dots[e.ID].Key)
	}
	return false
}
