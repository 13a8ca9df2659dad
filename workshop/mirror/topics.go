package mirror

import (
	"cmp"
	"math"
	"slices"
)

// topSize is how many topics a workshop has time for.
const topSize = 5

// topics ranks every driver of which both views can be shown. Equal
// priorities keep the order of the questionnaire, vendor first.
func topics(items []Item, sides [2]SideResults) []Topic {
	out := []Topic{}
	seen := make(map[string]bool)
	for _, it := range items {
		if seen[it.Driver] {
			continue
		}
		seen[it.Driver] = true
		for side, r := range sides {
			s := r.Drivers[it.Driver]
			if s.Gap == nil {
				continue
			}
			out = append(out, Topic{
				Side: Side(side), Driver: it.Driver,
				Priority: 5 - *s.Image + math.Abs(*s.Gap), Score: s,
			})
		}
	}
	slices.SortStableFunc(out, func(a, b Topic) int {
		if math.Abs(a.Priority-b.Priority) < hair {
			return 0
		}
		return cmp.Compare(b.Priority, a.Priority)
	})
	return out
}

// top takes the first five, and lets the last make room where they would all
// be about one side.
func top(ranked []Topic) []Topic {
	if len(ranked) <= topSize {
		return slices.Clone(ranked)
	}
	out := slices.Clone(ranked[:topSize])
	for _, t := range out {
		if t.Side != out[0].Side {
			return out
		}
	}
	for _, t := range ranked[topSize:] {
		if t.Side != out[0].Side {
			out[topSize-1] = t
			break
		}
	}
	return out
}
