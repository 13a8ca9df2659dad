package console

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samenspel/app/look"
	"samenspel/workshop"
)

func TestTheButtonSaysWhatItWillDoAllDay(t *testing.T) {
	for lang, want := range map[string][]string{"nl": dayNL, "en": dayEN} {
		w := newWindow(t, lang)
		w.openFresh()
		var got []string
		for range 60 {
			got = append(got, w.label("stage.next"))
			if w.disabled("stage.next") {
				break
			}
			w.Tap("stage.next")
			if w.dialog() {
				w.Tap("reveal.yes")
			}
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s: the button says\n%s", lang, strings.Join(got, "\n"))
		}
		for !w.disabled("stage.back") {
			w.Tap("stage.back")
		}
		if v := w.view(); v.Slot != v.Agenda[0].ID {
			t.Errorf("back to the beginning is at %q", v.Slot)
		}
	}
}

var dayNL = []string{
	"Naar de voorbereiding",
	"Naar de spiegel",
	"Start de vragenlijst",
	"Onthul beide kanten",
	"Naar het vertrouwen",
	"Naar de belangen",
	"Onthul beide kanten",
	"Naar: Gedeeld, aanvullend of botsend",
	"Naar waarom we blijven",
	"Naar de verklaring",
	"Naar de cirkel",
	"Naar: Pauze",
	"Naar het systeem",
	"Naar de vier oorzaken",
	"Onthul beide kanten",
	"Naar: Onder de waterlijn",
	"Naar de hypothese",
	"Naar het actieplan",
	"Naar wat er mis kan gaan",
	"Naar de instemming",
	"Naar de afronding",
	"Naar het teken van verandering",
	"Naar de beloften",
	"Naar de vervolgdatum",
	"Naar: Speling",
	"Dit was de laatste stap",
}

var dayEN = []string{
	"On to the preparation",
	"On to the mirror",
	"Start the questionnaire",
	"Reveal both sides",
	"On to trust",
	"On to the interests",
	"Reveal both sides",
	"On to: Shared, complementary or clashing",
	"On to why we stay",
	"On to the statement",
	"On to the loop",
	"On to: Break",
	"On to the system",
	"On to the four causes",
	"Reveal both sides",
	"On to: Below the waterline",
	"On to the hypothesis",
	"On to the action plan",
	"On to what can go wrong",
	"On to consent",
	"On to the close",
	"On to the sign of change",
	"On to the promises",
	"On to the follow-up date",
	"On to: Spare time",
	"This was the last step",
}

func TestARevealWithFewAnswersIsAskedOnceMore(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("mirror", "answer")
	key := workshop.StepKey{Exercise: "mirror", Step: "answer"}
	cast := func(s workshop.Side, n int) {
		for range n {
			w.must(workshop.CastBallot{ID: workshop.ID(time.Now().Format("150405.000000000") + string(s)), Key: key, Side: s, Answers: workshop.Answers{Self: map[string]int{"WIJ1": 3}}})
		}
	}
	cast(workshop.Vendor, 3)
	cast(workshop.Client, 2)
	if got := w.label("stage.next"); got != "Reveal both sides" {
		t.Fatalf("the button says %q", got)
	}
	w.Tap("stage.next")
	w.MustRead("Noorderlicht 3, Waterrijk 2")
	w.TapText("Cancel")
	if v := w.view(); !v.Steps[key].Hidden || v.Current != key {
		t.Fatal("it was revealed, or went on, all the same")
	}
	cast(workshop.Client, 1)
	w.Tap("stage.next")
	w.MustRead("Has everyone handed in a form?")
	w.Tap("reveal.yes")
	if v := w.view(); v.Steps[key].Hidden || v.Current == key || !v.Steps[key].Closed {
		t.Fatalf("%+v, at %v", v.Steps[key], v.Current)
	}
	w.Tap("stage.back")
	if got := w.label("stage.next"); got == "Reveal both sides" {
		t.Fatal("it is revealed already")
	}
}

