package command

import (
	"bytes"
	"strings"

	"samenspel/export/pdf"
	"samenspel/workshop"
	"samenspel/workshop/answers"
	"samenspel/workshop/intake"
)

// writeForm makes the questionnaire to print, and the empty sheet that the
// answers are copied into.
func writeForm(v workshop.View, lang workshop.Lang, _ string) ([]document, error) {
	key, step := intake.Survey(&v)
	if step == nil {
		return nil, intake.ErrNoSurvey
	}
	var b bytes.Buffer
	if err := pdf.WriteForm(&b, v, key, pdf.Options{Lang: string(lang)}); err != nil {
		return nil, err
	}
	// A Dutch spreadsheet opens a file with commas as a single column.
	comma := ","
	if lang == workshop.Dutch {
		comma = ";"
	}
	row := strings.Join(answers.Columns(v.Method.Instrument, v.Form(key)), comma) + "\r\n"
	return []document{{"form", "pdf", b.Bytes()}, {"form", "csv", []byte(row)}}, nil
}
