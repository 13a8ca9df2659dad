package sample

import "samenspel/workshop"

// stories are what each side told of one incident, and the question that both
// made of it.
var stories = []struct {
	name           string // for links within the sample
	side           workshop.Side
	moment         string
	fields         fields
	wording        workshop.Text
	recurring      string
	vendor, client int // dots
}{
	{
		name: "returning", side: workshop.Client, moment: "ticket",
		fields: fields{
			"title":       {NL: "Opgeloste meldingen komen terug", EN: "Solved tickets come back"},
			"event":       {NL: "Dinsdag belde Ingrid voor de derde keer over dezelfde zaak: het loket liep vast terwijl er twee mensen stonden te wachten.", EN: "On Tuesday Ingrid called about the same case for the third time: the counter froze while two people stood waiting."},
			"affected":    {NL: "De balie, en inwoners die wachten", EN: "The counter, and residents who wait"},
			"frequency":   same("weekly"),
			"hours":       same("26"),
			"feeling":     {NL: "Ik schaamde me, want ik had gezegd dat het opgelost was.", EN: "I felt ashamed, because I had said that it was solved."},
			"userEffect":  {NL: "Meneer De Wit nam voor de derde keer een ochtend vrij voor dezelfde dakkapel.", EN: "Mr De Wit took a third morning off for the same dormer window."},
			"need":        {NL: "Weten dat iets wat dicht is, ook echt klaar is.", EN: "Knowing that what is closed is really done."},
			"request":     {NL: "Bel de melder voordat je sluit.", EN: "Call whoever reported it before you close it."},
			"knownLimits": {NL: "De koppeling met de basisregistratie kan pas na de zomer anders.", EN: "The link with the national registry cannot change before autumn."},
			"driver":      same("betrouwbaarheid"),
		},
		wording:   workshop.Text{NL: "Hoe zorgen wij samen dat een opgeloste melding opgelost blijft?", EN: "How do we together make sure that a solved ticket stays solved?"},
		recurring: "yes", vendor: 5, client: 5,
	},
	{
		name: "shadow", side: workshop.Client, moment: "golive",
		fields: fields{
			"title":       {NL: "Een eigen lijst met termijnen naast het systeem", EN: "A private list of deadlines beside the system"},
			"event":       {NL: "In februari was mijn lijst een dag weg. Toen merkte ik dat ik zonder die lijst niet durfde te zeggen wat er die week af moest.", EN: "In February my list was gone for a day. That is when I noticed that without it I dared not say what had to be finished that week."},
			"affected":    {NL: "Fatima en vier collega’s van vergunningen", EN: "Fatima and four colleagues in permits"},
			"frequency":   same("daily"),
			"hours":       same("18"),
			"feeling":     {NL: "Alsof ik stiekem werkte, terwijl ik het juist goed wilde doen.", EN: "As if I worked in secret, while I only wanted to do it well."},
			"userEffect":  {NL: "Twee besluiten kwamen na de termijn. Het terras van Café De Sluis ging vorig jaar een maand later open.", EN: "Two decisions came after the legal term. The terrace of Café De Sluis opened a month late last year."},
			"need":        {NL: "Op vrijdag zien dat er niets verloopt, zonder dubbel te tellen.", EN: "Seeing on Friday that nothing will expire, without counting twice."},
			"request":     {NL: "Kom kijken waarom die lijst er is voordat je een scherm bouwt.", EN: "Come and see why the list exists before you build a screen."},
			"knownLimits": {NL: "Schorsing van een termijn moet altijd door een mens worden beslist.", EN: "Suspending a term must be decided by a human being."},
			"driver":      same("begrip"),
		},
		wording:   workshop.Text{NL: "Hoe zorgen wij samen dat een vergunningverlener op ZaakStroom durft te vertrouwen?", EN: "How do we together make ZaakStroom something a permit officer dares to rely on?"},
		recurring: "yes", vendor: 3, client: 5,
	},
	{
		name: "archive", side: workshop.Client, moment: "setup",
		fields: fields{
			"title":       {NL: "De toegezegde archiefkoppeling kwam er niet", EN: "The promised archive link never came"},
			"event":       {NL: "In september 2024 kregen we een ja op de koppeling met het archief. Dit jaar vroeg ik ernaar, en wist niemand bij product waar het over ging.", EN: "In September 2024 we were told yes to the archive link. This year I asked about it, and nobody in product knew what it was about."},
			"affected":    {NL: "Bram, en het archief in de kelder", EN: "Bram, and the archive in the basement"},
			"frequency":   same("rarely"),
			"hours":       same("6"),
			"feeling":     {NL: "Ik voelde me dom dat ik het had doorverteld.", EN: "I felt silly for having passed it on."},
			"userEffect":  {NL: "Wie zijn oude bouwtekening opvraagt, wacht tot er iemand naar beneden kan.", EN: "People who ask for their old drawings wait until somebody can go downstairs."},
			"need":        {NL: "Dat een toezegging van de één bij de ander bekend is.", EN: "That a promise made by one is known to the other."},
			"request":     {NL: "Zeg het als je nog niet weet of het kan.", EN: "Say so when you do not know yet whether it can be done."},
			"knownLimits": {NL: "De leverancier van het archief moet ook meewerken.", EN: "The supplier of the archive has to cooperate as well."},
			"driver":      same("betrouwbaarheid"),
		},
		wording:   workshop.Text{NL: "Hoe zorgen wij samen dat een toezegging aankomt bij wie haar moet waarmaken?", EN: "How do we together make a promise reach those who have to keep it?"},
		recurring: "no", vendor: 2, client: 3,
	},
	{
		name: "waiting", side: workshop.Vendor, moment: "release",
		fields: fields{
			"title":       {NL: "Een besluit duurt drie weken, en Bram test alleen", EN: "A decision takes three weeks, and Bram tests alone"},
			"event":       {NL: "Op 12 maart vroegen we of de nieuwe versie door kon. Het antwoord kwam op 2 april. Intussen testte Bram alleen, ’s avonds aan zijn keukentafel.", EN: "On 12 March we asked whether the new version could go ahead. The answer came on 2 April. Meanwhile Bram tested alone, in the evening at his kitchen table."},
			"affected":    {NL: "Bram, Joost, en bouwers die stilvielen", EN: "Bram, Joost, and developers who came to a halt"},
			"frequency":   same("monthly"),
			"hours":       same("14"),
			"euros":       same("9000"),
			"feeling":     {NL: "Machteloos: je wilt door en je wilt niemand opjagen.", EN: "Powerless: you want to go on and you do not want to chase anyone."},
			"userEffect":  {NL: "De fout in de termijnberekening bleef drie weken langer staan.", EN: "The fault in the deadlines stayed for three more weeks."},
			"need":        {NL: "Weten wie ja mag zeggen, en wanneer.", EN: "Knowing who may say yes, and when."},
			"request":     {NL: "Wijs iemand aan die beslist, en geef Bram gezelschap.", EN: "Name somebody who decides, and give Bram company."},
			"knownLimits": {NL: "Een besluit over geld moet langs Ruud en de raad.", EN: "A decision about money has to pass Ruud and the council."},
			"driver":      same("responsiviteit"),
		},
		wording:   workshop.Text{NL: "Hoe zorgen wij samen dat een vraag binnen een week bij iemand is die mag beslissen?", EN: "How do we together get a question within a week to somebody who may decide?"},
		recurring: "yes", vendor: 5, client: 2,
	},
}

