package workshop

import "github.com/google/uuid"

func text(s string) Text { return Text{NL: s, EN: s + " (en)"} }

func key(exercise, step string) StepKey { return StepKey{exercise, step} }

// The steps of the test method that are blind.
var (
	surveyStep    = key("mirror", "fill")
	termStep      = key("words", "collect")
	interestStep  = key("interests", "write")
	signalStep    = key("signals", "write")
	voteStep      = key("problems", "vote")
	blindSteps    = []StepKey{surveyStep, termStep, interestStep, signalStep, voteStep, safetyStep, signalsStep, markStep}
	problemStep   = key("problems", "tell")
	cycleStep     = key("cycle", "loop")
	openVoteStep  = key("cycle", "weigh")
	allCardKinds  = map[string]StepKey{"term": termStep, "interest": interestStep, "signal": signalStep, "problem": problemStep, "cycle": cycleStep, "finding": key("system", "find"), "cause": key("system", "find"), "limit": key("limits", "limits"), "agreement": key("welcome", "agree")}
	sharedKinds   = map[string]bool{"problem": true, "cycle": true, "finding": true, "agreement": true}
	safetyStep    = key("welcome", "safety")
	signalsStep   = key("welcome", "signals")
	markStep      = key("welcome", "mark")
	fiveLabels    = []Text{text("1"), text("2"), text("3"), text("4"), text("5")}
	testWorkshop  = uuid.MustParse("0190a000-0000-7000-8000-000000000001")
	testLongLimit = 40
)

