package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text is a text cut into words, ready to be searched.
type Text struct {
	raw   string
	words []word
}

type word struct {
	start, end int    // in raw, bytes
	low        string // in small letters, with straight apostrophes
	base       string // low without a genitive 's
	before     parting
	quoted     bool
}

// parting is what stands between a word and the one before it.
type parting uint8

const (
	joined parting = iota // a space or a hyphen
	paused                // a comma, bracket, colon, quotation mark or the like
	ended                 // the end of a sentence, or of a line
)

// Span is a passage of a text.
type Span struct {
	Start, End int // bytes; End is the first behind it
}

// Cut cuts a text into words.
func Cut(s string) Text {
	t := Text{raw: s, words: make([]word, 0, len(s)/5+1)}
	quotes := quotations(s)
	before := joined
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isWordRune(r) {
			before = max(before, partingOf(s, i, r, size))
			i += size
			continue
		}
		end := wordEnd(s, i)
		low := lower(s[i:end])
		t.words = append(t.words, word{
			start: i, end: end, low: low, base: strings.TrimSuffix(low, "'s"),
			before: before, quoted: within(quotes, i),
		})
		before = joined
		i = end
		// The last stop of an abbreviation ends no sentence.
		if strings.Contains(low, ".") && i < len(s) && s[i] == '.' && !isDigit(rune(low[0])) {
			i++
		}
	}
	return t
}

// Words returns the words of a text as patterns see them.
func Words(s string) []string {
	var out []string
	for _, w := range Cut(s).words {
		out = append(out, w.low)
	}
	return out
}

func partingOf(s string, i int, r rune, size int) parting {
	switch r {
	case ' ', '\t', '-', '‐', '‑', '\u00a0', '\u202f', '%', '€', '$':
		return joined
	case '!', '?', ';', '\n', '…':
		return ended
	case '.':
		// Inside a name such as a file's, a stop ends nothing.
		if next, _ := utf8.DecodeRuneInString(s[i+size:]); next == utf8.RuneError || !isWordRune(next) {
			return ended
		}
	}
	return paused
}

// wordEnd returns where the word that begins at i ends. It holds on to an
// apostrophe between letters, to the stops of an abbreviation such as z.s.m.,
// and to what stands between the figures of a number or a date.
func wordEnd(s string, i int) int {
	var last rune
	length := 0
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if isWordRune(r) {
			last, i = r, i+size
			length++
			continue
		}
		next, nextSize := utf8.DecodeRuneInString(s[i+size:])
		if next == utf8.RuneError || !isWordRune(next) {
			return i
		}
		switch {
		case (r == '\'' || r == '’') && unicode.IsLetter(last) && unicode.IsLetter(next):
		case r == '\u00ad':
		case r == '.' && length == 1 && unicode.IsLetter(next) && !isWordAt(s, i+size+nextSize):
			length = 0
		case strings.ContainsRune(".,:/-", r) && isDigit(last) && isDigit(next):
		default:
			return i
		}
		last, i = r, i+size
	}
	return i
}

func isWordAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r != utf8.RuneError && isWordRune(r)
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || isDigit(r)
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// lower writes a word as patterns are compared: small letters, straight
// apostrophes, no soft hyphens, and accents joined to their letter.
func lower(s string) string {
	s = strings.ToLower(s)
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return plain.Replace(s)
		}
	}
	return s
}

// plain also joins the accents of Dutch, which some systems write apart.
var plain = strings.NewReplacer(
	"’", "'", "\u00ad", "",
	"e\u0301", "é", "e\u0300", "è", "e\u0302", "ê", "e\u0308", "ë",
	"a\u0301", "á", "a\u0300", "à", "a\u0302", "â", "a\u0308", "ä",
	"i\u0301", "í", "i\u0308", "ï", "i\u0302", "î",
	"o\u0301", "ó", "o\u0302", "ô", "o\u0308", "ö",
	"u\u0301", "ú", "u\u0302", "û", "u\u0308", "ü",
	"c\u0327", "ç", "n\u0303", "ñ",
)
