package sample

import (
	"bytes"
	"encoding/json"
	"math"
	"math/rand"
	"reflect"
	"strings"
	"testing"

	"github.com/google/uuid"

	"samenspel/workshop"
	"samenspel/workshop/journal"
	"samenspel/workshop/method"
	"samenspel/workshop/mirror"
)

var facilitator = workshop.Viewer{Role: workshop.AsFacilitator}

func viewOf(t *testing.T, lang workshop.Lang) workshop.View {
	t.Helper()
	records, id, err := Records(lang)
	if err != nil {
		t.Fatal(err)
	}
	v := workshop.NewLog(records).Fold().For(facilitator)
	if v.Workshop.ID != id {
		t.Errorf("folds to %s, want %s", v.Workshop.ID, id)
	}
	return v
}

func TestTheSameBytesEachTime(t *testing.T) {
	ids := map[uuid.UUID]bool{}
	for _, lang := range workshop.Langs {
		first, id, err := Records(lang)
		if err != nil {
			t.Fatal(err)
		}
		second, _, err := Records(lang)
		if err != nil {
			t.Fatal(err)
		}
		a, err := json.Marshal(first)
		if err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(second)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(a, b) {
			t.Errorf("%s: two samples differ", lang)
		}
		ids[id] = true
		for _, r := range first {
			if r.ID.Version() != 7 || r.ID.Variant() != uuid.RFC4122 {
				t.Fatalf("%s is no UUIDv7", r.ID)
			}
		}
	}
	if len(ids) != 2 {
		t.Error("both languages are one workshop; merging them would mix the two")
	}
}

func TestUnknownLanguage(t *testing.T) {
	if _, _, err := Records("fr"); err == nil {
		t.Error("a French sample")
	}
}

func TestOrderOfArrivalDoesNotMatter(t *testing.T) {
	records, _, err := Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	want := workshop.NewLog(records).Fold().For(facilitator)
	rand.New(rand.NewSource(1)).Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
	if got := workshop.NewLog(records).Fold().For(facilitator); !reflect.DeepEqual(got, want) {
		t.Error("shuffled records give another workshop")
	}
}

// The sample shows the whole product: every exercise of its agenda is done.
func TestEveryExerciseIsDone(t *testing.T) {
	v := viewOf(t, workshop.Dutch)
	for _, slot := range v.Agenda {
		if !slot.Began {
			t.Errorf("%s is not begun", slot.ID)
		}
		e := v.Method.Exercise(slot.Exercise)
		if e == nil {
			continue
		}
		if slot.Planned > 0 && slot.ID != v.Slot && math.Abs(slot.Spent-float64(slot.Planned)) > 5 {
			t.Errorf("%s took %.1f of %d minutes", slot.ID, slot.Spent, slot.Planned)
		}
		for _, step := range e.Steps {
			key := workshop.StepKey{Exercise: e.ID, Step: step.ID}
			if st, ok := v.Steps[key]; !ok || !st.Closed || st.Hidden {
				t.Errorf("%s/%s: opened %v closed %v hidden %v", e.ID, step.ID, ok, st.Closed, st.Hidden)
			}
		}
		for _, p := range v.Progress(e.ID) {
			if !p.Met {
				t.Errorf("%s: %d of %d %s", e.ID, p.Have, p.Least, p.Text.EN)
			}
		}
		for _, kind := range e.Cards {
			cards := v.CardsOf(kind.ID)
			if len(cards) == 0 {
				t.Errorf("no %s", kind.ID)
			}
			for _, c := range cards {
				for _, f := range kind.Fields {
					if f.Required && c.Fields[f.ID] == "" {
						t.Errorf("a %s has no %s: %v", kind.ID, f.ID, c.Fields)
					}
				}
			}
		}
	}
}

func TestPeople(t *testing.T) {
	v := viewOf(t, workshop.Dutch)
	for _, side := range workshop.Sides {
		people := v.Seated(side)
		mandate, often := 0, 0
		for _, p := range people {
			if p.Mandate {
				mandate++
			}
			if p.Contact == "daily" || p.Contact == "weekly" {
				often++
			}
		}
		if len(people) != 5 || mandate != 1 || 2*often < len(people) {
			t.Errorf("%s: %d people, %d mandated, %d in touch every week", side, len(people), mandate, often)
		}
	}
}

// The figures are those of the story; they are stated in the method's design,
// and were computed there by hand from the same targets.
func TestMirror(t *testing.T) {
	v := viewOf(t, workshop.Dutch)
	if v.Mirror == nil {
		t.Fatal("not revealed")
	}
	for _, side := range workshop.Sides {
		if n := v.Steps[workshop.StepKey{Exercise: "mirror", Step: "answer"}].Ready.Of(side); n != 5 {
			t.Errorf("%d ballots of the %s", n, side)
		}
	}
	for _, c := range []struct {
		side                workshop.Side
		predicted, received float64
		selfYes, otherYes   float64
	}{
		{workshop.Vendor, 7.6, 5.8, 80, 20},
		{workshop.Client, 6.4, 6.6, 60, 40},
	} {
		got := v.Trust.Of(c.side)
		near(t, string(c.side)+" predicts", got.Marks["R1"].Predicted.Value, c.predicted)
		near(t, string(c.side)+" receives", got.Marks["R1"].Received.Value, c.received)
		near(t, string(c.side)+" of itself", got.SelfYes.Value, c.selfYes)
		near(t, string(c.side)+" in the other's eyes", got.OtherYes.Value, c.otherYes)
	}
	// The plan's baseline is what the mirror says.
	near(t, "WIJ7", v.Mirror.Vendor.Items["WIJ7"].Image, 2.4)
}

