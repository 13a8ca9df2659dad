package widgettest

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"samenspel/assets/translations"
)

// Words knows what the product says in a language, and remembers what was read
// on the screen.
type Words struct {
	lang    string
	known   map[string]bool // texts that are not to be shortened
	foreign map[string]bool
	read    map[string]bool
}

// NewWords returns the words of "nl" or "en".
func NewWords(lang string) (*Words, error) {
	keys, err := translations.Keys(lang)
	if err != nil {
		return nil, err
	}
	other := "en"
	if lang == "en" {
		other = "nl"
	}
	w := &Words{lang: lang, known: map[string]bool{}, foreign: map[string]bool{}, read: map[string]bool{}}
	for _, k := range keys {
		w.known[translations.For(lang).T(k)] = true
	}
	for _, k := range keys {
		if s := translations.For(other).T(k); !w.known[s] && !strings.Contains(s, Gap) {
			w.foreign[s] = true
		}
	}
	return w, nil
}

// Know adds texts that are not to be shortened, such as a method's.
func (w *Words) Know(texts ...string) {
	for _, s := range texts {
		w.known[s] = true
	}
}

var (
	// untranslated is what a key of a translation looks like.
	untranslated = regexp.MustCompile(`^[a-z_]+(\.[A-Za-z_0-9-]+)+$`)

	// points are words with a full stop in them that are no key.
	points = regexp.MustCompile(`^(e\.g|i\.e|z\.s\.m|o\.a|.*\.samenspel|.*\.pdf)$`)
)

// Read takes a text down that was read on the screen, and says what is wrong
// with it: a key instead of words, a gap that was not filled in, words that were
// shortened, or of the other language; "" where nothing is.
func (w *Words) Read(text string) string {
	if w.read[text] {
		return ""
	}
	w.read[text] = true
	for _, odd := range []string{"{{", Gap, "%!", "<nil>"} {
		if strings.Contains(text, odd) {
			return fmt.Sprintf("%q has a gap", text)
		}
	}
	for _, word := range strings.Fields(text) {
		if word = strings.Trim(word, `.,:;!?()“”"'`); untranslated.MatchString(word) && !points.MatchString(word) {
			return fmt.Sprintf("%q has no translation, in %q", word, text)
		}
	}
	if begin, short := strings.CutSuffix(text, "…"); short && !w.known[text] {
		for s := range w.known {
			if len(s) > len(text) && strings.HasPrefix(s, begin) {
				return fmt.Sprintf("%q is %q", text, s)
			}
		}
	}
	if w.foreign[text] {
		return fmt.Sprintf("%q is in the other language", text)
	}
	return ""
}

// Gap is what stands in a text where something is to be filled in, and was not.
const Gap = "<no value>"

// Unread lists the keys of which the text was not read, on its own or in
// another.
func (w *Words) Unread() ([]string, error) {
	keys, err := translations.Keys(w.lang)
	if err != nil {
		return nil, err
	}
	all := strings.Join(slices.Sorted(maps.Keys(w.read)), "\x00")
	var out []string
	for _, k := range keys {
		text := translations.For(w.lang).T(k)
		if strings.Contains(all, text) {
			continue
		}
		parts := strings.Split(text, Gap)
		if len(parts) > 1 && strings.TrimSpace(strings.Join(parts, "")) != "" {
			for i := range parts {
				parts[i] = regexp.QuoteMeta(parts[i])
			}
			if regexp.MustCompile(strings.Join(parts, `[^\x00]*?`)).MatchString(all) {
				continue
			}
		}
		out = append(out, k)
	}
	return out, nil
}
