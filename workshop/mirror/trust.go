package mirror

import (
	"math"
	"slices"
)

// passMark divides agreeing from not agreeing on the scale 1–10.
const passMark = 5.5

func trust(rated Side, ballots []Ballot) Trust {
	other := rated.other()
	t := Trust{Marks: make(map[string]TrustScore, 4), Statements: make(map[string]Mean, 2)}
	for _, code := range []string{"R1", "R2", "R3", "R4"} {
		s := TrustScore{
			Received:  gather(other, ballots, func(b Ballot) *float64 { return inRange(code, b.Marks[code].Given) }).mean(),
			Predicted: gather(rated, ballots, func(b Ballot) *float64 { return inRange(code, b.Marks[code].Predicted) }).mean(),
		}
		if s.Received.Value != nil && s.Predicted.Value != nil {
			s.Gap = new(*s.Predicted.Value - *s.Received.Value)
		}
		t.Marks[code] = s
	}
	for _, code := range []string{"R5", "R6"} {
		t.Statements[code] = gather(rated, ballots, func(b Ballot) *float64 { return inRange(code, b.Marks[code].Given) }).mean()
	}
	likes, stays := t.Statements["R5"].Value, t.Statements["R6"].Value
	t.Calculated = likes != nil && stays != nil && *likes < passMark-hair && *stays >= passMark-hair
	t.SelfYes = gather(rated, ballots, func(b Ballot) *float64 { return percent(b.SelfYes) }).share()
	t.OtherYes = gather(other, ballots, func(b Ballot) *float64 { return percent(b.OtherYes) }).share()
	t.NPS = gather(other, ballots, func(b Ballot) *float64 { return inRange("R3", b.Marks["R3"].Given) }).nps()
	return t
}

// inRange drops marks that are not on the scale of their question.
func inRange(code string, v *float64) *float64 {
	low := 1.0
	if code == "R3" {
		low = 0
	}
	if v == nil || math.IsNaN(*v) || *v < low || *v > 10 {
		return nil
	}
	return v
}

func percent(yes *bool) *float64 {
	switch {
	case yes == nil:
		return nil
	case *yes:
		return new(100.0)
	}
	return new(0.0)
}

// marks are the answers of one side to one question.
type marks struct{ people, agreed []float64 }

func gather(rater Side, ballots []Ballot, pick func(Ballot) *float64) marks {
	var m marks
	for _, b := range ballots {
		v := pick(b)
		switch {
		case b.Side != rater || v == nil:
		case b.Consensus:
			m.agreed = append(m.agreed, *v)
		default:
			m.people = append(m.people, *v)
		}
	}
	// Fractions add up differently in another order.
	slices.Sort(m.people)
	slices.Sort(m.agreed)
	return m
}

func (m marks) share() Mean {
	out := Mean{N: len(m.people)}
	switch {
	case len(m.people) >= showMean:
		out.Value = new(mean(m.people))
	case len(m.agreed) > 0:
		out.Value, out.Consensus, out.Reason = new(mean(m.agreed)), true, ReasonConsensus
	default:
		out.Reason = ReasonTooFew
	}
	return out
}

func (m marks) mean() Mean {
	out := m.share()
	if len(m.people) >= showSpread {
		centre := *out.Value
		var squares float64
		for _, v := range m.people {
			squares += (v - centre) * (v - centre)
		}
		out.Spread = new(math.Sqrt(squares / float64(len(m.people)-1)))
	}
	return out
}

// nps is promoters (9–10) minus detractors (0–6) as a percentage (Reichheld,
// "The One Number You Need to Grow", 2003).
func (m marks) nps() *float64 {
	if len(m.people) < showNPS {
		return nil
	}
	balance := 0
	for _, v := range m.people {
		switch {
		case v >= 9:
			balance++
		case v < 7:
			balance--
		}
	}
	return new(100 * float64(balance) / float64(len(m.people)))
}

func mean(values []float64) float64 {
	var sum float64
	for _, v := range values {
		sum += v
	}
	return sum / float64(len(values))
}