// testMethod is a small method with every step kind, both kinds of blindness,
// votes, and a card with every field type.
func testMethod() Method {
	return Method{
		ID: "test", Version: "1", Name: text("Proef"),
		Variants: []Variant{
			{ID: "half", Name: text("Halve dag"), Minutes: 240, Agenda: []Slot{
				{ID: "preparation", Exercise: "preparation", Minutes: 10},
				{ID: "mirror", Exercise: "mirror", Minutes: 30},
				{ID: "words", Exercise: "words", Minutes: 20},
				{ID: "pause", Title: new(text("Pauze")), Minutes: 15},
				{ID: "problems", Exercise: "problems", Minutes: 30},
				{ID: "plan", Exercise: "plan", Minutes: 45},
			}},
			{ID: "short", Name: text("Kort"), Minutes: 60, Agenda: []Slot{{ID: "plan", Exercise: "plan", Minutes: 45}}},
		},
		Exercises: []Exercise{
			exercise("preparation", nil, Step{ID: "people", Kind: StepPeople}),
			exercise("welcome", []CardKind{{ID: "agreement", Fields: []Field{{ID: "text", Type: FieldText, Required: true}}, Presets: []Preset{
				{ID: "ask", Fields: map[string]Text{"text": text("Eerst vragen")}}, {ID: "time", Fields: map[string]Text{"text": text("Tijd nemen")}},
			}}},
				Step{ID: "say", Kind: StepExplain},
				Step{ID: "safety", Kind: StepSurvey, Blind: BlindEach, Sheet: &Sheet{
					Scale: fiveLabels, Items: []SheetItem{{"say", text("Ik kan hier alles zeggen")}, {"help", text("Hulp vragen is gewoon")}}, Shown: ShownNever, Low: 3, Advice: text("Laat mensen schrijven"),
				}},
				Step{ID: "signals", Kind: StepSurvey, Blind: BlindEach, Sheet: &Sheet{Scale: fiveLabels, Items: []SheetItem{{"fine", text("Alles gaat goed")}}, Shown: ShownSides}},
				Step{ID: "mark", Kind: StepSurvey, Blind: BlindEach, Sheet: &Sheet{
					Scale: fiveLabels, Items: []SheetItem{{"roti", text("Dit was de tijd waard")}}, Shown: ShownMean, Low: 2.5, Advice: text("Vraag wat één punt had gegeven"),
				}},
				Step{ID: "agree", Kind: StepCards, Cards: []string{"agreement"}}),
			exercise("mirror", nil,
				Step{ID: "fill", Kind: StepSurvey, Blind: BlindEach, Form: "short"},
				Step{ID: "look", Kind: StepCanvas, Charts: []string{"heatmap"}}),
			exercise("words", []CardKind{{ID: "term", PerSide: true, Most: 3, Fields: []Field{
				{ID: "word", Type: FieldText, Max: float64(testLongLimit), Required: true},
				{ID: "meaning", Type: FieldText},
				{ID: "agreed", Type: FieldChoice, Options: []Option{{ID: "agreed"}, {ID: "open"}}},
			}}},
				Step{ID: "collect", Kind: StepCards, Blind: BlindSides, Cards: []string{"term"}, Fields: []string{"word", "meaning"}},
				Step{ID: "agree", Kind: StepCards, Fields: []string{"agreed"}}),
			exercise("interests", []CardKind{{ID: "interest", PerSide: true, Fields: []Field{
				{ID: "interest", Type: FieldText},
				{ID: "type", Type: FieldChoice, Options: []Option{{ID: "gedeeld"}, {ID: "botsend"}}},
				{ID: "pair", Type: FieldRef, To: "interest"},
			}}},
				Step{ID: "write", Kind: StepCards, Blind: BlindSides, Cards: []string{"interest"}},
				Step{ID: "sort", Kind: StepCards, Fields: []string{"type", "pair"}}),
			exercise("signals", []CardKind{{ID: "signal", PerSide: true, Fields: []Field{{ID: "signal", Type: FieldText}}}},
				Step{ID: "write", Kind: StepCards, Blind: BlindEach, Cards: []string{"signal"}},
				Step{ID: "read", Kind: StepCards}),
			exercise("problems", []CardKind{{ID: "problem", Fields: []Field{
				{ID: "title", Type: FieldText, Max: 80, Required: true},
				{ID: "hours", Type: FieldNumber, Min: 0, Max: 1000},
				{ID: "any", Type: FieldNumber},
				{ID: "feeling", Type: FieldScale, Min: -2, Max: 2},
				{ID: "frequency", Type: FieldChoice, Options: []Option{{ID: "daily"}, {ID: "weekly"}}},
				{ID: "since", Type: FieldDate},
				{ID: "month", Type: FieldMonth},
				{ID: "teller", Type: FieldPerson},
				{ID: "driver", Type: FieldRef, To: "driver"},
				{ID: "term", Type: FieldRef, To: "term"},
				{ID: "recurring", Type: FieldYesNo},
			}}},
				Step{ID: "tell", Kind: StepCards, Cards: []string{"problem"}},
				Step{ID: "vote", Kind: StepDots, Blind: BlindEach, Dots: 2}),
			exercise("cycle", []CardKind{{ID: "cycle", Fields: []Field{
				{ID: "symptom", Type: FieldText},
				{ID: "problem", Type: FieldRef, To: "problem"},
				{ID: "timesReturned", Type: FieldNumber, Min: 0, Max: 99},
			}}},
				Step{ID: "loop", Kind: StepCards, Cards: []string{"cycle"}},
				Step{ID: "quiet", Kind: StepCards, Blind: BlindEach, Cards: []string{"cycle"}},
				Step{ID: "weigh", Kind: StepDots, Dots: 1}),
			exercise("system", []CardKind{
				{ID: "finding", Fields: []Field{{ID: "hypothesis", Type: FieldText, Max: MaxShort}, {ID: "cycle", Type: FieldRef, To: "cycle"}}},
				{ID: "cause", PerSide: true, Fields: []Field{{ID: "finding", Type: FieldRef, To: "finding", Required: true}, {ID: "weight", Type: FieldScale, Max: 3}}},
			},
				Step{ID: "find", Kind: StepCards, Cards: []string{"finding", "cause"}}),
			exercise("limits", []CardKind{{ID: "limit", PerSide: true, Fields: []Field{{ID: "text", Type: FieldText}}}},
				Step{ID: "limits", Kind: StepCards, Cards: []string{"limit"}}),
			exercise("plan", nil,
				Step{ID: "actions", Kind: StepPlan},
				Step{ID: "consent", Kind: StepConsent},
				Step{ID: "close", Kind: StepClose}),
		},
		Instrument: Instrument{
			Scale:   fiveLabels,
			Drivers: []Driver{{"respect", "verbinden", text("Respect")}, {"begrip", "begrijpen", text("Begrip")}},
			Items: []Item{
				{"HET1", "respect", "HET", true, text("{A} luistert naar {B}")},
				{"WIJ1", "begrip", "WIJ", true, text("{A} vraagt {B}")},
				{"IK1", "begrip", "IK", false, text("{A} kent {B}")},
			},
			Results: []ResultItem{
				{Code: "R1", Type: "mark", Min: 1, Max: 10, Predict: true},
				{Code: "R3", Type: "mark", Min: 0, Max: 10},
				{Code: "R7", Type: "yesno", Both: true},
			},
		},
	}
}

func exercise(id string, cards []CardKind, steps ...Step) Exercise {
	return Exercise{ID: id, Title: text(id), Cards: cards, Steps: steps}
}
