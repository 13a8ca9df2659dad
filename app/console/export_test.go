package console

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"samenspel/workshop"
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

func TestTheFormIsPrintedWithAnEmptySheet(t *testing.T) {
	for lang, comma := range map[string]string{"nl": ";", "en": ","} {
		w := newWindow(t, lang)
		w.openSample("", "")
		w.Tap("top.export")
		w.Choose("export.report", w.c.t.T("export.form"))
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
