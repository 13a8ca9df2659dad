package sample

import "samenspel/workshop"

var arrivalNote = workshop.Text{
	NL: "Drie minuten later begonnen: Ruuds trein stond stil bij een brug, zonder dat er een boot te zien was. " +
		"Ingrid zei als eerste waarom ze hier is: “Ik wil weer eens een dag naar huis zonder sorry te hebben gezegd.” Toen werd het stil.",
	EN: "Began three minutes late: Ruud’s train stood still at a bridge, without a boat in sight. " +
		"Ingrid was the first to say why she is here: “I want to go home one day without having said sorry.” It went quiet after that.",
}

// What people filled in on how freely they can speak. Nobody ever sees it.
var safety = sheets{
	workshop.Vendor: {{3, 4, 3, 4}, {4, 3, 3, 4}, {2, 3, 3, 4}, {4, 4, 4, 5}, {4, 4, 4, 4}},
	workshop.Client: {{3, 3, 4, 4}, {3, 4, 3, 3}, {3, 3, 2, 4}, {4, 4, 4, 3}, {4, 4, 4, 4}},
}

var purpose = workshop.Text{
	NL: "Dat een inwoner van Waterrijk op tijd een besluit krijgt, dat het lijstje van Fatima de prullenbak in kan, " +
		"en dat we elkaar bellen voordat het misgaat in plaats van erna.",
	EN: "That residents of Waterrijk get a decision in time, that Fatima’s list can go into the bin, " +
		"and that we call each other before things go wrong instead of after.",
}

// agreement is the id of one of the six agreements that are there to choose
// from.
func agreement(name string) workshop.ID { return workshop.ID("preset-agreement-" + name) }

// welcome has people arrive, and choose how they deal with each other.
func (s *script) welcome(m workshop.Method) {
	key := s.open("9:03", "welcome", "arrive")
	s.at("9:07")
	s.note(key, arrivalNote)
	s.over("9:08", key)
	key = s.open("9:08", "welcome", "safety")
	s.at("9:10")
	s.poll(m, key, safety)
	s.reveal("9:12", key)
	key = s.open("9:12", "welcome", "agreements")
	s.over("9:13", key)
	key = s.open("9:14", "welcome", "vote")
	s.vote(key, []votes{
		{agreement("hard-news"), 4, 5},
		{agreement("ask-first"), 4, 4},
		{agreement("mistakes"), 4, 2},
		{agreement("closeness"), 0, 4},
		{agreement("owners"), 3, 0},
	})
	s.over("9:17", key)
	key = s.open("9:18", "welcome", "purpose")
	s.at("9:20")
	s.card(key, "purpose", workshop.Together, fields{"text": purpose})
	s.over("9:21", key)
}
