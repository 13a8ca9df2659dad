package workshop

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"pgregory.net/rapid"
)

var followedBy = uuid.MustParse("0190a000-0000-7000-8000-000000000002")

// carryMethod is the test method with every kind of card but the signals
// carried along.
func carryMethod() Method {
	m := testMethod()
	for i := range m.Exercises {
		for j := range m.Exercises[i].Cards {
			m.Exercises[i].Cards[j].Carry = m.Exercises[i].Cards[j].ID != "signal"
		}
	}
	return m
}

// toldBefore is the report's view of a workshop with something of all that a
// follow-up takes along.
func toldBefore(tb failer) View {
	tb.Helper()
	if told != nil {
		return *told
	}
	w := newTable()
	w.must(tb, CreateWorkshop{ID: followedBy, Method: carryMethod(), Variant: "half", Lang: Dutch, Vendor: "N", Client: "W"},
		AddPerson{Person{ID: "q0", Side: Vendor, Name: "‹open 1›", Mandate: true}}, AddPerson{Person{ID: "q1", Side: Client, Name: "Q", Mandate: true}},
		SetFollowUp{"2026-05-01"}, OpenStep{termStep},
		AddCard{ID: "old-term", Kind: "term", Key: termStep, Side: Vendor, Fields: map[string]string{"word": "‹blind term vendor 1›"}},
		RevealStep{termStep}, OpenStep{surveyStep})
	for i, side := range []Side{Vendor, Vendor, Vendor, Client, Client, Client} {
		w.must(tb, CastBallot{ID: ID("old" + string(rune('0'+i))), Key: surveyStep, Side: side, Answers: Answers{Self: map[string]int{"HET1": 3, "WIJ1": 2}, Other: map[string]int{"HET1": 4}}})
	}
	w.must(tb, RevealStep{surveyStep})
	for _, id := range []ID{"old-running", "old-proposed"} {
		w.must(tb, readyAction(id, "‹action "+string(id)+" 1›", "q0", "q1")...)
	}
	for i, side := range Sides {
		w.must(tb, GiveConsent{"old-running", side, []ID{"q0", "q1"}[i], w.state.actions["old-running"].Terms()})
	}
	w.must(tb, StageAction{"old-running", StageRunning}, TakeReading{"old-reading", "old-running", "2026-04-01", "24", "‹action old-running 2›"})
	told = new(w.state.For(Viewer{Role: AsReport}))
	return *told
}

var told *View // by toldBefore

// follow begins a follow-up of the workshop at hand in a new file. Words:
// viewer=ROLE whose view it is made from, id=same, variant=, without=KIND
// (the method has no such cards), reworded=CODE (of the instrument), nothing
// (the file to go on from is empty).
func (p *play) follow(w words) {
	p.Helper()
	c := StartFollowUp{ID: followedBy, Method: carryMethod(), Variant: w.or("variant", "half"), Lang: Dutch, From: p.state.For(Viewer{Role: Role(w.or("viewer", string(AsReport)))})}
	if w.has("nothing") {
		c.From = newState().For(Viewer{Role: AsReport})
	}
	c.From.Method = new(carryMethod())
	switch {
	case w.named["id"] == "same":
		c.ID = c.From.Workshop.ID
	case c.From.Workshop.ID == followedBy: // a follow-up of a follow-up
		c.ID = testWorkshop
	}
	for i := range c.Method.Exercises {
		e := &c.Method.Exercises[i]
		e.Cards = slices.DeleteFunc(e.Cards, func(k CardKind) bool { return k.ID == w.named["without"] })
		for j := range e.Cards {
			e.Cards[j].Fields = slices.DeleteFunc(e.Cards[j].Fields, func(f Field) bool { return e.Cards[j].ID+"."+f.ID == w.named["without"] })
		}
	}
	for i := range c.Method.Instrument.Items {
		if item := &c.Method.Instrument.Items[i]; item.Code == w.named["reworded"] {
			item.Text = text("anders")
		}
	}
	n := newTable()
	n.now, n.author, n.issued = p.now.Add(42*24*time.Hour), p.author, p.issued
	p.copies[w.at(0)], p.table = n, n
	_, p.failed = p.do(p, c)
}

