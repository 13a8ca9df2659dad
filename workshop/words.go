package workshop

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a word of a text: from where to where, in bytes.
type word struct {
	from, to int
	folded   string
	bare     string // folded, without the s of a possessive; "" where it ends in none
	small    bool   // begins with a small letter
}

// wordsOf takes a text apart into its words. In writing without spaces, such
// as Chinese, each character is one.
func wordsOf(s string) []word {
	var out []word
	inside := false
	for at, r := range s {
		size := utf8.RuneLen(r)
		if r == utf8.RuneError {
			_, size = utf8.DecodeRuneInString(s[at:])
		}
		switch {
		case spaceless(r):
			out = append(out, word{from: at, to: at + size})
			inside = false
		case unicode.IsLetter(r) || unicode.IsDigit(r) || inside && joins(r):
			if !inside {
				out = append(out, word{from: at, small: unicode.IsLower(r)})
				inside = true
			}
			out[len(out)-1].to = at + size
		default:
			inside = false
		}
	}
	for i := range out {
		w := &out[i]
		w.folded = fold(s[w.from:w.to])
		if last := s[w.to-1]; (last == 's' || last == 'S') && len(w.folded) > 3 {
			w.bare = w.folded[:len(w.folded)-1]
		}
	}
	return out
}

// joins says whether a character belongs to the word it stands in: an accent
// of its own, or one that isn't seen.
func joins(r rune) bool { return unicode.IsMark(r) || unicode.Is(unicode.Cf, r) }

// spaceless says whether words of a script are not kept apart by spaces.
func spaceless(r rune) bool {
	return r > 0xDFF && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func foldWords(s string) []string {
	var out []string
	for _, w := range wordsOf(s) {
		out = append(out, w.folded)
	}
	return out
}

// fold makes of a word what is the same however it is typed: in small letters,
// without accents.
func fold(s string) string {
	var b strings.Builder
	for _, r := range s {
		if joins(r) {
			continue
		}
		r = unicode.ToLower(r)
		if plain, ok := plainLetters[r]; ok {
			b.WriteString(plain)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// plainLetters maps small letters with an accent to what is typed without one.
var plainLetters = func() map[rune]string {
	m := map[rune]string{}
	for plain, accented := range map[string]string{
		"a": "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", "b": "ḃḅḇ", "c": "çćĉċčḉ", "d": "ďđḋḍḏḑḓð",
		"e": "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "f": "ḟ", "g": "ĝğġģǥǧǵḡ", "h": "ĥħȟḣḥḧḩḫẖ",
		"i": "ìíîïĩīĭįıǐȉȋḭḯỉị", "j": "ĵǰ", "k": "ķǩḱḳḵ", "l": "ĺļľŀłḷḹḻḽ", "m": "ḿṁṃ",
		"n": "ñńņňŉǹṅṇṉṋ", "o": "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "p": "ṕṗ",
		"r": "ŕŗřȑȓṙṛṝṟ", "s": "śŝşšșṡṣṥṧṩ", "t": "ţťŧțṫṭṯṱẗ", "u": "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
		"v": "ṽṿ", "w": "ŵẁẃẅẇẉẘ", "x": "ẋẍ", "y": "ýÿŷȳẏẙỳỵỷỹ", "z": "źżžẑẓẕ",
		"ae": "æǽ", "oe": "œ", "ss": "ß", "ij": "ĳ", "th": "þ",
	} {
		for _, r := range accented {
			m[r] = plain
		}
	}
	return m
}()
