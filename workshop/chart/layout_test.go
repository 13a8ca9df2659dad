package chart

import (
	"fmt"
	"image/color"
	"maps"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// ink is the box a text is drawn in: from its ascenders to its descenders.
func inkOf(t Text) box {
	w := NewMeasurer().Width(t.String, t.Size, t.Style)
	x := t.X
	switch t.Anchor {
	case Middle:
		x -= w / 2
	case End:
		x -= w
	case Start:
	}
	return box{x, t.Y - .74*t.Size, w, .95 * t.Size}
}

// fault tells what is wrong with a drawing: a text or shape that leaves it, or
// two texts on each other.
func fault(d Drawing) error {
	const slack = .01
	outside := func(x, y float64) bool {
		return !(x >= -slack && y >= -slack && x <= d.W+slack && y <= d.H+slack)
	}
	var texts []Text
	for _, op := range d.Ops {
		switch o := op.(type) {
		case Text:
			b := inkOf(o)
			if outside(b.x, b.y) || outside(b.right(), b.bottom()) {
				return fmt.Errorf("text %q leaves the drawing: %+v of %g×%g", o.String, b, d.W, d.H)
			}
			if strings.TrimSpace(o.String) == "" || o.Color.None() || !(o.Size > 0) {
				return fmt.Errorf("text without ink: %+v", o)
			}
			texts = append(texts, o)
		case Circle:
			if r := o.R + o.Width/2; outside(o.X-r, o.Y-r) || outside(o.X+r, o.Y+r) || o.R < 0 {
				return fmt.Errorf("circle leaves the drawing: %+v", o)
			}
		case Path:
			for _, l := range o.Polylines(1) {
				for _, q := range l {
					if outside(q.X, q.Y) {
						return fmt.Errorf("path leaves the drawing at %v of %g×%g: %+v", q, d.W, d.H, o)
					}
				}
			}
		}
	}
	for i, a := range texts {
		for _, b := range texts[:i] {
			p, q := inkOf(a), inkOf(b)
			if p.x+slack < q.right() && q.x+slack < p.right() && p.y+slack < q.bottom() && q.y+slack < p.bottom() {
				return fmt.Errorf("%q %+v stands on %q %+v", a.String, p, b.String, q)
			}
		}
	}
	return nil
}

func TestSamplesFit(t *testing.T) {
	for name, c := range samples() {
		for room, f := range frames {
			if err := fault(c.Draw(f)); err != nil {
				t.Errorf("%s, %s: %v", name, room, err)
			}
		}
	}
}

// In every room no sample has a text smaller than the room asks for.
func TestSmallestText(t *testing.T) {
	for name, c := range samples() {
		for room, f := range frames {
			for _, op := range c.Draw(f).Ops {
				if o, ok := op.(Text); ok && o.Size < f.MinText-1e-9 {
					t.Errorf("%s, %s: %q at %.1f, smallest is %g", name, room, o.String, o.Size, f.MinText)
				}
			}
		}
	}
}

// Every text can be read on what lies under it: 7:1 on the projector, 4.5:1
// elsewhere, in both palettes and in grey.
func TestContrast(t *testing.T) {
	for name, c := range samples() {
		for room, f := range frames {
			want := 4.5
			if room == "projector" {
				want = 7
			}
			d := c.Draw(f)
			for shade, p := range map[string]Palette{"light": Light, "dark": Dark, "grey": Light.Grey(), "dark grey": Dark.Grey()} {
				for i, op := range d.Ops {
					o, ok := op.(Text)
					if !ok {
						continue
					}
					ground := under(d.Ops[:i], o)
					if got := contrast(p.Resolve(o.Color), p.Resolve(ground)); got < want {
						t.Errorf("%s, %s, %s: %q has %.2f:1 on %s, want %g", name, room, shade, o.String, got, ground, want)
					}
				}
			}
		}
	}
}

// under is the last fill below the middle of a text.
func under(ops []Op, t Text) Color {
	b := inkOf(t)
	x, y := b.midX(), b.midY()
	ground := Surface.Full()
	for _, op := range ops {
		switch o := op.(type) {
		case Circle:
			if !o.Fill.None() && math.Hypot(o.X-x, o.Y-y) < o.R {
				ground = o.Fill
			}
		case Path:
			if o.Fill.None() {
				continue
			}
			for _, l := range o.Polylines(1) {
				if within(l, x, y) {
					ground = o.Fill
				}
			}
		}
	}
	return ground
}

func within(l []Point, x, y float64) bool {
	in := false
	for i, a := range l {
		b := l[(i+1)%len(l)]
		if (a.Y > y) != (b.Y > y) && x < a.X+(y-a.Y)/(b.Y-a.Y)*(b.X-a.X) {
			in = !in
		}
	}
	return in
}

// contrast is the ratio of WCAG 2.
func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func luminance(c color.NRGBA) float64 {
	channel := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= .04045 {
			return s / 12.92
		}
		return math.Pow((s+.055)/1.055, 2.4)
	}
	return .2126*channel(c.R) + .7152*channel(c.G) + .0722*channel(c.B)
}

