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
	Said   int      // reactions and notes of their own, with words
	Owns   int      // actions
	Spoke  int      // consents and releases that they gave for their party
	Lines  int      // records of the file in which something is put out
	Method []string // ways that stand in the method's own texts, as the name in an example may: those stay
}

// Mention is a way in which somebody may be named in typed text.
type Mention struct {
	Way    string
	Places []Place
	Hidden int      // places in what is still hidden; what stands there is not told
	Before int      // records in which it stands, those of what was changed or taken out since included
	Shared []string // names of others, or of a party, that are written so too
}

// Sure says whether the way means this person and nobody else, as far as the
// workshop tells.
func (m Mention) Sure() bool { return len(m.Shared) == 0 }

// Rename puts what somebody is called now in place of ways to write their name
// in a text that is in no record.
func Rename(text string, ways []string, becomes string) string {
	forms := make([]form, 0, len(ways))
	for _, w := range ways {
		forms = append(forms, wayOf(w, becomes))
	}
	return lexiconOf(forms).replace(text)
}

// Place is where somebody is named: a part of a text.
type Place struct {
	Spot
	Text     string
	From, To int // bytes
}

// Quote returns the text around the name, on one line, with at most so many
// characters on either side.
func (p Place) Quote(most int) string {
	before, after := []rune(p.Text[:p.From]), []rune(p.Text[p.To:])
	if len(before) > most {
		before = append([]rune("…"), before[len(before)-most:]...)
	}
	if len(after) > most {
		after = append(after[:most:most], '…')
	}
	return strings.Join(strings.Fields(string(before)+p.Text[p.From:p.To]+string(after)), " ")
}

// People lists who is, or ever was, among the people, and hasn't been forgotten
// after they left: those who are there first, in their order.
func (l *Log) People(s *State) []Person {
	var out []Person
	for _, id := range s.seats {
		out = append(out, *s.people[id])
	}
	var left []ID
	for id := range l.called() {
		if _, gone := s.forgotten[id]; s.people[id] == nil && !gone {
			left = append(left, id)
		}
	}
	slices.Sort(left)
	for _, id := range left {
		out = append(out, l.lastKnown(s, id))
	}
	return out
}

// Named says whether ways to write the name of somebody who was forgotten still
// stand in the log, in what was said of them since.
func (l *Log) Named(s *State, person ID) bool {
	for _, f := range l.forgotten {
		if f.Person != person {
			continue
		}
		late := *f
		late.at = Record{At: s.seen.Last().next()}
		for i := range l.entries {
			if r := l.entries[i].Record; late.clear(r).Compare(r) != 0 {
				return true
			}
		}
	}
	return false
}

// NamedSince lists those who were forgotten and are named again, in what was
// said of them since: in order of their ids.
func (l *Log) NamedSince(s *State) []ID {
	var out []ID
	for id := range l.Forgotten() {
		if l.Named(s, id) {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
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
		forms = append(forms, wayOf(w.Way, person))
	}
	probe.Ways = l.digests(s, &probe, forms, called)
	f := newForgetting(probe, Record{At: s.seen.Last().next()})
	for i := range l.entries {
		if l.entries[i].Kind == (WorkshopCreated{}).kind() {
			for k, w := range m.Ways {
				if lexiconOf(forms[k : k+1]).inRecord(l.entries[i].Record) {
					m.Method = append(m.Method, w.Way)
				}
			}
		}
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
