package mirror

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// ballotsOf spreads answers about the vendor over ballots, one a person.
func ballotsOf(code string, self, image []int) []Ballot {
	var out []Ballot
	for _, v := range self {
		out = append(out, Ballot{Side: Vendor, Self: map[string]int{code: v}})
	}
	for _, v := range image {
		out = append(out, Ballot{Side: Client, Other: map[string]int{code: v}})
	}
	return out
}

// Figures: python3, statistics.mean, .stdev and .variance of the two lists,
// noise = sqrt(variance(a)/len(a) + variance(b)/len(b)).
func TestItem(t *testing.T) {
	for _, c := range []struct {
		name                  string
		self, image           []int
		selfMean, imageMean   float64
		selfSD, imageSD       float64 // 0 where it is not shown
		selfDivided, imageDiv bool
		sure                  bool
		label                 Label
	}{
		{"blind spot", []int{5, 4, 4, 5, 3, 4}, []int{2, 3, 1, 2, 3}, 4.1667, 2.2, .7528, .8367, false, false, true, BlindSpot},
		{"hidden strength", []int{2, 3, 2, 3}, []int{4, 5, 4, 4, 5}, 2.5, 4.4, 0, .5477, false, false, true, HiddenStrength},
		{"shared strength", []int{4, 5, 4}, []int{4, 4, 5, 5}, 4.3333, 4.5, 0, 0, false, false, false, SharedStrength},
		{"shared concern, divided", []int{2, 3, 2, 3, 2}, []int{1, 5, 1, 5, 2}, 2.4, 2.8, .5477, 2.0494, false, true, false, SharedConcern},
		{"conversation", []int{3, 3, 4, 4, 3}, []int{3, 4, 3, 4, 3}, 3.4, 3.4, .5477, .5477, false, false, false, Conversation},
	} {
		t.Run(c.name, func(t *testing.T) {
			items := []Item{{Code: "X", Driver: "d"}}
			s := Compute(items, ballotsOf("X", c.self, c.image)).Sides[Vendor].Items["X"]
			near(t, "self", s.Self, c.selfMean)
			near(t, "image", s.Image, c.imageMean)
			near(t, "gap", s.Gap, c.selfMean-c.imageMean)
			spread(t, "self", s.SelfSpread, c.selfSD)
			spread(t, "image", s.ImageSpread, c.imageSD)
			if s.SelfDivided != c.selfDivided || s.ImageDivided != c.imageDiv || s.Sure != c.sure || s.Label != c.label {
				t.Errorf("divided %v/%v sure %v label %q", s.SelfDivided, s.ImageDivided, s.Sure, s.Label)
			}
		})
	}
}

func spread(t *testing.T, what string, got *float64, want float64) {
	t.Helper()
	if want == 0 {
		hidden(t, what+" spread", got)
	} else {
		near(t, what+" spread", got, want)
	}
}

// A gap of exactly one counts, however the fractions fall.
func TestThresholdIsExact(t *testing.T) {
	items := []Item{{Code: "X", Driver: "d"}}
	self, image := []int{3, 3, 2}, []int{2, 2, 1} // 8/3 − 5/3 < 1 in binary
	if s := Compute(items, ballotsOf("X", self, image)).Sides[Vendor].Items["X"]; s.Label != BlindSpot {
		t.Errorf("label %q of gap %.17f, want a blind spot", s.Label, *s.Gap)
	}
}

func TestTooFewAndConsensus(t *testing.T) {
	items := []Item{{Code: "X", Driver: "d"}}
	ballots := ballotsOf("X", []int{5, 5}, []int{3, 3, 3})
	s := Compute(items, ballots).Sides[Vendor].Items["X"]
	hidden(t, "self", s.Self)
	hidden(t, "gap", s.Gap)
	near(t, "image", s.Image, 3)
	if s.Reason != ReasonTooFew || s.Label != NoLabel {
		t.Errorf("reason %q label %q", s.Reason, s.Label)
	}

	agreed := Ballot{Side: Vendor, Consensus: true, Self: map[string]int{"X": 4}}
	s = Compute(items, append(ballots, agreed)).Sides[Vendor].Items["X"]
	near(t, "self by consensus", s.Self, 4)
	near(t, "gap", s.Gap, 1)
	hidden(t, "spread of a consensus", s.SelfSpread)
	if s.Reason != ReasonConsensus || !s.Consensus || s.Sure || s.Label != Conversation {
		t.Errorf("consensus: %+v", s)
	}

	// Three people outweigh what their side agreed.
	three := append(ballotsOf("X", []int{5, 5, 5}, []int{3, 3, 3}), agreed)
	s = Compute(items, three).Sides[Vendor].Items["X"]
	near(t, "self of three", s.Self, 5)
	if s.Consensus || s.Reason != "" {
		t.Errorf("three people: %+v", s)
	}
}

