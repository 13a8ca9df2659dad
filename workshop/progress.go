package workshop

import (
	"iter"
	"slices"
)

// Progress is how far an exercise has come by one of its criteria.
type Progress struct {
	Text  Text `json:"text"`
	Have  int  `json:"have"`
	Least int  `json:"least"`
	Met   bool `json:"met"`
	Later bool `json:"later"` // what it counts is blind still: Have is 0 until the reveal
}

// Progress counts what an exercise's criteria ask, from what can be seen. It
// informs and never blocks.
func (v *View) Progress(exercise string) []Progress {
	e := v.Method.Exercise(exercise)
	if e == nil {
		return nil
	}
	var out []Progress
	for _, c := range e.Complete {
		least := c.Least
		if c.Count == CountReviews { // more than there are can't be decided on
			least = max(1, min(least, v.countActions(func(a *ActionView) bool { return a.Earlier })))
		}
		n, later := v.blind(e, c)
		if !later && n < 0 {
			n = v.count(e, c)
		}
		out = append(out, Progress{c.Text, n, least, n >= least, later})
	}
	return out
}

// blind counts what a criterion asks where it is on blind cards, from how many
// each side has; −1 where none of it is blind. later says that how many does
// not tell, and the reveal will.
func (v *View) blind(e *Exercise, c Criterion) (n int, later bool) {
	kind := c.Cards
	switch c.Count {
	case CountCards, CountAll, CountVoted:
	case CountLoops:
		kind = "cause"
	default:
		return -1, false
	}
	_, from := v.Method.CardKind(kind)
	for _, in := range []*Exercise{from, e} {
		if in == nil {
			continue
		}
		for i := range in.Steps {
			t := &in.Steps[i]
			key := StepKey{in.ID, t.ID}
			switch adds := slices.Contains(t.Cards, kind); {
			case !v.Steps[key].Hidden, !adds && (c.Count != CountVoted || t.Dots == 0):
				continue
			case c.Count != CountCards || c.Field != "" || len(t.Cards) > 1:
				return 0, true
			}
			ready := v.Steps[key].Ready
			if c.Sides {
				return min(ready.Vendor, ready.Client), false
			}
			return ready.Vendor + ready.Client, false
		}
	}
	return -1, false
}

func (v *View) count(e *Exercise, c Criterion) int {
	switch c.Count {
	case CountCards, CountVoted:
		if !c.Sides {
			return v.countCards(c, nil)
		}
		return min(v.countCards(c, new(Vendor)), v.countCards(c, new(Client)))
	case CountAll:
		if all := len(v.CardsOf(c.Cards)); all > 0 && v.countCards(c, nil) == all {
			return 1
		}
	case CountBallots:
		return v.countBallots(e, c.Least)
	case CountLoops:
		_, seen := loops(v.Method, v.eachCard())
		return seen
	case CountAgreed:
		return v.countActions(func(a *ActionView) bool {
			return a.State == StageAgreed || a.State.begun() && (!a.Earlier || a.Agreed())
		})
	case CountReviews:
		return v.countActions(func(a *ActionView) bool { return a.Earlier && a.Review.Decision != "" })
	case CountDate:
		if v.Workshop.FollowUp != "" {
			return 1
		}
	}
	return 0
}

// countCards counts the cards that meet a criterion's condition, of a side
// where one is given.
func (v *View) countCards(c Criterion, side *Side) int {
	n, kinds := 0, map[string]bool{}
	for i := range v.Cards {
		card := &v.Cards[i]
		value := card.Fields[c.Field]
		switch {
		case card.Kind != c.Cards, side != nil && card.Side != *side,
			c.Field != "" && value == "", c.Is != "" && value != c.Is, c.Count == CountVoted && card.Dots == 0:
			continue
		}
		n++
		kinds[value] = true
	}
	if c.Kinds {
		return len(kinds)
	}
	return n
}

// countBallots counts the ballots of the side with fewest, in the exercise's
// survey. A joint ballot is enough.
func (v *View) countBallots(e *Exercise, enough int) int {
	key, step := e.Survey()
	if step == nil {
		return 0
	}
	t, n := v.Steps[key], -1
	for _, side := range Sides {
		have := t.Ready.Of(side)
		if t.Joint.Of(side) {
			have = max(have, enough)
		}
		if n < 0 || have < n {
			n = have
		}
	}
	return n
}

// loops counts the symptom cycles among cards, and those of which both sides
// have seen their own part: with a finding that has a cause on each side, and
// one that weighs where the method asks for weights.
func loops(m *Method, cards iter.Seq[*Card]) (all, seen int) {
	kind, _ := m.CardKind("cause")
	weighed := kind.Field("weight") != nil
	cycles, findings, causes := map[ID]bool{}, map[ID]ID{}, map[ID]*PerSide[bool]{}
	for c := range cards {
		switch c.Kind {
		case "cycle":
			cycles[c.ID] = false
		case "finding":
			findings[c.ID] = ID(c.Fields["cycle"])
		case "cause":
			finding := ID(c.Fields["finding"])
			if causes[finding] == nil {
				causes[finding] = &PerSide[bool]{}
			}
			if c.Side.Valid() && (!weighed || number(c.Fields["weight"]) > 0) {
				*causes[finding].At(c.Side) = true
			}
		}
	}
	for finding, cycle := range findings {
		if both := causes[finding]; both != nil && both.Vendor && both.Client {
			if _, there := cycles[cycle]; there {
				cycles[cycle] = true
			}
		}
	}
	for _, both := range cycles {
		if both {
			seen++
		}
	}
	return len(cycles), seen
}

func (v *View) eachCard() iter.Seq[*Card] {
	return func(yield func(*Card) bool) {
		for i := range v.Cards {
			if !yield(&v.Cards[i]) {
				return
			}
		}
	}
}

func (v *View) countActions(is func(*ActionView) bool) int {
	n := 0
	for i := range v.Actions {
		if is(&v.Actions[i]) {
			n++
		}
	}
	return n
}
