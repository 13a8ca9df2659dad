package say

import (
	"path/filepath"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// longestName is how much of a file's name is shown, in characters.
const longestName = 80

// Name returns a file's name, without its folder, as it can be shown: on one
// line, shortened in the middle, without what would steer a terminal, and kept
// apart from the text around it where it is written from right to left.
func Name(path string) string {
	name := []rune(Line(filepath.Base(path)))
	if len(name) > longestName {
		half := longestName / 2
		name = append(append(name[:half:half], '…'), name[len(name)-half+1:]...)
	}
	shown := string(name)
	if rightToLeft(shown) {
		const isolate, pop = "\u2068", "\u2069"
		return isolate + shown + pop
	}
	return shown
}

// Line makes a text fit for one line of a screen: what is not UTF-8 and what
// would steer a terminal becomes �, white space a space.
func Line(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\r', r == '\t', r == '\u2028', r == '\u2029':
			return ' '
		case unicode.IsControl(r), steersDirection(r):
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// steersDirection tells the marks that reorder text around them, with which a
// name can pass for another.
func steersDirection(r rune) bool {
	return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
}

func rightToLeft(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		p, _ := bidi.LookupRune(r)
		return p.Class() == bidi.R || p.Class() == bidi.AL
	})
}
