package workshop

// Instrument is the questionnaire: statements per driver and dimension, and
// the result marks.
type Instrument struct {
	Scale   []Text       `json:"scale"` // labels of 1 to 5
	Drivers []Driver     `json:"drivers"`
	Items   []Item       `json:"items"`
	Results []ResultItem `json:"results"`
}

// Driver is one of the nine drivers (De Haan & Langerak).
type Driver struct {
	ID         string `json:"id"`         // such as "betrouwbaarheid"
	Capability string `json:"capability"` // begrijpen, verbinden or koesteren
	Title      Text   `json:"title"`
}

// Item is a statement about party {A} in its dealings with party {B}, answered
// from 1 (hardly ever) to 5 (nearly always).
type Item struct {
	Code      string `json:"code"`      // HET1 to IK9
	Driver    string `json:"driver"`    // a Driver's ID
	Dimension string `json:"dimension"` // HET, WIJ or IK
	Short     bool   `json:"short,omitempty"`
	Text      Text   `json:"text"` // with {A} and {B}
}

// ResultItem is a question about the relation as a whole (R1 to R7).
type ResultItem struct {
	Code    string `json:"code"`
	Type    string `json:"type"` // mark (Min–Max), or yesno
	Min     int    `json:"min,omitempty"`
	Max     int    `json:"max,omitempty"`
	Predict bool   `json:"predict,omitempty"` // also asked: what will they give us
	Both    bool   `json:"both,omitempty"`    // asked about the own side too
	Text    Text   `json:"text"`
}

// Sheet is a short questionnaire of a step's own, answered by everyone for
// themselves, from 1 to the number of labels on its scale.
type Sheet struct {
	Scale  []Text      `json:"scale"`
	Items  []SheetItem `json:"items"`
	Shown  Shown       `json:"shown"`
	Low    float64     `json:"low,omitempty"`   // a mean below it deserves the advice; 0 is none
	Advice Text        `json:"advice,omitzero"` // for the facilitator
}

// SheetItem is a statement of a Sheet.
type SheetItem struct {
	Code string `json:"code"`
	Text Text   `json:"text"`
}

// Shown says what becomes visible of a Sheet once it is revealed.
type Shown string

// What becomes visible.
const (
	ShownMean  Shown = "mean"  // the mean of everyone
	ShownSides Shown = "sides" // and of each side
	ShownNever Shown = "never" // no figure, to nobody; the facilitator sees the advice where it is low
)
