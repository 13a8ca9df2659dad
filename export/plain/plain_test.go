package plain

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestLine(t *testing.T) {
	for in, want := range map[string]string{
		" a\r\nb\tc ":        "a b c",
		"a\u2028b\u0085c\vd": "a b c d",
		"ok\x00\x1b[31m":     "ok[31m",
		"\u202Eevil\u202C":   "evil",
		"👩‍👩‍👧 é נ":          "👩‍👩‍👧 é נ",
		"\xff":               "\uFFFD",
	} {
		if got := Line(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add("a\r\nb\u2028\x00\xff")
	f.Fuzz(func(t *testing.T, in string) {
		got := Text(in)
		if !utf8.ValidString(got) || Text(got) != got {
			t.Errorf("%q: %q", in, got)
		}
		if strings.ContainsFunc(got, func(r rune) bool { return unicode.IsControl(r) && r != '\n' }) {
			t.Errorf("%q: %q", in, got)
		}
		if line := Line(in); strings.ContainsAny(line, "\r\n") || Line(line) != line {
			t.Errorf("%q: %q", in, line)
		}
	})
}
