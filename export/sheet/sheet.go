// Package sheet writes a workshop for spreadsheet programs: a workbook with a
// sheet for each subject, and the plan as CSV.
//
// Typed text is text in both, whatever it begins with: no program may take it
// for a formula. The same View gives the same bytes. What stands in which
// column is up to package table.
package sheet

import (
	"unicode/utf16"
	"unicode/utf8"

	"samenspel/assets/translations"
)

// most is how many characters a cell holds, counted as Excel does: in units of
// UTF-16.
const most = 32767

// fit returns a text that a cell holds: as it is, or cut off with a remark that
// says so and how long it was.
func fit(s string, t translations.Translator) string {
	if len(s) <= most || units(s) <= most {
		return s
	}
	remark := t.T("table.cut", "length", t.Grouped(float64(utf8.RuneCountInString(s)), 0))
	room, kept := most-units(remark), 0
	for i, r := range s {
		if room -= utf16.RuneLen(r); room < 0 {
			break
		}
		kept = i + utf8.RuneLen(r)
	}
	return s[:kept] + remark
}

func units(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}
