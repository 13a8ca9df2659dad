package sample

import "samenspel/workshop"

// returning is the story of the problem that comes back, as the client tells
// it.
var returning = fields{
	"title":     {NL: "Opgeloste meldingen komen terug", EN: "Solved tickets come back"},
	"event":     {NL: "Dinsdag belde Ingrid voor de derde keer over dezelfde zaak: het loket liep vast terwijl er twee mensen stonden te wachten.", EN: "On Tuesday Ingrid called about the same case for the third time: the counter froze while two people stood waiting."},
	"affected":  {NL: "De balie, en inwoners die wachten", EN: "The counter, and residents who wait"},
	"frequency": same("weekly"),
	"hours":     same("26"),
}

// impact tells the stories; it returns the card of the problem that comes back.
func (s *script) impact() workshop.ID {
	key := s.open("14:34", "impact", "story")
	id := s.card(key, "problem", workshop.Client, returning)
	s.do(workshop.CloseStep{Key: key})
	key = workshop.StepKey{Exercise: "impact", Step: "wording"}
	s.do(workshop.OpenStep{Key: key})
	s.change(id, "confirmed", same("yes"))
	s.change(id, "jointWording", workshop.Text{NL: "Hoe zorgen wij samen dat een opgeloste melding opgelost blijft?", EN: "How do we together make sure that a solved ticket stays solved?"})
	s.change(id, "recurring", same("yes"))
	s.do(workshop.CloseStep{Key: key})
	return id
}
