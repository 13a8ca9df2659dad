package report_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/uuid"

	"samenspel/export/page/pagetest"
	"samenspel/export/report"
	"samenspel/workshop"
)

// whole returns the room of the sample workshop in which, the day after, every
// canvas was filled in: two cards of each kind, on each side where they belong
// to one, with every field, and each questionnaire answered by four people a
// side. Texts are the method's own examples, each with a number of its own.
func whole(t testing.TB, lang workshop.Lang) *room {
	r := played(t, lang)
	n := 0
	for _, e := range r.report().Method.Exercises {
		for i := range e.Steps {
			r.fill(workshop.StepKey{Exercise: e.ID, Step: e.Steps[i].ID}, &e.Steps[i], lang, &n)
		}
	}
	v := r.report()
	for i, kind := range []string{"agreement", "problem"} {
		key := []workshop.StepKey{{Exercise: "welcome", Step: "vote"}, {Exercise: "impact", Step: "vote"}}[i]
		cards := v.CardsOf(kind)
		if slices.ContainsFunc(cards, func(c workshop.Card) bool { return c.Dots > 0 }) {
			continue // voted on the day
		}
		for j, c := range cards[:4] {
			for range 4 - j {
				r.do(workshop.PlaceDot{ID: r.id(), Dot: workshop.Dot{Card: c.ID, Key: key, Side: workshop.Sides[j%2]}})
			}
		}
	}
	first := v.Actions[0].ID
	r.do(workshop.ChangeAction{Action: first, Field: "origin", Value: string(chosenOf(&v)[0].ID)})
	crossing := r.id()
	r.do(workshop.AddAction{ID: crossing, Title: map[workshop.Lang]string{"nl": "Modules standaard aanzetten", "en": "Switching modules on by default"}[lang]},
		workshop.ChangeAction{Action: crossing, Field: "limit", Value: string(v.CardsOf("limit")[0].ID)})
	return r
}

func chosenOf(v *workshop.View) []workshop.Card {
	return slices.DeleteFunc(v.CardsOf("option"), func(c workshop.Card) bool { return c.Fields["chosen"] != "yes" })
}

// fill fills in one step, and reveals it where it is blind. What was revealed
// on the day stays as it was.
func (r *room) fill(key workshop.StepKey, step *workshop.Step, lang workshop.Lang, n *int) {
	r.t.Helper()
	v := r.report()
	seen, opened := v.Steps[key]
	if opened && step.Blind != workshop.Open && !seen.Hidden || len(step.Cards) == 0 && step.Sheet == nil {
		return
	}
	if !opened {
		r.do(workshop.OpenStep{Key: key})
	}
	if step.Sheet != nil {
		for i := range 8 {
			answers := map[string]int{}
			for j, item := range step.Sheet.Items {
				answers[item.Code] = 1 + (i+j)%len(step.Sheet.Scale)
			}
			r.do(workshop.CastBallot{ID: r.id(), Key: key, Side: workshop.Sides[i%2], Answers: workshop.Answers{Sheet: answers}})
		}
	}
	for _, kind := range step.Cards {
		k, home := v.Method.CardKind(kind)
		if home.ID != key.Exercise {
			continue
		}
		sides := []workshop.Side{workshop.Together}
		if k.PerSide {
			sides = workshop.Sides[:]
		}
		for _, side := range sides {
			for i := range 2 {
				now := r.report()
				if k.Most > 0 && cardsOf(&now, kind, side) >= k.Most {
					continue
				}
				fields := map[string]string{}
				for _, f := range k.Fields {
					if s := r.value(f, lang, i, n); s != "" {
						fields[f.ID] = s
					}
				}
				r.do(workshop.AddCard{ID: r.id(), Kind: kind, Key: key, Side: side, Fields: fields})
			}
		}
	}
	if step.Blind != workshop.Open {
		r.do(workshop.RevealStep{Key: key})
	}
}

func cardsOf(v *workshop.View, kind string, side workshop.Side) int {
	n := 0
	for _, c := range v.CardsOf(kind) {
		if c.Side == side {
			n++
		}
	}
	return n
}

