package export

import (
	"testing"

	"samenspel/export/page"
	"samenspel/export/page/pagetest"
	"samenspel/workshop"
	"samenspel/workshop/sample"
)

// Whoever hears a document instead of seeing it finds everything, in its place.
func TestDocumentsAreWhole(t *testing.T) {
	for _, lang := range workshop.Langs {
		records, _, err := sample.Records(lang)
		if err != nil {
			t.Fatal(err)
		}
		for name, some := range map[string][]workshop.Record{"the sample": records, "half of it": records[:len(records)/2], "a new workshop": records[:1]} {
			v := workshop.NewLog(some).Fold().For(workshop.Viewer{Role: workshop.AsReport})
			for _, kind := range []Kind{Plan, Report, Form} {
				for _, paper := range []page.Paper{page.A4, page.Letter} {
					d, err := Document(v, kind, Options{Paper: paper})
					if err != nil {
						t.Fatal(err)
					}
					for _, wrong := range pagetest.Flaws(d) {
						t.Errorf("%s, %s, %s: %s", lang, name, kind, wrong)
					}
				}
			}
		}
	}
}
