package pdf

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// textString writes a text as a PDF string: as it is where it is plain ASCII,
// in UTF-16 otherwise.
func textString(s string) string {
	plain := func(r rune) bool { return r >= ' ' && r <= '~' && r != '(' && r != ')' && r != '\\' }
	if !strings.ContainsFunc(s, func(r rune) bool { return !plain(r) }) {
		return "(" + s + ")"
	}
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String() + ">"
}