// value makes up a field's i-th value.
func (r *room) value(f workshop.Field, lang workshop.Lang, i int, n *int) string {
	*n++
	v := r.report()
	switch f.Type {
	case workshop.FieldText:
		_, example, found := strings.Cut(f.Hint.In(lang), ": ")
		if !found {
			example = f.Hint.In(lang)
		}
		number := " #" + strconv.Itoa(*n)
		runes := []rune(strings.TrimSuffix(example, "."))
		return string(runes[:min(len(runes), int(f.Max)-len(number))]) + number
	case workshop.FieldNumber:
		return strconv.Itoa(int(f.Min) + 2 + i)
	case workshop.FieldScale:
		return strconv.Itoa(int(f.Min) + (*n)%int(f.Max-f.Min+1))
	case workshop.FieldChoice:
		return f.Options[i%len(f.Options)].ID
	case workshop.FieldYesNo:
		return []string{"yes", "no"}[i%2]
	case workshop.FieldDate:
		return "2026-05-1" + strconv.Itoa(i)
	case workshop.FieldMonth:
		return "2026-0" + strconv.Itoa(i+1)
	case workshop.FieldPerson:
		return string(v.People[i].ID)
	case workshop.FieldRef:
		if f.To == workshop.KindDriver {
			return v.Method.Instrument.Drivers[*n%9].ID
		}
		if to := v.CardsOf(f.To); len(to) > 0 {
			return string(to[i%len(to)].ID)
		}
	}
	return ""
}

// withheld says whether the report may not say a card's text: the reflexes
// that were practised, what was not chosen, what was not granted, and an
// interest's own words beside those of both.
func withheld(c workshop.Card, field string) bool {
	switch c.Kind {
	case "practice":
		return true
	case "option":
		return c.Fields["chosen"] != "yes"
	case "request":
		return c.Fields["answer"] != "ja"
	case "interest":
		return field != "wording"
	}
	return false
}

func TestFullSaysAllOfAWholeDay(t *testing.T) {
	for _, lang := range workshop.Langs {
		r := whole(t, lang)
		v := r.report()
		file := write(t, v, report.Options{Kind: report.Full})
		check(t, file)
		got := texts(t, file)
		kinds := map[string]int{}
		for _, c := range v.Cards {
			kinds[c.Kind]++
			kind, _ := v.Method.CardKind(c.Kind)
			for id, value := range c.Fields {
				if kind.Field(id).Type != workshop.FieldText {
					continue
				}
				switch said := strings.Contains(got, value); {
				case !said && !withheld(c, id):
					t.Errorf("%s: %s %s %q is not in the report", lang, c.Kind, id, value)
				case said && withheld(c, id) && c.Kind != "interest":
					t.Errorf("%s: %s %s %q is in the report", lang, c.Kind, id, value)
				}
			}
		}
		for _, e := range v.Method.Exercises {
			for _, k := range e.Cards {
				if kinds[k.ID] == 0 {
					t.Errorf("no card of kind %s to look for", k.ID)
				}
			}
			for _, s := range e.Steps {
				if s.Sheet == nil {
					continue
				}
				for _, item := range s.Sheet.Items {
					want := s.Sheet.Shown != workshop.ShownNever && e.Code[0] == 'E'
					if strings.Contains(got, item.Text.In(lang)) != want && e.Code[0] == 'E' {
						t.Errorf("%s: %s %s is in the report: %v", lang, e.ID, item.Code, !want)
					}
				}
			}
		}
		if strings.Contains(got, "⟦") || strings.Contains(got, "report.") || strings.Contains(got, "<no value>") {
			t.Errorf("%s: something has no words", lang)
		}
	}
}

