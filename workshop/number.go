package workshop

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// numeric is a number as people type one: a sign of money before it, a unit
// behind it, and signs that group and divide it.
var (
	numeric = regexp.MustCompile(`^(?:€|EUR)?\s*([+\-−]?[\d.,]*\d)\s*[\p{L}%€.]*$`)
	grouped = map[Lang]*regexp.Regexp{
		Dutch:   regexp.MustCompile(`^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$`),
		English: regexp.MustCompile(`^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$`),
	}
	divided = regexp.MustCompile(`^[+-]?\d*[.,]?\d+$`)
)

// parseNumber reads a number as it is written in a language: 2.500 is two and
// a half thousand in Dutch and two and a half in English. A unit behind it, as
// in 6 weken, is left out.
func parseNumber(s string, lang Lang) (float64, bool) {
	m := numeric.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return 0, false
	}
	core := strings.Replace(m[1], "−", "-", 1)
	group := "."
	if lang == English {
		group = ","
	}
	switch {
	case grouped[lang] != nil && grouped[lang].MatchString(core):
		core = strings.ReplaceAll(core, group, "")
	case !divided.MatchString(core):
		return 0, false
	}
	n, err := strconv.ParseFloat(strings.Replace(core, ",", ".", 1), 64)
	return n, err == nil
}

// months are how people write them, in both languages: by their first letters.
var months = []struct {
	begin string
	month time.Month
}{
	{"jan", 1},
	{"feb", 2},
	{"mrt", 3},
	{"maa", 3},
	{"mar", 3},
	{"apr", 4},
	{"mei", 5},
	{"may", 5},
	{"jun", 6},
	{"jul", 7},
	{"aug", 8},
	{"sep", 9},
	{"okt", 10},
	{"oct", 10},
	{"nov", 11},
	{"dec", 12},
}

// parseMonth reads a month: 2026-02, 2-2026, 2/2026, feb 2026, februari 2026,
// or a day in it.
func parseMonth(s string) (time.Time, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	for _, layout := range []string{"2006-01", "1-2006", "1/2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, t.Year() >= 1900 && t.Year() < 2200
		}
	}
	if t, ok := ParseDate(s); ok {
		return t, true
	}
	words := strings.Fields(s)
	if len(words) == 3 { // 1 februari 2026
		words = words[1:]
	}
	if len(words) != 2 {
		return time.Time{}, false
	}
	year, err := strconv.Atoi(words[1])
	if err != nil || year < 1900 || year >= 2200 {
		return time.Time{}, false
	}
	for _, m := range months {
		if strings.HasPrefix(words[0], m.begin) {
			return time.Date(year, m.month, 1, 0, 0, 0, 0, time.UTC), true
		}
	}
	return time.Time{}, false
}
