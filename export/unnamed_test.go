package export

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"samenspel/export/page"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/live"
	"samenspel/workshop/sample"
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

// TestForgotten: of somebody who was forgotten no kind of file says a thing, nor
// of what they had said, and the plan is still agreed.
func TestForgotten(t *testing.T) {
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	w := live.Open(&kept{}, records, workshop.Facilitator, time.Now)
	defer w.Close()
	before := w.Now().State.For(workshop.Viewer{Role: workshop.AsReport})
	person := before.Person(before.Actions[0].OwnerVendor)
	m, rej := w.Now().Log.Mentions(w.Now().State, person.ID)
	if rej != nil || len(m.Ways) == 0 {
		t.Fatal(rej)
	}
	done := make(chan error, 1)
	w.Forget(workshop.Forgetting{Person: person.ID, Name: "een collega", Said: "(weg)", Ways: []string{m.Ways[0].Way}}, func(err error) { done <- err })
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	v := w.Now().State.For(workshop.Viewer{Role: workshop.AsReport})
	if v.Concept != before.Concept || v.Actions[0].State != before.Actions[0].State {
		t.Errorf("the plan is %v and %s, was %v and %s", v.Concept, v.Actions[0].State, before.Concept, before.Actions[0].State)
	}
	said := []string{person.Name}
	for _, a := range before.Actions {
		for _, r := range a.Reactions {
			if r.Person == person.ID && r.Text != "" {
				said = append(said, r.Text)
			}
		}
	}
	for _, kind := range Kinds() {
		if kind == PNG || kind == Form { // no words, or nobody's
			continue
		}
		text := wordsOf(t, v, kind, "nl")
		for _, s := range said {
			if found := regexp.MustCompile(`\b` + regexp.QuoteMeta(s) + `\b`).FindStringIndex(text); found != nil {
				t.Errorf("%s: %q in …%s…", kind, s, text[max(0, found[0]-60):min(len(text), found[1]+60)])
			}
		}
	}
}

// kept is a store in memory.
type kept struct{}

func (kept) Append([]workshop.Record) error  { return nil }
func (kept) Rewrite([]workshop.Record) error { return nil }
