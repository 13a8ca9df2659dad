package method_test

import "strings"

// brokenExercises are mistakes in an exercise, each with every error it gives.
var brokenExercises = []brokenCase{
	{
		"missing english", words, "title: {nl: Woorden, en: Words}", "title: {nl: Woorden}",
		"exercises/words.yaml:3: title.en: missing; every text is given in nl and en",
	},
	{
		"missing dutch", words, "text: {nl: Kies samen, en: Choose together}", `text: {nl: "  ", en: Choose together}`,
		"exercises/words.yaml:41: steps[1].text.nl: missing; every text is given in nl and en",
	},
	{
		"missing text", words, "done: {nl: Drie woorden, en: Three words}", "",
		"exercises/words.yaml:1: done: missing; give it in nl and en",
	},
	{
		"empty text", words, "done: {nl: Drie woorden, en: Three words}", "done:",
		"exercises/words.yaml:6: done: missing; give it in nl and en",
	},
	{
		"unknown field", words, "purpose: {nl: Waarom", "porpose: {nl: Waarom",
		"exercises/words.yaml:1: purpose: missing; give it in nl and en\n" +
			"exercises/words.yaml:4: porpose: unknown field; expected id, code, title, purpose, question, done, guide, cards, steps, complete",
	},
	{
		"unknown field deep", words, "label: {nl: Nog open, en: Still open}", "label: {nl: Nog open, en: Still open, de: Offen}",
		"exercises/words.yaml:24: cards[0].fields[3].options[1].label.de: unknown field; expected nl, en",
	},
	{
		"field twice", words, "code: E01", "code: E01\ncode: E03",
		"exercises/words.yaml:3: code: given twice; the first is on line 2",
	},
	{
		"a text for a list", words, "cards: [term]", "cards: term",
		"exercises/words.yaml:37: steps[0].cards: expected a list, not a text",
	},
	{
		"a list for a text", words, "id: words", "id: [words]",
		"exercises/words.yaml:1: id: expected a text, not a list",
	},
	{
		"a text for fields", words, "guide:\n  say: {nl: Zeg dit, en: Say this}\n  pitfall: {nl: Pas op, en: Beware}\n  tense: {nl: Rustig, en: Calm}\n", "guide: be kind\n",
		"exercises/words.yaml:7: guide: expected say, pitfall, tense, not a text",
	},
	{
		"not a boolean", words, "perSide: true", "perSide: ja",
		"exercises/words.yaml:14: cards[0].perSide: expected true or false, not a text",
	},
	{
		"question too long", words, "question: {nl: Welk woord?, en: Which word?}", "question: {nl: Welk woord?, en: " + strings.Repeat("w", 161) + "}",
		"exercises/words.yaml:5: question.en: 161 characters; at most 160 fit",
	},
	{
		"line break in a title", words, "title: {nl: Verzamel, en: Collect}", `title: {nl: "Ver\nzamel", en: Collect}`,
		"exercises/words.yaml:32: steps[0].title.nl: has a line break; it stands on one line",
	},
	{
		"control character", words, "title: {nl: Verzamel, en: Collect}", `title: {nl: "Ver\u0007zamel", en: Collect}`,
		"exercises/words.yaml:32: steps[0].title.nl: holds a control character, U+0007",
	},
	{
		"id unlike its file", words, "id: words", "id: terms",
		`exercises/words.yaml:1: id: "terms" in a file named words; name both the same`,
	},
	{
		"code", words, "code: E01", "code: first",
		`exercises/words.yaml:2: code: "first"; expected a capital and a number, such as E03`,
	},
	{
		"code twice", look, "code: E02", "code: E01",
		`exercises/words.yaml:2: code: "E01" is used in exercises/look.yaml too`,
	},
	{
		"card id twice", words, "- id: hit", "- id: term",
		"exercises/words.yaml:25: cards[1].id: \"term\" is used twice; first in cards[0].id\n" +
			"exercises/words.yaml:44: steps[1].cards[0]: unknown kind of card \"hit\"",
	},
	{
		"card id of another exercise", look, "steps:\n", "cards:\n  - {id: hit, title: {nl: Raak, en: Bull}, fields: [{id: x, type: date, label: {nl: Dag, en: Day}}]}\nsteps:\n  - {id: more, kind: cards, title: {nl: Meer, en: More}, text: {nl: Meer, en: More}, empty: {nl: Meer, en: More}, next: {nl: Meer, en: More}, cards: [hit]}\n",
		`exercises/words.yaml:25: cards[1].id: "hit" is used in exercises/look.yaml too`,
	},
	{
		"field id twice", words, "- {id: meaning,", "- {id: name,",
		`exercises/words.yaml:17: cards[0].fields[1].id: "name" is used twice; first in cards[0].fields[0].id`,
	},
	{
		"step id twice", words, "- id: agree", "- id: collect",
		`exercises/words.yaml:38: steps[1].id: "collect" is used twice; first in steps[0].id`,
	},
	{
		"option id twice", words, "- {id: open,", "- {id: agreed,",
		`exercises/words.yaml:24: cards[0].fields[3].options[1].id: "agreed" is used twice; first in cards[0].fields[3].options[0].id`,
	},
	{
		"option id", words, "- {id: open,", "- {id: 2open,",
		`exercises/words.yaml:24: cards[0].fields[3].options[1].id: "2open" is no id; expected letters, digits, - or _, beginning with a letter`,
	},
	{
		"unknown field type", words, "type: scale", "type: slider",
		`exercises/words.yaml:18: cards[0].fields[2].type: unknown "slider"; expected text, number, scale, choice, date, month, person, ref, yesno`,
	},
	{
		"unknown step kind", words, "kind: canvas", "kind: canvs",
		`exercises/words.yaml:39: steps[1].kind: unknown "canvs"; expected explain, people, survey, cards, dots, canvas, plan, consent, close, reflex, review`,
	},
	{
		"unknown blind", words, "blind: sides", "blind: everyone",
		`exercises/words.yaml:36: steps[0].blind: unknown "everyone"; expected sides, ballot`,
	},
	{
		"unknown chart", words, "charts: [venn]", "charts: [pie]",
		`exercises/words.yaml:46: steps[1].charts[0]: unknown "pie"; expected heatmap, dumbbell, trust, venn, loop, iceberg, causes, touchpoints, terms, workday, misunderstanding, matrix, rings, trend, progress`,
	},
	{
		"unknown card in a step", words, "cards: [hit]", "cards: [hit, hot]",
		`exercises/words.yaml:44: steps[1].cards[1]: unknown kind of card "hot"`,
	},
	{
		"card no step adds", words, "cards: [hit]", "cards: []",
		`exercises/words.yaml:25: cards[1].id: no step adds cards of kind "hit"; name it in a step's cards`,
	},
	{
		"unknown field in a step", words, "fields: [status]", "fields: [state]",
		`exercises/words.yaml:45: steps[1].fields[0]: unknown field "state"; it must be one of this exercise's cards`,
	},
	{
		"field of two kinds", words, "- {id: of, type: ref", "- {id: status, type: ref",
		`exercises/words.yaml:45: steps[1].fields[0]: more than one kind of card has a field "status"; give them different ids`,
	},
	{
		"unknown card shown", look, "shows: [term]", "shows: [word]",
		`exercises/look.yaml:26: steps[1].shows[0]: unknown kind of card "word"`,
	},
	{
		"unknown reference", words, "to: term", "to: terms",
		`exercises/words.yaml:28: cards[1].fields[0].to: unknown kind of card "terms"`,
	},
	{
		"reference to a driver", words, "to: term", "to: driver, min: 3",
		"exercises/words.yaml:28: cards[1].fields[0].min: not for a field of type ref",
	},
	{
		"reference to nothing", words, "type: ref, to: term", "type: ref",
		"exercises/words.yaml:28: cards[1].fields[0].to: missing; name the kind of card it points at, or driver",
	},
	{
		"reference cycle", words, "{id: meaning, type: text, label: {nl: Betekenis, en: Meaning}, hint: {nl: een vraag, en: a question}}", "{id: meaning, type: ref, to: hit, required: true, label: {nl: Betekenis, en: Meaning}}",
		"exercises/words.yaml:28: cards[1].fields[0].to: no first card could be made: term needs hit needs term",
	},
	{
		"needs itself", words, "to: term", "to: hit",
		"exercises/words.yaml:28: cards[1].fields[0].to: no first card could be made: hit needs hit",
	},
	{
		"to on a text", words, "{id: meaning, type: text", "{id: meaning, to: hit, type: text",
		`exercises/words.yaml:17: cards[0].fields[1].to: not for "text"`,
	},
	{
		"options on a text", words, "{id: meaning, type: text", "{id: meaning, options: [{id: a, label: {nl: Een, en: One}}], type: text",
		`exercises/words.yaml:17: cards[0].fields[1].options: not for "text"`,
	},
	{
		"one option", words, "          - {id: open, label: {nl: Nog open, en: Still open}}\n", "",
		"exercises/words.yaml:22: cards[0].fields[3].options: 1; a choice has at least two",
	},
	{
		"text of no length", words, "max: 40", "max: 0",
		"exercises/words.yaml:16: cards[0].fields[0].max: 0; expected 1 to 2000 characters",
	},
	{
		"text too long", words, "max: 40", "max: 2001",
		"exercises/words.yaml:16: cards[0].fields[0].max: 2001; expected 1 to 2000 characters",
	},
	{
		"scale upside down", words, "min: 1, max: 5", "min: 5, max: 1",
		"exercises/words.yaml:18: cards[0].fields[2].max: 1; expected more than min, which is 5",
	},
	{
		"scale of halves", words, "min: 1, max: 5", "min: 0.5, max: 5",
		"exercises/words.yaml:18: cards[0].fields[2].min: 0.5; a scale has whole numbers",
	},
	{
		"scale too wide", words, "min: 1, max: 5", "min: 0, max: 100",
		"exercises/words.yaml:18: cards[0].fields[2].max: a scale from 0 to 100 is too wide; at most 10 steps",
	},
	{
		"hint missing", words, ", hint: {nl: zaak, en: case}", "",
		"exercises/words.yaml:16: cards[0].fields[0].hint: missing; give it in nl and en",
	},
	{
		"unit on a text", words, "{id: meaning, type: text", "{id: meaning, unit: {nl: uur, en: hours}, type: text",
		`exercises/words.yaml:17: cards[0].fields[1].unit: not for "text"`,
	},
	{
		"unit in one language", words, "type: scale", "unit: {nl: uur}, type: scale",
		"exercises/words.yaml:18: cards[0].fields[2].unit.en: missing; every text is given in nl and en",
	},
	{
		"blind without sides", words, "    perSide: true\n", "",
		`exercises/words.yaml:35: steps[0].blind: cards of kind "term" belong to no side; make the kind perSide`,
	},
	{
		"blind, filling in what is open", words, "    blind: sides\n", "    blind: sides\n    fields: [status]\n",
		"exercises/words.yaml:37: steps[0].fields: a blind step cannot fill in fields of earlier cards: those would not be hidden",
	},
	{
		"blind to the end", look, "    kind: canvas\n", "    kind: dots\n    dots: 3\n    blind: ballot\n",
		"exercises/look.yaml:23: steps[1].blind: the last step cannot be blind: going to the next one reveals it\n" +
			"exercises/look.yaml:29: steps[1].charts: not for \"dots\"",
	},
	{
		"blind text", look, "    kind: canvas\n", "    kind: canvas\n    blind: ballot\n",
		`exercises/look.yaml:22: steps[1].blind: not for "canvas"`,
	},
	{
		"open survey", look, "    blind: ballot\n", "",
		"exercises/look.yaml:12: steps[0].blind: a survey's answers are blind; expected ballot",
	},
	{
		"survey without form", look, "    form: short\n", "",
		"exercises/look.yaml:12: steps[0].form: missing; expected short, long, or a sheet of its own",
	},
	{
		"unknown form", look, "form: short", "form: medium",
		`exercises/look.yaml:19: steps[0].form: unknown "medium"; expected short, long`,
	},
	{
		"dots on a survey", look, "form: short", "form: short\n    dots: 3",
		`exercises/look.yaml:20: steps[0].dots: not for "survey"`,
	},
	{
		"dots without votes", words, "kind: canvas", "kind: dots",
		"exercises/words.yaml:38: steps[1].dots: 0; expected 1 to 20 votes a person\n" +
			"exercises/words.yaml:45: steps[1].fields: not for \"dots\"\n" +
			"exercises/words.yaml:46: steps[1].charts: not for \"dots\"",
	},
	{
		"canvas without chart", words, "    charts: [venn]\n", "",
		"exercises/words.yaml:38: steps[1].charts: missing; a canvas shows at least one",
	},
	{
		"cards without cards", words, "    cards: [term]\n", "",
		"exercises/words.yaml:12: cards[0].id: no step adds cards of kind \"term\"; name it in a step's cards\n" +
			"exercises/words.yaml:30: steps[0].cards: missing; name the cards to add, or fields to fill in",
	},
	{
		"no steps", look, "steps:", "stops:",
		"exercises/look.yaml:1: steps: missing; an exercise has at least one\n" +
			"exercises/look.yaml:11: stops: unknown field; expected id, code, title, purpose, question, done, guide, cards, steps, complete",
	},
	{
		"tab", words, "code: E01", "\tcode: E01",
		"exercises/words.yaml:2: not YAML: a tab; indent with spaces",
	},
	{
		"text with a colon", words, "code: E01", "code: E: 01",
		"exercises/words.yaml:2: not YAML: a colon where no field can begin; check the indent, here and below, and put a text that holds a colon in double quotes",
	},
	{
		"indented too far", words, "code: E01", "  code: E01",
		"exercises/words.yaml:1: not YAML: a colon where no field can begin; check the indent, here and below, and put a text that holds a colon in double quotes",
	},
	{
		"no colon", words, "code: E01", "code E01",
		"exercises/words.yaml:2: not YAML: no field; check the indent, and whether a colon is missing",
	},
	{
		"text before a field", words, "code: E01", "code:\n      words\n  nl: words",
		"exercises/words.yaml:3: not YAML: no field can begin here; check the indent, here and below",
	},
	{
		"unclosed quote", words, "code: E01", `code: "E01`,
		"exercises/words.yaml:2: not YAML: could not find end character of double-quoted text",
	},
	{
		"anchor", words, "title: {nl: Woorden, en: Words}", "title: &a {nl: Woorden, en: Words}",
		`exercises/words.yaml:3: "&" is not used in a method; put a text that starts with it in quotes`,
	},
	{
		"alias", words, "title: {nl: Woorden, en: Words}", "title: *a",
		`exercises/words.yaml:3: "*" is not used in a method; put a text that starts with it in quotes`,
	},
	{
		"tag", words, "code: E01", "code: !!str E01",
		`exercises/words.yaml:2: "!!str" is not used in a method; put a text that starts with it in quotes`,
	},
	{
		"second document", words, "code: E01", "code: E01\n---\nid: words",
		"exercises/words.yaml:4: a second document; a file holds one",
	},
}
