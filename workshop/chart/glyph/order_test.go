package glyph

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestInOrder compares with the examples of UAX #9, and with lines worked out by
// its rules: Hebrew stands for what runs from right to left, and { } around it.
func TestInOrder(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"gewone tekst", "gewone tekst"},
		{"שלום", "{שלום}"},
		{"Joost zegt שלום", "Joost zegt {שלום}"},
		{"שלום Joost", "{שלום} Joost"},
		{"שלום עולם, Joost", "{שלום עולם}, Joost"},
		{"zie שלום 123 עולם, Joost", "zie { עולם}123{שלום }, Joost"},
		{"שלום 123, Joost", "123{שלום }, Joost"},
		{"123 שלום", "123 {שלום}"},
		{"שלום 1,5% en", "1,5%{שלום } en"},
		{"מחיר -5 €", "5{מחיר -} €"},
		{"שלום (a) עולם", "{שלום} (a) {עולם}"},
		{"שלום (עולם) abc", "{שלום (עולם)} abc"},
		{"(שלום)!", "({שלום})!"},
		{"a [שלום] b", "a [{שלום}] b"},
		{"مرحبا ٢٠٢٦ — بسم", "{ — بسم}٢٠٢٦{مرحبا }"},
		{"(ABC) ٢٠٢٦ — بسم", "(ABC) { — بسم}٢٠٢٦"},
		{"سنة 2026 جيد", "{ جيد}2026{سنة }"},
	} {
		var got strings.Builder
		for _, p := range InOrder(c.in) {
			if p.Back {
				got.WriteString("{" + p.Text + "}")
			} else {
				got.WriteString(p.Text)
			}
		}
		if got.String() != c.want {
			t.Errorf("%q: %q, want %q", c.in, got.String(), c.want)
		}
	}
}

// Whatever the order, no letter is lost, and none comes twice.
func TestInOrderKeepsLetters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune("a1אب٣ ([)],.+%\u0301-€")))).Draw(t, "text")
		s = strings.ToValidUTF8(s, "")
		count := map[rune]int{}
		for _, r := range s {
			count[r]++
		}
		for _, p := range InOrder(s) {
			for _, r := range p.Text {
				count[r]--
			}
		}
		for r, n := range count {
			if n != 0 {
				t.Fatalf("%q: %U is there %d times less", s, r, n)
			}
		}
	})
}
