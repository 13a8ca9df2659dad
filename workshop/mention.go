package workshop

import (
	"slices"
	"strings"
)

// Mentions is what a workshop holds of a person, for who is asked to forget
// them.
type Mentions struct {
	Person Person // as they were known last
	Ways   []Mention
	Said   int // reactions and notes of their own, with words
	Owns   int // actions
	Spoke  int // consents and releases that they gave for their party
	Lines  int // records of the file in which something is put out
}

// Mention is a way in which somebody may be named in typed text.
type Mention struct {
	Way    string
	Places []Place
	Hidden int      // places in what is still hidden; what stands there is not told
	Before int      // records in which it stands, those of what was changed or taken out since included
	Shared []string // names of others, or of a party, that are written so too
}

// Place is where somebody is named: a part of a text.
type Place struct {
	Spot
	Text     string
	From, To int // bytes
}

// Mentions tells what the log holds of a person, by the ways given, or else by
// those that follow from the names they have had. s is the state of the log. A
// facilitator's view is what is quoted from; it is refused for a person who
// was never there.
func (l *Log) Mentions(s *State, person ID, ways ...string) (Mentions, *Rejection) {
	called := l.called()
	names, known := called[person]
	if !known {
		return Mentions{}, reject(CodeUnknown, "person")
	}
	m := Mentions{Person: l.lastKnown(s, person)}
	if len(ways) == 0 && !m.Person.Forgotten {
		ways = usualWays(names)
	}
	v := s.For(Viewer{Role: AsFacilitator})
	for _, way := range ways {
		if f := wayOf(way, way); !tooShort(f.words) {
			m.Ways = append(m.Ways, l.mention(s, &v, person, f, way, called))
		}
	}
	for _, a := range s.actions {
		if a.OwnerVendor == person || a.OwnerClient == person {
			m.Owns++
		}
		for _, side := range Sides {
			if c := a.consent.Of(side); c != nil && c.Person == person {
				m.Spoke++
			}
		}
	}
	for _, side := range Sides {
		if r := s.releases.Of(side); r != nil && r.Person == person {
			m.Spoke++
		}
	}
	for _, r := range s.reactions {
		if r.Person == person {
			m.Said += count(r.Text != "") + count(r.Note != "")
		}
	}
	probe := PersonForgotten{Person: person, Name: unmarked, Said: unmarked}
	var forms []form
	for _, w := range m.Ways {
		forms = append(forms, wayOf(w.Way, nil))
	}
	probe.Ways = l.digests(s, &probe, forms, called)
	f := newForgetting(probe, Record{At: s.seen.Last().next()})
	for i := range l.entries {
		if r := l.entries[i].Record; f.clear(r).Compare(r) != 0 {
			m.Lines++
		}
	}
	return m, nil
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// lastKnown returns a person as they are, or were when they left.
func (l *Log) lastKnown(s *State, id ID) Person {
	if p := s.people[id]; p != nil {
		return *p
	}
	was := Person{ID: id}
	for i := range l.entries {
		switch e := l.entries[i].event.(type) {
		case PersonAdded:
			if e.ID == id {
				was = e.Person
			}
		case PersonChanged:
			if e.Person == id {
				was.set(e.Field, e.Value)
			}
		}
	}
	_, was.Forgotten = s.forgotten[id]
	return was
}

// usualWays lists the ways to write names, each once.
func usualWays(names []string) []string {
	var out, seen []string
	for _, name := range slices.Backward(names) {
		for _, way := range waysOf(name) {
			if k := lookup(foldWords(way)); k != "" && !slices.Contains(seen, k) {
				out, seen = append(out, strings.Join(strings.Fields(way), " ")), append(seen, k)
			}
		}
	}
	return out
}

// mention looks for one way to write a name. Where the name of somebody else is
// longer, what stands there is theirs.
func (l *Log) mention(s *State, v *View, person ID, f form, way string, called map[ID][]string) Mention {
	m := Mention{Way: way}
	forms := []form{f}
	share := func(name string) {
		o := wayOf(name, nil)
		if within(f.words, o.words) || slices.Equal(f.words, o.words) {
			m.Shared = append(m.Shared, name)
			forms = append(forms, o)
		}
	}
	for _, side := range Sides {
		share(s.parties.Of(side).Name)
	}
	for id, names := range called {
		if _, gone := s.forgotten[id]; id != person && !gone {
			for _, name := range names {
				share(name)
			}
		}
	}
	slices.Sort(m.Shared)
	m.Shared = slices.Compact(m.Shared)
	names := lexiconOf(forms)
	all := 0
	count := func(_ Spot, text string) string { all += len(names.find(text)); return text }
	for _, c := range s.cards {
		shown := *c
		shown.reword(s.method, count)
	}
	seen := 0
	for i := range v.Cards {
		shown := v.Cards[i]
		shown.reword(v.Method, func(_ Spot, text string) string { seen += len(names.find(text)); return text })
	}
	m.Hidden = all - seen
	v.reworded(func(at Spot, text string) string {
		for _, h := range names.find(text) {
			m.Places = append(m.Places, Place{at, text, h.from, h.to})
		}
		return text
	})
	slices.SortStableFunc(m.Places, func(a, b Place) int {
		return strings.Compare(a.Kind+string(a.ID)+a.Field, b.Kind+string(b.ID)+b.Field)
	})
	for i := range l.entries {
		if slices.Contains(textKinds, l.entries[i].Kind) && names.inRecord(l.entries[i].Record) {
			m.Before++
		}
	}
	return m
}

// textKinds are the kinds of record in which people type texts.
var textKinds = func() []string {
	var out []string
	for kind := range textsOf {
		if kind != "person.added" && kind != "person.changed" { // where a name is nobody's mention
			out = append(out, kind)
		}
	}
	return out
}()

// inRecord says whether a name stands in a record.
func (x lexicon) inRecord(r Record) bool {
	there := false
	rewordJSON(r.Body, func(path []string, text func() string) (string, bool) {
		if !there && (len(path) == 0 || path[0] != "bytes") {
			there = len(x.find(text())) > 0
		}
		return "", false
	})
	return there
}
