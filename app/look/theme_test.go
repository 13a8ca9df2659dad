package look_test

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samenspel/app/look"
	"samenspel/workshop/chart"
)

// luminance is WCAG 2's relative luminance.
func luminance(c color.Color) float64 {
	linear := func(v uint32) float64 {
		f := float64(v) / 0xffff
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// contrast is WCAG 2's contrast ratio, from 1 to 21.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestTextCanBeReadInLightAndDark(t *testing.T) {
	if got := contrast(color.Black, color.White); math.Abs(got-21) > 0.01 {
		t.Fatalf("black on white is %v", got)
	}
	texts := []fyne.ThemeColorName{look.Ink, look.InkSoft, look.Vendor, look.Client, look.Together, look.Attention, theme.ColorNamePlaceHolder, theme.ColorNameHyperlink, theme.ColorNameError}
	for _, mode := range []look.Mode{look.Light, look.Dark} {
		th := look.Theme{Mode: mode}
		of := func(name fyne.ThemeColorName) color.Color { return th.Color(name, theme.VariantLight) }
		for _, text := range texts {
			for _, on := range []fyne.ThemeColorName{look.Paper, look.Surface, theme.ColorNameInputBackground, theme.ColorNameButton} {
				if got := contrast(of(text), of(on)); got < 4.5 {
					t.Errorf("%s: %s on %s is %.2f to 1", mode, text, on, got)
				}
			}
		}
		if got := contrast(of(theme.ColorNameForegroundOnPrimary), of(theme.ColorNamePrimary)); got < 4.5 {
			t.Errorf("%s: the words on the primary button are %.2f to 1", mode, got)
		}
	}
}

func TestHighContrastIsHigh(t *testing.T) {
	texts := []fyne.ThemeColorName{look.Ink, look.InkSoft, look.Vendor, look.Client, look.Together, look.Attention, theme.ColorNamePlaceHolder, theme.ColorNameHyperlink, theme.ColorNameError, theme.ColorNameDisabled}
	borders := []fyne.ThemeColorName{look.Line, look.Ring, look.Edge, theme.ColorNameInputBorder}
	for _, mode := range []look.Mode{look.Light, look.Dark} {
		th := look.Theme{Mode: mode, Contrast: true}
		of := func(name fyne.ThemeColorName) color.Color { return th.Color(name, theme.VariantLight) }
		for _, on := range []fyne.ThemeColorName{look.Paper, look.Surface, theme.ColorNameInputBackground, theme.ColorNameButton, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground} {
			for _, text := range texts {
				if got := contrast(of(text), of(on)); got < 7 {
					t.Errorf("%s: %s on %s is %.2f to 1", mode, text, on, got)
				}
			}
			for _, border := range borders {
				if got := contrast(of(border), of(on)); got < 4.5 {
					t.Errorf("%s: the border %s on %s is %.2f to 1", mode, border, on, got)
				}
			}
		}
		if got := contrast(of(theme.ColorNameForegroundOnPrimary), of(theme.ColorNamePrimary)); got < 7 {
			t.Errorf("%s: the words on the primary button are %.2f to 1", mode, got)
		}
		if th.Size(look.RingWidth) <= (look.Theme{}).Size(look.RingWidth) || th.Size(theme.SizeNameInputBorder) <= (look.Theme{}).Size(theme.SizeNameInputBorder) {
			t.Errorf("%s: the lines are as thin as ever", mode)
		}
	}
}

func TestTheRingIsSeenOnAnyBackground(t *testing.T) {
	for _, th := range []look.Theme{{Mode: look.Light}, {Mode: look.Dark}, {Mode: look.Light, Contrast: true}, {Mode: look.Dark, Contrast: true}} {
		of := func(name fyne.ThemeColorName) color.Color { return th.Color(name, theme.VariantLight) }
		for _, on := range []fyne.ThemeColorName{look.Paper, look.Surface, theme.ColorNameInputBackground, theme.ColorNameButton, theme.ColorNamePrimary} {
			if outer, inner := contrast(of(look.Ring), of(on)), contrast(of(look.Surface), of(on)); max(outer, inner) < 3 {
				t.Errorf("%+v: on %s the ring is %.2f and its light line %.2f to 1", th, on, outer, inner)
			}
		}
	}
}

func TestTheModeDecidesAndElseTheSystem(t *testing.T) {
	for _, c := range []struct {
		mode    look.Mode
		variant fyne.ThemeVariant
		dark    bool
	}{
		{look.Light, theme.VariantDark, false},
		{look.Dark, theme.VariantLight, true},
		{look.System, theme.VariantDark, true},
		{look.System, theme.VariantLight, false},
		{"", theme.VariantDark, true}, // what an older version may have remembered
	} {
		want := chart.Light[chart.Paper]
		if c.dark {
			want = chart.Dark[chart.Paper]
		}
		if got := (look.Theme{Mode: c.mode}).Color(look.Paper, c.variant); got != want {
			t.Errorf("%q under variant %d: %v, want %v", c.mode, c.variant, got, want)
		}
	}
}

func TestEveryStyleHasItsTypeface(t *testing.T) {
	names := map[string]bool{}
	for _, s := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}, {Symbol: true}} {
		f := (look.Theme{}).Font(s)
		if len(f.Content()) == 0 || names[f.Name()] {
			t.Errorf("%+v is set in %s", s, f.Name())
		}
		names[f.Name()] = true
	}
}
