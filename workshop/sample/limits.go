package sample

import "samenspel/workshop"

// around are those who bear effects and are not at the table.
var around = []fields{
	{
		"name": {NL: "Inwoners die op een besluit wachten", EN: "Residents waiting for a decision"}, "ring": same("mens"), "effect": same("2"),
		"note": {NL: "Wie nu bouwt, verhuist of een terras opent, weet eerder waar hij aan toe is.", EN: "Those who build, move or open a terrace know sooner where they stand."},
	},
	{
		"name": {NL: "Inwoners zonder computer", EN: "Residents without a computer"}, "ring": same("mens"), "effect": same("-1"),
		"note": {NL: "Elke verbetering op het scherm maakt de papieren weg iets langer.", EN: "Every improvement on screen makes the paper way a little longer."},
	},
	{
		"name": {NL: "Wie thuis met eten op Bram wacht", EN: "Whoever waits for Bram with dinner"}, "ring": same("mens"), "effect": same("1"),
		"note": {NL: "De keukentafel wordt weer een keukentafel.", EN: "The kitchen table becomes a kitchen table again."},
	},
	{
		"name": {NL: "Andere gemeenten met ZaakStroom", EN: "Other councils with ZaakStroom"}, "ring": same("samenleving"), "effect": same("1"),
		"note": {NL: "Zij krijgen wat wij samen testen, en hun wens schuift soms een plek op.", EN: "They get what we test together, and their wish sometimes moves down a place."},
	},
	{
		"name": {NL: "De belastingbetaler van Waterrijk", EN: "The taxpayer of Waterrijk"}, "ring": same("samenleving"), "effect": same("0"),
		"note": {NL: "Eerst meer uren, daarna minder herstelwerk. Over twee jaar is het gelijk.", EN: "More hours first, less repair work after. It evens out in two years."},
	},
	{
		"name": {NL: "De bomen langs de vaart", EN: "The trees along the canal"}, "ring": same("natuur"), "effect": same("1"),
		"note": {NL: "Een kapvergunning die op tijd bekeken wordt, wordt ook beter bekeken.", EN: "A felling permit that is looked at in time is also looked at better."},
	},
}

// boundaries are what each side won’t do, even if asked.
var boundaries = []struct {
	side workshop.Side
	text workshop.Text
}{
	{workshop.Vendor, workshop.Text{
		NL: "Wij duwen niemand naar een module die hij niet nodig heeft, ook niet als het kwartaal tegenzit.",
		EN: "We nudge nobody into a module they do not need, even in a poor quarter.",
	}},
	{workshop.Client, workshop.Text{
		NL: "Wij gebruiken in tests geen gegevens van echte inwoners, ook niet als er haast is.",
		EN: "We use no data of real residents in tests, even when we are in a hurry.",
	}},
}

// limits looks at who else bears this, and what neither side will do.
func (s *script) limits() {
	key := s.open("15:31", "limits", "rings")
	s.at("15:34")
	for _, f := range around {
		s.card(key, "stakeholder", workshop.Together, f)
	}
	s.over("15:38", key)
	key = s.open("15:39", "limits", "limits")
	s.at("15:42")
	for _, b := range boundaries {
		s.card(key, "limit", b.side, fields{"text": b.text})
	}
	s.over("15:45", key)
}
