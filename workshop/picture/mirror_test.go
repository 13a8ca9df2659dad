package picture_test

import (
	"slices"
	"strings"
	"testing"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/picture"
)

var window = picture.Options{W: 700, MinText: 12}

// short leaves the statements that the short form asks.
func short(v workshop.View) workshop.View {
	v.Mirror.Items = slices.DeleteFunc(slices.Clone(v.Mirror.Items), func(code string) bool {
		return !slices.ContainsFunc(v.Method.Instrument.Asked(workshop.FormShort), func(i workshop.Item) bool { return i.Code == code })
	})
	return v
}

// The short form asks one statement a driver: it stands under its driver, with
// the names of the sides in it, in the window and on paper.
func TestDumbbellStatements(t *testing.T) {
	for lang, want := range map[workshop.Lang][]string{
		workshop.Dutch:   {"Noorderlicht meldt tegenvallers uit zichzelf en op tijd.", "Waterrijk meldt tegenvallers uit zichzelf en op tijd."},
		workshop.English: {"Noorderlicht reports setbacks unasked and in good time.", "Waterrijk reports setbacks unasked and in good time."},
	} {
		v := short(reported(t, lang, 0))
		for _, o := range []picture.Options{window, paper} {
			said := texts(picture.Draw("dumbbell", &v, translations.For(string(lang)), o)[0])
			for _, s := range want {
				if !strings.Contains(said, s) {
					t.Errorf("%s, %g wide: does not say %q", lang, o.W, s)
				}
			}
			if strings.Contains(said, "{") {
				t.Errorf("%s: a name is not filled in: %s", lang, said)
			}
		}
	}
}

// A statement that ends in a name with a full stop has one.
func TestDumbbellOfNamesInAStop(t *testing.T) {
	for _, lang := range []workshop.Lang{workshop.Dutch, workshop.English} {
		v := reported(t, lang, 0)
		v.Parties.Vendor.Name = "CareSoft B.V."
		v.Parties.Client.Name = "Waterrijk N.V."
		said := texts(picture.Draw("dumbbell", &v, translations.For(string(lang)), window)[0])
		if !strings.Contains(said, "CareSoft B.V.") || strings.Contains(said, "..") {
			t.Errorf("%s: no name or two full stops: %s", lang, said)
		}
	}
}

// Of a driver with more than one statement, none stands for it.
func TestDumbbellOfLongForm(t *testing.T) {
	v := reported(t, workshop.Dutch, 0)
	if said := texts(picture.Draw("dumbbell", &v, translations.For("nl"), window)[0]); strings.Contains(said, "meldt tegenvallers") {
		t.Errorf("says one of three statements: %s", said)
	}
}

// A conversation goes unsaid, and no meaning is set in bold.
func TestDumbbellMeanings(t *testing.T) {
	v := reported(t, workshop.Dutch, 0)
	nl := translations.For("nl")
	said := 0
	for _, op := range picture.Draw("dumbbell", &v, nl, window)[0].Ops {
		o, ok := op.(chart.Text)
		switch {
		case !ok:
		case o.String == nl.T("label.conversation"):
			t.Errorf("says %q", o.String)
		case o.String == nl.T("label.blind_spot"):
			said++
			if o.Style != chart.Regular {
				t.Errorf("%q is in style %v", o.String, o.Style)
			}
		}
	}
	if said == 0 {
		t.Error("no blind spot in the sample")
	}
}

// In the window the mirror keeps to its smallest text and leaves no empty
// lower part, in both forms.
func TestMirrorFitsWindow(t *testing.T) {
	short := reported(t, workshop.Dutch, 0)
	long := reported(t, workshop.Dutch, 0)
	for _, item := range long.Method.Instrument.Items {
		if !item.Short {
			long.Mirror.Items = append(long.Mirror.Items, item.Code)
		}
	}
	for form, v := range map[string]*workshop.View{"short": &short, "long": &long} {
		for _, name := range []string{"heatmap", "dumbbell"} {
			for _, d := range picture.Draw(name, v, translations.For("nl"), window) {
				lowest := 0.0
				for _, op := range d.Ops {
					if o, ok := op.(chart.Text); ok {
						lowest = max(lowest, o.Y)
						if o.Size < window.MinText {
							t.Errorf("%s, %s: %q at %g", form, name, o.String, o.Size)
						}
					}
				}
				if empty := d.H - lowest; empty > 60 {
					t.Errorf("%s, %s: %g of %g is empty", form, name, empty, d.H)
				}
			}
		}
	}
}
