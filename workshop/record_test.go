package workshop

import (
	"slices"
	"testing"

	"github.com/google/uuid"
)

// TestForgedTwins: records of one id and one time, which only a forged file
// holds, are all kept and stand in one order, however they come.
func TestForgedTwins(t *testing.T) {
	one := Record{ID: uuid.UUID{1}, Commit: uuid.UUID{2}, At: Stamp{1, 1}, By: "a", Kind: "a", Body: []byte("1")}
	for name, forge := range map[string]func(*Record){
		"at":     func(r *Record) { r.At.Count++ },
		"id":     func(r *Record) { r.ID[15]++ },
		"kind":   func(r *Record) { r.Kind = "b" },
		"body":   func(r *Record) { r.Body = []byte("2") },
		"commit": func(r *Record) { r.Commit[15]++ },
		"by":     func(r *Record) { r.By = "b" },
	} {
		t.Run(name, func(t *testing.T) {
			other := one
			forge(&other)
			if one.Compare(other) != -1 || other.Compare(one) != 1 || one.Compare(one) != 0 {
				t.Errorf("compare %d and %d", one.Compare(other), other.Compare(one))
			}
			forwards, backwards := NewLog([]Record{one, other}), NewLog([]Record{other, one, other})
			if forwards.Len() != 2 || backwards.Len() != 2 {
				t.Errorf("%d and %d records", forwards.Len(), backwards.Len())
			}
			if !slices.EqualFunc(forwards.Records(), backwards.Records(), func(a, b Record) bool { return a.Compare(b) == 0 }) {
				t.Errorf("the order depends on which came first")
			}
		})
	}
}

// TestEmptyLog: nothing at all can be looked at.
func TestEmptyLog(t *testing.T) {
	for _, log := range []*Log{{}, NewLog(nil)} {
		s := log.Fold()
		allViews(t, s)
		if s.Exists() || log.Len() != 0 || len(log.Records()) != 0 || log.Before(5).Len() != 0 || log.Merge(&Log{}).Len() != 0 {
			t.Errorf("not empty")
		}
		if next, s := log.Add(s, nil); next.Len() != 0 || s.Exists() {
			t.Errorf("not empty after nothing was added")
		}
	}
}
