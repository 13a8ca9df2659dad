package phrase

import (
	"cmp"
	"slices"
	"strings"
)

// List is a number of patterns that are searched for together. The zero List
// finds nothing. It may be used by several goroutines at a time.
type List struct {
	patterns []Pattern
	byWord   map[string][]int // patterns by the word they begin with
	byStem   map[string][]int // and by the first bytes of a stem
	others   []int            // those that begin with anything else
	slots    bool
}

// Add adds a pattern.
func (l *List) Add(p Pattern) {
	n := len(l.patterns)
	l.patterns = append(l.patterns, p)
	if l.byWord == nil {
		l.byWord, l.byStem = map[string][]int{}, map[string][]int{}
	}
	for _, s := range p.steps {
		l.slots = l.slots || slices.ContainsFunc(s, func(f form) bool { return f.kind == slot })
	}
	for _, f := range p.steps[0] {
		switch f.kind {
		case exact:
			l.byWord[f.text] = once(l.byWord[f.text], n)
		case prefix:
			l.byStem[f.text[:LeastStem]] = once(l.byStem[f.text[:LeastStem]], n)
		default:
			l.others = once(l.others, n)
		}
	}
}

// once appends a number unless it is the last already.
func once(list []int, n int) []int {
	if len(list) > 0 && list[len(list)-1] == n {
		return list
	}
	return append(list, n)
}

// Len returns how many patterns the list holds.
func (l *List) Len() int { return len(l.patterns) }

// HasSlot says whether a pattern needs a word that is given.
func (l *List) HasSlot() bool { return l.slots }

// Find returns where the patterns match, the longest match from each word on.
// The words given fill the patterns' slot.
func (l *List) Find(t Text, given []string) []Span {
	var out []Span
	for i := range t.words {
		if end := l.longest(t, i, given); end > i {
			out = append(out, Span{t.words[i].start, t.words[end-1].end})
		}
	}
	return out
}

// Holds says whether a word begins as the given words do: where none does, no
// pattern finds them in its slot.
func (t Text) Holds(given []string) bool {
	return len(given) > 0 && slices.ContainsFunc(t.words, func(w word) bool { return strings.HasPrefix(w.low, given[0]) })
}

// Matches says whether any of the patterns matches.
func (l *List) Matches(t Text, given []string) bool {
	for i := range t.words {
		if l.longest(t, i, given) > i {
			return true
		}
	}
	return false
}

// longest returns where the longest match that begins with word i ends.
func (l *List) longest(t Text, i int, given []string) int {
	w := t.words[i]
	if len(l.patterns) == 0 {
		return i
	}
	end := i
	try := func(candidates []int) {
		for _, n := range candidates {
			end = max(end, t.match(l.patterns[n].steps, i, true, given))
		}
	}
	try(l.byWord[w.low])
	if w.base != w.low {
		try(l.byWord[w.base])
	}
	if len(w.low) >= LeastStem {
		try(l.byStem[w.low[:LeastStem]])
	}
	try(l.others)
	return end
}

// match returns the word behind the match of steps from word i on, −1 where
// they do not match. The first word may follow anything.
func (t Text) match(steps []step, i int, first bool, given []string) int {
	if len(steps) == 0 {
		return i
	}
	if steps[0] == nil {
		for skipped := 0; skipped <= MostGap && i+skipped < len(t.words); skipped++ {
			if t.words[i+skipped].before == ended {
				return -1
			}
			if end := t.match(steps[1:], i+skipped, true, given); end > 0 {
				return end
			}
		}
		return -1
	}
	if i >= len(t.words) || t.words[i].quoted || !first && t.words[i].before != joined {
		return -1
	}
	tried := 0 // forms of the same length lead to the same place
	for _, f := range steps[0] {
		if n := t.formAt(f, i, given); n > 0 && n != tried {
			tried = n
			if end := t.match(steps[1:], i+n, false, given); end > 0 {
				return end
			}
		}
	}
	return -1
}

// formAt returns how many words from i on are of a form, 0 where none.
func (t Text) formAt(f form, i int, given []string) int {
	w := t.words[i]
	found := false
	switch f.kind {
	case exact:
		found = w.low == f.text || w.base == f.text
	case prefix:
		found = strings.HasPrefix(w.low, f.text)
	case suffix:
		found = strings.HasSuffix(w.base, f.text)
	case inside:
		found = strings.Contains(w.low, f.text)
	case number:
		found = w.isNumber()
	case date:
		return t.dateAt(i)
	case slot:
		return t.givenAt(given, f.text, i)
	}
	if found {
		return 1
	}
	return 0
}

func (t Text) givenAt(given []string, ending string, i int) int {
	if len(given) == 0 || i+len(given) > len(t.words) {
		return 0
	}
	for n, want := range given {
		w := t.words[i+n]
		if n > 0 && w.before != joined {
			return 0
		}
		last := ""
		if n == len(given)-1 {
			last = ending
		}
		if !isBoth(w.low, want, last) && !isBoth(w.base, want, last) {
			return 0
		}
	}
	return len(given)
}

// isBoth says whether a word is a stem and its ending.
func isBoth(w, stem, ending string) bool {
	return len(w) == len(stem)+len(ending) && strings.HasPrefix(w, stem) && strings.HasSuffix(w, ending)
}

// Merge sorts spans and joins those that overlap.
func Merge(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// Without leaves out the spans that lie wholly within another list's.
func Without(spans, covers []Span) []Span {
	return slices.DeleteFunc(spans, func(s Span) bool {
		return slices.ContainsFunc(covers, func(c Span) bool { return c.Start <= s.Start && s.End <= c.End })
	})
}
