package sample

import "samenspel/workshop"

// confusing are the words that a side stumbles over.
var confusing = []struct {
	side   workshop.Side
	fields fields
}{
	{workshop.Client, fields{
		"word":  {NL: "incident", EN: "incident"},
		"heard": {NL: "In elke mail. Ingrid dacht eerst dat er iemand gevallen was.", EN: "In every mail. At first Ingrid thought that somebody had fallen."},
	}},
	{workshop.Client, fields{
		"word":  {NL: "case", EN: "record"},
		"heard": {NL: "“Welke case?” Wij zoeken dan een zaak; zij bedoelen hem ook, denken we.", EN: "“Which record?” We then look for a case; so do they, we think."},
	}},
	{workshop.Client, fields{
		"word":  {NL: "change", EN: "change request"},
		"heard": {NL: "Op de rekening. Wij dachten dat we iets hadden teruggekregen.", EN: "On the invoice. We thought that something had been given back to us."},
	}},
	{workshop.Vendor, fields{
		"word":  {NL: "even", EN: "quickly"},
		"heard": {NL: "“Kan het even?” Dat duurt bij ons gemiddeld drie weken.", EN: "“Could you quickly?” With us that takes three weeks on average."},
	}},
	{workshop.Vendor, fields{
		"word":  {NL: "omgevingsvergunning", EN: "environmental permit"},
		"heard": {NL: "Wij zeggen vergunningproduct. Fatima kijkt dan alsof we een potje jam bedoelen.", EN: "We say permit product. Fatima then looks as if we mean a pot of jam."},
	}},
}

// glossary is what both sides say from now on.
var glossary = []fields{
	{
		"vendor": {NL: "incident", EN: "incident"}, "client": {NL: "melding", EN: "ticket"}, "agreed": {NL: "melding", EN: "ticket"},
		"meaning": {NL: "Iets werkt niet zoals iemand nodig heeft, en wij horen dat.", EN: "Something does not work as somebody needs it to, and we hear about it."},
		"status":  same("afgesproken"),
	},
	{
		"vendor": {NL: "case", EN: "record"}, "client": {NL: "zaak", EN: "case"}, "agreed": {NL: "zaak", EN: "case"},
		"meaning": {NL: "Alles wat hoort bij één aanvraag van één inwoner, van binnenkomst tot besluit.", EN: "All that belongs to one application of one resident, from arrival to decision."},
		"status":  same("afgesproken"),
	},
	{
		"vendor": {NL: "change", EN: "change request"}, "client": {NL: "wens", EN: "wish"}, "agreed": {NL: "wens", EN: "wish"},
		"meaning": {NL: "Iets wat er nog niet is en wat het werk lichter zou maken. Een fout is geen wens.", EN: "Something that is not there yet and would make work lighter. A fault is no wish."},
		"status":  same("afgesproken"),
	},
	{
		"vendor": {NL: "vergunningproduct", EN: "permit product"}, "client": {NL: "omgevingsvergunning", EN: "environmental permit"},
		"agreed":  {NL: "omgevingsvergunning", EN: "environmental permit"},
		"meaning": {NL: "Wat de Omgevingswet zo noemt. Daar gaan wij samen niet over.", EN: "What the law calls by that name. It is not ours to rename."},
		"status":  same("vast"),
	},
}

// workdays are what each side guessed of the other's working day, and what the
// people who do that work said of it.
var workdays = []struct {
	side    workshop.Side // that guesses
	fields  fields
	correct []string // who, does, wants, calls, how
}{
	{
		workshop.Vendor,
		fields{
			"who":   {NL: "Iemand aan de balie van Waterrijk", EN: "Somebody at the counter of Waterrijk"},
			"does":  {NL: "Neemt aanvragen aan en typt ze meteen in ZaakStroom", EN: "Takes applications and types them straight into ZaakStroom"},
			"wants": {NL: "Dat de rij korter wordt", EN: "A shorter queue"},
			"calls": {NL: "Een intake", EN: "An intake"},
			"how":   {NL: "Scherm open, vragen langs, opslaan, volgende", EN: "Open the screen, run through the questions, save, next"},
		},
		[]string{"right", "wrong", "partly", "wrong", "wrong"},
	},
	{
		workshop.Client,
		fields{
			"who":   {NL: "Iemand van de helpdesk bij Noorderlicht", EN: "Somebody at the helpdesk of Noorderlicht"},
			"does":  {NL: "Leest aan de telefoon voor wat er in het script staat", EN: "Reads out on the phone what the script says"},
			"wants": {NL: "Ons snel weer van de lijn", EN: "Us off the line quickly"},
			"calls": {NL: "Een incident", EN: "An incident"},
			"how":   {NL: "Luistert, typt mee, sluit het of zet het door", EN: "Listens, types along, closes it or passes it on"},
		},
		[]string{"right", "wrong", "partly", "right", "right"},
	},
}

var correctNote = workshop.Text{
	NL: "Ingrid: “Ik schrijf alles eerst op papier, want het scherm kan tussendoor weg zijn.” Samira: “Er is geen script. Was het maar waar.” Er werd gelachen, en opgeschreven.",
	EN: "Ingrid: “I write everything on paper first, because the screen may be gone halfway.” Samira: “There is no script. If only.” People laughed, and took notes.",
}

// language settles the words, and has each side guess the other's day.
func (s *script) language() {
	key := s.open("10:59", "language", "words")
	for _, c := range confusing {
		s.card(key, "confusing", c.side, c.fields)
	}
	s.reveal("11:03", key)
	key = s.open("11:04", "language", "terms")
	for _, t := range glossary {
		s.card(key, "term", workshop.Together, t)
	}
	s.over("11:07", key)
	key = s.open("11:08", "language", "guess")
	cards := make([]workshop.ID, len(workdays))
	for i, w := range workdays {
		cards[i] = s.card(key, "workday", w.side, w.fields)
	}
	s.reveal("11:10", key)
	key = s.open("11:11", "language", "correct")
	for i, w := range workdays {
		for j, field := range []string{"whoRight", "doesRight", "wantsRight", "callsRight", "howRight"} {
			s.change(cards[i], field, same(w.correct[j]))
		}
	}
	s.at("11:13")
	s.note(key, correctNote)
	s.over("11:14", key)
}
