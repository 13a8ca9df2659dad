package guard

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"

	"samenspel/workshop/chart"
)

func TestText(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "Samira & Bram", "Samira & Bram"},
		{"emoji", "top 😀!", "top 😀!"},
		{"family", "👩\u200D👧", "👩\u200D👧"},
		{"flags", "🇳🇱 🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "🇳🇱 🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"},
		{"tags without a flag", "a\U000E0067b", "ab"},
		{"keycap", "1\uFE0F\u20E3", "1\uFE0F\u20E3"},
		{"variant of a letter", "a\uFE0Fb", "ab"},
		{"decomposed", "ge\u0308valueerd", "gëvalueerd"},
		{"joiner between a letter and its mark", "e\u200D\u0308", "ë"},
		{"joiner in Hindi", "क्\u200Dष", "क्\u200Dष"},
		{"joiner in Latin", "auf\u200Clage", "auflage"},
		{"null", "a\x00b", "a␀b"},
		{"escape and delete", "\x1b[0m\x7f", "␛[0m␡"},
		{"tab", "a\tb", "a b"},
		{"line break", "a\nb", "a\nb"},
		{"line breaks of others", "a\r\nb\rc\vd\fe\u0085f", "a\nb\nc\nd\ne\nf"},
		{"paragraph separator", "a\u2029b", "a\nb"},
		{"invalid UTF-8", "a\xff\xfeb", "a\uFFFDb"},
		{"lone surrogate", "a\xed\xa0\x80b", "a\uFFFDb"},
		{"soft hyphen", "samen\u00ADspel", "samen\u00ADspel"},
		{"direction marks", "a\u202Eb\u2066c", "abc"},
		{"wide blanks", "a\u2003b\u3000c\u202Fd", "a b c\u00A0d"},
		{"Hebrew", "שלום", "שלום"},
		{"alias of page counts", "{nb}", "{nb}"},
		{"markup", "<script>alert('x')</script>", "<script>alert('x')</script>"},
		{"marks without an end", "z\u0301\u0302\u0303\u0304\u0305\u0306\u0307!", "ź\u0302\u0303\u0304\u0305⟦+2⟧!"},
		{"marks without a letter", "\u0301a \u0302", "\u00A0\u0301a \u00A0\u0302"},
		{"private use", "\uE000", "\uE000"},
	} {
		if got := Text(c.in); got != c.want {
			t.Errorf("%s: Text(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
	}
	if got := Line("a\n b\u00AD c"); got != "a b c" {
		t.Errorf("line: %q", got)
	}
}

// FuzzText guards anything, and draws it: nothing panics, and nothing that could
// be seen is gone.
func FuzzText(f *testing.F) {
	for _, s := range []string{
		"", "gewone tekst", "😀", "e\u0308", "\x00\xff", "שלום abc", "{nb}", "a\u034F\u0308", strings.Repeat("é", 50), "\u200F\uFEFF", "ᄒ\u200Dᅡ",
		"مرحبا (ABC) ٢٠٢٦", "हिन्दी क्\u200Dष", "👩🏽\u200D💻🇳🇱🇧", "z\u0335\u0336\u0337\u0338\u0321", "中文\U000E0100", "\ufe0f\u20e3", "ภาษาไทย မြန်မာ", "\u0600123", "\u0903",
	} {
		f.Add(s)
	}
	m := chart.NewMeasurer()
	f.Fuzz(func(t *testing.T, s string) {
		got := Text(s)
		if !utf8.ValidString(got) || Text(got) != got {
			t.Fatalf("Text(%q) = %q, again %q", s, got, Text(got))
		}
		if !norm.NFC.IsNormalString(got) {
			t.Fatalf("Text(%q) = %q is not NFC", s, got)
		}
		for _, r := range got {
			if r < ' ' && r != '\n' || r == 0x7F {
				t.Fatalf("Text(%q) lets %U through", s, r)
			}
		}
		if want, has := toBeSeen(s), toBeSeen(got); want != has {
			t.Fatalf("Text(%q) shows %d letters and signs, not %d", s, has, want)
		}
		drawn(t, m, strings.ReplaceAll(got, "\n", " "))
		for _, width := range []float64{5, 100} {
			var all strings.Builder
			for _, line := range m.Wrap(s, width, 10, chart.Regular) {
				all.WriteString(line)
			}
			if want, has := toBeSeen(s), toBeSeen(all.String()); want != has {
				t.Fatalf("in %g points, %q shows %d letters and signs, not %d: %q", width, s, has, want, all.String())
			}
		}
	})
}

// toBeSeen counts the letters and pictures of a text, decomposed; what stands for
// controls and for what was no text is not counted.
func toBeSeen(s string) int {
	n := 0
	for _, r := range norm.NFD.String(strings.ToValidUTF8(s, "")) {
		if unicode.IsLetter(r) || unicode.Is(unicode.So, r) && r != utf8.RuneError && (r < 0x2400 || r > 0x2421) {
			n++
		}
	}
	return n
}

// drawn fails where a line's runs do not say all of it.
func drawn(t *testing.T, m *chart.Measurer, s string) {
	t.Helper()
	left := map[rune]int{}
	for _, r := range s {
		left[r]++
	}
	for _, run := range m.Runs(s, chart.Regular) {
		for _, r := range run.Text {
			left[r]--
		}
		if run.Outlined() && run.Width > 0 && len(run.Path(0, 0, 1, chart.Ink.Full()).Segments) == 0 && strings.Trim(run.Text, blanks) != "" {
			t.Fatalf("%q: nothing is drawn for %q", s, run.Text)
		}
	}
	for r, n := range left {
		if p, _ := bidi.LookupRune(r); n > 0 && !p.IsBracket() && r != '\u00AD' { // a bracket is turned, a soft hyphen shows at the end of a line
			t.Fatalf("%q: %U is not drawn", s, r)
		}
	}
}

// blanks are drawn as nothing.
const blanks = " \u00A0\u115F\u1160\u2800\u3164\uFFA0\u1680"