// TestFollowUpHoldsNoMore: whatever happened in a workshop, it can be followed
// up, and what anyone sees of the follow-up holds no text that the report of
// the earlier one did not hold.
func TestFollowUpHoldsNoMore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := tell(t, 60)
		if rapid.Bool().Draw(t, "odd") {
			for range rapid.IntRange(1, 10).Draw(t, "odd records") {
				w.log, w.state = w.log.Add(w.state, []Record{w.oddRecord()})
			}
		}
		from := w.state.For(Viewer{Role: AsReport})
		was := viewJSON(t, w.state, Viewer{Role: AsReport})
		next := newTable()
		next.issued, next.now = w.issued, w.now.Add(time.Hour)
		if _, rej := next.do(t, StartFollowUp{ID: uuid.Max, Method: carryMethod(), Variant: "half", Lang: English, From: from}); rej != nil {
			for _, side := range Sides { // only a forged file has such a name; whoever opens it can change that
				if _, odd := cleanName(rej.Field, from.Parties.Of(side).Name); odd != nil {
					return
				}
			}
			t.Fatalf("refused: %v", rej)
		}
		for _, v := range viewers {
			view := viewJSON(t, next.state, v)
			for _, m := range marker.FindAllString(view, -1) {
				if !strings.Contains(was, m) {
					t.Fatalf("%v sees %s: %s", v, m, view)
				}
			}
		}
		checkTaken(t, from, next.state)
		if rej := next.undo(t); rej == nil || rej.Code != CodeNothingToUndo {
			t.Fatalf("the beginning was taken back: %v", rej)
		}
		again := newTable()
		again.must(t, StartFollowUp{ID: followedBy, Method: carryMethod(), Variant: "half", Lang: Dutch, From: next.state.For(Viewer{Role: AsReport})})
	})
}

// checkTaken: what was taken along is all that should be, open to all, and
// nobody stands behind it yet.
func checkTaken(t *rapid.T, from View, s *State) {
	v := s.For(Viewer{Role: AsProjector})
	people, cards, actions := v.Earlier.Dropped.People, v.Earlier.Dropped.Cards, v.Earlier.Dropped.Actions
	for _, p := range from.People {
		if v.Person(p.ID) != nil {
			people++
		}
	}
	want := 0
	for _, c := range from.Cards {
		chosen := func(o Card) bool { return o.Kind == c.Kind && o.Dots > 0 }
		if strings.HasPrefix(string(c.ID), "preset-") && c.Dots == 0 && slices.ContainsFunc(from.Cards, chosen) {
			continue // offered, and not chosen
		}
		if kind, _ := s.method.CardKind(c.Kind); kind != nil && kind.Carry {
			want++
		}
		if v.Card(c.ID) != nil {
			cards++
		}
	}
	stopped := 0
	for _, a := range from.Actions {
		i := slices.IndexFunc(v.Actions, func(b ActionView) bool { return a.ID == b.ID })
		if a.State == StageStopped {
			stopped++
		} else if i >= 0 {
			actions++
			now := v.Actions[i]
			if now.Agreed() || now.State == StageAgreed || !now.Earlier || now.Consents != (PerSide[*ConsentView]{}) {
				t.Fatalf("agreed before it was asked: %+v", now)
			}
			if a.State == StageAgreed && now.State != StageRunning {
				t.Fatalf("agreed became %s", now.State)
			}
		}
	}
	if people != len(from.People) || cards != want || actions+stopped != len(from.Actions) {
		t.Fatalf("people %d of %d, cards %d of %d, actions %d and %d of %d", people, len(from.People), cards, want, actions, stopped, len(from.Actions))
	}
	if !v.Concept || v.Trend != nil || v.Slot != "" || v.Current != (StepKey{}) || v.Workshop.Day != s.created.Format(DateLayout) {
		t.Fatalf("begun before it began: %+v", v)
	}
	for k, step := range v.Steps {
		if !step.Opened.IsZero() || step.Hidden {
			t.Fatalf("%v: %+v", k, step)
		}
	}
	for _, slot := range v.Agenda {
		if slot.Began {
			t.Fatalf("%+v", slot)
		}
	}
}

