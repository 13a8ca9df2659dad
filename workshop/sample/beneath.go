package sample

import "samenspel/workshop"

// incentives are what Samira and Bram are measured on, and what that does.
var incentives = []struct {
	side   workshop.Side
	fields fields
}{
	{workshop.Vendor, fields{
		"role":        {NL: "Helpdesk (Samira)", EN: "Helpdesk (Samira)"},
		"measuredOn":  {NL: "Hoe snel een melding dicht is; het scherm telt mee in groen en rood.", EN: "How quickly a ticket is closed; the screen counts along in green and red."},
		"behaviour":   {NL: "Sluiten zodra het weer werkt, en zelf een omweg voordoen aan de telefoon.", EN: "Closing as soon as it works again, and showing a way round on the phone."},
		"effectOther": {NL: "Bram krijgt “opgelost” te lezen en Ingrid dezelfde fout terug.", EN: "Bram reads “solved”, and Ingrid gets the same fault back."},
		"realValue":   {NL: "Dat niemand er nog een keer over hoeft te bellen.", EN: "That nobody needs to call about it again."},
	}},
	{workshop.Client, fields{
		"role":        {NL: "Functioneel beheer (Bram)", EN: "Application management (Bram)"},
		"measuredOn":  {NL: "Open meldingen op de laatste dag van de maand.", EN: "Open tickets on the last day of the month."},
		"behaviour":   {NL: "Op de dertigste sluiten, op de eerste onder een nieuw nummer opnieuw beginnen.", EN: "Closing on the thirtieth, starting again on the first under a new number."},
		"effectOther": {NL: "Noorderlicht ziet vijf losse vragen en niet dat het er één is.", EN: "Noorderlicht sees five separate questions and not that they are one."},
		"realValue":   {NL: "Dat de balie door kan, ook op de eerste van de maand.", EN: "That the counter can go on, also on the first of the month."},
	}},
}

// pledge is the promise that got lost between departments.
var pledge = fields{
	"promise":     {NL: "ZaakStroom krijgt een koppeling met het archief, vóór de zomer van 2025.", EN: "ZaakStroom will be linked with the archive, before the summer of 2025."},
	"by":          {NL: "Advies, bij de inrichting (september 2024)", EN: "Consultancy, during the set-up (September 2024)"},
	"knownBy":     {NL: "Joost, Bram, en de notitie in een mailbox", EN: "Joost, Bram, and a note in a mailbox"},
	"kept":        same("no"),
	"contextLost": {NL: "Dat Bram er al een kast voor had leeggeruimd. Bij product kwam het nooit aan.", EN: "That Bram had already cleared a cupboard for it. It never reached product."},
}

// postponed is the choice that is put off every quarter.
var postponed = fields{
	"what":     {NL: "Tijd om een nieuwe versie samen te testen", EN: "Time to test a new version together"},
	"cost":     {NL: "Elk kwartaal twee dagen van vier mensen", EN: "Two days of four people every quarter"},
	"benefit":  {NL: "Minder herstelwerk, en vrijdag gewoon naar huis", EN: "Less repair work, and simply going home on Friday"},
	"years":    same("2"),
	"payer":    {NL: "Beide kanten, uit dit kwartaal", EN: "Both sides, out of this quarter"},
	"receiver": {NL: "De balie, de helpdesk en wie op een vergunning wacht", EN: "The counter, the helpdesk and whoever waits for a permit"},
}

// signals are how often people see what keeps bad news away, on their own side.
var signals = sheets{
	workshop.Vendor: {{3, 4, 4, 3}, {2, 3, 4, 3}, {3, 4, 5, 3}, {3, 3, 3, 3}, {2, 3, 3, 2}},
	workshop.Client: {{2, 3, 3, 4}, {3, 3, 4, 4}, {2, 2, 3, 3}, {2, 3, 3, 4}, {2, 2, 3, 3}},
}

var incentiveNote = workshop.Text{
	NL: "Samira en Bram lazen elkaars kaart en riepen tegelijk: “Dat is de mijne!” Het beste moment van de dag. Ellen pakte uit zichzelf een pen.",
	EN: "Samira and Bram read each other’s card and cried out together: “That one is mine!” The best moment of the day. Ellen took up a pen unasked.",
}

// beneath fills in the three cards beneath the waterline, and asks what people
// dare not say.
func (s *script) beneath(m workshop.Method) {
	key := s.open("14:15", "system", "incentives")
	s.at("14:17")
	for _, i := range incentives {
		s.card(key, "incentive", i.side, i.fields)
	}
	s.note(key, incentiveNote)
	s.over("14:19", key)
	key = s.open("14:20", "system", "pledges")
	s.at("14:22")
	s.card(key, "pledge", workshop.Together, pledge)
	s.over("14:23", key)
	key = s.open("14:24", "system", "horizons")
	s.at("14:25")
	s.card(key, "horizon", workshop.Together, postponed)
	s.over("14:26", key)
	key = s.open("14:27", "system", "signals")
	s.poll(m, key, signals)
	s.reveal("14:29", key)
}
