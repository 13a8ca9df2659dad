package sample

import (
	"slices"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/hint"
)

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

// What the plan measures, as the design has it.
func TestMeasures(t *testing.T) {
	v := viewOf(t, workshop.Dutch)
	for i, want := range []struct {
		level                            workshop.Level
		vendor, client, baseline, target string
		due                              string
	}{
		{workshop.HET, "Samira", "Bram", "31", "12", "2026-10-15"},
		{workshop.HET, "Pieter", "Fatima", "0", "4", "2026-11-12"},
		{workshop.WIJ, "Joost", "Ingrid", "120", "0", "2026-09-03"},
		{workshop.WIJ, "Marit", "Bram", "2.4", "3.4", "2026-10-01"},
		{workshop.IK, "Ellen", "Nadia", "3", "3.8", "2026-06-25"},
	} {
		a := v.Actions[i]
		if a.Level != want.level || v.Person(a.OwnerVendor).Name != want.vendor || v.Person(a.OwnerClient).Name != want.client ||
			a.Baseline != want.baseline || a.Target != want.target || a.Due != want.due {
			t.Errorf("%q: %s %s+%s %s→%s by %s", a.Title, a.Level, v.Person(a.OwnerVendor).Name, v.Person(a.OwnerClient).Name, a.Baseline, a.Target, a.Due)
		}
		if origin := v.Card(a.Origin); origin == nil || origin.Kind != "option" || origin.Fields["chosen"] != "yes" {
			t.Errorf("%q grew from %v", a.Title, origin)
		}
		if v.Card(a.Problem) == nil || a.Level != workshop.IK && v.Card(a.Finding) == nil {
			t.Errorf("%q is about %v and %v", a.Title, v.Card(a.Problem), v.Card(a.Finding))
		}
	}
	for _, seed := range v.Seeds(workshop.KindAction) {
		if seed.Why == workshop.SeedChosen {
			t.Errorf("%q was chosen, and nothing was made of it", seed.Title)
		}
	}
}

// The plan gets the gentle remarks that it is meant to show, and no other:
// a proposal that was parked before anyone put it sharply, and owners who are
// further from the work than others.
func TestRemarks(t *testing.T) {
	for name, write := range made {
		for _, lang := range workshop.Langs {
			v := viewOfOne(t, write, lang)
			set, remarks := hint.New(v.Method), []string{}
			for i, a := range v.Actions {
				for _, f := range workshop.ActionFields {
					text := a.Get(f.ID)
					if text == "" || f.Type != workshop.FieldText && f.Type != workshop.FieldPerson {
						continue
					}
					for _, h := range set.For(&v, "action."+f.ID, text, a.Get) {
						remarks = append(remarks, string(rune('1'+i))+" "+f.ID+" "+h.Code)
					}
				}
			}
			want := []string{"5 ownerVendor W11", "5 ownerClient W11", "6 ownerVendor W11", "6 ownerClient W11", "6 winVendor W5"}
			if !slices.Equal(remarks, want) {
				t.Errorf("%s, %s: %q", name, lang, remarks)
			}
		}
	}
}
