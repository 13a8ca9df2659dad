package step_test

import (
	"slices"
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
