package workshop

import (
	"bytes"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestArrivalOrder: a set of records means the same in whatever order and
// batches it arrives, twice over too.
func TestArrivalOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		records := oddHistory(t)
		want := NewLog(records)
		state := want.Fold()

		arriving := append(slices.Clone(records), records[:rapid.IntRange(0, len(records)).Draw(t, "twice")]...)
		if rapid.Bool().Draw(t, "shuffled") {
			arriving = rapid.Permutation(arriving).Draw(t, "arriving")
		}
		log, got := NewLog(nil), newState()
		for len(arriving) > 0 {
			n := rapid.IntRange(1, len(arriving)).Draw(t, "batch")
			log, got = log.Add(got, arriving[:n])
			arriving = arriving[n:]
		}
		sameRecords(t, log, want)
		if !reflect.DeepEqual(got, state) {
			t.Fatalf("states differ:\n%s\n%s", allViews(t, got), allViews(t, state))
		}
		if got, want := allViews(t, got), allViews(t, state); got != want {
			t.Fatalf("views differ:\n%s\n%s", got, want)
		}
	})
}

func sameRecords(t failer, a, b *Log) {
	t.Helper()
	same := func(x, y Record) bool { return x.Compare(y) == 0 }
	if !slices.EqualFunc(a.Records(), b.Records(), same) {
		t.Fatalf("records differ:\n%v\n%v", a.Records(), b.Records())
	}
}

// TestMergeIsUnion: merging is commutative, associative and idempotent, and
// each copy lacks exactly what the other brings.
func TestMergeIsUnion(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		records := oddHistory(t)
		some := func(label string) *Log {
			var out []Record
			for _, r := range records {
				if rapid.Bool().Draw(t, label) {
					out = append(out, r)
				}
			}
			return NewLog(out)
		}
		a, b, c := some("a"), some("b"), some("c")
		sameRecords(t, a.Merge(b), b.Merge(a))
		sameRecords(t, a.Merge(b).Merge(c), a.Merge(b.Merge(c)))
		sameRecords(t, a.Merge(a), a)
		sameRecords(t, a.Merge(b), NewLog(append(a.Records(), b.Records()...)))
		sameRecords(t, a.Merge(NewLog(a.Missing(b))), b.Merge(a))
		if n := len(a.Missing(b)); n != a.Merge(b).Len()-a.Len() {
			t.Fatalf("%d missing", n)
		}
		if got, want := allViews(t, a.Merge(b).Fold()), allViews(t, b.Merge(a).Fold()); got != want {
			t.Fatalf("views differ:\n%s\n%s", got, want)
		}
	})
}

// TestRetractThenRestore: taking back any commit and restoring it changes
// nothing for anyone.
func TestRetractThenRestore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := tell(t, 60)
		before := allViews(t, w.state)
		commit := rapid.SampledFrom(w.log.Records()).Draw(t, "commit").Commit
		retraction := w.seal(t, []Event{CommitRetracted{Commit: commit}})
		w.seal(t, []Event{CommitRetracted{Commit: retraction[0].Commit}})
		if after := allViews(t, w.state); after != before {
			t.Fatalf("before %s\nafter  %s", before, after)
		}
	})
}

// TestUndoThenRedo: all of an author's undo, redone, is where they were; and
// undo reaches what nobody else did.
func TestUndoThenRedo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := tell(t, 40)
		w.do(t, ChangeParty{Vendor, "values", w.text("open")})
		before, times := allViews(t, w.state), rapid.IntRange(1, 10).Draw(t, "times")
		undone := 0
		for ; undone < times && w.undo(t) == nil; undone++ {
			last := w.log.entries[w.log.Len()-1]
			for _, e := range w.log.entries {
				if e.Commit == last.event.(CommitRetracted).Commit && e.By != w.author {
					t.Fatalf("%s took back what %s did", w.author, e.By)
				}
			}
		}
		for range undone {
			if rej := w.redo(t); rej != nil {
				t.Fatalf("after %d undone: %v", undone, rej)
			}
		}
		if after := allViews(t, w.state); after != before {
			t.Fatalf("before %s\nafter  %s", before, after)
		}
	})
}

// TestNothingPanics: whatever a file holds, it opens, can be looked at, and
// takes any command.
func TestNothingPanics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := tell(t, 15)
		for range rapid.IntRange(1, 20).Draw(t, "odd records") {
			w.log, w.state = w.log.Add(w.state, []Record{w.oddRecord()})
		}
		w.odd = true
		for range rapid.IntRange(1, 20).Draw(t, "odd commands") {
			w.happen()
		}
		allViews(t, w.state)
		w.log.Before(rapid.IntRange(-1, 99).Draw(t, "history")).Fold()
		if !reflect.DeepEqual(NewLog(w.log.Records()).Fold(), w.state) {
			t.Fatalf("the fold differs")
		}
	})
}

// TestOldLogsStay: a log that others were made from, in several directions,
// stays as it was.
func TestOldLogsStay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := tell(t, 10)
		type kept struct {
			log     *Log
			state   *State
			records []Record
			seen    string
		}
		var all []kept
		for range rapid.IntRange(2, 12).Draw(t, "turns") {
			all = append(all, kept{w.log, w.state, w.log.Records(), allViews(t, w.state)})
			from := rapid.SampledFrom(all).Draw(t, "from")
			w.log, w.state = from.log, from.state
			for range rapid.IntRange(1, 4).Draw(t, "things") {
				w.happen()
			}
		}
		for _, k := range all {
			sameRecords(t, k.log, NewLog(k.records))
			if got := allViews(t, k.state); got != k.seen {
				t.Fatalf("was %s\nis  %s", k.seen, got)
			}
			if got := allViews(t, k.log.Fold()); got != k.seen {
				t.Fatalf("was   %s\nfolds %s", k.seen, got)
			}
		}
	})
}

