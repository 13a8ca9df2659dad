package sample

import "samenspel/workshop"

// tomorrow is what people will do the next morning, without asking anyone.
var tomorrow = []struct {
	person string
	step   workshop.Text
}{
	{"Samira", workshop.Text{
		NL: "Ik zet bij elke melding die ik sluit of de oorzaak weg is, ja of nee.",
		EN: "For every ticket I close I note whether the cause is gone, yes or no.",
	}},
	{"Bram", workshop.Text{
		NL: "Ik stuur Samira de tien meldingen die ik vaker dan één keer heb geopend.",
		EN: "I will send Samira the ten tickets that I have opened more than once.",
	}},
	{"Fatima", workshop.Text{
		NL: "Ik laat Pieter de lijst zien, met per kolom waarom die er is.",
		EN: "I will show Pieter the list, with the reason for each column.",
	}},
	{"Pieter", workshop.Text{
		NL: "Ik bel Fatima om tien uur over de archiefkoppeling: wat er is toegezegd, en door wie.",
		EN: "I will call Fatima at ten about the archive link: what was promised, and by whom.",
	}},
	{"Ingrid", workshop.Text{
		NL: "Ik schrijf op wat de eerste drie inwoners aan de balie ophield.",
		EN: "I will write down what held up the first three residents at the counter.",
	}},
	{"Joost", workshop.Text{
		NL: "Ik zeg in het ochtendoverleg dat de meirelease nog niet klaar is, en waarom.",
		EN: "I will say in the stand-up that the May release is not ready yet, and why.",
	}},
}

var indicator = fields{
	"visibleSign": {NL: "Een vergunningverlener sluit vrijdag zonder eigen lijstje af.", EN: "A permit officer finishes on Friday without a private list."},
	"noticedBy":   {NL: "De collega’s op de vergunningenkamer.", EN: "The colleagues in the permit office."},
	"storyDate":   same(followUp),
}

var promises = []struct {
	side workshop.Side
	text workshop.Text
}{
	{workshop.Vendor, workshop.Text{
		NL: "Ellen: ik zit elke maand een ochtend naast iemand van Waterrijk, en sluitsnelheid verdwijnt uit onze beoordelingen.",
		EN: "Ellen: once a month I spend a morning beside someone at Waterrijk, and closing speed goes from our appraisals.",
	}},
	{workshop.Client, workshop.Text{
		NL: "Nadia: de uren voor testen en leren staan vóór 1 mei op het rooster, en ik haal ze er bij drukte niet af.",
		EN: "Nadia: the hours for testing and learning are on the roster before 1 May, and I will not take them off when it gets busy.",
	}},
}

// worth is what each found the day worth: 4.1 on average.
var worth = sheets{
	workshop.Vendor: {{4}, {4}, {5}, {4}, {3}},
	workshop.Client: {{5}, {4}, {4}, {4}, {4}},
}

var farewell = workshop.Text{
	NL: "Pieter had de 3, zei hij zelf: “Eén punt extra als ik vanmiddag al had kunnen bouwen.” Fatima liep met Samira naar de trein. Ruuds brug was weer open.",
	EN: "The 3 was Pieter’s, he said himself: “One point more if I could have started building this afternoon.” Fatima walked to the train with Samira. Ruud’s bridge was open again.",
}

// closing ends the day: steps, a sign, promises, a mark, and both releases.
func (s *script) closing(m workshop.Method) {
	key := s.open("16:38", "close", "tomorrow")
	s.at("16:41")
	for _, t := range tomorrow {
		s.card(key, "tomorrow", workshop.Together, fields{"person": same(s.people[t.person]), "step": t.step})
	}
	s.over("16:42", key)
	key = s.open("16:43", "close", "indicator")
	s.at("16:44")
	s.card(key, "indicator", workshop.Together, indicator)
	s.over("16:45", key)
	key = s.open("16:45", "close", "promise")
	s.at("16:46")
	for _, p := range promises {
		s.card(key, "promise", p.side, fields{"text": p.text})
	}
	s.over("16:47", key)
	key = s.open("16:47", "close", "roti")
	s.at("16:48")
	s.poll(m, key, worth)
	s.reveal("16:50", key)
	key = s.open("16:50", "close", "date")
	s.at("16:51")
	s.do(workshop.ReleasePlan{Side: workshop.Client, Person: s.people["Nadia"]})
	s.do(workshop.ReleasePlan{Side: workshop.Vendor, Person: s.people["Ellen"]})
	s.note(key, farewell)
	s.over("16:53", key)
	// What is over runs into the spare time, so that the close shows what it took.
	s.rest("16:54", "buffer")
}
