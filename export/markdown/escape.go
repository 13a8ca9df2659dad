package markdown

import (
	"strings"
	"unicode/utf8"
)

// special are the characters that could mean something to a reader of Markdown
// wherever they stand; leading those that do at the beginning of a line.
const (
	special = "\\`*_[]<>&|~$"
	leading = "#+-=:"
)

// Escape returns a text of which every character is read as it is. Space at the
// beginning and the end of a line falls away, as Markdown has it; a break stays
// a break, and an empty line becomes one.
func Escape(s string) string {
	var out []string
	for l := range strings.SplitSeq(s, "\n") {
		if l = strings.TrimSpace(strings.ReplaceAll(l, "\t", " ")); l != "" {
			out = append(out, escapeLine(l))
		}
	}
	return strings.Join(out, "\n")
}

func escapeLine(l string) string {
	var b strings.Builder
	digits := strings.IndexFunc(l, func(r rune) bool { return r < '0' || r > '9' })
	for i, r := range l {
		switch rest := l[i+utf8.RuneLen(r):]; {
		case strings.ContainsRune(special, r),
			i == 0 && strings.ContainsRune(leading, r),
			i > 0 && i == digits && (r == '.' || r == ')'), // 1. is the beginning of a list
			r == '!' && strings.HasPrefix(rest, "["),
			// Many programs make a link of what looks like an address.
			r == ':' && strings.HasPrefix(rest, "//"), r == '@', r == '.' && i >= 3 && strings.EqualFold(l[i-3:i], "www"):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// line is Escape for what stands on one line.
func line(s string) string { return Escape(strings.Join(strings.Fields(s), " ")) }
