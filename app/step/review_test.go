package step_test

import (
	"testing"

	"github.com/google/uuid"

	"samenspel/app/widget/widgettest"
	"samenspel/workshop"
	"samenspel/workshop/method"
)

// followUpOf are the records of a workshop that follows another.
func followUpOf(t *testing.T, earlier []workshop.Record) []workshop.Record {
	t.Helper()
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	v := workshop.NewLog(earlier).Fold().For(workshop.Viewer{Role: workshop.AsReport})
	r := &room{Page: &widgettest.Page{TB: t}, log: workshop.NewLog(nil), context: freshContext()}
	r.state = r.log.Fold()
	r.must(workshop.StartFollowUp{ID: uuid.New(), Method: m, Variant: "follow-up", Lang: v.Workshop.Lang, From: v})
	return r.log.Records()
}

// measured opens the review on the first action that can be measured: one with
// a figure to begin with and one to aim at.
func measured(t *testing.T, lang string) (*room, workshop.ActionView) {
	t.Helper()
	r := newRoom(t, lang, followUpOf(t, sampleRecords(t, lang)))
	v := r.seen()
	for _, a := range v.Actions {
		if a.Earlier && a.Baseline == "31" && a.Target == "12" {
			r.open("evidence", "review")
			r.Tap("review." + string(a.ID))
			return r, a
		}
	}
	t.Fatal("the sample has no action from 31 to 12")
	return nil, workshop.ActionView{}
}

func TestAReadingIsTakenAndRemoved(t *testing.T) {
	r, a := measured(t, "nl")
	key := "review." + string(a.ID)
	r.MustRead("van 31")
	r.MustRead("Nog niets gemeten.")
	if got := r.Value(key + ".reading.date"); got != "16-04-2026" {
		t.Fatalf("the date to begin with is %q", got)
	}
	r.Write(key+".reading.value", "24,5")
	r.Write(key+".reading.evidence", "12 van 49 meldingen")
	r.Tap(key + ".reading.take")
	r.expect(workshop.TakeReading{Action: a.ID, Date: "16-04-2026", Value: "24,5", Evidence: "12 van 49 meldingen"})
	r.MustRead("16 apr 2026 · 24,5")
	r.MustRead("12 van 49 meldingen")
	r.MustRead("34% van de weg")
	for _, name := range []string{"value", "evidence"} {
		if got := r.Value(key + ".reading." + name); got != "" {
			t.Errorf("the field for %s still holds %q", name, got)
		}
	}
	if left := r.context.Drafts.Texts(); len(left) > 0 {
		t.Errorf("%q still waits to be taken in", left)
	}

	// What makes no sense stays, and says why.
	r.Write(key+".reading.value", "veel")
	r.Tap(key + ".reading.take")
	r.sent = nil
	if len(r.said) != 1 || r.Value(key+".reading.value") != "veel" {
		t.Fatalf("it says %q, and the field holds %q", r.said, r.Value(key+".reading.value"))
	}

	id := r.action(index(r, a.ID)).Readings[0].ID
	r.Tap(key + ".reading." + string(id) + ".remove")
	r.expect(workshop.RemoveReading{Reading: id})
	r.MustNotRead("12 van 49 meldingen")
	r.MustRead("Nog niets gemeten.")
}

// index is the place of an action in the plan.
func index(r *room, id workshop.ID) int {
	v := r.seen()
	for i, a := range v.Actions {
		if a.ID == id {
			return i
		}
	}
	return len(v.Actions)
}

func TestWhatCameOfAnActionIsSaidAndDecided(t *testing.T) {
	r, a := measured(t, "en")
	key := "review." + string(a.ID)
	say := func(field, value string) workshop.Command {
		return workshop.ReviewAction{Action: a.ID, Field: field, Value: value}
	}
	r.Choose(key+".symptomReturned", "partly")
	r.expect(say("symptomReturned", "partly"))
	r.Fill(key+".lesson", "Those who watch along report less")
	r.expect(say("lesson", "Those who watch along report less"))
	r.Choose(key+".decision", "adapt")
	r.expect(say("decision", "adapt"))
	r.MustRead("it then asks for consent anew")
	r.Tap(key + ".fold")
	r.MustRead("The symptom returned in part · Decided: adapt")
	if got := r.action(index(r, a.ID)).State; got != workshop.StageAdapted {
		t.Fatalf("the action is %s", got)
	}
}

func TestAReviewWithoutAnythingToReviewTeaches(t *testing.T) {
	for _, records := range [][]workshop.Record{fresh(t), sampleRecords(t, "en")} {
		r := newRoom(t, "en", records)
		r.at("evidence", "review")
		if got := r.All("review."); len(got) > 0 {
			t.Fatalf("there is %q", got)
		}
		v := r.seen()
		r.MustRead(v.Method.Step(r.key).Empty.EN)
	}
}

func TestARunningActionIsMeasuredInAnyWorkshop(t *testing.T) {
	r := newRoom(t, "en", sampleRecords(t, "en"))
	v := r.seen()
	var agreed workshop.ActionView
	for _, a := range v.Actions {
		if a.State == workshop.StageAgreed {
			agreed = a
		}
	}
	key := "consent." + string(agreed.ID)
	r.open("plan", "consent")
	r.Tap(key)
	if r.Has(key + ".reading.take") {
		t.Fatal("it can be measured before it has begun")
	}
	r.Tap(key + ".begin")
	r.expect(workshop.StageAction{Action: agreed.ID, Stage: workshop.StageRunning})
	r.Write(key+".reading.value", "3")
	r.Tap(key + ".reading.take")
	r.expect(workshop.TakeReading{Action: agreed.ID, Date: "16-04-2026", Value: "3"})
	r.Tap(key + ".finish")
	r.expect(workshop.StageAction{Action: agreed.ID, Stage: workshop.StageDone})
}

func TestWhatWasNotAgreedThenIsNoReview(t *testing.T) {
	records := sampleRecords(t, "en")
	before := newRoom(t, "en", records)
	draft := before.context.NewID()
	before.must(workshop.AddAction{ID: draft, Title: "Only an idea"})
	r := newRoom(t, "en", followUpOf(t, before.log.Records()))
	r.open("evidence", "review")
	key := "review." + string(draft)
	if names := r.All("review."); len(names) < 2 || names[len(names)-1] != key {
		t.Fatalf("it doesn't stand apart: %q", names)
	}
	r.MustRead("Not agreed then")
	r.Tap(key)
	if r.Has(key+".reading.take") || r.Has(key+".symptomReturned") || r.Has(key+".lesson") {
		t.Fatal("what never ran is reviewed as if it had")
	}
	r.Choose(key+".decision", "stop")
	r.expect(workshop.ReviewAction{Action: draft, Field: "decision", Value: "stop"})
	if r.Has(key + ".reading.take") {
		t.Fatal("that it is stopped makes it something that ran")
	}
	r.Tap(key + ".fold")
	for _, a := range r.seen().Actions {
		if !a.Untried {
			r.Tap("review." + string(a.ID))
			if !r.Has("review." + string(a.ID) + ".reading.take") {
				t.Errorf("%q ran, and can't be measured", a.Title)
			}
			r.Tap("review." + string(a.ID) + ".fold")
		}
	}
}
