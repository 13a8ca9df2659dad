package chart

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/color"
	"io"
	"math"
	"reflect"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestWrap(t *testing.T) {
	m := NewMeasurer()
	for _, c := range []struct {
		in    string
		width float64
		want  []string
	}{
		{"", 100, nil},
		{"  \t ", 100, nil},
		{"een zaak", 100, []string{"een zaak"}},
		{"een zaak", 25, []string{"een", "zaak"}},
		{"een\nzaak", 100, []string{"een", "zaak"}},
		{"blijvend-opgelost", 55, []string{"blijvend-", "opgelost"}},
		{"ver\u00ADgunning", 45, []string{"ver-", "gunning"}},
		{"ver\u00ADgunning", 100, []string{"vergunning"}},
		{"ver\u00ADgun\u00ADning", 40, []string{"vergun-", "ning"}},
		{"re\u00ADgel ver\u00ADgunning", 50, []string{"regel ver-", "gunning"}},
		{"\u00ADMMM", 30, []string{"MMM"}},
		{"\u00ADMMMM", 20, []string{"MM-", "MM"}},
		{"a\u00A0b", 8, []string{"a\u00A0", "b"}},
		{"iiiiiiii", 12, []string{"iii-", "iii-", "ii"}},
	} {
		if got := m.Wrap(c.in, c.width, 10, Regular); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q in %g: %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

// Lines keep to the width unless one letter is wider, and no letter is lost.
func TestWrapKeepsToTheWidth(t *testing.T) {
	m := NewMeasurer()
	letters := func(s string) string {
		return strings.NewReplacer(" ", "", "\n", "", "-", "", "\u00AD", "").Replace(s)
	}
	rapid.Check(t, func(t *rapid.T) {
		s := words(300).Draw(t, "text")
		width, size := rapid.Float64Range(0, 400).Draw(t, "width"), rapid.Float64Range(4, 40).Draw(t, "size")
		style := Style(rapid.IntRange(0, 3).Draw(t, "style"))
		lines := m.Wrap(s, width, size, style)
		for _, l := range lines {
			base := strings.TrimRight(l, "\u0301\u00A0")
			if m.Width(l, size, style) > width+1e-9 && utf8.RuneCountInString(base) > 1 && width > size {
				t.Fatalf("%q is wider than %g", l, width)
			}
		}
		if got, want := letters(strings.Join(lines, "")), letters(Clean(s)); got != want {
			t.Fatalf("%q became %q", want, got)
		}
	})
}

func TestShorten(t *testing.T) {
	m := NewMeasurer()
	if got := m.Shorten("een zaak", 100, 10, Regular); got != "een zaak" {
		t.Errorf("what fits became %q", got)
	}
	if got := m.Shorten("een zaak", 28, 10, Regular); got != "een…" {
		t.Errorf("cut to %q", got)
	}
	if got := m.Shorten("een zaak", 1, 10, Regular); got != "" {
		t.Errorf("no room gives %q", got)
	}
	rapid.Check(t, func(t *rapid.T) {
		s, width := words(100).Draw(t, "text"), rapid.Float64Range(0, 300).Draw(t, "width")
		if got := m.Shorten(s, width, 12, Bold); m.Width(got, 12, Bold) > width || strings.Contains(got, "\n") {
			t.Fatalf("%q does not fit %g", got, width)
		}
		most := rapid.IntRange(0, 5).Draw(t, "most")
		if got := m.Lines(s, width, 12, Bold, most); len(got) > most {
			t.Fatalf("%d lines, at most %d", len(got), most)
		}
	})
}

// Figures: advances in the fonts' own hmtx tables, read with a separate
// script (python3 struct over head, hhea, hmtx and cmap), times the size.
func TestWidth(t *testing.T) {
	m := NewMeasurer()
	for _, c := range []struct {
		text  string
		style Style
		size  float64
		want  float64
	}{
		{"Betrouwbaarheid", Regular, 20, 146.4600},
		{"Noorderlicht × Waterrijk", SemiBold, 12, 124.5120},
		{"3,7 → −1,3 €", Bold, 10, 49.8500},
		{"Café, naïef", Italic, 15, 65.2650},
		{"☃ winter ♞", Regular, 10, 48.8597},
	} {
		if got := m.Width(c.text, c.size, c.style); math.Abs(got-c.want) > .005 {
			t.Errorf("%q %s %g: %.4f, want %.4f", c.text, c.style, c.size, got, c.want)
		}
	}
}

func TestRuns(t *testing.T) {
	for _, c := range []struct {
		in   string
		want string // ( ) around what is in the spare typeface, [ ] around outlines
	}{
		{"ja ☃ nee", "ja (☃) nee"},
		{"top 😀!", "top [😀]!"},
		{"👩\u200D👧 👍🏽🇳🇱", "[👩\u200D👧] [👍🏽🇳🇱]"},
		{"1\uFE0F\u20E3 en ✓\uFE0F", "[1\uFE0F\u20E3] en [✓\uFE0F]"},
		{"x\u0302 en e\u0301", "[x\u0302] en [e\u0301]"},
		{"Joost zegt שלום", "Joost zegt [שלום]"},
		{"zie שלום 123 עולם, Joost", "zie [עולם] 123 [שלום], Joost"},
		{"שלום (a) עולם", "[שלום] (a) [עולם]"},
		{"(שלום)!", "([שלום])!"},
		{"مرحبا بالعالم", "[بالعالم] [مرحبا]"},
		{"नमस्ते, 中文 en 한국어", "[नमस्ते], [中文] en [한국어]"},
		{"a\uE000b\U000F0000", "a[\uE000]b[\U000F0000]"},
		{"שלום 😀😁 עולם", "[עולם] [😁][😀] [שלום]"},
		{"", ""},
	} {
		m := NewMeasurer()
		var got strings.Builder
		ems := 0.0
		for _, run := range m.Runs(c.in, Regular) {
			left, right := "", ""
			switch {
			case run.Outlined():
				left, right = "[", "]"
			case run.Spare:
				left, right = "(", ")"
			}
			got.WriteString(left + run.Text + right)
			ems += run.Width
		}
		if got.String() != c.want {
			t.Errorf("%q: %q, want %q", c.in, got.String(), c.want)
		}
		if width := m.Width(c.in, 1, Regular); math.Abs(width-ems) > 1e-9 {
			t.Errorf("%q is %g wide, its runs %g", c.in, width, ems)
		}
	}
}

func TestHas(t *testing.T) {
	for r, want := range map[rune]bool{
		'a': true, 'ß': true, '≥': true, '☐': true, 'ש': true, '\u0301': true, '\u00AD': true, '\u200D': true,
		'漢': true, 'あ': true, '한': true, '🙂': true, 'क': true, 'ไ': true, 'ش': true, '𝔸': true, '\u093C': true,
		'\uE000': false, '\uFFFF': false, '\U0010FFFF': false, 'ཀ': false, '\u0085': false,
	} {
		if got := NewMeasurer().Has(r); got != want {
			t.Errorf("%U: %v", r, got)
		}
	}
}

func TestMeasurerIsSafeForSeveral(t *testing.T) {
	m := NewMeasurer()
	want := m.Width("☀☁☂☃ Ωμέγα", 10, Regular)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for r := rune(0x2190); r < 0x2300; r++ {
				m.Width(string(r), 10, Italic)
			}
			if got := m.Width("☀☁☂☃ Ωμέγα", 10, Regular); got != want {
				t.Errorf("%g, want %g", got, want)
			}
		})
	}
	wg.Wait()
}

