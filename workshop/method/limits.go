package method

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"samenspel/workshop"
)

// The longest texts, in characters. The question must be readable at six
// metres, a button must fit its width, a guide must be read at a glance.
const (
	mostName     = 60
	mostQuestion = 160
	mostSentence = 240 // purpose, done, hint
	mostButton   = 40
	mostStepText = 360 // instruction and empty canvas
	mostGuide    = 700
	mostItem     = 160
	mostScale    = 30
	mostUnit     = 20

	usualText = 120  // a text field that names no max
	mostText  = 2000 // a text field's own max
)

var (
	idForm   = regexp.MustCompile(`^[a-z][A-Za-z0-9_-]{0,39}$`)
	wordForm = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_-]{0,39}$`)
	codeForm = regexp.MustCompile(`^[A-Z][0-9]{1,2}$`)
)

// text checks that a text is there in each language and fits.
func (s *source) text(field string, t workshop.Text, most int, needed bool) {
	if t.NL == "" && t.EN == "" && s.sound(field) {
		if needed || s.has(field) {
			s.failf(field, "missing; give it in nl and en")
		}
		return
	}
	for _, l := range workshop.Langs {
		name := field + "." + string(l)
		if text := t.In(l); text == "" {
			s.failf(name, "missing; every text is given in nl and en")
		} else if n := utf8.RuneCountInString(text); n > most {
			s.failf(name, "%d characters; at most %d fit", n, most)
		}
	}
}

// oneLine checks a text that has no room for a second line.
func (s *source) oneLine(field string, t workshop.Text, most int, needed bool) {
	s.text(field, t, most, needed)
	for _, l := range workshop.Langs {
		if strings.Contains(t.In(l), "\n") {
			s.failf(field+"."+string(l), "has a line break; it stands on one line")
		}
	}
}

func (s *source) id(field, id string) {
	switch {
	case id == "":
		s.failf(field, "missing")
	case !idForm.MatchString(id):
		s.failf(field, "%q is no id; expected letters a-z, digits, - or _, beginning with a small letter", id)
	}
}

// word checks an id that may begin with a capital, as those of levels do.
func (s *source) word(field, word string) {
	switch {
	case word == "":
		s.failf(field, "missing")
	case !wordForm.MatchString(word):
		s.failf(field, "%q is no id; expected letters, digits, - or _, beginning with a letter", word)
	}
}

// oneOf checks a word of a closed list, and says whether it is on it.
func oneOf[T ~string](s *source, field string, word T, known []T) bool {
	if slices.Contains(known, word) {
		return true
	}
	names := make([]string, len(known))
	for i, k := range known {
		names[i] = string(k)
	}
	if word == "" {
		s.failf(field, "missing; expected %s", strings.Join(names, ", "))
		return false
	}
	s.failf(field, "unknown %q; expected %s", word, strings.Join(names, ", "))
	return false
}

// unique reports the second of two equal words of one list.
type unique map[string]string

func (u unique) add(s *source, field, word string) {
	if word == "" {
		return
	}
	if first, ok := u[word]; ok {
		s.failf(field, "%q is used twice; first in %s", word, first)
		return
	}
	u[word] = field
}

func at(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }
