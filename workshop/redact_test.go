package workshop_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/sample"
)

func someone(side workshop.Side) string {
	return map[workshop.Side]string{workshop.Vendor: "iemand van Noorderlicht", workshop.Client: "iemand van Waterrijk"}[side] + map[bool]string{true: "iemand"}[side == workshop.Together]
}

// TestWithoutNames: no name of anyone in the sample is left in what any viewer
// gets of it, as a whole word.
func TestWithoutNames(t *testing.T) {
	for _, lang := range []workshop.Lang{workshop.Dutch, workshop.English} {
		records, _, err := sample.Records(lang)
		if err != nil {
			t.Fatal(err)
		}
		state := workshop.NewLog(records).Fold()
		for _, role := range []workshop.Role{workshop.AsFacilitator, workshop.AsProjector, workshop.AsPerson, workshop.AsReport} {
			named := state.For(workshop.Viewer{Role: role})
			before, plain := viewText(t, named), viewText(t, named.WithoutNames(someone))
			for _, p := range named.People {
				for _, name := range append(strings.Fields(p.Name), p.Name) {
					if len(name) < 3 || name == "van" || name == "der" {
						continue
					}
					word := regexp.MustCompile(`(?i)\b` + regexp.QuoteMeta(name) + `\b`)
					if found := word.FindStringIndex(plain); found != nil {
						t.Errorf("%s, %s: %q in …%s…", lang, role, name, plain[max(0, found[0]-60):min(len(plain), found[1]+60)])
					}
				}
			}
			if viewText(t, named) != before {
				t.Fatal("the view it was made from changed")
			}
		}
	}
}

func viewText(t *testing.T, v workshop.View) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestNamesInText: which words of a text are somebody's name, and what they
// become.
func TestNamesInText(t *testing.T) {
	v := workshop.View{
		Parties: workshop.PerSide[workshop.Party]{Vendor: workshop.Party{Name: "Noorderlicht"}, Client: workshop.Party{Name: "Bakker & Co"}},
		People: []workshop.Person{
			{ID: "a", Side: workshop.Vendor, Name: "Zoë de Vries", Function: "tester"},
			{ID: "b", Side: workshop.Client, Name: "Jan-Willem O'Brien", Function: "hoofd"},
			{ID: "c", Side: workshop.Client, Name: "Mark Bakker"},
			{ID: "d", Side: workshop.Client, Name: "A. Jansen", Function: "balie"},
			{ID: "e", Side: workshop.Vendor, Name: "王小明", Function: "ontwerper"},
			{ID: "f", Side: workshop.Vendor, Name: "Eva Smit"},
			{ID: "g", Side: workshop.Client, Name: "Eva Kok"},
			{ID: "h", Side: workshop.Vendor, Name: "=cmd|' /C calc'!A0", Function: "beheer"},
			{ID: "i", Side: workshop.Vendor, Name: "Peter", Function: "Peter z'n chef"},
			{ID: "j", Side: workshop.Vendor, Name: "X", Function: "x"},
		},
	}
	for _, c := range []struct{ text, want string }{
		{"Vraag het aan Zoë de Vries.", "Vraag het aan tester."},
		{"vraag het aan zoe  DE vries!", "vraag het aan tester!"},
		{"Zoe\u0308 belt", "Tester belt"},
		{"Zo\u00ADë belt", "Tester belt"},
		{"zoë met een kleine letter", "zoë met een kleine letter"},
		{"Klaar. Zoë's idee", "Klaar. Tester's idee"},
		{"mevrouw De Vries", "mevrouw tester"},
		{"Jan Willem O’Brien en Jan-Willem", "Hoofd en hoofd"},
		{"Mark zet een mark", "Iemand van Bakker & Co 1 zet een mark"},
		{"de Bakker & Co van Bakker", "de Bakker & Co van iemand van Bakker & Co 1"},
		{"Plan A. Jansen belt", "Plan balie belt"},
		{"我和王小明说", "我和ontwerper说"},
		{"Eva belt Eva Kok", "Iemand belt iemand van Bakker & Co 2"},
		{"Dat is Peters werk", "Dat is iemands werk"},
		{"vitamine X, Markt, Janssen", "vitamine X, Markt, Janssen"},
		{"=cmd|' /C calc'!A0", "=beheer"},
		{"", ""},
	} {
		v.Context.Limits = c.text
		got := v.WithoutNames(func(s workshop.Side) string {
			if s == workshop.Together {
				return "iemand"
			}
			return "iemand van " + v.Name(s)
		})
		want := strings.ReplaceAll(c.want, "iemands werk", got.Person("i").Name+"s werk")
		if got.Context.Limits != want {
			t.Errorf("%q\nbecame %q\nwant   %q", c.text, got.Context.Limits, want)
		}
		names := map[string]bool{}
		for _, p := range got.People {
			names[p.Name] = true
		}
		if len(names) != len(v.People) {
			t.Fatalf("two people are called alike: %q", slices.Collect(func(yield func(string) bool) {
				for _, p := range got.People {
					if !yield(p.Name) {
						return
					}
				}
			}))
		}
	}
}
