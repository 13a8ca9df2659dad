package glyph

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// MostMarks is how many marks one letter may carry. What has more, as text that
// is made to run over the lines around it has, gets the number of the rest
// behind it.
const MostMarks = 4

// Legible returns s as it can be written: valid UTF-8 in NFC, with \n for any
// break of a line and one kind of blank beside the one that doesn't break.
// Controls show as their pictures, such as ␀. What is never seen goes: orders of
// direction, and joiners and variants where they join nothing. A soft hyphen
// stays, and a mark without a letter gets a blank to stand on. Doing so twice
// changes nothing.
func Legible(s string) string {
	if isPlain(s) {
		return s
	}
	s = norm.NFC.String(seen(norm.NFC.String(s)))
	if !overloaded(s) {
		return s
	}
	return unload(s)
}

// isPlain tells the texts that need no look: line breaks, and letters and signs
// that stand for themselves and carry no marks.
func isPlain(s string) bool {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if (c < ' ' && c != '\n') || c > '~' {
				return false
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r >= 0xA0 && r < 0x300:
		case r >= 0x2010 && r < 0x2028, r == '€', r >= 0x2190 && r < 0x2300, r >= 0x2500 && r < 0x27C0: // dashes, quotes, arrows, signs
		default:
			return false
		}
		i += n
	}
	return true
}

const (
	softHyphen  = '\u00AD'
	noBreak     = '\u00A0'
	nonJoiner   = '\u200C'
	joiner      = '\u200D'
	asText      = '\uFE0E'
	asPicture   = '\uFE0F'
	keycap      = '\u20E3'
	grapheme    = '\u034F' // joins graphemes, which is never seen
	blackFlag   = 0x1F3F4  // which tags make the flag of a region
	controls    = 0x2400   // pictures of the controls, in their order
	deleted     = '\u2421'
	replacement = utf8.RuneError
)

// seen leaves out what is never seen, and shows what else would not be.
func seen(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	var before, base rune // the last one written, and the last that is no mark
	for i, width := 0, 0; i < len(s); i += width {
		var r rune
		r, width = utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && width == 1 { // one sign for a stretch that is no text
			for i+width < len(s) {
				if next, n := utf8.DecodeRuneInString(s[i+width:]); next != utf8.RuneError || n != 1 {
					break
				}
				width++
			}
		}
		var next rune
		if r == joiner || r == nonJoiner || r == '\r' {
			next, _ = utf8.DecodeRuneInString(s[i+width:])
		}
		if shown := show(base, r, next); shown >= 0 {
			if isMark(shown) && (before == 0 || before == ' ' || before == '\n' || before == softHyphen) {
				b.WriteRune(noBreak) // what a mark without a letter stands on
			}
			b.WriteRune(shown)
			if before = shown; !isMark(shown) {
				base = shown
			}
		}
	}
	return b.String()
}

// show is what is to be seen of a rune behind a letter, whatever marks that has; −1
// where that is nothing.
func show(before, r, next rune) rune {
	switch {
	case r >= ' ' && r <= '~', r == '\n', r == softHyphen, r == noBreak:
		return r
	case r == '\r' && next == '\n':
		return -1
	case r == '\r', r == '\v', r == '\f', r == '\u0085', r == '\u2028', r == '\u2029':
		return '\n'
	case r < ' ' && r != '\t':
		return controls + r
	case r == '\u007F':
		return deleted
	case r == '\u2007', r == '\u202F':
		return noBreak
	case unicode.IsSpace(r):
		return ' '
	case r == joiner, r == nonJoiner:
		if joins(before) && joins(next) {
			return r
		}
		return -1
	case r == asText, r == asPicture:
		if before == '#' || before == '*' || before >= '0' && before <= '9' || before == '©' || before == '®' || before >= 0x2000 && joins(before) {
			return r
		}
		return -1
	case r >= 0xE0020 && r <= 0xE007F:
		if before == blackFlag || before >= 0xE0020 && before <= 0xE007F {
			return r
		}
		return -1
	case unicode.Is(unicode.Prepended_Concatenation_Mark, r): // stands under a number, and is seen
		return r
	case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r), r == grapheme:
		return -1
	}
	return r
}

// joins says whether a rune may have a joiner or a variant beside it: it is of a
// script that joins its letters, or a picture.
func joins(r rune) bool {
	return r >= 0x0590 && r != joiner && r != nonJoiner && r != asText && !unicode.IsSpace(r) && r != replacement
}

func overloaded(s string) bool {
	marks := 0
	for _, r := range s {
		if !isMark(r) {
			marks = 0
		} else if marks++; marks > MostMarks {
			return true
		}
	}
	return false
}

// unload counts the marks that a letter has too many.
func unload(s string) string {
	var b strings.Builder
	marks := 0
	tell := func() {
		if marks > MostMarks {
			b.WriteString("⟦+" + strconv.Itoa(marks-MostMarks) + "⟧")
		}
		marks = 0
	}
	for _, r := range s {
		if !isMark(r) {
			tell()
		} else if marks++; marks > MostMarks {
			continue
		}
		b.WriteRune(r)
	}
	tell()
	return b.String()
}

func isMark(r rune) bool {
	return r >= 0x300 && unicode.Is(unicode.M, r) && !unicode.Is(unicode.Variation_Selector, r)
}