// The drivers are those of the design, in which they were checked by hand.
func TestLongForm(t *testing.T) {
	v := viewOf(t, workshop.English)
	if len(v.Mirror.Items) != 27 {
		t.Fatalf("%d items asked", len(v.Mirror.Items))
	}
	for _, c := range []struct {
		side        workshop.Side
		driver      string
		self, image float64
		label       mirror.Label
	}{
		{workshop.Vendor, "betrouwbaarheid", 3.67, 2.33, mirror.BlindSpot},
		{workshop.Client, "responsiviteit", 3.47, 2.33, mirror.BlindSpot},
		{workshop.Client, "respect", 2.87, 4.00, mirror.HiddenStrength},
	} {
		s := v.Mirror.Of(c.side).Drivers[c.driver]
		near(t, c.driver+" self", s.Self, c.self)
		near(t, c.driver+" image", s.Image, c.image)
		if s.Label != c.label {
			t.Errorf("%s is %q, want %q", c.driver, s.Label, c.label)
		}
	}
	// The baseline of the leaders' action is the mean of both images.
	near(t, "IK3 vendor", v.Mirror.Vendor.Items["IK3"].Image, 3)
	near(t, "IK3 client", v.Mirror.Client.Items["IK3"].Image, 3)
}

func near(t *testing.T, what string, got *float64, want float64) {
	t.Helper()
	if got == nil || math.Abs(*got-want) > .005 {
		t.Errorf("%s: %v, want %.2f", what, got, want)
	}
}

func TestPlan(t *testing.T) {
	v := viewOf(t, workshop.Dutch)
	if v.Concept || len(v.PlanChecks) > 0 {
		t.Errorf("concept %v, checks %v", v.Concept, v.PlanChecks)
	}
	agreed := 0
	for _, a := range v.Actions {
		switch a.State {
		case workshop.StageAgreed:
			agreed++
			if a.Consents.Vendor.Name != "Ellen" || a.Consents.Client.Name != "Nadia" || len(a.Reactions) != 10 {
				t.Errorf("%q: consents %v %v, %d reactions", a.Title, a.Consents.Vendor, a.Consents.Client, len(a.Reactions))
			}
		case workshop.StageParked:
			if a.Parked.Minority == "" || a.Parked.Review != "2026-05-28" || a.Objections() != 1 {
				t.Errorf("%q: parked %+v with %d objections", a.Title, a.Parked, a.Objections())
			}
		default:
			t.Errorf("%q is %s: %v", a.Title, a.State, a.Checks)
		}
	}
	if agreed != 5 || len(v.Actions) != 6 {
		t.Errorf("%d of %d actions agreed", agreed, len(v.Actions))
	}
	// Every shared interest is served by an action, directly or by its pair.
	for _, c := range v.CardsOf("interest") {
		served := c.Fields["type"] != "gedeeld"
		for _, a := range v.Actions {
			served = served || a.State == workshop.StageAgreed && (a.Interest == c.ID || string(a.Interest) == c.Fields["pair"])
		}
		if !served {
			t.Errorf("no action serves %q", c.Fields["interest"])
		}
	}
}

// Every text is there in both languages, and nothing was left untranslated.
func TestBothLanguagesAreFull(t *testing.T) {
	nl, en := viewOf(t, workshop.Dutch), viewOf(t, workshop.English)
	if len(nl.Cards) != len(en.Cards) {
		t.Fatalf("%d cards in Dutch, %d in English", len(nl.Cards), len(en.Cards))
	}
	differ := func(what, a, b string) {
		if (a == "") != (b == "") || a == b && len(strings.Fields(a)) > 2 {
			t.Errorf("%s: %q in Dutch, %q in English", what, a, b)
		}
	}
	for i, c := range nl.Cards {
		o := en.Cards[i]
		kind, _ := nl.Method.CardKind(c.Kind)
		for _, f := range kind.Fields {
			if f.Type == workshop.FieldText {
				differ(c.Kind+"."+f.ID, c.Fields[f.ID], o.Fields[f.ID])
			}
		}
	}
	for i, a := range nl.Actions {
		for _, f := range workshop.ActionFields {
			if f.Type == workshop.FieldText {
				differ("action."+f.ID, a.Get(f.ID), en.Actions[i].Get(f.ID))
			}
		}
		for j, r := range a.Reactions {
			differ("reaction", r.Text, en.Actions[i].Reactions[j].Text)
		}
	}
	for key, note := range nl.Notes {
		differ("note", note, en.Notes[key])
	}
}

// A file holds the sample as it is.
func TestThroughAFile(t *testing.T) {
	records, id, err := Records(workshop.English)
	if err != nil {
		t.Fatal(err)
	}
	path := t.TempDir() + "/sample.samenspel"
	if err := journal.Write(path, id, records, false); err != nil {
		t.Fatal(err)
	}
	c, err := journal.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	if c.ID != id || !reflect.DeepEqual(workshop.NewLog(c.Records).Fold().For(facilitator), viewOf(t, workshop.English)) {
		t.Error("the file holds another workshop")
	}
}

// A refused command stops the script and is named.
func TestRefusal(t *testing.T) {
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	m.Step(workshop.StepKey{Exercise: "mirror", Step: "results"}).ID = "elsewhere"
	s, _ := play(m, workshop.Dutch)
	err = s.err
	if err == nil || !strings.Contains(err.Error(), "09:59") || !strings.Contains(err.Error(), "OpenStep") {
		t.Errorf("got %v", err)
	}
}
