package sample

import "samenspel/workshop"

// changed is what is asked consent for anew: what was adapted and widened, and when the
// next lessons are drawn.
var changed = []struct {
	action, field string
	value         workshop.Text
}{
	{"solved", "measure", workshop.Text{
		NL: "Gesloten meldingen die binnen vier weken terugkomen: heropend of gebeld, één cijfer van ons samen",
		EN: "Closed tickets that return within four weeks: reopened or called about, one figure for both of us",
	}},
	{"solved", "learnDate", same("2026-07-02")},
	{"solved", "stopInstead", workshop.Text{
		NL: "Sluitsnelheid, en een eigen heropencijfer per kant. Er is er nog maar één.",
		EN: "Closing speed, and each side’s own figure of what was reopened. Only one is left.",
	}},
	{"roadmap", "title", workshop.Text{
		NL: "Twee stemmen bij de roadmap, voor vergunningen en de balie samen",
		EN: "Two votes on the roadmap, for permits and the counter together",
	}},
	{"roadmap", "learnDate", same("2026-07-01")},
	{"test", "learnDate", same("2026-06-25")},
	{"learning", "learnDate", same("2026-07-09")},
	{"along", "learnDate", same("2026-06-25")},
}

// renewedWorries are what people say beside their renewed consent.
var renewedWorries = []struct {
	action, person string
	text           workshop.Text
}{
	{"solved", "Samira", workshop.Text{
		NL: "Met de telefoontjes erbij staan we straks weer boven de dertig. Zeg dat er in de rapportage bij.",
		EN: "With the calls added we will be above thirty again. Say so in the report.",
	}},
	{"roadmap", "Pieter", workshop.Text{
		NL: "Twee stemmen blijft twee. Vergunningen en balie moeten er samen uit komen vóór ik ze krijg.",
		EN: "Two votes stay two. Permits and counter have to agree before they reach me.",
	}},
}

// worthAgain is what each found the follow-up worth.
var worthAgain = sheets{
	workshop.Vendor: {{4}, {5}, {4}, {4}, {4}},
	workshop.Client: {{4}, {5}, {4}, {5}},
}

var renewalNote = workshop.Text{
	NL: "Nadia vroeg zelf of het cijfer omhoog mocht. Ellen: “Liever een lelijk cijfer dan een mooi plakbriefje.” Dat komt op een tegeltje, zei Bram.",
	EN: "Nadia herself asked whether the figure might go up. Ellen: “Better an ugly figure than a pretty sticky note.” Bram said he would have it framed.",
}

// renewal asks both parties for their word again, a mark, and a new date.
func (s *script) renewal(m workshop.Method) {
	key := s.open("15:25", "renewal", "consent")
	s.do(workshop.SetFollowUp{Date: autumn})
	for _, c := range changed {
		s.do(workshop.ChangeAction{Action: s.actions[c.action], Field: c.field, Value: s.in(c.value)})
	}
	for _, w := range renewedWorries {
		s.do(workshop.GiveReaction{
			ID: s.id(), Action: s.actions[w.action], Side: s.side(w.person), Person: s.people[w.person],
			Choice: workshop.Concern, Text: s.in(w.text),
		})
	}
	for _, a := range actions {
		id := s.actions[a.name]
		for _, leader := range []string{"Nadia", "Ellen"} {
			s.do(workshop.GiveConsent{Action: id, Side: s.side(leader), Person: s.people[leader], Terms: s.terms(id)})
		}
	}
	s.note(key, renewalNote)
	s.over("15:30", key)
	key = s.open("15:31", "renewal", "roti")
	s.poll(m, key, worthAgain)
	s.reveal("15:33", key)
	key = s.open("15:33", "renewal", "date")
	s.at("15:34")
	s.do(workshop.ReleasePlan{Side: workshop.Client, Person: s.people["Nadia"]})
	s.do(workshop.ReleasePlan{Side: workshop.Vendor, Person: s.people["Ellen"]})
	s.over("15:35", key)
}
