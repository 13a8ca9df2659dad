package console

import (
	"strings"
	"testing"

	"samenspel/app/look"
	"samenspel/workshop"
)

func TestALanguageChosenHalfwayKeepsTheForm(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("mirror", "answer")
	w.Tap("survey.fill.vendor")
	w.Keys("432")
	v := w.view()
	first := "self." + v.Method.Instrument.Asked("short")[0].Code
	w.Tap("top.language")
	w.MustRead("Over de eigen kant")
	if got := w.Find(first).(interface{ Value() int }).Value(); got != 4 {
		t.Fatalf("the first answer is %d", got)
	}
}

func TestALanguageChosenWhileTypingKeepsTheText(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.at("preparation", "people")
	w.Write("party.vendor.name", "Noorderlicht BV")
	w.c.speak("en")
	w.Settle()
	w.MustRead("What do they stand for?")
	if got := w.Value("party.vendor.name"); got != "Noorderlicht BV" {
		t.Fatalf("the field holds %q", got)
	}
	if v := w.view(); v.Name(workshop.Vendor) != "Noorderlicht BV" {
		t.Fatalf("the vendor is %q", v.Name(workshop.Vendor))
	}

	w.Type("person.add.client", "Fatima")
	w.c.speak("nl")
	w.Settle()
	w.Focus("person.add.client")
	w.Leave()
	if v := w.view(); len(v.People) != 1 {
		t.Fatalf("Fatima is there %d times", len(v.People))
	}
	if got := w.Value("person.add.client"); got != "" {
		t.Fatalf("the field still holds %q", got)
	}

	w.Type("note.preparation.people", "Rustig beginnen")
	w.c.speak("en")
	w.Settle()
	if got := w.Value("note.preparation.people"); got != "Rustig beginnen" {
		t.Fatalf("the note is %q", got)
	}

	w.Write("party.client.goal", strings.Repeat("veel te lang ", 30))
	w.c.speak("nl")
	w.Settle()
	w.MustRead("te lang")
	if got := w.Value("party.client.goal"); !strings.HasPrefix(got, "veel te lang veel") {
		t.Fatalf("what was refused is %q", got)
	}
}

func TestWhatIsFoldedOpenStaysOpenInAnotherLanguage(t *testing.T) {
	w := newWindow(t, "nl")
	w.openSample("", "")
	w.at("plan", "draft")
	name := w.All("action.")[0]
	w.Tap(name)
	w.Tap("top.language")
	if !w.Has(name + ".title") {
		t.Fatal("it folded up")
	}
}

func TestLightAndDark(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.at("preparation", "people")
	w.Write("party.vendor.name", "Noorderlicht BV")
	w.c.dress(look.Dark)
	w.Settle()
	if got := w.Value("party.vendor.name"); got != "Noorderlicht BV" {
		t.Fatalf("the field holds %q", got)
	}
	if got := w.c.app.Settings().Theme(); got != (look.Theme{Mode: look.Dark}) {
		t.Fatalf("the theme is %+v", got)
	}
	if got := w.c.app.Preferences().String(prefTheme); got != "dark" {
		t.Fatalf("remembered is %q", got)
	}
}
