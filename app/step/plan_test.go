package step_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

func TestAnActionIsAddedAndOpensWithWhatItNeeds(t *testing.T) {
	r := newRoom(t, "en", sampleRecords(t, "en"))
	r.at("plan", "draft")
	r.Type("add.action", "Ask users first")
	r.Key(fyne.KeyReturn)
	id := r.sent[0].(workshop.AddAction).ID
	r.expect(workshop.AddAction{Title: "Ask users first"})
	name := "action." + string(id)
	if got := r.Value(name + ".title"); got != "Ask users first" {
		t.Fatalf("the title is %q", got)
	}
	if got := r.Focused(); got != name+".level" {
		t.Fatalf("the cursor is in %q", got)
	}
	for _, f := range workshop.ActionFields {
		if f.Required && !r.Has(name+"."+f.ID) {
			t.Errorf("there is no field for %s", f.ID)
		}
	}
	r.MustRead("◦ 17 points open")
	r.Tap(name + ".need.ownerVendor") // it leads to the field
	if got := r.Focused(); got != name+".ownerVendor" {
		t.Fatalf("the cursor is in %q", got)
	}
	r.Choose(name+".ownerVendor", "Marit")
	r.expect(workshop.ChangeAction{Action: id, Field: "ownerVendor", Value: string(r.person("Marit"))})
	r.Choose(name+".level", "HET · arrangements")
	r.expect(workshop.ChangeAction{Action: id, Field: "level", Value: "HET"})
	r.Fill(name+".due", "2026-12-31")
	r.expect(workshop.ChangeAction{Action: id, Field: "due", Value: "2026-12-31"})
	if got := r.Value(name + ".due"); got != "31-12-2026" {
		t.Fatalf("the date shows as %q", got)
	}
	r.Fill(name+".due", "31-02-2026")
	r.sent = nil
	r.MustRead("is not a date that exists")
	if got := r.Value(name + ".due"); got != "31-02-2026" {
		t.Fatalf("the field holds %q", got)
	}
	r.Tap(name + ".remove")
	r.expect(workshop.RemoveAction{Action: id})
	if r.Has(name) {
		t.Fatal("the action is still there")
	}
}

func TestAPlanCheckCanBeExplained(t *testing.T) {
	r := newRoom(t, "en", fresh(t))
	id := r.context.NewID()
	r.must(workshop.AddAction{ID: id, Title: "One"}, workshop.ChangeAction{Action: id, Field: "firstDate", Value: "2026-12-31"}, workshop.ChangeAction{Action: id, Field: "hoursVendor", Value: "10"})
	r.open("plan", "draft")
	v := r.seen()
	if len(v.PlanChecks) == 0 {
		t.Fatal("a plan like this should have something to explain")
	}
	for _, c := range v.PlanChecks {
		if !r.Has("explain." + c.Key()) {
			t.Errorf("%s can't be explained", c.Key())
		}
	}
	key := v.PlanChecks[0].Key()
	r.Fill("explain."+key, "The numbers come next week.")
	r.expect(workshop.ExplainCheck{Check: key, Text: "The numbers come next week."})
	if got := r.Value("explain." + key); got != "The numbers come next week." {
		t.Fatalf("it shows %q", got)
	}
}

func TestALinkThatAgreementTakesIsMarked(t *testing.T) {
	r := newRoom(t, "en", sampleRecords(t, "en"))
	a := r.action(0)
	r.at("plan", "draft")
	r.Tap("action." + string(a.ID))
	for _, c := range []struct {
		field, value, label string
		needed              bool
	}{
		{"finding", string(a.Finding), "", true},
		{"finding", "", "", true},
		{"level", string(workshop.IK), "finding", false},
		{"problem", "", "", true},
		{"interest", "", "", true},
	} {
		r.must(workshop.ChangeAction{Action: a.ID, Field: c.field, Value: c.value})
		r.show()
		if c.label == "" {
			c.label = c.field
		}
		if label := r.context.T.T("action." + c.label); slices.Contains(r.Texts(), label+" *") != c.needed {
			t.Errorf("%s is %q: whether %q is marked isn't %v", c.field, c.value, label, c.needed)
		}
	}
}

func TestEachPartyReleasesThePlan(t *testing.T) {
	r := newRoom(t, "en", sampleRecords(t, "en"))
	r.at("close", "date")
	for _, s := range workshop.Sides {
		if r.Has("release.withdraw." + string(s)) {
			r.Tap("release.withdraw." + string(s))
			r.expect(workshop.WithdrawRelease{Side: s})
		}
	}
	r.MustRead("still a draft")
	r.Tap("release.vendor")
	r.expect(workshop.ReleasePlan{Side: workshop.Vendor, Person: r.person("Ellen")})
	r.MustRead("still a draft")
	r.Tap("release.client")
	r.expect(workshop.ReleasePlan{Side: workshop.Client, Person: r.person("Nadia")})
	r.MustRead("Both parties have released the plan")
	r.Tap("close.export")
	if r.exported != 1 {
		t.Fatal("no export")
	}
	r.must(workshop.ChangeAction{Action: r.action(0).ID, Field: "due", Value: "2027-01-01"})
	r.show()
	r.MustRead("Ellen released an earlier version")
}
