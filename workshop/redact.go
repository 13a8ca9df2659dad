package workshop

import (
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
	names := v.naming(called, someone(Together))
	v = v.reworded(func(_ Spot, s string) string { return names.replace(s) })
	for i := range v.People {
		p := &v.People[i]
		p.Name, p.Function, p.Email = called[p.ID], "", ""
	}
	v.former = nil
	for _, side := range Sides {
		if r := v.Releases.Of(side); r != nil {
			unnamed := *r
			unnamed.Name = called[r.Person]
			*v.Releases.At(side) = &unnamed
		}
	}
	for i := range v.Actions {
		a := &v.Actions[i]
		for _, side := range Sides {
			if c := a.Consents.Of(side); c != nil {
				unnamed := *c
				unnamed.Name = called[c.Person]
				*a.Consents.At(side) = &unnamed
			}
		}
	}
	return v
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
// who left, anyone. Parties keep theirs.
func (v *View) naming(called map[ID]string, anyone string) lexicon {
	var forms []form
	for _, side := range Sides {
		forms = append(forms, form{words: foldWords(v.Name(side))})
	}
	of := map[string]int{} // where in forms a name stands
	for _, p := range slices.Concat(v.People, v.former) {
		if p.Forgotten {
			continue // it is no name
		}
		becomes, here := called[p.ID]
		if !here {
			becomes = anyone
		}
		for i, way := range waysOf(p.Name) {
			f := wayOf(way, becomes)
			f.anyCase = f.anyCase && i == 0
			if at, known := of[lookup(f.words)]; !known {
				of[lookup(f.words)] = len(forms)
				forms = append(forms, f)
			} else if forms[at].meaning != becomes {
				forms[at].meaning = anyone
			}
		}
	}
	return lexiconOf(forms)
}

// replace puts what they mean in place of the names in a text. At the
// beginning of a sentence it begins with a capital.
func (x lexicon) replace(s string) string {
	return splice(s, x.find(s), func(meaning any, begins bool) string {
		becomes, _ := meaning.(string)
		if begins {
			first, size := utf8.DecodeRuneInString(becomes)
			becomes = string(unicode.ToUpper(first)) + becomes[size:]
		}
		return becomes
	})
}

// splice puts what become returns in place of what was found in a text. begins
// says whether that is where a sentence begins.
func splice(s string, hits []found, become func(meaning any, begins bool) string) string {
	if len(hits) == 0 {
		return s
	}
	var b strings.Builder
	at := 0
	for _, h := range hits {
		b.WriteString(s[at:h.from])
		b.WriteString(become(h.meaning, begins(s[:h.from])))
		at = h.to
	}
	return b.String() + s[at:]
}

// begins says whether a sentence begins after a text.
func begins(before string) bool {
	trimmed := strings.TrimRight(before, " \t\n\"'“‘„(")
	return trimmed == "" || strings.ContainsAny(trimmed[len(trimmed)-1:], ".!?") || strings.Contains(before[len(trimmed):], "\n")
}
