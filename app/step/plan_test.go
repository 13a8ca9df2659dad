package step_test

import (
	"slices"
	"strings"
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

// consentRoom is at the consent of a complete action that nobody has reacted
// to.
func consentRoom(t *testing.T) (*room, workshop.ID) {
	records := sampleRecords(t, "en")
	r := newRoom(t, "en", until(t, records, "action.staged", ""))
	r.open("plan", "consent")
	a := r.action(0)
	if len(a.Checks) > 0 {
		r.must(workshop.SetFollowUp{Date: "2026-05-28"})
		a = r.action(0)
	}
	if len(a.Checks) > 0 || a.Stage != workshop.StageConcept {
		t.Fatalf("the action isn't fit for this test: %s, %+v", a.Stage, a.Checks)
	}
	r.show()
	r.Tap("consent." + string(a.ID))
	return r, a.ID
}

func TestTheStagesOfAConsentRound(t *testing.T) {
	r, id := consentRoom(t)
	key := "consent." + string(id)
	for _, step := range []struct {
		button string
		to     workshop.Stage
	}{{"propose", workshop.StageProposed}, {"ask", workshop.StageQuestions}, {"react", workshop.StageObjections}} {
		r.Tap(key + "." + step.button)
		r.expect(workshop.StageAction{Action: id, Stage: step.to})
		if r.Has(key + "." + step.button) {
			t.Errorf("%s can be pressed twice", step.button)
		}
	}
}

func TestReactionsWithAndWithoutAName(t *testing.T) {
	r, id := consentRoom(t)
	key := "consent." + string(id)
	r.Tap(key + ".propose")
	r.sent = nil
	r.Choose(key+".choice", "Concern")
	r.Choose(key+".person", "Marit")
	r.Write(key+".reply", "It takes a lot of time.")
	r.Tap(key + ".give")
	r.expect(workshop.GiveReaction{Action: id, Side: workshop.Vendor, Person: r.person("Marit"), Choice: workshop.Concern, Text: "It takes a lot of time."})
	r.MustRead("Marit · Concern")
	if got := r.Value(key + ".reply"); got != "" {
		t.Fatalf("the field still holds %q", got)
	}
	r.Choose(key+".side", "● Waterrijk")
	r.Choose(key+".choice", "Objection")
	r.Write(key+".reply", "The counter can't do without me.")
	r.Tap(key + ".give")
	r.expect(workshop.GiveReaction{Action: id, Side: workshop.Client, Choice: workshop.Objects, Text: "The counter can't do without me."})
	r.MustRead("Anonymous · Objection · Open")
	if got := r.Value(key + ".choice"); got == "Objection" {
		t.Fatal("an objection is left standing for the next one to speak")
	}
}

func TestAReactionIsRememberedForItsSide(t *testing.T) {
	r, id := consentRoom(t)
	key := "consent." + string(id)
	r.Tap(key + ".propose")
	r.sent = nil
	r.Choose(key+".person", "Marit")
	r.Choose(key+".side", "● Waterrijk") // Marit is of the other side
	r.Choose(key+".choice", "Consent")
	r.Tap(key + ".give")
	r.expect(workshop.GiveReaction{Action: id, Side: workshop.Client, Choice: workshop.Consents})
	if len(r.said) > 0 {
		t.Fatalf("it complains: %q", r.said)
	}
}

func TestAnObjectionIsResolvedByItsButtonsOnly(t *testing.T) {
	r, id := consentRoom(t)
	key := "consent." + string(id)
	ingrid := r.person("Ingrid")
	for _, c := range []struct {
		button string
		to     workshop.Resolution
	}{{"integrated", workshop.ObjectionIntegrated}, {"withdrawn", workshop.ObjectionWithdrawn}} {
		if !r.Has(key + ".give") {
			r.Tap(key)
		}
		if r.Has(key + ".propose") {
			r.Tap(key + ".propose")
		}
		objection := r.context.NewID()
		r.must(workshop.GiveReaction{ID: objection, Action: id, Side: workshop.Client, Person: ingrid, Choice: workshop.Objects, Text: "Harm " + c.button})
		r.sent = nil
		r.show()
		open := r.action(0).Objections()
		name := "reaction." + string(objection)
		r.Fill(name+".note", "Four hours are freed up.")
		r.Key(fyne.KeyReturn)
		r.expect() // a note alone resolves nothing
		if r.action(0).Objections() != open {
			t.Fatal("the objection is no longer open")
		}
		r.Tap(name + "." + c.button)
		r.expect(workshop.ResolveObjection{Reaction: objection, Resolution: c.to, Person: ingrid, Note: "Four hours are freed up."})
		if r.Has(name + "." + c.button) {
			t.Fatal("it can be resolved twice")
		}
		r.MustRead("Four hours are freed up.")
		if _, left := r.context.Drafts.Text(name + ".note"); left {
			t.Fatal("a draft is left of the note")
		}
	}
}

func TestAnIntegratedObjectionWithoutANoteAsksHow(t *testing.T) {
	r, id := consentRoom(t)
	r.Tap("consent." + string(id) + ".propose")
	objection := r.context.NewID()
	r.must(workshop.GiveReaction{ID: objection, Action: id, Side: workshop.Client, Person: r.person("Ingrid"), Choice: workshop.Objects, Text: "Harm"})
	r.show()
	r.MustRead("How was it taken into the proposal?")
	r.Tap("reaction." + string(objection) + ".integrated")
	if len(r.said) != 1 || r.said[0] != "How was it taken into the proposal? Please fill this in." {
		t.Fatalf("it says %q", r.said)
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

func TestARefusedResolutionKeepsItsNote(t *testing.T) {
	r, id := consentRoom(t)
	r.Tap("consent." + string(id) + ".propose")
	objection := r.context.NewID()
	r.must(workshop.GiveReaction{ID: objection, Action: id, Side: workshop.Client, Person: r.person("Ingrid"), Choice: workshop.Objects, Text: "Harm"})
	r.sent = nil
	r.show()
	name := "reaction." + string(objection)
	long := strings.Repeat("far too long ", 400)
	r.Write(name+".note", long)
	r.Tap(name + ".integrated")
	if len(r.said) != 1 {
		t.Fatalf("it says %q", r.said)
	}
	if _, kept := r.context.Drafts.Text(name + ".note"); !kept {
		t.Fatal("the note would be lost with a change of step")
	}
}

func TestConfirmingIsToTheTermsThatAreShown(t *testing.T) {
	r, id := consentRoom(t)
	key := "consent." + string(id)
	for _, b := range []string{"propose", "ask", "react"} {
		r.Tap(key + "." + b)
	}
	r.sent = nil
	shown := r.action(0).Terms
	r.Tap(key + ".confirm.vendor")
	r.expect(workshop.GiveConsent{Action: id, Side: workshop.Vendor, Person: r.person("Ellen"), Terms: shown})
	r.MustRead("Ellen consented")
	// In another window, the action changes; this one hasn't shown that yet.
	r.must(workshop.ChangeAction{Action: id, Field: "due", Value: "2027-01-01"})
	r.Tap(key + ".confirm.client")
	r.expect(workshop.GiveConsent{Action: id, Side: workshop.Client, Person: r.person("Nadia"), Terms: shown})
	if len(r.said) != 1 || !strings.Contains(r.said[0], "changed meanwhile") {
		t.Fatalf("it says %q", r.said)
	}
	r.show()
	r.MustRead("Ellen consented to an earlier version")
	r.Tap(key + ".confirm.client")
	r.Tap(key + ".confirm.vendor")
	r.sent = nil
	r.MustRead("Agreed")
	r.Tap(key + ".withdraw.client")
	r.expect(workshop.WithdrawConsent{Action: id, Side: workshop.Client})
}

func TestAnActionIsParkedWithItsReason(t *testing.T) {
	r, id := consentRoom(t)
	key := "consent." + string(id)
	r.Tap(key + ".park")
	r.Tap(key + ".park_now") // without a reason
	r.sent = nil
	if len(r.said) != 1 {
		t.Fatalf("it says %q", r.said)
	}
	r.Fill(key+".reason", "Tender law")
	r.Fill(key+".minority", "Ruud: not like this")
	r.Fill(key+".review", "28-5-2026")
	r.Tap(key + ".park_now")
	r.expect(workshop.ParkAction{Action: id, Parked: workshop.Parked{Reason: "Tender law", Minority: "Ruud: not like this", Review: "28-5-2026"}})
	r.MustRead("Tender law")
	r.Tap(key + ".revive")
	r.expect(workshop.StageAction{Action: id, Stage: workshop.StageConcept})
	r.Tap(key + ".park")
	if got := r.Value(key + ".reason"); got != "" {
		t.Fatalf("the reason of the last time stands there still: %q", got)
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

func TestWhoSpeaksIsAskedWhereMoreMay(t *testing.T) {
	r, id := consentRoom(t)
	r.must(workshop.ChangePerson{Person: r.person("Pieter"), Field: "mandate", Value: "yes"})
	r.show()
	key := "consent." + string(id)
	for _, b := range []string{"propose", "ask", "react"} {
		r.Tap(key + "." + b)
	}
	r.sent = nil
	r.Choose(key+".speaker.vendor", "Ellen")
	r.Tap(key + ".confirm.vendor")
	r.expect(workshop.GiveConsent{Action: id, Side: workshop.Vendor, Person: r.person("Ellen"), Terms: r.action(0).Terms})
	r.Tap(key + ".withdraw.vendor")
	r.sent = nil
	r.Choose(key+".speaker.vendor", "Pieter")
	r.must(workshop.ChangePerson{Person: r.person("Pieter"), Field: "mandate", Value: "no"}) // they were mistaken
	r.show()
	r.Tap(key + ".confirm.vendor")
	r.expect(workshop.GiveConsent{Action: id, Side: workshop.Vendor, Person: r.person("Ellen"), Terms: r.action(0).Terms})
}
