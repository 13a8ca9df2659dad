package sample

import (
	"maps"

	"samenspel/workshop"
)

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

// cycle closes the loop of the problem that returned; it returns its card.
func (s *script) cycle(problem workshop.ID) workshop.ID {
	key := s.open("14:35", "cycle", "loop")
	s.at("14:39")
	about := fields{"problem": same(problem)}
	maps.Copy(about, loop)
	id := s.card(key, "cycle", workshop.Together, about)
	for i, clock := range []string{"14:43", "14:46", "14:49"} {
		s.at(clock)
		fix := fields{"cycle": same(id)}
		for field, value := range fixes[i] {
			fix[field] = value
		}
		s.card(key, "fix", workshop.Together, fix)
	}
	s.at("14:58")
	s.do(workshop.CloseStep{Key: key})
	return id
}

// cause is how heavily one of the four causes weighs with a side.
type cause struct {
	side   workshop.Side
	cause  string
	weight string
	how    workshop.Text
}

var causes = []cause{
	{workshop.Vendor, "prestatiemeting", "3", workshop.Text{
		NL: "Samira krijgt een compliment voor een lege wachtrij. Heropend telt als een nieuwe melding.",
		EN: "Samira is praised for an empty queue. Reopened counts as a new ticket.",
	}},
	{workshop.Client, "prestatiemeting", "3", workshop.Text{
		NL: "Bram wordt ook op sluitsnelheid gemeten, dus hij sluit en hoopt dat het stil blijft.",
		EN: "Bram is measured on closing speed too, so he closes it and hopes it stays quiet.",
	}},
	{workshop.Vendor, "silos", "3", workshop.Text{
		NL: "Wat de helpdesk vaak ziet, komt niet bij Pieter; de toezegging over het archief ook niet.",
		EN: "What the helpdesk sees often does not reach Pieter; nor did the promise about the archive.",
	}},
	{workshop.Client, "silos", "2", workshop.Text{
		NL: "Balie en vergunningen melden los van elkaar; Bram ziet pas laat dat het hetzelfde is.",
		EN: "Counter and permits report separately; Bram sees only late that it is the same thing.",
	}},
	{workshop.Vendor, "korte-termijn", "2", workshop.Text{
		NL: "De kwartaalrelease staat vast. Loopt het bouwen uit, dan gaat dat af van het testen.",
		EN: "The quarterly release is fixed. If building runs late, testing pays for it.",
	}},
	{workshop.Client, "korte-termijn", "1", workshop.Text{
		NL: "Testen staat nergens op het rooster, dus het wijkt voor de balie.",
		EN: "Testing is on nobody’s roster, so it gives way to the counter.",
	}},
	{workshop.Vendor, "defensieve-cultuur", "2", workshop.Text{
		NL: "“Nog niet klaar” zeggen voelt onveilig vlak voor een release.",
		EN: "Saying “not ready” feels unsafe just before a release.",
	}},
	{workshop.Client, "defensieve-cultuur", "2", workshop.Text{
		NL: "Wie zegt dat het na de training nog niet lukt, denkt dat het aan hemzelf ligt.",
		EN: "People who still cannot do it after the training think it is their own fault.",
	}},
}

// findingTexts are what stands in the iceberg and in the hypothesis, in the
// order in which they are filled in.
var findingTexts = []struct {
	clock, field string
	value        workshop.Text
}{
	{"15:37", "event", workshop.Text{
		NL: "Dinsdag kwam een gesloten melding over een verdwenen termijn voor de derde keer binnen.",
		EN: "On Tuesday a closed ticket about a vanished deadline came in for the third time.",
	}},
	{"15:39", "pattern", workshop.Text{
		NL: "In de weken na elke kwartaalrelease worden de meeste meldingen heropend.",
		EN: "Most tickets are reopened in the weeks after each quarterly release.",
	}},
	{"15:42", "structure", workshop.Text{
		NL: "Samira en Bram worden allebei op sluitsnelheid gemeten; heropenen telt nergens.",
		EN: "Samira and Bram are both measured on closing speed; reopening counts nowhere.",
	}},
	{"15:44", "belief", workshop.Text{
		NL: "Wie zegt dat het nog niet klaar is, houdt de boel op.",
		EN: "Whoever says it is not ready is holding everyone up.",
	}},
	{"15:49", "hypothesis", workshop.Text{
		NL: "Zolang we aan beide kanten op sluitsnelheid sturen en patronen tussen afdelingen blijven liggen, blijven dezelfde meldingen terugkomen.",
		EN: "As long as both sides steer on closing speed and patterns are left lying between departments, the same tickets will keep coming back.",
	}},
	{"15:51", "evidence", workshop.Text{
		NL: "31% heropend. Drie ingrepen, samen 210 uur, hielpen elk hooguit zes weken.",
		EN: "31% reopened. Three fixes, 210 hours in all, each helped for six weeks at most.",
	}},
	{"15:53", "beneficiary", workshop.Text{
		NL: "De maandrapportages: aan beide kanten zien die er zo goed uit.",
		EN: "The monthly reports: they look good this way, on both sides.",
	}},
	{"15:54", "test", workshop.Text{
		NL: "Zes weken alleen tellen wat na vier weken nog dicht is, en kijken wat we dan anders doen.",
		EN: "For six weeks count only what is still closed after four weeks, and see what we do differently.",
	}},
}

// system looks for what makes the loop turn; it returns the finding's card.
func (s *script) system(cycle workshop.ID) workshop.ID {
	key := s.open("15:15", "system", "question")
	s.at("15:21")
	id := s.card(key, "finding", workshop.Together, fields{
		"cycle": same(cycle),
		"systemQuestion": {
			NL: "Wat maakt het logisch om een melding te sluiten voordat de oorzaak weg is?",
			EN: "What makes it logical to close a ticket before the cause is gone?",
		},
	})
	s.do(workshop.CloseStep{Key: key})
	key = s.open("15:24", "system", "causes")
	s.at("15:27")
	for _, c := range causes {
		s.card(key, "cause", c.side, fields{
			"finding": same(id), "cause": same(c.cause), "weight": same(c.weight), "how": c.how,
		})
	}
	s.at("15:35")
	s.do(workshop.RevealStep{Key: key})
	s.do(workshop.CloseStep{Key: key})
	key = s.open("15:36", "system", "iceberg")
	for _, t := range findingTexts {
		if t.field == "hypothesis" {
			s.do(workshop.CloseStep{Key: key})
			key = s.open("15:46", "system", "hypothesis")
		}
		s.at(t.clock)
		s.change(id, t.field, t.value)
	}
	s.do(workshop.CloseStep{Key: key})
	return id
}
