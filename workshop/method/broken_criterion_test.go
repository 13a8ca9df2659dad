package method_test

import "strings"

const criterion = "count: cards, cards: term, field: status, is: agreed, sides: true, least: 2"

// counting puts another criterion in the first one's place.
func counting(name, with, want string) brokenCase {
	return brokenCase{name, more, criterion, with, want}
}

// brokenCriteria are mistakes in what is counted.
var brokenCriteria = []brokenCase{
	counting("unknown count", "count: hits, least: 2",
		`exercises/more.yaml:12: complete[0].count: unknown "hits"; expected cards, voted, all, ballots, loops, agreed, reviews, date`),
	counting("count of no kind", "count: voted, least: 2",
		"exercises/more.yaml:12: complete[0].cards: missing; name the kind of card that is counted"),
	counting("count of an unknown kind", "count: cards, cards: terms, least: 2",
		`exercises/more.yaml:12: complete[0].cards: unknown kind of card "terms"`),
	counting("count of an unknown field", "count: cards, cards: term, field: state, least: 2",
		`exercises/more.yaml:12: complete[0].field: term has no field "state"`),
	counting("count of an unknown option", "count: cards, cards: term, field: status, is: closed, least: 2",
		`exercises/more.yaml:12: complete[0].is: unknown "closed"; expected agreed, open`),
	counting("count of neither yes nor no", "count: cards, cards: moment, field: heavy, is: maybe, least: 2",
		`exercises/more.yaml:12: complete[0].is: unknown "maybe"; expected yes, no`),
	counting("count off the scale", `count: cards, cards: mood, field: score, is: "3", least: 2`,
		`exercises/more.yaml:12: complete[0].is: "3"; expected -2 to 2`),
	counting("count of a text", "count: cards, cards: term, field: name, is: zaak, least: 2",
		"exercises/more.yaml:12: complete[0].is: not for a field of type text"),
	counting("least of nothing", "count: cards, cards: moment, field: heavy, is: \"yes\", least: 0",
		"exercises/more.yaml:12: complete[0].least: 0; expected 1 to 500"),
	counting("least left out", "count: cards, cards: term",
		"exercises/more.yaml:12: complete[0].least: 0; expected 1 to 500"),
	counting("sides of an open kind", "count: cards, cards: hit, sides: true, least: 1",
		`exercises/more.yaml:12: complete[0].sides: cards of kind "hit" belong to no side`),
	counting("sides of what has none", "count: agreed, sides: true, least: 1",
		`exercises/more.yaml:12: complete[0].sides: not for "agreed"`),
	counting("kinds without field", "count: cards, cards: term, kinds: true, least: 1",
		"exercises/more.yaml:12: complete[0].kinds: not without field, whose values are counted"),
	counting("kinds of one value", "count: cards, cards: term, field: status, is: open, kinds: true, least: 1",
		"exercises/more.yaml:12: complete[0].kinds: not with is: that leaves one value to count"),
	counting("is without field", "count: cards, cards: term, is: open, least: 1",
		"exercises/more.yaml:12: complete[0].is: not without field, which holds it"),
	counting("all of nothing", "count: all, cards: term, least: 1",
		"exercises/more.yaml:12: complete[0].field: missing; name the field that all of them hold"),
	counting("two dates", "count: date, least: 2",
		`exercises/more.yaml:12: complete[0].least: 2; "date" is 1 at most`),
	counting("cards of a loop", "count: loops, cards: term, least: 1",
		`exercises/more.yaml:12: complete[0].cards: not for "loops"`),
	{
		"long criterion", more, "en: words}", "en: " + strings.Repeat("w", 81) + "}",
		"exercises/more.yaml:12: complete[0].text.en: 81 characters; at most 80 fit",
	},
	{
		"ballots without a survey", words, "steps:\n", "complete: [{text: {nl: ingevuld, en: filled in}, count: ballots, least: 1}]\nsteps:\n",
		"exercises/words.yaml:29: complete[0].count: ballots are given in a survey, and no step of this exercise is one",
	},
}
