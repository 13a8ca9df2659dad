package wall

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samenspel/app/look"
	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/live"
	"samenspel/workshop/sample"
)

// tabled is the sample's workshop with its first action on the table again, and
// what is said of that beside.
func tabled(t *testing.T, more ...func(v *workshop.View) workshop.Command) (workshop.View, workshop.ID) {
	t.Helper()
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	w := live.Open(forget{}, records, workshop.Facilitator, func() time.Time { return time.Date(2026, 11, 1, 9, 0, 0, 0, time.UTC) })
	defer w.Close()
	facilitator := workshop.Viewer{Role: workshop.AsFacilitator}
	v := w.Now().State.For(facilitator)
	id := v.Actions[0].ID
	for _, c := range append([]func(*workshop.View) workshop.Command{func(*workshop.View) workshop.Command {
		return workshop.WithdrawConsent{Action: id, Side: workshop.Client}
	}}, more...) {
		if err := w.Do(c(&v)); err != nil {
			t.Fatal(err)
		}
	}
	out := w.Now().State.For(workshop.Viewer{Role: workshop.AsProjector})
	out.Current = workshop.StepKey{Exercise: "plan", Step: "consent"}
	return out, id
}

func objection(side workshop.Side, person func(*workshop.View) workshop.ID) func(*workshop.View) workshop.Command {
	return func(v *workshop.View) workshop.Command {
		return workshop.GiveReaction{ID: "objection", Action: v.Actions[0].ID, Side: side, Person: person(v), Choice: workshop.Objects, Text: "Zo staat de balie alleen"}
	}
}

func nobody(*workshop.View) workshop.ID { return "" }

func TestAnAnonymousObjectionTellsNoSide(t *testing.T) {
	one, _ := tabled(t, objection(workshop.Vendor, nobody))
	other, _ := tabled(t, objection(workshop.Client, nobody))
	var pages [2][]Poster
	read := strings.Builder{}
	for i, v := range []*workshop.View{&one, &other} {
		everyPage(v, translations.For("nl"), 16.0/9, func(_ Shown, p Poster) {
			pages[i] = append(pages[i], p)
			for _, text := range texts(p) {
				read.WriteString(text + "\n")
			}
		})
	}
	if !strings.Contains(read.String(), "Bezwaar") {
		t.Fatal("the wall shows no objection: is anything looked at?")
	}
	if !reflect.DeepEqual(pages[0], pages[1]) {
		t.Fatal("the wall tells from which side an anonymous objection came")
	}
}

func texts(p Poster) []string {
	s := Screen{poster: p}
	return s.Texts()
}

func TestWhoObjectsWithTheirNameIsNamed(t *testing.T) {
	v, id := tabled(t, objection(workshop.Client, func(v *workshop.View) workshop.ID { return v.Seated(workshop.Client)[0].ID }))
	name := v.Seated(workshop.Client)[0].Name
	at := func(phase string) string {
		return strings.Join(texts(Draw(&v, translations.For("nl"), Shown{Action: id, Phase: phase}, 16.0/9)), "\n")
	}
	if !strings.Contains(at("reactions"), "Bezwaar · ● "+name) {
		t.Fatalf("the wall reads %q", at("reactions"))
	}
	if strings.Contains(at("proposal"), "Zo staat de balie alleen") {
		t.Fatal("an objection stands beside a proposal that is being read out")
	}
}

func TestTheWallSaysWhoMaySpeak(t *testing.T) {
	v, id := tabled(t)
	for phase, want := range map[string]string{
		"proposal": "leest voor", "questions": "Vraag om te begrijpen", "reactions": "Nu spreekt: ■ Marit", "word": "Wie mandaat heeft",
	} {
		speaker := v.Seated(workshop.Vendor)[0].ID
		got := strings.Join(texts(Draw(&v, translations.For("nl"), Shown{Action: id, Phase: phase, Speaker: speaker}, 16.0/9)), "\n")
		if !strings.Contains(got, want) {
			t.Errorf("%s reads %q", phase, got)
		}
	}
}

func TestWhatIsWrittenStandsOnTheWallWithWhatItLacks(t *testing.T) {
	v, id := tabled(t, func(v *workshop.View) workshop.Command {
		return workshop.ChangeAction{Action: v.Actions[0].ID, Field: "due"}
	})
	v.Current = workshop.StepKey{Exercise: "plan", Step: "draft"}
	read := func(shown Shown) string {
		return strings.Join(texts(Draw(&v, translations.For("nl"), shown, 16.0/9)), "\n")
	}
	if got := read(Shown{Draft: id}); !strings.Contains(got, "◦ Klaar op") || !strings.Contains(got, "Eerste stap") || strings.Contains(got, v.Actions[1].Title) {
		t.Errorf("it reads %q", got)
	}
	if got := read(Shown{Table: true}); strings.Contains(got, "◦") || strings.Index(got, "3 sep 2026") > strings.Index(got, "12 nov 2026") || !strings.Contains(got, "12 nov 2026") {
		t.Errorf("the table reads %q", got)
	}
}

func TestTheHalvesCloseWhenBothAgree(t *testing.T) {
	before, id := tabled(t)
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	after := workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsProjector})
	after.Current = before.Current
	scene := func(v *workshop.View) Scene {
		return Scene{View: v, T: translations.For("nl"), Shown: Shown{Action: id, Phase: "word"}}
	}
	for _, c := range []struct {
		from, to Scene
		want     bool
	}{
		{scene(&before), scene(&after), true},
		{scene(&after), scene(&before), false},
		{scene(&after), scene(&after), false},
		{Scene{}, scene(&after), false}, // it was so before it was shown
		{Scene{View: &before, Shown: Shown{Action: "another"}}, scene(&after), false},
	} {
		if got := agrees(c.from, c.to); got != c.want {
			t.Errorf("agrees is %v, want %v", got, c.want)
		}
	}
	ajar := Draw(&after, translations.For("nl"), Shown{Action: id, Phase: "word", Ajar: .5}, 16.0/9)
	if reflect.DeepEqual(ajar, Draw(&after, translations.For("nl"), Shown{Action: id, Phase: "word"}, 16.0/9)) {
		t.Error("halves that are ajar look closed")
	}
	test.NewTempApp(t)
	for _, still := range []bool{false, true} {
		look.Still(still)
		s := NewScreen("wall", fyne.NewSize(1, 1))
		s.Set(scene(&before))
		s.Set(scene(&after))
		if want := Draw(&after, translations.For("nl"), Shown{Action: id, Phase: "word"}, s.shape()); !reflect.DeepEqual(s.poster, want) {
			t.Errorf("still %v: the halves did not close in the end", still)
		}
	}
	look.Still(false)
}
