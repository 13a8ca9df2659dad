package sample

import "samenspel/workshop"

// interest is a card of one side, and what both sides made of it together.
type interest struct {
	name   string // for links within the sample
	side   workshop.Side
	fields fields // filled in blind
	kind   string // gedeeld, aanvullend or botsend
	pair   string // the interest of the other side it goes with

	wording   workshop.Text
	criterion workshop.Text
}

// What a pair of cards says in words of both.
var (
	timely = workshop.Text{
		NL: "Een inwoner krijgt op tijd een besluit, en hoort het eerlijk als dat niet lukt.",
		EN: "Residents get a decision in time, and are told honestly when that fails.",
	}
	noLists = workshop.Text{
		NL: "Het werk kan in ZaakStroom zelf, zonder schaduwlijsten ernaast.",
		EN: "The work can be done in ZaakStroom itself, without shadow lists beside it.",
	}
	predictable = workshop.Text{
		NL: "Beide kanten weten een kwartaal vooruit welke inzet er van hen gevraagd wordt.",
		EN: "Both sides know a quarter ahead what effort will be asked of them.",
	}
	knowledge = workshop.Text{
		NL: "Wat we samen leren blijft bij Waterrijk, en Noorderlicht mag het elders vertellen.",
		EN: "What we learn together stays at Waterrijk, and Noorderlicht may tell it elsewhere.",
	}
	money = workshop.Text{
		NL: "Herstelwerk moet betaalbaar zijn voor de een en betaald worden bij de ander.",
		EN: "Repair work has to be affordable to the one and paid for at the other.",
	}
	yardstick = workshop.Text{
		NL: "De kosten per oplossing die na vier weken nog staat.",
		EN: "The cost of each solution that still holds after four weeks.",
	}
)

