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
	return play(m, lang)
}

// play runs the whole afternoon with a method.
func play(m workshop.Method, lang workshop.Lang) ([]workshop.Record, uuid.UUID, error) {
	s := newScript(lang, time.Date(2026, time.April, 8, 19, 40, 0, 0, cest))
	id := s.uuid()
	s.do(workshop.CreateWorkshop{ID: id, Method: m, Variant: "half", Lang: lang, Vendor: "Noorderlicht", Client: "Waterrijk"})
	s.prepare()
	s.mirror(m)
	interests := s.interests()
	problem := s.impact()
	cycle := s.cycle(problem)
	s.at("14:59")
	s.do(workshop.OpenSlot{Slot: "break"})
	finding := s.system(cycle)
	s.plan(links{problem, finding, interests})
	s.closing()
	if s.err != nil {
		return nil, uuid.Nil, s.err
	}
	return s.records, id, nil
}