// TestNoBallotIsTakenAlong: the records of a follow-up hold neither a ballot
// nor who gave which answer; only means of three and more.
func TestNoBallotIsTakenAlong(t *testing.T) {
	next := newTable()
	next.must(t, StartFollowUp{ID: testWorkshop, Method: carryMethod(), Variant: "half", Lang: Dutch, From: toldBefore(t)})
	all, err := json.Marshal(next.log.Records()[1:]) // the first holds the method
	if err != nil {
		t.Fatal(err)
	}
	if found := regexp.MustCompile(`ballot|"old\d"`).Find(all); found != nil {
		t.Errorf("%s is among the records", found)
	}
	f := next.state.earlier.Figures
	if got := f.Vendor.Self["HET1"]; got.Mean != 3 || got.N != 3 || len(f.Asked) != 2 {
		t.Errorf("%+v", f)
	}
}

// TestTheBeginningStays: a retraction of the commit with which a follow-up
// began, which only a forged file holds, takes nothing of it back.
func TestTheBeginningStays(t *testing.T) {
	w := newTable()
	w.must(t, StartFollowUp{ID: testWorkshop, Method: carryMethod(), Variant: "half", Lang: Dutch, From: toldBefore(t)})
	before := allViews(t, w.state)
	w.seal(t, []Event{CommitRetracted{Commit: w.log.Records()[0].Commit}})
	if after := allViews(t, w.state); after != before {
		t.Errorf("was %s\nis  %s", before, after)
	}
}

// TestALateBeginning: a forged creation in a commit that was taken back brings
// that back, whether it arrives last or with the rest.
func TestALateBeginning(t *testing.T) {
	w := newTable()
	taken := w.seal(t, []Event{PersonAdded{Person{ID: "p", Side: Vendor, Name: "N"}}})[0].Commit
	w.seal(t, []Event{CommitRetracted{Commit: taken}})
	last, err := Seal([]Event{WorkshopCreated{Workshop: testWorkshop, Method: testMethod(), Lang: Dutch, Vendor: "N", Client: "W"}}, Facilitator, w.tick, w.newID, w.idAt)
	if err != nil {
		t.Fatal(err)
	}
	last[0].Commit = taken
	log, state := w.log.Add(w.state, last)
	if got, want := allViews(t, state), allViews(t, NewLog(log.Records()).Fold()); got != want {
		t.Errorf("one by one %s\nat once    %s", got, want)
	}
}

// TestReadingsHaveALimit: an action has at most MaxReadings, another its own.
func TestReadingsHaveALimit(t *testing.T) {
	w := newTable()
	w.must(t, StartFollowUp{ID: testWorkshop, Method: carryMethod(), Variant: "half", Lang: Dutch, From: toldBefore(t)})
	var events []Event // beside the one that was taken along
	for i := range MaxReadings - 1 {
		events = append(events, ReadingTaken{Reading: ID(fmt.Sprint("r", i)), Action: "old-running", Date: "2026-04-01", Value: "1"})
	}
	w.seal(t, events)
	if _, rej := w.do(t, TakeReading{ID: "r", Action: "old-running", Date: "2026-04-02", Value: "2"}); rej == nil || rej.Code != CodeTooMany || rej.Limit != MaxReadings {
		t.Errorf("one more: %v", rej)
	}
	w.must(t, TakeReading{ID: "r", Action: "old-proposed", Date: "2026-04-02", Value: "2"})
}
