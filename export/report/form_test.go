package report_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"samenspel/export/page"
	"samenspel/export/page/pagetest"
	"samenspel/export/report"
	"samenspel/workshop"
	"samenspel/workshop/sample"
)

var survey = workshop.StepKey{Exercise: "mirror", Step: "answer"}

func writeForm(t testing.TB, v workshop.View, o report.Options) []byte {
	t.Helper()
	d, err := report.Form(v, survey, o)
	if err != nil {
		t.Fatal(err)
	}
	return printed(t, d)
}

// asking is a workshop that has only been created, with a form chosen.
func asking(t testing.TB, lang workshop.Lang, form string) workshop.View {
	records, _, err := sample.Records(lang)
	if err != nil {
		t.Fatal(err)
	}
	r := roomOf(t, records[:1])
	r.do(workshop.ChooseForm{Key: survey, Form: form})
	return r.report()
}

// With -look, the forms are written to be looked at.
func TestLookAtForms(t *testing.T) {
	if *look == "" {
		t.Skip("no folder to write to")
	}
	save := func(name string, file []byte) {
		if err := os.WriteFile(filepath.Join(*look, "form-"+name+".pdf"), file, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, lang := range workshop.Langs {
		save(string(lang), writeForm(t, asking(t, lang, workshop.FormShort), report.Options{}))
	}
	save("long", writeForm(t, asking(t, workshop.Dutch, workshop.FormLong), report.Options{Paper: page.Letter}))
	save("horrors", writeForm(t, horrors(t), report.Options{}))
}

// filled fills in a statement about a side.
func filled(v workshop.View, text workshop.Text, lang workshop.Lang, about workshop.Side) string {
	return strings.NewReplacer("{A}", v.Name(about), "{B}", v.Name(about.Other())).Replace(text.In(lang))
}

// Each side's form asks all of the form that was chosen, first about itself, then
// about the other, with the names filled in.
func TestFormAsksEverything(t *testing.T) {
	for _, lang := range workshop.Langs {
		for name, v := range map[string]workshop.View{"short": asking(t, lang, workshop.FormShort), "long": asking(t, lang, workshop.FormLong)} {
			file := writeForm(t, v, report.Options{})
			check(t, file)
			got := texts(t, file)
			if strings.ContainsAny(got, "{}⟦") || strings.Contains(got, "form.") {
				t.Errorf("%s: something is not filled in", lang)
			}
			begin := map[workshop.Lang]string{"nl": "Voor de mensen van ", "en": "For the people of "}[lang]
			theirs := map[workshop.Lang]string{"nl": "Over de andere kant: ", "en": "About the other side: "}[lang]
			forms := strings.Split(got, begin)
			if len(forms) != 3 {
				t.Fatalf("%s, %s: %d forms", lang, name, len(forms)-1)
			}
			for i, side := range workshop.Sides {
				form := forms[i+1]
				own, other, _ := strings.Cut(form, theirs+v.Name(side.Other()))
				items := v.Method.Instrument.Asked(v.Form(survey))
				if want := map[string]int{"short": 9, "long": 27}[name]; len(items) != want {
					t.Fatalf("%d statements, want %d", len(items), want)
				}
				for _, item := range items {
					self, image := filled(v, item.Text, lang, side), filled(v, item.Text, lang, side.Other())
					if strings.Count(own, self) != 1 || strings.Count(other, image) != 1 || strings.Contains(own, image) || strings.Contains(other, self) {
						t.Errorf("%s, %s, %s: %s is not asked once about each side", lang, name, side, item.Code)
					}
				}
				for _, r := range v.Method.Instrument.Results {
					if strings.Count(other, filled(v, r.Text, lang, side)) != 1 || r.Both && strings.Count(other, filled(v, r.Text, lang, side.Other())) != 1 {
						t.Errorf("%s, %s, %s: %s is not asked", lang, name, side, r.Code)
					}
				}
				for _, l := range v.Method.Instrument.Scale {
					if !strings.Contains(form, l.In(lang)) {
						t.Errorf("%s: %q is not on the form", lang, l.In(lang))
					}
				}
				// Six marks of which four are predicted; two of them begin at 0. The
				// text above them names a 10 as well.
				words := map[string]int{}
				for _, w := range strings.Fields(other) {
					words[w]++
				}
				if words["0"] != 2 || words["10"] != 11 {
					t.Errorf("%s, %s: 0 stands there %d times, 10 %d times", lang, name, words["0"], words["10"])
				}
			}
		}
	}
}

// One sheet of paper a person, printed on both sides.
func TestFormFitsASheet(t *testing.T) {
	for _, lang := range workshop.Langs {
		file := writeForm(t, asking(t, lang, workshop.FormShort), report.Options{})
		if info := pagetest.Ask(t, file, "pdfinfo", "FILE"); !regexp.MustCompile(`(?m)^Pages: +4$`).MatchString(info) {
			t.Errorf("%s: the short forms do not take 4 pages: %s", lang, info)
		}
	}
	v := asking(t, workshop.Dutch, workshop.FormShort)
	// A form of an odd number of pages leaves its last back empty.
	m := *v.Method
	m.Instrument.Items = append([]workshop.Item(nil), m.Instrument.Items...)
	for i := range m.Instrument.Items {
		m.Instrument.Items[i].Short = i < 12
	}
	v.Method = &m
	file := writeForm(t, v, report.Options{})
	pages := strings.Split(pagetest.Ask(t, file, "pdftotext", "FILE", "-"), "\f")
	front := 0
	for i, page := range pages {
		if strings.Contains(page, "Voor de mensen van Waterrijk") {
			front = i + 1
		}
	}
	if front != 5 || strings.TrimSpace(pages[3]) != "" {
		t.Errorf("the second form begins on page %d, and page 4 holds %q", front, pages[3])
	}
}

// A form of a workshop that has been revealed says nothing of it.
func TestFormTellsNothing(t *testing.T) {
	v := played(t, workshop.Dutch).report()
	after := writeForm(t, v, report.Options{})
	v.Mirror, v.Trust = nil, nil
	if !bytes.Equal(after, writeForm(t, v, report.Options{})) {
		t.Error("the form is another after the reveal")
	}
}

func TestFormRefuses(t *testing.T) {
	r := played(t, workshop.Dutch)
	for _, role := range []workshop.Role{workshop.AsFacilitator, workshop.AsProjector, workshop.AsPerson, ""} {
		if _, err := report.Form(r.view(role), survey, report.Options{}); !errors.Is(err, report.ErrViewer) {
			t.Errorf("a view for %q: %v", role, err)
		}
	}
	for _, key := range []workshop.StepKey{{}, {Exercise: "mirror", Step: "results"}, {Exercise: "welcome", Step: "safety"}, {Exercise: "close", Step: "roti"}, {Exercise: "x", Step: "y"}} {
		if _, err := report.Form(r.report(), key, report.Options{}); !errors.Is(err, report.ErrSurvey) {
			t.Errorf("%v: %v", key, err)
		}
	}
}

// Whatever parties are called, and whatever a forged method asks.
func TestFormOfHorrors(t *testing.T) {
	v := horrors(t)
	check(t, writeForm(t, v, report.Options{}))
	m := *v.Method
	m.Instrument = workshop.Instrument{
		Scale:   make([]workshop.Text, 40),
		Items:   []workshop.Item{{Code: strings.Repeat("W", 500), Short: true, Text: workshop.Text{NL: strings.Repeat("lang ", 3000)}}},
		Results: []workshop.ResultItem{{Code: "R1", Type: "mark", Min: -1 << 40, Max: 1 << 40, Predict: true}, {Code: "R7", Type: "yesno"}},
	}
	v.Method = &m
	check(t, writeForm(t, v, report.Options{}))
	m.Instrument = workshop.Instrument{}
	check(t, writeForm(t, v, report.Options{}))
}

func BenchmarkForm(b *testing.B) {
	v := played(b, workshop.Dutch).report()
	for b.Loop() {
		writeForm(b, v, report.Options{})
	}
}
