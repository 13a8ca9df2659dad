package phrase

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Limits of a pattern.
const (
	MostGap   = 4 // words that "..." leaves room for
	MostSteps = 8 // words, classes and gaps of one pattern
	LeastStem = 3 // letters beside a *
)

// Slot is what stands in a pattern for a word given when it is searched for.
const Slot = "{vendor}"

// Pattern is a word or phrase to look for.
//
//	train            that word
//	train*           words that begin so: train, trainen, training
//	*training        words that end so; *train* where it is anywhere inside
//	snap|snapt       either word
//	buiten scope     these words, side by side (a hyphen may join them)
//	snapt ... niet   with at most four words between, in the same sentence
//	<number>         12, 31%, 7,5, and two to twelve in words
//	<date>           1 mei, 2026-05-01, mei, vrijdag, week 12, Q3, tomorrow
//	{vendor}en       the word that was given, and an ending
type Pattern struct {
	steps []step
}

// step is one word of a pattern, in any of its forms; none is a gap.
type step []form

type form struct {
	kind formKind
	text string // of a slot: its ending
}

type formKind uint8

const (
	exact formKind = iota
	prefix
	suffix
	inside
	number
	date
	slot
)

// What can be wrong with a pattern.
var (
	errEmpty = errors.New("empty")
	errLong  = fmt.Errorf("more than %d words", MostSteps)
	errGap   = errors.New(`"..." stands between two words`)
	errStem  = fmt.Errorf("a * stands beside at least %d letters", LeastStem)
	errSign  = errors.New("holds a sign that no word has; letters, digits, apostrophes, and * | ... <number> <date> are read")
	errAlter = errors.New("| stands between single words; give phrases a line each")
)

// Parse reads a pattern.
func Parse(s string) (Pattern, error) {
	var p Pattern
	for _, element := range strings.Fields(s) {
		if element == "..." || element == "…" {
			if len(p.steps) == 0 || p.steps[len(p.steps)-1] == nil {
				return Pattern{}, errGap
			}
			p.steps = append(p.steps, nil)
			continue
		}
		steps, err := parseElement(element)
		if err != nil {
			return Pattern{}, err
		}
		p.steps = append(p.steps, steps...)
	}
	switch n := len(p.steps); {
	case n == 0:
		return Pattern{}, errEmpty
	case n > MostSteps:
		return Pattern{}, errLong
	case p.steps[n-1] == nil:
		return Pattern{}, errGap
	}
	return p, nil
}

// parseElement reads what stands between two spaces: one word in one or more
// forms, or a word with a hyphen, which is two.
func parseElement(s string) ([]step, error) {
	var out []step
	forms := strings.Split(s, "|")
	for _, f := range forms {
		read, err := parseForm(f)
		if err != nil {
			return nil, err
		}
		if len(forms) > 1 && len(read) > 1 {
			return nil, errAlter
		}
		if len(out) == 0 || len(forms) == 1 {
			out = append(out, wrap(read)...)
		} else {
			out[0] = append(out[0], read...)
		}
	}
	return out, nil
}

func wrap(forms []form) []step {
	out := make([]step, len(forms))
	for i, f := range forms {
		out[i] = step{f}
	}
	return out
}

func parseForm(s string) ([]form, error) {
	switch s {
	case "":
		return nil, errEmpty
	case "<number>":
		return []form{{kind: number}}, nil
	case "<date>":
		return []form{{kind: date}}, nil
	}
	if ending, ok := strings.CutPrefix(s, Slot); ok {
		if w := Words(ending); ending != "" && (len(w) != 1 || w[0] != lower(ending)) {
			return nil, errSign
		}
		return []form{{slot, lower(ending)}}, nil
	}
	core := strings.TrimPrefix(s, "*")
	open := len(core) < len(s)
	core, tail := strings.CutSuffix(core, "*")
	t := Cut(core)
	if !covers(t, core) {
		return nil, errSign
	}
	if (open || tail) && (len(t.words) != 1 || utf8.RuneCountInString(core) < LeastStem) {
		return nil, errStem
	}
	var out []form
	for _, w := range t.words {
		out = append(out, form{exact, w.low})
	}
	switch {
	case open && tail:
		out[0].kind = inside
	case open:
		out[0].kind = suffix
	case tail:
		out[0].kind = prefix
	}
	return out, nil
}

// covers says whether a text is words and hyphens only. The last stop of an
// abbreviation belongs to it.
func covers(t Text, s string) bool {
	at := 0
	for i, w := range t.words {
		if between := s[at:w.start]; between != "" && (i == 0 || between != "-") {
			return false
		}
		at = w.end
	}
	rest := s[at:]
	return len(t.words) > 0 && (rest == "" || rest == "." && strings.Contains(t.words[len(t.words)-1].low, "."))
}
