package workshop

// Criterion is something that can be counted of what makes an exercise
// complete. It informs and never blocks.
type Criterion struct {
	Text  Text   `json:"text"`            // what is counted: "agreements with a vote"
	Count Count  `json:"count"`           //
	Cards string `json:"cards,omitempty"` // the kind of card, of CountCards, CountVoted and CountAll
	Field string `json:"field,omitempty"` // only cards that have this field filled in
	Is    string `json:"is,omitempty"`    // or hold this value in it
	Kinds bool   `json:"kinds,omitempty"` // count the different values of Field, not the cards
	Sides bool   `json:"sides,omitempty"` // on each side: what counts is the side with least
	Least int    `json:"least"`           // how many make it complete
}

// Count says what a criterion counts.
type Count string

// What can be counted.
const (
	CountCards   Count = "cards"   // cards
	CountVoted   Count = "voted"   // cards with at least one dot
	CountAll     Count = "all"     // 1 where there are cards and all of them meet the condition
	CountBallots Count = "ballots" // ballots in the exercise's survey; a joint ballot is enough
	CountLoops   Count = "loops"   // symptom cycles with a finding that has a cause on each side
	CountAgreed  Count = "agreed"  // agreed actions
	CountReviews Count = "reviews" // earlier actions with a decision
	CountDate    Count = "date"    // 1 where the follow-up date is set
)
