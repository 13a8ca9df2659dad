package step_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

var collect = workshop.StepKey{Exercise: "interests", Step: "collect"}

// blindRoom is at the step where both sides write blind, with a marked card of
// each.
func blindRoom(t *testing.T) *room {
	r := newRoom(t, "en", fresh(t))
	r.open(collect.Exercise, collect.Step)
	for _, s := range workshop.Sides {
		fields := map[string]string{}
		for _, f := range []string{"position", "interest", "why", "guessOther"} {
			fields[f] = "Secret-" + string(s) + "-" + f
		}
		r.must(workshop.AddCard{ID: r.context.NewID(), Kind: "interest", Key: collect, Side: s, Fields: fields})
	}
	r.show()
	return r
}

// mustHide fails the test where anything of a side's cards can be read.
func (r *room) mustHide(sides ...workshop.Side) {
	r.Helper()
	for _, s := range sides {
		r.MustNotRead("Secret-" + string(s))
	}
}

func TestBlindCardsShowNothingOfEitherSide(t *testing.T) {
	r := blindRoom(t)
	r.mustHide(workshop.Vendor, workshop.Client)
	r.MustRead("1 card")
	if names := r.All("card."); len(names) > 0 {
		t.Fatalf("cards on the screen: %q", names)
	}
	if names := r.All("add."); len(names) > 0 {
		t.Fatalf("nobody writes, and yet there is %q", names)
	}
}

func TestWritingForASideShowsThatSideOnly(t *testing.T) {
	for _, own := range workshop.Sides {
		r := blindRoom(t)
		r.Tap("cards.write." + string(own))
		r.MustRead("Secret-" + string(own))
		r.mustHide(own.Other())
		for _, name := range r.All("card.") {
			r.Tap(name)
			r.mustHide(own.Other())
			r.MustRead("Secret-" + string(own) + "-guessOther")
			r.Tap(name + ".fold")
		}
		r.Type("add.interest."+string(own), "Secret-"+string(own)+"-new")
		r.Tap("cards.stop")
		r.mustHide(own)
		r.mustHide(own.Other())
		r.expect(workshop.AddCard{Kind: "interest", Key: collect, Side: own, Fields: map[string]string{"interest": "Secret-" + string(own) + "-new"}})
	}
}

func TestADraftOfASideIsNotSeenByTheOther(t *testing.T) {
	r := blindRoom(t)
	r.Tap("cards.write.vendor")
	r.Fill("add.interest.vendor", "Secret-vendor "+strings.Repeat("far too long ", 100))
	r.MustRead("too long")
	r.Tap("cards.stop")
	r.mustHide(workshop.Vendor)
	r.MustNotRead("too long")
	r.Tap("cards.write.client")
	r.mustHide(workshop.Vendor)
	r.Tap("cards.stop")
	r.Tap("cards.write.vendor")
	r.MustRead("Secret-vendor far too long")
	r.MustRead("too long")
}

func TestARevealShowsBothAndLocks(t *testing.T) {
	r := blindRoom(t)
	r.must(workshop.RevealStep{Key: collect})
	r.show()
	r.MustRead("Secret-vendor")
	r.MustRead("Secret-client")
	if names := r.All("add."); len(names) > 0 {
		t.Fatalf("what is revealed is fixed, and yet there is %q", names)
	}
	r.Tap("cards.round")
	r.expect(workshop.StartRound{Key: collect})
}

func TestACardIsAddedOpenedChangedAndRemoved(t *testing.T) {
	r := newRoom(t, "nl", fresh(t))
	r.open("plan", "premortem")
	r.Type("add.risk.", "Wij willen allebei rust")
	r.Key(fyne.KeyReturn)
	key := workshop.StepKey{Exercise: "plan", Step: "premortem"}
	r.expect(workshop.AddCard{Kind: "risk", Key: key, Side: workshop.Together, Fields: map[string]string{"what": "Wij willen allebei rust"}})
	if got := r.Value("add.risk."); got != "" {
		t.Fatalf("the field still holds %q", got)
	}
	name := r.All("card.")[0]
	r.Tap(name)
	r.Fill(name+".what", "Wij willen allebei rust in de planning")
	id := workshop.ID(strings.TrimPrefix(name, "card."))
	r.expect(workshop.ChangeCard{Card: id, Field: "what", Value: "Wij willen allebei rust in de planning"})
	r.Tap(name + ".fold")
	r.MustRead("rust in de planning")
	r.Tap(name)
	r.Tap(name + ".remove")
	r.expect(workshop.RemoveCard{Card: id})
	if names := r.All("card."); len(names) > 0 {
		t.Fatalf("still there: %q", names)
	}
}

