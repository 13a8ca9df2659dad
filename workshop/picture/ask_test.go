package picture_test

import (
	"strings"
	"testing"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/mirror"
	"samenspel/workshop/picture"
)

// What to ask next is about what stands out in the sample, and to whom.
func TestAskOfTheSample(t *testing.T) {
	nl := translations.For("nl")
	v := reported(t, workshop.Dutch, 0)
	later := followedUp(t, workshop.Dutch)
	for _, c := range []struct {
		name string
		v    *workshop.View
		says [][]string // by picture
	}{
		{"dumbbell", &v, [][]string{{"Betrouwbaarheid", "Noorderlicht ziet zichzelf hoger", "Vraag Waterrijk"}}},
		{"heatmap", &v, [][]string{{"Waterrijk het meest ziet in Noorderlicht"}, {"Noorderlicht het meest ziet in Waterrijk: Respect"}}},
		{"trust", &v, [][]string{{"Noorderlicht verwachtte meer dan Waterrijk gaf", "één punt hoger"}}},
		{"touchpoints", &v, [][]string{{"“Livegang”", "verst uit elkaar"}}},
		{"trend", later, [][]string{{"bij Noorderlicht ging vooruit in de ogen van Waterrijk"}}},
		{"loop", &v, nil},
		{"no such picture", &v, nil},
	} {
		got := picture.Ask(c.name, c.v, nl)
		if len(got) != len(c.says) {
			t.Errorf("%s: %d asked: %q", c.name, len(got), got)
			continue
		}
		for i, all := range c.says {
			for _, s := range all {
				if !strings.Contains(got[i], s) {
					t.Errorf("%s: %q is not in %q", c.name, s, got[i])
				}
			}
		}
		if drawn := picture.Draw(c.name, c.v, nl, paper); len(got) > 0 && len(drawn) != len(got) {
			t.Errorf("%s: %d asked at %d pictures", c.name, len(got), len(drawn))
		}
	}
}

// Pictures of several cards say what each is about; one of a kind goes without.
func TestOverPicturesOfCards(t *testing.T) {
	nl := translations.For("nl")
	v := reported(t, workshop.Dutch, 0)
	at := fillingSteps["iceberg"]
	if got := picture.Over("iceberg", &v, nl, at); len(got) > 0 {
		t.Errorf("over the only one: %q", got)
	}
	v.Cards = append(v.Cards, workshop.Card{ID: "more", Kind: "finding", Fields: map[string]string{"hypothesis": "Zolang we tellen, blijft het."}})
	got := picture.Over("iceberg", &v, nl, at)
	if len(got) != 2 || got[1] != "Zolang we tellen, blijft het." || len(got) != len(picture.Draw("iceberg", &v, nl, picture.Options{W: 700, At: at})) {
		t.Errorf("%q", got)
	}
	if got := picture.Over("dumbbell", &v, nl, at); len(got) != 1 || got[0] != picture.Ask("dumbbell", &v, nl)[0] {
		t.Errorf("over a result: %q", got)
	}
}

// Each way in which two views can meet is asked about in its own words, in both
// languages; nothing is asked of what is hidden.
func TestAskDriver(t *testing.T) {
	v := reported(t, workshop.Dutch, 0)
	seen := map[string]bool{}
	for _, lang := range []string{"nl", "en"} {
		for _, l := range []mirror.Label{mirror.BlindSpot, mirror.HiddenStrength, mirror.SharedStrength, mirror.SharedConcern, mirror.Conversation} {
			m := *v.Mirror
			m.Vendor.Drivers = map[string]mirror.Score{"respect": {Self: new(3.0), Image: new(3.0), Label: l}}
			v.Mirror = &m
			got := picture.AskDriver(&v, translations.For(lang), workshop.Vendor, "respect")
			if got == "" || strings.Contains(got, "ask.") || strings.Contains(got, "{{") || seen[got] || !strings.Contains(got, "Noorderlicht") {
				t.Errorf("%s, %s: %q", lang, l, got)
			}
			seen[got] = true
		}
	}
	v.Mirror.Vendor.Drivers["respect"] = mirror.Score{Self: new(3.0)}
	if got := picture.AskDriver(&v, translations.For("nl"), workshop.Vendor, "respect"); got != "" {
		t.Errorf("asked of what is hidden: %q", got)
	}
}

// Where the trend shows no real change, it says so; where it only slipped, it
// asks about that.
func TestAskTrend(t *testing.T) {
	nl := translations.For("nl")
	v := followedUp(t, workshop.Dutch)
	of := func(arrow int, delta float64) mirror.SideTrend {
		return mirror.SideTrend{Drivers: map[string]mirror.Trend{"respect": {Image: mirror.Change{Arrow: arrow, Delta: &delta}}}}
	}
	for _, c := range []struct {
		vendor, client mirror.SideTrend
		says           string
	}{
		{of(0, .9), of(0, -.9), "Nergens"},
		{of(-1, -.5), of(0, 0), "Respect bij Noorderlicht zakte"},
		{of(-1, -.9), of(1, .4), "Respect bij Waterrijk ging vooruit"},
		{of(1, .4), of(1, .6), "Respect bij Waterrijk ging vooruit"},
		{of(-1, -.4), of(-1, -.6), "Respect bij Waterrijk zakte"},
	} {
		v.Trend = &workshop.TrendView{Vendor: c.vendor, Client: c.client}
		if got := picture.Ask("trend", v, nl); len(got) != 1 || !strings.Contains(got[0], c.says) {
			t.Errorf("%q, want %q", got, c.says)
		}
	}
}

// Touch points that feel alike are asked about where both find them hard.
func TestAskTouchpoints(t *testing.T) {
	nl := translations.For("nl")
	moment := func(id, vendor, client string) []workshop.Card {
		return []workshop.Card{
			{ID: workshop.ID(id), Kind: "moment", Fields: map[string]string{"name": id}},
			{Kind: "feeling", Side: workshop.Vendor, Fields: map[string]string{"moment": id, "score": vendor}},
			{Kind: "feeling", Side: workshop.Client, Fields: map[string]string{"moment": id, "score": client}},
		}
	}
	for _, c := range []struct {
		cards [][]workshop.Card
		says  string
	}{
		{[][]workshop.Card{moment("a", "1", "1"), moment("b", "-1", "-1"), moment("c", "-2", "-2")}, "“c” valt beide"},
		{[][]workshop.Card{moment("a", "-2", "-2"), moment("b", "0", "1"), moment("c", "2", "0")}, "“c” liggen"},
		{[][]workshop.Card{moment("a", "1", "1"), moment("b", "", "-2")}, ""},
	} {
		v := workshop.View{Method: &workshop.Method{}}
		for _, some := range c.cards {
			v.Cards = append(v.Cards, some...)
		}
		if got := strings.Join(picture.Ask("touchpoints", &v, nl), ""); c.says == "" && got != "" || !strings.Contains(got, c.says) {
			t.Errorf("%q, want %q", got, c.says)
		}
	}
}
