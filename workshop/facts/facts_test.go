package facts_test

import (
	"fmt"
	"maps"
	"math"
	"reflect"
	"slices"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/live"
	"samenspel/workshop/mirror"
)

var survey = workshop.StepKey{Exercise: "mirror", Step: "answer"}

var drivers = []string{
	"aandacht", "begrip", "betrouwbaarheid", "dienstbaarheid", "inlevingsvermogen", "ontvankelijkheid", "partnership", "respect", "responsiviteit",
}

// answered casts n alike ballots of a side.
func answered(side workshop.Side, n int, a workshop.Answers) workshop.CastBallots {
	c := workshop.CastBallots{Key: survey}
	for range n {
		c.Papers = append(c.Papers, workshop.Paper{ID: live.NewBallotID(), Side: side, Answers: a})
	}
	return c
}

func all(codes []string, mark int) map[string]int {
	out := map[string]int{}
	for _, c := range codes {
		out[c] = mark
	}
	return out
}

func codes(v *workshop.View, form string) []string {
	var out []string
	for _, i := range v.Method.Instrument.Asked(form) {
		out = append(out, i.Code)
	}
	return out
}

// The figures of the sample stand where the documentation says, the same as in
// the view.
func TestFiguresOfTheSample(t *testing.T) {
	v := sampleView(t)
	d := tree(t, v)
	if got := dig(t, d, "mirror", "revealed"); got != true {
		t.Fatalf("revealed: %v", got)
	}
	for _, side := range workshop.Sides {
		group := dig(t, d, "mirror", string(side), "drivers").(map[string]any)
		if got := slices.Sorted(maps.Keys(group)); !slices.Equal(got, drivers) {
			t.Errorf("drivers: %v", got)
		}
		for id, want := range v.Mirror.Of(side).Drivers {
			for name, value := range map[string]*float64{"self": want.Self, "image": want.Image, "gap": want.Gap} {
				if got, ok := dig(t, group, id, name).(float64); !ok || value == nil || math.Abs(got-*value) > .0001 {
					t.Errorf("%s %s %s: %v", side, id, name, got)
				}
			}
			if got := dig(t, group, id, "label"); got != string(want.Label) {
				t.Errorf("%s %s: %v, want %s", side, id, got, want.Label)
			}
			if got := dig(t, group, id, "why"); got != nil {
				t.Errorf("%s %s: %v", side, id, got)
			}
		}
		for _, groups := range []string{"dimensions", "capabilities"} {
			if got := dig(t, d, "mirror", string(side), groups).(map[string]any); len(got) != 3 {
				t.Errorf("%s: %v", groups, got)
			}
		}
		r1 := v.Mirror.Of(side).Trust.Marks["R1"]
		for name, value := range map[string]*float64{"predicted": r1.Predicted.Value, "received": r1.Received.Value, "gap": r1.Gap} {
			if got, ok := dig(t, d, "trust", string(side), name).(float64); !ok || math.Abs(got-*value) > .0001 {
				t.Errorf("trust in %s, %s: %v", side, name, got)
			}
			if got, ok := dig(t, d, "trust", string(side), "marks", "R1", name).(float64); !ok || math.Abs(got-*value) > .0001 {
				t.Errorf("R1 of %s, %s: %v", side, name, got)
			}
		}
	}
	for i, a := range v.Actions {
		action := dig(t, d, "actions", i)
		if dig(t, action, "title") != a.Title || dig(t, action, "state") != string(a.State) {
			t.Errorf("action %d: %v", i, action)
		}
		for _, f := range workshop.ActionFields {
			if got := dig(t, action, f.ID); (got == nil) != (a.Get(f.ID) == "") {
				t.Errorf("%s of action %d: %v, %q", f.ID, i, got, a.Get(f.ID))
			}
		}
		for _, side := range workshop.Sides {
			given := a.Consents.Of(side)
			got := dig(t, action, "consents", string(side))
			if given == nil {
				if got != nil {
					t.Errorf("consent of %s to %d: %v", side, i, got)
				}
				continue
			}
			if dig(t, got, "name") != given.Name || dig(t, got, "stands") != given.Stands || dig(t, got, "at") != given.Date {
				t.Errorf("consent of %s to %d: %v", side, i, got)
			}
		}
	}
	if got := dig(t, d, "actions", 0, "links", "finding", "kind"); got != "finding" {
		t.Errorf("the finding is a %v", got)
	}
	for i, s := range v.Agenda {
		if dig(t, d, "agenda", i, "planned") != float64(s.Planned) || dig(t, d, "agenda", i, "spent") != s.Spent {
			t.Errorf("slot %d: %v", i, dig(t, d, "agenda", i))
		}
	}
}

