package step_test

import (
	"strings"
	"testing"

	"samenspel/workshop"
)

// moments opens the step where each side says how each point of contact feels.
func moments(t *testing.T) *room {
	r := newRoom(t, "en", fresh(t))
	r.open("touchpoints", "moments")
	r.open("touchpoints", "feel")
	return r
}

func TestWhatThereIsOneForEachIsFilledInOneAfterAnother(t *testing.T) {
	r := moments(t)
	if names := r.All("seed."); len(names) > 0 {
		t.Fatalf("nobody writes, and yet %q is proposed", names)
	}
	r.Tap("cards.write.vendor")
	v := r.seen()
	all := v.CardsOf("moment")
	name := func(i int) string { return "seed.feeling.vendor." + string(all[i].ID) }
	if r.Has(name(6)) {
		t.Fatal("all are shown at once")
	}
	r.MustRead("Show 3 more")
	r.Tap("seed.feeling.vendor.more")
	r.Tap(name(8))
	key := workshop.StepKey{Exercise: "touchpoints", Step: "feel"}
	want := func(i int) workshop.Command {
		return workshop.AddCard{Kind: "feeling", Key: key, Side: workshop.Vendor, Fields: map[string]string{"moment": string(all[i].ID)}}
	}
	r.expect(want(8))
	if r.Has(name(8)) {
		t.Fatal("what was taken up is still proposed")
	}
	first := r.All("card.")[0]
	first = strings.TrimSuffix(first, ".moment")
	if got := r.Focused(); got != first+".score" {
		t.Fatalf("the cursor is at %q, and the first to fill in is the score of %q", got, first)
	}
	r.Choose(first+".score", "+1")
	r.sent = nil
	r.Tap(first + ".next")
	r.expect(want(0))
	if got := r.Focused(); strings.HasPrefix(got, first) || !strings.HasSuffix(got, ".score") {
		t.Fatalf("the cursor is at %q", got)
	}
	r.Tap("cards.stop")
	r.must(workshop.RevealStep{Key: key})
	r.show()
	if names := r.All("seed."); len(names) > 0 {
		t.Fatalf("what is revealed is fixed, and yet %q is proposed", names)
	}
}

func TestAStoryGrowsFromTheMirror(t *testing.T) {
	r := newRoom(t, "en", sampleRecords(t, "en"))
	r.open("impact", "story")
	r.MustRead("From earlier exercises")
	r.MustRead("Stood out in the mirror")
	v := r.seen()
	var seed workshop.Seed
	for _, s := range v.Seeds("problem") {
		if s.Side == workshop.Vendor {
			seed = s
			break
		}
	}
	r.Tap("seed.problem.vendor." + string(seed.From.ID))
	r.expect(workshop.AddCard{Kind: "problem", Key: r.key, Side: workshop.Vendor, Fields: seed.Fields})
	if got := r.Focused(); !strings.HasSuffix(got, ".title") {
		t.Fatalf("the cursor is at %q", got)
	}
	r.MustRead("Points to")
	r.open("mirror", "results")
	r.MustRead("Topics that already come back")
	v = r.seen()
	for _, c := range v.CardsOf("problem") {
		if c.Fields["driver"] == string(seed.From.ID) {
			r.Tap("link." + string(seed.From.ID) + ".to." + string(c.ID))
			if !r.Has("card." + string(c.ID) + ".fold") {
				t.Fatal("the link doesn't lead to the story")
			}
			r.Tap("link." + string(c.ID) + ".from." + string(seed.From.ID))
			if r.key.Step != "results" {
				t.Fatalf("the way back leads to %v", r.key)
			}
		}
	}
}

