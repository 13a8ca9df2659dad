package workshop

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// lexicon knows ways to write names, and finds them in typed text: whole words
// only, whatever the case, accents and spacing they were typed with, and with
// the s of a possessive left standing. What is a single word is found only
// where it isn't written in small letters, so that the word "mark" is not
// taken for Mark.
type lexicon struct {
	sizes []int                          // of ways, in words, the largest first
	look  func(key string) (*form, bool) // by the folded words, joined
}

// form is one way to write a name.
type form struct {
	words   []string // folded
	gap     int      // the most characters between two words
	anyCase bool
	meaning any // nil for what is no name of anyone, and left alone
}

// lookup is what words are looked up by.
func lookup(words []string) string { return strings.Join(words, " ") }

// tooShort says whether words would be found everywhere, as an initial would.
func tooShort(words []string) bool {
	return len(words) == 0 || len(words) == 1 && utf8.RuneCountInString(words[0]) == 1 && !spaceless(firstRune(words[0]))
}

// lexiconOf knows forms; of those that are written alike the first counts.
func lexiconOf(forms []form) lexicon {
	known := map[string]*form{}
	var sizes []int
	for i := range forms {
		f := &forms[i]
		if tooShort(f.words) || known[lookup(f.words)] != nil {
			continue
		}
		known[lookup(f.words)] = f
		sizes = append(sizes, len(f.words))
	}
	return lexicon{largestFirst(sizes), func(key string) (*form, bool) { f, ok := known[key]; return f, ok }}
}

func largestFirst(sizes []int) []int {
	slices.Sort(sizes)
	sizes = slices.Compact(sizes)
	slices.Reverse(sizes)
	return sizes
}

// found is a name in a text: from where to where, in bytes.
type found struct {
	from, to int
	meaning  any
}

// find lists the names in a text, in their order; none overlaps another.
func (x lexicon) find(s string) []found {
	if len(x.sizes) == 0 || s == "" {
		return nil
	}
	words := wordsOf(s)
	var out []found
	for i := 0; i < len(words); {
		f, size, to := x.at(s, words[i:])
		if f == nil {
			i++
			continue
		}
		if f.meaning != nil {
			out = append(out, found{words[i].from, to, f.meaning})
		}
		i += size
	}
	return out
}

// at returns the longest form that the words begin with, of how many words it
// is, and where it ends in the text; nil where there is none.
func (x lexicon) at(s string, words []word) (f *form, size, end int) {
	var folded []string
	for _, size := range x.sizes {
		if size > len(words) {
			continue
		}
		folded = folded[:0]
		for _, w := range words[:size] {
			folded = append(folded, w.folded)
		}
		last := words[size-1]
		if f, ok := x.look(lookup(folded)); ok && f.stands(s, words[:size]) {
			return f, size, last.to
		}
		if last.bare == "" {
			continue
		}
		folded[size-1] = last.bare
		if f, ok := x.look(lookup(folded)); ok && f.stands(s, words[:size]) {
			return f, size, last.to - 1
		}
	}
	return nil, 0, 0
}

// stands says whether words that are those of a form are one name together.
func (f *form) stands(s string, words []word) bool {
	if len(words) == 1 {
		return f.anyCase || !words[0].small
	}
	for i := 1; i < len(words); i++ {
		if utf8.RuneCountInString(s[words[i-1].to:words[i].from]) > max(usualGap, f.gap) {
			return false // another sentence
		}
	}
	return true
}

// usualGap is room between two words of a name, such as ", ", and not between
// two sentences.
const usualGap = 3

// gapOf returns the most characters between two words of a name.
func gapOf(name string) int {
	most := 0
	words := wordsOf(name)
	for i := 1; i < len(words); i++ {
		most = max(most, utf8.RuneCountInString(name[words[i-1].to:words[i].from]))
	}
	return most
}

// wayOf returns the form of a name that is written as it stands. One that is
// itself a single word in small letters is found in any case.
func wayOf(name string, meaning any) form {
	words := wordsOf(name)
	return form{foldWords(name), gapOf(name), len(words) > 0 && words[0].small, meaning}
}

// waysOf lists the ways to write a person's name: in full, and where it has
// them the first word that isn't a title or an initial, and what comes after.
func waysOf(name string) []string {
	fields := slices.DeleteFunc(strings.Fields(name), func(s string) bool { return len(foldWords(s)) == 0 })
	short := 0
	for short < len(fields) && (strings.HasSuffix(fields[short], ".") || utf8.RuneCountInString(fields[short]) == 1) {
		short++
	}
	out := []string{name}
	switch rest := fields[short:]; {
	case short > 0 && len(rest) == 1:
		out = append(out, rest[0]) // "A. Jansen"
	case len(rest) > 1:
		out = append(out, rest[0], strings.Join(rest[1:], " "))
	}
	return out
}
