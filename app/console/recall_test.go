package console

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/app/recall"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// remembering is a window that remembers what is open.
func remembering(t *testing.T, lang string, s *recall.Store) *window {
	w := newWindow(t, lang)
	w.c.Recall(s)
	return w
}

// breakDown ends the program as a panic in the toolkit's loop does.
func (w *window) breakDown() {
	w.Helper()
	if !w.c.Rescue() {
		w.Fatal("it did not come so far as to write down what was being typed")
	}
}

// comeBack is the window of the program when it starts again.
func comeBack(t *testing.T, lang string, s *recall.Store) *window {
	w := remembering(t, lang, s)
	w.c.comeBack()
	w.c.Started()
	w.Settle()
	return w
}

func TestWhatWasOpenAndBeingTypedIsThereAgain(t *testing.T) {
	store := recall.At(t.TempDir())
	w := remembering(t, "en", store)
	path := w.openFresh()
	w.at("preparation", "people")
	w.Fill("party.vendor.goal", "Taken in")
	w.Type("party.client.goal", "Half a senten")
	w.breakDown()

	w = comeBack(t, "en", store)
	if w.c.session == nil || w.c.session.path != path {
		t.Fatalf("it isn't open; the window says %q", w.Texts())
	}
	if v := w.view(); v.Current != (workshop.StepKey{Exercise: "preparation", Step: "people"}) {
		t.Fatalf("at %v", v.Current)
	}
	w.MustRead("Samenspel stopped unexpectedly. The workshop is back where you were. The text that was being typed is back in its field.")
	if got := w.Value("party.client.goal"); got != "Half a senten" {
		t.Fatalf("the field holds %q", got)
	}
	if f, ok := w.Win.Canvas().Focused().(interface{ ControlName() string }); !ok || f.ControlName() != "party.client.goal" {
		t.Fatalf("the cursor is in %v", w.Win.Canvas().Focused())
	}
	w.Keys("ce")
	w.Leave()
	if got := stored(t, path).Parties.Client.Goal; got != "Half a sentence" {
		t.Fatalf("the file holds %q", got)
	}
	w.c.speak("nl")
	w.MustRead("De workshop is terug waar u was.")
	w.Tap("recall.ok")
	w.MustNotRead("De workshop is terug waar u was.")
}

func TestWhatIsClosedIsNotOpenedAgain(t *testing.T) {
	store := recall.At(t.TempDir())
	w := remembering(t, "nl", store)
	w.openFresh()
	w.at("preparation", "people")
	w.Type("party.client.goal", "Af")
	w.c.Home()
	w.Settle()
	if left := store.Marks(w.now); len(left) > 0 {
		t.Fatalf("it remembers %+v", left)
	}
	w = comeBack(t, "nl", store)
	if w.c.session != nil || w.c.notice != nil {
		t.Fatal("it was opened again")
	}
}

func TestAShutdownBringsItBackAndSaysSo(t *testing.T) {
	store := recall.At(t.TempDir())
	w := remembering(t, "en", store)
	path := w.openFresh()
	w.at("preparation", "people")
	w.Fill("person.add.vendor", "Zoë")
	w.Type("person.add.client", "Nadi")
	w.c.End()
	w.Settle()
	if w.c.session != nil {
		t.Fatal("it is still open")
	}
	w = comeBack(t, "en", store)
	if w.c.session == nil || w.c.session.path != path {
		t.Fatal("it isn't open")
	}
	w.MustRead("The computer closed Samenspel while this workshop was open. It is back where you were.")
	if v := w.view(); len(v.People) != 2 {
		t.Fatalf("people: %+v", v.People)
	}
	for _, name := range []string{"person.add.vendor", "person.add.client"} {
		if got := w.Value(name); got != "" {
			t.Errorf("%s holds %q, which was taken in", name, got)
		}
	}
}

func TestPrivateWordsAreNotRemembered(t *testing.T) {
	const secret, open = "Eigenlijk willen we weg", "Een kaart in wording"
	dir := t.TempDir()
	w := remembering(t, "nl", recall.At(dir))
	w.openFresh()
	w.at("reflexes", "intention")
	const name = "scratch.reflexes.intention"
	w.Type(name, secret)
	w.Type("note.reflexes.intention", open)
	w.breakDown()
	seen := 0
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		if bytes.Contains(raw, []byte(secret)) || bytes.Contains(raw, []byte(name)) {
			t.Errorf("%s tells it: %s", path, raw)
		}
		if bytes.Contains(raw, []byte(open)) {
			seen++
		}
		return err
	})
	if err != nil || seen != 1 {
		t.Fatalf("what isn't private is remembered %d times, %v", seen, err)
	}
}

