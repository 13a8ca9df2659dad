package mirror

import (
	"fmt"
	"math"
	"testing"
)

var (
	drivers = []string{
		"ontvankelijkheid", "inlevingsvermogen", "begrip", "responsiviteit", "aandacht",
		"respect", "betrouwbaarheid", "dienstbaarheid", "partnership",
	}
	dimensions   = []string{"HET", "WIJ", "IK"}
	capabilities = []string{"begrijpen", "verbinden", "koesteren"}
)

func allItems() []Item {
	var items []Item
	for i, d := range drivers {
		for _, dim := range dimensions {
			items = append(items, Item{Code: fmt.Sprint(dim, i+1), Driver: d, Dimension: dim, Capability: capabilities[i/3]})
		}
	}
	return items
}

// shortItems is the short form: one item a driver, three a dimension.
func shortItems() []Item {
	short := map[string]bool{
		"WIJ1": true, "IK2": true, "WIJ3": true, "HET4": true, "IK5": true,
		"IK6": true, "WIJ7": true, "HET8": true, "HET9": true,
	}
	var items []Item
	for _, it := range allItems() {
		if short[it.Code] {
			items = append(items, it)
		}
	}
	return items
}

// The targets of the demo workshop Noorderlicht × Waterrijk, by driver.
var demoTargets = map[string][9]float64{
	"N-self":  {3.5, 3.1, 3.3, 3.4, 3.3, 3.7, 3.6, 3.6, 3.3},
	"N-image": {3.0, 2.6, 2.4, 3.0, 3.4, 3.5, 2.3, 3.6, 2.7},
	"W-self":  {3.4, 3.0, 2.9, 3.4, 3.2, 2.8, 3.5, 3.1, 3.3},
	"W-image": {3.2, 2.9, 2.7, 2.3, 3.0, 4.0, 2.7, 3.0, 3.2},
}

// demoAnswers draws a rater's answers from targets. The sum is taken from left
// to right: some answers lie exactly on a half, and the demo's figures rest on
// how that falls.
func demoAnswers(target [9]float64, k int) map[string]int {
	offset := []float64{-.4, 0, .4}
	deviation := []float64{-.7, -.3, 0, .3, .7}
	out := make(map[string]int)
	for i := range drivers {
		for d, dim := range dimensions {
			v := target[i] + offset[d]
			v += deviation[(k+2*i+d)%5]
			v += .5
			out[fmt.Sprint(dim, i+1)] = max(1, min(5, int(math.Floor(v))))
		}
	}
	return out
}

func demoBallots() []Ballot {
	var out []Ballot
	for k := range 5 {
		out = append(out,
			Ballot{Side: Vendor, Self: demoAnswers(demoTargets["N-self"], k), Other: demoAnswers(demoTargets["W-image"], k)},
			Ballot{Side: Client, Self: demoAnswers(demoTargets["W-self"], k), Other: demoAnswers(demoTargets["N-image"], k)})
	}
	return out
}

