package followup_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"samenspel/workshop"
	"samenspel/workshop/followup"
	"samenspel/workshop/journal"
	"samenspel/workshop/method"
	"samenspel/workshop/sample"
)

func earlierFile(t *testing.T) string {
	t.Helper()
	records, id, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "earlier.samenspel")
	if err := journal.Write(path, id, records, false); err != nil {
		t.Fatal(err)
	}
	return path
}

func builtin(t *testing.T) workshop.Method {
	t.Helper()
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// spoil changes a character in the middle of a line.
func spoil(t *testing.T, path string, number int) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := bytes.Split(text, []byte("\n"))
	lines[number-1][len(lines[number-1])/2] ^= 1
	if err := os.WriteFile(path, bytes.Join(lines, []byte("\n")), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestWhole(t *testing.T) {
	e, err := followup.Read(earlierFile(t))
	if err != nil || e.Status.Damage != nil {
		t.Fatalf("%v %v", err, e.Status)
	}
	if e.View.Viewer.Role != workshop.AsReport || len(e.View.Notes) > 0 {
		t.Errorf("seen by %v, with notes %v", e.View.Viewer, e.View.Notes)
	}
	id, records, err := e.Begin(builtin(t), followup.Usual, workshop.English, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	v := workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsFacilitator})
	if v.Workshop.ID != id || id == e.View.Workshop.ID || v.Earlier == nil || v.Earlier.Workshop != e.View.Workshop.ID {
		t.Errorf("%v follows %v: %+v", v.Workshop.ID, e.View.Workshop.ID, v.Earlier)
	}
	if len(v.People) != len(e.View.People) || len(v.Actions) == 0 || v.Workshop.Lang != workshop.English {
		t.Errorf("%d people, %d actions, in %s", len(v.People), len(v.Actions), v.Workshop.Lang)
	}
	if _, _, err := e.Begin(builtin(t), "year", workshop.English, time.Now); err == nil {
		t.Error("a length that the method does not have")
	}
}

// Of a damaged file what is whole is used, and how much is lost is told.
// The facilitator takes the addresses along; nobody else sees them.
func TestAddressesGoAlong(t *testing.T) {
	e, err := followup.Read(earlierFile(t))
	if err != nil {
		t.Fatal(err)
	}
	_, records, err := e.Begin(builtin(t), followup.Usual, workshop.Dutch, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	state := workshop.NewLog(records).Fold()
	addresses := func(v workshop.View) (n, out int) {
		for _, p := range v.People {
			if p.Email != "" {
				n++
			}
			if p.NoMail {
				out++
			}
		}
		return n, out
	}
	if n, out := addresses(state.For(workshop.Viewer{Role: workshop.AsFacilitator})); n == 0 || out == 0 {
		t.Errorf("%d addresses, %d who want no mail", n, out)
	}
	for _, v := range []workshop.View{e.View, state.For(workshop.Viewer{Role: workshop.AsReport})} {
		if n, out := addresses(v); n+out > 0 {
			t.Errorf("%d addresses, %d who want no mail", n, out)
		}
	}
}

func TestDamaged(t *testing.T) {
	path := earlierFile(t)
	spoil(t, path, 150)
	e, err := followup.Read(path)
	if err != nil || e.Status.Damage == nil || e.Status.Damage.Line != 150 {
		t.Fatalf("%v %v", err, e.Status.Damage)
	}
	if _, records, err := e.Begin(builtin(t), followup.Usual, workshop.Dutch, time.Now); err != nil || len(records) < 10 {
		t.Errorf("%d records, %v", len(records), err)
	}
}

// Where nothing tells what workshop it was, there is none to follow.
func TestNothingWhole(t *testing.T) {
	path := earlierFile(t)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	header, _, _ := bytes.Cut(text, []byte("\n"))
	if err := os.WriteFile(path, append(header, '\n'), 0o600); err != nil {
		t.Fatal(err)
	}
	var none *workshop.Rejection
	if _, err := followup.Read(path); !errors.As(err, &none) || none.Code != workshop.CodeNotCreated {
		t.Errorf("%v", err)
	}
	var problem *journal.Problem
	if _, err := followup.Read(path + "x"); !errors.As(err, &problem) || problem.Code != journal.Gone {
		t.Errorf("%v", err)
	}
}

// An organisation goes on with its own method, everybody else with the
// product's as it is now.
func TestWhichMethod(t *testing.T) {
	now := builtin(t)
	now.Version = "2"
	old := workshop.Method{ID: now.ID, Version: "1", Variants: now.Variants}
	own := workshop.Method{ID: "ours", Version: "1", Variants: now.Variants}
	brief := workshop.Method{ID: "ours", Version: "1", Variants: []workshop.Variant{{ID: "half"}}}
	for name, c := range map[string]struct {
		earlier *workshop.Method
		want    string
	}{
		"the product's":         {&old, now.ID + " 2"},
		"its own":               {&own, "ours 1"},
		"its own, no follow-up": {&brief, now.ID + " 2"},
		"none in the file":      {nil, now.ID + " 2"},
	} {
		e := followup.Earlier{View: workshop.View{Method: c.earlier}}
		if got := e.Method(now); got.ID+" "+got.Version != c.want {
			t.Errorf("%s: %s %s, want %s", name, got.ID, got.Version, c.want)
		}
	}
}
