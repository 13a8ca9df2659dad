package guard

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// InDisplayOrder returns a line as its glyphs stand from left to right: what
// is written from right to left is turned round, with its numbers kept as they
// are. The line itself runs from left to right, as the report does, and
// letters are not joined. A reader that selects text turns it back.
func InDisplayOrder(s string) string {
	if strings.IndexFunc(s, rightToLeft) < 0 {
		return s
	}
	const leftToRight = "\u200E" // makes the line run that way
	var p bidi.Paragraph
	if n, err := p.SetString(leftToRight + s); err != nil || n < len(leftToRight+s) {
		return s
	}
	order, err := p.Order()
	if err != nil {
		return s
	}
	var shown []string
	back := -1 // where the stretch from right to left under way begins
	for i := range order.NumRuns() {
		run := order.Run(i)
		text := run.String()
		switch {
		case run.Direction() == bidi.RightToLeft:
			if back < 0 {
				back = len(shown)
			}
			text = bidi.ReverseString(text)
		case back >= 0 && (strings.IndexFunc(text, unicode.IsLetter) >= 0 || i+1 == order.NumRuns()):
			slices.Reverse(shown[back:])
			back = -1
		}
		shown = append(shown, text)
	}
	if back >= 0 {
		slices.Reverse(shown[back:])
	}
	out := strings.Replace(strings.Join(shown, ""), leftToRight, "", 1)
	if len(out) != len(s) { // never lose a letter to the order of letters
		return s
	}
	return out
}

func rightToLeft(r rune) bool {
	if r < 0x590 {
		return false
	}
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}
