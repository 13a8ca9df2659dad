package sample

import "samenspel/workshop"

// feeling is how a side feels about a touch point.
type feeling struct {
	score    string
	reason   workshop.Text
	human    string // whether a human being can be reached then
	critical string // whether criticism counts there
}

// moments are the nine touch points, with how the vendor's people and the
// client's feel about each.
var moments = []struct {
	name           string
	vendor, client feeling
}{
	{
		"acquaintance",
		feeling{"2", workshop.Text{NL: "Eén middag bij de balie, en we snapten waar we het voor doen.", EN: "One afternoon at the counter, and we saw what we do it for."}, "yes", ""},
		feeling{"2", workshop.Text{NL: "Ze vroegen wat een vergunning is en bleven luisteren naar het antwoord.", EN: "They asked what a permit is, and went on listening to the answer."}, "yes", ""},
	},
	{
		"tender",
		feeling{"-1", workshop.Text{NL: "Tweehonderd vragen via een portaal, en op geen enkele mochten we doorvragen.", EN: "Two hundred questions through a portal, and not one we could ask more about."}, "no", ""},
		feeling{"0", workshop.Text{NL: "Netjes verlopen. Wij lazen vooral mooie zinnen terug.", EN: "It went by the book. Mostly we got fine sentences back."}, "no", ""},
	},
	{
		"contract",
		feeling{"0", workshop.Text{NL: "Helder over uren, stil over wat er bij tegenvallers gebeurt.", EN: "Clear on hours, silent on what happens with setbacks."}, "yes", ""},
		feeling{"1", workshop.Text{NL: "Ruud en Marit kwamen er samen uit, met koffie en een potlood.", EN: "Ruud and Marit worked it out together, with coffee and a pencil."}, "yes", ""},
	},
	{
		"setup",
		feeling{"2", workshop.Text{NL: "Joost kende iedereen bij de voornaam. Er kon veel, en snel.", EN: "Joost knew everyone by first name. Much could be done, and quickly."}, "yes", ""},
		feeling{"1", workshop.Text{NL: "Fijn samengewerkt, maar wat is toegezegd, staat nergens.", EN: "Good work together, but what was promised is written nowhere."}, "yes", "yes"},
	},
	{
		"golive",
		feeling{"1", workshop.Text{NL: "Precies op de dag gehaald, en de servers bleven overeind.", EN: "Live on the very day, and the servers stayed up."}, "yes", ""},
		feeling{"-1", workshop.Text{NL: "Er was taart, en aan de balie stond de rij tot buiten.", EN: "There was cake, and the queue at the counter went out of the door."}, "yes", "yes"},
	},
	{
		"ticket",
		feeling{"0", workshop.Text{NL: "Meestal snel dicht. De lastige zien we vaker dan één keer.", EN: "Closed quickly, mostly. The hard ones we see more than once."}, "yes", "yes"},
		feeling{"-2", workshop.Text{NL: "“Opgelost”, zegt de mail. Twee weken later begint het opnieuw, met een nieuw nummer.", EN: "“Solved”, says the mail. Two weeks later it starts again, under a new number."}, "no", "yes"},
	},
	{
		"release",
		feeling{"-1", workshop.Text{NL: "Dan houden we onze adem in: er wordt altijd iets gevonden wat we niet getest hebben.", EN: "We hold our breath: something is always found that we did not test."}, "yes", "yes"},
		feeling{"-1", workshop.Text{NL: "Maandag werkt er iets anders, en niemand van ons wist het.", EN: "On Monday something works differently, and none of us knew."}, "no", "yes"},
	},
	{
		"evaluation",
		feeling{"1", workshop.Text{NL: "Vriendelijk gesprek, groene cijfers. Nadia keek wel vaak op haar horloge.", EN: "A friendly talk, green figures. Nadia did look at her watch a lot."}, "yes", ""},
		feeling{"0", workshop.Text{NL: "We bespreken wat dicht is, niet wat er nog steeds niet werkt.", EN: "We discuss what is closed, not what still does not work."}, "yes", "yes"},
	},
	{
		"renewal",
		feeling{"1", workshop.Text{NL: "We gaan ervan uit dat ze blijven. Gevraagd hebben we het nog niet.", EN: "We assume they will stay. We have not asked yet."}, "yes", ""},
		feeling{"0", workshop.Text{NL: "Blijven of weggaan: allebei een project waar niemand uren voor heeft.", EN: "Stay or leave: either is a project nobody has the hours for."}, "", ""},
	},
}

var linesNote = workshop.Text{
	NL: "De twee lijnen kruisen bij de livegang en komen niet meer samen. Samira fluisterde: “Wij dachten dat meldingen ons beste vak was.” Laten hangen tijdens de pauze.",
	EN: "The two lines cross at going live and do not meet again. Samira whispered: “We thought tickets were our best subject.” Left it on the wall during the break.",
}

// touchpoints has both sides say, blind, how each touch point feels.
func (s *script) touchpoints() {
	s.over("10:21", s.open("10:20", "touchpoints", "moments"))
	key := s.open("10:22", "touchpoints", "feel")
	s.at("10:25")
	for _, m := range moments {
		card := workshop.ID("preset-moment-" + m.name)
		s.cards["moment "+m.name] = card
		for _, of := range []struct {
			side workshop.Side
			feeling
		}{{workshop.Vendor, m.vendor}, {workshop.Client, m.client}} {
			f := fields{"moment": same(card), "score": same(of.score), "reason": of.reason}
			if of.human != "" {
				f["humanReachable"] = same(of.human)
			}
			if of.critical != "" {
				f["critical"] = same(of.critical)
			}
			s.card(key, "feeling", of.side, f)
		}
	}
	s.reveal("10:33", key)
	key = s.open("10:34", "touchpoints", "lines")
	s.at("10:42")
	s.note(key, linesNote)
	s.over("10:44", key)
}