// Before the reveal the document has the shape it has after it, with null for
// each figure and why beside it.
func TestTheShapeIsTheSameBeforeTheReveal(t *testing.T) {
	w := begun(t, "half")
	mark := 7.0
	do(t, w, workshop.OpenStep{Key: survey})
	for _, side := range workshop.Sides {
		do(t, w, answered(side, 5, workshop.Answers{
			Self: all(codes(seen(w, facilitator), "short"), 4), Marks: map[string]mirror.Mark{"R1": {Given: &mark, Predicted: &mark}},
		}))
	}
	before := tree(t, seen(w, facilitator))
	do(t, w, workshop.RevealStep{Key: survey})
	after := tree(t, seen(w, facilitator))
	for _, part := range []string{"mirror", "trust"} {
		if b, a := shape(before[part]), shape(after[part]); !reflect.DeepEqual(b, a) {
			t.Errorf("%s: %v\n%v", part, b, a)
		}
	}
	if got := dig(t, before, "mirror", "revealed"); got != false {
		t.Errorf("revealed: %v", got)
	}
	for _, place := range [][]any{{"mirror", "vendor", "drivers", "respect"}, {"mirror", "client", "items", "HET4"}, {"mirror", "client", "dimensions", "IK"}, {"trust", "vendor"}, {"trust", "client", "marks", "R5"}} {
		if got := dig(t, before, append(place, "why")...); got != "not_revealed" {
			t.Errorf("%v: why is %v", place, got)
		}
		for name, value := range dig(t, before, place...).(map[string]any) {
			if _, is := value.(float64); is {
				t.Errorf("%v %s: %v before the reveal", place, name, value)
			}
		}
	}
}

// shape lists the names in a document, but for those in lists.
func shape(doc any) any {
	if m, ok := doc.(map[string]any); ok {
		out := map[string]any{}
		for k, v := range m {
			out[k] = shape(v)
		}
		return out
	}
	return nil
}

// Below a threshold a figure is null, and why stands beside it.
func TestTooFew(t *testing.T) {
	w := begun(t, "half")
	do(t, w, workshop.ChooseForm{Key: survey, Form: workshop.FormLong}, workshop.OpenStep{Key: survey})
	long := codes(seen(w, facilitator), "long")
	mark := 8.0
	given := workshop.Answers{
		Self: all(long, 4), Other: all(long, 2), Marks: map[string]mirror.Mark{"R1": {Given: &mark, Predicted: &mark}},
	}
	// The client says something of one of the three statements on respect only.
	partly := workshop.Answers{Self: maps.Clone(given.Self), Other: all(long, 2), Marks: given.Marks}
	delete(partly.Self, "HET6")
	delete(partly.Self, "WIJ6")
	do(t, w, answered(workshop.Vendor, 2, given), answered(workshop.Client, 4, partly), workshop.RevealStep{Key: survey})
	d := tree(t, seen(w, facilitator))
	for _, c := range []struct {
		place      []any
		self, say  any
		selfN, imN float64
		why        any
	}{
		{[]any{"mirror", "vendor", "drivers", "respect"}, nil, 2.0, 2, 4, "too_few_answers"},
		{[]any{"mirror", "vendor", "items", "HET6"}, nil, 2.0, 2, 4, "too_few_answers"},
		{[]any{"mirror", "client", "items", "HET6"}, nil, nil, 0, 2, "too_few_answers"},
		{[]any{"mirror", "client", "items", "IK6"}, 4.0, nil, 4, 2, "too_few_answers"},
	} {
		for name, want := range map[string]any{"self": c.self, "image": c.say, "selfN": c.selfN, "imageN": c.imN, "why": c.why, "gap": nil, "label": nil} {
			if got := dig(t, d, append(slices.Clone(c.place), name)...); got != want {
				t.Errorf("%v %s: %v, want %v", c.place, name, got, want)
			}
		}
	}
	if got := dig(t, d, "trust", "vendor", "received"); got != 8.0 {
		t.Errorf("received by the vendor: %v", got)
	}
	if got := dig(t, d, "trust", "vendor", "predicted"); got != nil || dig(t, d, "trust", "vendor", "why") != "too_few_answers" || dig(t, d, "trust", "vendor", "gap") != nil {
		t.Errorf("predicted by the vendor: %v", dig(t, d, "trust", "vendor"))
	}

	// Enough people, and too few statements: two thirds are needed.
	do(t, w, workshop.StartRound{Key: survey}, answered(workshop.Vendor, 3, given), answered(workshop.Client, 4, partly), workshop.RevealStep{Key: survey})
	d = tree(t, seen(w, facilitator))
	respect := dig(t, d, "mirror", "client", "drivers", "respect")
	if dig(t, respect, "self") != nil || dig(t, respect, "image") != 2.0 || dig(t, respect, "why") != "too_few_items" || dig(t, respect, "selfN") != 4.0 {
		t.Errorf("two of three statements missing: %v", respect)
	}
	if got := dig(t, d, "mirror", "round"); got != 2.0 {
		t.Errorf("round %v", got)
	}
	if got := dig(t, d, "mirror", "client", "drivers", "begrip", "gap"); got != 2.0 {
		t.Errorf("gap: %v", got)
	}
	if got := dig(t, d, "mirror", "form"); got != "long" {
		t.Errorf("form: %v", got)
	}
}

