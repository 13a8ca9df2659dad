package workshop

// Warning is a gentle remark on how something is worded. It never blocks.
// Package hint says what its phrases match.
type Warning struct {
	Code   string      `json:"code"`            // such as "W3"
	Text   Text        `json:"text"`            // what is asked; {term} is the agreed word
	Fields []string    `json:"fields"`          // "action.title", "interest.*", "card.*" or "*"
	When   []Condition `json:"when,omitempty"`  // all must hold
	Words  Phrases     `json:"words,omitzero"`  // what it looks for; none where When says all
	Except Phrases     `json:"except,omitzero"` // phrases around such a word that make it innocent
	Unless Phrases     `json:"unless,omitzero"` // what takes the remark away, anywhere in the text
}

// Phrases is a list of phrases for each language.
type Phrases struct {
	NL []string `json:"nl,omitempty"`
	EN []string `json:"en,omitempty"`
}

// In returns the phrases in a language; Dutch where the language is unknown.
func (p Phrases) In(l Lang) []string {
	if l == English {
		return p.EN
	}
	return p.NL
}

// Condition is what a field of the same action or card holds: its canonical
// value, "empty", or, of a person, "distant" (neither carries the work nor
// meets the other side daily, while somebody at that side does).
type Condition struct {
	Field string `json:"field"`
	Is    string `json:"is"`
}

// The values of a Condition that no field holds.
const (
	IsEmpty   = "empty"
	IsDistant = "distant"
)
