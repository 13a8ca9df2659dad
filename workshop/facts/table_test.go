package facts_test

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"github.com/google/uuid"

	"samenspel/workshop"
	"samenspel/workshop/facts"
	"samenspel/workshop/intake"
	"samenspel/workshop/live"
	"samenspel/workshop/method"
	"samenspel/workshop/sample"
)

var testID = uuid.MustParse("0196a0c0-0000-7000-8000-000000000001")

func clock() time.Time { return time.UnixMilli(1_770_000_000_000) }

type memory struct{}

func (memory) Append([]workshop.Record) error { return nil }

// begun opens a workshop with the built-in method in which nothing has
// happened.
func begun(t testing.TB, variant string) *live.Workshop {
	t.Helper()
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	w := live.Open(memory{}, nil, workshop.Facilitator, clock)
	t.Cleanup(w.Close)
	do(t, w, workshop.CreateWorkshop{
		ID: uuid.New(), Method: m, Variant: variant, Lang: workshop.English, Vendor: "Noorderlicht", Client: "Waterrijk",
	})
	return w
}

func do(t testing.TB, w *live.Workshop, commands ...workshop.Command) {
	t.Helper()
	for _, c := range commands {
		if err := w.Do(c); err != nil {
			t.Fatalf("%#v: %v", c, err)
		}
	}
}

var facilitator = workshop.Viewer{Role: workshop.AsFacilitator}

func seen(w *live.Workshop, by workshop.Viewer) *workshop.View {
	v := w.Now().State.For(by)
	return &v
}

func written(t testing.TB, v *workshop.View) string {
	t.Helper()
	var b bytes.Buffer
	if err := facts.Write(&b, v); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// tree is the document of a view as a script reads it.
func tree(t testing.TB, v *workshop.View) map[string]any {
	t.Helper()
	var out map[string]any
	if err := json.Unmarshal([]byte(written(t, v)), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func sampleView(t testing.TB) *workshop.View {
	t.Helper()
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	v := workshop.NewLog(records).Fold().For(facilitator)
	return &v
}

// dig follows names and places into a document.
func dig(t testing.TB, doc any, path ...any) any {
	t.Helper()
	for _, p := range path {
		switch at := p.(type) {
		case string:
			m, ok := doc.(map[string]any)
			if !ok {
				t.Fatalf("%v: no %q in %T", path, at, doc)
			}
			if doc, ok = m[at]; !ok {
				t.Fatalf("%v: no %q", path, at)
			}
		case int:
			l, ok := doc.([]any)
			if !ok || at >= len(l) {
				t.Fatalf("%v: no place %d in %T", path, at, doc)
			}
			doc = l[at]
		}
	}
	return doc
}

// followUpView is what the facilitator sees of a follow-up of the sample in
// which the mirror was revealed again and an action was looked at.
func followUpView(t testing.TB) *workshop.View {
	t.Helper()
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	from := workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsReport})
	w := live.Open(memory{}, nil, workshop.Facilitator, func() time.Time { return time.UnixMilli(1_780_000_000_000) })
	t.Cleanup(w.Close)
	do(t, w, workshop.StartFollowUp{ID: uuid.New(), Method: m, Variant: "follow-up", Lang: workshop.Dutch, From: from})
	key, _ := intake.Survey(seen(w, facilitator))
	form := seen(w, facilitator).Form(key)
	do(t, w, workshop.OpenStep{Key: key})
	for _, side := range workshop.Sides {
		cast := answered(side, 4, workshop.Answers{Self: all(codes(seen(w, facilitator), form), 4), Other: all(codes(seen(w, facilitator), form), 3)})
		cast.Key = key
		do(t, w, cast)
	}
	action := seen(w, facilitator).Actions[0].ID
	do(t, w, workshop.RevealStep{Key: key},
		workshop.TakeReading{ID: "reading", Action: action, Date: "2026-05-28", Value: "20", Evidence: "counted"},
		workshop.ReviewAction{Action: action, Field: "decision", Value: "keep"})
	return seen(w, facilitator)
}
