package chart

import (
	"math"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

// said are the texts of a drawing, in the order they are drawn.
func said(d Drawing) []string {
	var out []string
	for _, op := range d.Ops {
		if o, ok := op.(Text); ok {
			out = append(out, o.String)
		}
	}
	return out
}

func times(texts []string, s string) int {
	n := 0
	for _, t := range texts {
		if t == s {
			n++
		}
	}
	return n
}

// Rows are counted by hand: at 10 points, a head of 2 and rows of 4 ems in 200
// points leave (20 − 2)/4 = 4 rows, and (20 − 3.5)/4 = 4 above a line "+n".
func TestRows(t *testing.T) {
	f := Frame{W: 100, H: 200, MinText: 10}
	for _, c := range []struct {
		frame       Frame
		n           int
		shown, more int
	}{
		{f, 0, 0, 0},
		{f, 4, 4, 0},
		{f, 5, 4, 1},
		{Frame{H: 170, MinText: 10}, 4, 3, 1},
		{Frame{H: 1, MinText: 10}, 3, 1, 2},
		{Frame{}, 3, 1, 2},
		{Frame{H: math.NaN()}, 1, 1, 0},
		{Frame{H: 1e9, MinText: 10}, 5000, rowsMost, 5000 - rowsMost},
	} {
		if shown, more := c.frame.rows(c.n, 2, 4); shown != c.shown || more != c.more {
			t.Errorf("%+v of %d: %d and %d more, want %d and %d", c.frame, c.n, shown, more, c.shown, c.more)
		}
	}
}

// Only what is right counts as a hit.
func TestWorkdayHits(t *testing.T) {
	texts := said(sampleWorkday().Draw(frames["console"]))
	for _, want := range []string{"3/5", "2/5", "goed geraden · 1 deels"} {
		if times(texts, want) == 0 {
			t.Errorf("no %q in %q", want, texts)
		}
	}
	c := sampleWorkday()
	for i := range c.Client.Lines {
		c.Client.Lines[i].Verdict = NotJudged
	}
	if texts := said(c.Draw(frames["console"])); times(texts, "0/5") > 0 {
		t.Errorf("a guess nobody judged has no hits: %q", texts)
	}
}

// Less than nothing and more than all are not drawn.
func TestProgressIsClipped(t *testing.T) {
	d := sampleProgress().Draw(frames["console"])
	texts := said(d)
	for want, n := range map[string]int{"37%": 1, "50%": 1, "100%": 1, "0%": 1, "nog niet gemeten": 1, "symptoom kwam terug": 1, "deels terug": 1, "bleef weg": 1} {
		if got := times(texts, want); got != n {
			t.Errorf("%q %d times, want %d: %q", want, got, n, texts)
		}
	}
}

// A change has an arrow, and a sign behind its figures, only where it is real.
func TestTrendArrows(t *testing.T) {
	arrows := func(arrow int) int {
		c := Trend{Vendor: TrendPanel{noorderlicht, "", []TrendRow{{Label: "Respect", Image: TrendPair{new(2.0), new(3.0), arrow}}}}}
		n := 0
		for _, op := range c.Draw(frames["console"]).Ops {
			if o, ok := op.(Path); ok && len(o.Segments) == 4 && !o.Fill.None() {
				n++
			}
		}
		return n
	}
	if got := arrows(0); got != 0 {
		t.Errorf("%d arrows for noise", got)
	}
	if got := arrows(1); got != 2 {
		t.Errorf("%d arrow heads, want that of the arrow and that of the sign", got)
	}
}

// However many options share a place, each bubble stands free of the others,
// and drawing them again gives the same.
func TestMatrixBubblesStandFree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Matrix{Levels: [3]string{"HET", "WIJ", "IK"}}
		n := rapid.IntRange(1, 16).Draw(t, "options")
		for range n {
			c.Options = append(c.Options, MatrixOption{
				Label: "ingreep", Level: rapid.IntRange(0, 2).Draw(t, "level"),
				Effort: new(float64(rapid.IntRange(1, 5).Draw(t, "effort"))), Leverage: new(float64(rapid.IntRange(4, 5).Draw(t, "leverage"))), Chosen: false,
			})
		}
		f := frames["projector"]
		d := c.Draw(f)
		if again := c.Draw(f); d.String() != again.String() {
			t.Fatal("drawn otherwise the second time")
		}
		var field []Text
		for _, op := range d.Ops {
			if o, ok := op.(Text); ok && o.X < f.W*.55 && o.Style == SemiBold && o.Anchor == Middle {
				if _, err := strconv.Atoi(o.String); err == nil {
					field = append(field, o)
				}
			}
		}
		if len(field) != n {
			t.Fatalf("%d bubbles for %d options", len(field), n)
		}
		for i, a := range field {
			for _, b := range field[:i] {
				if math.Abs(a.X-b.X) < 2.6*f.MinText && math.Abs(a.Y-b.Y) < 2*f.MinText {
					t.Fatalf("%s and %s stand on each other", a.String, b.String)
				}
			}
		}
	})
}

// A gap in what a side said is a gap in its line.
func TestTouchpointLinesBreak(t *testing.T) {
	c := Touchpoints{Vendor: noorderlicht, Client: waterrijk}
	for i := range 4 {
		m := Touchpoint{Name: "moment", Vendor: Feeling{Score: new(float64(i%2 + 1))}}
		if i == 1 {
			m.Vendor.Score = nil
		}
		c.Moments = append(c.Moments, m)
	}
	lines := 0
	for _, op := range c.Draw(frames["console"]).Ops {
		if o, ok := op.(Path); ok && o.Fill.None() && o.Stroke == Vendor.Full() && len(o.Segments) == 2 {
			lines++
		}
	}
	if lines != 1 {
		t.Errorf("%d lines between four moments of which one is not told", lines)
	}
}

// The same chart is drawn the same, op by op, however often.
func TestDrawnTheSame(t *testing.T) {
	for name, c := range samples() {
		first := c.Draw(frames["paper"]).String()
		for range 8 {
			if again := c.Draw(frames["paper"]).String(); again != first {
				t.Errorf("%s: %s", name, firstChange(first, again))
				break
			}
		}
	}
}
