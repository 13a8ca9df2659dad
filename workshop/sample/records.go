package sample

import (
	"time"

	"github.com/google/uuid"

	"samenspel/workshop"
	"samenspel/workshop/method"
)

// Records returns the sample workshop in a language: its records in the order
// in which they were made, and its id. A command that the rules refuse is an
// error; so is a language other than Dutch and English.
func Records(lang workshop.Lang) ([]workshop.Record, uuid.UUID, error) {
	m, err := method.Builtin()
	if err != nil {
		return nil, uuid.Nil, err
	}
	s, id := play(m, lang, uuid.Nil)
	if s.err != nil {
		return nil, uuid.Nil, s.err
	}
	return s.records, id, nil
}

// Copy returns the sample as a workshop of its own, to play with: copies of one
// workshop can be merged, and what two people try out need not be.
func Copy(lang workshop.Lang, id uuid.UUID) ([]workshop.Record, error) {
	m, err := method.Builtin()
	if err != nil {
		return nil, err
	}
	s, _ := play(m, lang, id)
	return s.records, s.err
}

// play runs the whole day with a method, under an id or else the sample's own.
// It returns the script as it ended, and the workshop's id.
func play(m workshop.Method, lang workshop.Lang, id uuid.UUID) (*script, uuid.UUID) {
	s := newScript("sample", lang, day, time.Date(2026, time.April, 8, 19, 40, 0, 0, cest))
	if own := s.uuid(); id == uuid.Nil {
		id = own
	}
	s.do(workshop.CreateWorkshop{ID: id, Method: m, Variant: "full", Lang: lang, Vendor: "Noorderlicht", Client: "Waterrijk"})
	s.prepare()
	s.welcome(m)
	s.strengths()
	s.mirror(m)
	s.touchpoints()
	s.rest("10:45", "break-morning")
	s.language()
	s.reflexes()
	s.impact()
	s.interests()
	s.rest("12:46", "lunch")
	s.cycle()
	s.system(m)
	s.interventions(m)
	s.rest("14:59", "break-afternoon")
	s.requests()
	s.limits()
	s.plan()
	s.closing(m)
	return s, id
}

// rest begins a break.
func (s *script) rest(clock, slot string) {
	s.at(clock)
	s.do(workshop.OpenSlot{Slot: slot})
}
