package sample

import "samenspel/workshop"

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
	{"14:08", "event", workshop.Text{
		NL: "Dinsdag kwam een gesloten melding over een verdwenen termijn voor de derde keer binnen.",
		EN: "On Tuesday a closed ticket about a vanished deadline came in for the third time.",
	}},
	{"14:10", "pattern", workshop.Text{
		NL: "In de weken na elke kwartaalrelease worden de meeste meldingen heropend.",
		EN: "Most tickets are reopened in the weeks after each quarterly release.",
	}},
	{"14:12", "structure", workshop.Text{
		NL: "Samira en Bram worden allebei op sluitsnelheid gemeten; heropenen telt nergens.",
		EN: "Samira and Bram are both measured on closing speed; reopening counts nowhere.",
	}},
	{"14:13", "belief", workshop.Text{
		NL: "Wie zegt dat het nog niet klaar is, houdt de boel op.",
		EN: "Whoever says it is not ready is holding everyone up.",
	}},
	{"14:31", "hypothesis", workshop.Text{
		NL: "Zolang we aan beide kanten op sluitsnelheid sturen en patronen tussen afdelingen blijven liggen, blijven dezelfde meldingen terugkomen.",
		EN: "As long as both sides steer on closing speed and patterns are left lying between departments, the same tickets will keep coming back.",
	}},
	{"14:33", "evidence", workshop.Text{
		NL: "31% heropend. Drie ingrepen, samen 210 uur, hielpen elk hooguit zes weken.",
		EN: "31% reopened. Three fixes, 210 hours in all, each helped for six weeks at most.",
	}},
	{"14:34", "beneficiary", workshop.Text{
		NL: "De maandrapportages: aan beide kanten zien die er zo goed uit.",
		EN: "The monthly reports: they look good this way, on both sides.",
	}},
	{"14:35", "test", workshop.Text{
		NL: "Zes weken alleen tellen wat na vier weken nog dicht is, en kijken wat we dan anders doen.",
		EN: "For six weeks count only what is still closed after four weeks, and see what we do differently.",
	}},
}

// system looks for what makes the loop turn.
func (s *script) system(m workshop.Method) {
	key := s.open("13:54", "system", "question")
	s.at("13:57")
	id := s.card(key, "finding", workshop.Together, fields{
		"cycle": same(s.cards["cycle"]),
		"systemQuestion": {
			NL: "Wat maakt het logisch om een melding te sluiten voordat de oorzaak weg is?",
			EN: "What makes it logical to close a ticket before the cause is gone?",
		},
	})
	s.cards["finding"] = id
	s.over("13:58", key)
	key = s.open("13:59", "system", "causes")
	s.at("14:02")
	for _, c := range causes {
		s.card(key, "cause", c.side, fields{
			"finding": same(id), "cause": same(c.cause), "weight": same(c.weight), "how": c.how,
		})
	}
	s.reveal("14:06", key)
	key = s.open("14:07", "system", "iceberg")
	for _, t := range findingTexts {
		if t.field == "hypothesis" {
			s.do(workshop.CloseStep{Key: key})
			s.beneath(m)
			key = s.open("14:30", "system", "hypothesis")
		}
		s.at(t.clock)
		s.change(id, t.field, t.value)
	}
	s.do(workshop.CloseStep{Key: key})
}
