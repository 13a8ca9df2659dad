package method_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"samenspel/workshop"
	"samenspel/workshop/method"
)

const warnings = "warnings.yaml"

// brokenWarnings are mistakes in warnings.yaml.
var brokenWarnings = []brokenCase{
	{
		"code", warnings, "code: W1", "code: first",
		`warnings.yaml:2: warnings[0].code: "first"; expected a capital and a number, such as W3`,
	},
	{
		"text in one language", warnings, "text: {nl: Wie dan?, en: Who then?}", "text: {nl: Wie dan?}",
		"warnings.yaml:13: warnings[2].text.en: missing; every text is given in nl and en",
	},
	{
		"long text", warnings, "en: Who then?", "en: " + strings.Repeat("w", 101),
		"warnings.yaml:13: warnings[2].text.en: 101 characters; at most 100 fit",
	},
	{
		"unknown part", warnings, "except: {nl: [een aantal]}", "exept: {nl: [een aantal]}",
		"warnings.yaml:6: warnings[0].exept: unknown field; expected code, text, fields, when, words, except, unless",
	},
	{
		"no fields", warnings, "fields: [action.title, term.*]", "fields: []",
		`warnings.yaml:4: warnings[0].fields: missing; name fields such as action.title or interest.*, or "*" for every text`,
	},
	{
		"no field", warnings, "[action.title, term.*]", "[title, term.*]",
		`warnings.yaml:4: warnings[0].fields[0]: "title" is no field; expected action.title, interest.why, interest.*, card.* or *`,
	},
	{
		"unknown action field", warnings, "[action.title, term.*]", "[action.tilte, term.*]",
		`warnings.yaml:4: warnings[0].fields[0]: action has no field "tilte"`,
	},
	{
		"unknown kind of card", warnings, "[action.title, term.*]", "[action.title, word.*]",
		`warnings.yaml:4: warnings[0].fields[1]: unknown kind of card "word"`,
	},
	{
		"unknown card field", warnings, "[action.title, term.*]", "[action.title, term.word]",
		`warnings.yaml:4: warnings[0].fields[1]: term has no field "word"`,
	},
	{
		"field twice", warnings, "[action.title, term.*]", "[term.*, term.*]",
		`warnings.yaml:4: warnings[0].fields[1]: "term.*" is used twice; first in warnings[0].fields[0]`,
	},
	{
		"words in a date", warnings, "[action.title, term.*]", "[action.due, term.*]",
		"warnings.yaml:4: warnings[0].fields[0]: action.due holds no text but a date, and this warning looks for words",
	},
	{
		"words in one language", warnings, "en: [number of]}", "en: []}",
		"warnings.yaml:5: warnings[0].words.en: missing; words are given in nl and en",
	},
	{
		"neither words nor when", warnings, "    when: [{field: ownerVendor, is: distant}, {field: plaster, is: \"no\"}, {field: level, is: HET}]\n", "",
		"warnings.yaml:12: warnings[2].words: missing; a warning looks for words, or says when it holds",
	},
	{
		"except without words", warnings, "    when:", "    except: {nl: [een aantal]}\n    when:",
		"warnings.yaml:15: warnings[2].except: not without words",
	},
	{
		"stem too short", warnings, "[number of]", "[nu*]",
		`warnings.yaml:5: warnings[0].words.en[0]: "nu*": a * stands beside at least 3 letters`,
	},
	{
		"open gap", warnings, `"snapt ... niet"`, `"snapt ..."`,
		`warnings.yaml:5: warnings[0].words.nl[1]: "snapt ...": "..." stands between two words`,
	},
	{
		"unknown class", warnings, "<date>", "<day>",
		`warnings.yaml:7: warnings[0].unless.en[0]: "<day>": holds a sign that no word has; letters, digits, apostrophes, and * | ... <number> <date> are read`,
	},
	{
		"endless phrase", warnings, "[number of]", "[" + strings.Repeat("of ", 60) + "]",
		"warnings.yaml:5: warnings[0].words.en[0]: 179 characters; at most 160 fit",
	},
	{
		"nine words", warnings, "[number of]", "[a b c d e f g h i]",
		`warnings.yaml:5: warnings[0].words.en[0]: "a b c d e f g h i": more than 8 words`,
	},
	{
		"word twice", warnings, `[aantal, "snapt ... niet"]`, "[aantal, Aantal]",
		`warnings.yaml:5: warnings[0].words.nl[1]: "aantal" is used twice; first in warnings[0].words.nl[0]`,
	},
	{
		"innocent by itself", warnings, "except: {nl: [een aantal]}", "except: {nl: [aantal]}",
		`warnings.yaml:6: warnings[0].except.nl[0]: "aantal" is used twice; first in warnings[0].words.nl[0]`,
	},
	{
		"a number for a word", warnings, "[number of]", "[12]",
		`warnings.yaml:5: warnings[0].words.en[0]: expected a text, not "12"; put it in quotes`,
	},
	{
		"a word of the glossary that is not named", warnings, "nl: \"Zeg {term}.\"", "nl: Zeg het.",
		"warnings.yaml:9: warnings[1].text.nl: {term} in the text and {vendor} in the words go together",
	},
	{
		"a word of the glossary that is not looked for", warnings, `nl: ["{vendor}"]`, "nl: [case]",
		"warnings.yaml:9: warnings[1].text.nl: {term} in the text and {vendor} in the words go together",
	},
	{
		"when about everything", warnings, `fields: ["*"]`, "fields: [\"*\"]\n    when: [{field: due, is: empty}]",
		"warnings.yaml:11: warnings[1].when[0].field: not for a warning about every text; name the fields",
	},
	{
		"when beside another field", warnings, "field: plaster", "field: plastr",
		`warnings.yaml:15: warnings[2].when[1].field: action has no field "plastr"`,
	},
	{
		"when without a value", warnings, ", is: distant", "",
		"warnings.yaml:15: warnings[2].when[0].is: missing; expected empty, distant, or what the field holds",
	},
	{
		"when nobody can be distant", warnings, `{field: plaster, is: "no"}`, "{field: plaster, is: distant}",
		`warnings.yaml:15: warnings[2].when[1].is: "distant" is for a person; plaster holds a yesno`,
	},
	{
		"when yes is a number", warnings, `is: "no"`, `is: "1"`,
		`warnings.yaml:15: warnings[2].when[1].is: unknown "1"; expected yes, no, empty`,
	},
	{
		"when it is no option", warnings, "is: HET", "is: HAT",
		`warnings.yaml:15: warnings[2].when[2].is: unknown "HAT"; expected empty, HET, WIJ, IK`,
	},
	{
		"a kind of card called action", words, "- id: hit", "- id: action",
		"exercises/words.yaml:25: cards[1].id: \"action\" is taken: warnings mean something else by it\n" +
			"exercises/words.yaml:44: steps[1].cards[0]: unknown kind of card \"hit\"",
	},
}

