package console

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

// TestAPastedListInTheWindow: looked over, added, and taken back as a whole.
func TestAPastedListInTheWindow(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		w := newWindow(t, lang)
		w.openFresh()
		const long = "Gemeenschappelijke Regeling Omgevingsdienst Noordoost-Gelder"
		w.must(workshop.ChangeParty{Side: workshop.Client, Field: "name", Value: long})
		w.at("preparation", "people")
		fits(t, lang+" preparation", w)
		w.c.app.Clipboard().SetContent("")
		w.Tap("people.paste.client")
		fits(t, lang+" nothing pasted yet", w)
		w.Tap("paste.cancel")
		w.c.app.Clipboard().SetContent("Maria Magdalena van den Oudenhoven-Achterberg de Jonge – " + strings.Repeat("informatiemanager ", 3) + "\nJoost\nJoost\n12\n13\n14\n15\nHallo allemaal,\n")
		w.Tap("people.paste.client")
		fits(t, lang+" a list", w)
		if w.dialog() && w.Has("paste.add") {
			w.Tap("paste.cancel")
		}
		w.c.app.Clipboard().SetContent("Marit – lead\nJoost (Noorderlicht)\n")
		w.Tap("people.paste.client")
		w.Key(fyne.KeySpace)
		if got := w.view(); w.dialog() || len(got.Seated(workshop.Client)) != 1 || len(got.Seated(workshop.Vendor)) != 1 {
			t.Fatalf("%s: %+v have a seat", lang, got.People)
		}
		if !strings.Contains(w.toast(), "2") {
			t.Errorf("it says %q", w.toast())
		}
		fits(t, lang+" added", w)
		w.Tap("top.undo")
		if got := w.view().People; len(got) != 0 {
			t.Errorf("%+v are left after undoing", got)
		}
	}
}