// Numbers keep four decimals and are never −0 or something JSON does not have.
func TestNumbers(t *testing.T) {
	w := begun(t, "half")
	do(t, w, workshop.OpenStep{Key: survey})
	short := codes(seen(w, facilitator), "short")
	for _, n := range []int{3, 4, 4} {
		a := workshop.Answers{Self: all(short, n), Other: all(short, n)}
		do(t, w, answered(workshop.Vendor, 1, a), answered(workshop.Client, 1, a))
	}
	do(t, w, workshop.RevealStep{Key: survey})
	d := tree(t, seen(w, facilitator))
	respect := dig(t, d, "mirror", "vendor", "drivers", "respect")
	if got := dig(t, respect, "self"); got != 3.6667 {
		t.Errorf("self: %v", got)
	}
	if got := dig(t, respect, "gap").(float64); got != 0 || math.Signbit(got) {
		t.Errorf("gap: %v", got)
	}
}

// What is gently asked about an action's texts stands with it, and whether it
// was left as it is.
func TestWarningsOfAnAction(t *testing.T) {
	w := begun(t, "half")
	do(t, w, workshop.AddAction{ID: "a", Title: "We should maybe communicate better, as soon as possible"})
	d := tree(t, seen(w, facilitator))
	warnings := dig(t, d, "actions", 0, "warnings").([]any)
	if len(warnings) == 0 {
		t.Fatal("nothing is asked")
	}
	code := fmt.Sprint(dig(t, warnings[0], "code"))
	if dig(t, warnings[0], "field") != "title" || dig(t, warnings[0], "text") == "" || dig(t, warnings[0], "dismissed") != false {
		t.Errorf("%v", warnings[0])
	}
	do(t, w, workshop.DismissRemark{Place: "action.a.title", Code: code})
	d = tree(t, seen(w, facilitator))
	if dig(t, d, "actions", 0, "warnings", 0, "dismissed") != true || dig(t, d, "dismissed", 0, "place") != "action.a.title" {
		t.Errorf("%v", dig(t, d, "actions", 0, "warnings"))
	}
	if checks := dig(t, d, "actions", 0, "checks").([]any); len(checks) < 5 || dig(t, checks[0], "code") != "missing" {
		t.Errorf("checks: %v", checks)
	}
	if got := dig(t, d, "actions", 0, "links", "finding"); got != nil {
		t.Errorf("links: %v", got)
	}
}

// A follow-up's document knows the earlier workshop, what was measured since,
// and how the mirror moved.
func TestFollowUp(t *testing.T) {
	if got := dig(t, tree(t, seen(begun(t, "follow-up"), facilitator)), "mirror", "step"); got == "mirror/answer" || got == nil {
		t.Errorf("a follow-up asks in %v", got)
	}
	v := followUpView(t)
	d := tree(t, v)
	if dig(t, d, "earlier", "variant") != "full" || dig(t, d, "earlier", "overlap", "vendor", "both").(float64) < 1 {
		t.Errorf("%v", dig(t, d, "earlier"))
	}
	want := v.Trend.Of(workshop.Client).Drivers["respect"].Image
	got := dig(t, d, "trend", "client", "drivers", "respect", "image")
	if now, ok := dig(t, got, "now").(float64); !ok || now != 3 || dig(t, got, "arrow") != float64(want.Arrow) {
		t.Errorf("%v, want %+v", got, want)
	}
	if got := dig(t, d, "trend", "client", "marks", "R1", "self", "why"); got != "too_few_answers" {
		t.Errorf("R1 was not asked now: %v", got)
	}
	a := dig(t, d, "actions", 0)
	if dig(t, a, "earlier") != true || dig(t, a, "readings", 0, "value") != 20.0 || dig(t, a, "review", "decision") != "keep" {
		t.Errorf("%v", a)
	}
	if p, ok := dig(t, a, "progress").(float64); !ok || p <= 0 || p >= 1 {
		t.Errorf("progress %v", dig(t, a, "progress"))
	}
}

// What is linked can be followed both ways.
func TestLinksBothWays(t *testing.T) {
	v := sampleView(t)
	d := tree(t, v)
	id := dig(t, d, "actions", 0, "links", "finding", "id")
	for _, f := range dig(t, d, "cards", "finding").([]any) {
		if dig(t, f, "id") != id {
			continue
		}
		for _, l := range dig(t, f, "linkedBy").([]any) {
			if dig(t, l, "kind") == "action" && dig(t, l, "field") == "finding" && dig(t, l, "id") == dig(t, d, "actions", 0, "id") {
				return
			}
		}
	}
	t.Error("the finding does not know the action that grew from it")
}
