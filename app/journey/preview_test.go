package journey_test

import (
	"path/filepath"
	"strings"
	"testing"

	"samenspel/app/journey"
)

// TestPreview looks at the pages before they are made: through them by keyboard
// alone, nearer, another document, and makes that.
func TestPreview(t *testing.T) {
	r := enter(t)
	file := filepath.Join(r.Home, "test.samenspel")
	if _, err := r.Command("demo", file, "--lang", "nl"); err != nil {
		t.Fatal(err)
	}
	a := r.start(file)
	a.Key("ctrl+e")
	a.Press("export.preview")
	page := func(begin string) {
		t.Helper()
		a.Until(begin+" to be shown", func(s *journey.Screen) bool {
			for _, c := range s.Controls {
				if strings.HasPrefix(c.Text, begin+" van ") {
					return true
				}
			}
			return false
		})
	}
	page("Pagina 1")
	a.Key("Next")
	page("Pagina 2")
	a.Key("End")
	a.Key("ctrl+equal")
	a.Key("Home")
	page("Pagina 1")
	a.Click("preview.pages.page.3")
	page("Pagina 3")
	a.Choose("preview.kind", "Vragenlijst (PDF en CSV)")
	a.Click("preview.wide")
	a.Key("Escape")
	a.SeeControl("export.go")
	a.Key("Escape")
	a.Key("ctrl+shift+e")
	a.Press("preview.go")
	a.Press("exported.ok")
	r.only("Actieplan*.pdf")
	a.Quit()
}
