package workshop

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// naming finds names in typed text: whole words only, whatever the case,
// accents and spacing they were typed with, and with the s of a possessive
// left standing. What is a single word is found only where it isn't written
// in small letters, so that the word "mark" is not taken for Mark.
type naming struct{ forms map[string][]form } // by first word, the longest first

// form is one way to write a name.
type form struct {
	words   []string // folded
	gap     int      // the most characters between two words
	anyCase bool
	meaning any // nil for what is no name of anyone, and left alone
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

// add lets a way to write a name mean something. One that is known already
// keeps what it means; add returns that.
func (n *naming) add(f form) any {
	if len(f.words) == 0 || len(f.words) == 1 && utf8.RuneCountInString(f.words[0]) == 1 && !spaceless(firstRune(f.words[0])) {
		return nil // an initial would be found everywhere
	}
	if n.forms == nil {
		n.forms = map[string][]form{}
	}
	of := n.forms[f.words[0]]
	for _, o := range of {
		if slices.Equal(o.words, f.words) {
			return o.meaning
		}
	}
	of = append(slices.Clone(of), f)
	slices.SortStableFunc(of, func(a, b form) int { return cmp.Compare(len(b.words), len(a.words)) })
	n.forms[f.words[0]] = of
	return f.meaning
}

// found is a name in a text: from where to where, in bytes.
type found struct {
	from, to int
	meaning  any
}

// find lists the names in a text, in their order; none overlaps another.
func (n *naming) find(s string) []found {
	if len(n.forms) == 0 || s == "" {
		return nil
	}
	words := wordsOf(s)
	var out []found
	for i := 0; i < len(words); {
		f, to := n.at(s, words[i:])
		if to == 0 {
			i++
			continue
		}
		if f.meaning != nil {
			out = append(out, found{words[i].from, to, f.meaning})
		}
		i += len(f.words)
	}
	return out
}

// at returns the longest form that the words begin with, and where it ends in
// the text; 0 where there is none.
func (n *naming) at(s string, words []word) (best form, end int) {
	candidates := n.forms[words[0].folded]
	if words[0].bare != "" {
		candidates = append(slices.Clone(candidates), n.forms[words[0].bare]...)
	}
	for _, f := range candidates {
		if len(f.words) > len(best.words) {
			if to := f.end(s, words); to > 0 {
				best, end = f, to
			}
		}
	}
	return best, end
}

// end returns where a form that the words begin with ends; 0 where they don't.
func (f form) end(s string, words []word) int {
	if len(words) < len(f.words) || len(f.words) == 1 && words[0].small && !f.anyCase {
		return 0
	}
	for k, want := range f.words {
		w := words[k]
		last := k == len(f.words)-1
		if k > 0 && utf8.RuneCountInString(s[words[k-1].to:w.from]) > max(usualGap, f.gap) {
			return 0 // another sentence
		}
		switch {
		case w.folded == want && last:
			return w.to
		case w.folded == want:
		case last && w.bare == want:
			return w.to - 1
		default:
			return 0
		}
	}
	return 0
}

// nameParts is a person's name taken apart, in folded words.
type nameParts struct{ full, first, last []string }

// partsOf takes a name apart: the first word that isn't a title or an initial,
// and what comes after it. A name of one word has neither.
func partsOf(name string) nameParts {
	p := nameParts{full: foldWords(name)}
	fields := slices.DeleteFunc(strings.Fields(name), func(s string) bool { return len(foldWords(s)) == 0 })
	short := 0
	for short < len(fields) && (strings.HasSuffix(fields[short], ".") || utf8.RuneCountInString(fields[short]) == 1) {
		short++
	}
	rest := fields[short:]
	switch {
	case short > 0 && len(rest) == 1:
		p.last = foldWords(rest[0]) // "A. Jansen"
	case len(rest) > 1:
		p.first, p.last = foldWords(rest[0]), foldWords(strings.Join(rest[1:], " "))
	}
	return p
}

// isSmall says whether a name was itself written without a capital, so that
// this says nothing about its being one.
func isSmall(name string) bool {
	words := wordsOf(name)
	return len(words) > 0 && words[0].small
}
