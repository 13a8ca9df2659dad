package export

import (
	"testing"

	"samenspel/export/page"
	"samenspel/export/page/pagetest"
	"samenspel/workshop/ordeal"
)

// Whoever hears a document instead of seeing it finds everything, in its place,
// whatever there is to tell.
func TestDocumentsAreWhole(t *testing.T) {
	for _, name := range ordeal.Names() {
		o, err := ordeal.Make(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, kind := range []Kind{Plan, Report, Form} {
			for _, paper := range []page.Paper{page.A4, page.Letter} {
				if name == "many" && (kind == Report || paper == page.Letter) {
					continue // what it holds more is not more of
				}
				d, err := Document(o.View(), kind, Options{Paper: paper})
				if err != nil {
					t.Fatal(err)
				}
				for _, wrong := range pagetest.Flaws(d) {
					t.Errorf("%s, %s: %s", name, kind, wrong)
				}
			}
		}
	}
}
