package console

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/workshop/method"
)

// ownMethod writes a method of one's own where the window looks for one first,
// with a text of a file replaced.
func (w *window) ownMethod(file, old, text string) {
	w.Helper()
	if _, err := method.Copy(w.docs); err != nil {
		w.Fatal(err)
	}
	damage(w.TB.(*testing.T), filepath.Join(w.docs, file), func(raw []byte) []byte {
		if !strings.Contains(string(raw), old) {
			w.Fatalf("%s has no %q", file, old)
		}
		return []byte(strings.Replace(string(raw), old, text, 1))
	})
}

func TestAnOwnMethodThatIsWrongIsListed(t *testing.T) {
	w := newWindow(t, "nl")
	w.ownMethod("exercises/mirror.yaml", "question:", "qestion:")
	w.Tap("home.new")
	w.Keys("Noorderlicht")
	w.Tap("own.choose")
	w.pickFolder()
	w.MustRead("klopt nog niet; er is niets mee gedaan")
	w.MustRead("exercises/mirror.yaml:")
	w.MustRead("qestion")
	w.Tap("own.copy")
	if got := w.c.app.Clipboard().Content(); !strings.Contains(got, "exercises/mirror.yaml:") {
		t.Errorf("copied: %q", got)
	}
	w.Tap("own.ok")
	w.MustRead("Ingebouwd")
	if got := w.Value("create.vendor"); got != "Noorderlicht" {
		t.Fatalf("the field holds %q", got)
	}
	if got := files(t, w.docs); len(got) > 0 {
		t.Fatalf("made: %q", got)
	}
}

func TestAnOwnMethodBringsItsNameAndItsLengths(t *testing.T) {
	w := newWindow(t, "en")
	w.ownMethod("method.yaml", "id: half", "id: dawn")
	damage(t, filepath.Join(w.docs, "method.yaml"), func(raw []byte) []byte {
		return []byte(strings.Replace(string(raw), "en: Half a day", "en: A dawn", 1))
	})
	w.Tap("home.new")
	w.Tap("own.choose")
	w.pickFolder()
	w.MustRead(w.docs)
	if got := w.Value("create.variant"); got != "A dawn" {
		t.Fatalf("the length is %q", got)
	}
	w.c.speak("nl")
	w.MustRead(w.docs)
	w.Type("create.vendor", "Noorderlicht")
	w.Type("create.client", "Waterrijk")
	w.Tap("create.go")
	if v := w.view(); v.Workshop.Variant != "dawn" {
		t.Fatalf("%+v", v.Workshop)
	}
	w.Tap("top.home")
	w.Tap("home.new")
	w.Tap("own.choose")
	w.pickFolder()
	w.Tap("own.builtin")
	w.MustRead("Ingebouwd")
	w.Type("create.vendor", "Noorderlicht")
	w.Type("create.client", "Waterrijk")
	w.Tap("create.go")
	if v := w.view(); v.Workshop.Variant != "half" {
		t.Fatalf("%+v", v.Workshop)
	}
}

func TestTheBuiltInMethodIsCopiedToStartFrom(t *testing.T) {
	w := newWindow(t, "nl")
	if err := os.MkdirAll(w.docs, 0o750); err != nil {
		t.Fatal(err)
	}
	w.Tap("home.new")
	for _, name := range []string{"Eigen methode", "Eigen methode (2)"} {
		w.Tap("own.copy")
		w.pickFolder()
		w.MustRead("om te veranderen wat u wilt")
		w.Tap("exported.ok")
		if _, err := method.Folder(filepath.Join(w.docs, name)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
