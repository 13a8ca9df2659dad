package workshop

import (
	"encoding/hex"
	"math"
	"slices"

	"github.com/google/uuid"
)

// Forgetting is the wish to forget a person. It is no Command: what it leads
// to is more than one more record, as all that were there are written anew.
type Forgetting struct {
	Person ID
	Name   string   // what they are called from then on, such as "someone of Waterrijk"
	Said   string   // what stands where they had said something, such as "(taken out)"
	Ways   []string // to write their name in typed text; of somebody forgotten before none needs to be given
	Photos []ID     // that are taken out as well
	// KeepFunction leaves their function standing.
	KeepFunction bool
	Salt         [16]byte // random
}

// MaxWays is the most ways to write a name that are looked for.
const MaxWays = 20

// Forget returns the record's event with which a person is forgotten. s is the
// state of the log. The log that holds it, l.Merge or Add, is without them.
//
// Who was forgotten may be forgotten again, for what was said of them since.
func (l *Log) Forget(s *State, c Forgetting) (PersonForgotten, *Rejection) {
	none := PersonForgotten{}
	if !s.Exists() {
		return none, reject(CodeNotCreated, "")
	}
	called := l.called()
	if _, known := called[c.Person]; !known {
		return none, reject(CodeUnknown, "person")
	}
	label, rej := cleanName("name", c.Name)
	if rej != nil {
		return none, rej
	}
	text, rej := cleanLine("said", c.Said, MaxLine)
	if rej == nil && text == "" {
		rej = reject(CodeMissing, "said")
	}
	if rej != nil {
		return none, rej
	}
	e := PersonForgotten{Person: c.Person, Name: label, Said: text, Function: c.KeepFunction, Salt: hex.EncodeToString(c.Salt[:])}
	for _, id := range c.Photos {
		if !slices.Contains(e.Photos, id) {
			e.Photos = append(e.Photos, id)
		}
	}
	slices.Sort(e.Photos)
	if len(c.Ways) > MaxWays {
		return none, &Rejection{Code: CodeTooMany, Field: "ways", Limit: MaxWays}
	}
	ways := make([]form, 0, len(c.Ways))
	for _, w := range c.Ways {
		if w, rej = cleanLine("ways", w, MaxName); rej != nil {
			return none, rej
		}
		f := wayOf(w, c.Person)
		if tooShort(f.words) {
			return none, &Rejection{Code: CodeOption, Field: "ways", Got: w}
		}
		ways = append(ways, f)
	}
	if names := lexiconOf(ways); len(names.find(label)) > 0 || len(names.find(text)) > 0 {
		return none, reject(CodeStillNamed, "name") // it would be there for good
	}
	e.Ways = l.digests(s, &e, ways, called)
	l.retake(s, &e)
	return e, nil
}

// digests returns the ways as they may be kept, and those of others of which
// one of them is a part: "Anna Bakker" stays where "Anna" is put out. Where
// none are given, they are those of before.
func (l *Log) digests(s *State, e *PersonForgotten, ways []form, called map[ID][]string) []Way {
	var out []Way
	keep := func(f form, other bool) {
		w := Way{Digest: e.digest("name", lookup(f.words)), Words: len(f.words), AnyCase: f.anyCase, Other: other}
		if f.gap > usualGap {
			w.Gap = f.gap
		}
		if !slices.ContainsFunc(out, func(o Way) bool { return o.Digest == w.Digest }) {
			out = append(out, w)
		}
	}
	for _, f := range ways {
		keep(f, false)
	}
	if len(ways) == 0 {
		for _, f := range slices.Backward(l.forgotten) {
			if f.Person == e.Person {
				e.Salt = f.Salt
				return slices.Clone(f.Ways)
			}
		}
	}
	protect := func(name string) {
		f := wayOf(name, nil)
		if slices.ContainsFunc(ways, func(w form) bool { return within(w.words, f.words) }) {
			keep(f, true)
		}
	}
	for _, side := range Sides {
		protect(s.parties.Of(side).Name)
	}
	for id, names := range called {
		if _, gone := s.forgotten[id]; id != e.Person && !gone {
			for _, name := range names {
				protect(name)
			}
		}
	}
	slices.SortFunc(out, func(a, b Way) int { return compareWays(a, b) })
	return out
}

func compareWays(a, b Way) int {
	switch {
	case a.Digest < b.Digest:
		return -1
	case a.Digest > b.Digest:
		return 1
	}
	return 0
}

// within says whether words stand in a longer row of words.
func within(words, longer []string) bool {
	for i := 0; len(words) > 0 && len(words) < len(longer) && i+len(words) <= len(longer); i++ {
		if slices.Equal(words, longer[i:i+len(words)]) {
			return true
		}
	}
	return false
}

// called lists all names that each person has, or once had, in the log.
func (l *Log) called() map[ID][]string {
	out := map[ID][]string{}
	note := func(id ID, name string) {
		if id != "" && name != "" && !slices.Contains(out[id], name) {
			out[id] = append(out[id], name)
		}
	}
	for i := range l.entries {
		switch e := l.entries[i].event.(type) {
		case PersonAdded:
			note(e.ID, e.Name)
		case PersonChanged:
			if e.Field == "name" {
				note(e.Person, e.Value)
			}
		}
	}
	return out
}

// retake notes what becomes of the fingerprints that consents and releases
// name, where it was given to words in which the person was named: they stay
// given to the same.
func (l *Log) retake(s *State, e *PersonForgotten) {
	at := Record{ID: uuid.Max, At: Stamp{math.MaxInt64, math.MaxUint32}, Kind: kindForgotten}
	for range 2 { // what a release names follows from what the consents do
		terms := map[string]string{}
		gone := append(slices.Clone(l.forgotten), newForgetting(*e, at))
		after := newLog(l.Records(), gone)
		l.compareTerms(s, after, func(was, is string) {
			if was != is && was != "" && is != "" {
				terms[e.digest("terms", was)] = is
			}
		})
		if len(terms) == 0 {
			return
		}
		e.Terms = terms
	}
}

// compareTerms tells the fingerprints of both logs at each moment at which one
// was named, and now.
func (l *Log) compareTerms(s *State, o *Log, tell func(was, is string)) {
	compare := func(was, is *State) {
		for id, a := range was.actions {
			if b := is.actions[id]; b != nil {
				tell(a.Terms(), b.Terms())
			}
		}
		tell(was.planTerms(), is.planTerms())
	}
	then := o.Fold()
	compare(s, then)
	if o.Len() != l.Len() {
		return
	}
	was, is := l.Past(s), o.Past(then)
	for i := range l.entries {
		switch l.entries[i].event.(type) {
		case ConsentGiven, PlanReleased, WorkshopContinued:
			compare(was.at(i+1), is.at(i+1))
		}
	}
}
