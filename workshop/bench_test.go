package workshop

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"samenspel/workshop/mirror"
)

// busyTable is a workshop with a number of cards, forty ballots and ten
// actions that both parties agreed on.
func busyTable(tb testing.TB, cards int) *table {
	tb.Helper()
	w := openTable(tb)
	for i := range 20 {
		w.must(tb, AddPerson{Person{ID: ID(fmt.Sprint("p", i)), Side: Sides[i%2], Name: "Naam", Mandate: i < 2}})
	}
	w.must(tb, SetFollowUp{"2026-05-01"}, OpenStep{surveyStep})
	for i := range 40 {
		given := float64(1 + i%10)
		w.must(tb, CastBallot{ID: ID(fmt.Sprint("b", i)), Key: surveyStep, Side: Sides[i%2], Answers: Answers{
			Self: map[string]int{"HET1": 1 + i%5, "WIJ1": 1 + i%4}, Other: map[string]int{"HET1": 1 + i%3, "WIJ1": 2},
			Marks: map[string]mirror.Mark{"R1": {Given: &given, Predicted: &given}},
		}})
	}
	w.must(tb, RevealStep{surveyStep}, OpenStep{problemStep})
	for i := range 10 {
		id := ID(fmt.Sprint("a", i))
		w.must(tb, readyAction(id, "Meten wat blijft", "p0", "p1")...)
		for i, side := range Sides {
			w.must(tb, GiveConsent{id, side, ID(fmt.Sprint("p", i)), w.state.actions[id].Terms()})
		}
	}
	for i := range cards {
		w.must(tb, AddCard{ID: ID(fmt.Sprint("c", i)), Kind: "problem", Key: problemStep, Fields: map[string]string{
			"title": "Meldingen komen terug nadat ze zijn gesloten", "hours": "12", "frequency": "daily",
		}})
	}
	return w
}

// longTable goes on from busyTable up to a number of records: cards are
// changed and moved.
func longTable(tb testing.TB, records int) *table {
	tb.Helper()
	w := busyTable(tb, min(2000, records/5))
	more := make([]Record, 0, records)
	for i := 0; w.log.Len()+len(more) < records; i++ {
		card := ID(fmt.Sprint("c", i%len(w.state.cards)))
		var e Event = CardChanged{card, "title", fmt.Sprint("Meldingen komen terug, de keer ", i)}
		if i%3 == 0 {
			e = CardMoved{card, "left", float64(i)}
		}
		w.now = w.now.Add(time.Second)
		r, err := Seal([]Event{e}, Facilitator, w.tick, w.newID, w.idAt)
		if err != nil {
			tb.Fatal(err)
		}
		more = append(more, r...)
	}
	w.log, w.state = w.log.Add(w.state, more)
	return w
}

// BenchmarkOpen reads a workshop's records and folds them, beside the bare
// decoding of the same bytes.
func BenchmarkOpen(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		var lines [][]byte
		size := 0
		for _, r := range longTable(b, n).log.Records() {
			line, err := json.Marshal(r)
			if err != nil {
				b.Fatal(err)
			}
			lines = append(lines, line)
			size += len(line)
		}
		decode := func(b *testing.B) []Record {
			records := make([]Record, len(lines))
			for i, line := range lines {
				if err := json.Unmarshal(line, &records[i]); err != nil {
					b.Fatal(err)
				}
			}
			return records
		}
		b.Run(fmt.Sprintf("records=%d/bare", n), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				decode(b)
			}
		})
		b.Run(fmt.Sprintf("records=%d/fold", n), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				NewLog(decode(b)).Fold()
			}
		})
		records := decode(b)
		b.Run(fmt.Sprintf("records=%d/decoded", n), func(b *testing.B) {
			log := NewLog(records)
			for b.Loop() {
				log.Fold()
			}
		})
	}
}

