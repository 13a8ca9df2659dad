package console

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/app/widget/widgettest"
	"samenspel/assets/translations"
	"samenspel/export"
	"samenspel/workshop"
	"samenspel/workshop/journal"
)

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
		w.tick("export.kind.plan")
		w.tick("export.kind.full")
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
	w.MustRead("is not there. Nothing was written. Choose another folder.")
	w.ok()
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

func TestTheFormIsPrintedWithAnEmptySheet(t *testing.T) {
	for lang, comma := range map[string]string{"nl": ";", "en": ","} {
		w := newWindow(t, lang)
		w.openSample("", "")
		w.Tap("top.export")
		w.tick("export.kind.plan")
		w.tick("export.kind.form")
		w.Tap("export.go")
		w.Tap("exported.ok")
		for ext, begin := range map[string]string{".pdf": "%PDF-", ".csv": "side" + comma + "self."} {
			found, err := filepath.Glob(filepath.Join(w.docs, w.c.t.T("export.form.file")+" Noorderlicht*"+ext))
			if err != nil || len(found) != 1 {
				t.Fatalf("%s: %q %v", ext, found, err)
			}
			if raw := read(t, found[0]); !strings.HasPrefix(string(raw), begin) {
				t.Errorf("%s begins with %.20q", ext, raw)
			}
		}
	}
}

// tick ticks a box, or takes its tick away.
func (w *window) tick(name string) {
	w.Helper()
	w.Focus(name)
	w.Keys(" ")
}

// Several kinds are made at once, as they were asked for: without names, and in
// another language than the window's.
func TestSeveralAtOnce(t *testing.T) {
	w := newWindow(t, "nl")
	w.openSample("", "")
	v := w.view()
	w.Tap("top.export")
	w.tick("export.kind.plan")
	if !w.disabled("export.go") {
		t.Error("nothing can be made of nothing")
	}
	w.tick("export.kind.form")
	w.tick("export.kind.plan")
	w.tick("export.names")
	w.tick("export.inside")
	w.Choose("export.lang", "English")
	w.Tap("export.go")
	w.Tap("exported.ok")
	var plan []byte
	for _, begin := range []string{"Actieplan", "Vragenlijst"} {
		found, err := filepath.Glob(filepath.Join(w.docs, begin+"*.pdf"))
		if err != nil || len(found) != 1 {
			t.Fatalf("%s: %q, %v", begin, found, err)
		}
		if begin == "Actieplan" {
			plan = read(t, found[0])
		}
	}
	shown := w.c.session.live.Now().State.For(workshop.Viewer{Role: workshop.AsReport})
	want, err := export.Make(shown, export.Plan, export.Options{Lang: "en", Unnamed: true, Alone: true})
	if err != nil || !bytes.Equal(plan, want[0].Content) {
		t.Errorf("another plan than was asked for (%d people have names), %v", len(v.People), err)
	}
}

// For an archive nothing travels inside, and that can't be asked for.
func TestForAnArchive(t *testing.T) {
	w := newWindow(t, "nl")
	w.openSample("", "")
	w.Tap("top.export")
	w.tick("export.archive")
	if !w.disabled("export.inside") {
		t.Error("it could have something inside")
	}
	w.Tap("export.go")
	w.Tap("exported.ok")
	found, err := filepath.Glob(filepath.Join(w.docs, "*.pdf"))
	if err != nil || len(found) != 1 {
		t.Fatalf("%q, %v", found, err)
	}
	shown := w.c.session.live.Now().State.For(workshop.Viewer{Role: workshop.AsReport})
	want, err := export.Make(shown, export.Plan, export.Options{Archive: true})
	if err != nil || !bytes.Equal(read(t, found[0]), want[0].Content) {
		t.Errorf("another plan than was asked for: %v", err)
	}
}

// A disk that is full half-way leaves none of the files, and says so; what was
// chosen stays, and trying again works.
func TestADiskThatIsFullHalfWayLeavesNothing(t *testing.T) {
	w := newWindow(t, "en")
	w.openSample("", "")
	before := len(inFolder(t, w.docs))
	write, writes := w.c.writeFile, 0
	w.c.writeFile = func(path string, content []byte) error {
		if writes++; writes == 3 {
			return &journal.Problem{Code: journal.NoSpace, Path: path, Err: syscall.ENOSPC}
		}
		return write(path, content)
	}
	w.Tap("top.export")
	w.tick("export.kind.form") // two files, and the plan before them
	w.Tap("export.go")
	w.MustRead("not enough room")
	if got := inFolder(t, w.docs); len(got) != before || writes != 3 {
		t.Fatalf("after %d writes there are %q", writes, got)
	}
	w.ok()
	w.Tap("export.go")
	w.Tap("exported.ok")
	if got := inFolder(t, w.docs); len(got) != before+3 {
		t.Errorf("then there are %q", got)
	}
}

// inFolder lists all that is in a folder.
func inFolder(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// Called back while it is being written, it leaves nothing.
func TestAnExportIsCalledBack(t *testing.T) {
	w := newWindow(t, "en")
	w.openSample("", "")
	before := len(inFolder(t, w.docs))
	on, begun := make(chan struct{}), make(chan struct{})
	write, writes := w.c.writeFile, 0
	w.c.writeFile = func(path string, content []byte) error {
		writes++
		close(begun)
		<-on
		return write(path, content)
	}
	w.c.blink = 0
	w.Tap("top.export")
	w.tick("export.kind.form")
	w.Find("export.go").(fyne.Tappable).Tapped(nil)
	<-begun
	w.c.app.(*widgettest.App).Pump()
	w.MustRead(w.c.t.T("export.writing"))
	w.Find("errand.cancel").(fyne.Tappable).Tapped(nil)
	close(on)
	w.Settle()
	if got := inFolder(t, w.docs); len(got) != before || writes != 1 {
		t.Errorf("after %d writes there are %q", writes, got)
	}
	if !w.Has("export.go") {
		t.Error("the form is gone")
	}
}

// Every kind has its words: what it is, what it is for, what its files are
// called.
func TestEveryKindHasWords(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		for _, kind := range export.Kinds() {
			for _, key := range []string{"", ".for", ".file"} {
				if key = "export." + string(kind) + key; !translations.For(lang).Has(key) {
					t.Errorf("%s has no %s", lang, key)
				}
			}
		}
	}
}

// However many files there are, the message that names them fits the smallest
// window.
func TestManyFilesAreToldShortly(t *testing.T) {
	w := newWindow(t, "nl")
	w.openSample("", "")
	w.Win.Resize(beamer)
	before := len(inFolder(t, w.docs))
	w.Tap("top.export")
	for _, kind := range export.Kinds() {
		if kind != export.Plan {
			w.tick("export.kind." + string(kind))
		}
	}
	w.Tap("export.go")
	made := len(inFolder(t, w.docs)) - before
	if made < 20 {
		t.Errorf("%d files are made", made)
	}
	w.MustRead(w.c.t.T("exported.more", "n", made-mostNames))
	(&judge{window: w, told: map[string]bool{}}).fits("exported", beamer)
}

// Before it is released the dialog says so, and has room for that.
func TestADraftSaysSoInTheDialog(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		w := newWindow(t, lang)
		w.openFresh()
		w.at("welcome", "arrive")
		w.Win.Resize(beamer)
		w.Tap("top.export")
		w.MustRead(w.c.t.T("export.concept"))
		(&judge{window: w, told: map[string]bool{}}).fits("export of a draft", beamer)
	}
}
