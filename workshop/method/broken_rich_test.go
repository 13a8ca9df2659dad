package method_test

import "strings"

// brokenCards are mistakes in cards that are there before anyone typed.
var brokenCards = []brokenCase{
	{
		"preset id twice", more, "- {id: end, fields", "- {id: start, fields",
		`exercises/more.yaml:24: cards[0].presets[1].id: "start" is used twice; first in cards[0].presets[0].id`,
	},
	{
		"preset of an unknown field", more, "note: {nl: Klaar", "nota: {nl: Klaar",
		`exercises/more.yaml:24: cards[0].presets[1].fields.nota: unknown field; cards of kind "moment" have none of that name`,
	},
	{
		"preset of no text", more, "note: {nl: Klaar, en: Finished}", "heavy: {nl: ja, en: yes}",
		"exercises/more.yaml:24: cards[0].presets[1].fields.heavy: heavy holds no text but a yesno",
	},
	{
		"preset too long", more, "{nl: Begin, en: Start}", "{nl: Begin, en: Start of all}",
		"exercises/more.yaml:23: cards[0].presets[0].fields.name.en: 12 characters; at most 10 fit",
	},
	{
		"preset in one language", more, "{nl: Begin, en: Start}", "{nl: Begin}",
		"exercises/more.yaml:23: cards[0].presets[0].fields.name.en: missing; every text is given in nl and en",
	},
	{
		"preset of nothing", more, "{name: {nl: Begin, en: Start}}", "{note: {nl: Begin, en: Start}}",
		`exercises/more.yaml:23: cards[0].presets[0].fields: lacks "name", which is required`,
	},
	{
		"preset field twice", more, "{name: {nl: Begin, en: Start}}", "{name: {nl: Begin, en: Start}, name: {nl: Begin, en: Start}}",
		"exercises/more.yaml:23: cards[0].presets[0].fields.name: given twice; the first is on line 23",
	},
	{
		"preset fields as a text", more, "fields: {name: {nl: Begin, en: Start}}", "fields: Begin",
		"exercises/more.yaml:23: cards[0].presets[0].fields: expected names with their values, not a text",
	},
	{
		"more presets than fit", more, "most: 2", "most: 1",
		"exercises/more.yaml:22: cards[0].presets: 2; at most 1 cards of this kind fit",
	},
	{
		"presets of a side", more, "    carry: true\n", "    perSide: true\n",
		"exercises/more.yaml:22: cards[0].presets: not for a kind that is perSide: they would belong to no side",
	},
	{
		"carry as a word", more, "carry: true", "carry: always",
		"exercises/more.yaml:21: cards[0].carry: expected true or false, not a text",
	},
	{
		"each of a driver", more, "to: moment", "to: driver",
		"exercises/more.yaml:34: cards[1].fields[0].each: not for a driver; there is one for each card of a kind",
	},
	{
		"each that may stay empty", more, "each: true, required: true", "each: true",
		"exercises/more.yaml:34: cards[1].fields[0].each: not for a field that may stay empty; make it required",
	},
	{
		"each twice", more, "- {id: score, type: scale, min: -2, max: 2,", "- {id: score, type: ref, to: hit, each: true, required: true,",
		"exercises/more.yaml:14: complete[2].is: not for a field of type ref\n" +
			"exercises/more.yaml:35: cards[1].fields[1].each: a kind has one at most; the first is cards[1].fields[0]",
	},
	{
		"each of no reference", more, "type: scale,", "type: scale, each: true,",
		`exercises/more.yaml:35: cards[1].fields[1].each: not for "scale"`,
	},
	{
		"each that comes later", more, "fields: [whose]", "fields: [whose, moment]",
		"exercises/more.yaml:34: cards[1].fields[0].each: not for a field that is filled in later",
	},
	{
		"each of itself", more, "to: moment, each", "to: mood, each",
		"exercises/more.yaml:34: cards[1].fields[0].to: no first card could be made: mood needs mood",
	},
	{
		"reference to anything", more, "to: moment", `to: "*"`,
		`exercises/more.yaml:34: cards[1].fields[0].to: "*" is not for a method's cards; name one kind of card, or driver`,
	},
	{
		"reflex unknown", more, "- {id: reflex, type: choice, label: {nl: Reflex, en: Reflex}, options: [{id: soothe", "- {id: reflex, type: choice, label: {nl: Reflex, en: Reflex}, options: [{id: calm",
		`exercises/more.yaml:40: cards[2].fields[1].options[0].id: unknown reflex "calm"; expected soothe, blame`,
	},
}

