package sample

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"time"

	"github.com/google/uuid"

	"samenspel/workshop"
)

// cest is the time in the room; a fixed zone needs no zone files.
var cest = time.FixedZone("CEST", 2*60*60)

// The day of the workshop, a Thursday; the day both parties meet again, six
// weeks later; and the day after that.
var (
	day      = time.Date(2026, time.April, 16, 0, 0, 0, 0, cest)
	again    = day.AddDate(0, 0, 7*6)
	followUp = weeks(6)
	autumn   = weeks(22)
)

// weeks returns the date a number of weeks after the workshop.
func weeks(n int) string { return day.AddDate(0, 0, 7*n).Format(workshop.DateLayout) }

// script plays a workshop command by command. The first refusal ends it: what
// follows does nothing, and err says what was refused.
type script struct {
	story   string // what its ids are made from
	day     time.Time
	lang    workshop.Lang
	log     *workshop.Log
	state   *workshop.State
	clock   workshop.Clock
	now     time.Time
	made    uint64 // ids so far
	people  map[string]workshop.ID
	cards   map[string]workshop.ID // those that others point at, by kind and name
	actions map[string]workshop.ID
	records []workshop.Record
	err     error
}

func newScript(story string, lang workshop.Lang, day, begins time.Time) *script {
	log := workshop.NewLog(nil)
	return &script{
		story: story, day: day, lang: lang, log: log, state: log.Fold(), now: begins,
		people: map[string]workshop.ID{}, cards: map[string]workshop.ID{}, actions: map[string]workshop.ID{},
	}
}

// fail keeps the first error.
func (s *script) fail(err error) {
	if s.err == nil {
		s.err = fmt.Errorf("sample at %s: %w", s.now.Format("2 January 15:04"), err)
	}
}

// at moves the clock of the day on to a time such as "13:05"; within that
// minute it is there.
func (s *script) at(clock string) {
	t, err := time.Parse("15:04", clock)
	if err != nil {
		s.fail(err)
		return
	}
	next := s.day.Add(time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute)
	if next.Equal(s.now.Truncate(time.Minute)) {
		return
	}
	if next.Before(s.now) {
		s.fail(fmt.Errorf("%s has passed", clock))
		return
	}
	s.now = next
}

// do plays one command. One that changes nothing has no place in a script.
func (s *script) do(c workshop.Command) {
	if s.err != nil {
		return
	}
	events, rejection := s.state.Decide(c)
	if rejection != nil {
		s.fail(fmt.Errorf("%T: %w", c, rejection))
		return
	}
	if len(events) == 0 {
		s.fail(fmt.Errorf("%T changes nothing: %+v", c, c))
		return
	}
	tick := func() workshop.Stamp { return s.clock.Tick(s.now) }
	records, err := workshop.Seal(events, workshop.Facilitator, tick, s.uuid, s.uuidAt)
	if err != nil {
		s.fail(err)
		return
	}
	s.log, s.state = s.log.Add(s.state, records)
	s.records = append(s.records, records...)
	s.now = s.now.Add(time.Duration(3+s.made%4) * time.Second)
}

// in returns a text in the script's language.
func (s *script) in(t workshop.Text) string { return t.In(s.lang) }

// uuid returns the next id, a UUIDv7 of this moment.
func (s *script) uuid() uuid.UUID { return s.uuidAt(workshop.Stamp{Wall: s.now.UnixMilli()}) }

// uuidAt returns the next id, a UUIDv7 that carries the stamp's time. What is
// random in others is a hash of how many went before, so that each language's
// sample has ids of its own that never change.
func (s *script) uuidAt(at workshop.Stamp) uuid.UUID {
	s.made++
	hash := sha256.Sum256(fmt.Appendf(nil, "%s %s %d", s.story, s.lang, s.made))
	var id uuid.UUID
	var wall [8]byte
	binary.BigEndian.PutUint64(wall[:], uint64(at.Wall))
	copy(id[:6], wall[2:])
	copy(id[6:], hash[:])
	id[6] = id[6]&0x0f | 0x70 // version 7
	id[8] = id[8]&0x3f | 0x80 // RFC 9562 variant
	return id
}

// id returns the next id in text form.
func (s *script) id() workshop.ID { return workshop.ID(s.uuid().String()) }

// open makes a step the one at hand, at a time of the day.
func (s *script) open(clock, exercise, step string) workshop.StepKey {
	s.at(clock)
	key := workshop.StepKey{Exercise: exercise, Step: step}
	s.do(workshop.OpenStep{Key: key})
	return key
}

// card puts a card on the canvas of a step and returns its id.
func (s *script) card(key workshop.StepKey, kind string, side workshop.Side, fields fields) workshop.ID {
	id := s.id()
	values := make(map[string]string, len(fields))
	for field, value := range fields {
		values[field] = s.in(value)
	}
	s.do(workshop.AddCard{ID: id, Kind: kind, Key: key, Side: side, Fields: values})
	return id
}

// over closes a step at a time of the day.
func (s *script) over(clock string, key workshop.StepKey) {
	s.at(clock)
	s.do(workshop.CloseStep{Key: key})
}

// reveal shows both sides' blind input at a time of the day, and ends the step.
func (s *script) reveal(clock string, key workshop.StepKey) {
	s.at(clock)
	s.do(workshop.RevealStep{Key: key})
	s.do(workshop.CloseStep{Key: key})
}

// note writes the facilitator's own note at a step.
func (s *script) note(key workshop.StepKey, text workshop.Text) {
	s.do(workshop.WriteNote{Key: key, Text: s.in(text)})
}

// with returns fields and one more.
func (f fields) with(field string, value workshop.Text) fields {
	all := maps.Clone(f)
	all[field] = value
	return all
}

// change sets one field of a card.
func (s *script) change(card workshop.ID, field string, value workshop.Text) {
	s.do(workshop.ChangeCard{Card: card, Field: field, Value: s.in(value)})
}

// fields are the values of a card or an action by field.
type fields map[string]workshop.Text

// same is a value that is the same in every language.
func same[T ~string](value T) workshop.Text {
	return workshop.Text{NL: string(value), EN: string(value)}
}
