package roster

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Limits of what is looked at.
const (
	maxBytes   = 1 << 18 // of a text
	maxLines   = 500     // of a text
	maxLine    = 16000   // bytes of a line
	maxColumns = 250     // of a table
)

// clean takes the part of a text that is looked at, with line breaks of one
// kind and without what can't be seen, and counts the lines that are left out.
func clean(text string) (string, int) {
	all := text
	if len(all) > maxBytes {
		text = all[:maxBytes]
	}
	text = strings.ReplaceAll(strings.ReplaceAll(strings.ToValidUTF8(text, ""), "\r\n", "\n"), "\r", "\n")
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r == '\u2028' || r == '\u2029' || r == '\u0085' || r == '\v' || r == '\f':
			return '\n'
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r) && r != '\u200c', unicode.Is(unicode.Co, r), unicode.Is(unicode.Variation_Selector, r):
			return -1
		}
		return r
	}, text)
	lines := strings.SplitAfterN(text, "\n", maxLines+1)
	left := 0
	if len(lines) > maxLines {
		left = 1 + strings.Count(strings.TrimRight(lines[maxLines], "\n"), "\n")
		if strings.TrimSpace(lines[maxLines]) == "" {
			left = 0
		}
		lines = lines[:maxLines]
	}
	if len(all) > maxBytes {
		left += 1 + strings.Count(all[maxBytes:], "\n")
	}
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(cut(line, maxLine))
		if len(line) > maxLine {
			b.WriteByte('\n')
		}
	}
	return b.String(), left
}

// cut keeps at most n bytes of a text, in whole characters.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// oneLine puts a text on one line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// short keeps at most n characters, the last of which says that there was more.
func short(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return strings.TrimSpace(string(r[:n-1])) + "…"
}

// tokens are the words of a text in small letters, without accents.
func tokens(s string) []string {
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(s))
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