// brokenSteps are mistakes in sheets, scratch paper and the other new steps.
var brokenSteps = []brokenCase{
	{
		"question of a step", more, "{nl: Hoe nu?, en: How now?}", "{nl: Hoe nu?, en: " + strings.Repeat("w", 161) + "}",
		"exercises/more.yaml:49: steps[0].question.en: 161 characters; at most 160 fit",
	},
	{
		"sheet and form", more, "    blind: ballot\n", "    blind: ballot\n    form: short\n",
		"exercises/more.yaml:49: steps[0].form: not with a sheet: a survey asks the one or the other",
	},
	{
		"sheet of no survey", more, "    scratch:\n", "    sheet: {scale: [], items: [], shown: mean}\n    scratch:\n",
		`exercises/more.yaml:66: steps[1].sheet: not for "cards"`,
	},
	{
		"sheet with one label", more, "scale: [{nl: nee, en: no}, {nl: soms, en: at times}, {nl: ja, en: yes}]", "scale: [{nl: nee, en: no}]",
		"exercises/more.yaml:51: steps[0].sheet.scale: 1 labels; expected 2 to 10",
	},
	{
		"sheet with eleven labels", more, "scale: [{nl: nee, en: no},", "scale: [" + strings.Repeat("{nl: nee, en: no}, ", 9),
		"exercises/more.yaml:51: steps[0].sheet.scale: 11 labels; expected 2 to 10",
	},
	{
		"sheet without items", more, "        - {code: S1, text: {nl: Ik zeg wat ik vind, en: I say what I think}}\n        - {code: S2, text: {nl: Fouten mogen, en: Mistakes are allowed}}\n", "",
		"exercises/more.yaml:52: steps[0].sheet.items: 0; expected 1 to 12",
	},
	{
		"sheet code twice", more, "code: S2", "code: S1",
		`exercises/more.yaml:54: steps[0].sheet.items[1].code: "S1" is used twice; first in steps[0].sheet.items[0].code`,
	},
	{
		"sheet code", more, "code: S2", `code: ""`,
		`exercises/more.yaml:54: steps[0].sheet.items[1].code: ""; expected letters a-z, digits, - or _, such as S1`,
	},
	{
		"sheet item in one language", more, "en: Mistakes are allowed", `en: ""`,
		"exercises/more.yaml:54: steps[0].sheet.items[1].text.en: missing; every text is given in nl and en",
	},
	{
		"sheet shown", more, "shown: never", "shown: all",
		`exercises/more.yaml:55: steps[0].sheet.shown: unknown "all"; expected mean, sides, never`,
	},
	{
		"sheet low off its scale", more, "low: 2.5", "low: 3.5",
		"exercises/more.yaml:56: steps[0].sheet.low: 3.5; expected 1 to 3, the marks of its scale",
	},
	{
		"sheet low of nothing", more, "low: 2.5", "low: 0",
		"exercises/more.yaml:56: steps[0].sheet.low: 0; expected 1 to 3, the marks of its scale",
	},
	{
		"low without advice", more, "      advice: {nl: Begin klein, en: Start small}\n", "",
		"exercises/more.yaml:50: steps[0].sheet.advice: missing; give it in nl and en",
	},
	{
		"advice without low", more, "      low: 2.5\n", "",
		"exercises/more.yaml:56: steps[0].sheet.advice: not without low, the mean it is given below",
	},
	{
		"scratch without hint", more, "      hint: {nl: Blijft hier, en: Stays here}\n", "",
		"exercises/more.yaml:66: steps[1].scratch.hint: missing; give it in nl and en",
	},
	{
		"scratch on a review", more, "    kind: review\n", "    kind: review\n    scratch: {label: {nl: Voor jezelf, en: For yourself}, hint: {nl: Blijft hier, en: Stays here}}\n",
		`exercises/more.yaml:78: steps[3].scratch: not for "review"`,
	},
	{
		"cards on a review", more, "    kind: review\n", "    kind: review\n    cards: [hit]\n",
		`exercises/more.yaml:78: steps[3].cards: not for "review"`,
	},
	{
		"blind reflexes", more, "    kind: reflex\n", "    kind: reflex\n    blind: ballot\n",
		`exercises/more.yaml:71: steps[2].blind: not for "reflex"`,
	},
	{
		"another exercise's cards, blind", more, "cards: [mood]", "cards: [mood, hit]",
		`exercises/more.yaml:64: steps[1].blind: cards of kind "hit" belong to no side; make the kind perSide`,
	},
	{
		"cards no exercise has", more, "cards: [moment, hit]", "cards: [moment, hat]",
		`exercises/more.yaml:88: steps[4].cards[1]: unknown kind of card "hat"`,
	},
	{
		"cards only another exercise adds", words, "cards: [hit]", "cards: []",
		`exercises/words.yaml:25: cards[1].id: no step adds cards of kind "hit"; name it in a step's cards`,
	},
}

