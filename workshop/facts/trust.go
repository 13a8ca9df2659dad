package facts

import (
	"samenspel/workshop"
	"samenspel/workshop/mirror"
)

// Trust is what a side is trusted with and what it thought it would be: R1,
// and beneath it every mark.
type Trust struct {
	Mark
	Marks      Marks    `json:"marks"`
	NPS        *float64 `json:"nps"` // −100 to 100; ten answers or more
	NPSWhy     *string  `json:"npsWhy"`
	Calculated *bool    `json:"calculated"` // stays because leaving costs too much
}

// Marks are all results about one side. R5 and R6 are said by that side of the
// other.
type Marks struct {
	R1 Mark      `json:"R1"`
	R2 Mark      `json:"R2"`
	R3 Mark      `json:"R3"`
	R4 Mark      `json:"R4"`
	R5 Statement `json:"R5"`
	R6 Statement `json:"R6"`
	R7 Partner   `json:"R7"`
}

// Mark is a mark that a side received beside the one it predicted, from 1 (R3
// from 0) to 10.
type Mark struct {
	Predicted       *float64 `json:"predicted"`
	Received        *float64 `json:"received"`
	Gap             *float64 `json:"gap"` // predicted − received
	PredictedN      *int     `json:"predictedN"`
	ReceivedN       *int     `json:"receivedN"`
	PredictedSpread *float64 `json:"predictedSpread"`
	ReceivedSpread  *float64 `json:"receivedSpread"`
	Consensus       bool     `json:"consensus"`
	Why             *string  `json:"why"`
}

// Statement is how far a side agrees with a statement, from 1 to 10.
type Statement struct {
	Value     *float64 `json:"value"`
	N         *int     `json:"n"`
	Spread    *float64 `json:"spread"`
	Consensus bool     `json:"consensus"`
	Why       *string  `json:"why"`
}

// Partner is how many call a side an exceptional partner, in percent.
type Partner struct {
	Self      *float64 `json:"self"`
	Other     *float64 `json:"other"`
	SelfN     *int     `json:"selfN"`
	OtherN    *int     `json:"otherN"`
	Consensus bool     `json:"consensus"`
	Why       *string  `json:"why"`
}

func trustOf(v *workshop.View, side workshop.Side) Trust {
	if v.Trust == nil {
		mark, statement := Mark{Why: new(WhyNotRevealed)}, Statement{Why: new(WhyNotRevealed)}
		return Trust{Mark: mark, NPSWhy: mark.Why, Marks: Marks{mark, mark, mark, mark, statement, statement, Partner{Why: new(WhyNotRevealed)}}}
	}
	t := v.Trust.Of(side)
	m := Marks{
		R1: markOf(t.Marks["R1"]), R2: markOf(t.Marks["R2"]), R3: markOf(t.Marks["R3"]), R4: markOf(t.Marks["R4"]),
		R5: statementOf(t.Statements["R5"]), R6: statementOf(t.Statements["R6"]),
		R7: Partner{
			Self: rounded(t.SelfYes.Value), Other: rounded(t.OtherYes.Value), SelfN: new(t.SelfYes.N), OtherN: new(t.OtherYes.N),
			Consensus: t.SelfYes.Consensus || t.OtherYes.Consensus, Why: firstWhy(t.SelfYes, t.OtherYes),
		},
	}
	out := Trust{Mark: m.R1, Marks: m, NPS: rounded(t.NPS)}
	if t.NPS == nil {
		out.NPSWhy = new(WhyTooFewAnswers)
	}
	if m.R5.Value != nil && m.R6.Value != nil {
		out.Calculated = new(t.Calculated)
	}
	return out
}

func markOf(s mirror.TrustScore) Mark {
	return Mark{
		Predicted: rounded(s.Predicted.Value), Received: rounded(s.Received.Value), Gap: rounded(s.Gap),
		PredictedN: new(s.Predicted.N), ReceivedN: new(s.Received.N),
		PredictedSpread: rounded(s.Predicted.Spread), ReceivedSpread: rounded(s.Received.Spread),
		Consensus: s.Predicted.Consensus || s.Received.Consensus, Why: firstWhy(s.Predicted, s.Received),
	}
}

func statementOf(m mirror.Mean) Statement {
	return Statement{rounded(m.Value), new(m.N), rounded(m.Spread), m.Consensus, firstWhy(m)}
}

// firstWhy says why the first of the means that is hidden is.
func firstWhy(means ...mirror.Mean) *string {
	for _, m := range means {
		if m.Value == nil {
			return new(WhyTooFewAnswers)
		}
	}
	return nil
}
