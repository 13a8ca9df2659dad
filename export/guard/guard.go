// Package guard makes of anything that people type a text that can be printed:
// nothing in it panics a writer, and nothing vanishes without a trace.
package guard

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"samenspel/workshop/chart"
)

// Text returns s as it can be printed: valid UTF-8 in NFC, no controls but
// line breaks, and nothing but runes below U+10000 that a typeface has.
// Anything else that could be seen becomes its code, such as ⟦U+1F600⟧. Marks
// that are never seen by themselves (joiners, directions, variation selectors)
// fall away; a soft hyphen stays. Guarding twice changes nothing.
func Text(s string) string {
	if isPlain(s) {
		return s
	}
	s = strings.Map(seen, strings.ToValidUTF8(s, "\uFFFD"))
	s = norm.NFC.String(s)
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n' || printable(r):
			b.WriteRune(r)
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		default:
			fmt.Fprintf(&b, "⟦U+%04X⟧", r)
		}
	}
	return b.String()
}

// isPlain tells the texts that need no look: printable ASCII and line breaks.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < ' ' && c != '\n') || c > '~' {
			return false
		}
	}
	return true
}

// seen maps a rune to what is to be seen of it; −1 where that is nothing.
func seen(r rune) rune {
	switch {
	case r == '\n' || r == '\u00AD':
		return r
	case r == '\u2028' || r == '\u2029' || r == '\u0085':
		return '\n'
	case r == '\t':
		return ' '
	case unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r):
		return -1
	}
	return r
}

// Line is Text for one line, as titles and bookmarks are.
func Line(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(Text(s), "\u00AD", "")), " ")
}

// printable says whether a rune can reach the page: below U+10000, which is as
// far as gofpdf counts, and in a typeface.
func printable(r rune) bool { return r <= 0xFFFF && chart.NewMeasurer().Has(r) }