var interests = []interest{
	{
		name: "timely-vendor", side: workshop.Vendor, kind: "gedeeld", pair: "timely-client", wording: timely,
		fields: fields{
			"position":    {NL: "Lever meldingen compleet aan: stappen, scherm en zaaknummer.", EN: "Hand in complete tickets: steps, screen and case number."},
			"interest":    {NL: "Een melding in één keer goed oplossen, zodat de zaak verder kan.", EN: "Solving a ticket properly in one go, so that the case can move on."},
			"why":         {NL: "Elke keer heen en weer kost een dag, en aan het eind wacht er iemand op een vergunning.", EN: "Every round trip costs a day, and at the end of it someone is waiting for a permit."},
			"beneficiary": {NL: "De inwoner die wacht, en de helpdesk.", EN: "The resident who waits, and the helpdesk."},
			"guessOther":  {NL: "Wij denken: dat er snel iemand opneemt.", EN: "Our guess: that someone picks up quickly."},
			"horizon":     same("short"),
		},
	},
	{
		name: "timely-client", side: workshop.Client, kind: "gedeeld", pair: "timely-vendor", wording: timely,
		fields: fields{
			"position":    {NL: "Elke melding over een lopende zaak binnen vier uur opgelost.", EN: "Every ticket about a running case solved within four hours."},
			"interest":    {NL: "Een inwoner kunnen zeggen wanneer het besluit er is, en dat ook waarmaken.", EN: "Being able to tell a resident when the decision will be there, and keeping that promise."},
			"why":         {NL: "Na de wettelijke termijn kost het geld, en aan de balie vertrouwen.", EN: "Past the legal term it costs money, and at the counter it costs trust."},
			"beneficiary": {NL: "Inwoners met een aanvraag, en Ingrid die hen te woord staat.", EN: "Residents with an application, and Ingrid who speaks with them."},
			"guessOther":  {NL: "Wij denken: zo weinig mogelijk telefoon.", EN: "Our guess: as few phone calls as possible."},
			"horizon":     same("short"),
		},
	},
	{
		name: "lists-vendor", side: workshop.Vendor, kind: "gedeeld", pair: "lists-client", wording: noLists,
		fields: fields{
			"position":    {NL: "Gebruik de termijnbewaking die in ZaakStroom zit.", EN: "Use the deadline tracking that is in ZaakStroom."},
			"interest":    {NL: "Zien hoe er echt gewerkt wordt, zodat we het goede bouwen.", EN: "Seeing how people really work, so that we build the right thing."},
			"why":         {NL: "Wat in een spreadsheet gebeurt zien wij nooit, dus verbeteren we het ook niet.", EN: "What happens in a spreadsheet we never see, so we never improve it either."},
			"beneficiary": {NL: "Productontwikkeling, en daarna elke gebruiker.", EN: "Product development, and after that every user."},
			"guessOther":  {NL: "Wij denken: hun oude manier van werken houden.", EN: "Our guess: keeping their old way of working."},
			"horizon":     same("long"),
		},
	},
	{
		name: "lists-client", side: workshop.Client, kind: "gedeeld", pair: "lists-vendor", wording: noLists,
		fields: fields{
			"position":    {NL: "Een termijnoverzicht waar we op kunnen bouwen, met de volgende release.", EN: "A deadline overview we can rely on, with the next release."},
			"interest":    {NL: "Op vrijdag naar huis zonder bang te zijn dat er een termijn verloopt.", EN: "Going home on Friday without fearing that a deadline slips by."},
			"why":         {NL: "Honderdtwintig vergunningen op een eigen lijst gaat een keer mis.", EN: "A hundred and twenty permits on a private list will go wrong one day."},
			"beneficiary": {NL: "Fatima en haar team.", EN: "Fatima and her team."},
			"guessOther":  {NL: "Wij denken: dat de lijst verdwijnt uit hun cijfers.", EN: "Our guess: that the list disappears from their figures."},
			"horizon":     same("short"),
		},
	},
	{
		name: "effort-vendor", side: workshop.Vendor, kind: "gedeeld", pair: "effort-client", wording: predictable,
		fields: fields{
			"position":    {NL: "Wensen alleen via het kwartaaloverleg.", EN: "Wishes only through the quarterly meeting."},
			"interest":    {NL: "Een release die we rustig kunnen testen, zonder spoed ertussendoor.", EN: "A release we can test calmly, without rush jobs in between."},
			"why":         {NL: "Spoed haalt de tijd weg bij het testen, en dat komt terug als melding.", EN: "Rush work takes time away from testing, and that comes back as tickets."},
			"beneficiary": {NL: "De bouwers, Joost, en iedereen die na een release belt.", EN: "The developers, Joost, and everyone who calls after a release."},
			"horizon":     same("long"),
		},
	},
	{
		name: "effort-client", side: workshop.Client, kind: "gedeeld", pair: "effort-vendor", wording: predictable,
		fields: fields{
			"position":    {NL: "Zeg in januari wat er dat jaar komt, en houd je eraan.", EN: "Say in January what will come that year, and stick to it."},
			"interest":    {NL: "Mensen kunnen vrijroosteren voor testen en uitleg, vóór het zover is.", EN: "Being able to roster people for testing and instruction before the time comes."},
			"why":         {NL: "Bram test nu alleen, ’s avonds, omdat niemand het zag aankomen.", EN: "Bram now tests alone, in the evening, because nobody saw it coming."},
			"beneficiary": {NL: "Bram, de balie en de planning van Nadia.", EN: "Bram, the counter and Nadia’s planning."},
			"horizon":     same("short"),
		},
	},
	{
		name: "reference", side: workshop.Vendor, kind: "aanvullend", pair: "knowledge", wording: knowledge,
		fields: fields{
			"position":    {NL: "Waterrijk als voorbeeld mogen noemen bij andere gemeenten.", EN: "Being allowed to name Waterrijk as an example to other councils."},
			"interest":    {NL: "Een klant die uit eigen beweging vertelt dat het werkt.", EN: "A client that says of its own accord that it works."},
			"why":         {NL: "Gemeenten geloven elkaar, niet onze folder.", EN: "Councils believe each other, not our brochure."},
			"beneficiary": {NL: "Marit, en Noorderlicht als geheel.", EN: "Marit, and Noorderlicht as a whole."},
			"guessOther":  {NL: "Wij denken: niet in het nieuws komen met software.", EN: "Our guess: staying out of the news with software."},
			"horizon":     same("long"),
		},
	},
	{
		name: "knowledge", side: workshop.Client, kind: "aanvullend", pair: "reference", wording: knowledge,
		fields: fields{
			"position":    {NL: "Een vaste consultant die ons kent.", EN: "One regular consultant who knows us."},
			"interest":    {NL: "De kennis over onze inrichting ook in huis hebben als mensen vertrekken.", EN: "Having the knowledge of our set-up in house too when people leave."},
			"why":         {NL: "Nu zit het in het hoofd van Joost en dat van Bram.", EN: "At present it is in Joost’s head and in Bram’s."},
			"beneficiary": {NL: "Functioneel beheer, en wie er na Bram komt.", EN: "Application management, and whoever comes after Bram."},
			"guessOther":  {NL: "Wij denken: een succesverhaal kunnen laten zien.", EN: "Our guess: being able to show a success story."},
			"horizon":     same("long"),
		},
	},
	{
		name: "hours", side: workshop.Vendor, kind: "botsend", pair: "budget", wording: money, criterion: yardstick,
		fields: fields{
			"position":    {NL: "Herstelwerk buiten de dienstverlening per uur betalen.", EN: "Repair work outside the service agreement is paid by the hour."},
			"interest":    {NL: "De uren die we maken ook terugzien in de omzet.", EN: "Seeing the hours we put in come back as revenue."},
			"why":         {NL: "Zonder die uren kunnen we de helpdesk niet op sterkte houden.", EN: "Without those hours we cannot keep the helpdesk at strength."},
			"beneficiary": {NL: "Ellen, die de begroting moet sluiten.", EN: "Ellen, who has to balance the books."},
			"horizon":     same("short"),
		},
	},
	{
		name: "budget", side: workshop.Client, kind: "botsend", pair: "hours", wording: money, criterion: yardstick,
		fields: fields{
			"position":    {NL: "Eén vast bedrag per jaar, ook als er meer meldingen zijn.", EN: "One fixed amount a year, also when there are more tickets."},
			"interest":    {NL: "Aan de raad kunnen uitleggen wat het kost, zonder achteraf bij te vragen.", EN: "Being able to explain the cost to the council, without asking for more afterwards."},
			"why":         {NL: "Betalen om een fout te laten herstellen is voor ons niet uit te leggen.", EN: "We cannot explain paying to have a fault repaired."},
			"beneficiary": {NL: "Ruud en Nadia, en de belastingbetaler.", EN: "Ruud and Nadia, and the taxpayer."},
			"horizon":     same("short"),
		},
	},
}