func TestNothingLeadsAwayFromAnOpenForm(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("mirror", "answer")
	w.Tap("survey.fill.vendor")
	w.Keys("432")
	here := w.view().Current
	for _, name := range []string{"stage.next", "stage.back", "agenda.plan", "note.mirror.answer"} {
		if w.Has(name) {
			t.Errorf("whoever fills in a form sees %s", name)
		}
	}
	w.Leave()
	for name, do := range map[string]func(){
		"space": func() { w.Key(fyne.KeySpace) },
		"PgDn":  func() { w.Key(fyne.KeyPageDown) },
		"PgUp":  func() { w.Key(fyne.KeyPageUp) },
		"menu":  func() { w.Shortcut(fyne.KeyRight) },
	} {
		do()
		if w.view().Current != here {
			t.Errorf("%s leads to %v", name, w.view().Current)
			w.at(here.Exercise, here.Step)
		}
		if !w.Has("survey.cancel") {
			t.Fatalf("%s took the form away", name)
		}
	}
}

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

func TestUndoAndRedo(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	if !w.disabled("top.undo") || !w.disabled("top.redo") {
		t.Fatal("there is nothing to undo")
	}
	w.at("preparation", "people")
	w.Fill("party.vendor.goal", "Less noise")
	if w.disabled("top.undo") || !w.disabled("top.redo") {
		t.Fatal("a change can be undone")
	}
	w.Tap("top.undo")
	if got := w.Value("party.vendor.goal"); got != "" {
		t.Fatalf("undone, the field holds %q", got)
	}
	if w.disabled("top.redo") {
		t.Fatal("what was undone can be redone")
	}
	w.Menu("Redo")
	if got := w.Value("party.vendor.goal"); got != "Less noise" {
		t.Fatalf("redone, the field holds %q", got)
	}
	w.Menu("Undo")
	if got := w.Value("party.vendor.goal"); got != "" {
		t.Fatalf("undone once more, the field holds %q", got)
	}
	w.Type("party.vendor.goal", "x")
	w.Menu("Undo") // first what is being typed
	if got := w.Value("party.vendor.goal"); got != "" {
		t.Fatalf("the field holds %q", got)
	}
	if w.disabled("top.redo") {
		t.Fatal("undoing one's typing took more back than that")
	}
}

func TestTheAgendaCanBeAdjusted(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.Tap("agenda.edit")
	slot := func(id string) (workshop.SlotView, int) {
		v := w.view()
		i := slices.IndexFunc(v.Agenda, func(s workshop.SlotView) bool { return s.ID == id })
		return v.Agenda[i], i
	}
	before, at := slot("mirror")
	w.Tap("agenda.mirror.more")
	w.Tap("agenda.mirror.more")
	w.Tap("agenda.mirror.less")
	if now, _ := slot("mirror"); now.Planned != before.Planned+5 {
		t.Fatalf("%d minutes", now.Planned)
	}
	w.MustRead("245 minutes planned")
	w.Tap("agenda.mirror.down")
	if _, now := slot("mirror"); now != at+1 {
		t.Fatalf("from %d to %d", at, now)
	}
	w.Tap("agenda.mirror.up")
	if _, now := slot("mirror"); now != at {
		t.Fatalf("from %d to %d", at, now)
	}
	w.Tap("agenda.mirror.skip")
	if now, _ := slot("mirror"); !now.Skipped {
		t.Fatal("not skipped")
	}
	w.MustRead("190 minutes planned")
	w.Tap("agenda.edit")
	w.Tap("agenda.mirror") // one that is skipped leads nowhere
	if v := w.view(); v.Slot != "" {
		t.Fatalf("at %q", v.Slot)
	}
	w.Tap("agenda.cycle")
	if v := w.view(); v.Slot != "cycle" {
		t.Fatalf("at %q", v.Slot)
	}
	for range 20 {
		w.Tap("agenda.edit")
		w.Tap("agenda.mirror.less")
		w.Tap("agenda.edit")
	}
	if now, _ := slot("mirror"); now.Planned != 0 {
		t.Fatalf("%d minutes", now.Planned)
	}
}

func TestTheClock(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("mirror", "intro")
	w.Tap("timer.start")
	w.MustRead("50:00")
	w.now = w.now.Add(49*time.Minute + 30*time.Second)
	w.c.desk.tick()
	w.MustRead("0:30")
	w.Tap("timer.more1")
	w.MustRead("1:30")
	w.Tap("timer.more5")
	w.MustRead("6:30")
	w.Tap("timer.pause")
	w.now = w.now.Add(10 * time.Minute)
	w.c.desk.tick()
	w.MustRead("6:30")
	w.Tap("timer.resume")
	w.now = w.now.Add(7 * time.Minute)
	w.c.desk.tick()
	w.MustRead("−0:30")
	w.Tap("timer.stop")
	w.MustRead("50:00")
	if !w.Has("timer.start") {
		t.Fatal("it can't be started again")
	}
	w.Tap("timer.start")
	w.Tap("guide.conflict")
	w.MustRead("The clock is stopped")
	w.ok()
	if v := w.view(); v.Timer.Running {
		t.Fatal("the clock runs on")
	}
}

