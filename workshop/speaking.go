package workshop

import (
	"cmp"
	"slices"
)

// SpeakingOrder lists the people in the order in which they speak on a proposal:
// nearest to the work first, those with a mandate last. Of equals the sides take
// turns, the client's first.
func (v *View) SpeakingOrder() []Person {
	rank := func(p Person) int {
		switch i := slices.Index(contacts, p.Contact); {
		case p.Mandate:
			return 2 * len(contacts)
		case p.Line:
			return 0
		case i > 0:
			return i
		}
		return len(contacts) // not known
	}
	left := PerSide[[]Person]{Vendor: v.Seated(Vendor), Client: v.Seated(Client)}
	for _, side := range Sides {
		slices.SortStableFunc(left.Of(side), func(a, b Person) int { return cmp.Compare(rank(a), rank(b)) })
	}
	var out []Person
	turn := Client
	for len(left.Vendor)+len(left.Client) > 0 {
		side := turn
		switch own, other := left.Of(turn), left.Of(turn.Other()); {
		case len(own) == 0, len(other) > 0 && rank(other[0]) < rank(own[0]):
			side = turn.Other()
		}
		of := left.At(side)
		out = append(out, (*of)[0])
		*of = (*of)[1:]
		turn = side.Other()
	}
	return out
}
