package guard_test

import (
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"

	"samenspel/assets/fonts"
	"samenspel/export"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/sample"
)

// typed is what people may type, one of each.
var typed = []string{
	"Ontvankelijkheid ≥ ≤ → ✓ ☐ ● ■ ◆ × € … – “”", "top 😀 👩🏽‍💻 🇳🇱", "cafe\u0301 z\u0338", "שלום (a) 12", "مرحبا بكم ٢٠٢٦", "हिन्दी தமிழ்",
	"中文 日本語 한국어", "ภาษาไทย", "ᏣᎳᎩ ཀ \uE000", "\x00\x1b\xff", "samen\u00ADspel", "{nb}",
}

// readers are the typefaces, read by another reader than the one that draws.
func readers(t *testing.T) map[string]func(rune) bool {
	out := map[string]func(rune) bool{}
	for name, ttf := range map[string][]byte{
		chart.Regular.String(): fonts.Regular, chart.SemiBold.String(): fonts.SemiBold, chart.Bold.String(): fonts.Bold, chart.Italic.String(): fonts.Italic, "spare": fonts.Fallback,
	} {
		f, err := sfnt.Parse(ttf)
		if err != nil {
			t.Fatal(err)
		}
		var buf sfnt.Buffer
		out[name] = func(r rune) bool {
			i, err := f.GlyphIndex(&buf, r)
			return err == nil && i != 0
		}
	}
	return out
}

// TestEveryRuneOnEveryPage lays out all documents with what people may type in
// every field, and looks for each letter on the pages in the typeface that it is
// set in; what is not set in one has an outline.
func TestEveryRuneOnEveryPage(t *testing.T) {
	has := readers(t)
	records, _, err := sample.Records(workshop.English)
	if err != nil {
		t.Fatal(err)
	}
	v := workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsReport})
	n := 0
	for i := range v.Cards {
		for id, words := range v.Cards[i].Fields {
			if strings.Contains(words, " ") {
				v.Cards[i].Fields[id] = words + " " + typed[n%len(typed)]
				n++
			}
		}
	}
	for i := range v.Actions {
		v.Actions[i].Title += " " + strings.Join(typed, " ")
	}
	v.Parties.Vendor.Name = strings.Join(typed, " ")
	for _, kind := range []export.Kind{export.Plan, export.Report, export.Form} {
		doc, err := export.Document(v, kind, export.Options{})
		if err != nil {
			t.Fatal(err)
		}
		letters, outlines := 0, 0
		for p := range doc.Pages {
			for _, op := range doc.Drawing(p).Ops {
				text, is := op.(chart.Text)
				if !is {
					continue
				}
				for _, run := range chart.NewMeasurer().Runs(text.String, text.Style) {
					face := has[text.Style.String()]
					switch {
					case run.Outlined() && len(run.Path(0, 0, 1, text.Color).Segments) == 0:
						t.Errorf("%s, page %d: nothing is drawn for %q", kind, p+1, run.Text)
					case run.Outlined():
						outlines++
						continue
					case run.Spare:
						face = has["spare"]
					}
					for _, r := range run.Text {
						if letters++; !face(r) {
							t.Errorf("%s, page %d: %q has no glyph for %U", kind, p+1, run.Text, r)
						}
					}
				}
			}
		}
		if letters < 200 || outlines < 10 {
			t.Errorf("%s: %d letters and %d outlines", kind, letters, outlines)
		}
		if doc.Title == "" || strings.ContainsAny(doc.Title+doc.Author+doc.Subject, "\x00\x1b\n") {
			t.Errorf("%s: %q by %q", kind, doc.Title, doc.Author)
		}
	}
}