func TestTheClockIsOfferedForTheSlotAtHand(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("mirror", "intro")
	w.MustRead("Start 50 min")
	w.at("interests", "collect")
	w.MustRead("40:00")
	w.MustRead("Start 40 min")
}

func TestANoteIsForTheFacilitatorAlone(t *testing.T) {
	w := newWindow(t, "nl")
	path := w.openFresh()
	w.at("mirror", "intro")
	const secret = "Ruud kijkt steeds weg"
	w.Fill("note.mirror.intro", secret)
	s := w.c.session.live.Now().State
	if v := s.For(workshop.Viewer{Role: workshop.AsFacilitator}); v.Notes[workshop.StepKey{Exercise: "mirror", Step: "intro"}] != secret {
		t.Fatalf("notes: %v", v.Notes)
	}
	for _, other := range []workshop.Viewer{{Role: workshop.AsProjector}, {Role: workshop.AsReport}, {Role: workshop.AsPerson, Side: workshop.Client}} {
		if v := s.For(other); len(v.Notes) > 0 {
			t.Errorf("%+v sees %v", other, v.Notes)
		}
	}
	w.Tap("stage.next")
	w.MustNotRead(secret)
	w.Tap("stage.back")
	if got := w.Value("note.mirror.intro"); got != secret {
		t.Fatalf("the note is %q", got)
	}
	w.Type("note.mirror.intro", ", en Nadia ook")
	w.Shortcut(fyne.KeyH) // home, with the cursor still in it
	if w.c.session != nil {
		t.Fatal("it is still open")
	}
	w.open(path)
	if got := w.Value("note.mirror.intro"); got != secret+", en Nadia ook" {
		t.Fatalf("the note is %q", got)
	}
}

func TestGoingOnTakesInWhatIsBeingTyped(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.at("preparation", "people")
	w.Write("context.product", "ZaakStroom")
	w.Shortcut(fyne.KeyRight) // the cursor stays where it is
	if v := w.view(); v.Context.Product != "ZaakStroom" || v.Current.Exercise != "mirror" {
		t.Fatalf("product %q, at %v", v.Context.Product, v.Current)
	}
	w.Shortcut(fyne.KeyLeft)
	w.Write("party.vendor.goal", strings.Repeat("te lang ", 100))
	w.Shortcut(fyne.KeyRight)
	if v := w.view(); v.Current.Exercise != "mirror" {
		t.Fatalf("a refused text holds the day up at %v", v.Current)
	}
	w.Shortcut(fyne.KeyLeft)
	w.MustRead("te lang: ")
	if got := w.Value("party.vendor.goal"); !strings.HasPrefix(got, "te lang te lang") {
		t.Fatalf("what was refused is gone: %q", got)
	}
}

func TestWhatIsBeingTypedIsSavedWhenTheSystemStops(t *testing.T) {
	w := newWindow(t, "nl")
	path := w.openFresh()
	w.at("preparation", "people")
	w.Type("note.preparation.people", "Nog net op tijd")
	w.c.Stop()
	w.c.Stop() // the window closes after it
	if v := stored(t, path); v.Notes[workshop.StepKey{Exercise: "preparation", Step: "people"}] != "Nog net op tijd" {
		t.Fatalf("notes: %v", v.Notes)
	}
}

func TestKeysOfAPresenterRemote(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.Key(fyne.KeyPageDown)
	first := w.view().Current
	w.Key(fyne.KeySpace)
	if w.view().Current != first {
		t.Fatal("the space bar, which every sentence has, went on")
	}
	w.Key(fyne.KeyPageDown)
	if w.view().Current == first || first.Exercise != "preparation" {
		t.Fatalf("from %v to %v", first, w.view().Current)
	}
	w.Key(fyne.KeyPageUp)
	if w.view().Current != first {
		t.Fatalf("back at %v", w.view().Current)
	}
	w.Focus("note.preparation.people")
	w.Keys("? ")
	w.Key(fyne.KeyPageDown)
	if w.view().Current != first || w.dialog() {
		t.Fatal("typing went on with the day")
	}
	w.Leave()
	w.Keys("?")
	w.MustRead("PageDown: on")
	w.Key(fyne.KeySpace)
	w.Key(fyne.KeyPageDown)
	if w.view().Current != first {
		t.Fatal("behind a dialog, the day went on")
	}
	w.ok()
}