// TestRecordsAreUnderstood: what Decide makes is read back as it was written.
func TestRecordsAreUnderstood(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := tell(t, 60)
		for _, r := range w.log.Records() {
			e := r.event(nil)
			if e == nil {
				t.Fatalf("not understood: %s %s", r.Kind, r.Body)
			}
			again, err := Seal([]Event{e}, r.By, w.tick, w.newID, w.idAt)
			if err != nil || !bytes.Equal(again[0].Body, r.Body) || again[0].Kind != r.Kind {
				t.Fatalf("%s %s became %s %v", r.Kind, r.Body, again[0].Body, err)
			}
		}
	})
}

// TestGroupsAreOneDeep: a card's group is a card that is there and stands on
// its own, whatever two copies did.
func TestGroupsAreOneDeep(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := tell(t, 5)
		for range 6 {
			w.do(t, AddCard{ID: w.fresh("card"), Kind: "problem", Key: problemStep})
		}
		other := &teller{T: w.T, table: w.copy(), written: 1000}
		for _, at := range []*teller{w, other} {
			for range rapid.IntRange(1, 20).Draw(t, "things") {
				switch c := at.command().(type) {
				case GroupCards, RemoveCards:
					at.do(t, c)
				default:
					at.do(t, GroupCards{[]ID{one(at, at.state.cards)}, one(at, at.state.cards)})
				}
				if at.upTo(5) == 0 {
					at.undo(t)
				}
			}
		}
		s := w.log.Merge(other.log).Fold()
		for id, c := range s.cards {
			if head := s.cards[c.Group]; c.Group != "" && (head == nil || head.Group != "") {
				t.Fatalf("%s stands under %s: %+v", id, c.Group, head)
			}
		}
	})
}

// TestCardsLandWhereTheyArePut: a moved card stands right before the one
// named, or last.
func TestCardsLandWhereTheyArePut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := tell(t, 0)
		w.must(t, OpenStep{termStep})
		for _, side := range []Side{Vendor, Client, Vendor, Client, Vendor, Client} {
			w.do(t, AddCard{ID: w.fresh("card"), Kind: "term", Key: termStep, Side: side})
		}
		for range rapid.IntRange(1, 80).Draw(t, "moves") {
			moved := w.state.cards[one(w, w.state.cards)]
			second := w.state.cards[one(w, w.state.cards)]
			c := MoveCards{Cards: []ID{moved.ID, second.ID}, Area: pick(w, "area", []string{"", "", "middle"}), Before: pick(w, "before", []ID{"", one(w, w.state.cards)})}
			column := func(o *Card) bool { return o.Area == c.Area && (c.Area != "" || o.Side == moved.Side) }
			if before := w.state.cards[c.Before]; before != nil && (!column(before) || before == moved || before == second) || c.Area == "" && second.Side != moved.Side {
				continue
			}
			first, last := moved.ID, second.ID
			if compareCards(second, moved) < 0 {
				first, last = last, first
			}
			w.must(t, c)
			var row []ID
			var cards []*Card
			for _, o := range w.state.cards {
				if column(o) {
					cards = append(cards, o)
				}
			}
			slices.SortFunc(cards, compareCards)
			for _, o := range cards {
				row = append(row, o.ID)
			}
			at := slices.Index(row, last)
			if next := append(row, "")[at+1]; next != c.Before {
				t.Fatalf("%+v: %v", c, row)
			}
			if first != last && (at == 0 || row[at-1] != first) {
				t.Fatalf("%+v: %v", c, row)
			}
		}
	})
}

// TestAgreedMeansBothParties: whatever was merged, what is shown as agreed has
// the word of a person of each party who has the mandate now, for these terms,
// and no open objection.
func TestAgreedMeansBothParties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := tell(t, 0)
		w.must(t, SetFollowUp{"2026-05-01"})
		w.must(t, readyAction("action-1", "T", "p0", "p1")...)
		other := &teller{T: w.T, table: w.copy(), written: 1000}
		for _, at := range []*teller{w, other} {
			for range rapid.IntRange(0, 25).Draw(t, "things") {
				switch c := at.command().(type) {
				case ChangeAction, GiveConsent, GiveReaction, ResolveObjection, ChangePerson, RemovePerson, StageAction, WithdrawConsent, ReleasePlan:
					at.do(t, c)
				}
				if a := at.state.actions["action-1"]; a != nil && at.upTo(1) == 0 {
					at.do(t, GiveConsent{"action-1", at.side(), one(at, at.state.people), a.Terms()})
				}
			}
		}
		s := w.log.Merge(other.log).Fold()
		v := s.For(Viewer{Role: AsReport})
		for _, a := range v.Actions {
			if a.State != StageAgreed {
				continue
			}
			for _, side := range Sides {
				c := a.Consents.Of(side)
				if c == nil || c.Terms != a.Terms {
					t.Fatalf("%s did not consent to %+v", side, a)
				}
				if p := v.Person(c.Person); p == nil || !p.Mandate || p.Side != side {
					t.Fatalf("%s has no mandate: %+v", c.Person, p)
				}
			}
			if a.Objections() > 0 || len(a.Checks) > 0 {
				t.Fatalf("objections %d, checks %v", a.Objections(), a.Checks)
			}
		}
		if !v.Concept && s.planTerms() == "" {
			t.Fatalf("released without anything agreed")
		}
	})
}
