package command

import (
	"bytes"

	"samenspel/export/pdf"
	"samenspel/workshop"
)

func writePDF(v workshop.View, lang workshop.Lang, report string) ([]document, error) {
	o := pdf.Options{Lang: string(lang)}
	if report == "full" {
		o.Report = pdf.Full
	}
	var b bytes.Buffer
	err := pdf.Write(&b, v, o)
	return []document{{report, "pdf", b.Bytes()}}, err
}
