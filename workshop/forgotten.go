package workshop

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
)

// PersonForgotten says that a person has been forgotten: nothing in the
// workshop says any more who they were. It holds no name, only what it takes
// to find the name in records that come in later from an older copy: digests
// that are salted. It can't be taken back.
//
// Whatever set of records it is in, what it forgets is put out of every other
// record of that set, the same way everywhere; see forgotten.
type PersonForgotten struct {
	Person   ID                `json:"person"`
	Name     string            `json:"name"` // what they are called from then on
	Said     string            `json:"said"` // what stands where they had said something
	Function bool              `json:"function,omitempty"`
	Salt     string            `json:"salt"`
	Ways     []Way             `json:"ways,omitempty"`   // to write their name in typed text
	Terms    map[string]string `json:"terms,omitempty"`  // digest of a fingerprint that a consent or release names to what it is now
	Photos   []ID              `json:"photos,omitempty"` // that were taken out with them
}

// Way is a way to write a name, as far as it may be kept.
type Way struct {
	Digest  string `json:"digest"`
	Words   int    `json:"words"`
	Gap     int    `json:"gap,omitempty"` // the most characters between two words, where it is more than usual
	AnyCase bool   `json:"anyCase,omitempty"`
	Other   bool   `json:"other,omitempty"` // somebody else's, or a party's: left alone
}

const kindForgotten = "person.forgotten"

func (PersonForgotten) kind() string { return kindForgotten }

func (e PersonForgotten) apply(s *State, _ Meta) {
	if _, already := s.forgotten[e.Person]; already || e.Person == "" {
		return
	}
	s.forgotten[e.Person] = e.Name
	change(s.people, e.Person, func(p *Person) { p.Forgotten = true })
}

// digest is the salted fingerprint of something that must not be kept.
func (e *PersonForgotten) digest(what, of string) string {
	sum := sha256.Sum256([]byte(e.Salt + "\x00" + what + "\x00" + of))
	return hex.EncodeToString(sum[:16])
}

// forgetting is a PersonForgotten at work.
type forgetting struct {
	PersonForgotten
	at     Record
	mark   string
	names  lexicon
	photos map[ID]bool
}

// forgotten is everyone who was forgotten in a set of records, in the records'
// order; nil where nobody was.
//
// Putting them out of a record depends on nothing but that record and these:
// so it makes no difference in which order copies are merged. Typed text is
// looked through as far as it was typed before; what is bound to the person by
// their id, always. In place of a name comes a mark that stays in the record;
// what the person is called now is put in when the record is read. So copies
// that each forgot the same person, under another name, have the same records.
type forgotten []*forgetting

func forgottenIn(records []Record) forgotten {
	var out forgotten
	for _, r := range records {
		if r.Kind != kindForgotten {
			continue
		}
		if e, ok := r.event(nil).(PersonForgotten); ok && e.Person != "" {
			out = append(out, newForgetting(e, r))
		}
	}
	slices.SortFunc(out, func(a, b *forgetting) int { return a.at.Compare(b.at) })
	return slices.CompactFunc(out, func(a, b *forgetting) bool { return a.at.Compare(b.at) == 0 })
}

func newForgetting(e PersonForgotten, at Record) *forgetting {
	f := &forgetting{PersonForgotten: e, at: at, mark: markOf(e.Person), photos: map[ID]bool{}}
	for _, id := range e.Photos {
		f.photos[id] = true
	}
	known := map[string]*form{}
	var sizes []int
	for _, w := range e.Ways {
		way := form{gap: w.Gap, anyCase: w.AnyCase}
		if !w.Other {
			way.meaning = f.mark
		}
		known[w.Digest] = &way
		sizes = append(sizes, w.Words)
	}
	seen := map[string]*form{} // words come again and again
	f.names = lexicon{largestFirst(sizes), func(key string) (*form, bool) {
		way, looked := seen[key]
		if !looked {
			way = known[e.digest("name", key)]
			seen[key] = way
		}
		return way, way != nil
	}}
	return f
}

