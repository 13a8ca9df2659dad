package mirror

// Side is a party of the workshop, as a rater or as the rated.
type Side int

// The two sides; any other value is ignored.
const (
	Vendor Side = 0
	Client Side = 1
)

// other returns the side across the table.
func (s Side) other() Side { return 1 - s }

// Item is a statement that was asked in this form.
type Item struct {
	Code       string `json:"code"`       // such as WIJ7
	Driver     string `json:"driver"`     // one of nine
	Dimension  string `json:"dimension"`  // HET, WIJ or IK
	Capability string `json:"capability"` // begrijpen, verbinden or koesteren
}

// Ballot is one person's answers, or with Consensus those a side gave together.
type Ballot struct {
	Side      Side            `json:"side"`
	Consensus bool            `json:"consensus,omitempty"`
	Self      map[string]int  `json:"self,omitempty"`  // item code to 1–5 about the own side; absent is "don't know"
	Other     map[string]int  `json:"other,omitempty"` // the same about the other side
	Marks     map[string]Mark `json:"marks,omitempty"` // R1 to R6
	SelfYes   *bool           `json:"selfYes,omitempty"`
	OtherYes  *bool           `json:"otherYes,omitempty"` // R7: an exceptional partner, about the own and the other side
}

// Mark is an answer to one of R1 to R6: 1–10, for R3 0–10.
type Mark struct {
	Given     *float64 `json:"given,omitempty"`     // for the other side
	Predicted *float64 `json:"predicted,omitempty"` // what the other side will give us; R1 to R4
}
