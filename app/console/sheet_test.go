package console

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

// sheet writes a sheet of answers beside the workshop.
func (w *window) sheet(rows ...string) string {
	w.Helper()
	path := filepath.Join(w.docs, "antwoorden.csv")
	if err := os.WriteFile(path, []byte(strings.Join(rows, "\n")+"\n"), 0o600); err != nil {
		w.Fatal(err)
	}
	return path
}

var answer = workshop.StepKey{Exercise: "mirror", Step: "answer"}

func TestAnswersFromAFileGoIntoTheBoxUnseen(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	path := w.sheet("side;self.WIJ1;other.WIJ1", "leverancier;4;2", "leverancier;5;1", "klant;2;3")
	w.c.takeSheet(path)
	w.Settle()
	w.MustRead("“antwoorden.csv”: overgenomen van Noorderlicht 2, van Waterrijk 1.")
	w.MustRead("Niemand ziet de cijfers")
	w.ok()
	v := w.view()
	if got := v.Steps[answer].Ready; got.Vendor != 2 || got.Client != 1 || v.Current != answer {
		t.Fatalf("in the box: %+v, at %v", got, v.Current)
	}
	if v.Mirror != nil || !v.Steps[answer].Hidden {
		t.Fatal("the figures can be seen")
	}

	// A second time it asks whether these are others.
	w.c.dropped([]string{path})
	w.Settle()
	w.MustRead("Er zitten al 3 antwoorden in de bus: van Noorderlicht 2, van Waterrijk 1.")
	w.Tap("sheet.no")
	if got := w.view().Steps[answer].Ready; got.Vendor != 2 {
		t.Fatalf("in the box: %+v", got)
	}
	w.c.dropped([]string{path})
	w.Settle()
	w.Tap("sheet.yes")
	if got := w.view().Steps[answer].Ready; got.Vendor != 4 || got.Client != 2 {
		t.Fatalf("in the box: %+v", got)
	}
	w.Tap("sheet.back")
	if got := w.view().Steps[answer].Ready; got.Vendor != 2 || got.Client != 1 {
		t.Fatalf("taken back, in the box: %+v", got)
	}
}

func TestASheetOfTheLongFormChoosesIt(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	v := w.view()
	long := ""
	for _, i := range v.Method.Instrument.Asked(workshop.FormLong) {
		short := false
		for _, s := range v.Method.Instrument.Asked(workshop.FormShort) {
			short = short || s.Code == i.Code
		}
		if !short {
			long = i.Code
		}
	}
	w.c.takeSheet(w.sheet("side,self."+long, "vendor,4"))
	w.Settle()
	w.MustRead("The sheet is that of the long form")
	if got := w.view(); got.Form(answer) != workshop.FormLong {
		t.Fatalf("the form is %s", got.Form(answer))
	}
}

func TestASheetThatIsWrongIsRefusedByRowAndColumn(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.c.takeSheet(w.sheet("side;self.WIJ1", "leverancier;7", "niemand;3"))
	w.Settle()
	w.MustRead("Van “antwoorden.csv” is niets overgenomen.")
	w.MustRead("rij 2, self.WIJ1: “7” is geen heel getal")
	w.MustRead("rij 3, side: “niemand” is geen leverancier of klant.")
	w.Tap("sheet.copy")
	if got := w.c.app.Clipboard().Content(); !strings.Contains(got, "rij 2, self.WIJ1") || !strings.Contains(got, "rij 3") {
		t.Errorf("copied: %q", got)
	}
	w.Tap("sheet.ok")
	if v := w.view(); len(v.Steps) > 0 {
		t.Fatalf("something was done: %+v", v.Steps)
	}
	w.c.takeSheet(w.sheet("self.WIJ1", "3"))
	w.Settle()
	w.MustRead("bij Exporteren")
	w.Tap("sheet.ok")
	w.c.takeSheet(filepath.Join(w.docs, "gone.csv"))
	w.Settle()
	w.MustRead("“gone.csv” is niet te lezen.")
	w.ok()
}

func TestARevealedRoundTakesNoMoreAnswers(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("mirror", "answer")
	w.must(workshop.RevealStep{Key: answer})
	w.c.takeSheet(w.sheet("side,self.WIJ1", "vendor,4"))
	w.Settle()
	w.MustRead("This round has been revealed")
}

func TestASheetDroppedAtHomeAsksForItsWorkshop(t *testing.T) {
	w := newWindow(t, "nl")
	if err := os.MkdirAll(w.docs, 0o750); err != nil {
		t.Fatal(err)
	}
	path := w.sheet("side;self.WIJ1", "klant;3")
	w.c.dropped([]string{path})
	w.MustRead("Open eerst de workshop")
	w.ok()
	w.c.dropped([]string{w.fresh("vers.samenspel"), path})
	w.Settle()
	if w.c.session == nil {
		t.Fatal("a workshop that is dropped is not opened")
	}
}

func TestNoSheetComesInWhileSomebodyFillsInAForm(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("mirror", "answer")
	w.Tap("survey.fill.vendor")
	w.c.dropped([]string{w.sheet("side,self.WIJ1", "vendor,4")})
	w.Settle()
	w.Shortcut(fyne.KeyRight)
	if got := w.view().Steps[answer].Ready; got.Vendor != 0 || !w.Has("survey.cancel") {
		t.Fatalf("in the box: %+v", got)
	}
}

func TestTheBoxAndTheMenuLeadToTheFile(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("mirror", "answer")
	w.Tap("survey.file")
	w.MustRead("Which file?")
	w.TapText(w.c.t.T("dialog.cancel"))
	w.Menu("Answers from a file…")
	w.MustRead("Which file?")
}
