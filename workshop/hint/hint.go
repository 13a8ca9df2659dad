package hint

import (
	"slices"
	"strings"
	"unicode/utf8"

	"samenspel/workshop"
	"samenspel/workshop/hint/phrase"
)

// Hint is one remark about a text.
type Hint struct {
	Code  string  // such as "W3"
	Text  string  // what is asked, in the language asked for
	Words []Match // what it is about, in order; none where it is not about words
}

// Match is a passage of the text a hint is about.
type Match struct {
	Start, End int    // bytes; End is the first behind it
	From, To   int    // the same in characters
	Text       string // as it was typed
}

// Context is what is known around a text. The zero Context knows nothing:
// every field beside it is empty, nobody is distant, no word is agreed.
type Context struct {
	Get     func(field string) string // a field of the same action or card, in its canonical form
	Distant func(person string) bool  // stands further from the work than others at that side
	Terms   []Term
}

// Term is a word of the vendor for which another was agreed.
type Term struct{ Vendor, Agreed string }

// Set is the warnings of a method, ready to be asked. It may be used by
// several goroutines at a time.
type Set struct{ warnings []warning }

type warning struct {
	workshop.Warning
	wordless              bool
	words, except, unless [2]*phrase.List // Dutch, English
}

// New returns the warnings of a method. A phrase that can't be read, in a file
// of a later version, is left out: package method refuses it in a new method.
func New(m *workshop.Method) *Set {
	s := &Set{}
	if m == nil {
		return s
	}
	for _, w := range m.Warnings {
		c := warning{Warning: w, wordless: len(w.Words.NL)+len(w.Words.EN) == 0}
		for i, l := range workshop.Langs {
			c.words[i], c.except[i], c.unless[i] = list(w.Words.In(l)), list(w.Except.In(l)), list(w.Unless.In(l))
		}
		s.warnings = append(s.warnings, c)
	}
	return s
}

func list(phrases []string) *phrase.List {
	l := &phrase.List{}
	for _, s := range phrases {
		if p, err := phrase.Parse(s); err == nil {
			l.Add(p)
		}
	}
	return l
}

// Text returns the hints for what a field holds, in the order of the method's
// warnings. The field's key is "action." and an action's field, or a kind of
// card, a point and its field.
func (s *Set) Text(key, text string, lang workshop.Lang, about Context) []Hint {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	var out []Hint
	var cut *phrase.Text
	l := max(slices.Index(workshop.Langs, lang), 0)
	for i := range s.warnings {
		w := &s.warnings[i]
		if !w.concerns(key) || !w.holds(about) {
			continue
		}
		if w.wordless {
			if len(w.When) == 0 {
				continue // it would be said of everything
			}
			out = add(out, Hint{Code: w.Code, Text: w.Text.In(lang)})
			continue
		}
		if cut == nil {
			t := phrase.Cut(text)
			cut = &t
		}
		if !w.words[l].HasSlot() {
			if spans := w.find(*cut, l, nil); len(spans) > 0 {
				out = add(out, Hint{w.Code, w.Text.In(lang), matches(text, spans)})
			}
			continue
		}
		for _, term := range about.Terms {
			if spans := w.findTerm(*cut, l, term); len(spans) > 0 {
				asked := strings.ReplaceAll(w.Text.In(lang), "{term}", term.Agreed)
				out = add(out, Hint{w.Code, asked, matches(text, spans)})
			}
		}
	}
	return out
}

// add adds a hint. What two warnings ask in the same words is asked once.
func add(hints []Hint, h Hint) []Hint {
	for i := range hints {
		if hints[i].Code == h.Code && hints[i].Text == h.Text {
			for _, m := range h.Words {
				if !slices.Contains(hints[i].Words, m) {
					hints[i].Words = append(hints[i].Words, m)
				}
			}
			slices.SortFunc(hints[i].Words, func(a, b Match) int { return a.Start - b.Start })
			return hints
		}
	}
	return append(hints, h)
}

func (w *warning) concerns(key string) bool {
	kind, _, _ := strings.Cut(key, ".")
	for _, f := range w.Fields {
		owner, all := strings.CutSuffix(f, ".*")
		if f == key || f == "*" || all && (owner == kind || owner == "card" && kind != "action") {
			return true
		}
	}
	return false
}

func (w *warning) holds(about Context) bool {
	for _, c := range w.When {
		value := ""
		if about.Get != nil {
			value = about.Get(c.Field)
		}
		ok := value == c.Is
		switch c.Is {
		case workshop.IsEmpty:
			ok = value == ""
		case workshop.IsDistant:
			ok = value != "" && about.Distant != nil && about.Distant(value)
		}
		if !ok {
			return false
		}
	}
	return true
}

func (w *warning) find(t phrase.Text, l int, given []string) []phrase.Span {
	spans := w.words[l].Find(t, given)
	if len(spans) == 0 {
		return nil
	}
	spans = phrase.Without(spans, w.except[l].Find(t, given))
	if len(spans) == 0 || w.unless[l].Matches(t, given) {
		return nil
	}
	return phrase.Merge(spans)
}

// findTerm finds the vendor's word where it is not part of the agreed one.
func (w *warning) findTerm(t phrase.Text, l int, term Term) []phrase.Span {
	given := phrase.Words(term.Vendor)
	if !t.Holds(given) {
		return nil
	}
	spans := w.find(t, l, given)
	if len(spans) == 0 {
		return nil
	}
	return phrase.Without(spans, itself.Find(t, phrase.Words(term.Agreed)))
}

// itself finds a given word as it stands.
var itself = list([]string{phrase.Slot})

func matches(text string, spans []phrase.Span) []Match {
	out := make([]Match, len(spans))
	for i, s := range spans {
		from := utf8.RuneCountInString(text[:s.Start])
		passage := text[s.Start:s.End]
		out[i] = Match{s.Start, s.End, from, from + utf8.RuneCountInString(passage), passage}
	}
	return out
}
