package step_test

import (
	"slices"
	"strings"
	"testing"

	"samenspel/app/widget/widgettest"
	"samenspel/workshop"
	"samenspel/workshop/crowd"
	"samenspel/workshop/sample"
)

// everyStep shows every step on a workshop's agenda, and in it everything that
// folds open, one after another: at most so many of a kind.
func everyStep(r *room, most int, visit func(where string)) {
	v := r.seen()
	for _, slot := range v.Agenda {
		e := v.Method.Exercise(slot.Exercise)
		if e == nil {
			continue // a pause
		}
		for _, s := range e.Steps {
			r.at(e.ID, s.ID)
			where := e.ID + "/" + s.ID
			visit(where)
			for _, prefix := range []string{"card.", "person.", "action.", "consent.", "review."} {
				all := r.All(prefix)
				for _, name := range all[:min(most, len(all))] {
					if r.Has(name) && strings.Count(name, ".") == 1 && !strings.HasSuffix(name, "vendor") {
						r.Tap(name)
						visit(where + " " + name)
						for _, more := range []string{".park", ".amend"} {
							if prefix == "consent." && r.Has(name+more) {
								r.Tap(name + more)
								visit(where + " " + name + more)
							}
						}
						if prefix == "consent." && !r.onTable(name) {
							for _, phase := range []string{".proposal.view", ".questions.view", ".reactions.view", ".word.view"} {
								if r.Has(name + phase) {
									r.Tap(name + phase)
									visit(where + " " + name + phase)
								}
							}
						}
						r.Tap(name + ".fold")
					}
				}
			}
			if r.Has("sheet.advice") {
				r.Tap("sheet.advice")
				visit(where + " advice")
				r.Tap("sheet.advice")
			}
			for i := 0; r.Has("reflex.next") && i < len(v.Method.Reflexes); i++ {
				r.Tap(r.All("reflex.guess.")[0])
				visit(where + " guessed")
				r.Tap("reflex.better")
				visit(where + " better")
				r.Tap("reflex.next")
			}
			for _, side := range workshop.Sides {
				if name := "survey.fill." + string(side); r.Has(name) {
					r.Tap(name)
					visit(where + " " + name)
					for r.Has("survey.next") {
						r.Tap("survey.next")
						visit(where + " " + name + " further")
					}
					r.Tap("survey.cancel")
				}
				if name := "survey.quick." + string(side); r.Has(name) {
					r.Tap(name)
					visit(where + " " + name)
					r.Keys("1?")
					for i := 0; !r.Has("survey.cast"); i++ {
						r.Keys("?")
						if i%8 == 0 {
							visit(where + " " + name + " further")
						}
					}
					visit(where + " " + name + " whole")
					r.Tap("survey.cancel")
				}
				if name := "cards.write." + string(side); r.Has(name) {
					r.Tap(name)
					visit(where + " " + name)
					r.Tap("cards.stop")
				}
			}
		}
	}
	if len(r.said) > 0 {
		r.Errorf("it complains: %q", r.said)
	}
	if len(r.sent) > 0 {
		r.Errorf("looking around sends %s", list(r.sent))
	}
}

// onTable says whether the action of a round is on the table: a phase of it is
// a deed then, and no way to look.
func (r *room) onTable(round string) bool {
	v := r.seen()
	return slices.ContainsFunc(v.Actions, func(a workshop.ActionView) bool {
		return round == "consent."+string(a.ID) && a.State.Lane() == workshop.LaneTable
	})
}

// workshops are those that every step is shown of: the whole sample, the sample
// where all is still blind, one in which nothing has happened, and a follow-up
// that is done and one that has just begun.
func workshops(t *testing.T, lang string) map[string][]workshop.Record {
	whole := sampleRecords(t, lang)
	later, _, err := sample.FollowUp(workshop.Lang(lang))
	if err != nil {
		t.Fatal(err)
	}
	return map[string][]workshop.Record{
		"later": later, "begun": followUpOf(t, whole),
		"whole":  whole,
		"blind":  until(t, whole, "step.revealed", "mirror"),
		"blind2": until(t, whole, "step.revealed", "interests"),
		"fresh":  fresh(t),
	}
}

func TestEveryStepInBothLanguages(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		words := newWords(t, lang)
		all := workshops(t, lang)
		if lang == "nl" { // what is in it is Dutch
			all["crowd"] = crowded(t)
		}
		for name, records := range all {
			t.Run(lang+" "+name, func(t *testing.T) {
				r := newRoom(t, lang, records)
				seen := 0
				most := 3
				if name == "crowd" {
					most = 1
				}
				everyStep(r, most, func(where string) {
					seen++
					for _, text := range r.Texts() {
						if odd := words.Read(text); odd != "" {
							t.Errorf("%s: %s", where, odd)
						}
					}
					for _, fault := range widgettest.Faults(r.Win.Canvas()) {
						if name != "crowd" || !fault.Shortened {
							t.Errorf("%s: %s", where, fault)
						}
					}
				})
				if least := map[string]int{"whole": 40, "blind": 30, "blind2": 30, "fresh": 15, "later": 20, "begun": 12}[name]; seen < least {
					t.Errorf("only %d screens were looked at", seen)
				}
			})
		}
	}
}

// crowded are the records of a workshop with as much as there may be.
func crowded(t *testing.T) []workshop.Record {
	t.Helper()
	records, _, err := crowd.Records(8)
	if err != nil {
		t.Fatal(err)
	}
	return records
}

func newWords(t *testing.T, lang string) *widgettest.Words {
	t.Helper()
	words, err := widgettest.NewWords(lang)
	if err != nil {
		t.Fatal(err)
	}
	return words
}
