package method

import (
	"slices"
	"strings"
	"unicode/utf8"

	"samenspel/workshop"
	"samenspel/workshop/hint/phrase"
)

const (
	mostWarnings = 100
	mostPhrases  = 1000 // of one list
	mostPhrase   = 160  // characters
	mostWarning  = 100  // characters of what is asked
)

const (
	actionOwner = "action" // of a field's key: an action's
	cardOwner   = "card"   // any kind of card
	agreedTerm  = "{term}"
)

// warningList is what warnings.yaml holds.
type warningList struct {
	Warnings []workshop.Warning `json:"warnings"`
}

// checkWarnings checks the gentle warnings against the fields there are.
func checkWarnings(s *source, list []workshop.Warning, set *exerciseSet) {
	if len(list) == 0 {
		s.failf("warnings", "missing; give at least one, or leave the file out")
	}
	if len(list) > mostWarnings {
		s.failf("warnings", "%d; at most %d", len(list), mostWarnings)
		return
	}
	for i := range list {
		name, w := at("warnings", i), &list[i]
		if !codeForm.MatchString(w.Code) {
			s.failf(name+".code", "%q; expected a capital and a number, such as W3", w.Code)
		}
		s.oneLine(name+".text", w.Text, mostWarning, true)
		fields := checkWarningFields(s, name+".fields", w, set)
		checkConditions(s, name+".when", w, fields, set)
		checkPhrases(s, name, w)
	}
}

// hasWords says whether a warning looks for words, and not only at what stands
// beside a text.
func hasWords(w *workshop.Warning) bool { return len(w.Words.NL)+len(w.Words.EN) > 0 }

// fieldsOf returns the fields of an owner, a kind of card or "action".
func fieldsOf(set *exerciseSet, owner string) ([]workshop.Field, bool) {
	if owner == actionOwner {
		var out []workshop.Field
		for _, f := range workshop.ActionFields {
			out = append(out, f.Field)
		}
		return out, true
	}
	for i := range set.files {
		for _, k := range set.files[i].exercise.Cards {
			if k.ID == owner {
				return k.Fields, true
			}
		}
	}
	return nil, false
}

func fieldNamed(fields []workshop.Field, id string) *workshop.Field {
	i := slices.IndexFunc(fields, func(f workshop.Field) bool { return f.ID == id })
	if i < 0 {
		return nil
	}
	return &fields[i]
}

// checkWarningFields checks where a warning is given, and returns the owners
// of those fields; "*" where that is everything.
func checkWarningFields(s *source, name string, w *workshop.Warning, set *exerciseSet) []string {
	if len(w.Fields) == 0 {
		s.failf(name, `missing; name fields such as action.title or interest.*, or "*" for every text`)
	}
	var owners []string
	seen := unique{}
	for i, key := range w.Fields {
		field := at(name, i)
		seen.add(s, field, key)
		owner, id, dotted := strings.Cut(key, ".")
		if key == "*" || key == cardOwner+".*" {
			owners = append(owners, owner)
			continue
		}
		if !dotted || owner == "" || id == "" {
			s.failf(field, "%q is no field; expected action.title, interest.why, interest.*, card.* or *", key)
			continue
		}
		fields, known := fieldsOf(set, owner)
		if !known {
			if set.whole {
				s.failf(field, "unknown kind of card %q", owner)
			}
			continue
		}
		if !slices.Contains(owners, owner) {
			owners = append(owners, owner)
		}
		if id == "*" {
			continue
		}
		f := fieldNamed(fields, id)
		switch {
		case f == nil:
			s.failf(field, "%s has no field %q", owner, id)
		case hasWords(w) && f.Type != workshop.FieldText:
			s.failf(field, "%s holds no text but a %s, and this warning looks for words", key, f.Type)
		}
	}
	return owners
}

// checkConditions checks what must hold beside the text.
func checkConditions(s *source, name string, w *workshop.Warning, owners []string, set *exerciseSet) {
	for i, c := range w.When {
		at := at(name, i)
		if c.Is == "" {
			s.failf(at+".is", "missing; expected %s, %s, or what the field holds", workshop.IsEmpty, workshop.IsDistant)
			continue
		}
		for _, owner := range owners {
			if owner == "*" || owner == cardOwner {
				s.failf(at+".field", "not for a warning about every text; name the fields")
				break
			}
			fields, _ := fieldsOf(set, owner)
			f := fieldNamed(fields, c.Field)
			if f == nil {
				s.failf(at+".field", "%s has no field %q", owner, c.Field)
				break
			}
			checkValue(s, at+".is", f, c.Is)
		}
	}
}

// checkValue checks that a field can hold what a condition asks.
func checkValue(s *source, name string, f *workshop.Field, is string) {
	switch {
	case is == workshop.IsEmpty:
	case is == workshop.IsDistant:
		if f.Type != workshop.FieldPerson {
			s.failf(name, "%q is for a person; %s holds a %s", is, f.ID, f.Type)
		}
	case f.Type == workshop.FieldYesNo:
		oneOf(s, name, is, []string{"yes", "no", workshop.IsEmpty})
	case f.Type == workshop.FieldChoice:
		known := []string{workshop.IsEmpty}
		for _, o := range f.Options {
			known = append(known, o.ID)
		}
		oneOf(s, name, is, known)
	}
}

// checkPhrases checks the lists of one warning, in each language.
func checkPhrases(s *source, name string, w *workshop.Warning) {
	parts := []struct {
		name string
		list workshop.Phrases
	}{{name + ".words", w.Words}, {name + ".except", w.Except}, {name + ".unless", w.Unless}}
	if !hasWords(w) {
		if len(w.When) == 0 {
			s.failf(name+".words", "missing; a warning looks for words, or says when it holds")
		}
		for _, p := range parts[1:] {
			if len(p.list.NL)+len(p.list.EN) > 0 {
				s.failf(p.name, "not without words")
			}
		}
		return
	}
	slots := map[workshop.Lang]bool{}
	for _, l := range workshop.Langs {
		taken := unique{}
		for _, p := range parts {
			field := p.name + "." + string(l)
			if p.name == name+".words" && len(p.list.In(l)) == 0 && s.sound(p.name) {
				s.failf(field, "missing; words are given in nl and en")
			}
			if len(p.list.In(l)) > mostPhrases {
				s.failf(field, "%d; at most %d", len(p.list.In(l)), mostPhrases)
				continue
			}
			for i, text := range p.list.In(l) {
				slots[l] = checkPhrase(s, at(field, i), text, taken) || slots[l]
			}
		}
		if text := name + ".text." + string(l); s.sound(name+".words") && slots[l] != strings.Contains(w.Text.In(l), agreedTerm) {
			s.failf(text, "%s in the text and %s in the words go together", agreedTerm, phrase.Slot)
		}
	}
}

// checkPhrase checks one phrase, and says whether it stands for a word of the
// glossary.
func checkPhrase(s *source, field, text string, taken unique) bool {
	taken.add(s, field, strings.ToLower(text))
	if n := utf8.RuneCountInString(text); n > mostPhrase {
		s.failf(field, "%d characters; at most %d fit", n, mostPhrase)
		return false
	}
	if _, err := phrase.Parse(text); err != nil {
		s.failf(field, "%q: %v", text, err)
	}
	return strings.Contains(text, phrase.Slot)
}
