package mirror

import "math"

// groupOf takes a driver, dimension or capability together: the mean of the
// item means that can be shown, where they are at least two thirds of the
// items asked.
//
// Noise is pooled as the mean of the items' squared noises, without dividing
// by their number: people who answer high on one item of a driver do so on the
// next, so more items of the same raters are not taken for more certainty.
func groupOf(pairs []pair) Score {
	self, image := make([]tally, len(pairs)), make([]tally, len(pairs))
	for i, p := range pairs {
		self[i], image[i] = p.self, p.image
	}
	a, b := viewOf(self), viewOf(image)
	s := Score{
		Self: a.mean, SelfN: a.n, SelfSpread: a.spread, SelfDivided: a.divided,
		Image: b.mean, ImageN: b.n, ImageSpread: b.spread, ImageDivided: b.divided,
		Consensus: a.consensus || b.consensus,
	}
	var noise float64
	known := 0
	for _, p := range pairs {
		if v, ok := p.noise(); ok {
			noise, known = noise+v, known+1
		}
	}
	if known > 0 {
		noise /= float64(known)
	}
	s.finish(noise, known > 0 && !s.Consensus)
	switch {
	case a.mean == nil && a.valid == 0, b.mean == nil && b.valid == 0:
		s.Reason = ReasonTooFew
	case a.mean == nil, b.mean == nil:
		s.Reason = ReasonItemsMissing
	}
	return s
}

// view is one side's view of a group of items.
type view struct {
	valid, n       int
	mean, spread   *float64
	divided        bool
	consensus      bool
	sum, variances float64
}

func viewOf(items []tally) view {
	var v view
	spreads, divided := 0, 0
	for _, t := range items {
		if !t.valid() {
			continue
		}
		if v.valid == 0 || t.n < v.n {
			v.n = t.n
		}
		v.valid++
		v.sum += t.mean()
		v.consensus = v.consensus || t.consensus()
		if t.n >= showSpread {
			spreads++
			v.variances += t.variance()
		}
		if t.divided() {
			divided++
		}
	}
	if v.valid == 0 || 3*v.valid < 2*len(items) {
		return view{valid: v.valid}
	}
	v.mean = new(v.sum / float64(v.valid))
	if spreads == v.valid {
		v.spread = new(math.Sqrt(v.variances / float64(spreads)))
		v.divided = 2*divided >= v.valid
	}
	return v
}
