package roster

import (
	"slices"
	"strings"

	"samenspel/workshop"
)

// parties are the words by which each party's name is known.
type parties workshop.PerSide[[]string]

// formal are words that say what kind of organisation it is, not which.
var formal = words("b v n bv nv vof ltd inc gmbh llc plc holding groep group stichting foundation gemeente municipality the het de van of en and " +
	"software systems solutions services diensten nederland automatisering technology technologies consultancy international")

// roles are words for a side as such.
var roles = map[string]workshop.Side{
	"leverancier": workshop.Vendor, "softwareleverancier": workshop.Vendor, "opdrachtnemer": workshop.Vendor, "vendor": workshop.Vendor, "supplier": workshop.Vendor,
	"klant": workshop.Client, "opdrachtgever": workshop.Client, "afnemer": workshop.Client, "client": workshop.Client, "customer": workshop.Client,
}

func newParties(names workshop.PerSide[string]) parties {
	var out workshop.PerSide[[]string]
	for _, s := range workshop.Sides {
		*out.At(s) = telling(names.Of(s))
	}
	return parties(out)
}

// telling are the words of an organisation's name that tell which it is; all of
// them where none does.
func telling(name string) []string {
	all := tokens(cut(name, 300))
	out := slices.DeleteFunc(slices.Clone(all), func(t string) bool { return formal[t] })
	if len(out) == 0 {
		return all
	}
	return out
}

// named returns the side that a text names and says nothing else; Together
// where it names none.
func (p parties) named(text string) workshop.Side {
	of := telling(strings.TrimRight(text, ": "))
	if len(of) == 1 && roles[of[0]] != "" {
		return roles[of[0]]
	}
	return p.best(func(party []string) int {
		if slices.Equal(of, party) {
			return 2
		}
		if within(of, party) {
			return 1
		}
		return 0
	})
}

// belongs returns the side of which an organisation is, by its name.
func (p parties) belongs(organisation string) workshop.Side {
	if s := p.named(organisation); s != workshop.Together {
		return s
	}
	of := telling(organisation)
	return p.best(func(party []string) int {
		if within(party, of) {
			return len(strings.Join(party, ""))
		}
		return 0
	})
}

// domain returns the side of which a mail address is, by its domain.
func (p parties) domain(address string) workshop.Side {
	_, domain, _ := strings.Cut(address, "@")
	labels := strings.Split(strings.ToLower(domain), ".")
	if len(labels) < 2 {
		return workshop.Together
	}
	labels = labels[:len(labels)-1]
	return p.best(func(party []string) int {
		const least = 3 // fewer letters are found in anything
		score, key := 0, strings.Join(party, "")
		for _, label := range labels {
			of := tokens(label)
			switch joined := strings.Join(of, ""); {
			case len(key) < least || len(joined) < least:
			case joined == key:
				score = max(score, 1000)
			case len(key) > least && strings.Contains(joined, key):
				score = max(score, len(key))
			case within(of, party), slices.Contains(party, joined):
				score = max(score, len(joined))
			}
		}
		return score
	})
}

// best returns the side with the higher score; Together where they are equal.
func (p parties) best(score func(party []string) int) workshop.Side {
	switch v, c := score(p.Vendor), score(p.Client); {
	case v > c:
		return workshop.Vendor
	case c > v:
		return workshop.Client
	}
	return workshop.Together
}

// within says whether all words of a are among those of b, and tell something.
func within(a, b []string) bool {
	if len(strings.Join(a, "")) < 3 {
		return slices.Equal(a, b) && len(a) > 0
	}
	return !slices.ContainsFunc(a, func(t string) bool { return !slices.Contains(b, t) })
}