// Of the questions of which nobody sees a figure not even that they were asked
// is in a report.
func TestSafetyIsNotMentioned(t *testing.T) {
	for lang, words := range map[workshop.Lang][]string{
		workshop.Dutch: {"vrijuit", "veilig", "peiling", "beschermde"}, workshop.English: {"speak freely", "safe", " poll", "protected"},
	} {
		v := whole(t, lang).report()
		v.Agenda = slices.Clone(v.Agenda)
		for i := range v.Agenda {
			v.Agenda[i].Began = true
		}
		for _, kind := range []report.Kind{report.Plan, report.Full} {
			got := strings.ToLower(texts(t, write(t, v, report.Options{Kind: kind})))
			for _, other := range []string{"psychologische veiligheid", "psychological safety", "onveilig", "unsafe"} { // a source, and what the sample's people say
				got = strings.ReplaceAll(got, other, "")
			}
			for _, word := range words {
				if at := strings.Index(got, word); at >= 0 {
					t.Errorf("%s: %q in …%s…", lang, word, got[max(0, at-80):min(len(got), at+80)])
				}
			}
		}
		before := write(t, v, report.Options{Kind: report.Full})
		delete(v.Sheets, workshop.StepKey{Exercise: "welcome", Step: "safety"})
		if string(before) != string(write(t, v, report.Options{Kind: report.Full})) {
			t.Errorf("%s: the report is another where the questions were not asked", lang)
		}
	}
}

// The three agreements with most dots hold, with those that have as many as
// the third; the plan says them and no other.
func TestAgreementsThatHold(t *testing.T) {
	r := played(t, workshop.Dutch)
	arrive := workshop.StepKey{Exercise: "welcome", Step: "agreements"}
	v := r.report()
	if len(v.CardsOf("agreement")) == 0 {
		r.do(workshop.OpenStep{Key: arrive})
		v = r.report()
	}
	for i := range v.Cards { // the sample's own votes do not count here
		v.Cards[i].Dots = 0
	}
	dots := map[int]int{0: 1, 1: 3, 2: 2, 4: 1}
	for i, c := range v.CardsOf("agreement") {
		for j := range v.Cards {
			if v.Cards[j].ID == c.ID {
				v.Cards[j].Dots = dots[i]
			}
		}
	}
	all := v.CardsOf("agreement")
	plan, full := texts(t, write(t, v, report.Options{})), texts(t, write(t, v, report.Options{Kind: report.Full}))
	if want := all[1].Fields["text"] + " (3 stippen) " + all[2].Fields["text"] + " (2 stippen) " + all[0].Fields["text"] + " (één stip) " + all[4].Fields["text"]; !strings.Contains(plan, want) {
		t.Errorf("no %q in the plan", want)
	}
	for i, c := range all {
		if text := c.Fields["text"]; strings.Contains(plan, text) != (dots[i] > 0) || !strings.Contains(full, text) {
			t.Errorf("%q with %d dots", text, dots[i])
		}
	}
}

func TestActionAcrossALimit(t *testing.T) {
	v := whole(t, workshop.Dutch).report()
	limit := v.CardsOf("limit")[0].Fields["text"]
	if plan := texts(t, write(t, v, report.Options{})); !strings.Contains(plan, "Modules standaard aanzetten Gaat over een grens: "+limit) {
		t.Error("the plan does not say which limit an action crosses")
	}
	full := texts(t, write(t, v, report.Options{Kind: report.Full}))
	if !strings.Contains(full, "kan deze actie niet worden overeengekomen") {
		t.Error("the report does not say what that means")
	}
	if want := "Komt voort uit " + chosenOf(&v)[0].Fields["title"]; !strings.Contains(full, want) {
		t.Errorf("no %q", want)
	}
}

// What people stand for comes first: why they are here, else what they stand
// for together.
func TestPurposeComesFirst(t *testing.T) {
	v := whole(t, workshop.Dutch).report()
	purpose, statement := v.CardsOf("purpose")[0].Fields["text"], v.CardsOf("statement")[0].Fields["text"]
	first := func(v workshop.View) string {
		page, _, _ := strings.Cut(pagetest.Ask(t, write(t, v, report.Options{}), "pdftotext", "FILE", "-"), "\f")
		return strings.Join(strings.Fields(page), " ")
	}
	if got := first(v); !strings.Contains(got, purpose) || strings.Contains(got, statement) {
		t.Errorf("the first page: %s", got)
	}
	v.Cards = slices.DeleteFunc(slices.Clone(v.Cards), func(c workshop.Card) bool { return c.Kind == "purpose" })
	if got := first(v); !strings.Contains(got, statement) {
		t.Errorf("the first page without a purpose: %s", got)
	}
}

