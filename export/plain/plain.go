// Package plain makes of anything that people type a text that a file of plain
// text can hold in any script: calendars and mail. What is drawn on a page has
// package guard.
package plain

import (
	"strings"
	"unicode"
)

// Text returns s as valid UTF-8, with line breaks of one kind and without
// other controls. Emoji, marks and joiners stay; characters that turn the
// direction of what follows, and could make a line read as another, go. Plain
// twice changes nothing.
func Text(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' || r == '\u0085' || r == '\v' || r == '\f':
			return '\n'
		case r == '\t':
			return ' '
		case unicode.IsControl(r), r == '\uFEFF', '\u202A' <= r && r <= '\u202E', '\u2066' <= r && r <= '\u2069':
			return -1
		}
		return r
	}, s)
}

// Line is Text on one line.
func Line(s string) string { return strings.Join(strings.Fields(Text(s)), " ") }