func TestFieldsOfEveryType(t *testing.T) {
	r := newRoom(t, "nl", sampleRecords(t, "nl"))
	r.at("cycle", "loop")
	v := r.seen()
	fix := v.CardsOf("fix")[0]
	name := "card." + string(fix.ID)
	r.Tap(name)
	change := func(field, value string) workshop.Command {
		return workshop.ChangeCard{Card: fix.ID, Field: field, Value: value}
	}
	r.Choose(name+".type", "–")
	r.expect(change("type", ""))
	r.Fill(name+".month", "3-2026")
	r.expect(change("month", "3-2026"))
	r.Fill(name+".hours", "12,5")
	r.expect(change("hours", "12,5"))
	r.Fill(name+".hours", "veel")
	r.expect(change("hours", "veel"))
	r.MustRead("“veel” is geen getal.")
	if got := r.Value(name + ".hours"); got != "veel" {
		t.Fatalf("the field holds %q", got)
	}
	r.at("mirror", "intro")
	r.sent = nil // on leaving, it is tried once more
	r.at("cycle", "loop")
	if got := r.Value(name + ".hours"); got != "veel" {
		t.Fatalf("after a change of step the field holds %q", got)
	}
	r.MustRead("“veel” is geen getal.")
}

func TestNumbersAndMonthsStandAsTheyAreAskedFor(t *testing.T) {
	r := newRoom(t, "nl", sampleRecords(t, "nl"))
	r.at("cycle", "loop")
	v := r.seen()
	name := "card." + string(v.CardsOf("fix")[0].ID)
	r.Tap(name)
	r.Fill(name+".hours", "12,5")
	if got := r.Value(name + ".hours"); got != "12,5" {
		t.Errorf("12,5 hours became %q", got)
	}
	r.Fill(name+".month", "3-2026")
	if got := r.Value(name + ".month"); got != "03-2026" {
		t.Errorf("the month became %q", got)
	}
}

func TestDots(t *testing.T) {
	r := newRoom(t, "nl", withStep(t, workshop.Step{ID: "vote", Kind: workshop.StepDots, Shows: []string{"risk"}, Dots: 3}))
	r.open("plan", "premortem")
	key := workshop.StepKey{Exercise: "plan", Step: "premortem"}
	first, second := r.context.NewID(), r.context.NewID()
	r.must(workshop.AddPerson{Person: workshop.Person{ID: r.context.NewID(), Side: workshop.Client, Name: "Fatima"}})
	r.must(workshop.AddCard{ID: first, Kind: "risk", Key: key, Fields: map[string]string{"what": "Eén"}})
	r.must(workshop.AddCard{ID: second, Kind: "risk", Key: key, Fields: map[string]string{"what": "Twee"}})
	r.open("plan", "vote")
	key.Step = "vote"
	r.Tap("dot.client." + string(second))
	r.expect(workshop.PlaceDot{Dot: workshop.Dot{Card: second, Key: key, Side: workshop.Client}})
	r.MustRead("1 stip")
	top := func(want workshop.ID, why string) {
		t.Helper()
		if names := r.All("dot.vendor."); len(names) < 2 || names[0] != "dot.vendor."+string(want) {
			t.Errorf("%s, and here it is %q", why, names)
		}
	}
	top(first, "under the finger nothing moves")
	third := r.context.NewID()
	r.must(workshop.AddCard{ID: third, Kind: "risk", Key: workshop.StepKey{Exercise: "plan", Step: "premortem"}, Fields: map[string]string{"what": "Drie"}})
	r.show()
	top(first, "what comes later stands after")
	r.Tap("undot.client." + string(second))
	r.expect(workshop.RemoveDot{Dot: workshop.Dot{Card: second, Key: key, Side: workshop.Client}})
	r.MustNotRead("1 stip")
	r.Tap("dot.client." + string(second))
	r.must(workshop.OpenStep{Key: workshop.StepKey{Exercise: "plan", Step: "premortem"}})
	r.show()
	top(second, "once the step is over most votes come first")
}