// followUp returns the room of a follow-up of a whole day, six weeks later.
func followUp(t testing.TB, lang workshop.Lang) *room {
	from := whole(t, lang).report()
	r := &room{t: t, log: workshop.NewLog(nil)}
	r.state = r.log.Fold()
	r.do(workshop.StartFollowUp{ID: uuid.Must(uuid.NewV7()), Method: *from.Method, Variant: "follow-up", Lang: lang, From: from})
	return r
}

// reviewed takes readings and decides about every action that was taken along.
func (r *room) reviewed() {
	for i, a := range r.report().Actions {
		if a.State == workshop.StageParked || a.State == workshop.StageConcept {
			continue
		}
		for j := range 2 {
			r.do(workshop.TakeReading{ID: r.id(), Action: a.ID, Date: "2026-05-2" + strconv.Itoa(j), Value: strconv.Itoa(20 + i + j), Evidence: "Geteld in het logboek, keer " + strconv.Itoa(10*i+j)})
		}
		r.do(workshop.ReviewAction{Action: a.ID, Field: "symptomReturned", Value: []string{"yes", "partly", "no"}[i%3]},
			workshop.ReviewAction{Action: a.ID, Field: "lesson", Value: "Les nummer " + strconv.Itoa(i)},
			workshop.ReviewAction{Action: a.ID, Field: "decision", Value: []string{"keep", "adapt", "stop", "widen"}[i%4]})
	}
}

// asked has five people a side fill in the follow-up's questionnaire.
func (r *room) asked() {
	key := workshop.StepKey{Exercise: "trend", Step: "survey"}
	r.do(workshop.OpenStep{Key: key})
	v := r.report()
	for i := range 10 {
		a := workshop.Answers{Self: map[string]int{}, Other: map[string]int{}}
		for j, item := range v.Method.Instrument.Asked(v.Form(key)) {
			a.Self[item.Code], a.Other[item.Code] = 3+(i+j)%3, 3+(i+2*j)%3
		}
		r.do(workshop.CastBallot{ID: r.id(), Key: key, Side: workshop.Sides[i%2], Answers: a})
	}
	r.do(workshop.RevealStep{Key: key})
}

func TestFollowUp(t *testing.T) {
	r := followUp(t, workshop.Dutch)
	r.reviewed()
	r.asked()
	r.do(workshop.SetFollowUp{Date: "2026-09-01"})
	first := r.report().Actions[0]
	for _, side := range workshop.Sides {
		now := r.report()
		for _, p := range now.Seated(side) {
			if p.Mandate {
				r.do(workshop.GiveConsent{Action: first.ID, Side: side, Person: p.ID, Terms: first.Terms})
				break
			}
		}
	}
	v := r.report()
	for name, o := range map[string]report.Options{"plan": {}, "full": {Kind: report.Full}} {
		file := write(t, v, o)
		check(t, file)
		got := texts(t, file)
		for _, want := range []string{
			"Wat ervan geworden is", "workshop van 16 april 2026", "Van de 5 mensen van Noorderlicht waren er 5 ook de vorige keer bij",
			"begin 31% · nu 21% · doel 12%", "Kwam het symptoom terug?", "Hernieuwde instemming en vrijgave", "Nog in gesprek of te vernieuwen", "Vervolg op",
		} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q", name, want)
			}
		}
		if changed := "Wat er veranderde sinds 16 april 2026"; strings.Contains(got, changed) != (o.Kind == report.Full) {
			t.Errorf("%s: %q is there, or is missing", name, changed)
		}
		for _, a := range v.Actions {
			if a.Review.Lesson != "" && !strings.Contains(got, a.Review.Lesson) {
				t.Errorf("%s: no %q", name, a.Review.Lesson)
			}
			for _, reading := range a.Readings {
				if !strings.Contains(got, reading.Evidence) {
					t.Errorf("%s: no %q", name, reading.Evidence)
				}
			}
		}
	}
}
