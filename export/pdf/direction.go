package pdf

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// inDisplayOrder returns a line as its glyphs stand from left to right. Runs
// written from right to left are turned round; letters are not joined, and
// numbers within such a run keep their own order. A PDF reader that selects
// text turns the runs back.
func inDisplayOrder(s string) string {
	if strings.IndexFunc(s, rightToLeft) < 0 {
		return s
	}
	var p bidi.Paragraph
	if n, err := p.SetString(s); err != nil || n < len(s) {
		return s
	}
	order, err := p.Order()
	if err != nil {
		return s
	}
	var b strings.Builder
	for i := range order.NumRuns() {
		at := i
		if order.Direction() == bidi.RightToLeft || order.Direction() == bidi.Mixed && startsRightToLeft(s) {
			at = order.NumRuns() - 1 - i
		}
		run := order.Run(at)
		if run.Direction() == bidi.RightToLeft {
			b.WriteString(bidi.ReverseString(run.String()))
		} else {
			b.WriteString(run.String())
		}
	}
	if b.Len() != len(s) { // never lose a letter to the order of letters
		return s
	}
	return b.String()
}

// startsRightToLeft says whether the first letter of a direction runs left.
func startsRightToLeft(s string) bool {
	for _, r := range s {
		if rightToLeft(r) {
			return true
		}
		if unicode.IsLetter(r) {
			return false
		}
	}
	return false
}

func rightToLeft(r rune) bool {
	if r < 0x590 {
		return false
	}
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}
