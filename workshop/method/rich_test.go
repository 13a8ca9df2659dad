package method_test

import (
	"io"
	"io/fs"
	"reflect"
	"testing"
	"testing/fstest"

	"samenspel/workshop"
	"samenspel/workshop/method"
)

// What the files say must come back as it was written.
func TestRichIsSound(t *testing.T) {
	m, err := method.Load(rich(t))
	if err != nil {
		t.Fatal(err)
	}
	e := m.Exercises[2]
	if e.ID != "more" {
		t.Fatalf("exercises do not come in the order of their codes: %s comes last", e.ID)
	}
	same := func(what string, got, want any) {
		t.Helper()
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v\nwant %+v", what, got, want)
		}
	}
	same("criterion", e.Complete[0], workshop.Criterion{
		Text: workshop.Text{NL: "woorden", EN: "words"}, Count: workshop.CountCards, Cards: "term", Field: "status", Is: "agreed", Sides: true, Least: 2,
	})
	same("kinds", e.Complete[1].Kinds, true)
	same("presets", e.Cards[0].Presets, []workshop.Preset{
		{ID: "start", Fields: map[string]workshop.Text{"name": {NL: "Begin", EN: "Start"}}},
		{ID: "end", Fields: map[string]workshop.Text{"name": {NL: "Eind", EN: "End"}, "note": {NL: "Klaar", EN: "Finished"}}},
	})
	same("carry", []bool{e.Cards[0].Carry, e.Cards[1].Carry}, []bool{true, false})
	same("each", e.Cards[1].Fields[0].Each, true)
	same("question", e.Steps[0].Question, workshop.Text{NL: "Hoe nu?", EN: "How now?"})
	same("sheet", e.Steps[0].Sheet, &workshop.Sheet{
		Scale: []workshop.Text{{NL: "nee", EN: "no"}, {NL: "soms", EN: "at times"}, {NL: "ja", EN: "yes"}},
		Items: []workshop.SheetItem{
			{Code: "S1", Text: workshop.Text{NL: "Ik zeg wat ik vind", EN: "I say what I think"}},
			{Code: "S2", Text: workshop.Text{NL: "Fouten mogen", EN: "Mistakes are allowed"}},
		},
		Shown: workshop.ShownNever, Low: 2.5, Advice: workshop.Text{NL: "Begin klein", EN: "Start small"},
	})
	same("scratch", e.Steps[1].Scratch, &workshop.Scratch{
		Label: workshop.Text{NL: "Voor jezelf", EN: "For yourself"}, Hint: workshop.Text{NL: "Blijft hier", EN: "Stays here"},
	})
	same("step kinds", []workshop.StepKind{e.Steps[2].Kind, e.Steps[3].Kind}, []workshop.StepKind{workshop.StepReflex, workshop.StepReview})
	same("library", m.Library, []workshop.Intervention{
		{ID: "slow", Level: workshop.WIJ, Cause: "haste", By: workshop.Client, Title: workshop.Text{NL: "Langzamer", EN: "Slower"}, Text: workshop.Text{NL: "Neem een dag", EN: "Take a day"}},
		{ID: "dare", Level: workshop.IK, Cause: "fear", Title: workshop.Text{NL: "Durven", EN: "Dare"}, Text: workshop.Text{NL: "Zeg het eerst", EN: "Say it first"}},
	})
	same("reflexes", len(m.Reflexes), 2)
	same("reflex", m.Reflexes[0], workshop.Reflex{
		ID: "soothe", Side: workshop.Vendor,
		Title:     workshop.Text{NL: "Sussen", EN: "Soothe"},
		Situation: workshop.Text{NL: "Het werkt niet", EN: "It does not work"},
		Sentence:  workshop.Text{NL: "Dat hoort zo", EN: "That is normal"},
		Mechanism: workshop.Text{NL: "Schrik", EN: "Fright"},
		Better:    workshop.Text{NL: "Vertel eens", EN: "Do tell"},
	})
}

// A cause that no card can name is only held to be an id.
func TestLibraryWithoutCauses(t *testing.T) {
	files := small(t)
	files[library] = rich(t)[library]
	if _, err := method.Load(files); err != nil {
		t.Error(err)
	}
	edit(t, files, library, "cause: haste", "cause: too much haste")
	wantErrors(t, files, `library.yaml:4: interventions[0].cause: "too much haste" is no id; expected letters a-z, digits, - or _, beginning with a small letter`)
}

func TestReflexStepWithoutReflexes(t *testing.T) {
	files := rich(t)
	delete(files, reflexes)
	wantErrors(t, files, "exercises/more.yaml:70: steps[2].kind: this method has no reflexes; give them in reflexes.yaml")
}

// A file that cannot be read must not make what it would have said look
// missing in the others.
func TestUnreadableReflexes(t *testing.T) {
	files := rich(t)
	edit(t, files, reflexes, "- id: soothe", `- id: "soothe`)
	wantErrors(t, files, "reflexes.yaml:2: not YAML: could not find end character of double-quoted text")
}

func TestUnreadableExerciseOfCounted(t *testing.T) {
	files := rich(t)
	edit(t, files, words, "code: E01", `code: "E01`)
	wantErrors(t, files, "exercises/words.yaml:2: not YAML: could not find end character of double-quoted text")
}

// A slot may take no time of the day: what it holds was done before.
func TestSlotOfNoTime(t *testing.T) {
	files := small(t)
	edit(t, files, main, "{id: look, exercise: look, minutes: 20}", "{id: look, exercise: look, minutes: 0}")
	edit(t, files, main, "minutes: 60", "minutes: 40")
	if _, err := method.Load(files); err != nil {
		t.Error(err)
	}
}

// References may go through another exercise's file, and not in a circle.
func TestReferencesOverFiles(t *testing.T) {
	files := rich(t)
	edit(t, files, words, "to: term", "to: mood")
	if _, err := method.Load(files); err != nil {
		t.Fatal(err)
	}
	edit(t, files, more, "{id: heavy, type: yesno,", "{id: heavy, type: ref, to: hit, required: true,")
	wantErrors(t, files, "exercises/more.yaml:23: cards[0].presets[0].fields: lacks \"heavy\", which is required\n"+
		"exercises/more.yaml:24: cards[0].presets[1].fields: lacks \"heavy\", which is required\n"+
		"exercises/more.yaml:34: cards[1].fields[0].to: no first card could be made: moment needs hit needs mood needs moment")
}

// endless is a method's folder in which one file goes on and on.
type endless struct {
	fstest.MapFS
	name string
	read *int
}

func (e endless) Open(name string) (fs.File, error) {
	f, err := e.MapFS.Open(name)
	if name == e.name {
		return &endlessFile{f, e.read}, err
	}
	return f, err
}

type endlessFile struct {
	fs.File
	read *int
}

const huge = 50 << 20

func (f *endlessFile) Read(p []byte) (int, error) {
	if *f.read >= huge {
		return 0, io.EOF
	}
	for i := range p {
		p[i] = '#'
	}
	*f.read += len(p)
	return len(p), nil
}

// A huge file is refused by what is read of it, not by what it says of itself.
func TestHugeFile(t *testing.T) {
	for _, name := range []string{main, instrument, words, warnings, library, reflexes} {
		read := 0
		_, err := method.Load(endless{rich(t), name, &read})
		if want := name + ": too large: at most 5 MB"; err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", name, err, want)
		}
		if read > 6<<20 {
			t.Errorf("%s: %d bytes were read before it was refused", name, read)
		}
	}
}
