package mirror

import (
	"math"
	"slices"
)

// Differences from which an arrow is drawn: half a point, and for a percentage
// the same share of its scale as half a point is of 1 to 5.
const (
	arrowPoints  = 0.5
	arrowPercent = 12.5
)

// Why a change is hidden, beside ReasonTooFew (now), ReasonItemsMissing and
// ReasonConsensus.
const (
	ReasonTooFewBefore = "too_few_before"   // fewer than three answers in the earlier session
	ReasonNotAsked     = "not_asked_before" // not asked in the earlier session, or in other words
)

// Change is one view in two sessions. Before, Now and Delta are nil where it
// can't be compared, and Why says why not.
type Change struct {
	Before  *float64 `json:"before"`
	Now     *float64 `json:"now"`
	Delta   *float64 `json:"delta"`   // Now − Before
	Arrow   int      `json:"arrow"`   // −1, 0 or 1: whether the difference is half a point or more
	BeforeN int      `json:"beforeN"` // answers; of a group the smallest among the items that count
	NowN    int      `json:"nowN"`
	Why     string   `json:"why"`
}

// Trend is both views of one item, group of items or mark in two sessions.
type Trend struct {
	Self      Change   `json:"self"`
	Image     Change   `json:"image"`
	GapBefore *float64 `json:"gapBefore"` // Self − Image; nil where either is hidden
	GapNow    *float64 `json:"gapNow"`
	Shrunk    bool     `json:"shrunk"` // the gap is smaller than it was, whichever way it points
}

// SideTrend is what changed about one rated side.
type SideTrend struct {
	Items        map[string]Trend `json:"items"`        // by item code: those asked now
	Drivers      map[string]Trend `json:"drivers"`      // from the items that both sessions asked
	Dimensions   map[string]Trend `json:"dimensions"`   //
	Capabilities map[string]Trend `json:"capabilities"` //
	Trust        TrustTrend       `json:"trust"`
}

// TrustTrend is what changed in the trust in one rated side.
type TrustTrend struct {
	Marks      map[string]Trend  `json:"marks"`      // R1 to R4: Self is what the side predicted, Image what it received
	Statements map[string]Change `json:"statements"` // R5 and R6, said by this side
	SelfYes    Change            `json:"selfYes"`    // R7, in %
	OtherYes   Change            `json:"otherYes"`   // R7, in %
}

// Compare sets two sessions beside each other, by rated side. The items are
// those asked now; only what was asked in both sessions is compared, and only
// means of at least three people in each. A group is computed anew from the
// items of which that holds, where they are at least two thirds of the items
// that both sessions asked.
func Compare(items []Item, before, now Figures) [2]SideTrend {
	items = unique(items)
	var out [2]SideTrend
	for side := range out {
		out[side] = compareSide(items, before.Asked, before.of(Side(side)), now.of(Side(side)))
	}
	return out
}

func compareSide(items []Item, asked []string, before, now *SideFigures) SideTrend {
	self, image := make([]Change, len(items)), make([]Change, len(items))
	t := SideTrend{Items: make(map[string]Trend, len(items))}
	for i, it := range items {
		if !slices.Contains(asked, it.Code) {
			self[i], image[i] = Change{Why: ReasonNotAsked}, Change{Why: ReasonNotAsked}
		} else {
			self[i] = change(on(before.Self, it.Code, 1, 5), on(now.Self, it.Code, 1, 5), arrowPoints)
			image[i] = change(on(before.Image, it.Code, 1, 5), on(now.Image, it.Code, 1, 5), arrowPoints)
		}
		t.Items[it.Code] = trendOf(self[i], image[i])
	}
	by := func(key func(Item) string) map[string]Trend {
		selves, images := map[string][]Change{}, map[string][]Change{}
		for i, it := range items {
			k := key(it)
			selves[k], images[k] = append(selves[k], self[i]), append(images[k], image[i])
		}
		out := make(map[string]Trend, len(selves))
		for k := range selves {
			out[k] = trendOf(together(selves[k]), together(images[k]))
		}
		return out
	}
	t.Drivers = by(func(it Item) string { return it.Driver })
	t.Dimensions = by(func(it Item) string { return it.Dimension })
	t.Capabilities = by(func(it Item) string { return it.Capability })
	t.Trust = compareTrust(before, now)
	return t
}

func compareTrust(before, now *SideFigures) TrustTrend {
	t := TrustTrend{Marks: map[string]Trend{}, Statements: map[string]Change{}}
	for _, code := range []string{"R1", "R2", "R3", "R4"} {
		t.Marks[code] = trendOf(
			change(on(before.Predicted, code, 0, 10), on(now.Predicted, code, 0, 10), arrowPoints),
			change(on(before.Received, code, 0, 10), on(now.Received, code, 0, 10), arrowPoints))
	}
	for _, code := range []string{"R5", "R6"} {
		t.Statements[code] = change(on(before.Said, code, 0, 10), on(now.Said, code, 0, 10), arrowPoints)
	}
	t.SelfYes = change(within(before.SelfYes, 0, 100), within(now.SelfYes, 0, 100), arrowPercent)
	t.OtherYes = change(within(before.OtherYes, 0, 100), within(now.OtherYes, 0, 100), arrowPercent)
	return t
}

// change compares one figure in two sessions; nil is one that was hidden.
func change(before, now *Figure, arrow float64) Change {
	var c Change
	if before != nil {
		c.BeforeN = before.N
	}
	if now != nil {
		c.NowN = now.N
	}
	switch {
	case now == nil:
		c.Why = ReasonTooFew
	case before == nil:
		c.Why = ReasonTooFewBefore
	case now.N < showMean || before.N < showMean:
		c.Why = ReasonConsensus
	default:
		c.set(before.Mean, now.Mean, arrow)
	}
	return c
}

func (c *Change) set(before, now, arrow float64) {
	delta := now - before
	c.Before, c.Now, c.Delta = &before, &now, &delta
	switch {
	case delta >= arrow-hair:
		c.Arrow = 1
	case delta <= -arrow+hair:
		c.Arrow = -1
	}
}

// together takes the items of a group together, for one view of them.
func together(items []Change) Change {
	var c Change
	common, valid := 0, 0
	var before, now float64
	for _, i := range items {
		if i.Why == ReasonNotAsked {
			continue
		}
		common++
		if i.Delta == nil {
			if c.Why == "" {
				c.Why = i.Why
			}
			continue
		}
		if valid == 0 || i.BeforeN < c.BeforeN {
			c.BeforeN = i.BeforeN
		}
		if valid == 0 || i.NowN < c.NowN {
			c.NowN = i.NowN
		}
		valid++
		before, now = before+*i.Before, now+*i.Now
	}
	switch {
	case common == 0:
		return Change{Why: ReasonNotAsked}
	case valid == 0:
		return Change{Why: c.Why}
	case 3*valid < 2*common:
		return Change{Why: ReasonItemsMissing}
	}
	c.Why = ""
	c.set(before/float64(valid), now/float64(valid), arrowPoints)
	return c
}

func trendOf(self, image Change) Trend {
	t := Trend{Self: self, Image: image}
	if self.Delta == nil || image.Delta == nil {
		return t
	}
	before, now := *self.Before-*image.Before, *self.Now-*image.Now
	t.GapBefore, t.GapNow = &before, &now
	t.Shrunk = math.Abs(now) < math.Abs(before)-hair
	return t
}
