package sample

import (
	"time"

	"github.com/google/uuid"

	"samenspel/workshop"
	"samenspel/workshop/method"
)

// FollowUp returns the follow-up of the sample workshop, six weeks later, in a
// language: its records in the order in which they were made, and its id. It
// goes on from the report of what Records returns.
func FollowUp(lang workshop.Lang) ([]workshop.Record, uuid.UUID, error) {
	m, err := method.Builtin()
	if err != nil {
		return nil, uuid.Nil, err
	}
	before, _ := play(m, lang, uuid.Nil)
	if before.err != nil {
		return nil, uuid.Nil, before.err
	}
	s, id := playOn(m, before)
	if s.err != nil {
		return nil, uuid.Nil, s.err
	}
	return s.records, id, nil
}

// playOn runs the follow-up of a workshop.
func playOn(m workshop.Method, before *script) (*script, uuid.UUID) {
	s := newScript("follow-up", before.lang, again, again.AddDate(0, 0, -2).Add(20*time.Hour+10*time.Minute))
	s.people, s.cards, s.actions = before.people, before.cards, before.actions
	id := s.uuid()
	from := before.state.For(workshop.Viewer{Role: workshop.AsReport})
	from.People = before.state.For(workshop.Viewer{Role: workshop.AsFacilitator}).People
	s.do(workshop.StartFollowUp{ID: id, Method: m, Variant: "follow-up", Lang: before.lang, From: from})
	s.checkIn()
	s.trend()
	s.evidence()
	s.returned()
	s.renewal(m)
	return s, id
}

var checkInNote = workshop.Text{
	NL: "Ruud is bij de aanbesteding van de vuilniswagens; zijn advies heeft Marit op papier, en Nadia neemt het van hem over. " +
		"Fatima: “Eén vrijdag zonder lijst. Ik heb het tot nu toe aan niemand verteld.” Applaus, vooral van Ingrid.",
	EN: "Ruud is at the tender for the dustcarts; Marit has his advice on paper, and Nadia takes over from him. " +
		"Fatima: “One Friday without the list. I have not told anyone until now.” Applause, mostly from Ingrid.",
}

// checkIn has people arrive, and reads aloud what was agreed. Nadia stands in
// for Ruud, who is elsewhere.
func (s *script) checkIn() {
	key := s.open("14:02", "checkin", "arrive")
	s.do(workshop.ChangeAction{Action: s.actions["pricing"], Field: "ownerClient", Value: string(s.people["Nadia"])})
	s.do(workshop.RemovePerson{Person: s.people["Ruud"]})
	s.at("14:11")
	s.note(key, checkInNote)
	s.over("14:12", key)
}
