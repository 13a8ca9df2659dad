package workshop

import (
	"fmt"
	"strings"
	"testing"
)

func (w *table) results(exercise string) string {
	v := w.state.For(Viewer{Role: AsFacilitator})
	var out []string
	for _, r := range v.Results(exercise) {
		at := r.Key.Exercise + "/" + r.Key.Step
		if r.Feeds {
			at += "!"
		}
		out = append(out, at)
	}
	return strings.Join(out, " ")
}

// TestResults: only of what comes before, only what was opened, and nothing that
// is hidden or made of it.
func TestResults(t *testing.T) {
	w := openTable(t)
	open := func(exercise, step string) { w.must(t, OpenStep{StepKey{exercise, step}}) }
	want := func(at, exercise, want string) {
		t.Helper()
		if got := w.results(exercise); got != want {
			t.Errorf("%s: %q, want %q", at, got, want)
		}
	}
	want("at the start", "plan", "")
	open("mirror", "fill")
	open("mirror", "look")
	want("before the reveal", "problems", "")
	w.must(t, RevealStep{StepKey{"mirror", "fill"}})
	want("after the reveal", "problems", "mirror/look!")
	want("of what comes later", "mirror", "")
	want("of an exercise that isn't on the agenda", "welcome", "")
	open("words", "collect")
	w.must(t, AddCard{ID: "w", Kind: "term", Key: StepKey{"words", "collect"}, Side: Vendor, Fields: map[string]string{"word": "x"}})
	open("words", "agree")
	want("hidden cards", "problems", "mirror/look!")
	w.must(t, RevealStep{StepKey{"words", "collect"}})
	want("cards that came last", "problems", "mirror/look! words/agree!")
	open("problems", "tell")
	want("no cards yet", "plan", "mirror/look words/agree")
	w.must(t, AddCard{ID: "p", Kind: "problem", Key: StepKey{"problems", "tell"}})
	want("what actions point at", "plan", "mirror/look words/agree problems/tell!")
	w.must(t, SkipSlot{"words", true})
	want("skipped", "plan", "mirror/look problems/tell!")
	w.must(t, StartRound{StepKey{"mirror", "fill"}})
	want("hidden again", "plan", "problems/tell!")
}

// TestResultsOfAPoll: one of which no figure is shown is nothing to look back at.
func TestResultsOfAPoll(t *testing.T) {
	w := openTable(t)
	for _, step := range []string{"safety", "signals", "mark"} {
		key := StepKey{"welcome", step}
		w.must(t, OpenStep{key})
		for i := range 6 {
			code := w.state.method.Step(key).Sheet.Items[0].Code
			w.must(t, CastBallot{ID: ID(fmt.Sprint(step, i)), Key: key, Side: Sides[i%2], Answers: Answers{Sheet: map[string]int{code: 3}}})
		}
		w.must(t, RevealStep{key})
	}
	w.state.slots = append([]AgendaSlot{{Slot: Slot{ID: "welcome", Exercise: "welcome"}}}, w.state.slots...)
	if got := w.results("mirror"); got != "welcome/signals welcome/mark" {
		t.Errorf("it is %q", got)
	}
}
