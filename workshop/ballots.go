package workshop

import (
	"cmp"
	"slices"
)

// Paper is one person's answers as they come out of the box.
type Paper struct {
	ID        ID // of the ballot: random
	Side      Side
	Consensus bool
	Answers   Answers
}

// CastBallots puts the answers of many in the box of a survey at once, all or
// none of them. Each becomes a ballot as with CastBallot, so each can be taken
// back on its own. Their order tells nothing: they are recorded in the order
// of their random ids, not in the one in which they were handed over.
type CastBallots struct {
	Key    StepKey
	Papers []Paper
}

func (c CastBallots) decide(s *State) ([]Event, *Rejection) {
	var (
		people   PerSide[int]
		together PerSide[bool]
		seen     = make(map[ID]bool, len(c.Papers))
		cast     = make([]BallotCast, 0, len(c.Papers))
		before   PerSide[int]
	)
	if step, t := s.method.Step(c.Key), s.steps[c.Key]; step != nil && t != nil {
		for _, side := range Sides {
			*before.At(side) = s.ballotCount(c.Key, t.Round, side)
		}
	}
	for _, p := range c.Papers {
		events, rej := CastBallot{p.ID, c.Key, p.Side, p.Consensus, p.Answers}.decide(s)
		if rej != nil {
			return nil, rej
		}
		switch {
		case seen[p.ID]:
			return nil, reject(CodeExists, "id")
		case p.Consensus && together.Of(p.Side):
			return nil, reject(CodeExists, "consensus")
		case p.Consensus:
			*together.At(p.Side) = true
		case before.Of(p.Side)+people.Of(p.Side) >= MaxBallots:
			return nil, &Rejection{Code: CodeTooMany, Field: "ballot", Limit: MaxBallots}
		default:
			*people.At(p.Side)++
		}
		seen[p.ID] = true
		for _, e := range events {
			if b, ok := e.(BallotCast); ok {
				cast = append(cast, b)
			}
		}
	}
	slices.SortFunc(cast, func(a, b BallotCast) int { return cmp.Compare(a.Ballot, b.Ballot) })
	out := make([]Event, len(cast))
	for i := range cast {
		out[i] = cast[i]
	}
	return out, nil
}
