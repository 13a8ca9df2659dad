package facts

import (
	"github.com/google/uuid"

	"samenspel/workshop"
	"samenspel/workshop/mirror"
)

// Earlier is the workshop that this one follows.
type Earlier struct {
	Workshop uuid.UUID        `json:"workshop"`
	Day      *string          `json:"day"`
	Variant  string           `json:"variant"`
	Overlap  PerSide[Overlap] `json:"overlap"`
	Dropped  workshop.Dropped `json:"dropped"`
}

// Overlap is how many of a side's people were there then and now.
type Overlap struct {
	Both int `json:"both"`
	Now  int `json:"now"`
}

func earlierOf(e *workshop.EarlierView) *Earlier {
	if e == nil {
		return nil
	}
	return &Earlier{e.Workshop, orNull(e.Day), e.Variant, perSide(func(s workshop.Side) Overlap { return Overlap(e.Overlap.Of(s)) }), e.Dropped}
}

// Reading is what was measured of an action on a day.
type Reading struct {
	ID       workshop.ID `json:"id"`
	Date     string      `json:"date"`
	Value    any         `json:"value"`
	Evidence string      `json:"evidence"`
}

// Review is what became of an action.
type Review struct {
	SymptomReturned *string            `json:"symptomReturned"`
	Lesson          *string            `json:"lesson"`
	Decision        *workshop.Decision `json:"decision"`
}

// Trend is the mirror of a side beside that of the earlier workshop.
type Trend struct {
	Drivers      map[string]Shift `json:"drivers"`
	Dimensions   map[string]Shift `json:"dimensions"`
	Capabilities map[string]Shift `json:"capabilities"`
	Items        map[string]Shift `json:"items"`
	Marks        TrendMarks       `json:"marks"`
}

// TrendMarks are the results about one side, then and now. R5 and R6 are said
// by that side of the other.
type TrendMarks struct {
	R1 Shift         `json:"R1"`
	R2 Shift         `json:"R2"`
	R3 Shift         `json:"R3"`
	R4 Shift         `json:"R4"`
	R5 Change        `json:"R5"`
	R6 Change        `json:"R6"`
	R7 PartnerChange `json:"R7"`
}

// PartnerChange is R7, in percent, then and now.
type PartnerChange struct {
	Self  Change `json:"self"`
	Other Change `json:"other"`
}

// Shift is two views, then and now; of a mark, Self is what was predicted and
// Image what was received.
type Shift struct {
	Self      Change   `json:"self"`
	Image     Change   `json:"image"`
	GapBefore *float64 `json:"gapBefore"`
	GapNow    *float64 `json:"gapNow"`
	Shrunk    *bool    `json:"shrunk"` // the gap is smaller than it was
}

// Change is a figure then and now.
type Change struct {
	Before  *float64 `json:"before"`
	Now     *float64 `json:"now"`
	Delta   *float64 `json:"delta"` // now − before
	Arrow   int      `json:"arrow"` // −1, 0 or 1
	BeforeN int      `json:"beforeN"`
	NowN    int      `json:"nowN"`
	Why     *string  `json:"why"`
}

// Why a change is null, beside what makes a figure null.
const (
	WhyTooFewBefore   = "too_few_answers_before"
	WhyNotAskedBefore = "not_asked_before" // or asked in other words
	WhyConsensus      = "consensus"        // an answer given together is no mean of people
)

func trendOf(t *workshop.TrendView) *PerSide[Trend] {
	if t == nil {
		return nil
	}
	sides := perSide(func(s workshop.Side) Trend { return sideTrendOf(t.Of(s)) })
	return &sides
}

func sideTrendOf(t mirror.SideTrend) Trend {
	group := func(of map[string]mirror.Trend) map[string]Shift {
		out := make(map[string]Shift, len(of))
		for id, s := range of {
			out[id] = shiftOf(s)
		}
		return out
	}
	return Trend{
		Drivers: group(t.Drivers), Dimensions: group(t.Dimensions), Capabilities: group(t.Capabilities), Items: group(t.Items),
		Marks: TrendMarks{
			R1: shiftOf(t.Trust.Marks["R1"]), R2: shiftOf(t.Trust.Marks["R2"]), R3: shiftOf(t.Trust.Marks["R3"]), R4: shiftOf(t.Trust.Marks["R4"]),
			R5: changeOf(t.Trust.Statements["R5"]), R6: changeOf(t.Trust.Statements["R6"]),
			R7: PartnerChange{changeOf(t.Trust.SelfYes), changeOf(t.Trust.OtherYes)},
		},
	}
}

func shiftOf(t mirror.Trend) Shift {
	s := Shift{Self: changeOf(t.Self), Image: changeOf(t.Image), GapBefore: rounded(t.GapBefore), GapNow: rounded(t.GapNow)}
	if t.GapBefore != nil && t.GapNow != nil {
		s.Shrunk = new(t.Shrunk)
	}
	return s
}

func changeOf(c mirror.Change) Change {
	return Change{rounded(c.Before), rounded(c.Now), rounded(c.Delta), c.Arrow, c.BeforeN, c.NowN, whyNoChange(c.Why)}
}

func whyNoChange(reason string) *string {
	switch reason {
	case "":
		return nil
	case mirror.ReasonTooFewBefore:
		return new(WhyTooFewBefore)
	case mirror.ReasonNotAsked:
		return new(WhyNotAskedBefore)
	case mirror.ReasonConsensus:
		return new(WhyConsensus)
	}
	return why(reason)
}