// The mix is worked out by hand: .25 of #0B63A5 over white is 194 216 233.
func TestResolve(t *testing.T) {
	for _, c := range []struct {
		color Color
		want  color.NRGBA
	}{
		{Vendor.Full(), color.NRGBA{0x0B, 0x63, 0xA5, 0xFF}},
		{Vendor.Tint(1), color.NRGBA{0x0B, 0x63, 0xA5, 0xFF}},
		{Vendor.Tint(.25), color.NRGBA{194, 216, 233, 0xFF}},
		{Color{}, color.NRGBA{}},
		{Color{Token: "unknown"}, color.NRGBA{}},
	} {
		if got := Light.Resolve(c.color); got != c.want {
			t.Errorf("%+v: %v, want %v", c.color, got, c.want)
		}
	}
	for tok, c := range Dark.Grey() {
		if c.R != c.G || c.G != c.B {
			t.Errorf("%s is not grey: %v", tok, c)
		}
	}
	if len(Light) != 9 || len(Dark) != 9 {
		t.Errorf("%d and %d tokens, want 9", len(Light), len(Dark))
	}
}

// Whatever text goes in, the SVG is well-formed XML that says it.
func TestSVGIsWellFormed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		var b bytes.Buffer
		if err := SVG(&b, Consent{Title: s, Agreed: s, Vendor: Half{Name: s}}.Draw(frames["paper"]), Light); err != nil {
			t.Fatal(err)
		}
		for d := xml.NewDecoder(&b); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%q: %v", s, err)
			}
		}
	})
}

func TestSVGReportsAFailedWrite(t *testing.T) {
	if err := SVG(failing{}, sampleHeatmap().Draw(frames["paper"]), Light); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("error %v", err)
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func BenchmarkWidth(b *testing.B) {
	m := NewMeasurer()
	for b.Loop() {
		m.Width("Zolang wij allebei op sluitsnelheid worden gemeten", 12, Regular)
	}
}

func BenchmarkDraw(b *testing.B) {
	for name, c := range samples() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				c.Draw(frames["projector"])
			}
		})
	}
}
