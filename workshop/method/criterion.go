package method

import (
	"slices"
	"strconv"

	"samenspel/workshop"
)

const (
	mostCriteria  = 10  // of an exercise
	mostCriterion = 80  // characters of what is counted
	mostCounted   = 500 // of least
)

var (
	cardCounts = []workshop.Count{workshop.CountCards, workshop.CountVoted, workshop.CountAll}
	counts     = append(slices.Clone(cardCounts), workshop.CountBallots, workshop.CountLoops, workshop.CountAgreed, workshop.CountReviews, workshop.CountDate)
)

// checkCriteria checks what is counted of an exercise; the cards may be those
// of another.
func checkCriteria(f *exerciseFile, kinds map[string]place, whole bool) {
	if len(f.exercise.Complete) > mostCriteria {
		f.failf("complete", "%d; at most %d", len(f.exercise.Complete), mostCriteria)
	}
	for i := range f.exercise.Complete {
		name, c := at("complete", i), &f.exercise.Complete[i]
		f.oneLine(name+".text", c.Text, mostCriterion, true)
		if c.Least < 1 || c.Least > mostCounted {
			f.failf(name+".least", "%d; expected 1 to %d", c.Least, mostCounted)
		}
		if !oneOf(f.source, name+".count", c.Count, counts) {
			continue
		}
		checkCount(f, name, c)
		if p, ok := kinds[c.Cards]; ok {
			checkCounted(f.source, name, c, p)
		} else if whole && c.Cards != "" {
			f.failf(name+".cards", "unknown kind of card %q", c.Cards)
		}
	}
}

// checkCount checks what each way of counting needs and what it has no use for.
func checkCount(f *exerciseFile, name string, c *workshop.Criterion) {
	s := f.source
	onlyFor(s, name+".cards", c.Cards != "", c.Count, cardCounts...)
	onlyFor(s, name+".field", c.Field != "", c.Count, cardCounts...)
	onlyFor(s, name+".is", c.Is != "", c.Count, cardCounts...)
	onlyFor(s, name+".kinds", c.Kinds, c.Count, workshop.CountCards, workshop.CountVoted)
	onlyFor(s, name+".sides", c.Sides, c.Count, append(slices.Clone(cardCounts), workshop.CountBallots)...)
	switch c.Count {
	case workshop.CountCards, workshop.CountVoted, workshop.CountAll:
		if c.Cards == "" {
			s.failf(name+".cards", "missing; name the kind of card that is counted")
		}
	case workshop.CountBallots:
		survey := func(st workshop.Step) bool { return st.Kind == workshop.StepSurvey }
		if !slices.ContainsFunc(f.exercise.Steps, survey) && s.sound("steps") {
			s.failf(name+".count", "ballots are given in a survey, and no step of this exercise is one")
		}
	case workshop.CountLoops, workshop.CountAgreed, workshop.CountReviews, workshop.CountDate:
		// what they count is not up to the file
	}
	if (c.Count == workshop.CountAll || c.Count == workshop.CountDate) && c.Least > 1 {
		s.failf(name+".least", "%d; %q is 1 at most", c.Least, c.Count)
	}
	if c.Field != "" {
		if c.Kinds && c.Is != "" {
			s.failf(name+".kinds", "not with is: that leaves one value to count")
		}
		return
	}
	if c.Count == workshop.CountAll {
		s.failf(name+".field", "missing; name the field that all of them hold")
	}
	if c.Is != "" {
		s.failf(name+".is", "not without field, which holds it")
	}
	if c.Kinds {
		s.failf(name+".kinds", "not without field, whose values are counted")
	}
}

// checkCounted checks a criterion against the kind of card it counts.
func checkCounted(s *source, name string, c *workshop.Criterion, p place) {
	k := p.kind()
	if c.Sides && !k.PerSide && p.file.sound(at("cards", p.index)+".perSide") {
		s.failf(name+".sides", "cards of kind %q belong to no side", k.ID)
	}
	if c.Field == "" {
		return
	}
	f := k.Field(c.Field)
	if f == nil {
		s.failf(name+".field", "%s has no field %q", k.ID, c.Field)
		return
	}
	if c.Is == "" {
		return
	}
	switch f.Type {
	case workshop.FieldYesNo:
		oneOf(s, name+".is", c.Is, []string{"yes", "no"})
	case workshop.FieldChoice:
		var known []string
		for _, o := range f.Options {
			known = append(known, o.ID)
		}
		oneOf(s, name+".is", c.Is, known)
	case workshop.FieldScale:
		n, err := strconv.Atoi(c.Is)
		if err != nil || strconv.Itoa(n) != c.Is || float64(n) < f.Min || float64(n) > f.Max {
			s.failf(name+".is", "%q; expected %v to %v", c.Is, f.Min, f.Max)
		}
	default:
		s.failf(name+".is", "not for a field of type %s", f.Type)
	}
}