// same says whether two logs have forgotten the same.
func (gone forgotten) same(o forgotten) bool {
	return slices.EqualFunc(gone, o, func(a, b *forgetting) bool { return a.at.Compare(b.at) == 0 })
}

// clear puts everyone who was forgotten out of a record.
func (gone forgotten) clear(r Record) Record {
	for _, f := range gone {
		r = f.clear(r)
	}
	return r
}

// head is what a record is about, as far as its body tells in the usual way.
type head struct {
	ID     ID     `json:"id"`
	Person ID     `json:"person"`
	Field  string `json:"field"`
}

// clear puts a person out of a record. It is quick where there is nothing to
// put out, as nearly always.
func (f *forgetting) clear(r Record) Record {
	if len(r.Body) == 0 || r.Kind == kindForgotten {
		return r
	}
	kept, known := textsOf[r.Kind]
	if !known && kinds[r.Kind] != nil {
		return r // nothing in it is typed
	}
	var a head
	if json.Unmarshal(r.Body, &a) != nil {
		kept = anyText // odd
	}
	if kept == nil {
		kept = anyText // of a later version
	}
	before := r.Compare(f.at) < 0
	r.Body = rewordJSON(r.Body, func(path []string, text func() string) (string, bool) {
		how := kept(f, r, a, path)
		if how == leave || how == reword && !before {
			return "", false
		}
		was := text()
		is := f.become(how, was)
		return is, is != was
	})
	return r
}

// treatment is what becomes of a text.
type treatment int

const (
	leave  treatment = iota
	reword           // the name is put out
	name             // it is the name
	said             // the person said it
	wipe             // it is the person's in another way
	retake           // it is a fingerprint of what may have been reworded
)

func (f *forgetting) become(how treatment, was string) string {
	switch how {
	case reword:
		return f.reword(was)
	case name:
		return asMark(f.mark, "")
	case said:
		if was != "" {
			return asMark(f.mark, markSaid)
		}
	case wipe:
		return ""
	case retake:
		if now, ok := f.Terms[f.digest("terms", was)]; ok {
			return now
		}
	case leave:
	}
	return was
}

// reword puts the mark in place of the name in a text, but for what is a mark
// already.
func (f *forgetting) reword(s string) string {
	if len(f.names.sizes) == 0 {
		return s
	}
	marks := marked.FindAllStringIndex(s, -1)
	if len(marks) == 0 {
		return f.rewordPiece("", s)
	}
	var b strings.Builder
	at := 0
	for _, m := range append(marks, []int{len(s), len(s)}) {
		b.WriteString(f.rewordPiece(s[:at], s[at:m[0]]))
		b.WriteString(s[m[0]:m[1]])
		at = m[1]
	}
	return b.String()
}

func (f *forgetting) rewordPiece(before, s string) string {
	return splice(s, f.names.find(s), func(meaning any, starts bool) string {
		mark, _ := meaning.(string)
		if starts && begins(before) {
			return asMark(mark, markBegins)
		}
		return asMark(mark, "")
	})
}

