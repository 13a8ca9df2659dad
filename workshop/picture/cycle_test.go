package picture_test

import (
	"strings"
	"testing"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/picture"
)

// Bars show hours, or euros where more fixes have those; which of the two is
// said where there are both.
func TestLoopOfHoursEurosOrBoth(t *testing.T) {
	nl, en := translations.For("nl"), translations.For("en")
	const hours, euros = "De balken tonen de uren.", "De balken tonen de euro’s."
	for name, c := range map[string]struct {
		fixes        [][2]string // hours and euros
		returned     string
		says, silent []string
		bars         int // that of all together included
	}{
		"hours":        {[][2]string{{"70", ""}, {"160", ""}}, "", []string{"70 u", "160 u", "230 uur"}, []string{"×", "teruggekomen", "€", "balken"}, 3},
		"hours of one": {[][2]string{{"70", ""}, {"", ""}}, "0", []string{"0×", "70 u", "70 uur"}, []string{"balken"}, 2},
		"euros":        {[][2]string{{"", "2500"}, {"", "8000"}}, "2", []string{"2×", "€ 2.500", "€ 8.000", "€ 10.500"}, []string{"uur", "balken"}, 3},
		"both":         {[][2]string{{"70", "2500"}, {"160", "8000"}}, "", []string{"70 u · € 2.500", "160 u · € 8.000", "230 uur · € 10.500", hours}, nil, 3},
		"mostly euros": {[][2]string{{"70", "2500"}, {"", "8000"}}, "", []string{"70 u · € 2.500", "€ 8.000", "70 uur · € 10.500", euros}, nil, 3},
		"one of each":  {[][2]string{{"12000", ""}, {"", "8000"}}, "", []string{"12.000 u", "€ 8.000", hours}, nil, 2},
	} {
		v := workshop.View{Method: &workshop.Method{}}
		cycle := workshop.Card{ID: "c", Kind: "cycle", Fields: map[string]string{"timesReturned": c.returned}}
		v.Cards = append(v.Cards, cycle)
		for _, f := range c.fixes {
			v.Cards = append(v.Cards, workshop.Card{Kind: "fix", Fields: map[string]string{"type": "hulp", "hours": f[0], "euros": f[1]}})
		}
		d := picture.Loop(&v, cycle, nl, paper)
		got := strings.ReplaceAll(texts(d), "\u00a0", " ")
		for _, want := range c.says {
			if !strings.Contains(got, want) {
				t.Errorf("%s: no %q in %s", name, want, got)
			}
		}
		for _, not := range append(c.silent, "…") {
			if strings.Contains(got, not) {
				t.Errorf("%s: %q in %s", name, not, got)
			}
		}
		bars := 0
		for _, op := range d.Ops {
			if o, ok := op.(chart.Path); ok && len(o.Polylines(1)[0]) > 4 && (o.Fill == chart.InkSoft.Tint(.55) || o.Fill == chart.Ink.Full()) {
				bars++
			}
		}
		if bars != c.bars {
			t.Errorf("%s: %d bars, want %d", name, bars, c.bars)
		}
	}
	fix := workshop.Card{Fields: map[string]string{"hours": "12000", "euros": "10500"}}
	if got := picture.CostOf([]workshop.Card{fix}).In(en); got != "12,000 hours · €10,500" {
		t.Errorf("English: %q", got)
	}
}
