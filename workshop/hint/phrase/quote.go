package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// closers are what ends a quotation that a sign begins.
var closers = map[rune]string{'“': "”", '„': "”“", '"': "\"", '«': "»", '‘': "’", '\'': "'"}

// quotations lists the quoted passages of a text. A sign that is never closed
// on its line quotes nothing.
func quotations(s string) []Span {
	if !strings.ContainsAny(s, "“„\"«‘'") {
		return nil
	}
	var out []Span
	last := ' '
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if close, ok := closers[r]; ok && opens(s[i+size:], r, last) {
			if n := closing(s[i+size:], close); n >= 0 {
				out = append(out, Span{i, i + size + n})
				i += size + n
				last = 'x' // what closes opens nothing
				_, size = utf8.DecodeRuneInString(s[i:])
				i += size
				continue
			}
		}
		last = r
		i += size
	}
	return out
}

// opens says whether a sign begins a quotation. An apostrophe also stands in
// front of a word, as in 's ochtends and 'm.
func opens(rest string, sign, before rune) bool {
	if isWordRune(before) {
		return false
	}
	next, size := utf8.DecodeRuneInString(rest)
	if next == utf8.RuneError || unicode.IsSpace(next) {
		return false
	}
	if sign == '\'' || sign == '‘' {
		after, _ := utf8.DecodeRuneInString(rest[size:])
		return unicode.IsLetter(next) && (unicode.IsLetter(after) || after == '\'' || after == '’')
	}
	return true
}

// closing returns where a quotation ends, −1 where it does not.
func closing(rest, signs string) int {
	last := ' '
	for i, r := range rest {
		if r == '\n' {
			return -1
		}
		if strings.ContainsRune(signs, r) && !unicode.IsSpace(last) {
			apostrophe := r == '\'' || r == '’'
			if !apostrophe || !isWordAt(rest, i+utf8.RuneLen(r)) {
				return i
			}
		}
		last = r
	}
	return -1
}

func within(spans []Span, i int) bool {
	for _, s := range spans {
		if s.Start <= i && i < s.End {
			return true
		}
	}
	return false
}
