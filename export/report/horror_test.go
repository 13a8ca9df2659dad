package report_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"samenspel/export/page/pagetest"
	"samenspel/export/report"
	"samenspel/workshop"
)

// horrible is what may be typed, pasted or forged, with what the page shows.
var horrible = []struct{ name, in, want string }{
	{"emoji", "feest 🎉 vandaag", "feest 🎉 vandaag"},
	{"skin and joiner", "👩🏽\u200D💻 helpt", "👩🏽\u200D💻 helpt"},
	{"decomposed", "gee\u0308valueerd in cafe\u0301", "geëvalueerd in café"},
	{"Hebrew", "שלום", "שלום"},
	{"Hindi, Thai and Korean", "हिन्दी ภาษา 한국", "हिन्दी ภาษา 한국"},
	{"marks on marks, and what no typeface has", "z\u0335\u0336\u0337\u0338\u0321\u0322algo \uE123", "z\u0335\u0336\u0337\u0338⟦+2⟧algo \uE123"},
	{"Chinese", "中文 tekst", "中文 tekst"},
	{"null", "nul\x00byte", "nul␀byte"},
	{"invalid UTF-8", "kapot\xff\xfetekst", "kapot\uFFFDtekst"},
	{"alias of page counts", "{nb} en {nb}", "{nb} en {nb}"},
	{"markup", `<script>alert("x")</script>`, `<script>alert("x")</script>`},
	{"quotes and brackets", `(a) \ "b" 'c' ) ( [d] {e} %f`, `(a) \ "b" 'c' ) ( [d] {e} %f`},
	{"template", "{{.party}} {{end}}", "{{.party}} {{end}}"},
	{"PDF operators", ") Tj ET Q endobj", ") Tj ET Q endobj"},
	{"bell and escape", "a\a\x1b[31mb", "a␇␛[31mb"},
	{"line breaks", "een\r\ntwee\u2028drie", "een twee drie"},
}

// forge puts a text wherever one can stand in a view, past all rules.
func forge(v workshop.View, s string) workshop.View {
	v.Parties.Vendor.Name, v.Parties.Client.Goal = s, s
	v.Context = workshop.Context{Product: s, Phase: s, Limits: s, Exit: s}
	v.Cards = append([]workshop.Card(nil), v.Cards...)
	for i := range v.Cards {
		fields := maps.Clone(v.Cards[i].Fields)
		kind, _ := v.Method.CardKind(v.Cards[i].Kind)
		for _, f := range kind.Fields {
			if f.Type == workshop.FieldText {
				fields[f.ID] = s
			}
		}
		v.Cards[i].Fields = fields
	}
	v.People = append([]workshop.Person(nil), v.People...)
	for i := range v.People {
		v.People[i].Name, v.People[i].Function = s, s
	}
	v.Actions = append([]workshop.ActionView(nil), v.Actions...)
	for i := range v.Actions {
		a := &v.Actions[i]
		a.Review.Lesson = s
		a.Readings = append([]workshop.Reading(nil), a.Readings...)
		for j := range a.Readings {
			a.Readings[j].Value, a.Readings[j].Evidence, a.Readings[j].Date = s, s, s
		}
		a.Title, a.FirstStep, a.Measure, a.Unit, a.Risk, a.Mitigation, a.Due, a.Baseline = s, s, s, s, s, s, s, s
	}
	return v
}

func horrors(t testing.TB) workshop.View {
	var all []string
	for _, h := range horrible {
		all = append(all, h.in)
	}
	return forge(whole(t, workshop.Dutch).report(), strings.Join(all, " | "))
}

func TestHorribleInput(t *testing.T) {
	demo := whole(t, workshop.Dutch).report()
	later := followUp(t, workshop.Dutch)
	later.reviewed()
	after := later.report()
	for _, h := range horrible {
		t.Run(h.name, func(t *testing.T) {
			file := write(t, forge(demo, h.in), report.Options{Kind: report.Full})
			check(t, file)
			if got := texts(t, file); strings.Count(got, h.want) < 100 {
				t.Errorf("%q stands %d times", h.want, strings.Count(got, h.want))
			}
			check(t, write(t, forge(after, h.in), report.Options{Kind: report.Full}))
			if info := pagetest.Ask(t, file, "pdfinfo", "FILE"); !strings.Contains(info, "Title:           Verslag "+h.want) {
				t.Errorf("title: %s", info)
			}
		})
	}
}

// A word of ten thousand letters is broken, over pages where it must be, and
// no letter is lost.
func TestEndlessWord(t *testing.T) {
	const n = 10000
	v := played(t, workshop.Dutch).report()
	v.Actions = append([]workshop.ActionView(nil), v.Actions...)
	before := strings.Count(texts(t, write(t, v, report.Options{})), "Ж")
	v.Actions[1].FirstStep = strings.Repeat("Ж", n)
	file := write(t, v, report.Options{})
	check(t, file)
	got := texts(t, file)
	// in the action's block and in the calendar; the first page has its beginning
	if count := strings.Count(got, "Ж") - before; count <= 2*n || count > 2*n+200 {
		t.Errorf("%d letters, want %d and a few", count, 2*n)
	}
	const long = 1500
	v.Actions[1].FirstStep, v.Actions[1].Title = "", strings.Repeat("Ж", long)
	v.Context.Limits, v.Context.Product = strings.Repeat("Ж", long), strings.Repeat("Ж", long)
	v.Parties.Vendor.Name = strings.Repeat("Ж", long)
	file = write(t, v, report.Options{Kind: report.Full})
	check(t, file)
	if count := strings.Count(texts(t, file), "Ж"); count < 4*long {
		t.Errorf("%d letters, want at least %d", count, 4*long)
	}
}

// Forty people a side with long functions run over the first page.
func TestFortyPeople(t *testing.T) {
	r := played(t, workshop.Dutch)
	for i := range 35 {
		for _, side := range workshop.Sides {
			r.do(workshop.AddPerson{Person: workshop.Person{
				ID: r.id(), Side: side, Name: fmt.Sprintf("Deelnemer %d van %s", i, side), Function: strings.Repeat("functie ", 7),
			}})
		}
	}
	file := write(t, r.report(), report.Options{})
	check(t, file)
	got := texts(t, file)
	for i := range 35 {
		for _, side := range workshop.Sides {
			if want := fmt.Sprintf("Deelnemer %d", i); strings.Count(got, want) < 2 {
				t.Errorf("%s of %s is missing", want, side)
			}
		}
	}
}
