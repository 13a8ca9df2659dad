package console

import (
	"fmt"
	"testing"
	"unicode"

	"samenspel/app/inspect"
	"samenspel/workshop"
)

// TestEveryControlSaysWhatItIs goes through every step of the sample, and looks
// for what a screen reader could only call a button.
func TestEveryControlSaysWhatItIs(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		w := newWindow(t, lang)
		told := map[string]bool{}
		look := func(where string) {
			t.Helper()
			for _, c := range inspect.Of(w.Win.Canvas()).Controls {
				switch c.Kind {
				case inspect.Button, inspect.Field, inspect.Choice, inspect.Check, inspect.Checked, inspect.Scale, inspect.Press:
				default:
					continue
				}
				if letters(c.Label) < 2 && !told[c.Name] {
					told[c.Name] = true
					t.Errorf("%s %s: %s %q (%s) says %q", lang, where, c.Kind, c.Name, c.Text, c.Label)
				}
			}
		}
		look("home")
		w.openSample("", "")
		for _, slot := range w.view().Agenda {
			e := w.view().Method.Exercise(slot.Exercise)
			if e == nil || lang == "en" && e.ID != "welcome" { // both have words for the same names, by another test
				continue
			}
			for _, step := range e.Steps {
				w.must(workshop.OpenStep{Key: workshop.StepKey{Exercise: e.ID, Step: step.ID}})
				look(fmt.Sprintf("%s/%s", e.ID, step.ID))
			}
		}
		w.Tap("agenda.edit")
		look("agenda")
		w.Tap("agenda.edit")
		for name, open := range map[string]func(){"history": w.c.toggleHistory, "search": w.c.showSearch, "export": w.c.exportDialog, "preview": w.c.previewDialog, "keys": w.c.showKeys} {
			open()
			w.Settle()
			look(name)
			for _, o := range w.Win.Canvas().Overlays().List() {
				w.Win.Canvas().Overlays().Remove(o)
			}
			w.c.preview = nil
			w.c.desk.history.toNow()
		}
	}
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}