// BenchmarkCommand is one command among 2 000 cards, from the wish to the view.
func BenchmarkCommand(b *testing.B) {
	w := busyTable(b, 2000)
	i := 0
	for name, command := range map[string]func() Command{
		"add-card": func() Command {
			return AddCard{ID: ID(fmt.Sprint("n", i)), Kind: "problem", Key: problemStep, Fields: map[string]string{"title": "Nieuw"}}
		},
		"move-card":     func() Command { return MoveCards{Cards: []ID{ID(fmt.Sprint("c", i%2000))}, Area: "left"} },
		"change-action": func() Command { return ChangeAction{"a1", "risk", fmt.Sprint(i)} },
	} {
		b.Run(name, func(b *testing.B) {
			at := w.copy()
			for b.Loop() {
				i++
				// Always from the same start, so that the workshop does not grow.
				step := *at
				step.must(b, command())
				step.state.For(Viewer{Role: AsFacilitator})
			}
		})
	}
}

// BenchmarkCast is one ballot into a workshop of 10 000 records: it stands at
// the time of its round, so the records after it are folded anew.
func BenchmarkCast(b *testing.B) {
	w := longTable(b, 10_000)
	w.must(b, StartRound{surveyStep})
	w.now = w.now.Add(time.Minute)
	w.must(b, ChangeContext{"product", "ZaakStroom"})
	for b.Loop() {
		step := *w
		step.must(b, CastBallot{ID: "new", Key: surveyStep, Side: Vendor, Answers: Answers{Self: map[string]int{"HET1": 3}}})
	}
}

// BenchmarkUndo is an undo in a workshop of 10 000 records, up to the view.
func BenchmarkUndo(b *testing.B) {
	w := longTable(b, 10_000)
	for b.Loop() {
		step := *w
		if rej := step.undo(b); rej != nil {
			b.Fatal(rej)
		}
		step.state.For(Viewer{Role: AsFacilitator})
	}
}

// BenchmarkView is what the projector shows of 2 000 cards, 40 ballots and ten
// actions.
func BenchmarkView(b *testing.B) {
	w := busyTable(b, 2000)
	for b.Loop() {
		w.state.For(Viewer{Role: AsProjector})
	}
}

// BenchmarkPast goes back and forth through a workshop, one moment after
// another as a slider does and by leaps, beside a plain fold of each moment.
func BenchmarkPast(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		w := longTable(b, n)
		moment := map[string]func(i int) int{
			"slide": func(i int) int { return w.log.Len() - 1 - i%2000 },
			"leap":  func(i int) int { return 1 + i*7919%(w.log.Len()-1) },
		}
		for name, at := range moment {
			b.Run(fmt.Sprintf("records=%d/%s/plain", n, name), func(b *testing.B) {
				for i := 0; b.Loop(); i++ {
					w.log.Before(at(i)).Fold()
				}
			})
			b.Run(fmt.Sprintf("records=%d/%s/past", n, name), func(b *testing.B) {
				past := w.log.Past(w.state)
				for i := 0; b.Loop(); i++ {
					past.at(at(i))
				}
			})
		}
		b.Run(fmt.Sprintf("records=%d/view", n), func(b *testing.B) {
			past := w.log.Past(w.state)
			for i := 0; b.Loop(); i++ {
				past.View(w.log.entries[moment["slide"](i)].Commit)
			}
		})
		b.Run(fmt.Sprintf("records=%d/history", n), func(b *testing.B) {
			for b.Loop() {
				w.log.History(w.state, Viewer{Role: AsFacilitator})
			}
		})
	}
}

// BenchmarkForgotten opens a workshop of 10 000 records as it is, and with
// somebody forgotten in it.
func BenchmarkForgotten(b *testing.B) {
	w := longTable(b, 10_000)
	plain := w.log.Records()
	if rej := w.forget(b, Forgetting{Person: "p0", Name: "iemand", Said: "-", Ways: []string{"Naam"}}); rej != nil {
		b.Fatal(rej)
	}
	gone := w.log.Records()
	for _, c := range []struct {
		name    string
		records []Record
	}{{"nobody", plain}, {"somebody", gone}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				NewLog(c.records).Fold()
			}
		})
	}
}
