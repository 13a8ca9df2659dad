package step_test

import (
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget/widgettest"
	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/sample"
)

// everyStep shows every step on a workshop's agenda, and in it everything that
// folds open, one after another.
func everyStep(r *room, visit func(where string)) {
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
				for _, name := range r.All(prefix) {
					if r.Has(name) && strings.Count(name, ".") == 1 && !strings.HasSuffix(name, "vendor") {
						r.Tap(name)
						visit(where + " " + name)
						if park := name + ".park"; prefix == "consent." && r.Has(park) {
							r.Tap(park)
							visit(where + " " + park)
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
		foreign := foreignWords(t, lang)
		for name, records := range workshops(t, lang) {
			t.Run(lang+" "+name, func(t *testing.T) {
				r := newRoom(t, lang, records)
				seen := 0
				everyStep(r, func(where string) {
					seen++
					for _, text := range r.Texts() {
						checkText(t, where, text, foreign)
					}
					checkLayout(t, where, r.Win.Canvas())
				})
				if least := map[string]int{"whole": 40, "blind": 30, "blind2": 30, "fresh": 15, "later": 20, "begun": 12}[name]; seen < least {
					t.Errorf("only %d screens were looked at", seen)
				}
			})
		}
	}
}

// untranslated is what a key of a translation looks like.
var untranslated = regexp.MustCompile(`^[a-z_]+(\.[A-Za-z_0-9-]+)+$`)

func checkText(t *testing.T, where, text string, foreign map[string]bool) {
	t.Helper()
	for _, odd := range []string{"{{", "<no value>", "%!", "<nil>"} {
		if strings.Contains(text, odd) {
			t.Errorf("%s: %q", where, text)
		}
	}
	for _, word := range strings.Fields(text) {
		if word = strings.Trim(word, `.,:;!?()“”"'`); untranslated.MatchString(word) && !abbreviations[word] {
			t.Errorf("%s: %q has no translation, in %q", where, word, text)
		}
	}
	if foreign[text] {
		t.Errorf("%s: %q is in the other language", where, text)
	}
}

var abbreviations = map[string]bool{"e.g": true, "i.e": true, "z.s.m": true, "o.a": true}

// foreignWords are all the texts of the product that are of the other language
// only.
func foreignWords(t *testing.T, lang string) map[string]bool {
	keys, err := translations.Keys(lang)
	if err != nil {
		t.Fatal(err)
	}
	other := "en"
	if lang == "en" {
		other = "nl"
	}
	own, out := map[string]bool{}, map[string]bool{}
	for _, k := range keys {
		own[translations.For(lang).T(k)] = true
	}
	for _, k := range keys {
		if s := translations.For(other).T(k); !own[s] && !strings.Contains(s, "{{") {
			out[s] = true
		}
	}
	return out
}

// checkLayout makes sure that what can be read fits: no text is wider than what
// it stands in or reaches beyond the window, no button is smaller than its
// words, and nothing stands on the screen twice.
func checkLayout(t *testing.T, where string, c fyne.Canvas) {
	t.Helper()
	const slack = 1
	widgettest.Layout(c.Content())
	twice := map[fyne.CanvasObject]bool{}
	widgettest.Walk(c.Content(), func(s widgettest.Spot) bool {
		if w, ok := s.Object.(interface{ ControlName() string }); ok {
			if twice[s.Object] {
				t.Errorf("%s: %q stands on the screen twice", where, w.ControlName())
			}
			twice[s.Object] = true
		}
		if s.Scrolls() {
			return true
		}
		if _, ok := s.Object.(interface{ SelectedText() string }); ok {
			return false // a field scrolls by itself
		}
		switch o := s.Object.(type) {
		case *canvas.Text:
			wide := o.MinSize().Width
			if right := s.At.X + wide; right > c.Size().Width+slack && o.Text != "" {
				t.Errorf("%s: %q reaches %v beyond the window", where, o.Text, right-c.Size().Width)
			}
			if !widgettest.Inside[*fynewidget.RichText](s) && o.Size().Width+slack < wide {
				t.Errorf("%s: %q is %v wide and has %v", where, o.Text, wide, o.Size().Width)
			}
		case interface {
			fyne.Tappable
			ControlName() string
		}:
			if size, min := s.Object.Size(), s.Object.MinSize(); size.Width+slack < min.Width || size.Height+slack < min.Height {
				t.Errorf("%s: %q is %v and needs %v", where, o.ControlName(), size, min)
			}
		}
		return true
	})
}
