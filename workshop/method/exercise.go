package method

import (
	"path"
	"slices"
	"strings"

	"samenspel/workshop"
)

// exerciseFile is an exercise and where it was read from.
type exerciseFile struct {
	*source
	exercise workshop.Exercise
}

// exerciseSet is all exercises of a method.
type exerciseSet struct {
	files []exerciseFile
	whole bool // no file was unreadable, so a name that is not here is unknown

	reflexes      []workshop.Reflex
	reflexesKnown bool // reflexes.yaml was sound or left out
}

// has goes by file name: an id that differs from it is reported once, there.
func (set *exerciseSet) has(id string) bool {
	return slices.ContainsFunc(set.files, func(f exerciseFile) bool { return f.name() == id })
}

// name is what the file says the exercise is called.
func (s *source) name() string { return strings.TrimSuffix(path.Base(s.file), ".yaml") }

// checkExercises checks each exercise, then what they have in common.
func checkExercises(set *exerciseSet) {
	codes, kinds := map[string]string{}, map[string]string{}
	for i := range set.files {
		f := &set.files[i]
		checkExercise(f.source, &f.exercise)
		takeOnce(f.source, codes, "code", f.exercise.Code)
		for j := range f.exercise.Cards {
			takeOnce(f.source, kinds, at("cards", j)+".id", f.exercise.Cards[j].ID)
		}
	}
	checkReferences(set)
}

// takeOnce reports a word that another file has taken already.
func takeOnce(s *source, taken map[string]string, field, word string) {
	if word == "" {
		return
	}
	if first, ok := taken[word]; ok && first != s.file {
		s.failf(field, "%q is used in %s too", word, first)
		return
	}
	taken[word] = s.file
}

func checkExercise(s *source, e *workshop.Exercise) {
	s.id("id", e.ID)
	if e.ID != "" && e.ID != s.name() {
		s.failf("id", "%q in a file named %s; name both the same", e.ID, s.name())
	}
	if !codeForm.MatchString(e.Code) {
		s.failf("code", "%q; expected a capital and a number, such as E03", e.Code)
	}
	s.oneLine("title", e.Title, mostName, true)
	s.text("purpose", e.Purpose, mostSentence, true)
	s.text("question", e.Question, mostQuestion, true)
	s.text("done", e.Done, mostSentence, true)
	s.text("guide.say", e.Guide.Say, mostGuide, true)
	s.text("guide.pitfall", e.Guide.Pitfall, mostGuide, true)
	s.text("guide.tense", e.Guide.Tense, mostGuide, true)

	ids := unique{}
	for i := range e.Cards {
		name := at("cards", i)
		ids.add(s, name+".id", e.Cards[i].ID)
		checkCardKind(s, name, &e.Cards[i])
		checkPresets(s, name, e, &e.Cards[i])
		checkEach(s, name, e, &e.Cards[i])
	}
	checkSteps(s, e)
}
