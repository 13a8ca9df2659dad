package sample

import "samenspel/workshop"

// stops are what surely keeps the loop turning.
var stops = []fields{
	{
		"what":    {NL: "Het cijfer van gesloten meldingen voorlezen in elk maandoverleg.", EN: "Reading out the figure of closed tickets in every monthly meeting."},
		"instead": {NL: "Eén melding die terugkwam samen doorlopen.", EN: "Walking through one ticket that came back, together."},
	},
	{
		"what":    {NL: "Een nieuwe versie op vrijdagmiddag zetten omdat de datum nu eenmaal vaststaat.", EN: "Putting a new version live on Friday afternoon because the date happens to be fixed."},
		"instead": {NL: "Dinsdagochtend, of een week later.", EN: "Tuesday morning, or a week later."},
	},
}

// options are the interventions that were considered: those of the library by
// its id, and one of the group's own.
var options = []struct {
	library                  string
	title                    workshop.Text // where it is not the library's
	level                    workshop.Level
	asked                    string
	leverage, effort, energy string
	chosen                   string
}{
	{library: "blijvend-opgelost-maat", asked: "nodig", leverage: "5", effort: "3", energy: "4", chosen: "yes"},
	{library: "roadmapstem", asked: "gevraagd", leverage: "4", effort: "3", energy: "4", chosen: "yes"},
	{library: "gezamenlijke-releasetest", asked: "nodig", leverage: "4", effort: "4", energy: "5", chosen: "yes"},
	{library: "leeruur", asked: "nodig", leverage: "4", effort: "2", energy: "3", chosen: "yes"},
	{library: "meelopen", asked: "nodig", leverage: "3", effort: "1", energy: "5", chosen: "yes"},
	{library: "uitkomstafspraken", asked: "gevraagd", leverage: "5", effort: "5", energy: "3", chosen: "yes"},
	{library: "belofteregister", asked: "nodig", leverage: "3", effort: "2", energy: "2", chosen: "no"},
	{library: "kerngebruiker-met-tijd", asked: "nodig", leverage: "3", effort: "4", energy: "3", chosen: "no"},
	{library: "eerst-vragen-gewoonte", asked: "nodig", leverage: "2", effort: "1", energy: "4", chosen: "no"},
	{
		title: workshop.Text{NL: "De archiefkoppeling alsnog bouwen", EN: "Building the archive link after all"},
		level: workshop.HET, asked: "gevraagd", leverage: "1", effort: "4", energy: "2", chosen: "no",
	},
}

// interventions stops something first, and then chooses on three levels.
func (s *script) interventions(m workshop.Method) {
	key := s.open("14:37", "interventions", "stop")
	s.at("14:39")
	for _, stop := range stops {
		s.card(key, "stop", workshop.Together, stop)
	}
	s.over("14:41", key)
	key = s.open("14:42", "interventions", "options")
	s.at("14:44")
	ids := make([]workshop.ID, len(options))
	for i, o := range options {
		for _, in := range m.Library {
			if in.ID == o.library {
				o.title, o.level = in.Title, in.Level
			}
		}
		ids[i] = s.card(key, "option", workshop.Together, fields{
			"title": o.title, "level": same(o.level), "finding": same(s.cards["finding"]), "asked": same(o.asked),
		})
		s.cards["option "+o.library] = ids[i]
	}
	s.over("14:50", key)
	key = s.open("14:51", "interventions", "matrix")
	for i, o := range options {
		for _, f := range []struct{ field, value string }{
			{"leverage", o.leverage}, {"effort", o.effort}, {"energy", o.energy}, {"chosen", o.chosen},
		} {
			s.change(ids[i], f.field, same(f.value))
		}
	}
	s.over("14:58", key)
}
