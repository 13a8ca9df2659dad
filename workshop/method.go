package workshop

// Lang is a language of the product: "nl" or "en".
type Lang string

// The languages every text of a method must be given in.
const (
	Dutch   Lang = "nl"
	English Lang = "en"
)

// Langs lists the languages of the product.
var Langs = []Lang{Dutch, English}

// Text is one text in each language.
type Text struct {
	NL string `json:"nl"`
	EN string `json:"en"`
}

// In returns the text in a language; Dutch where the language is unknown.
func (t Text) In(l Lang) string {
	if l == English {
		return t.EN
	}
	return t.NL
}

// Method is what a workshop is run with: exercises, instrument and agenda. It
// is embedded in the workshop's first record, so that a file opens the same
// years later. Package method loads and validates it.
type Method struct {
	ID         string     `json:"id"`
	Version    string     `json:"version"`
	Name       Text       `json:"name"`
	Variants   []Variant  `json:"variants"`
	Exercises  []Exercise `json:"exercises"`
	Instrument Instrument `json:"instrument"`
	Warnings   []Warning  `json:"warnings,omitempty"`

	Library  []Intervention `json:"library,omitempty"`
	Reflexes []Reflex       `json:"reflexes,omitempty"`
}

// Variant is a length of workshop with its agenda, such as half a day.
type Variant struct {
	ID      string `json:"id"` // half, full, follow-up
	Name    Text   `json:"name"`
	Minutes int    `json:"minutes"`
	Agenda  []Slot `json:"agenda"`
}

// Slot is a planned exercise, or a pause where Exercise is empty.
type Slot struct {
	ID       string `json:"id"`
	Exercise string `json:"exercise,omitempty"`
	Title    *Text  `json:"title,omitempty"` // of a pause; an exercise has its own
	Minutes  int    `json:"minutes"`
}

// Exercise is one exercise of the method.
type Exercise struct {
	ID       string     `json:"id"`   // such as "mirror"
	Code     string     `json:"code"` // such as "E03"
	Title    Text       `json:"title"`
	Purpose  Text       `json:"purpose"`  // why we do this, one sentence
	Question Text       `json:"question"` // what stands on the wall
	Done     Text       `json:"done"`     // when it is complete; informs, never blocks
	Guide    Guide      `json:"guide"`
	Cards    []CardKind `json:"cards,omitempty"`
	Steps    []Step     `json:"steps"`

	Complete []Criterion `json:"complete,omitempty"` // what Done says, to be counted
}

// Guide is what only the facilitator reads.
type Guide struct {
	Say     Text `json:"say"`
	Pitfall Text `json:"pitfall"`
	Tense   Text `json:"tense"` // what if it gets tense
}

// StepKind says how a step is drawn and what can be done in it.
type StepKind string

// The step kinds that carry the method.
const (
	StepExplain StepKind = "explain" // text to read out
	StepPeople  StepKind = "people"  // parties, people, context
	StepSurvey  StepKind = "survey"  // ballots on the instrument, or on a sheet of the step's own
	StepCards   StepKind = "cards"   // cards of one or more kinds in areas
	StepDots    StepKind = "dots"    // votes on cards
	StepCanvas  StepKind = "canvas"  // a picture, with the cards it is drawn from
	StepPlan    StepKind = "plan"    // actions
	StepConsent StepKind = "consent" // each side's consent to each action
	StepClose   StepKind = "close"   // follow-up date and release
	StepReflex  StepKind = "reflex"  // reflexes to recognise and to answer better; nothing typed is kept
	StepReview  StepKind = "review"  // what became of earlier actions: readings, and what is decided
)

// Blind says whose input is hidden until the step is revealed.
type Blind string

// The kinds of blindness.
const (
	Open       Blind = ""       // everyone sees everything
	BlindSides Blind = "sides"  // each side sees its own
	BlindEach  Blind = "ballot" // nobody sees anything but how many answered
)

// Step is one screen of an exercise.
type Step struct {
	ID     string   `json:"id"`
	Kind   StepKind `json:"kind"`
	Title  Text     `json:"title"`
	Text   Text     `json:"text"`             // the instruction
	Empty  Text     `json:"empty"`            // what an empty canvas is for, with an example
	Next   Text     `json:"next"`             // the primary button on the step before it
	Blind  Blind    `json:"blind,omitempty"`  //
	Cards  []string `json:"cards,omitempty"`  // card kinds that are added here
	Fields []string `json:"fields,omitempty"` // fields of earlier cards that are filled in here
	Shows  []string `json:"shows,omitempty"`  // card kinds of other exercises shown beside
	Charts []string `json:"charts,omitempty"`
	Form   string   `json:"form,omitempty"` // of a survey: short or long; until another is chosen
	Dots   int      `json:"dots,omitempty"` // votes a person

	Question Text     `json:"question,omitzero"` // what stands on the wall instead of the exercise's question
	Sheet    *Sheet   `json:"sheet,omitempty"`   // of a survey: its own statements instead of the instrument's
	Scratch  *Scratch `json:"scratch,omitempty"` // room for a side's private words, which are kept nowhere
}

// Scratch is a place to think on paper that is not kept: not in the file, not
// in the report, and gone when the workshop is closed.
type Scratch struct {
	Label Text `json:"label"`
	Hint  Text `json:"hint"`
}

// CardKind is a kind of card with typed fields.
type CardKind struct {
	ID      string  `json:"id"`
	Title   Text    `json:"title"`
	PerSide bool    `json:"perSide,omitempty"` // each card belongs to a side
	Most    int     `json:"most,omitempty"`    // cards of this kind; a side where PerSide; 0 is no limit
	Fields  []Field `json:"fields"`

	Presets []Preset `json:"presets,omitempty"` // cards that are there when the step that adds the kind is first opened
	Carry   bool     `json:"carry,omitempty"`   // taken along into a follow-up
}

// Preset is a card that need not be typed. Its text fields are given in each
// language; the workshop's own is taken when the card is made.
type Preset struct {
	ID     string          `json:"id"`
	Fields map[string]Text `json:"fields"`
}

// FieldType says what a field holds. Values travel as strings in a canonical
// form, given here for each type.
type FieldType string

// The field types.
const (
	FieldText   FieldType = "text"   // UTF-8, at most Max characters, line breaks allowed
	FieldNumber FieldType = "number" // decimal with a point, from Min to Max
	FieldScale  FieldType = "scale"  // whole number from Min to Max
	FieldChoice FieldType = "choice" // an Option's ID
	FieldDate   FieldType = "date"   // 2006-01-02
	FieldMonth  FieldType = "month"  // 2006-01
	FieldPerson FieldType = "person" // a person's id
	FieldRef    FieldType = "ref"    // the id of a card of kind To, or a driver's id where To is "driver"; any card where To is "*"
	FieldYesNo  FieldType = "yesno"  // "yes" or "no"
)

// Field is a typed field of a card.
type Field struct {
	ID       string    `json:"id"`
	Type     FieldType `json:"type"`
	Label    Text      `json:"label"`
	Hint     Text      `json:"hint"` // an example
	Required bool      `json:"required,omitempty"`
	Min      float64   `json:"min,omitempty"`
	Max      float64   `json:"max,omitempty"` // of a text: characters
	Unit     Text      `json:"unit"`
	Options  []Option  `json:"options,omitempty"`
	To       string    `json:"to,omitempty"`
	Each     bool      `json:"each,omitempty"` // of a ref: there is one such card for each that it can point at, on each side where PerSide
}

// Option is a choice.
type Option struct {
	ID    string `json:"id"`
	Label Text   `json:"label"`
}