func TestAnActionGrowsFromAnInterventionAsOneDeed(t *testing.T) {
	r := newRoom(t, "en", sampleRecords(t, "en"))
	r.open("interventions", "options")
	r.MustRead("Against: ")
	v := r.seen()
	seed := v.Seeds("option")[0]
	r.MustRead(seed.Intervention.Text.EN)
	r.Tap("seed.option.." + seed.Intervention.ID)
	option := r.sent[0].(workshop.AddCard).ID
	r.sent = nil
	r.must(workshop.ChangeCard{Card: option, Field: "chosen", Value: "yes"})
	r.open("plan", "draft")
	before := r.log.Len()
	r.Tap("seed.action." + string(option))
	add := r.sent[0].(workshop.AddAction)
	fields := map[string]string{"origin": string(option), "level": string(seed.Intervention.Level), "finding": seed.Fields["finding"], "problem": ""}
	if f := v.Card(workshop.ID(seed.Fields["finding"])); f != nil {
		fields["problem"] = v.Card(workshop.ID(f.Fields["cycle"])).Fields["problem"]
	}
	r.expect(workshop.AddAction{Title: seed.Title, Fields: fields})
	commits := map[string]bool{}
	for _, record := range r.log.Records()[before:] {
		commits[record.Commit.String()] = true
	}
	if len(commits) != 1 {
		t.Fatalf("it takes %d deeds to take it back", len(commits))
	}
	name := "action." + string(add.ID)
	if got := r.Focused(); got != name+".title" {
		t.Fatalf("the cursor is at %q", got)
	}
	r.Tap("link." + string(add.ID) + ".from." + string(option))
	if r.key.Exercise != "interventions" || !r.Has("card."+string(option)+".fold") {
		t.Fatalf("the link leads to %v", r.key)
	}
	r.Tap("link." + string(option) + ".to." + string(add.ID))
	if !r.Has(name + ".fold") {
		t.Fatal("the way back doesn't open the action")
	}
}

func TestTheLibraryIsShownAsItWillBeWritten(t *testing.T) {
	r := newRoom(t, "en", sampleRecords(t, "nl"))
	r.open("interventions", "options")
	r.MustRead("What others did")
	r.MustNotRead("From earlier exercises")
	v := r.seen()
	in := v.Seeds("option")[0].Intervention
	r.MustRead(in.Title.NL)
	r.MustRead(in.Text.NL)
	r.MustNotRead(in.Title.EN)
	r.MustRead(r.context.T.T("level."+string(in.Level)) + " · Against: ")
}

func TestAnActionOpensWhereItLacksSomething(t *testing.T) {
	r := newRoom(t, "en", sampleRecords(t, "en"))
	r.at("plan", "draft")
	a := r.action(0)
	name := "action." + string(a.ID)
	r.Tap(name)
	if !r.Has(name+".title") || r.Has(name+".due") || r.Has(name+".risk") {
		t.Fatalf("nothing is asked any more, and there is %q", r.All(name))
	}
	r.MustRead("Now: 31")
	r.Tap(name + ".plan.when")
	r.Fill(name+".due", "")
	r.Tap(name + ".plan.when")
	r.MustRead("1 point open")
	r.Tap(name + ".fold")
	r.Tap(name)
	if !r.Has(name + ".due") {
		t.Fatal("the date is missing, and its section is folded")
	}
}

func TestAnActionThatCrossesALimit(t *testing.T) {
	r := newRoom(t, "en", sampleRecords(t, "en"))
	r.at("plan", "draft")
	name := "action." + string(r.action(0).ID)
	r.Tap(name)
	r.Tap(name + ".plan.more")
	v := r.seen()
	for _, c := range v.CardsOf("limit") {
		r.must(workshop.RemoveCard{Card: c.ID})
	}
	r.show()
	if r.Has(name + ".limit") {
		t.Fatal("there are no limits, and yet they are asked for")
	}
	key := workshop.StepKey{Exercise: "limits", Step: "limits"}
	id := r.context.NewID()
	r.must(workshop.OpenStep{Key: key}, workshop.AddCard{ID: id, Kind: "limit", Key: key, Side: workshop.Client, Fields: map[string]string{"text": "No residents' data in tests"}})
	r.at("plan", "draft")
	r.Choose(name+".limit", "● No residents' data in tests")
	r.expect(workshop.ChangeAction{Action: r.action(0).ID, Field: "limit", Value: string(id)})
	r.MustRead("This crosses a limit.")
	if r.Has(name + ".origin") {
		t.Fatal("what it grew from is no field to fill in")
	}
}
