package sample

import "samenspel/workshop"

// Who speaks when: nearest to the work first, leaders last.
var speakers = []string{"Ingrid", "Samira", "Fatima", "Joost", "Bram", "Marit", "Pieter", "Ruud", "Nadia", "Ellen"}

// said is what people say to a proposal beside their consent.
var said = map[string]map[string]struct {
	choice workshop.Choice
	text   workshop.Text
}{
	"roadmap": {"Pieter": {workshop.Concern, workshop.Text{
		NL: "Straks willen andere gemeenten ook twee stemmen. Ik wil dit na een jaar samen opnieuw bekijken.",
		EN: "Soon other councils will want two votes as well. I want us to look at this again after a year.",
	}}},
	"test": {"Ingrid": {workshop.Objects, workshop.Text{
		NL: "Een testochtend komt boven op de balie. Dan staat er op dinsdag één collega voor een volle wachtruimte.",
		EN: "A test morning comes on top of the counter. It leaves one colleague on Tuesdays with a full waiting room.",
	}}},
	"learning": {"Samira": {workshop.Concern, workshop.Text{
		NL: "Als de telefoon roodgloeiend staat, schiet het leeruur er als eerste bij in.",
		EN: "When the phones are red-hot, the learning hour is the first thing to go.",
	}}},
	"along": {"Joost": {workshop.Concern, workshop.Text{
		NL: "Let op dat meelopen niet als controle voelt voor wie ernaast zit.",
		EN: "Make sure that sitting in does not feel like an inspection to the person beside you.",
	}}},
}

// How Ingrid's objection was met: hours, not kind words.
var (
	freed = workshop.Text{
		NL: "Nadia maakt elke testweek vier uur vrij voor Ingrid en roostert vervanging aan de balie in.",
		EN: "Nadia frees up four hours for Ingrid in every test week and rosters a stand-in at the counter.",
	}
	freedNote = workshop.Text{
		NL: "Met vier vrije uren en vervanging op het rooster durf ik dit te proberen.",
		EN: "With four hours freed up and a stand-in on the roster I dare to try this.",
	}
)

var (
	tender = workshop.Text{
		NL: "Een andere prijsgrondslag halverwege kan een wezenlijke wijziging zijn. Dan moet Waterrijk van de aanbestedingswet opnieuw de markt op.",
		EN: "Another basis for the price halfway may be a substantial change. Tender law would then have Waterrijk go back to the market.",
	}
	parkedReason = workshop.Text{
		NL: "Ruud ziet een bezwaar in de aanbestedingswet dat we vandaag niet kunnen wegnemen. Ruud en Marit komen over zes weken met een advies.",
		EN: "Ruud sees an objection in tender law that we cannot remove today. Ruud and Marit will come back with advice in six weeks.",
	}
	minority = workshop.Text{
		NL: "Ruud: ik ben niet tegen betalen voor resultaat. Ik ben tegen een afspraak die we bij de rechter niet overeind houden.",
		EN: "Ruud: I am not against paying for results. I am against an agreement that would not stand up in court.",
	}
)

// risks are what the premortem brought up.
var risks = []fields{
	{
		"what":       {NL: "Niemand kreeg er uren voor, dus het werd avondwerk voor Bram en Samira.", EN: "Nobody was given hours for it, so it became evening work for Bram and Samira."},
		"mitigation": {NL: "Ellen en Nadia zetten de uren in het rooster vóór de eerste stap.", EN: "Ellen and Nadia put the hours on the roster before the first step."},
	},
	{
		"what":       {NL: "Na drie maanden vroeg de leiding toch weer naar de sluitsnelheid.", EN: "After three months the leaders asked about closing speed again after all."},
		"mitigation": {NL: "Dat cijfer verdwijnt uit beide maandrapportages; we spreken elkaar erop aan.", EN: "That figure goes from both monthly reports; we call each other to account."},
	},
	{
		"what": {NL: "Joost ging weg, en met hem alles wat hij van Waterrijk wist.", EN: "Joost left, and with him all he knew of Waterrijk."},
	},
}

var consentNote = workshop.Text{
	NL: "Ingrid noemde haar bezwaar pas toen ik haar als eerste het woord gaf. Nadia zei de uren meteen toe. " +
		"Bij de prijs raakte Marit geïrriteerd; even later hoorde ik haar en Ruud al een datum prikken.",
	EN: "Ingrid voiced her objection only when I gave her the floor first. Nadia promised the hours at once. " +
		"Marit got irritated over the pricing; not much later I heard her and Ruud fixing a date.",
}

