package sample

import "samenspel/workshop"

// reading is what was measured of an action.
type reading struct {
	date, value string
	evidence    workshop.Text
}

// reviews are what both parties say of each action six weeks on, in the order
// of the plan.
var reviews = []struct {
	clock, action string
	readings      []reading
	returned      string
	lesson        workshop.Text
	decision      workshop.Decision
}{
	{
		clock: "14:36", action: "solved",
		readings: []reading{
			{"2026-05-04", "28", workshop.Text{NL: "Het overzicht van april, door Samira en Bram samen getrokken.", EN: "The overview of April, drawn up by Samira and Bram together."}},
			{"2026-05-28", "24", workshop.Text{NL: "Het overzicht tot gisteren. Eenendertig was het in maart.", EN: "The overview until yesterday. It was thirty-one in March."}},
		},
		returned: "yes",
		lesson: workshop.Text{
			NL: "Wie niet wil heropenen, belt Samira rechtstreeks. Elf keer in mei, op een plakbriefje geteld. Wat we niet tellen, zien we niet.",
			EN: "Whoever does not want to reopen calls Samira directly. Eleven times in May, counted on a sticky note. What we do not count we do not see.",
		},
		decision: workshop.Adapt,
	},
	{
		clock: "14:43", action: "roadmap",
		readings: []reading{
			{"2026-05-26", "1", workshop.Text{NL: "De termijn staat op het zaakscherm; Fatima zag hem zelf.", EN: "The deadline is on the case screen; Fatima saw it for herself."}},
		},
		returned: "no",
		lesson: workshop.Text{
			NL: "Drie wensen kiezen kostte één lunch. De balie zat er niet bij en had een betere vierde.",
			EN: "Choosing three wishes took one lunch. The counter was not there, and had a better fourth.",
		},
		decision: workshop.Widen,
	},
	{
		clock: "14:48", action: "test",
		readings: []reading{
			{"2026-05-01", "98", workshop.Text{NL: "Geteld door Fatima op de eerste werkdag van mei.", EN: "Counted by Fatima on the first working day of May."}},
			{"2026-05-28", "74", workshop.Text{NL: "Geteld door Fatima vanmorgen, met Joost naast zich.", EN: "Counted by Fatima this morning, with Joost beside her."}},
		},
		returned: "no",
		lesson: workshop.Text{
			NL: "De eerste testochtend sneuvelde: de vervanger aan de balie was zelf ziek. De tweede vond twee fouten vóór de release.",
			EN: "The first test morning fell through: the stand-in at the counter was ill. The second found two faults before the release.",
		},
		decision: workshop.Keep,
	},
	{
		clock: "14:53", action: "learning",
		readings: []reading{
			{"2026-05-28", "3", workshop.Text{NL: "WIJ7 in de spiegel van vandaag, vier antwoorden van Waterrijk.", EN: "WIJ7 in today’s mirror, four answers from Waterrijk."}},
		},
		returned: "no",
		lesson: workshop.Text{
			NL: "Pas toen Ellen haar eigen misser vertelde, werd het een leeruur. Daarvoor was het een vergadering.",
			EN: "Only when Ellen told of her own mistake did it become a learning hour. Before that it was a meeting.",
		},
		decision: workshop.Keep,
	},
	{
		clock: "14:57", action: "along",
		readings: []reading{
			{"2026-05-28", "3.4", workshop.Text{NL: "IK3, op papier gevraagd aan de negen van vandaag.", EN: "IK3, asked on paper of the nine who are here today."}},
		},
		returned: "no",
		lesson: workshop.Text{
			NL: "Nadia hield het twintig minuten vol zonder iets op te lossen. Volgende keer haalt ze het uur.",
			EN: "Nadia lasted twenty minutes without solving anything. Next time she will make the hour.",
		},
		decision: workshop.Keep,
	},
	{
		clock: "15:00", action: "pricing", returned: "no",
		lesson: workshop.Text{
			NL: "Het kan wel, maar alleen als het in de nieuwe aanbesteding staat. Vraag dat voortaan eerst, en dan pas naar de prijs.",
			EN: "It can be done, but only if the new tender says so. Ask that first from now on, and about the price only then.",
		},
		decision: workshop.Keep,
	},
}

var parkedAgain = workshop.Text{
	NL: "Ruud en Marit adviseren: opnemen in de aanbesteding van de verlenging, met de maatstaf van vorige keer. Tot dan verandert er niets aan de prijs.",
	EN: "Ruud and Marit advise: put it into the tender for the renewal, with the yardstick of last time. Until then nothing changes about the price.",
}

// evidence goes through the actions, and decides on each.
func (s *script) evidence() {
	key := s.open("14:35", "evidence", "review")
	for _, r := range reviews {
		s.at(r.clock)
		action := s.actions[r.action]
		for _, x := range r.readings {
			s.do(workshop.TakeReading{ID: s.id(), Action: action, Date: x.date, Value: x.value, Evidence: s.in(x.evidence)})
		}
		for _, f := range []struct{ field, value string }{
			{"symptomReturned", r.returned}, {"lesson", s.in(r.lesson)}, {"decision", string(r.decision)},
		} {
			s.do(workshop.ReviewAction{Action: action, Field: f.field, Value: f.value})
		}
	}
	s.do(workshop.ParkAction{Action: s.actions["pricing"], Parked: workshop.Parked{
		Reason: s.in(parkedAgain), Minority: s.in(minority), Review: autumn,
	}})
	s.over("15:03", key)
	s.over("15:09", s.open("15:04", "evidence", "progress"))
}
