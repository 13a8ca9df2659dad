package method_test

// brokenOutlines are mistakes in method.yaml and instrument.yaml.
var brokenOutlines = []brokenCase{
	{
		"a number for a text", main, `version: "1"`, "version: 1.10",
		`method.yaml:2: version: expected a text, not "1.10"; put it in quotes`,
	},
	{
		"a text for a number", main, "minutes: 60", "minutes: an hour",
		"method.yaml:7: variants[0].minutes: expected a whole number, not a text",
	},
	{
		"more minutes than fit", main, "minutes: 60", "minutes: 4000000000",
		"method.yaml:7: variants[0].minutes: too large: 4000000000",
	},
	{
		"minutes without end", main, "minutes: 60", "minutes: 99999999999999999999",
		"method.yaml:7: variants[0].minutes: too large: 99999999999999999999",
	},
	{
		"digits in quotes", main, "minutes: 60", `minutes: "99999999999999999999"`,
		"method.yaml:7: variants[0].minutes: expected a whole number, not a text",
	},
	{
		"half a minute", main, "minutes: 60", "minutes: 60.5",
		`method.yaml:7: variants[0].minutes: expected a whole number, not "60.5"`,
	},
	{
		"id in capitals", main, "id: small", "id: Small",
		`method.yaml:1: id: "Small" is no id; expected letters a-z, digits, - or _, beginning with a small letter`,
	},
	{
		"unknown exercise", main, "exercise: look", "exercise: lok",
		`method.yaml:13: variants[0].agenda[2].exercise: unknown exercise "lok"`,
	},
	{
		"planned twice", main, "exercise: look", "exercise: words",
		`method.yaml:13: variants[0].agenda[2].exercise: "words" is used twice; first in variants[0].agenda[0].exercise`,
	},
	{
		"slot id twice", main, "- id: break", "- id: words",
		`method.yaml:10: variants[0].agenda[1].id: "words" is used twice; first in variants[0].agenda[0].id`,
	},
	{
		"pause without title", main, "        title: {nl: Pauze, en: Break}\n", "",
		"method.yaml:10: variants[0].agenda[1].title: missing; give it in nl and en",
	},
	{
		"title on an exercise", main, "exercise: words, minutes", "title: {nl: Woord, en: Word}, exercise: words, minutes",
		"method.yaml:9: variants[0].agenda[0].title: not for an exercise, which has its own",
	},
	{
		"agenda too short", main, "minutes: 10", "minutes: 5",
		"method.yaml:7: variants[0].minutes: 60, but the agenda adds up to 55",
	},
	{
		"no time at all", main, "minutes: 60", "minutes: 0",
		"method.yaml:7: variants[0].minutes: 0; expected 1 to 960",
	},
	{
		"longer than a day", main, "minutes: 60", "minutes: 961",
		"method.yaml:7: variants[0].minutes: 961; expected 1 to 960",
	},
	{
		"slot before the start", main, "minutes: 20", "minutes: -5",
		"method.yaml:13: variants[0].agenda[2].minutes: -5; expected 0 to 960",
	},
	{
		"pause of nothing", main, "minutes: 10", "minutes: 0",
		"method.yaml:12: variants[0].agenda[1].minutes: 0; expected 1 to 960",
	},
	{
		"no agenda", main, "    agenda:\n      - {id: words, exercise: words, minutes: 30}\n      - id: break\n        title: {nl: Pauze, en: Break}\n        minutes: 10\n      - {id: look, exercise: look, minutes: 20}\n", "",
		"method.yaml:5: variants[0].agenda: missing; expected at least one slot",
	},
	{
		"no variants", main, "variants:\n  - id: hour\n    name: {nl: Een uur, en: One hour}\n    minutes: 60\n    agenda:\n      - {id: words, exercise: words, minutes: 30}\n      - id: break\n        title: {nl: Pauze, en: Break}\n        minutes: 10\n      - {id: look, exercise: look, minutes: 20}\n", "",
		"method.yaml:1: variants: missing; expected at least one",
	},
	{
		"scale label missing", instrument, "  - {nl: schaal 3, en: scale 3}\n", "",
		"instrument.yaml:1: scale: 4 labels; expected 5, for 1 to 5",
	},
	{
		"driver missing", instrument, "  - {id: d9, capability: koesteren, title: {nl: Drijfveer 9, en: Driver 9}}\n", "",
		"instrument.yaml:7: drivers: 8; expected 9",
	},
	{
		"driver in the wrong place", instrument, "{id: d4, capability: verbinden", "{id: d4, capability: koesteren",
		"instrument.yaml:7: drivers: 2 with capability verbinden; expected 3",
	},
	{
		"unknown capability", instrument, "{id: d4, capability: verbinden", "{id: d4, capability: binden",
		`instrument.yaml:11: drivers[3].capability: unknown "binden"; expected begrijpen, verbinden, koesteren`,
	},
	{
		"item missing", instrument, "  - {code: WIJ2, driver: d2, dimension: WIJ, text: {nl: \"{A} doet WIJ2 voor {B}\", en: \"{A} does WIJ2 for {B}\"}}\n", "",
		"instrument.yaml:17: items: no item WIJ2",
	},
	{
		"item twice", instrument, "code: WIJ2,", "code: WIJ3,",
		"instrument.yaml:17: items: no item WIJ2\n" +
			"instrument.yaml:28: items[10].code: \"WIJ3\"; expected WIJ2, by its dimension and the place of its driver\n" +
			"instrument.yaml:29: items[11].code: \"WIJ3\" is used twice; first in items[10].code",
	},
	{
		"item with another driver", instrument, "code: WIJ2, driver: d2", "code: WIJ2, driver: d4",
		`instrument.yaml:28: items[10].code: "WIJ2"; expected WIJ4, by its dimension and the place of its driver`,
	},
	{
		"item with no driver", instrument, "code: WIJ2, driver: d2", "code: WIJ2, driver: d10",
		`instrument.yaml:28: items[10].driver: unknown driver "d10"`,
	},
	{
		"unknown dimension", instrument, "code: WIJ2, driver: d2, dimension: WIJ", "code: WIJ2, driver: d2, dimension: WE",
		`instrument.yaml:28: items[10].dimension: unknown "WE"; expected HET, WIJ, IK`,
	},
	{
		"short form uneven", instrument, "code: WIJ1, driver: d1, dimension: WIJ, short: true", "code: WIJ1, driver: d1, dimension: WIJ, short: false",
		"instrument.yaml:17: items: 2 items of WIJ in the short form, expected 3; 0 items of d1 in the short form, expected 1",
	},
	{
		"unknown placeholder", instrument, `en: "{A} does HET1 for {B}"`, `en: "{A} does HET1 for {B} and {C}"`,
		"instrument.yaml:18: items[0].text.en: unknown {C}; a statement names the parties {A} and {B}",
	},
	{
		"placeholder in one language", instrument, `en: "{A} does HET1 for {B}"`, `en: "{A} does HET1"`,
		"instrument.yaml:18: items[0].text.en: names [{A}], but the other language names [{A} {B}]",
	},
	{
		"nobody rated", instrument, `nl: "{A} doet HET1 voor {B}", en: "{A} does HET1 for {B}"`, `nl: "Doet HET1 voor {B}", en: "Does HET1 for {B}"`,
		"instrument.yaml:18: items[0].text.nl: does not name {A}, the party that is rated\n" +
			"instrument.yaml:18: items[0].text.en: does not name {A}, the party that is rated",
	},
	{
		"result missing", instrument, "  - {code: R7, type: yesno, both: true, text: {nl: \"{A} is goed\", en: \"{A} is good\"}}\n", "",
		"instrument.yaml:45: results: 6; expected 7, R1 to R7",
	},
	{
		"result out of order", instrument, "code: R5", "code: R8",
		`instrument.yaml:50: results[4].code: "R8"; expected R5`,
	},
	{
		"mark to eleven", instrument, "code: R5, type: mark, min: 1, max: 10", "code: R5, type: mark, min: 1, max: 11",
		"instrument.yaml:50: results[4].max: a mark from 1 to 11; expected a range within 0 to 10",
	},
	{
		"unknown result type", instrument, "code: R5, type: mark", "code: R5, type: stars",
		`instrument.yaml:50: results[4].type: unknown "stars"; expected mark, yesno`,
	},
}