func TestTheWallComesBackBlankWhereItWas(t *testing.T) {
	store := recall.At(t.TempDir())
	w := remembering(t, "nl", store)
	w.openFresh()
	w.c.wall.toggle()
	w.c.wall.blank()
	w.breakDown()
	w = comeBack(t, "nl", store)
	if w.c.wall.win == nil || !w.c.wall.shown.Blank {
		t.Fatalf("open %v, blank %v", w.c.wall.win != nil, w.c.wall.shown.Blank)
	}
}

func TestAFileThatHasGoneKeepsWhatWasTypedForIt(t *testing.T) {
	store := recall.At(t.TempDir())
	w := remembering(t, "en", store)
	path := w.openFresh()
	w.at("preparation", "people")
	w.Type("party.client.goal", "On a stick")
	w.breakDown()
	elsewhere := filepath.Join(t.TempDir(), "stick.samenspel")
	if err := os.Rename(path, elsewhere); err != nil {
		t.Fatal(err)
	}
	w = comeBack(t, "en", store)
	w.MustRead("Samenspel stopped unexpectedly while “fresh.samenspel” was open. That file can't be opened now. The text that was being typed there comes back when you open it.")
	w.open(elsewhere)
	if got := w.Value("party.client.goal"); got != "On a stick" {
		t.Fatalf("the field holds %q", got)
	}
	w.Leave()
	w.c.Home()
	w.Settle()
	if left := store.Marks(w.now); len(left) > 0 {
		t.Fatalf("it remembers %+v", left)
	}
}

func TestWhatBreaksDownAtOnceIsNotOpenedForEver(t *testing.T) {
	store := recall.At(t.TempDir())
	w := remembering(t, "en", store)
	w.openFresh()
	w.breakDown()
	for range 2 {
		w = comeBack(t, "en", store)
		if w.c.session == nil {
			t.Fatal("it isn't tried")
		}
		w.breakDown()
	}
	w = comeBack(t, "en", store)
	if w.c.session != nil {
		t.Fatal("it is tried again")
	}
	w.MustRead("“fresh.samenspel” was not opened by itself, because Samenspel stopped right after that twice.")
}

func TestWhatIsOpenInAnotherWindowIsLeftAlone(t *testing.T) {
	store := recall.At(t.TempDir())
	first := remembering(t, "nl", store)
	path := first.openFresh()
	first.at("preparation", "people")
	first.Type("party.client.goal", "Hier")
	first.c.note(first.c.session)
	w := comeBack(t, "nl", store)
	if w.c.session != nil || w.c.notice != nil {
		t.Fatal("it was taken from the other window")
	}
	w.open(path) // to read
	if texts := w.c.session.drafts.Texts(); len(texts) > 0 {
		t.Fatalf("it took %q from the other window", texts)
	}
	w.c.closeSession()
	if left := store.Marks(w.now); len(left) != 1 {
		t.Fatalf("it remembers %+v", left)
	}
}

func TestTheReportOfAMistakeCanBeShown(t *testing.T) {
	store := recall.At(t.TempDir())
	w := remembering(t, "en", store)
	w.openFresh()
	if len(w.c.reports()) > 0 {
		t.Fatal("there is a report")
	}
	widget.Caught = w.c.caught
	w.at("preparation", "people")
	for range 9 {
		w.c.press(binding{anywhere: true, do: func(*Console) { panic("index out of range in a test") }})
	}
	if got := w.toast(); got != w.c.t.T("problem.mistake") {
		t.Fatalf("it says %q", got)
	}
	w.Fill("party.vendor.goal", "It goes on")
	if got := w.view().Parties.Vendor.Goal; got != "It goes on" {
		t.Fatalf("the goal is %q", got)
	}
	if n := len(store.Reports()); n < 1 || n > mostNotes {
		t.Fatalf("%d reports", n)
	}
	w.Menu("Last error report…")
	w.MustRead("Samenspel wrote this down when something went wrong")
	if all := strings.Join(w.Texts(), "\n"); !strings.Contains(all, "index out of range in a test") || !strings.Contains(all, "Samenspel 1.2.3") {
		t.Fatalf("it shows %q", all)
	}
	w.Tap("report.copy")
	if got := w.c.app.Clipboard().Content(); !strings.Contains(got, "recall_test.go") {
		t.Fatalf("the clipboard holds %q", got)
	}
	w.Tap("report.ok")
}
