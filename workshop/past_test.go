package workshop

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// plainAt is what Past.at does, without any of its short cuts.
func plainAt(l *Log, n int) *State {
	before := l.Before(n)
	dead, now := before.dead(), l.dead()
	for i := range dead {
		if _, ballot := before.entries[i].event.(BallotCast); ballot {
			dead[i] = now[i]
		}
	}
	return before.fold(dead)
}

// TestThePastIsAFold: however one goes back and forth, each moment is what its
// records alone mean, and looking changes nothing.
func TestThePastIsAFold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		log := NewLog(oddHistory(t))
		now := log.Fold()
		before := allViews(t, now)
		past := log.Past(now)
		past.every = rapid.IntRange(1, 20).Draw(t, "every")
		past.marks = append([]*State{newState()}, make([]*State, log.Len()/past.every)...)
		for range 15 {
			n := rapid.IntRange(0, log.Len()).Draw(t, "at")
			if got, want := past.at(n), plainAt(log, n); !reflect.DeepEqual(got, want) {
				t.Fatalf("after %d of %d records, got\n%s\nwant\n%s", n, log.Len(), allViews(t, got), allViews(t, want))
			}
			past.veil(past.at(n))
		}
		if after := allViews(t, now); after != before {
			t.Fatalf("looking back changed\n%s\nto\n%s", before, after)
		}
	})
}

// historyTold is all that the history tells a viewer, the past that the facilitator
// may look at included.
func historyTold(t failer, l *Log, s *State, v Viewer) string {
	t.Helper()
	deeds := l.History(s, v)
	var out strings.Builder
	write := func(x any) {
		b, err := json.Marshal(x)
		if err != nil {
			t.Fatalf("%v", err)
		}
		out.Write(append(b, '\n'))
	}
	write(deeds)
	if v.Role != AsFacilitator || v.Side != "" {
		return out.String()
	}
	past := l.Past(s)
	for _, d := range deeds {
		if view, ok := past.View(d.Commit); ok {
			write(view)
		}
	}
	return out.String()
}

// TestNoHiddenByteInHistory: neither the history nor any moment of the past
// holds what the viewer may not see now.
func TestNoHiddenByteInHistory(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := tell(t, 60)
		for _, v := range viewers {
			text := historyTold(t, w.log, w.state, v)
			if id := ballotID.FindString(text); id != "" {
				t.Fatalf("%v is told of %s: %s", v, id, text)
			}
			for _, m := range marker.FindAllStringSubmatch(text, -1) {
				if !w.maySee(v, strings.Fields(m[1])) {
					t.Fatalf("%v is told %s: %s", v, m[0], text)
				}
			}
		}
	})
}

// TestHiddenChangesNoHistory: who may not see something can't tell it from
// something else by going through the history either, nor by what can be taken
// back.
func TestHiddenChangesNoHistory(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := tell(t, 60)
		for _, v := range viewers {
			records := w.log.Records()
			for i := range records {
				w.disguise(v, &records[i])
			}
			log := NewLog(records)
			if got, want := historyTold(t, log, log.Fold(), v), historyTold(t, w.log, w.state, v); got != want {
				t.Fatalf("%v can tell\n%s\nfrom\n%s", v, want, got)
			}
		}
	})
}

// TestTurningShowsNothingHidden: whatever is taken back or brought back, of a
// revealed step nobody sees a card that wasn't seen before, and none goes.
func TestTurningShowsNothingHidden(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := tell(t, 60)
		seen := func() map[ID]bool {
			out := map[ID]bool{}
			for _, c := range w.state.For(Viewer{Role: AsProjector}).Cards {
				if w.state.method.Step(c.Key).Blind != Open {
					out[c.ID] = true
				}
			}
			return out
		}
		before := seen()
		for range rapid.IntRange(1, 10).Draw(t, "turns") {
			v := viewers[w.upTo(2)]
			if deeds := w.log.History(w.state, v); len(deeds) > 0 {
				d := pick(w, "deed", deeds)
				w.turn(t, v, d.Commit, !d.Back)
			}
		}
		if after := seen(); !reflect.DeepEqual(after, before) {
			t.Fatalf("the wall showed %v, and now %v", before, after)
		}
	})
}

// TestTurnedTwice: what is taken back and brought back is as it was; undo takes
// back either.
func TestTurnedTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := tell(t, 60)
		v := Viewer{Role: AsFacilitator}
		before := allViews(t, w.state)
		for _, d := range w.log.History(w.state, v) {
			if d.Stays != "" {
				continue
			}
			n := w.log.Len()
			if rej := w.turn(t, v, d.Commit, !d.Back); rej != nil || w.log.Len() == n {
				continue // the workshop would hold too much, or lack somebody
			}
			turned := allViews(t, w.state)
			if rej := w.undo(t); rej != nil {
				t.Fatalf("%+v can't be undone: %v", d, rej)
			}
			if after := allViews(t, w.state); after != before {
				t.Fatalf("%+v: before %s\nafter  %s", d, before, after)
			}
			if rej := w.redo(t); rej != nil {
				t.Fatalf("%+v can't be redone: %v", d, rej)
			}
			if after := allViews(t, w.state); after != turned {
				t.Fatalf("%+v: redone %s\nwas %s", d, after, turned)
			}
			rej := w.turn(t, v, d.Commit, d.Back)
			if rej != nil && rej.Code == CodeTooMany { // there is less room now: somebody has left who had votes
				rej = w.undo(t)
			}
			if rej != nil {
				t.Fatalf("%+v can't be turned again: %v", d, rej)
			}
			if after := allViews(t, w.state); after != before {
				t.Fatalf("%+v: before %s\nback   %s", d, before, after)
			}
		}
	})
}
