package command

import (
	"bytes"

	"samenspel/export/pdf"
	"samenspel/workshop"
	"samenspel/workshop/intake"
)

// writeForm makes the questionnaire to print, and the empty sheet that the
// answers are copied into.
func writeForm(v workshop.View, lang workshop.Lang, _ string) ([]document, error) {
	sheet, err := intake.Blank(&v, lang)
	if err != nil {
		return nil, err
	}
	key, _ := intake.Survey(&v)
	var b bytes.Buffer
	if err := pdf.WriteForm(&b, v, key, pdf.Options{Lang: string(lang)}); err != nil {
		return nil, err
	}
	return []document{{"form", "pdf", b.Bytes()}, {"form", "csv", sheet}}, nil
}