// Two of three items carry a driver; one does not, and a hidden item never
// counts towards its driver.
func TestTwoThirdsOfTheItems(t *testing.T) {
	items := []Item{{Code: "HET1", Driver: "d"}, {Code: "WIJ1", Driver: "d"}, {Code: "IK1", Driver: "d"}}
	ballots := append(ballotsOf("HET1", []int{4, 4, 4}, []int{2, 2, 2}), ballotsOf("IK1", []int{5, 5}, []int{3, 3, 3})...)
	d := Compute(items, ballots).Sides[Vendor].Drivers["d"]
	hidden(t, "self of one item in three", d.Self)
	near(t, "image of two items in three", d.Image, 2.5)
	if d.Reason != ReasonItemsMissing {
		t.Errorf("reason %q", d.Reason)
	}
	d = Compute(items, append(ballots, Ballot{Side: Vendor, Self: map[string]int{"IK1": 5}})).Sides[Vendor].Drivers["d"]
	near(t, "self of two items in three", d.Self, 4.5)
	if d = Compute(items, nil).Sides[Vendor].Drivers["d"]; d.Reason != ReasonTooFew {
		t.Errorf("without ballots: reason %q", d.Reason)
	}
}

// Figures: python3 statistics. received 7, 8.5, 6, 9, 5: mean 7.1, stdev
// 1.6733; predicted 8, 7, 8: mean 7.6667.
func TestTrust(t *testing.T) {
	var ballots []Ballot
	for i, v := range []float64{7, 8.5, 6, 9, 5} {
		ballots = append(ballots, Ballot{Side: Client, OtherYes: new(i == 0), Marks: map[string]Mark{
			"R1": {Given: new(v)}, "R5": {Given: new(4.0)}, "R6": {Given: new(8.0)},
		}})
	}
	for i, v := range []float64{8, 7, 8} {
		ballots = append(ballots, Ballot{Side: Vendor, SelfYes: new(i < 2), Marks: map[string]Mark{
			"R1": {Given: new(5.0), Predicted: new(v)},
		}})
	}
	r := Compute(nil, ballots)
	vendor, client := r.Sides[Vendor].Trust, r.Sides[Client].Trust
	near(t, "received", vendor.Marks["R1"].Received.Value, 7.1)
	near(t, "spread", vendor.Marks["R1"].Received.Spread, 1.6733)
	near(t, "predicted", vendor.Marks["R1"].Predicted.Value, 7.6667)
	near(t, "trust gap", vendor.Marks["R1"].Gap, .5667)
	near(t, "client received", client.Marks["R1"].Received.Value, 5)
	hidden(t, "client predicted nothing", client.Marks["R1"].Predicted.Value)
	hidden(t, "gap of one view", client.Marks["R1"].Gap)
	near(t, "self yes", vendor.SelfYes.Value, 66.67)
	near(t, "other yes", vendor.OtherYes.Value, 20)
	near(t, "R5 said by the client", client.Statements["R5"].Value, 4)
	if !client.Calculated || vendor.Calculated {
		t.Errorf("calculated %v/%v, want the client only", vendor.Calculated, client.Calculated)
	}
	hidden(t, "too few to recommend", vendor.NPS)
}

// Ten people: promoters 9 and 10 (4), detractors 0 to 6 (3): 10%.
func TestNPS(t *testing.T) {
	var ballots []Ballot
	for _, v := range []float64{10, 9, 9, 10, 8, 7, 7, 6, 0, 3} {
		ballots = append(ballots, Ballot{Side: Vendor, Marks: map[string]Mark{"R3": {Given: new(v)}}})
	}
	near(t, "ten", Compute(nil, ballots).Sides[Client].Trust.NPS, 10)
	hidden(t, "nine", Compute(nil, ballots[1:]).Sides[Client].Trust.NPS)
}

func TestStrangeAnswersAreIgnored(t *testing.T) {
	items := []Item{{Code: "X", Driver: "d"}, {Code: "X", Driver: "twice"}}
	clean := ballotsOf("X", []int{4, 4, 4}, []int{3, 3, 3})
	dirty := append([]Ballot{}, clean...)
	for _, v := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, 11} {
		dirty = append(dirty, Ballot{Side: Client, Marks: map[string]Mark{"R1": {Given: new(v), Predicted: new(v)}, "R99": {Given: new(v)}}})
	}
	dirty = append(dirty,
		Ballot{Side: Vendor, Self: map[string]int{"X": 0, "Y": 3}}, Ballot{Side: Vendor, Self: map[string]int{"X": 6}},
		Ballot{Side: 7, Self: map[string]int{"X": 1}, Other: map[string]int{"X": 1}}, Ballot{Side: -1, Other: map[string]int{"X": 1}})
	if a, b := Compute(items, clean), Compute(items, dirty); !reflect.DeepEqual(a, b) {
		t.Errorf("strange answers changed the result:\n%+v\n%+v", a, b)
	}
}