// brokenLists are mistakes in library.yaml and reflexes.yaml.
var brokenLists = []brokenCase{
	{
		"no library", library, "interventions:", "measures:",
		"library.yaml:1: measures: unknown field; expected interventions\n" +
			"library.yaml:1: interventions: missing; give at least one, or leave the file out",
	},
	{
		"intervention twice", library, "id: dare", "id: slow",
		`library.yaml:8: interventions[1].id: "slow" is used twice; first in interventions[0].id`,
	},
	{
		"level", library, "level: IK", "level: JIJ",
		`library.yaml:9: interventions[1].level: unknown "JIJ"; expected HET, WIJ, IK`,
	},
	{
		"unknown cause", library, "cause: fear", "cause: greed",
		`library.yaml:10: interventions[1].cause: unknown "greed"; expected haste, fear`,
	},
	{
		"no cause", library, "    cause: fear\n", "",
		`library.yaml:8: interventions[1].cause: missing; expected haste, fear`,
	},
	{
		"by nobody", library, "by: client", "by: both",
		`library.yaml:5: interventions[0].by: unknown "both"; expected vendor, client`,
	},
	{
		"long title", library, "en: Slower", "en: " + strings.Repeat("w", 81),
		"library.yaml:6: interventions[0].title.en: 81 characters; at most 80 fit",
	},
	{
		"long intervention", library, "nl: Neem een dag", "nl: " + strings.Repeat("w", 241),
		"library.yaml:7: interventions[0].text.nl: 241 characters; at most 240 fit",
	},
	{
		"reflex twice", reflexes, "id: blame", "id: soothe",
		`reflexes.yaml:9: reflexes[1].id: "soothe" is used twice; first in reflexes[0].id`,
	},
	{
		"reflex of no side", reflexes, "    side: client\n", "",
		"reflexes.yaml:9: reflexes[1].side: missing; expected vendor, client",
	},
	{
		"long reflex", reflexes, "en: It takes longer", "en: " + strings.Repeat("w", 161),
		"reflexes.yaml:12: reflexes[1].situation.en: 161 characters; at most 160 fit",
	},
	{
		"reflex without a better reply", reflexes, "    better: {nl: Vertel eens, en: Do tell}\n", "",
		"reflexes.yaml:2: reflexes[0].better: missing; give it in nl and en",
	},
	{
		"reflex nobody can choose", reflexes, "reflexes:\n", "reflexes:\n  - id: hush\n    side: client\n    title: {nl: Stil, en: Still}\n    situation: {nl: Het wordt duurder, en: It costs more}\n    sentence: {nl: Goed, en: Fine}\n    mechanism: {nl: Moe, en: Tired}\n    better: {nl: Dat schrikt mij, en: That worries me}\n",
		"exercises/more.yaml:40: cards[2].fields[1].options: lacks hush of reflexes.yaml",
	},
}