// textsOf says for each kind of record in which texts are typed what becomes of
// a string in it. Kinds that this version knows and that aren't here have none.
var textsOf = map[string]func(f *forgetting, r Record, a head, path []string) treatment{
	"context.changed": typed("value"),
	"card.changed":    typed("value"),
	"card.moved":      typed("area"),
	"action.added":    typed("title"),
	"action.parked":   typed("reason", "minority"),
	"check.explained": typed("text"),
	"photo.captioned": typed("caption"),
	"note.written":    typed("text"),
	"reading.taken":   typed("evidence"),
	"workshop.continued": func(_ *forgetting, _ Record, _ head, path []string) treatment {
		return only(path[0] == "actions", retake)
	},
	"consent.given": func(_ *forgetting, _ Record, _ head, path []string) treatment {
		return only(path[0] == "terms", retake)
	},
	"plan.released": func(_ *forgetting, _ Record, _ head, path []string) treatment {
		return only(path[0] == "plan", retake)
	},
	"party.changed": func(_ *forgetting, _ Record, a head, path []string) treatment {
		return only(path[0] == "value" && a.Field != "name", reword)
	},
	"card.added": func(_ *forgetting, _ Record, _ head, path []string) treatment {
		return only(path[0] == "fields" || path[0] == "area", reword)
	},
	"action.changed": func(_ *forgetting, _ Record, a head, path []string) treatment {
		f := actionField(a.Field)
		return only(path[0] == "value" && (f == nil || f.Type == FieldText), reword)
	},
	"action.reviewed": func(_ *forgetting, _ Record, a head, path []string) treatment {
		return only(path[0] == "value" && a.Field == "lesson", reword)
	},
	"photo.added": func(f *forgetting, _ Record, a head, path []string) treatment {
		if f.photos[a.ID] && (path[0] == "bytes" || path[0] == "caption") {
			return wipe
		}
		return only(path[0] == "caption", reword)
	},
	"reaction.given":     spoken("text"),
	"objection.resolved": spoken("note"),
	"person.added": func(f *forgetting, _ Record, a head, path []string) treatment {
		return f.ofPerson(a.ID, path[0])
	},
	"person.changed": func(f *forgetting, _ Record, a head, path []string) treatment {
		return only(path[0] == "value", f.ofPerson(a.Person, a.Field))
	},
}

func only(yes bool, t treatment) treatment {
	if yes {
		return t
	}
	return leave
}

// typed is the treatment of a kind of record with free text under some keys.
func typed(keys ...string) func(*forgetting, Record, head, []string) treatment {
	return func(_ *forgetting, _ Record, _ head, path []string) treatment {
		return only(slices.Contains(keys, path[0]), reword)
	}
}

// spoken is the treatment of a kind of record in which a person says something.
func spoken(field string) func(*forgetting, Record, head, []string) treatment {
	return func(f *forgetting, r Record, a head, path []string) treatment {
		switch {
		case path[0] != field:
			return leave
		case a.Person == f.Person || r.By == Author("person:"+f.Person):
			return said
		}
		return reword
	}
}

// anyText treats a record of which nothing is known.
func anyText(*forgetting, Record, head, []string) treatment { return reword }

// ofPerson is the treatment of a field of a person.
func (f *forgetting) ofPerson(id ID, field string) treatment {
	switch {
	case id != f.Person:
		return only(field == "function", reword)
	case field == "name":
		return name
	case field == "function" && f.Function:
		return reword
	case slices.Contains([]string{"id", "side", "contact", "mandate", "line", "nomail"}, strings.ToLower(field)):
		return leave
	}
	return wipe
}

// settle leaves one record of each id, where copies that forgot different people
// left something different of it: which one does not depend on who merged what.
func settle(entries []entry) []entry {
	out := entries[:0]
	for _, e := range entries {
		if n := len(out) - 1; n < 0 || out[n].At != e.At || out[n].ID != e.ID {
			out = append(out, e)
		} else if cmp.Compare(len(e.Body), len(out[n].Body)) < 0 { // of equals the first in the order
			out[n] = e
		}
	}
	return out
}

// Forgotten lists who was forgotten, with what they are called now.
func (l *Log) Forgotten() map[ID]string {
	out := map[ID]string{}
	for _, f := range slices.Backward(l.forgotten) {
		out[f.Person] = f.Name
	}
	return out
}

// Forgettings returns the records with which people were forgotten: what another
// copy needs to forget them too.
func (l *Log) Forgettings() []Record {
	out := make([]Record, 0, len(l.forgotten))
	for _, f := range l.forgotten {
		out = append(out, f.at)
	}
	return out
}

// Knows says whether a person is, or was, named in the log.
func (l *Log) Knows(person ID) bool {
	_, gone := l.Forgotten()[person]
	return !gone && len(l.called()[person]) > 0
}
