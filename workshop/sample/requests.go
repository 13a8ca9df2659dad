package sample

import "samenspel/workshop"

// request is what a cluster asks of the other side.
type request struct {
	side   workshop.Side // that asks
	text   workshop.Text
	answer string
	again  workshop.Text // put once more, after it was too vague
	then   string        // the answer to that
}

// requests are two of each cluster: who does the same work, sits together.
var requests = []request{
	// Samira and Joost
	{side: workshop.Vendor, text: workshop.Text{
		NL: "Bel ons als hetzelfde voor de tweede keer gebeurt, ook als je het zelf hebt opgelost.",
		EN: "Call us when the same thing happens a second time, even if you solved it yourself.",
	}, answer: "ja"},
	{side: workshop.Vendor, text: workshop.Text{
		NL: "Zet bij elke melding het zaaknummer en wie er op dat moment aan de balie stond te wachten.",
		EN: "With every ticket, give the case number and who was waiting at the counter at that moment.",
	}, answer: "probeer"},
	// Marit, Pieter and Ellen
	{side: workshop.Vendor, text: workshop.Text{
		NL: "Beslis sneller.", EN: "Decide faster.",
	}, answer: "vaag", again: workshop.Text{
		NL: "Zeg binnen vijf werkdagen ja of nee tegen een nieuwe versie; Nadia, en bij afwezigheid Bram.",
		EN: "Say yes or no to a new version within five working days; Nadia, and Bram when she is away.",
	}, then: "ja"},
	{side: workshop.Vendor, text: workshop.Text{
		NL: "Mogen we Waterrijk dit voorjaar als voorbeeld noemen bij twee andere gemeenten?",
		EN: "May we name Waterrijk as an example to two other councils this spring?",
	}, answer: "nee"},
	// Fatima and Ingrid
	{side: workshop.Client, text: workshop.Text{
		NL: "Zet geen nieuwe versie live op vrijdag of in de week van de raadsvergadering.",
		EN: "Put no new version live on a Friday or in the week of the council meeting.",
	}, answer: "ja"},
	{side: workshop.Client, text: workshop.Text{
		NL: "Kom één ochtend per kwartaal naast ons zitten, zonder laptop.",
		EN: "Come and sit beside us one morning a quarter, without a laptop.",
	}, answer: "ja"},
	// Bram, Ruud and Nadia
	{side: workshop.Client, text: workshop.Text{
		NL: "Zeg het ons als een nieuwe versie niet af is, ook als dat slecht uitkomt.",
		EN: "Tell us when a new version is not ready, even when that is inconvenient.",
	}, answer: "probeer"},
	{side: workshop.Client, text: workshop.Text{
		NL: "Denk meer met ons mee.", EN: "Think along with us more.",
	}, answer: "vaag"},
}

var answerNote = workshop.Text{
	NL: "Bij het nee over het voorbeeld keek Marit naar de tafel. Nadia: “Vraag het over een half jaar nog eens.” “Denk meer met ons mee” is niet opnieuw gevraagd; Bram moest er zelf om lachen.",
	EN: "At the no about the example Marit looked at the table. Nadia: “Ask again in six months.” “Think along more” was not put again; Bram had to laugh at it himself.",
}

// requests has each cluster ask, and the other side answer without debate.
func (s *script) requests() {
	key := s.open("15:13", "requests", "ask")
	s.at("15:18")
	ids := make([]workshop.ID, len(requests))
	for i, r := range requests {
		ids[i] = s.card(key, "request", r.side, fields{"text": r.text})
	}
	s.over("15:20", key)
	key = s.open("15:21", "requests", "answer")
	for i, r := range requests {
		s.change(ids[i], "answer", same(r.answer))
		if r.then != "" {
			s.change(ids[i], "again", r.again)
			s.change(ids[i], "answer", same(r.then))
		}
	}
	s.at("15:29")
	s.note(key, answerNote)
	s.over("15:30", key)
}