// plan writes the actions, looks for what may go wrong, and brings both sides
// to consent.
func (s *script) plan() {
	draft := s.open("15:46", "plan", "draft")
	for _, a := range append(actions[:len(actions):len(actions)], pricing) {
		id := s.id()
		s.actions[a.name] = id
		s.do(workshop.AddAction{ID: id, Title: s.in(a.fields["title"])})
		s.fill(id, a)
	}
	s.over("16:09", draft)
	key := s.open("16:10", "plan", "premortem")
	s.at("16:14")
	for _, r := range risks {
		s.card(key, "risk", workshop.Together, r)
	}
	s.over("16:17", key)
	key = s.open("16:18", "plan", "consent")
	s.do(workshop.SetFollowUp{Date: followUp})
	for _, a := range actions {
		s.consent(a, s.actions[a.name])
	}
	s.park(s.actions["pricing"])
	s.at("16:36")
	s.note(key, consentNote)
	s.over("16:37", key)
}

// fill types in an action's fields, in the order of the form.
func (s *script) fill(id workshop.ID, a action) {
	values := a.fields.
		with("problem", same(s.cards["problem "+a.problem])).
		with("interest", same(s.cards["interest "+a.interest])).
		with("origin", same(s.cards["option "+a.origin])).
		with("ownerVendor", same(s.people[a.vendor])).
		with("ownerClient", same(s.people[a.client]))
	if !a.personal {
		values = values.with("finding", same(s.cards["finding"]))
	}
	for _, f := range workshop.ActionFields {
		if value, ok := values[f.ID]; ok && f.ID != "title" {
			s.do(workshop.ChangeAction{Action: id, Field: f.ID, Value: s.in(value)})
		}
	}
}

// consent takes an action through questions and reactions to the word of both
// mandated people.
func (s *script) consent(a action, id workshop.ID) {
	for _, stage := range []workshop.Stage{workshop.StageProposed, workshop.StageQuestions, workshop.StageObjections} {
		s.do(workshop.StageAction{Action: id, Stage: stage})
	}
	var objection workshop.GiveReaction
	for _, name := range speakers {
		r := workshop.GiveReaction{ID: s.id(), Action: id, Side: s.side(name), Person: s.people[name], Choice: workshop.Consents}
		if other, ok := said[a.name][name]; ok {
			r.Choice, r.Text = other.choice, s.in(other.text)
		}
		s.do(r)
		if r.Choice == workshop.Objects {
			objection = r
		}
	}
	if objection.ID != "" {
		s.do(workshop.ChangeAction{Action: id, Field: "mitigation", Value: s.in(freed)})
		s.do(workshop.ChangeAction{Action: id, Field: "hoursClient", Value: "56"})
		s.do(workshop.ResolveObjection{
			Reaction: objection.ID, Resolution: workshop.ObjectionIntegrated, Person: objection.Person, Note: s.in(freedNote),
		})
	}
	for _, leader := range []string{"Nadia", "Ellen"} {
		s.do(workshop.GiveConsent{Action: id, Side: s.side(leader), Person: s.people[leader], Terms: s.terms(id)})
	}
}

// park sets the proposal aside that Ruud objects to.
func (s *script) park(id workshop.ID) {
	s.do(workshop.StageAction{Action: id, Stage: workshop.StageProposed})
	s.do(workshop.StageAction{Action: id, Stage: workshop.StageObjections})
	s.do(workshop.GiveReaction{
		ID: s.id(), Action: id, Side: workshop.Client, Person: s.people["Ruud"], Choice: workshop.Objects, Text: s.in(tender),
	})
	s.do(workshop.ParkAction{Action: id, Parked: workshop.Parked{
		Reason: s.in(parkedReason), Minority: s.in(minority), Review: followUp,
	}})
}

// side returns the side of a person of the story.
func (s *script) side(name string) workshop.Side {
	for _, p := range seats {
		if p.name == name {
			return p.side
		}
	}
	return workshop.Together
}

// terms returns what an action's consent is given to, as the room sees it.
func (s *script) terms(id workshop.ID) string {
	for _, a := range s.state.For(workshop.Viewer{Role: workshop.AsProjector}).Actions {
		if a.ID == id {
			return a.Terms
		}
	}
	return ""
}
