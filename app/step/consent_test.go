package step_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

// consentRoom is at the round of a complete action that nobody has reacted to,
// and that was put on the table.
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
	r.Tap("round.start")
	r.expect(workshop.StageAction{Action: a.ID, Stage: workshop.StageProposed})
	return r, a.ID
}

// toWord goes on until the word of the parties is asked.
func (r *room) toWord(id workshop.ID) {
	r.Helper()
	for range 3 {
		r.Tap("consent." + string(id) + ".on")
	}
	r.sent = nil
}

func TestARoundGoesFromPhaseToPhase(t *testing.T) {
	r, id := consentRoom(t)
	on := "consent." + string(id) + ".on"
	shown := func(phase string) {
		t.Helper()
		if got := r.view.Shown(); got.Action != string(id) || got.Phase != phase {
			t.Fatalf("the wall is told %+v, want %s", got, phase)
		}
	}
	shown("proposal")
	r.MustRead("Everyone else listens.")
	for _, step := range []struct {
		phase string
		to    workshop.Stage
	}{{"questions", workshop.StageQuestions}, {"reactions", workshop.StageObjections}} {
		if got := r.Focused(); got != on {
			t.Fatalf("before %s the focus is on %q", step.phase, got)
		}
		r.Key(fyne.KeySpace) // the whole round goes by the space bar
		r.expect(workshop.StageAction{Action: id, Stage: step.to})
		shown(step.phase)
	}
	if got := r.view.Shown().Speaker; got == "" {
		t.Fatal("the wall isn't told who speaks")
	}
	r.Key(fyne.KeySpace)
	r.expect() // the word is no stage
	shown("word")
	key := "consent." + string(id)
	for _, side := range workshop.Sides {
		if got, want := r.Focused(), key+".word.view"; got != want {
			t.Fatalf("the focus is on %q, want %q", got, want)
		}
		r.Key(fyne.KeySpace) // once too often
		if a := r.action(0); a.Consents.Of(side) != nil {
			t.Fatalf("the word of %s is given by going on", side)
		}
		r.Focus(key + ".confirm." + string(side))
		r.Key(fyne.KeySpace)
	}
	if a := r.action(0); a.State != workshop.StageAgreed {
		t.Fatalf("it is %s", a.State)
	}
	if got := r.Focused(); got != on {
		t.Fatalf("both agree, and the focus is on %q, not on the next one", got)
	}
	next := r.action(1).ID
	r.sent = nil
	r.Key(fyne.KeySpace)
	r.expect(workshop.StageAction{Action: next, Stage: workshop.StageProposed})
	if got := r.view.Shown(); got.Action != string(next) || got.Phase != "proposal" {
		t.Fatalf("the wall is told %+v", got)
	}
}

func TestARoundGoesBack(t *testing.T) {
	r, id := consentRoom(t)
	key := "consent." + string(id)
	r.toWord(id)
	r.Tap(key + ".questions.view")
	r.expect(workshop.StageAction{Action: id, Stage: workshop.StageQuestions})
	r.Tap(key + ".word.view") // and on, over what lies between
	r.expect(workshop.StageAction{Action: id, Stage: workshop.StageObjections})
	r.Tap(key + ".confirm.vendor")
	r.Tap(key + ".confirm.client")
	r.sent = nil
	r.Tap(key + ".reactions.view") // what is agreed is only looked at
	r.expect()
	r.MustRead("Now speaking")
}

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

func TestAProposalIsAmendedOnTheTable(t *testing.T) {
	r, id := consentRoom(t)
	key := "consent." + string(id)
	r.toWord(id)
	r.Tap(key + ".confirm.vendor")
	r.Tap(key + ".amend")
	r.sent = nil
	r.Fill("action."+string(id)+".due", "01-12-2026")
	r.Leave()
	r.expect(workshop.ChangeAction{Action: id, Field: "due", Value: "01-12-2026"})
	r.MustRead("Ellen consented to an earlier version")
	r.MustRead("version 2")
}

func TestWhatIsMissingLeadsToItsField(t *testing.T) {
	r, id := consentRoom(t)
	key := "consent." + string(id)
	r.must(workshop.ChangeAction{Action: id, Field: "due"}, workshop.ChangeAction{Action: id, Field: "winVendor"}, workshop.SetFollowUp{})
	r.show()
	r.Tap(key + ".need.due")
	if got := r.Focused(); got != "action."+string(id)+".due" {
		t.Fatalf("the cursor is in %q", got)
	}
	r.Tap(key + ".need.followUp")
	if got := r.Focused(); got != "followUp" {
		t.Fatalf("the cursor is in %q", got)
	}
	r.Tap(key + ".need.winVendor") // that is no matter of the round
	if r.key.Step != "draft" || !r.Has("action."+string(id)+".fold") {
		t.Fatalf("it leads to %v", r.key)
	}
}

