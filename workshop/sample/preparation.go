package sample

import (
	"strings"

	"samenspel/workshop"
)

// seat is a person of the story.
type seat struct {
	name     string
	side     workshop.Side
	function workshop.Text
	contact  string
	mandate  bool
	line     bool
}

// email is where somebody is reached. Ingrid shares the counter's, which is
// not for this.
func (p seat) email() string {
	if p.name == "Ingrid" {
		return ""
	}
	return strings.ToLower(p.name) + map[workshop.Side]string{workshop.Vendor: "@noorderlicht.example", workshop.Client: "@waterrijk.example"}[p.side]
}

var seats = []seat{
	{"Marit", workshop.Vendor, workshop.Text{NL: "Accountmanager", EN: "Account manager"}, "weekly", false, false},
	{"Joost", workshop.Vendor, workshop.Text{NL: "Consultant inrichting", EN: "Implementation consultant"}, "weekly", false, true},
	{"Samira", workshop.Vendor, workshop.Text{NL: "Medewerker helpdesk", EN: "Helpdesk agent"}, "daily", false, true},
	{"Pieter", workshop.Vendor, workshop.Text{NL: "Productmanager ZaakStroom", EN: "Product manager, ZaakStroom"}, "monthly", false, false},
	{"Ellen", workshop.Vendor, workshop.Text{NL: "Directeur", EN: "Managing director"}, "rarely", true, false},
	{"Fatima", workshop.Client, workshop.Text{NL: "Vergunningverlener", EN: "Permit officer"}, "weekly", false, true},
	{"Bram", workshop.Client, workshop.Text{NL: "Functioneel beheerder", EN: "Application administrator"}, "daily", false, true},
	{"Ingrid", workshop.Client, workshop.Text{NL: "Medewerker balie", EN: "Counter clerk"}, "weekly", false, true},
	{"Ruud", workshop.Client, workshop.Text{NL: "Inkoper", EN: "Buyer"}, "rarely", false, false},
	{"Nadia", workshop.Client, workshop.Text{NL: "Hoofd bedrijfsvoering", EN: "Head of operations"}, "monthly", true, false},
}

// The leaders' promises stand in the preparation as an intention and come back
// at the close, in their own words.
var partyTexts = []struct {
	side  workshop.Side
	field string
	value workshop.Text
}{
	{workshop.Vendor, "values", workshop.Text{
		NL: "Helder zeggen wat kan en wat niet. Software is pas af als het werk ermee lukt.",
		EN: "Say clearly what is possible and what is not. Software is finished only when the work gets done with it.",
	}},
	{workshop.Vendor, "goal", workshop.Text{
		NL: "Begrijpen waarom opgeloste meldingen terugkomen, en een klant die ons bij andere gemeenten durft te noemen.",
		EN: "Understanding why solved tickets come back, and a client that dares to recommend us to other councils.",
	}},
	{workshop.Vendor, "leaderPromise", workshop.Text{
		NL: "Ellen komt zelf kijken hoe er met ZaakStroom gewerkt wordt.",
		EN: "Ellen will come and see for herself how people work with ZaakStroom.",
	}},
	{workshop.Client, "values", workshop.Text{
		NL: "De inwoner eerst, zorgvuldig met gemeenschapsgeld, en geen verrassingen voor collega’s aan de balie.",
		EN: "Residents first, careful with public money, and no surprises for colleagues at the counter.",
	}},
	{workshop.Client, "goal", workshop.Text{
		NL: "Vergunningen op tijd de deur uit, zonder lijstjes naast het systeem, binnen het budget dat er ligt.",
		EN: "Permits out on time, without lists beside the system, within the budget there is.",
	}},
	{workshop.Client, "leaderPromise", workshop.Text{
		NL: "Nadia maakt tijd vrij voor de mensen die het werk doen, ook als het druk is.",
		EN: "Nadia frees up time for those who do the work, also when it is busy.",
	}},
}

var contextTexts = []struct {
	field string
	value workshop.Text
}{
	{"product", workshop.Text{NL: "ZaakStroom, het zaaksysteem voor vergunningen", EN: "ZaakStroom, the case system for permits"}},
	{"phase", workshop.Text{NL: "In beheer, het tweede jaar na de livegang", EN: "In operation, the second year after go-live"}},
	{"exit", workshop.Text{
		NL: "Eén jaar opzegtermijn. Noorderlicht levert alle zaken en documenten over in een open formaat.",
		EN: "One year’s notice. Noorderlicht hands over all cases and documents in an open format.",
	}},
}

var beforehand = workshop.Text{
	NL: "Niemand wordt naar modules geduwd die niet nodig zijn. Geen gegevens van inwoners in tests. De aanbesteding van de verlenging valt buiten deze dag.",
	EN: "Nobody is nudged into modules they do not need. No residents’ data in tests. The tender for the renewal is outside this day.",
}

// prepare enters parties, people and context in the week before, and the last
// of it in the room.
func (s *script) prepare() {
	for _, t := range partyTexts {
		s.do(workshop.ChangeParty{Side: t.side, Field: t.field, Value: s.in(t.value)})
	}
	for _, t := range contextTexts {
		s.do(workshop.ChangeContext{Field: t.field, Value: s.in(t.value)})
	}
	for _, p := range seats {
		s.people[p.name] = s.id()
		s.do(workshop.AddPerson{Person: workshop.Person{
			ID: s.people[p.name], Side: p.side, Name: p.name, Function: s.in(p.function),
			Contact: p.contact, Mandate: p.mandate, Line: p.line, Email: p.email(), NoMail: p.name == "Ruud",
		}})
	}
	key := s.open("8:41", "preparation", "people")
	s.do(workshop.ChangeContext{Field: "limits", Value: s.in(beforehand)})
	// Fatima has been calling the helpdesk about every permit since Monday.
	s.do(workshop.ChangePerson{Person: s.people["Fatima"], Field: "contact", Value: "daily"})
	s.do(workshop.CloseStep{Key: key})
}