func TestKeysNeverReveal(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	key := workshop.StepKey{Exercise: "interests", Step: "collect"}
	w.at(key.Exercise, key.Step)
	w.Tap("cards.write.vendor")
	w.Type("add.interest.vendor", "Ours")
	w.Key(fyne.KeyReturn)
	w.Leave()
	for name, press := range map[string]func(){
		"space": func() { w.Key(fyne.KeySpace) }, "PageDown": func() { w.Key(fyne.KeyPageDown) }, "menu": func() { w.Shortcut(fyne.KeyRight) },
	} {
		press()
		if v := w.view(); !v.Steps[key].Hidden || v.Current != key || w.dialog() {
			t.Fatalf("%s revealed, or asked to", name)
		}
	}
	w.Tap("stage.next")
	w.Tap("reveal.no")
	if v := w.view(); !v.Steps[key].Hidden {
		t.Fatal("revealed without a yes")
	}
	w.Tap("stage.next")
	w.Tap("reveal.yes")
	if v := w.view(); v.Steps[key].Hidden || v.Current != key {
		t.Fatalf("hidden %v, at %v: what was revealed should be on the screen", v.Steps[key].Hidden, v.Current)
	}
	w.MustRead("Ours")
}

func TestWritingForASideEndsWithTheStep(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("interests", "collect")
	w.Tap("cards.write.vendor")
	w.Type("add.interest.vendor", "Secret-vendor")
	w.Key(fyne.KeyReturn)
	w.MustRead("Secret-vendor")
	w.Tap("stage.back")
	w.at("interests", "collect")
	w.MustNotRead("Secret-vendor")
	w.Tap("cards.write.vendor")
	w.MustNotRead("Secret-vendor") // first it asks whether the other looks away
	w.Tap("write.yes")
	w.MustRead("Secret-vendor")
	w.Tap("agenda.break")
	w.Tap("agenda.interests")
	w.MustNotRead("Secret-vendor")
}

func TestExport(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		w := newWindow(t, lang)
		w.openSample("", "")
		w.Tap("top.export")
		w.Tap("export.go")
		w.MustRead(w.c.t.T("export.done"))
		w.MustRead(w.docs)
		got := files(t, w.docs)
		pdf := slices.IndexFunc(got, func(s string) bool { return strings.HasSuffix(s, ".pdf") })
		if pdf < 0 {
			t.Fatalf("written: %q", got)
		}
		w.MustRead(got[pdf])
		if raw, err := os.ReadFile(filepath.Join(w.docs, got[pdf])); err != nil || !strings.HasPrefix(string(raw), "%PDF-") {
			t.Fatalf("%v, %.20q", err, raw)
		}
		w.Tap("exported.ok")
		if w.dialog() {
			t.Fatal("it is still there")
		}
		w.Tap("top.export")
		w.Choose("export.report", w.c.t.T("export.full"))
		w.Choose("export.page", "Letter")
		w.Tap("export.go")
		w.Tap("exported.ok")
		if now := files(t, w.docs); len(now) != len(got)+1 {
			t.Fatalf("written: %q", now)
		}
	}
}

func TestAnExportThatCantBeWrittenSaysSo(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("preparation", "people")
	w.Tap("top.export")
	if err := os.Rename(w.docs, w.docs+" elsewhere"); err != nil {
		t.Fatal(err)
	}
	w.Tap("export.go")
	if !strings.Contains(w.toast(), "is not there. Nothing was written. Choose another folder.") {
		t.Fatalf("it says %q", w.toast())
	}
	if !w.Has("export.go") {
		t.Fatal("the form is gone, and with it what was chosen")
	}
	if err := os.Rename(w.docs+" elsewhere", w.docs); err != nil {
		t.Fatal(err)
	}
	w.Tap("export.cancel")
	w.must(workshop.ChangeContext{Field: "product", Value: "ZaakStroom"})
	if w.Has("trouble.retry") {
		t.Fatal("the workshop's own file isn't in trouble")
	}
}
