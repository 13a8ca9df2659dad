package workshop

// Intervention is a measure of the library: what others have tried at this
// level against this cause. It is proposed where that cause weighs.
type Intervention struct {
	ID    string `json:"id"`
	Level Level  `json:"level"`
	Cause string `json:"cause"`        // an option of the field "cause" of cards of kind "cause"
	By    Side   `json:"by,omitempty"` // the side that would do it; both where empty
	Title Text   `json:"title"`
	Text  Text   `json:"text"` // what it is, in a sentence or two
}

// Reflex is a defensive reply that people recognise in themselves, and one that
// serves better. Its mechanism is a hypothesis, not a diagnosis.
type Reflex struct {
	ID        string `json:"id"`
	Side      Side   `json:"side"` // who is tempted to say it
	Title     Text   `json:"title"`
	Situation Text   `json:"situation"` // what the other side has just said
	Sentence  Text   `json:"sentence"`  // the reflex, word for word
	Mechanism Text   `json:"mechanism"` // what may lie behind it
	Better    Text   `json:"better"`    // a reply that serves better
}
