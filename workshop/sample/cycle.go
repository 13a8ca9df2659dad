package sample

import "samenspel/workshop"

var loop = fields{
	"symptom":       {NL: "31% van de gesloten meldingen wordt heropend; samen 26 uur per maand.", EN: "31% of closed tickets are reopened; 26 hours a month between us."},
	"sideEffect":    {NL: "Samira lapt het op aan de telefoon, dus productontwikkeling ziet geen patronen.", EN: "Samira patches it up on the phone, so product development sees no patterns."},
	"returnForm":    {NL: "Dezelfde fout, een paar weken later, bij een collega van wie hem eerst meldde.", EN: "The same fault, a few weeks later, with a colleague of whoever reported it first."},
	"timesReturned": same("3"),
	"lostCapacity":  {NL: "Waterrijk zoekt zelf niet meer uit waar het misgaat; Bram stuurt het meteen door.", EN: "Waterrijk no longer finds out for itself where it goes wrong; Bram forwards it at once."},
}

// fixes are what was tried; together they took 210 hours.
var fixes = []fields{
	{"type": same("staff"), "month": same("2025-02"), "reliefWeeks": same("6"), "hours": same("90")},
	{"type": same("training"), "month": same("2025-05"), "reliefWeeks": same("4"), "hours": same("70")},
	{"type": same("line"), "month": same("2025-09"), "reliefWeeks": same("5"), "hours": same("50")},
}

// cycle closes the loop of the problem that returned.
func (s *script) cycle() {
	key := s.open("13:30", "cycle", "loop")
	s.at("13:35")
	id := s.card(key, "cycle", workshop.Together, loop.with("problem", same(s.cards["problem returning"])))
	s.cards["cycle"] = id
	for i, clock := range []string{"13:40", "13:43", "13:46"} {
		s.at(clock)
		s.card(key, "fix", workshop.Together, fixes[i].with("cycle", same(id)))
	}
	s.over("13:53", key)
}