// Figures of all eighteen drivers: an independent Python script with
// statistics.mean and statistics.variance over the same formula. The three
// that the method itself states are marked.
func TestDemoWorkshop(t *testing.T) {
	r := Compute(allItems(), demoBallots())
	for _, c := range []struct {
		side        Side
		driver      string
		self, image float64
		sure        bool
		label       Label
	}{
		{Vendor, "ontvankelijkheid", 3.5333, 3.0000, false, Conversation},
		{Vendor, "inlevingsvermogen", 3.0667, 2.6667, false, Conversation},
		{Vendor, "begrip", 3.3333, 2.4667, true, Conversation},
		{Vendor, "responsiviteit", 3.4667, 3.0000, false, Conversation},
		{Vendor, "aandacht", 3.3333, 3.4667, false, Conversation},
		{Vendor, "respect", 3.6667, 3.5333, false, Conversation},
		{Vendor, "betrouwbaarheid", 3.6667, 2.3333, true, BlindSpot}, // stated
		{Vendor, "dienstbaarheid", 3.6667, 3.6667, false, Conversation},
		{Vendor, "partnership", 3.3333, 2.6667, true, Conversation},
		{Client, "ontvankelijkheid", 3.4667, 3.3333, false, Conversation},
		{Client, "inlevingsvermogen", 3.0000, 3.0000, false, Conversation},
		{Client, "begrip", 3.0000, 2.6667, false, Conversation},
		{Client, "responsiviteit", 3.4667, 2.3333, true, BlindSpot}, // stated
		{Client, "aandacht", 3.3333, 3.0000, false, Conversation},
		{Client, "respect", 2.8667, 4.0000, true, HiddenStrength}, // stated
		{Client, "betrouwbaarheid", 3.5333, 2.6667, true, Conversation},
		{Client, "dienstbaarheid", 3.0667, 3.0000, false, Conversation},
		{Client, "partnership", 3.3333, 3.3333, false, Conversation},
	} {
		s := r.Sides[c.side].Drivers[c.driver]
		near(t, c.driver+" self", s.Self, c.self)
		near(t, c.driver+" image", s.Image, c.image)
		near(t, c.driver+" gap", s.Gap, c.self-c.image)
		if s.Sure != c.sure || s.Label != c.label || s.SelfN != 5 || s.ImageN != 5 || s.Reason != "" {
			t.Errorf("side %d %s: sure %v label %q n %d/%d reason %q; want %v %q 5/5",
				c.side, c.driver, s.Sure, s.Label, s.SelfN, s.ImageN, s.Reason, c.sure, c.label)
		}
	}

	// Priorities: (5 − image) + |gap|, from the figures above.
	want := []struct {
		side     Side
		driver   string
		priority float64
	}{
		{Vendor, "betrouwbaarheid", 4.0000},
		{Client, "responsiviteit", 3.8000},
		{Vendor, "begrip", 3.4000},
		{Client, "betrouwbaarheid", 3.2000},
		{Vendor, "partnership", 3.0000},
	}
	if len(r.Top) != len(want) || len(r.Topics) != 18 {
		t.Fatalf("%d top of %d topics, want %d of 18", len(r.Top), len(r.Topics), len(want))
	}
	for i, w := range want {
		got := r.Top[i]
		if got.Side != w.side || got.Driver != w.driver || math.Abs(got.Priority-w.priority) > .005 {
			t.Errorf("topic %d: %d %s %.3f, want %d %s %.3f", i+1, got.Side, got.Driver, got.Priority, w.side, w.driver, w.priority)
		}
	}
}

// With the short form a driver rests on its one item, and nothing is missing.
func TestShortForm(t *testing.T) {
	r := Compute(shortItems(), demoBallots())
	if n := len(r.Sides[Vendor].Items); n != 9 {
		t.Fatalf("%d items, want 9", n)
	}
	for i, d := range drivers {
		for _, side := range r.Sides {
			s := side.Drivers[d]
			if s.Self == nil || s.Image == nil || s.Reason != "" {
				t.Errorf("driver %d %s hidden: %q", i+1, d, s.Reason)
			}
		}
	}
	s := r.Sides[Vendor]
	near(t, "driver is its item", s.Drivers["betrouwbaarheid"].Self, *s.Items["WIJ7"].Self)
	if s.Dimensions["HET"].Self == nil {
		t.Error("HET hidden in the short form")
	}
}

func near(t *testing.T, what string, got *float64, want float64) {
	t.Helper()
	if got == nil {
		t.Errorf("%s: hidden, want %.4f", what, want)
	} else if math.Abs(*got-want) > .005 {
		t.Errorf("%s: %.4f, want %.4f", what, *got, want)
	}
}

func hidden(t *testing.T, what string, got *float64) {
	t.Helper()
	if got != nil {
		t.Errorf("%s: %.4f, want hidden", what, *got)
	}
}

func BenchmarkCompute(b *testing.B) {
	items, ballots := allItems(), demoBallots()
	for b.Loop() {
		Compute(items, ballots)
	}
}
