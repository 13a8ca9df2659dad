package step_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

func TestReactionsOneAfterAnother(t *testing.T) {
	r, id := consentRoom(t)
	key := "consent." + string(id)
	r.Tap(key + ".on")
	r.Tap(key + ".on")
	r.sent = nil
	v := r.seen()
	order := v.SpeakingOrder()
	speaks := func(i int) {
		t.Helper()
		if got := r.view.Shown().Speaker; got != string(order[i].ID) {
			t.Fatalf("%q speaks, want %s", got, order[i].Name)
		}
	}
	speaks(0)
	r.Tap(key + ".say.consent")
	r.expect(workshop.GiveReaction{Action: id, Side: order[0].Side, Person: order[0].ID, Choice: workshop.Consents})
	speaks(1)
	r.Tap(key + ".say.concern") // it takes words
	r.expect()
	if got := r.Focused(); got != key+".reply" {
		t.Fatalf("the cursor is in %q", got)
	}
	r.Write(key+".reply", "It takes a lot of time.")
	r.Tap(key + ".give")
	r.expect(workshop.GiveReaction{Action: id, Side: order[1].Side, Person: order[1].ID, Choice: workshop.Concern, Text: "It takes a lot of time."})
	r.MustRead(order[1].Name + " · Concern")
	if got := r.Value(key + ".reply"); got != "" {
		t.Fatalf("the field still holds %q", got)
	}
	if r.Has(key + ".give") {
		t.Fatal("a concern is left standing for the next one to speak")
	}
	speaks(2)

	// Out of turn, without a name, and with the words first.
	r.Tap(key + ".speak.anonymous.client")
	if got := r.view.Shown().Speaker; got != "" {
		t.Fatalf("the wall names %q", got)
	}
	r.Write(key+".reply", "The counter can't do without me.")
	r.Tap(key + ".say.objection")
	r.expect(workshop.GiveReaction{Action: id, Side: workshop.Client, Choice: workshop.Objects, Text: "The counter can't do without me."})
	r.MustRead("Anonymous · Objection · Open")
	speaks(2)

	// The others of each side at once: one deed each.
	for _, s := range workshop.Sides {
		r.Tap(key + ".all." + string(s))
		all, ok := r.sent[0].(workshop.GiveReactions)
		if !ok || len(r.sent) != 1 || len(all.All) < 2 {
			t.Fatalf("sent %s", list(r.sent))
		}
		for _, g := range all.All {
			if g.Side != s || g.Choice != workshop.Consents || g.Person == "" || g.Person == order[0].ID || g.Person == order[1].ID {
				t.Errorf("%+v", g)
			}
		}
		r.sent = nil
	}
	r.MustRead("Everyone has been heard.")
	if len(r.said) > 0 {
		t.Fatalf("it complains: %q", r.said)
	}
}

func TestAnObjectionIsResolvedByItsButtonsOnly(t *testing.T) {
	r, id := consentRoom(t)
	ingrid := r.person("Ingrid")
	for _, c := range []struct {
		button string
		to     workshop.Resolution
	}{{"integrated", workshop.ObjectionIntegrated}, {"withdrawn", workshop.ObjectionWithdrawn}} {
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
	objection := r.context.NewID()
	r.must(workshop.GiveReaction{ID: objection, Action: id, Side: workshop.Client, Person: r.person("Ingrid"), Choice: workshop.Objects, Text: "Harm"})
	r.show()
	r.MustRead("How was it taken into the proposal?")
	r.Tap("reaction." + string(objection) + ".integrated")
	if len(r.said) != 1 || r.said[0] != "How was it taken into the proposal? Please fill this in." {
		t.Fatalf("it says %q", r.said)
	}
}

func TestAnOpenObjectionStandsBesideTheWord(t *testing.T) {
	r, id := consentRoom(t)
	objection := r.context.NewID()
	r.must(workshop.GiveReaction{ID: objection, Action: id, Side: workshop.Client, Person: r.person("Ingrid"), Choice: workshop.Objects, Text: "The counter stands alone"})
	r.must(workshop.GiveReaction{ID: r.context.NewID(), Action: id, Side: workshop.Client, Person: r.person("Bram"), Choice: workshop.Concern, Text: "It takes time"})
	r.show()
	r.toWord(id)
	r.MustRead("The counter stands alone")
	r.MustNotRead("It takes time") // it holds nothing up
	if !r.Has("consent." + string(id) + ".on") {
		t.Fatal("an action that is held up can't wait")
	}
	r.Tap("consent." + string(id) + ".confirm.vendor")
	if len(r.said) != 1 || !strings.Contains(r.said[0], "objection") {
		t.Fatalf("it says %q", r.said)
	}
	for i, due := range []string{"2026-12-01", "2026-12-02"} {
		if r.Reads("third version") {
			t.Fatalf("after %d changes it proposes a smaller trial", i)
		}
		r.must(workshop.ChangeAction{Action: id, Field: "due", Value: due})
		r.show()
	}
	r.MustRead("third version")
}

func TestARefusedResolutionKeepsItsNote(t *testing.T) {
	r, id := consentRoom(t)
	objection := r.context.NewID()
	r.must(workshop.GiveReaction{ID: objection, Action: id, Side: workshop.Client, Person: r.person("Ingrid"), Choice: workshop.Objects, Text: "Harm"})
	r.sent = nil
	r.show()
	name := "reaction." + string(objection)
	long := strings.Repeat("far too long ", 100)
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
	r.toWord(id)
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
	r.MustRead("Agreed: both parties gave their word.")
	r.Tap(key + ".withdraw.client")
	r.expect(workshop.WithdrawConsent{Action: id, Side: workshop.Client})
}

func TestWhoSpeaksIsAskedWhereMoreMay(t *testing.T) {
	r, id := consentRoom(t)
	r.must(workshop.ChangePerson{Person: r.person("Pieter"), Field: "mandate", Value: "yes"})
	r.show()
	key := "consent." + string(id)
	r.toWord(id)
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