var storyNote = workshop.Text{
	NL: "Ellen vatte Ingrid drie keer samen. Pas de derde keer zei Ingrid: “Klopt.” Bram werd rood bij de keukentafel; Nadia wist het niet. Zij vroeg wat hij toen nodig had, en wachtte.",
	EN: "Ellen summed up Ingrid three times. Only the third time did Ingrid say: “Right.” Bram blushed at the kitchen table; Nadia had not known. She asked what he had needed, and waited.",
}

// impact tells the stories until the tellers say that they are right.
func (s *script) impact() {
	key := s.open("11:39", "impact", "story")
	for i, clock := range []string{"11:43", "11:47", "11:50", "11:53"} {
		s.at(clock)
		t := stories[i]
		s.cards["problem "+t.name] = s.card(key, "problem", t.side, t.fields.with("moment", same(s.cards["moment "+t.moment])))
	}
	s.note(key, storyNote)
	s.over("11:56", key)
	key = s.open("11:57", "impact", "wording")
	for i, clock := range []string{"11:58", "12:00", "12:02", "12:04"} {
		s.at(clock)
		t, id := stories[i], s.cards["problem "+stories[i].name]
		s.change(id, "confirmed", same("yes"))
		s.change(id, "jointWording", t.wording)
		s.change(id, "recurring", same(t.recurring))
	}
	s.over("12:06", key)
	key = s.open("12:06", "impact", "vote")
	var all []votes
	for _, t := range stories {
		all = append(all, votes{s.cards["problem "+t.name], t.vendor, t.client})
	}
	s.vote(key, all)
	s.over("12:10", key)
}
