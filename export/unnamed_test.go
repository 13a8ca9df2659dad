package export

import (
	"regexp"
	"strings"
	"testing"

	"samenspel/export/page"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// saidIn is all the text of a document.
func saidIn(d *page.Document) string {
	var b strings.Builder
	b.WriteString(d.Title + " " + d.Subject)
	for i := range d.Pages {
		for _, op := range d.Drawing(i).Ops {
			if text, ok := op.(chart.Text); ok {
				b.WriteString(" " + text.String)
			}
		}
	}
	return b.String()
}

// TestUnnamed: with names left out no page says who took part, and each is
// called by their function.
func TestUnnamed(t *testing.T) {
	v := sampled(t)
	for _, kind := range []Kind{Plan, Report} {
		d, err := Document(v, kind, Options{Unnamed: true})
		if err != nil {
			t.Fatal(err)
		}
		text := saidIn(d)
		for _, p := range v.People {
			if found := regexp.MustCompile(`\b` + p.Name + `\b`).FindStringIndex(text); found != nil {
				t.Errorf("%s: %q in …%s…", kind, p.Name, text[max(0, found[0]-60):min(len(text), found[1]+60)])
			}
		}
		if owner := v.Person(v.Actions[0].OwnerVendor).Function; !strings.Contains(text, owner) {
			t.Errorf("%s: nothing says %q", kind, owner)
		}
		if named, err := Document(v, kind, Options{}); err != nil || !strings.Contains(saidIn(named), v.People[0].Name) {
			t.Errorf("%s: no names where they are wanted, %v", kind, err)
		}
	}
	if _, err := Make(v, Plan, Options{Unnamed: true}); err != nil {
		t.Error(err)
	}
	v.Viewer = workshop.Viewer{Role: workshop.AsProjector}
	if _, err := Make(v, Plan, Options{Unnamed: true}); err == nil {
		t.Error("made of a view that is no report's")
	}
}