// reasons are why each of the ten stays; nobody's name is on them.
var reasons = []struct {
	side   workshop.Side
	reason string
}{
	{workshop.Vendor, "band"},
	{workshop.Client, "overstapkosten"},
	{workshop.Client, "band"},
	{workshop.Vendor, "vertrouwen"},
	{workshop.Client, "product"},
	{workshop.Vendor, "band"},
	{workshop.Client, "overstapkosten"},
	{workshop.Vendor, "naam"},
	{workshop.Client, "band"},
	{workshop.Vendor, "product"},
}

var statement = workshop.Text{
	NL: "Wij zorgen samen dat een inwoner van Waterrijk op tijd een besluit krijgt, zonder lijstjes ernaast. " +
		"Wat niet lukt, horen we als eerste van elkaar. Een oplossing telt pas als ze na vier weken nog staat.",
	EN: "Together we see to it that residents of Waterrijk get a decision in time, without lists beside the system. " +
		"What fails, we hear from each other first. A solution counts only if it still holds after four weeks.",
}

// interests has both sides write down theirs, blind, and place them together.
func (s *script) interests() {
	collect := s.open("12:11", "interests", "collect")
	for _, i := range interests {
		s.cards["interest "+i.name] = s.card(collect, "interest", i.side, i.fields)
	}
	s.reveal("12:25", collect)
	share := s.open("12:26", "interests", "share")
	for _, i := range interests {
		card := s.cards["interest "+i.name]
		s.change(card, "type", same(i.kind))
		s.change(card, "wording", i.wording)
		s.change(card, "pair", same(s.cards["interest "+i.pair]))
		if i.kind == "botsend" {
			s.change(card, "criterion", i.criterion)
		}
	}
	s.over("12:37", share)
	stay := s.open("12:38", "interests", "why_stay")
	for _, r := range reasons {
		s.card(stay, "stay", r.side, fields{"reason": same(r.reason)})
	}
	s.over("12:40", stay)
	key := s.open("12:41", "interests", "statement")
	s.at("12:44")
	s.card(key, "statement", workshop.Together, fields{"text": statement})
	s.over("12:45", key)
}
