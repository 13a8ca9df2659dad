package chart

import (
	"math"
	"strings"
	"testing"
)

// loopBarsOf are the widths of the bars of a loop, that of all together last.
func loopBarsOf(d Drawing) []float64 {
	var out []float64
	for _, op := range d.Ops {
		o, ok := op.(Path)
		if !ok || o.Fill != InkSoft.Tint(.55) && o.Fill != Ink.Full() {
			continue
		}
		lines := o.Polylines(1)
		left, right := math.Inf(1), math.Inf(-1)
		for _, q := range lines[0] {
			left, right = min(left, q.X), max(right, q.X)
		}
		if len(lines[0]) > 3 { // the heads of arrows have three
			out = append(out, right-left)
		}
	}
	return out
}

func costly() Loop {
	l := sampleLoop()
	l.Fixes = []LoopFix{
		{Label: "Training of uitleg, feb 2026", Cost: 70, Amount: "70 u · € 2.500"},
		{Label: "Opschalen naar de leiding, mrt 2026", Cost: 160, Amount: "160 u · € 8.000"},
		{Label: "Een aparte lijn of loket, sep 2026", Cost: 0, Amount: "€ 1.250,50"},
		{Label: "Iets anders", Cost: math.NaN(), Amount: ""},
		{Label: "Extra controle, okt 2026", Cost: 10000, Amount: "10.000 u"},
	}
	l.Total, l.Scale = "10.230 uur · € 11.750,50", "De balken tonen de uren."
	return l
}

// A bar twice as long is twice the cost, that of all together included.
func TestLoopBarsOnOneScale(t *testing.T) {
	for room, f := range frames {
		got := loopBarsOf(costly().Draw(f))
		if len(got) != 4 {
			t.Fatalf("%s: %d bars, want three and their sum", room, len(got))
		}
		for i, cost := range []float64{70, 160, 10000, 10230} {
			if want := cost / 10230 * got[3]; math.Abs(got[i]-want) > .01 {
				t.Errorf("%s: bar %d is %g wide, want %g", room, i, got[i], want)
			}
		}
	}
}

// Amounts are written in full, and so are names that have room for it.
func TestLoopAmountsInFull(t *testing.T) {
	l := costly()
	for room, f := range frames {
		all := ""
		for _, op := range l.Draw(f).Ops {
			if o, ok := op.(Text); ok {
				all += o.String + " " // a name on two lines reads on
			}
		}
		for _, x := range l.Fixes {
			if !strings.Contains(all, x.Amount) || !strings.Contains(all, x.Label) {
				t.Errorf("%s: no %q, %q in %s", room, x.Label, x.Amount, all)
			}
		}
		if !strings.Contains(all, l.Total) || !strings.Contains(all, l.Scale) || strings.Contains(all, ellipsis) {
			t.Errorf("%s: the sum or its scale is not in full: %s", room, all)
		}
	}
}

// What nobody said stays out; none at all is a figure too.
func TestLoopTurns(t *testing.T) {
	says := func(turns *int) string {
		l := sampleLoop()
		l.Turns = turns
		all := ""
		for _, op := range l.Draw(frames["paper"]).Ops {
			if o, ok := op.(Text); ok {
				all += o.String + " "
			}
		}
		return all
	}
	if got := says(nil); strings.Contains(got, "×") || strings.Contains(got, "teruggekomen") || !strings.Contains(got, "verschuiving van de last") {
		t.Errorf("not said: %s", got)
	}
	if got := says(new(0)); !strings.Contains(got, "0×") {
		t.Errorf("none: %s", got)
	}
}
