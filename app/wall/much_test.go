package wall

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/live"
	"samenspel/workshop/method"
)

// crowded is a workshop with long names, forty people a side and more of
// everything than fits.
func crowded(t testing.TB) *workshop.State {
	t.Helper()
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 4, 16, 9, 0, 0, 0, time.UTC)
	w := live.Open(forget{}, nil, workshop.Facilitator, func() time.Time { at = at.Add(time.Second); return at })
	defer w.Close()
	do := func(c workshop.Command) {
		t.Helper()
		if err := w.Do(c); err != nil {
			t.Fatalf("%T: %v", c, err)
		}
	}
	do(workshop.CreateWorkshop{
		ID: uuid.Must(uuid.NewV7()), Method: m, Variant: "full", Lang: workshop.Dutch,
		Vendor: "Gemeenschappelijke Regeling Omgevingsdienst Noordoost-Gelder", Client: "Samenwerkingsverband Vergunningverlening Rivierengebied-West",
	})
	for _, side := range workshop.Sides {
		for i := range 40 {
			do(workshop.AddPerson{Person: workshop.Person{ID: workshop.ID(fmt.Sprint(side, i)), Side: side, Name: fmt.Sprintf("Wilhelmina van der Hoogenboom-%d", i), Function: "Coördinator omgevingsvergunningen"}})
		}
	}
	long := strings.Repeat("omgevingsvergunning en ", 4)
	add := func(exercise, step, kind string, n int, fields func(i int) map[string]string) {
		key := workshop.StepKey{Exercise: exercise, Step: step}
		do(workshop.OpenStep{Key: key})
		for i := range n {
			side := workshop.Sides[i%2]
			if k, _ := m.CardKind(kind); !k.PerSide {
				side = workshop.Together
			}
			do(workshop.AddCard{ID: live.NewID(), Kind: kind, Key: key, Side: side, Fields: fields(i)})
		}
	}
	add("impact", "story", "problem", 300, func(i int) map[string]string {
		return map[string]string{"title": long[:70] + fmt.Sprint(i), "event": strings.Repeat("Dinsdag belde de balie. ", 8), "frequency": "daily"}
	})
	add("language", "words", "confusing", 60, func(i int) map[string]string { return map[string]string{"word": fmt.Sprint("zaak", i)} })
	do(workshop.RevealStep{Key: workshop.StepKey{Exercise: "language", Step: "words"}})
	add("touchpoints", "moments", "moment", 3, func(i int) map[string]string {
		return map[string]string{"name": fmt.Sprint("Gesprek over de verlenging ", i)}
	})
	add("interventions", "options", "option", 40, func(i int) map[string]string {
		return map[string]string{"title": long[:70] + fmt.Sprint(i), "level": "HET"}
	})
	do(workshop.OpenStep{Key: workshop.StepKey{Exercise: "plan", Step: "draft"}})
	for i := range 60 {
		do(workshop.AddAction{ID: workshop.ID(fmt.Sprint("a", i)), Title: long[:70] + fmt.Sprint(i)})
	}
	do(workshop.ChangeAction{Action: "a0", Field: "firstStep", Value: strings.Repeat("Samen kijken. ", 8)})
	for field, value := range map[string]string{
		"measure": strings.Repeat("Vergunningen die op de lijst staan. ", 3), "baseline": "31", "target": "12", "unit": "vergunningen op de schaduwlijst",
		"ownerVendor": "vendor0", "ownerClient": "client0", "firstDate": "2026-04-20", "due": "2026-10-15", "learnDate": "2026-05-28",
	} {
		do(workshop.ChangeAction{Action: "a0", Field: field, Value: value})
	}
	do(workshop.StageAction{Action: "a0", Stage: workshop.StageObjections})
	for i := range 12 {
		side := workshop.Sides[i%2]
		person := workshop.ID("")
		if i%3 == 0 {
			person = workshop.ID(fmt.Sprint(side, i))
		}
		do(workshop.GiveReaction{ID: workshop.ID(fmt.Sprint("r", i)), Action: "a0", Side: side, Person: person, Choice: workshop.Objects, Text: strings.Repeat("Zo staat de balie alleen. ", 7)})
	}
	return w.Now().State
}

// However much there is, nothing stands on anything else or leaves the wall,
// and every card is on a page.
func TestMuch(t *testing.T) {
	v := crowded(t).For(workshop.Viewer{Role: workshop.AsProjector})
	for shape, ratio := range map[string]float64{"1024×768": 4.0 / 3, "1920×1080": 16.0 / 9, "800×600 upright": 3.0 / 4} {
		for _, e := range v.Method.Exercises {
			for _, s := range e.Steps {
				on := v
				on.Current = workshop.StepKey{Exercise: e.ID, Step: s.ID}
				text := ""
				everyPage(&on, translations.For("nl"), ratio, func(shown Shown, p Poster) {
					text += read(p.Drawing)
					if err := fault(p.Drawing); err != nil && !strings.Contains(err.Error(), "is cut off") {
						t.Errorf("%s/%s on %s, %+v: %v", e.ID, s.ID, shape, shown, err)
					}
				})
				if e.ID == "impact" && s.ID == "story" {
					for _, c := range v.CardsOf("problem") {
						if title := strings.ReplaceAll(c.Fields["title"], " ", ""); !strings.Contains(strings.ReplaceAll(text, " ", ""), title) {
							t.Fatalf("%s: %q is on no page", shape, c.Fields["title"])
						}
					}
				}
			}
		}
	}
	on := v
	on.Current = workshop.StepKey{Exercise: "impact", Step: "story"}
	if p := Draw(&on, translations.For("nl"), Shown{}, 16.0/9); p.Pages < 5 || !strings.Contains(read(p.Drawing), "+") {
		t.Errorf("300 cards stand on %d pages, and the first says nothing of the others", p.Pages)
	}
}
