package sample

import "samenspel/workshop"

// turned is what the loop says now that it has turned once more.
var turned = []struct {
	field string
	value workshop.Text
}{
	{"returnForm", workshop.Text{
		NL: "Als telefoontje naar Samira zelf: geen nummer, geen heropening, wel dezelfde fout.",
		EN: "As a call to Samira herself: no number, nothing reopened, and yet the same fault.",
	}},
	{"sideEffect", workshop.Text{
		NL: "Het cijfer wordt mooier en de patronen zitten in Samira’s hoofd; productontwikkeling ziet ze nog steeds niet.",
		EN: "The figure looks better and the patterns are in Samira’s head; product development still does not see them.",
	}},
	{"timesReturned", same("4")},
}

// counting is the fix that has joined the loop: the new measure itself.
var counting = fields{"type": same("control"), "month": same("2026-04"), "reliefWeeks": same("4"), "hours": same("12")}

// deeper is what the finding says now.
var deeper = []struct {
	clock, field string
	value        workshop.Text
}{
	{"15:19", "pattern", workshop.Text{
		NL: "Zodra heropenen telt, gaat het heropenen langs de telefoon.",
		EN: "As soon as reopening counts, reopening goes by telephone.",
	}},
	{"15:20", "belief", workshop.Text{
		NL: "Een cijfer dat van mij is, moet dalen.",
		EN: "A figure that is mine has to go down.",
	}},
	{"15:22", "hypothesis", workshop.Text{
		NL: "Zolang een teruggekomen melding iemands slechte cijfer is, zoekt ze een weg die niemand telt. Is ze van beide kanten samen, dan komt ze op tafel.",
		EN: "As long as a returned ticket is somebody’s bad figure, it finds a way that nobody counts. Once it belongs to both sides together, it gets onto the table.",
	}},
	{"15:23", "test", workshop.Text{
		NL: "Tot de zomer elk telefoontje meetellen, onder één gezamenlijk cijfer, en kijken of het plakbriefje leeg blijft.",
		EN: "Until summer count every call, in one joint figure, and see whether the sticky note stays empty.",
	}},
}

// returned takes up the loop of last time: its symptom came back, by another
// way in.
func (s *script) returned() {
	key := s.open("15:10", "returned", "loop")
	s.at("15:12")
	for _, t := range turned {
		s.change(s.cards["cycle"], t.field, t.value)
	}
	s.card(key, "fix", workshop.Together, counting.with("cycle", same(s.cards["cycle"])))
	s.over("15:16", key)
	key = s.open("15:17", "returned", "system")
	for _, t := range deeper {
		s.at(t.clock)
		s.change(s.cards["finding"], t.field, t.value)
	}
	s.over("15:24", key)
}