func TestTopHoldsBothSides(t *testing.T) {
	var ranked []Topic
	for range 7 {
		ranked = append(ranked, Topic{Side: Client})
	}
	ranked = append(ranked, Topic{Side: Vendor, Driver: "v"}, Topic{Side: Vendor, Driver: "later"})
	got := top(ranked)
	if len(got) != 5 || got[4].Driver != "v" || got[3].Side != Client {
		t.Errorf("top %+v", got)
	}
}

func TestMarkOf(t *testing.T) {
	for mean, want := range map[float64]float64{1: 1, 5: 10, 3: 5.5, 3.67: 7.0075} {
		near(t, "mark", new(MarkOf(mean)), want)
	}
}

// 1.1 + 1.1 + 1.2 is not 1.2 + 1.1 + 1.1 in binary.
func TestFractionsInAnyOrder(t *testing.T) {
	ballot := func(v float64) Ballot {
		return Ballot{Side: Client, Marks: map[string]Mark{"R1": {Given: new(v)}}}
	}
	one := []Ballot{ballot(1.1), ballot(1.1), ballot(1.2)}
	two := []Ballot{ballot(1.2), ballot(1.1), ballot(1.1)}
	if a, b := Compute(nil, one), Compute(nil, two); !reflect.DeepEqual(a, b) {
		t.Error("the order of the marks changed the result")
	}
}

func genBallots(t *rapid.T) []Ballot {
	codes := []string{"HET1", "WIJ1", "IK1", "HET2", "WIJ2", "IK2"}
	answers := rapid.MapOfN(rapid.SampledFrom(codes), rapid.IntRange(0, 6), 0, 6)
	value := rapid.Ptr(rapid.Float64Range(-1, 12), true)
	marks := rapid.MapOfN(rapid.SampledFrom([]string{"R1", "R3", "R5", "R6"}),
		rapid.Custom(func(t *rapid.T) Mark {
			return Mark{Given: value.Draw(t, "given"), Predicted: value.Draw(t, "predicted")}
		}), 0, 4)
	yes := rapid.Ptr(rapid.Bool(), true)
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Ballot {
		return Ballot{
			Side: Side(rapid.IntRange(0, 1).Draw(t, "side")), Consensus: rapid.IntRange(0, 9).Draw(t, "consensus") == 0,
			Self: answers.Draw(t, "self"), Other: answers.Draw(t, "other"), Marks: marks.Draw(t, "marks"),
			SelfYes: yes.Draw(t, "selfYes"), OtherYes: yes.Draw(t, "otherYes"),
		}
	}), 0, 24).Draw(t, "ballots")
}

func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items, ballots := allItems()[:6], genBallots(t)
		before := Compute(items, ballots)
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		rng.Shuffle(len(ballots), func(i, j int) { ballots[i], ballots[j] = ballots[j], ballots[i] })
		if after := Compute(items, ballots); !reflect.DeepEqual(before, after) {
			t.Fatalf("another order, another result:\n%+v\n%+v", before, after)
		}
	})
}

// With at most two people a side and no consensus nothing is shown, in any
// field: the JSON holds no number but the counts.
func TestHiddenBelowThree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var few []Ballot
		var n [2]int
		for _, b := range genBallots(t) {
			if n[b.Side] < 2 && !b.Consensus {
				n[b.Side]++
				few = append(few, b)
			}
		}
		r := Compute(allItems()[:6], few)
		if len(r.Topics)+len(r.Top) > 0 {
			t.Fatal("topics from two people")
		}
		for _, side := range r.Sides {
			for _, group := range []map[string]Score{side.Items, side.Drivers, side.Dimensions, side.Capabilities} {
				for k, s := range group {
					shape := Score{SelfN: s.SelfN, ImageN: s.ImageN, Reason: ReasonTooFew}
					if s != shape {
						t.Fatalf("%s shows %+v", k, s)
					}
				}
			}
			b, err := json.Marshal(side.Trust)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Count(string(b), `"value":null`) != strings.Count(string(b), `"value"`) || side.Trust.NPS != nil || side.Trust.Calculated {
				t.Fatalf("trust shows %s", b)
			}
		}
	})
}

// Whatever is shown is on its scale and hangs together.
func TestShownIsSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := Compute(allItems()[:6], genBallots(t))
		if _, err := json.Marshal(r); err != nil {
			t.Fatal(err)
		}
		for _, side := range r.Sides {
			for k, s := range side.Drivers {
				for _, v := range []*float64{s.Self, s.Image} {
					if v != nil && (*v < 1 || *v > 5) {
						t.Fatalf("%s off the scale: %v", k, *v)
					}
				}
				if (s.Gap == nil) != (s.Self == nil || s.Image == nil) || (s.Label == NoLabel) != (s.Gap == nil) {
					t.Fatalf("%s: %+v", k, s)
				}
				if s.SelfSpread != nil && s.SelfN < showSpread {
					t.Fatalf("%s: spread of %d", k, s.SelfN)
				}
			}
		}
	})
}