func TestDotsAreForWhatBothSidesWorded(t *testing.T) {
	r := newRoom(t, "nl", fresh(t))
	key := workshop.StepKey{Exercise: "impact", Step: "story"}
	id := r.context.NewID()
	r.must(workshop.OpenStep{Key: key}, workshop.AddCard{ID: id, Kind: "problem", Key: key, Side: workshop.Client, Fields: map[string]string{"title": "Het blijft liggen"}},
		workshop.OpenStep{Key: workshop.StepKey{Exercise: "impact", Step: "wording"}},
		workshop.ChangeCard{Card: id, Field: "jointWording", Value: "Meldingen wachten op elkaar"})
	r.open("impact", "vote")
	r.MustRead("Meldingen wachten op elkaar")
	r.MustRead("Het blijft liggen")
}

func TestAFoldedCardSaysWhatItLacks(t *testing.T) {
	r := newRoom(t, "en", fresh(t))
	key := workshop.StepKey{Exercise: "impact", Step: "story"}
	id := r.context.NewID()
	r.must(workshop.OpenStep{Key: key}, workshop.AddCard{ID: id, Kind: "problem", Key: key, Side: workshop.Client, Fields: map[string]string{"title": "It waits"}})
	r.at("impact", "story")
	v := r.seen()
	kind, _ := v.Method.CardKind("problem")
	for _, f := range []string{"event", "affected"} {
		line := "+ " + kind.Field(f).Label.EN
		r.MustRead(line)
		r.must(workshop.ChangeCard{Card: id, Field: f, Value: "Words"})
		r.show()
		r.MustNotRead(line)
	}
	r.must(workshop.ChangeCard{Card: id, Field: "frequency", Value: "daily"})
	r.show()
	for _, s := range r.Texts() {
		if s == "+ "+kind.Field("jointWording").Label.EN {
			t.Error("what a later step asks is missed here")
		}
	}
}

// withStep is a fresh workshop with one more step in the plan.
func withStep(t *testing.T, s workshop.Step) []workshop.Record {
	t.Helper()
	return freshWith(t, func(m *workshop.Method) {
		e := m.Exercise("plan")
		e.Steps = append(e.Steps, s)
	})
}

func TestARebuildKeepsTheFocusAndTheButton(t *testing.T) {
	r := newRoom(t, "nl", sampleRecords(t, "nl"))
	r.at("plan", "draft")
	action := r.action(0)
	name := "action." + string(action.ID)
	r.Tap(name)
	r.Tap(name + ".plan.when")
	r.Type(name+".title", " nu")
	field, fold := r.Find(name+".title"), r.Find(name+".fold")
	r.must(workshop.ChangeAction{Action: action.ID, Field: "firstStep", Value: "Elders gewijzigd"})
	r.show()
	if r.Find(name+".title") != field || r.Find(name+".fold") != fold {
		t.Fatal("a rebuild made other objects")
	}
	if r.Focused() != name+".title" {
		t.Fatalf("the focus went to %q", r.Focused())
	}
	if got := r.Value(name + ".firstStep"); got != "Elders gewijzigd" {
		t.Fatalf("the field shows %q", got)
	}
	r.Keys(" meteen")
	if got := r.Value(name + ".title"); got != action.Title+" nu meteen" {
		t.Fatalf("the field shows %q", got)
	}
	r.expect()
	r.Tap(name + ".fold") // a click takes the focus away first: the field saves, all is rebuilt, and the button still is the one
	r.expect(workshop.ChangeAction{Action: action.ID, Field: "title", Value: action.Title + " nu meteen"})
	if r.Has(name + ".fold") {
		t.Fatal("the button didn't do what it says")
	}
}

func TestTheFocusIsScrolledIntoSight(t *testing.T) {
	r := newRoom(t, "nl", sampleRecords(t, "nl"))
	r.at("plan", "draft")
	name := "action." + string(r.action(0).ID)
	r.Tap(name)
	for range 60 {
		r.Tab()
		o, ok := r.Win.Canvas().Focused().(fyne.CanvasObject)
		if !ok {
			continue
		}
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
		if bottom := top + o.Size().Height; top < 0 || bottom > stage.Height {
			t.Fatalf("%q has the focus, at %v to %v of a window %v high", r.Focused(), top, bottom, stage.Height)
		}
	}
}
