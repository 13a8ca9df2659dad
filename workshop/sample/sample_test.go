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
)

var facilitator = workshop.Viewer{Role: workshop.AsFacilitator}

// made are both workshops of the story.
var made = map[string]func(workshop.Lang) ([]workshop.Record, uuid.UUID, error){"the day": Records, "the follow-up": FollowUp}

func viewOf(t *testing.T, lang workshop.Lang) workshop.View { return viewOfOne(t, Records, lang) }

func viewOfOne(t *testing.T, write func(workshop.Lang) ([]workshop.Record, uuid.UUID, error), lang workshop.Lang) workshop.View {
	t.Helper()
	records, id, err := write(lang)
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
	for name, write := range made {
		for _, lang := range workshop.Langs {
			ids[sameTwice(t, name, write, lang)] = true
		}
	}
	if len(ids) != 4 {
		t.Error("two of them are one workshop; merging them would mix the two")
	}
}

// sameTwice makes one of the workshops twice, and returns its id.
func sameTwice(t *testing.T, name string, write func(workshop.Lang) ([]workshop.Record, uuid.UUID, error), lang workshop.Lang) uuid.UUID {
	t.Helper()
	first, id, err := write(lang)
	if err != nil {
		t.Fatal(err)
	}
	second, _, err := write(lang)
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
		t.Errorf("%s, %s: two samples differ", name, lang)
	}
	for _, r := range first {
		if r.ID.Version() != 7 || r.ID.Variant() != uuid.RFC4122 {
			t.Fatalf("%s is no UUIDv7", r.ID)
		}
	}
	return id
}

func TestUnknownLanguage(t *testing.T) {
	for name, write := range made {
		if _, _, err := write("fr"); err == nil {
			t.Errorf("%s in French", name)
		}
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
	for name, write := range made {
		t.Run(name, func(t *testing.T) { everythingDone(t, viewOfOne(t, write, workshop.Dutch)) })
	}
}

func everythingDone(t *testing.T, v workshop.View) {
	t.Helper()
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
	s, _ := play(m, workshop.Dutch, uuid.Nil)
	err = s.err
	if err == nil || !strings.Contains(err.Error(), "09:59") || !strings.Contains(err.Error(), "OpenStep") {
		t.Errorf("got %v", err)
	}
}

func TestACopyToPlayWithIsAWorkshopOfItsOwn(t *testing.T) {
	_, own, err := Records(workshop.English)
	if err != nil {
		t.Fatal(err)
	}
	id := uuid.MustParse("0191d7f0-0000-7000-8000-000000000001")
	records, err := Copy(workshop.English, id)
	if err != nil {
		t.Fatal(err)
	}
	if got := workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsFacilitator}).Workshop.ID; got != id || got == own {
		t.Errorf("the copy is workshop %s", got)
	}
}
