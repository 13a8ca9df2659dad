package workshop

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// WithoutNames returns the view in which people are no longer named: each is
// called by their function, or where they have none by what someone returns
// for their side, such as "someone of Waterrijk"; a number or the party's name
// tells apart who would be called alike. Their names in typed text go too:
// in full, and a first or last name on its own. Where several people share
// that, it becomes what someone returns for Together, such as "someone".
//
// Ids stay, so that links hold, and so does what is in a photo.
func (v View) WithoutNames(someone func(Side) string) View {
	called := v.callings(someone)
	n := v.naming(called, someone(Together))
	plain := func(s string) string { return n.replace(s) }

	v.People = slices.Clone(v.People)
	for i := range v.People {
		p := &v.People[i]
		p.Name, p.Function, p.Email = called[p.ID], "", ""
	}
	v.former = nil
	for _, side := range Sides {
		p := v.Parties.At(side)
		p.Values, p.Goal, p.LeaderPromise = plain(p.Values), plain(p.Goal), plain(p.LeaderPromise)
		if c := v.Releases.Of(side); c != nil {
			unnamed := *c
			unnamed.Name = called[c.Person]
			*v.Releases.At(side) = &unnamed
		}
	}
	v.Context = Context{plain(v.Context.Product), plain(v.Context.Phase), plain(v.Context.Limits), plain(v.Context.Exit)}
	v.Cards = slices.Clone(v.Cards)
	for i := range v.Cards {
		v.Cards[i].Fields = v.Method.plainFields(v.Cards[i], plain)
	}
	v.Actions = slices.Clone(v.Actions)
	for i := range v.Actions {
		v.Actions[i].withoutNames(called, plain)
	}
	v.PlanChecks = slices.Clone(v.PlanChecks)
	for i := range v.PlanChecks {
		v.PlanChecks[i].Explanation = plain(v.PlanChecks[i].Explanation)
	}
	v.Photos = slices.Clone(v.Photos)
	for i := range v.Photos {
		v.Photos[i].Caption = plain(v.Photos[i].Caption)
	}
	v.Notes = maps.Clone(v.Notes)
	for k, s := range v.Notes {
		v.Notes[k] = plain(s)
	}
	return v
}

func (a *ActionView) withoutNames(called map[ID]string, plain func(string) string) {
	for i := range ActionFields {
		if f := &ActionFields[i]; f.Type == FieldText {
			*f.get(&a.Action) = plain(*f.get(&a.Action))
		}
	}
	for _, side := range Sides {
		if c := a.Consents.Of(side); c != nil {
			unnamed := *c
			unnamed.Name = called[c.Person]
			*a.Consents.At(side) = &unnamed
		}
	}
	a.Reactions = slices.Clone(a.Reactions)
	for i := range a.Reactions {
		r := &a.Reactions[i]
		r.Text, r.Note = plain(r.Text), plain(r.Note)
	}
	a.Readings = slices.Clone(a.Readings)
	for i := range a.Readings {
		a.Readings[i].Evidence = plain(a.Readings[i].Evidence)
	}
	a.Review.Lesson = plain(a.Review.Lesson)
	if a.Parked != nil {
		a.Parked = &Parked{plain(a.Parked.Reason), plain(a.Parked.Minority), a.Parked.Review}
	}
}

// plainFields returns a card's fields with its typed text made plain. What the
// method doesn't know is text too, as far as anyone can tell.
func (m *Method) plainFields(c Card, plain func(string) string) map[string]string {
	kind, _ := m.CardKind(c.Kind)
	fields := make(map[string]string, len(c.Fields))
	for id, value := range c.Fields {
		if f := kind.Field(id); f == nil || f.Type == FieldText {
			value = plain(value)
		}
		fields[id] = value
	}
	return fields
}

// callings says what each person is called where nobody is named.
func (v *View) callings(someone func(Side) string) map[ID]string {
	base := make(map[ID]string, len(v.People))
	alike := map[string]*PerSide[[]ID]{}
	n := v.naming(nil, someone(Together))
	for _, p := range v.People {
		name := n.replace(p.Function)
		if name == "" {
			name = someone(p.Side)
		}
		base[p.ID] = name
		key := fold(name)
		if alike[key] == nil {
			alike[key] = &PerSide[[]ID]{}
		}
		*alike[key].At(p.Side) = append(alike[key].Of(p.Side), p.ID)
	}
	for _, of := range alike {
		for _, side := range Sides {
			for i, id := range of.Of(side) {
				if len(of.Vendor) > 0 && len(of.Client) > 0 {
					base[id] += " (" + v.Name(side) + ")"
				}
				if len(of.Of(side)) > 1 {
					base[id] += " " + strconv.Itoa(i+1)
				}
			}
		}
	}
	return base
}

// naming knows the names of all who are, or were, among the people. A name
// becomes what its bearer is called, and one that several bear, or somebody
// who left, anyone.
func (v *View) naming(called map[ID]string, anyone string) *naming {
	n := &naming{}
	for _, side := range Sides {
		n.add(form{words: foldWords(v.Name(side))})
	}
	bearers := map[string]string{} // of a way to write a name, what it becomes
	var ways []form
	note := func(way form, becomes string) {
		key := strings.Join(way.words, " ")
		if was, known := bearers[key]; known {
			if was != becomes {
				bearers[key] = anyone
			}
			return
		}
		bearers[key] = becomes
		ways = append(ways, way)
	}
	for _, p := range slices.Concat(v.People, v.former) {
		becomes, here := called[p.ID]
		if !here {
			becomes = anyone
		}
		parts := partsOf(p.Name)
		note(form{words: parts.full, gap: gapOf(p.Name), anyCase: isSmall(p.Name)}, becomes)
		note(form{words: parts.first}, becomes)
		note(form{words: parts.last}, becomes)
	}
	for _, w := range ways {
		w.meaning = bearers[strings.Join(w.words, " ")]
		n.add(w)
	}
	return n
}

// replace puts what they mean in place of the names in a text. At the
// beginning of a sentence it begins with a capital.
func (n *naming) replace(s string) string {
	hits := n.find(s)
	if len(hits) == 0 {
		return s
	}
	var b strings.Builder
	at := 0
	for _, h := range hits {
		b.WriteString(s[at:h.from])
		becomes, _ := h.meaning.(string)
		if begins(s[:h.from]) {
			first, size := utf8.DecodeRuneInString(becomes)
			becomes = string(unicode.ToUpper(first)) + becomes[size:]
		}
		b.WriteString(becomes)
		at = h.to
	}
	return b.String() + s[at:]
}

// begins says whether a sentence begins after a text.
func begins(before string) bool {
	trimmed := strings.TrimRight(before, " \t\n\"'“‘„(")
	return trimmed == "" || strings.ContainsAny(trimmed[len(trimmed)-1:], ".!?") || strings.Contains(before[len(trimmed):], "\n")
}
