package wall

import (
	"image/color"
	"math"
	"testing"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/sample"
)

// Every word can be read on what lies under it, in every look: 7:1.
func TestContrast(t *testing.T) {
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	for where, v := range moments(t, records) {
		everyPage(&v, translations.For("nl"), 16.0/9, func(_ Shown, p Poster) {
			for i, op := range p.Drawing.Ops {
				o, ok := op.(chart.Text)
				if !ok {
					continue
				}
				ground := under(p.Drawing.Ops[:i], o)
				for _, look := range []Look{Light, Dark, Contrast} {
					palette := look.Palette()
					if got := ratio(palette.Resolve(o.Color), palette.Resolve(ground)); got < 7 {
						t.Errorf("%s, %s: %q has %.1f:1 on %v", where, look, o.String, got, ground)
					}
				}
			}
		})
	}
}

// under is the last fill below the middle of a text.
func under(ops []chart.Op, t chart.Text) chart.Color {
	x, y := t.X, t.Y-.3*t.Size
	switch w := measurer.Width(t.String, t.Size, t.Style); t.Anchor {
	case chart.Start:
		x += w / 2
	case chart.End:
		x -= w / 2
	case chart.Middle:
	}
	ground := chart.Paper.Full()
	for _, op := range ops {
		switch o := op.(type) {
		case chart.Circle:
			if !o.Fill.None() && math.Hypot(o.X-x, o.Y-y) < o.R {
				ground = o.Fill
			}
		case chart.Path:
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

func within(l []chart.Point, x, y float64) bool {
	in := false
	for i, a := range l {
		b := l[(i+1)%len(l)]
		if (a.Y > y) != (b.Y > y) && x < a.X+(y-a.Y)/(b.Y-a.Y)*(b.X-a.X) {
			in = !in
		}
	}
	return in
}

// ratio is the contrast of WCAG 2.
func ratio(a, b color.NRGBA) float64 {
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
