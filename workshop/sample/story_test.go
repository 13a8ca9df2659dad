package sample

import (
	"slices"
	"strings"
	"testing"

	"samenspel/workshop"
)

// kinds counts the cards of a view by kind.
func kinds(v workshop.View) map[string]int {
	n := map[string]int{}
	for _, c := range v.Cards {
		n[c.Kind]++
	}
	return n
}

// How much there is of each, as the story has it.
func TestAmounts(t *testing.T) {
	got := kinds(viewOf(t, workshop.Dutch))
	for kind, want := range map[string]int{
		"agreement": 6, "purpose": 1, "strength": 4, "moment": 9, "feeling": 18, "confusing": 5, "term": 4, "workday": 2,
		"practice": 6, "problem": 4, "interest": 10, "stay": 10, "statement": 1, "cycle": 1, "fix": 3, "finding": 1, "cause": 8,
		"incentive": 2, "pledge": 1, "horizon": 1, "stop": 2, "option": 10, "request": 8, "stakeholder": 6, "limit": 2,
		"risk": 3, "tomorrow": 6, "indicator": 1, "promise": 2,
	} {
		if got[kind] != want {
			t.Errorf("%d cards of kind %s, want %d", got[kind], kind, want)
		}
		delete(got, kind)
	}
	if len(got) > 0 {
		t.Errorf("more: %v", got)
	}
}

// The dots of ten people, three each, on agreements and on problems.
func TestVotes(t *testing.T) {
	v := viewOf(t, workshop.Dutch)
	for kind, want := range map[string][]int{"agreement": {9, 8, 3, 6, 4, 0}, "problem": {10, 7, 8, 5}} {
		var got []int
		sum := 0
		for _, c := range v.CardsOf(kind) {
			got, sum = append(got, c.Dots), sum+c.Dots
		}
		if !slices.Equal(got, want) || sum != 30 {
			t.Errorf("%s: %v of %d dots, want %v of 30", kind, got, sum, want)
		}
	}
}

// Three touch points are worth a story: both sides feel badly about them, or
// one much worse than the other.
func TestFeelings(t *testing.T) {
	v := viewOf(t, workshop.English)
	var got []string
	for _, m := range v.Moments() {
		if m.Feeling.Vendor == nil || m.Feeling.Client == nil {
			t.Errorf("%q is felt on one side only", m.Card.Fields["name"])
		}
		if m.WorthTelling {
			got = append(got, m.Card.Fields["name"])
		}
	}
	if want := []string{"Going live", "Ticket", "New release"}; !slices.Equal(got, want) {
		t.Errorf("worth telling: %q, want %q", got, want)
	}
}

func TestWords(t *testing.T) {
	v := viewOf(t, workshop.Dutch)
	var got []string
	for _, c := range v.CardsOf("term") {
		got = append(got, c.Fields["vendor"]+"→"+c.Fields["agreed"]+" "+c.Fields["status"])
	}
	want := []string{"incident→melding afgesproken", "case→zaak afgesproken", "change→wens afgesproken", "vergunningproduct→omgevingsvergunning vast"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for i, want := range []int{1, 3} { // of five, on the day that each side guessed
		hits := 0
		for field, value := range v.CardsOf("workday")[i].Fields {
			if strings.HasSuffix(field, "Right") && value == "right" {
				hits++
			}
		}
		if hits != want {
			t.Errorf("guess %d: %d hits, want %d", i, hits, want)
		}
	}
}

// What was tried against the returning problem took 210 hours.
func TestFixes(t *testing.T) {
	v := viewOf(t, workshop.Dutch)
	var got []string
	for _, c := range v.CardsOf("fix") {
		got = append(got, strings.Join([]string{c.Fields["type"], c.Fields["month"], c.Fields["reliefWeeks"], c.Fields["hours"]}, " "))
	}
	if want := []string{"staff 2025-02 6 90", "training 2025-05 4 70", "line 2025-09 5 50"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	problem := v.Card(workshop.ID(v.CardsOf("cycle")[0].Fields["problem"]))
	if problem == nil || problem.Fields["hours"] != "26" || problem.Fields["recurring"] != "yes" || v.CardsOf("cycle")[0].Fields["timesReturned"] != "3" {
		t.Errorf("about %v", problem)
	}
}

// All four answers were given, and what was too vague was put once more.
func TestAnswers(t *testing.T) {
	v := viewOf(t, workshop.Dutch)
	got, again := map[string]int{}, 0
	for _, c := range v.CardsOf("request") {
		got[c.Fields["answer"]]++
		if c.Fields["again"] != "" {
			again++
		}
	}
	if got["ja"] != 4 || got["nee"] != 1 || got["probeer"] != 2 || got["vaag"] != 1 || again != 1 {
		t.Errorf("%v, %d again", got, again)
	}
}

// All rings and both sides of zero.
func TestSurroundings(t *testing.T) {
	rings, effects := map[string]bool{}, map[string]bool{}
	v := viewOf(t, workshop.Dutch)
	for _, c := range v.CardsOf("stakeholder") {
		rings[c.Fields["ring"]], effects[c.Fields["effect"]] = true, true
	}
	if len(rings) != 3 || !effects["-1"] || !effects["2"] {
		t.Errorf("%v %v", rings, effects)
	}
}

// The day was worth a 4.1; what people say of safety stays in the box, and is
// no reason for protection.
func TestSheets(t *testing.T) {
	v := viewOf(t, workshop.Dutch)
	near(t, "ROTI", v.Sheets[workshop.StepKey{Exercise: "close", Step: "roti"}].Mean.Value, 4.1)
	safety := v.Sheets[workshop.StepKey{Exercise: "welcome", Step: "safety"}]
	if safety.In.Vendor != 5 || safety.In.Client != 5 || len(safety.Items) > 0 || safety.Mean.Value != nil || v.Protected() {
		t.Errorf("safety: %+v, protected %v", safety, v.Protected())
	}
	signals := v.Sheets[workshop.StepKey{Exercise: "system", Step: "signals"}]
	if len(signals.Items) != 4 {
		t.Fatalf("signals: %+v", signals)
	}
	near(t, "S3 of the vendor", signals.Items[2].Vendor.Value, 3.8)
	near(t, "S1 of the client", signals.Items[0].Client.Value, 2.2)
}

// The day runs from nine to five, a little late at times, and the clock of the
// questionnaire was given three minutes more.
func TestTheDay(t *testing.T) {
	records, _, err := Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	extended, late := 0, 0
	for _, r := range records {
		if r.Kind == "timer.extended" {
			extended++
		}
	}
	v := viewOf(t, workshop.Dutch)
	for _, slot := range v.Agenda {
		if slot.Planned > 0 && slot.Spent > float64(slot.Planned) {
			late++
		}
	}
	if last := records[len(records)-1].At.Time().In(cest).Format("2 Jan 15:04"); extended != 1 || late == 0 || last != "16 Apr 16:54" {
		t.Errorf("extended %d times, %d exercises late, ended %s", extended, late, last)
	}
	if v.Workshop.Day != "2026-04-16" || v.Workshop.FollowUp != "2026-05-28" || v.Workshop.Variant != "full" {
		t.Errorf("%+v", v.Workshop)
	}
}
