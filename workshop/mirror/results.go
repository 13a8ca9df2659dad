package mirror

// Results is the mirror of both sides.
type Results struct {
	Sides  [2]SideResults `json:"sides"`  // by rated side
	Topics []Topic        `json:"topics"` // every driver with both views, by falling priority
	Top    []Topic        `json:"top"`    // the five to talk about, at least one a rated side where it has any
}

// SideResults is what is known of one rated side.
type SideResults struct {
	Items        map[string]Score `json:"items"`        // by item code
	Drivers      map[string]Score `json:"drivers"`      // by driver
	Dimensions   map[string]Score `json:"dimensions"`   // by HET, WIJ, IK
	Capabilities map[string]Score `json:"capabilities"` // by capability
	Trust        Trust            `json:"trust"`
}

// Label names what a pair of views means.
type Label string

// The labels; NoLabel where one of the views is hidden.
const (
	NoLabel        Label = ""
	BlindSpot      Label = "blind_spot"      // sees itself clearly better than it is seen
	HiddenStrength Label = "hidden_strength" // is seen clearly better than it sees itself
	SharedStrength Label = "shared_strength" // both 4 or more
	SharedConcern  Label = "shared_concern"  // both under 3
	Conversation   Label = "conversation"    // anything else
)

// Why a score is hidden or reads differently.
const (
	ReasonTooFew       = "too_few"       // fewer than three answers and no consensus
	ReasonItemsMissing = "items_missing" // under two thirds of a group's items can be shown
	ReasonConsensus    = "consensus"     // a score agreed by a side, not a mean of people
)

// Score is two views of one item or group of items, on the scale 1–5.
//
// A view is nil where it is hidden, and Reason says why. Of a group, N is the
// smallest number of answers among the items that count, Spread the pooled
// spread of those items, and Divided tells that at least half of them divide
// the raters.
type Score struct {
	Self         *float64 `json:"self"`  // mean of the rated side's own answers
	Image        *float64 `json:"image"` // mean of the other side's answers
	Gap          *float64 `json:"gap"`   // Self − Image
	SelfN        int      `json:"selfN"`
	ImageN       int      `json:"imageN"`
	SelfSpread   *float64 `json:"selfSpread"` // sample standard deviation; five answers or more
	ImageSpread  *float64 `json:"imageSpread"`
	SelfDivided  bool     `json:"selfDivided"` // SD ≥ 1.1 or range ≥ 3; five answers or more
	ImageDivided bool     `json:"imageDivided"`
	Sure         bool     `json:"sure"` // the gap is at least 1.5 times its noise
	Label        Label    `json:"label"`
	Reason       string   `json:"reason"`
	Consensus    bool     `json:"consensus"` // at least one view rests on a consensus ballot
}

// Trust is what a side is trusted with, and what it thinks it is.
type Trust struct {
	Marks      map[string]TrustScore `json:"marks"`      // R1 to R4, received by this side
	Statements map[string]Mean       `json:"statements"` // R5 and R6, said by this side of working with the other
	Calculated bool                  `json:"calculated"` // this side stays because leaving costs too much: R6 ≥ 5.5 with R5 < 5.5
	SelfYes    Mean                  `json:"selfYes"`    // R7: % of this side that calls itself an exceptional partner
	OtherYes   Mean                  `json:"otherYes"`   // R7: % of the other side that calls this side one
	NPS        *float64              `json:"nps"`        // −100 to 100 from R3 received; ten answers or more
}

// TrustScore is a mark the other side gave beside the one this side predicted.
type TrustScore struct {
	Received  Mean     `json:"received"`
	Predicted Mean     `json:"predicted"`
	Gap       *float64 `json:"gap"` // Predicted − Received: the trust or empathy gap
}

// Mean is a mean of marks (1–10) or a percentage; Value is nil where hidden.
type Mean struct {
	Value     *float64 `json:"value"`
	N         int      `json:"n"`
	Spread    *float64 `json:"spread"` // of marks: sample standard deviation; five answers or more
	Reason    string   `json:"reason"`
	Consensus bool     `json:"consensus"`
}

// Topic is a driver of a rated side with its weight on the agenda.
type Topic struct {
	Side     Side    `json:"side"`
	Driver   string  `json:"driver"`
	Priority float64 `json:"priority"` // (5 − image) + |gap|
	Score    Score   `json:"score"`
}

// MarkOf shows a mean on the scale 1–5 as a mark on the scale 1–10.
func MarkOf(mean float64) float64 { return 1 + (mean-1)*9/4 }
