package workshop

import (
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Two people to be forgotten: the words of their names stand nowhere else.
var (
	qavira = Person{ID: "p8", Side: Vendor, Name: "Qavira Duxmeer", Function: "vraagbaak van Borvik", Mandate: true, Email: "qavira@duxmeer.example"}
	borvik = Person{ID: "p9", Side: Client, Name: "Borvik van 'Stelmaan'", Contact: "daily"}

	traces = map[ID][]string{qavira.ID: {"qavira", "duxmeer"}, borvik.ID: {"borvik", "stelmaan"}}
	naming = []string{"Qavira", "Qavira Duxmeer", "QAVIRA\nduxmeer", "Duxmeers", "Borvik van Stelmaan", "borvik van 'stelmaan'", "(Borvik)", "Qavira, Borvik"}
)

// forget has a table forget somebody.
func (w *table) forget(tb failer, c Forgetting) *Rejection {
	tb.Helper()
	*w.issued++
	c.Salt[0], c.Salt[1] = byte(*w.issued), byte(*w.issued>>8)
	e, rej := w.log.Forget(w.state, c)
	if rej == nil {
		w.seal(tb, []Event{e})
	}
	return rej
}

func (w *table) forgetUsual(tb failer, id ID) {
	tb.Helper()
	m, rej := w.log.Mentions(w.state, id)
	if rej != nil {
		tb.Fatalf("mentions of %s: %v", id, rej)
	}
	var ways []string
	for _, x := range m.Ways {
		ways = append(ways, x.Way)
	}
	if rej := w.forget(tb, Forgetting{Person: id, Name: fmt.Sprint("somebody ", *w.issued), Said: "(gone)", Ways: ways}); rej != nil {
		tb.Fatalf("forget %s by %q: %v", id, ways, rej)
	}
}

// TestForgotten: after somebody is forgotten, no byte of their name or of what
// they said is in any record, view or moment of the past; nor after merging
// with copies that never heard of it, or that forgot somebody else, in any
// order. And all of them become one and the same.
func TestForgotten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := tell(t, 5)
		w.naming = naming
		w.must(t, AddPerson{qavira}, AddPerson{borvik})
		for range rapid.IntRange(5, 15).Draw(t, "before") {
			w.happen()
		}
		copies := []*teller{w}
		for i := range rapid.IntRange(1, 2).Draw(t, "copies") {
			copies = append(copies, &teller{T: w.T, table: w.copy(), written: 1000 * (i + 1), naming: naming})
		}
		for _, c := range copies {
			for range rapid.IntRange(0, 8).Draw(t, "apart") {
				c.happen()
			}
		}
		gone, latest := map[ID]bool{}, w.now
		for _, c := range copies {
			if at := c.state.seen.Last().Time(); at.After(latest) {
				latest = at
			}
		}
		for i, c := range copies {
			c.now = latest.Add(time.Hour)
			for _, id := range []ID{qavira.ID, borvik.ID} {
				if i == 0 && id == qavira.ID || rapid.Bool().Draw(t, "forgets") {
					c.forgetUsual(t, id)
					gone[id] = true
				}
			}
			c.naming = nil
			for range rapid.IntRange(0, 5).Draw(t, "after") {
				c.happen()
			}
			if p := c.state.people[qavira.ID]; p != nil && !p.Forgotten { // who hasn't heard of it goes on
				c.do(t, ChangePerson{qavira.ID, "name", "Qavira Duxmeer-Anders"})
				c.do(t, GiveReaction{ID: c.fresh("reaction"), Action: "action-0", Side: Vendor, Person: qavira.ID, Choice: Concern, Text: "Duxmeer, ik dus"})
			}
			if i == 0 {
				c.traceless(t, maps.Keys(c.state.forgotten))
			}
		}
		var said []string
		for _, c := range copies {
			for _, e := range c.log.entries {
				if was, ok := e.event.(ReactionGiven); ok && gone[was.Person] && !slices.Contains([]string{"", "(gone)"}, was.Text) {
					said = append(said, was.Text)
				}
			}
		}
		var first *Log
		for range 2 {
			all := copies[0].log
			order := rapid.Permutation(copies).Draw(t, "order")
			if rapid.Bool().Draw(t, "begins with any") {
				all = order[0].log
			}
			for _, c := range order {
				switch rapid.IntRange(0, 2).Draw(t, "how") {
				case 0:
					all = all.Merge(c.log)
				case 1:
					all, _ = all.Add(all.Fold(), all.Missing(c.log))
				default:
					all = NewLog(append(c.log.Records(), all.Records()...))
				}
			}
			if first == nil {
				first = all
				merged := &teller{T: w.T, table: &table{log: all, state: all.Fold(), issued: w.issued, now: w.now}}
				text := merged.traceless(t, maps.Keys(gone))
				for _, s := range said {
					if strings.Contains(text, inJSON(s)) {
						t.Fatalf("%q is still there: %s", s, around(text, inJSON(s)))
					}
				}
			}
			sameRecords(t, all, first)
			if got, want := allViews(t, all.Fold()), allViews(t, first.Fold()); got != want {
				t.Fatalf("views differ:\n%s\n%s", got, want)
			}
			if n := len(all.Missing(copies[0].log)); n != 0 || !all.Holds(all.Records()) {
				t.Fatalf("%d records of a copy that was merged are missing", n)
			}
		}
	})
}

func inJSON(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(b[1 : len(b)-1])
}

// traceless checks that nothing tells of people who were forgotten, and returns
// all that there is.
func (w *teller) traceless(tb failer, gone iter.Seq[ID]) string {
	tb.Helper()
	text := everything(tb, w.table)
	small := strings.ToLower(text)
	for id := range gone {
		for _, trace := range traces[id] {
			if strings.Contains(small, trace) {
				tb.Fatalf("%s is still there: %s", trace, around(small, trace))
			}
		}
	}
	return text
}

func around(text, s string) string {
	at := strings.Index(text, s)
	return text[max(0, at-400):min(len(text), at+200)]
}

// everything is all that can be had of a workshop: its records, every view, what
// the history tells, and each moment of the past.
func everything(tb failer, w *table) string {
	tb.Helper()
	var b strings.Builder
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	put := func(v any) {
		if err := out.Encode(v); err != nil {
			tb.Fatalf("%v", err)
		}
	}
	for _, r := range w.log.Records() {
		put(r)
	}
	b.WriteString(allViews(tb, w.state))
	past := w.log.Past(w.state)
	for _, v := range viewers[:2] {
		deeds := w.log.History(w.state, v)
		put(deeds)
		if v == (Viewer{Role: AsFacilitator}) {
			for i, d := range deeds {
				if i%9 > 0 && i < len(deeds)-1 {
					continue // some moments tell enough
				}
				if then, ok := past.View(d.Commit); ok {
					put(then)
				}
			}
		}
	}
	return b.String()
}
