package mirror

import "math"

// Thresholds of anonymity and meaning.
const (
	showMean   = 3  // answers from which a mean is shown
	showSpread = 5  // answers from which a spread is shown
	showNPS    = 10 // answers from which a net promoter score is shown

	dividedSD    = 1.1
	dividedRange = 3
	sureFactor   = 1.5

	// Means of whole answers meet thresholds exactly (3.6 − 2.6 = 1), which
	// binary fractions miss by a hair.
	hair = 1e-9
)

// Compute turns ballots into results. The order of the ballots does not
// matter; answers to items that are not given, out of range or not finite, and
// ballots of no known side, are ignored.
//
// Noise, and with it Sure, is computed from three answers a side although a
// spread is shown only from five: a yes or no to "is this more than chance"
// gives nobody's answer away. A consensus score has no noise that is known, so
// a gap with one is never sure.
func Compute(items []Item, ballots []Ballot) Results {
	items = unique(items)
	var r Results
	for side := range r.Sides {
		r.Sides[side] = computeSide(Side(side), items, ballots)
	}
	r.Topics = topics(items, r.Sides)
	r.Top = top(r.Topics)
	return r
}

func computeSide(rated Side, items []Item, ballots []Ballot) SideResults {
	pairs := make([]pair, len(items))
	scores := make(map[string]Score, len(items))
	for i, it := range items {
		p := pair{self: collect(rated, rated, it.Code, ballots), image: collect(rated, rated.other(), it.Code, ballots)}
		pairs[i] = p
		scores[it.Code] = p.score()
	}
	by := func(key func(Item) string) map[string]Score {
		groups := make(map[string][]pair)
		for i, it := range items {
			groups[key(it)] = append(groups[key(it)], pairs[i])
		}
		out := make(map[string]Score, len(groups))
		for k, g := range groups {
			out[k] = groupOf(g)
		}
		return out
	}
	return SideResults{
		Items:        scores,
		Drivers:      by(func(it Item) string { return it.Driver }),
		Dimensions:   by(func(it Item) string { return it.Dimension }),
		Capabilities: by(func(it Item) string { return it.Capability }),
		Trust:        trust(rated, ballots),
	}
}

func unique(items []Item) []Item {
	seen := make(map[string]bool, len(items))
	var out []Item
	for _, it := range items {
		if !seen[it.Code] {
			seen[it.Code] = true
			out = append(out, it)
		}
	}
	return out
}

// tally counts the answers of one side to one item about one side. Whole sums
// keep the result free of the order of the ballots.
type tally struct {
	n, sum, squares int
	low, high       int
	agreed, agreedN int // sum and number of consensus answers
}

func collect(rated, rater Side, code string, ballots []Ballot) tally {
	var t tally
	for _, b := range ballots {
		if b.Side != rater {
			continue
		}
		answers := b.Other
		if rated == rater {
			answers = b.Self
		}
		v, ok := answers[code]
		if !ok || v < 1 || v > 5 {
			continue
		}
		if b.Consensus {
			t.agreed, t.agreedN = t.agreed+v, t.agreedN+1
			continue
		}
		if t.n == 0 || v < t.low {
			t.low = v
		}
		if t.n == 0 || v > t.high {
			t.high = v
		}
		t.n, t.sum, t.squares = t.n+1, t.sum+v, t.squares+v*v
	}
	return t
}

// consensus tells that the side's joint answer stands in for too few answers.
func (t tally) consensus() bool { return t.n < showMean && t.agreedN > 0 }

// valid tells that the mean may be shown.
func (t tally) valid() bool { return t.n >= showMean || t.agreedN > 0 }

func (t tally) mean() float64 {
	if t.consensus() {
		return float64(t.agreed) / float64(t.agreedN)
	}
	return float64(t.sum) / float64(t.n)
}

// variance is the sample variance (n − 1); the caller has seen n ≥ 3.
func (t tally) variance() float64 {
	return float64(t.n*t.squares-t.sum*t.sum) / float64(t.n*(t.n-1))
}

func (t tally) divided() bool {
	return t.n >= showSpread &&
		(math.Sqrt(t.variance()) >= dividedSD-hair || t.high-t.low >= dividedRange)
}

// pair is both views of one item.
type pair struct{ self, image tally }

// noise is the squared standard error of the gap, and whether it is known.
func (p pair) noise() (float64, bool) {
	if p.self.n < showMean || p.image.n < showMean {
		return 0, false
	}
	return p.self.variance()/float64(p.self.n) + p.image.variance()/float64(p.image.n), true
}

func (p pair) score() Score {
	var s Score
	s.Self, s.SelfSpread = p.self.show()
	s.Image, s.ImageSpread = p.image.show()
	s.SelfN, s.ImageN = p.self.n, p.image.n
	s.SelfDivided, s.ImageDivided = p.self.divided(), p.image.divided()
	s.Consensus = p.self.consensus() || p.image.consensus()
	noise, known := p.noise()
	s.finish(noise, known)
	if s.Self == nil || s.Image == nil {
		s.Reason = ReasonTooFew
	}
	return s
}

func (t tally) show() (mean, spread *float64) {
	if !t.valid() {
		return nil, nil
	}
	mean = new(t.mean())
	if t.n >= showSpread {
		spread = new(math.Sqrt(t.variance()))
	}
	return mean, spread
}

// finish fills in what follows from both views.
func (s *Score) finish(noise float64, known bool) {
	if s.Consensus {
		s.Reason = ReasonConsensus
	}
	if s.Self == nil || s.Image == nil {
		return
	}
	gap := *s.Self - *s.Image
	s.Gap = &gap
	s.Sure = known && math.Abs(gap) >= sureFactor*math.Sqrt(noise)-hair
	s.Label = label(*s.Self, *s.Image, s.Sure)
}

func label(self, image float64, sure bool) Label {
	gap := self - image
	switch {
	case gap >= 1-hair && image < 3.5-hair && sure:
		return BlindSpot
	case gap <= -1+hair && image >= 3.5-hair && sure:
		return HiddenStrength
	case self >= 4-hair && image >= 4-hair:
		return SharedStrength
	case self < 3-hair && image < 3-hair:
		return SharedConcern
	}
	return Conversation
}