func TestNoWarnings(t *testing.T) {
	files := small(t)
	delete(files, warnings)
	m, err := method.Load(files)
	if err != nil || m.Warnings != nil {
		t.Errorf("a method without the file: %v, %v", m.Warnings, err)
	}
	files[warnings] = &fstest.MapFile{Data: []byte("warnings: []\n")}
	wantErrors(t, files, "warnings.yaml:1: warnings: missing; give at least one, or leave the file out")
	files[warnings] = &fstest.MapFile{Data: []byte("warnings:\n" + strings.Repeat("- {}\n", 101))}
	wantErrors(t, files, "warnings.yaml:1: warnings: 101; at most 100")
	files[warnings] = &fstest.MapFile{Data: []byte("- {}\n")}
	wantErrors(t, files, "warnings.yaml:1: expected fields, such as id: mirror")
}

// Where an exercise can't be read, its cards are not unknown.
func TestWarningsOfAnUnreadableExercise(t *testing.T) {
	files := small(t)
	edit(t, files, words, "code: E01", `code: "E01`)
	wantErrors(t, files, "exercises/words.yaml:2: not YAML: could not find end character of double-quoted text")
}

// The questions, as the method's authors worded them, in their order.
func TestBuiltinWarnings(t *testing.T) {
	var got []string
	for _, w := range builtin(t).Warnings {
		line := w.Code + " " + w.Text.NL + " / " + w.Text.EN
		if len(got) == 0 || got[len(got)-1] != line {
			got = append(got, line)
		}
	}
	want := `W1 Wat merkt iemand straks anders? / What will someone notice?
W2 Verandert dit het systeem? / Does this change the system?
W3 Beschrijf voorval en effect. / Describe event and effect.
W4 Afgesproken woord: {term}. / Agreed word: {term}.
W5 Waaraan zien we dat? / How will we see it?
W6 Wanneer, en wat tot dan? / When, and until then?
W7 Kan dit zonder strijdtaal? / Without combat language?
W8 Wat kan het systeem leren? / What can the system learn?
W9 Welk deel kan van ons samen zijn? / Which part is ours?
W10 Geven we toe of helpen we? / Yielding or helping?
W11 Wie staat dichter bij het werk? / Who is closer?
W12 Voeg gedrag of effect toe. / Add behaviour or effect.`
	if s := strings.Join(got, "\n"); s != want {
		t.Errorf("got:\n%s", s)
	}
}

func TestSmallWarnings(t *testing.T) {
	m, err := method.Load(small(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Warnings) != 3 {
		t.Fatalf("%d warnings, want 3", len(m.Warnings))
	}
	if w := m.Warnings[0]; w.Words.NL[1] != "snapt ... niet" || w.Except.NL[0] != "een aantal" || w.Unless.EN[0] != "<date>" {
		t.Errorf("got %+v", w)
	}
	if w := m.Warnings[2]; w.When[0] != (workshop.Condition{Field: "ownerVendor", Is: workshop.IsDistant}) {
		t.Errorf("got %+v", w)
	}
}
