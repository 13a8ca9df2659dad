package workshop

import (
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"
)

// State is what a set of records means. It is immutable once published: Log
// applies new records to a copy. It holds what is blind, so surfaces get a
// View of it and nothing else.
type State struct {
	id      uuid.UUID
	created time.Time
	method  *Method
	variant string
	lang    Lang

	parties   PerSide[Party]
	context   Context
	people    map[ID]*Person
	seats     []ID          // people in the order in which they were added
	former    []Person      // as they were called before, and those who left
	forgotten map[ID]string // what those who were forgotten are called now

	slots   []AgendaSlot
	current StepKey
	slot    string // the slot that is open: an exercise's or a pause's
	since   Stamp  // when it was opened
	spent   map[string]time.Duration
	begun   int           // minutes on the agenda when the day began; 0 before
	opened  Stamp         // when that was
	before  time.Duration // what was spent until then
	agreed  int           // minutes that the day is to take, where that was said
	timer   Timer
	steps   map[StepKey]*StepState

	cards     map[ID]*Card
	dots      map[ID]Dot
	ballots   map[ID]*Ballot
	forms     map[StepKey]string // form chosen for a survey
	actions   map[ID]*Action
	reactions map[ID]*Reaction
	explained map[string]string // plan check to its explanation
	dismissed map[RemarkDismissed]bool

	followUp string // date
	releases PerSide[*Release]

	earlier  *Earlier // what it follows; nil where it follows nothing
	readings map[ID]*Reading

	photos map[ID]*Photo
	notes  map[StepKey]string

	seen Clock // has seen every record's stamp
}

func newState() *State {
	return &State{
		method: &Method{}, lang: Dutch,
		people: map[ID]*Person{}, forgotten: map[ID]string{}, spent: map[string]time.Duration{}, steps: map[StepKey]*StepState{},
		cards: map[ID]*Card{}, dots: map[ID]Dot{}, ballots: map[ID]*Ballot{}, forms: map[StepKey]string{},
		actions: map[ID]*Action{}, reactions: map[ID]*Reaction{}, explained: map[string]string{}, dismissed: map[RemarkDismissed]bool{},
		readings: map[ID]*Reading{},
		photos:   map[ID]*Photo{}, notes: map[StepKey]string{},
	}
}

// clone returns a state whose maps may be changed; what they point to may not.
func (s *State) clone() *State {
	n := *s
	n.people, n.seats, n.former, n.slots = maps.Clone(s.people), slices.Clone(s.seats), slices.Clip(s.former), slices.Clone(s.slots)
	n.forgotten = maps.Clone(s.forgotten)
	n.spent, n.steps = maps.Clone(s.spent), maps.Clone(s.steps)
	n.cards, n.dots, n.ballots, n.forms = maps.Clone(s.cards), maps.Clone(s.dots), maps.Clone(s.ballots), maps.Clone(s.forms)
	n.actions, n.reactions, n.explained = maps.Clone(s.actions), maps.Clone(s.reactions), maps.Clone(s.explained)
	n.dismissed = maps.Clone(s.dismissed)
	n.readings = maps.Clone(s.readings)
	n.photos, n.notes = maps.Clone(s.photos), maps.Clone(s.notes)
	return &n
}

// change replaces the value under id by a changed copy; it does nothing where
// there is none.
func change[K comparable, V any](m map[K]*V, id K, f func(*V)) {
	if old := m[id]; old != nil {
		v := *old
		f(&v)
		m[id] = &v
	}
}

// Clock returns a clock that has seen every record.
func (s *State) Clock() Clock { return s.seen }

// Exists says whether the workshop has been created.
func (s *State) Exists() bool { return s.id != uuid.Nil }

// ID returns the workshop's id.
func (s *State) ID() uuid.UUID { return s.id }

// Method returns the method the workshop is run with. Do not change it.
func (s *State) Method() *Method { return s.method }

// byStamp orders values by when they were made, then by id.
func byStamp[V any](m map[ID]*V, key func(*V) (Stamp, ID)) []*V {
	out := slices.Collect(maps.Values(m))
	slices.SortFunc(out, func(a, b *V) int {
		as, ai := key(a)
		bs, bi := key(b)
		if c := as.Compare(bs); c != 0 {
			return c
		}
		if ai < bi {
			return -1
		}
		if ai > bi {
			return 1
		}
		return 0
	})
	return out
}
