package phrase

import "strings"

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

var (
	counted = set(`twee drie vier vijf zes zeven acht negen tien elf twaalf
		two three four five six seven eight nine ten eleven twelve`)
	// May and March are also verbs, and Jan is also a man: these months count
	// beside a number only.
	months = set(`januari februari maart april mei juni juli augustus september oktober november december
		january february june july august october`)
	monthsBesideNumber = set(`may march jan feb mrt mar apr jun jul aug sep sept okt oct nov dec`)
	weekdays           = set(`maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
		monday tuesday wednesday thursday friday saturday sunday`)
	partsOfDay = set(`ochtend middag avond ochtends middags avonds`)
	days       = set(`vandaag morgen overmorgen today tomorrow`)
	quarters   = set(`q1 q2 q3 q4`)
)

func (w word) isNumber() bool { return isDigit(rune(w.low[0])) || counted[w.low] }

func (w word) isMonth() bool { return months[w.low] || monthsBesideNumber[w.low] }

// dateAt returns how many words from i on are a date, 0 where none.
func (t Text) dateAt(i int) int {
	w := t.words[i]
	next := func(n int) (word, bool) {
		if i+n < len(t.words) && t.words[i+n].before == joined {
			return t.words[i+n], true
		}
		return word{}, false
	}
	if isDigit(rune(w.low[0])) {
		if strings.Count(w.low, "-") == 2 || strings.Count(w.low, "/") == 2 {
			return 1
		}
		if m, ok := next(1); ok && m.isMonth() {
			return 2
		}
		if of, ok := next(1); ok && of.low == "of" {
			if m, ok := next(2); ok && m.isMonth() {
				return 3
			}
		}
		return 0
	}
	switch {
	case w.isMonth():
		if n, ok := next(1); ok && isDigit(rune(n.low[0])) {
			return 2
		}
		if months[w.low] {
			return 1
		}
	case w.low == "week":
		if n, ok := next(1); ok && isDigit(rune(n.low[0])) {
			return 2
		}
	case quarters[w.low] || days[w.low] || isWeekday(w.base):
		return 1
	}
	return 0
}

// isWeekday also knows dinsdagmiddag and Fridays.
func isWeekday(s string) bool {
	if weekdays[s] || weekdays[strings.TrimSuffix(s, "s")] {
		return true
	}
	if i := strings.Index(s, "dag"); i > 0 {
		return weekdays[s[:i+3]] && partsOfDay[s[i+3:]]
	}
	return false
}
