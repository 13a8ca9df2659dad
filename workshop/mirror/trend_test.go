package mirror

import (
	"encoding/json"
	"math"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// session is the figures of people's answers about the vendor: its own and the
// client's, by item.
func session(items []Item, self, image map[string][]int, consensus ...Ballot) Figures {
	ballots := consensus
	for code, answers := range self {
		ballots = append(ballots, ballotsOf(code, answers, nil)...)
	}
	for code, answers := range image {
		ballots = append(ballots, ballotsOf(code, nil, answers)...)
	}
	var asked []string
	for _, i := range items {
		asked = append(asked, i.Code)
	}
	r := Compute(items, ballots)
	return Leave(asked, r.Sides[Vendor], r.Sides[Client])
}

// One driver of three items, worked out by hand.
//
//	        before              now                 means           delta
//	A self  3 3 3               4 3 4               3.0000 3.6667   +0.6667
//	A image 2 2 3 3             3 3 3               2.5000 3.0000   +0.5000
//	B self  4 4 5               4 4 4               4.3333 4.0000   −0.3333
//	B image 4 4 4               3 4 3               4.0000 3.3333   −0.6667
//	C self  5 5 5               5 5                 5.0000 hidden
//	C image 1 1 1               1 1 1 1             1.0000 1.0000    0.0000
//
// The driver's self rests on A and B, two of three: (3 + 4.3333)/2 = 3.6667,
// (3.6667 + 4)/2 = 3.8333, +0.1667. Its image on all three: 7.5/3 = 2.5,
// 7.3333/3 = 2.4444, −0.0556. Gaps: 1.1667 and 1.3889: it grew. Those of A:
// 0.5 and 0.6667; of B: 0.3333 and 0.6667.
func TestTrendByHand(t *testing.T) {
	items := []Item{{"A", "d", "HET", "c"}, {"B", "d", "WIJ", "c"}, {"C", "d", "IK", "c"}}
	before := session(items,
		map[string][]int{"A": {3, 3, 3}, "B": {4, 4, 5}, "C": {5, 5, 5}},
		map[string][]int{"A": {2, 2, 3, 3}, "B": {4, 4, 4}, "C": {1, 1, 1}})
	now := session(items,
		map[string][]int{"A": {4, 3, 4}, "B": {4, 4, 4}, "C": {5, 5}},
		map[string][]int{"A": {3, 3, 3}, "B": {3, 4, 3}, "C": {1, 1, 1, 1}})
	got := Compare(items, before, now)[Vendor]
	for _, c := range []struct {
		name               string
		change             Change
		before, now, delta float64
		arrow, beforeN     int
		nowN               int
	}{
		{"A self", got.Items["A"].Self, 3, 3.6667, .6667, 1, 3, 3},
		{"A image", got.Items["A"].Image, 2.5, 3, .5, 1, 4, 3},
		{"B self", got.Items["B"].Self, 4.3333, 4, -.3333, 0, 3, 3},
		{"B image", got.Items["B"].Image, 4, 3.3333, -.6667, -1, 3, 3},
		{"C image", got.Items["C"].Image, 1, 1, 0, 0, 3, 4},
		{"driver self", got.Drivers["d"].Self, 3.6667, 3.8333, .1667, 0, 3, 3},
		{"driver image", got.Drivers["d"].Image, 2.5, 2.4444, -.0556, 0, 3, 3},
		{"capability image", got.Capabilities["c"].Image, 2.5, 2.4444, -.0556, 0, 3, 3},
		{"dimension self", got.Dimensions["WIJ"].Self, 4.3333, 4, -.3333, 0, 3, 3},
	} {
		near(t, c.name+" before", c.change.Before, c.before)
		near(t, c.name+" now", c.change.Now, c.now)
		near(t, c.name+" delta", c.change.Delta, c.delta)
		if c.change.Arrow != c.arrow || c.change.BeforeN != c.beforeN || c.change.NowN != c.nowN || c.change.Why != "" {
			t.Errorf("%s: %+v", c.name, c.change)
		}
	}
	for code, want := range map[string][2]float64{"A": {.5, .6667}, "B": {.3333, .6667}} {
		near(t, code+" gap before", got.Items[code].GapBefore, want[0])
		near(t, code+" gap now", got.Items[code].GapNow, want[1])
	}
	near(t, "driver gap before", got.Drivers["d"].GapBefore, 1.1667)
	near(t, "driver gap now", got.Drivers["d"].GapNow, 1.3889)
	if got.Drivers["d"].Shrunk || got.Items["A"].Shrunk {
		t.Error("a gap that grew has shrunk")
	}
	if c := got.Items["C"].Self; c.Delta != nil || c.Why != ReasonTooFew || got.Items["C"].GapNow != nil {
		t.Errorf("C self: %+v", c)
	}
	if back := Compare(items, now, before)[Vendor]; !back.Drivers["d"].Shrunk || back.Items["A"].Self.Arrow != -1 || back.Items["C"].Self.Why != ReasonTooFewBefore {
		t.Errorf("backwards: %+v", back.Drivers["d"])
	}
}

// Only what both sessions asked counts, and two thirds of that.
func TestTrendOfTwoForms(t *testing.T) {
	long := []Item{{"A", "d", "HET", "c"}, {"B", "d", "WIJ", "c"}, {"C", "e", "IK", "c"}}
	few, three := []int{3, 3}, []int{3, 3, 3}
	four := []int{4, 4, 4}
	before := session(long, map[string][]int{"A": three, "B": {1, 1, 1}, "C": few}, map[string][]int{"A": three, "C": three},
		Ballot{Side: Client, Consensus: true, Other: map[string]int{"B": 2}})
	short := session(long[:1], map[string][]int{"A": four}, map[string][]int{"A": four})

	got := Compare(long[:1], before, short)[Vendor]
	near(t, "short now: driver before", got.Drivers["d"].Self.Before, 3)
	near(t, "short now: driver now", got.Drivers["d"].Self.Now, 4)
	if len(got.Items) != 1 {
		t.Errorf("%d items, and 1 was asked", len(got.Items))
	}

	got = Compare(long, short, before)[Vendor]
	near(t, "short before: driver now", got.Drivers["d"].Self.Now, 3)
	for code, why := range map[string]string{"B": ReasonNotAsked, "C": ReasonNotAsked} {
		if c := got.Items[code].Self; c.Why != why || c.Delta != nil {
			t.Errorf("%s: %+v", code, c)
		}
	}
	if c := got.Drivers["e"].Self; c.Why != ReasonNotAsked {
		t.Errorf("a driver not asked before: %+v", c)
	}

	got = Compare(long, before, before)[Vendor]
	if c := got.Items["B"].Image; c.Why != ReasonConsensus || c.Delta != nil {
		t.Errorf("consensus: %+v", c)
	}
	if c := got.Drivers["d"].Image; c.Why != ReasonItemsMissing || c.Delta != nil {
		t.Errorf("one of two items: %+v", c)
	}
	if c := got.Drivers["e"].Self; c.Why != ReasonTooFew || c.Delta != nil {
		t.Errorf("none of one: %+v", c)
	}
	near(t, "two of three", got.Capabilities["c"].Image.Now, 3)
}

// Ten people's 36 points and then 41 are 3.6 and 4.1: half a point, which binary
// fractions miss by a hair.
func TestTrendMeetsHalfAPoint(t *testing.T) {
	items := []Item{{"A", "d", "HET", "c"}}
	before := session(items, map[string][]int{"A": {4, 4, 4, 4, 4, 4, 3, 3, 3, 3}}, nil)
	now := session(items, map[string][]int{"A": {4, 4, 4, 4, 4, 4, 4, 4, 4, 5}}, nil)
	if c := Compare(items, before, now)[Vendor].Items["A"].Self; *c.Delta >= .5 || c.Arrow != 1 {
		t.Errorf("%v %+v", *c.Delta, c)
	}
	if c := Compare(items, now, before)[Vendor].Items["A"].Self; c.Arrow != -1 {
		t.Errorf("%+v", c)
	}
}

// R1: predicted 7 7 8 = 7.3333 and 7 7 7, received 5 5 6 = 5.3333 and 6 6 6:
// gaps 2 and 1. R5: 8 8 8 and 7 7 8 = 7.3333, −0.6667. R7: 1 of 3 = 33.33 %
// and 3 of 3, +66.67; 2 of 8 = 25 % and 3 of 8 = 37.5 %: +12.5.
func TestTrendOfTrust(t *testing.T) {
	mark := func(given, predicted float64) Mark { return Mark{Given: &given, Predicted: &predicted} }
	vendor := func(predicted, likes float64, yes bool) Ballot {
		return Ballot{Side: Vendor, Marks: map[string]Mark{"R1": mark(1, predicted), "R5": mark(likes, 1)}, SelfYes: &yes}
	}
	client := func(given float64) Ballot {
		return Ballot{Side: Client, Marks: map[string]Mark{"R1": mark(given, 9)}}
	}
	say := func(yes, no int) []Ballot {
		var out []Ballot
		for i := range yes + no {
			out = append(out, Ballot{Side: Client, OtherYes: new(i < yes)})
		}
		return out
	}
	leave := func(ballots ...Ballot) Figures {
		r := Compute(nil, ballots)
		return Leave(nil, r.Sides[Vendor], r.Sides[Client])
	}
	before := leave(append(say(2, 6), vendor(7, 8, true), vendor(7, 8, false), vendor(8, 8, false), client(5), client(5), client(6))...)
	now := leave(append(say(3, 5), vendor(7, 7, true), vendor(7, 7, true), vendor(7, 8, true), client(6), client(6), client(6))...)
	got := Compare(nil, before, now)[Vendor].Trust
	r1 := got.Marks["R1"]
	near(t, "predicted", r1.Self.Delta, -.3333)
	near(t, "received", r1.Image.Delta, .6667)
	near(t, "gap before", r1.GapBefore, 2)
	near(t, "gap now", r1.GapNow, 1)
	near(t, "R5", got.Statements["R5"].Delta, -.6667)
	near(t, "self yes", got.SelfYes.Delta, 66.6667)
	near(t, "other yes", got.OtherYes.Delta, 12.5)
	if !r1.Shrunk || r1.Self.Arrow != 0 || r1.Image.Arrow != 1 || got.SelfYes.Arrow != 1 || got.OtherYes.Arrow != 1 {
		t.Errorf("%+v", got)
	}
	if c := got.Marks["R2"].Image; c.Why != ReasonTooFew || got.Statements["R6"].Delta != nil {
		t.Errorf("%+v", c)
	}
}

// A session set beside itself has not changed, below three nothing is
// compared, and what a file holds can always be written out.
func TestTrendIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := allItems()[:6]
		r := Compute(items, genBallots(t))
		var asked []string
		for _, i := range items {
			asked = append(asked, i.Code)
		}
		f := Leave(asked, r.Sides[Vendor], r.Sides[Client])
		b, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		var back Figures
		if err := json.Unmarshal(b, &back); err != nil {
			t.Fatal(err)
		}
		trend := Compare(items, back, f)
		if !reflect.DeepEqual(trend, Compare(items, f, back)) {
			t.Fatal("figures change by being kept")
		}
		for i, side := range trend {
			for _, group := range []map[string]Trend{side.Items, side.Drivers, side.Dimensions, side.Capabilities, side.Trust.Marks} {
				for k, one := range group {
					for _, c := range []Change{one.Self, one.Image} {
						if c.Arrow != 0 || c.Delta != nil && (*c.Delta != 0 || c.BeforeN < 3 || c.NowN < 3) || (c.Delta == nil) != (c.Why != "") {
							t.Fatalf("%s: %+v", k, c)
						}
					}
				}
			}
			for k, s := range side.Drivers {
				if now := r.Sides[i].Drivers[k]; s.Self.Now != nil && !now.Consensus && math.Abs(*s.Self.Now-*now.Self) > hair {
					t.Fatalf("%s is %v in the mirror, %v in the trend", k, *now.Self, *s.Self.Now)
				}
			}
		}
		odd := Figures{Asked: []string{"HET1"}, Vendor: SideFigures{Self: map[string]Figure{"HET1": {math.MaxFloat64, 9}}, SelfYes: &Figure{math.Inf(1), -1}}}
		b, err = json.Marshal(Compare(items, odd, odd))
		if err != nil || strings.Contains(string(b), "e+") {
			t.Fatalf("%s %v", b, err)
		}
	})
}
