package intake

import (
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/answers"
)

// Blank returns the empty sheet that answers to the questionnaire are copied
// into, as CSV: a row of titles for a spreadsheet in a language. The error is
// ErrNoSurvey.
func Blank(v *workshop.View, lang workshop.Lang) ([]byte, error) {
	key, step := Survey(v)
	if step == nil {
		return nil, ErrNoSurvey
	}
	// A Dutch spreadsheet opens a file with commas as a single column.
	comma := ","
	if lang == workshop.Dutch {
		comma = ";"
	}
	return []byte(strings.Join(answers.Columns(v.Method.Instrument, v.Form(key)), comma) + "\r\n"), nil
}
