package workshop

import (
	"fmt"
	"maps"
	"math"
	"math/bits"
	"slices"
	"time"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"samenspel/workshop/mirror"
)

// teller makes up what happens at a table. Every text it writes is a marker
// that says what it belongs to, such as ‹blind term vendor 12›, so that a view
// can be searched for what it may not hold.
type teller struct {
	*rapid.T
	*table
	written int
	odd     bool     // also words and ids that make no sense
	naming  []string // what people who are named in texts are called there
}

// tell draws a workshop in which a number of things were tried.
func tell(t *rapid.T, tries int) *teller {
	w := &teller{T: t, table: newTable()}
	if tries > 0 && rapid.Bool().Draw(t, "follow-up") {
		w.must(t, StartFollowUp{ID: testWorkshop, Method: carryMethod(), Variant: "half", Lang: Dutch, From: toldBefore(t)})
		w.written = 100 // what was written before has markers of its own
	} else {
		w.must(t, scriptCommands["create"](splitWords(nil), nil).(CreateWorkshop))
	}
	for _, p := range []Person{{ID: "p0", Side: Vendor, Name: "V", Mandate: true}, {ID: "p1", Side: Client, Name: "C", Mandate: true}, {ID: "p2", Side: Vendor, Name: "W"}} {
		w.must(t, AddPerson{p})
	}
	if tries > 0 && rapid.Bool().Draw(t, "under way") {
		w.must(t, SetFollowUp{"2026-05-01"})
		w.must(t, readyAction("action-0", w.text("action action-0"), "p0", "p1")...)
		w.must(t, OpenStep{termStep}, OpenStep{interestStep}, OpenStep{voteStep}, OpenStep{surveyStep})
		for _, side := range []Side{Vendor, Vendor, Client, Client, Client} {
			w.must(t, CastBallot{ID: w.fresh("ballot"), Key: surveyStep, Side: side, Answers: w.answers()})
		}
	}
	for range rapid.IntRange(0, tries).Draw(t, "tries") {
		w.happen()
	}
	return w
}

// happen lets one thing be tried; it may be refused.
func (w *teller) happen() {
	switch n := w.upTo(31); {
	case n <= 1:
		w.undo(w)
	case n == 2:
		w.redo(w)
	case n == 3:
		w.author = pick(w, "author", []Author{Facilitator, "person:p0", "person:p1"})
	case n == 4:
		w.now = w.now.Add(time.Duration(rapid.IntRange(-3600, 36000).Draw(w.T, "seconds")) * time.Second)
	case n == 5:
		w.turn(w, pick(w, "viewer", viewers), pick(w, "commit", w.log.Records()).Commit, w.upTo(1) == 0)
	default:
		w.do(w, w.command())
	}
}

// turn takes a commit back, or brings it back; it may be refused.
func (w *table) turn(tb failer, v Viewer, commit uuid.UUID, back bool) *Rejection {
	tb.Helper()
	f := w.log.BringBack
	if back {
		f = w.log.TakeBack
	}
	events, rej := f(w.state, v, commit)
	if rej == nil && len(events) > 0 {
		w.seal(tb, events)
	}
	return rej
}

func pick[E any](w *teller, label string, from []E) E {
	e := from[w.upTo(len(from)-1)]
	w.Logf("%s: %v", label, e)
	return e
}

// upTo draws a number from 0 to n, each as likely: rapid's own numbers are
// mostly small ones.
func (w *teller) upTo(n int) int {
	v := 0
	for range bits.Len(uint(n)) + 3 {
		v <<= 1
		if rapid.Bool().Draw(w.T, "bit") {
			v++
		}
	}
	return v % (n + 1)
}

var oddWords = []string{"", " ", "\x00", "\xff", "a\nb", "NaN", "-0", "1e400", "\u202e", "0123456789012345678901234567890123456789012345678901234567890123456789"}

// text writes a marker.
func (w *teller) text(about string) string {
	if w.odd && w.upTo(2) == 0 {
		return pick(w, "odd", oddWords)
	}
	w.written++
	text := fmt.Sprintf("‹%s %d›", about, w.written)
	if len(w.naming) > 0 && w.upTo(1) == 0 {
		text += " " + pick(w, "named", w.naming) + "."
	}
	return text
}