// Whatever is passed in, nothing overlaps or leaves the drawing.
func TestNothingOverlaps(t *testing.T) {
	all := maps.Clone(charts)
	maps.Copy(all, laterCharts)
	for name, draw := range all {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				f := genFrame(t)
				if err := fault(draw(t).Draw(f)); err != nil {
					t.Fatalf("%+v: %v", f, err)
				}
			})
		})
	}
}

// Many rows in a small frame make the text no larger than a row.
func TestManyRows(t *testing.T) {
	d := fullDumbbell()
	d.Rows = append(d.Rows, d.Rows...)
	for _, f := range []Frame{{W: 700, H: 450, MinText: 20}, {W: 2200, H: 2010, MinText: 20}} {
		if err := fault(d.Draw(f)); err != nil {
			t.Errorf("%+v: %v", f, err)
		}
	}
}

// A frame or chart of nothing still draws.
func TestEmpty(t *testing.T) {
	for _, c := range []drawable{Heatmap{}, Dumbbell{}, TrustBars{}, Venn{}, Loop{}, Iceberg{}, Causes{}, Consent{}, Touchpoints{}, Terms{}, Workday{}, Misunderstanding{}, Matrix{}, Rings{}, Trend{}, Progress{}} {
		for _, f := range []Frame{{}, {W: 500, H: 300}, {W: -1, H: math.NaN(), MinText: math.Inf(1)}} {
			if err := fault(c.Draw(f)); err != nil {
				t.Errorf("%T in %+v: %v", c, f, err)
			}
		}
	}
}

func genFrame(t *rapid.T) Frame {
	if rapid.Bool().Draw(t, "room") {
		return frames[rapid.SampledFrom([]string{"projector", "console", "paper"}).Draw(t, "name")]
	}
	return Frame{
		W: rapid.Float64Range(20, 4000).Draw(t, "w"), H: rapid.Float64Range(20, 2500).Draw(t, "h"),
		MinText: rapid.Float64Range(4, 40).Draw(t, "text"), Decimal: ",",
	}
}

// A region of the Venn holds eight texts in every room, paired ones included,
// and counts what it leaves out.
func TestVennHoldsEight(t *testing.T) {
	v := Venn{Vendor: noorderlicht, Client: waterrijk, Shared: "Samen"}
	for i := range 10 {
		v.Middle = append(v.Middle, fmt.Sprintf("Belang %d", i))
	}
	for i := range 2 {
		v.Pairs = append(v.Pairs, VennPair{Left: fmt.Sprint("links ", i), Right: fmt.Sprint("rechts ", i)})
	}
	for room, f := range frames {
		shown := 0
		var more bool
		for _, op := range v.Draw(f).Ops {
			if o, ok := op.(Text); ok {
				if strings.HasPrefix(o.String, "Belang") {
					shown++
				}
				more = more || o.String == "+2"
			}
		}
		if shown != 8 || !more {
			t.Errorf("%s: %d texts, +2 %v", room, shown, more)
		}
	}
}
