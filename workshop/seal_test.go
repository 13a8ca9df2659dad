package workshop

import (
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"
)

// TestBallotsTellNoTime: nothing in a ballot's record tells who cast it, or
// when: it carries the time of the round, and so do both of its ids.
func TestBallotsTellNoTime(t *testing.T) {
	w := openTable(t)
	w.must(t, OpenStep{surveyStep})
	began := w.now
	cast := func(id ID) Record {
		w.now = w.now.Add(time.Minute)
		records, rej := w.do(t, CastBallot{ID: id, Key: surveyStep, Side: Vendor, Answers: Answers{Self: map[string]int{"HET1": 3}}})
		if rej != nil || len(records) != 1 {
			t.Fatalf("%v %v", records, rej)
		}
		return records[0]
	}
	check := func(began time.Time, ballots ...Record) {
		t.Helper()
		for _, r := range ballots {
			if r.By != "" {
				t.Errorf("the author is %q", r.By)
			}
			if !r.At.Time().Equal(began) || r.At != ballots[0].At {
				t.Errorf("at %v, want %v and all alike", r.At, began)
			}
			for _, id := range []uuid.UUID{r.ID, r.Commit} {
				if timeOf(id) != began.UnixMilli() {
					t.Errorf("id %s carries %v, want %v", id, timeOf(id), began.UnixMilli())
				}
			}
			if r.Commit != r.ID {
				t.Errorf("commit %s is not its own", r.Commit)
			}
		}
	}
	first := []Record{cast("b1"), cast("b2"), cast("b3"), cast("b4"), cast("b5"), cast("b6")}
	check(began, first...)

	// Their order in the file is that of their ids, which is not the order in
	// which they were cast.
	if slices.IsSortedFunc(first, Record.Compare) {
		t.Errorf("the order of the records is the order of casting")
	}

	if _, rej := w.log.Undo(""); rej == nil {
		t.Errorf("nobody's undo takes a ballot")
	}

	w.must(t, RevealStep{surveyStep})
	w.now = w.now.Add(time.Hour)
	w.must(t, StartRound{surveyStep})
	began = w.now
	check(began, cast("b7"), cast("b8"))
}

func timeOf(id uuid.UUID) int64 {
	ms := int64(0)
	for _, b := range id[:6] {
		ms = ms<<8 | int64(b)
	}
	return ms
}

// TestBallotsStandInTheirRound: a ballot comes after the start of its round in
// the order, so that undoing a retraction later can't lose it.
func TestBallotsStandInTheirRound(t *testing.T) {
	w := openTable(t)
	w.must(t, OpenStep{surveyStep})
	opened := w.log.entries[w.log.Len()-1]
	w.must(t, ChangeContext{"product", "P"},
		CastBallot{ID: "b", Key: surveyStep, Side: Vendor, Answers: Answers{Self: map[string]int{"HET1": 3}}})
	i := slices.IndexFunc(w.log.entries, func(e entry) bool { return e.Kind == "ballot.cast" })
	if w.log.entries[i].Compare(opened.Record) <= 0 {
		t.Errorf("the ballot stands before its round")
	}
}

// TestSeal: the records of one command share a commit and follow the clock.
func TestSeal(t *testing.T) {
	w := openTable(t)
	w.author = "person:marit"
	w.now = w.now.Add(-time.Hour)
	last := w.log.entries[w.log.Len()-1].At
	records := w.seal(t, []Event{ContextChanged{"product", "a"}, ContextChanged{"product", "b"}})
	if len(records) != 2 || records[0].Commit != records[1].Commit || records[0].ID == records[1].ID {
		t.Fatalf("%+v", records)
	}
	for _, r := range records {
		if r.By != "person:marit" || r.Kind != "context.changed" || r.At.Compare(last) <= 0 {
			t.Errorf("%+v after %v", r, last)
		}
		last = r.At
	}
	if records, err := Seal(nil, Facilitator, w.tick, w.newID, w.idAt); err != nil || len(records) != 0 {
		t.Errorf("%v %v", records, err)
	}
}
