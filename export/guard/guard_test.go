package guard

import (
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"

	"samenspel/assets/fonts"
	"samenspel/workshop/chart"
)

func TestGuard(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "Samira & Bram", "Samira & Bram"},
		{"emoji", "top 😀!", "top ⟦U+1F600⟧!"},
		{"family", "👩\u200D👧", "⟦U+1F469⟧⟦U+1F467⟧"},
		{"decomposed", "ge\u0308valueerd", "gëvalueerd"},
		{"joiner between a letter and its mark", "e\u200D\u0308", "ë"},
		{"null", "a\x00b", "ab"},
		{"tab", "a\tb", "a b"},
		{"line break", "a\nb", "a\nb"},
		{"paragraph separator", "a\u2029b", "a\nb"},
		{"invalid UTF-8", "a\xffb", "a\uFFFDb"},
		{"soft hyphen", "samen\u00ADspel", "samen\u00ADspel"},
		{"direction marks", "a\u202Eb\u2066c", "abc"},
		{"variation selector", "✓\uFE0F", "✓"},
		{"Chinese", "中", "⟦U+4E2D⟧"},
		{"Hebrew", "שלום", "שלום"},
		{"alias of page counts", "{nb}", "{nb}"},
		{"markup", "<script>alert('x')</script>", "<script>alert('x')</script>"},
		{"signs of the fallback", "☐ ✓ ◆", "☐ ✓ ◆"},
		{"private use", "\uE000", "⟦U+E000⟧"},
		{"noncharacter", "\uFFFF", "⟦U+FFFF⟧"},
	} {
		if got := Text(c.in); got != c.want {
			t.Errorf("%s: Text(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
	}
	if got := Line("a\n b\u00AD c"); got != "a b c" {
		t.Errorf("line: %q", got)
	}
}

// glyphs says which typeface a run is drawn in really has its runes: not by
// the guard's own table.
func assertGlyphs(t testing.TB, s string) {
	t.Helper()
	m := chart.NewMeasurer()
	for style, ttf := range map[chart.Style][]byte{chart.Regular: fonts.Regular, chart.SemiBold: fonts.SemiBold, chart.Bold: fonts.Bold, chart.Italic: fonts.Italic} {
		for _, run := range m.Runs(s, style) {
			use := ttf
			if run.Spare {
				use = fonts.Fallback
			}
			f, err := sfnt.Parse(use)
			if err != nil {
				t.Fatal(err)
			}
			var buf sfnt.Buffer
			for _, r := range run.Text {
				if i, err := f.GlyphIndex(&buf, r); r != '\n' && r != '\u00AD' && (err != nil || i == 0) {
					t.Errorf("%q: no glyph for %U in style %d", s, r, style)
				}
			}
		}
	}
}

func TestGuardedTextHasGlyphs(t *testing.T) {
	for _, s := range []string{"Ontvankelijkheid ≥ ≤ → ✓ ☐ ● ■ ◆ × € … – “”", "中文 😀 שלום مرحبا हिन्दी ๛ ﷽ Ω ж ſ ﬁ", "a\u0301\u0300\u20DD z\u0338"} {
		assertGlyphs(t, Text(s))
	}
}

func FuzzGuard(f *testing.F) {
	for _, s := range []string{"", "gewone tekst", "😀", "e\u0308", "\x00\xff", "שלום abc", "{nb}", "a\u034F\u0308", strings.Repeat("é", 50), "\u200F\uFEFF", "ᄒ\u200Dᅡ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Text(s)
		if !utf8.ValidString(got) || Text(got) != got {
			t.Fatalf("Text(%q) = %q, again %q", s, got, Text(got))
		}
		if !norm.NFC.IsNormalString(got) {
			t.Fatalf("Text(%q) = %q is not NFC", s, got)
		}
		for _, r := range got {
			if r != '\n' && r != '\u00AD' && (r > 0xFFFF || unicode.IsControl(r) || !printable(r)) {
				t.Fatalf("Text(%q) lets %U through", s, r)
			}
		}
		for _, r := range s {
			if unicode.IsLetter(r) && r < 0x250 && norm.NFC.String(string(r)) == string(r) && got == "" {
				t.Fatalf("Text(%q) lost everything", s)
			}
		}
		shown := InDisplayOrder(strings.ReplaceAll(got, "\n", " "))
		if utf8.RuneCountInString(shown) != utf8.RuneCountInString(got) {
			t.Fatalf("display order of %q has other letters: %q", got, shown)
		}
	})
}

func TestDisplayOrder(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"gewone tekst", "gewone tekst"},
		{"שלום", "םולש"},
		{"Joost zegt שלום", "Joost zegt םולש"},
		{"שלום Joost", "םולש Joost"},
		{"zie שלום 123 עולם, Joost", "zie םלוע 123 םולש, Joost"},
		{"שלום | a | שלום", "םולש | a | םולש"},
	} {
		if got := InDisplayOrder(c.in); got != c.want {
			t.Errorf("InDisplayOrder(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// Reports look runes up at the same time; run with -race.
func TestGuardAtOnce(t *testing.T) {
	var wait sync.WaitGroup
	for k := range 4 {
		wait.Go(func() {
			for r := rune(0x2C00 + k); r < 0x2E00; r += 2 {
				_ = Text(string(r))
			}
		})
	}
	wait.Wait()
}