func TestTheRoundEndsWhenAllWereHeard(t *testing.T) {
	r := newRoom(t, "en", sampleRecords(t, "en"))
	r.open("plan", "consent")
	r.MustRead("Every action has had its round.")
	if r.Has("round.start") {
		t.Fatal("there is nothing to begin")
	}
	names := r.All("consent.")
	r.Tap(names[0])
	r.Tap(names[0] + ".on")
	if r.Has(names[0] + ".on") {
		t.Fatal("it doesn't go back to all of them")
	}
	if i := slices.Index(r.All("consent."), names[0]); i != 0 {
		t.Fatal("the actions are not there")
	}
	r.expect()
}

// What is kept goes on without a round; what is adapted is asked again, and
// stays as far as it was brought.
func TestWhatIsAdaptedIsAskedAgain(t *testing.T) {
	r := newRoom(t, "en", followUpOf(t, sampleRecords(t, "en")))
	v := r.seen()
	at := slices.IndexFunc(v.Actions, func(a workshop.ActionView) bool { return a.State.Lane() == workshop.LaneRunning })
	if at < 0 {
		t.Fatal("nothing runs")
	}
	id := v.Actions[at].ID
	for i, a := range v.Actions {
		if i != at && !a.Untried && a.Earlier {
			r.must(workshop.ReviewAction{Action: a.ID, Field: "decision", Value: string(workshop.Keep)})
		} else if i != at {
			r.must(workshop.RemoveAction{Action: a.ID})
		}
	}
	r.must(workshop.SetFollowUp{Date: "2026-09-17"}, workshop.ReviewAction{Action: id, Field: "decision", Value: string(workshop.Adapt)})
	r.open("renewal", "consent")
	r.Tap("round.start")
	r.expect()
	if got := r.view.Shown(); got.Action != string(id) || got.Phase != "proposal" {
		t.Fatalf("the wall is told %+v", got)
	}
	key := "consent." + string(id)
	for range 3 {
		r.Tap(key + ".on")
	}
	r.expect() // it runs, whatever is said of it
	for _, c := range r.action(at).Checks {
		t.Errorf("it lacks %s", c.Field)
	}
	r.Tap(key + ".confirm.vendor")
	r.Tap(key + ".confirm.client")
	if len(r.said) > 0 || !r.action(at).Stands() {
		t.Fatalf("it doesn't stand, and says %q", r.said)
	}
	r.MustRead("Agreed: both parties gave their word.")
	r.sent = nil
	r.Tap(key + ".on") // nothing else is asked
	r.expect()
	r.MustRead("Every action has had its round.")
}

// Ten actions in half an hour leave no time for looking where to press: where
// nobody speaks up the space bar alone takes every action to the word of both.
func TestAllRoundsGoByTheSpaceBarButForTheWord(t *testing.T) {
	r, _ := consentRoom(t)
	v := r.seen()
	all := len(v.Actions)
	for _, a := range v.Actions {
		for _, c := range a.Checks {
			if c.Code != workshop.CheckMissing {
				t.Fatalf("%s isn't fit for this test: %s", a.Title, c.Code)
			}
		}
		if len(a.Checks) > 0 { // a draft that is not written yet
			r.must(workshop.RemoveAction{Action: a.ID})
			all--
		}
	}
	r.show()
	if all < 5 {
		t.Fatalf("only %d actions", all)
	}
	presses := 0
	for ; r.view.Shown().Action != "" && presses < 100; presses++ {
		r.Key(fyne.KeySpace)
		if r.view.Shown().Phase != "word" {
			continue
		}
		for _, side := range workshop.Sides {
			if confirm := "consent." + r.view.Shown().Action + ".confirm." + string(side); r.Has(confirm) {
				r.Tap(confirm)
				presses++
			}
		}
	}
	for _, a := range r.seen().Actions {
		if !a.Stands() {
			t.Errorf("%s is %s", a.Title, a.State)
		}
	}
	if most := 6 * all; presses > most {
		t.Errorf("%d presses for %d actions, want at most %d", presses, all, most)
	}
	if len(r.said) > 0 {
		t.Errorf("it complains: %q", r.said)
	}
}

func TestThePastIsOnlyLookedAt(t *testing.T) {
	r := newRoom(t, "en", sampleRecords(t, "en"))
	v := r.seen()
	r.must(workshop.WithdrawConsent{Action: v.Actions[0].ID, Side: workshop.Client})
	r.context.Past = true
	r.at("plan", "consent")
	name := "consent." + string(v.Actions[0].ID)
	r.Tap(name)
	for _, phase := range []string{"proposal", "questions", "reactions", "word"} {
		r.Tap(name + "." + phase + ".view")
	}
	r.Tap("round." + string(v.Actions[1].ID))
	r.Tap("consent." + string(v.Actions[1].ID) + ".fold")
	r.at("plan", "draft")
	card := "action." + string(v.Actions[0].ID)
	for _, key := range []fyne.KeyName{fyne.KeyMinus, fyne.KeyP} {
		r.Focus(card)
		r.Key(key)
	}
	r.Tap(card)
	r.Tap(card + ".next.more")
	r.expect()
	if len(r.said) > 0 {
		t.Errorf("it complains: %q", r.said)
	}
}
