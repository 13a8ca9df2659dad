package picture_test

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/picture"
)

// A spot's id tells its place again.
func TestPlaceOfASpot(t *testing.T) {
	name := rapid.StringMatching(`[a-z][a-zA-Z0-9]{0,8}`)
	rapid.Check(t, func(t *rapid.T) {
		p := picture.Place{Kind: name.Draw(t, "kind")}
		switch rapid.IntRange(0, 3).Draw(t, "who") {
		case 0:
			p.Card = workshop.ID(rapid.StringMatching(`[0-9a-f]{8}-[0-9a-f]{4}`).Draw(t, "card"))
		case 1:
			p.Each = true
		case 2:
			p.Side = rapid.SampledFrom(workshop.Sides[:]).Draw(t, "side")
		}
		p.Fields = rapid.SliceOfN(name, 0, 3).Draw(t, "fields")
		p.Given = rapid.MapOfN(name, name, 0, 2).Draw(t, "given")
		got, ok := picture.ReadPlace(p.ID())
		if !ok || got.ID() != p.ID() || !slices.Equal(got.Fields, p.Fields) || !maps.Equal(got.Given, p.Given) {
			t.Fatalf("%+v reads as %+v", p, got)
		}
		got.Fields, got.Given, p.Fields, p.Given = nil, nil, nil, nil
		if !reflect.DeepEqual(got, p) {
			t.Fatalf("%+v reads as %+v", p, got)
		}
	})
	for _, id := range []string{"", "cycle", ".x", "cycle.", "cycle.c1.symptom.given"} {
		if p, ok := picture.ReadPlace(id); ok {
			t.Errorf("%q reads as %+v", id, p)
		}
	}
}

// fillingSteps are the steps at which pictures of the sample are filled in, with the
// picture.
var fillingSteps = map[string]workshop.StepKey{
	"loop":        {Exercise: "cycle", Step: "loop"},
	"matrix":      {Exercise: "interventions", Step: "matrix"},
	"rings":       {Exercise: "limits", Step: "rings"},
	"iceberg":     {Exercise: "system", Step: "iceberg"},
	"causes":      {Exercise: "system", Step: "hypothesis"},
	"venn":        {Exercise: "interests", Step: "share"},
	"terms":       {Exercise: "language", Step: "terms"},
	"workday":     {Exercise: "language", Step: "correct"},
	"touchpoints": {Exercise: "touchpoints", Step: "lines"},
	"heatmap":     {Exercise: "mirror", Step: "results"},
	"dumbbell":    {Exercise: "mirror", Step: "results"},
}

// What can be pressed changes nothing of the picture on paper, and lies in it.
func TestSpotsOfTheSample(t *testing.T) {
	v, nl := reported(t, workshop.Dutch, 0), translations.For("nl")
	for name, key := range fillingSteps {
		plain := picture.Draw(name, &v, nl, paper)
		touched := paper
		touched.Touch = true
		for i, d := range picture.Draw(name, &v, nl, touched) {
			if len(plain[i].Spots)+len(plain[i].Zones) > 0 {
				t.Errorf("%s: the picture on paper has spots", name)
			}
			if len(d.Spots) == 0 {
				t.Errorf("%s: nothing can be pressed", name)
			}
			if d.String() != plain[i].String() {
				t.Errorf("%s: looks otherwise where it can be pressed", name)
			}
			var svg [2]strings.Builder
			for j, one := range []chart.Drawing{plain[i], d} {
				if err := chart.SVG(&svg[j], one, chart.Light); err != nil {
					t.Fatal(err)
				}
			}
			if svg[0].String() != svg[1].String() {
				t.Errorf("%s: another SVG where it can be pressed", name)
			}
		}
		touched.At = key
		for _, d := range picture.Draw(name, &v, nl, touched) {
			spotsFit(t, name, d)
		}
	}
}

// spotsFit checks that spots lie in their drawing, do not cover each other, have
// a label and tell a place, and that each id is there once.
func spotsFit(t *testing.T, name string, d chart.Drawing) {
	t.Helper()
	seen := map[string]bool{}
	for i, s := range d.Spots {
		if s.X < -.01 || s.Y < -.01 || s.X+s.W > d.W+.01 || s.Y+s.H > d.H+.01 || s.W < 8 || s.H < 8 {
			t.Errorf("%s: %q lies at %g, %g, %g × %g in %g × %g", name, s.ID, s.X, s.Y, s.W, s.H, d.W, d.H)
		}
		if s.Label == "" {
			t.Errorf("%s: %q has no label", name, s.ID)
		}
		if _, ok := picture.ReadPlace(s.ID); !ok {
			t.Errorf("%s: %q tells no place", name, s.ID)
		}
		if !s.Again && seen[s.ID] {
			t.Errorf("%s: two of %q", name, s.ID)
		}
		seen[s.ID] = seen[s.ID] || !s.Again
		for _, o := range d.Spots[:i] {
			if s.X+.01 < o.X+o.W && o.X+.01 < s.X+s.W && s.Y+.01 < o.Y+o.H && o.Y+.01 < s.Y+s.H {
				t.Errorf("%s: %q lies on %q", name, s.ID, o.ID)
			}
		}
	}
}

// What stands empty says what belongs there where it is filled in, and nowhere
// else.
func TestEmptyPicturesAsk(t *testing.T) {
	nl := translations.For("nl")
	v := reported(t, workshop.Dutch, 1)
	for _, c := range []struct {
		name string
		key  workshop.StepKey
		says string
	}{
		{"loop", workshop.StepKey{Exercise: "cycle", Step: "loop"}, "Wat was de bijwerking?"},
		{"iceberg", workshop.StepKey{Exercise: "returned", Step: "system"}, "Bijvoorbeeld"},
		{"terms", workshop.StepKey{Exercise: "language", Step: "terms"}, "De klant zegt"},
		{"rings", workshop.StepKey{Exercise: "limits", Step: "rings"}, "Samenleving"},
	} {
		o := picture.Options{W: 700, MinText: 12}
		if got := picture.Draw(c.name, &v, nl, o); len(got) > 0 {
			t.Errorf("%s: drawn where nothing is filled in", c.name)
		}
		o.At = c.key
		got := picture.Draw(c.name, &v, nl, o)
		if len(got) != 1 || !strings.Contains(texts(got[0]), c.says) || strings.Contains(texts(got[0]), "+") || len(got[0].Spots) > 0 {
			t.Errorf("%s: not asked for on the wall: %v", c.name, got)
			continue
		}
		o.Touch = true
		touched := picture.Draw(c.name, &v, nl, o)
		if len(touched) != 1 || !strings.Contains(texts(touched[0]), "+") || len(touched[0].Spots) == 0 {
			t.Errorf("%s: nothing to press", c.name)
			continue
		}
		spotsFit(t, c.name, touched[0])
		for _, s := range touched[0].Spots {
			if p, _ := picture.ReadPlace(s.ID); p.Card != "" || p.Each {
				t.Errorf("%s: %q is of a card that is not there", c.name, s.ID)
			}
		}
	}
}
