package method

import (
	"slices"

	"samenspel/workshop"
)

const mostDots = 20 // votes a person

var stepKinds = []workshop.StepKind{
	workshop.StepExplain, workshop.StepPeople, workshop.StepSurvey, workshop.StepCards, workshop.StepDots,
	workshop.StepCanvas, workshop.StepPlan, workshop.StepConsent, workshop.StepClose, workshop.StepReflex, workshop.StepReview,
}

var blinds = []workshop.Blind{workshop.BlindSides, workshop.BlindEach}

// charts are the pictures the product can draw.
var charts = []string{
	"heatmap", "dumbbell", "trust", "venn", "loop", "iceberg", "causes",
	"touchpoints", "terms", "workday", "misunderstanding", "matrix", "rings", "trend", "progress",
}

func checkSteps(s *source, e *workshop.Exercise) {
	if len(e.Steps) == 0 {
		s.failf("steps", "missing; an exercise has at least one")
		return
	}
	ids := unique{}
	whole := s.sound("steps")
	for i := range e.Steps {
		name, st := at("steps", i), &e.Steps[i]
		s.id(name+".id", st.ID)
		ids.add(s, name+".id", st.ID)
		s.oneLine(name+".title", st.Title, mostName, true)
		s.text(name+".text", st.Text, mostStepText, true)
		s.text(name+".empty", st.Empty, mostStepText, st.Kind != workshop.StepExplain)
		s.oneLine(name+".next", st.Next, mostButton, true)
		s.text(name+".question", st.Question, mostQuestion, false)
		if oneOf(s, name+".kind", st.Kind, stepKinds) {
			checkBlind(s, name, e, i)
			checkContent(s, name, e, st)
			checkNames(s, name, e, st)
		}
	}
	for i := range e.Cards {
		id := e.Cards[i].ID
		if whole && id != "" && !slices.ContainsFunc(e.Steps, func(st workshop.Step) bool { return slices.Contains(st.Cards, id) }) {
			s.failf(at("cards", i)+".id", "no step adds cards of kind %q; name it in a step's cards", id)
		}
	}
}

// checkBlind checks that what is hidden can be, and is revealed at some time.
func checkBlind(s *source, name string, e *workshop.Exercise, i int) {
	st, field := &e.Steps[i], name+".blind"
	if st.Kind == workshop.StepSurvey && st.Blind != workshop.BlindEach {
		s.failf(field, "a survey's answers are blind; expected %s", workshop.BlindEach)
		return
	}
	if st.Blind == workshop.Open {
		return
	}
	oneOf(s, field, st.Blind, blinds)
	onlyFor(s, field, true, st.Kind, workshop.StepSurvey, workshop.StepCards, workshop.StepDots)
	if len(st.Fields) > 0 {
		s.failf(name+".fields", "a blind step cannot fill in fields of earlier cards: those would not be hidden")
	}
	if i == len(e.Steps)-1 {
		s.failf(field, "the last step cannot be blind: going to the next one reveals it")
	}
}

// checkContent checks what each kind of step needs and what it has no use for.
func checkContent(s *source, name string, e *workshop.Exercise, st *workshop.Step) {
	onlyFor(s, name+".cards", len(st.Cards) > 0, st.Kind, workshop.StepCards, workshop.StepDots, workshop.StepCanvas, workshop.StepReflex)
	onlyFor(s, name+".fields", len(st.Fields) > 0, st.Kind, workshop.StepCards, workshop.StepCanvas)
	onlyFor(s, name+".charts", len(st.Charts) > 0, st.Kind, workshop.StepCanvas)
	onlyFor(s, name+".form", st.Form != "", st.Kind, workshop.StepSurvey)
	onlyFor(s, name+".sheet", st.Sheet != nil, st.Kind, workshop.StepSurvey)
	onlyFor(s, name+".scratch", st.Scratch != nil, st.Kind, workshop.StepCards, workshop.StepExplain)
	onlyFor(s, name+".dots", st.Dots != 0, st.Kind, workshop.StepDots)
	if st.Scratch != nil {
		s.oneLine(name+".scratch.label", st.Scratch.Label, mostName, true)
		s.text(name+".scratch.hint", st.Scratch.Hint, mostSentence, true)
	}
	switch st.Kind {
	case workshop.StepSurvey:
		checkSurvey(s, name, st)
	case workshop.StepDots:
		if st.Dots < 1 || st.Dots > mostDots {
			s.failf(name+".dots", "%d; expected 1 to %d votes a person", st.Dots, mostDots)
		}
	case workshop.StepCanvas:
		if len(st.Charts) == 0 {
			s.failf(name+".charts", "missing; a canvas shows at least one")
		}
	case workshop.StepCards:
		if len(st.Cards)+len(st.Fields) == 0 {
			s.failf(name+".cards", "missing; name the cards to add, or fields to fill in")
		}
	case workshop.StepExplain, workshop.StepPeople, workshop.StepPlan, workshop.StepConsent, workshop.StepClose,
		workshop.StepReflex, workshop.StepReview:
		// what they hold is not up to the file
	}
}

// checkNames checks the charts and fields that a step names, and that it names
// no kind of card twice.
func checkNames(s *source, name string, e *workshop.Exercise, st *workshop.Step) {
	seen := unique{}
	for i, id := range st.Cards {
		seen.add(s, at(name+".cards", i), id)
	}
	seen = unique{}
	for i, c := range st.Charts {
		seen.add(s, at(name+".charts", i), c)
		oneOf(s, at(name+".charts", i), c, charts)
	}
	seen = unique{}
	for i, id := range st.Fields {
		seen.add(s, at(name+".fields", i), id)
		switch kindsWith(e, id) {
		case 0:
			s.failf(at(name+".fields", i), "unknown field %q; it must be one of this exercise's cards", id)
		case 1:
		default:
			s.failf(at(name+".fields", i), "more than one kind of card has a field %q; give them different ids", id)
		}
	}
}

// kindsWith counts the kinds of card that have a field.
func kindsWith(e *workshop.Exercise, field string) int {
	n := 0
	for _, k := range e.Cards {
		if slices.ContainsFunc(k.Fields, func(f workshop.Field) bool { return f.ID == field }) {
			n++
		}
	}
	return n
}