// name is what somebody is called.
func (w *teller) name() string {
	naming := w.naming
	w.naming = nil
	defer func() { w.naming = naming }()
	return w.text("open")
}

// fresh is an id not used before; some id of a kind that is there, else.
func (w *teller) fresh(prefix string) ID {
	if w.odd && w.upTo(3) == 0 {
		return ID(pick(w, "odd", oddWords))
	}
	w.written++
	return ID(fmt.Sprintf("%s-%d", prefix, w.written))
}

func one[V any](w *teller, m map[ID]V) ID {
	if len(m) == 0 || w.odd && w.upTo(3) == 0 {
		return ID(pick(w, "odd", oddWords))
	}
	return pick(w, "id", slices.Sorted(maps.Keys(m)))
}

func (w *teller) side() Side {
	if w.odd && w.upTo(3) == 0 {
		return pick(w, "odd side", []Side{"", "both", "\xff"})
	}
	return pick(w, "side", Sides[:])
}

func (w *teller) step() StepKey {
	if w.odd && w.upTo(4) == 0 {
		return pick(w, "odd step", []StepKey{{}, {"nowhere", "/"}, {"words", ""}})
	}
	var all []StepKey
	for _, e := range w.state.method.Exercises {
		for _, s := range e.Steps {
			all = append(all, StepKey{e.ID, s.ID})
		}
	}
	if len(all) == 0 {
		return StepKey{}
	}
	return pick(w, "step", all)
}

// blindStep is mostly a step in which something can be hidden.
func (w *teller) blindStep() StepKey {
	if w.upTo(3) > 0 {
		return pick(w, "blind", blindSteps)
	}
	return w.step()
}

// about is what a card's texts belong to.
func about(kind string, side Side) string {
	if sharedKinds[kind] {
		return "open"
	}
	return "blind " + kind + " " + string(side)
}

// value draws a value for a field.
func (w *teller) value(f Field, about string) string {
	if w.odd && w.upTo(3) == 0 {
		return pick(w, "odd", oddWords)
	}
	switch f.Type {
	case FieldNumber, FieldScale:
		return fmt.Sprint(w.upTo(40) - 5)
	case FieldChoice:
		return pick(w, "option", f.Options).ID
	case FieldDate:
		return fmt.Sprintf("2026-0%d-1%d", 3+w.upTo(3), w.upTo(9))
	case FieldMonth:
		return "2026-04"
	case FieldPerson:
		return string(one(w, w.state.people))
	case FieldRef:
		return string(one(w, w.state.cards))
	case FieldYesNo:
		return pick(w, "yes", []string{"yes", "no"})
	default:
		return w.text(about)
	}
}

func (w *teller) cardFields(kind string, side Side) map[string]string {
	fields := map[string]string{}
	if k, _ := w.state.method.CardKind(kind); k != nil {
		for _, f := range k.Fields {
			if f.Type == FieldText || w.upTo(2) == 0 {
				fields[f.ID] = w.value(f, about(kind, side))
			}
		}
	}
	return fields
}

func (w *teller) answers() Answers {
	a := Answers{Self: map[string]int{}, Other: map[string]int{}, Marks: map[string]mirror.Mark{}}
	for _, code := range []string{"HET1", "WIJ1"} {
		if n := w.upTo(5); n > 0 {
			a.Self[code] = n
		}
		if n := w.upTo(5); n > 0 {
			a.Other[code] = n
		}
	}
	mark := float64(w.upTo(10))
	a.Marks["R3"] = mirror.Mark{Given: &mark}
	if w.odd {
		mark = pick(w, "mark", []float64{math.NaN(), math.Inf(1), -1, 1e308, 0.5})
		a.Marks[pick(w, "code", []string{"R1", "R7", "R9", ""})] = mirror.Mark{Given: &mark, Predicted: &mark}
		a.Self[pick(w, "item", oddWords)] = w.upTo(9) - 2
	}
	return a
}
