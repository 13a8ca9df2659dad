package command

import (
	"bytes"

	"samenspel/export/pdf"
	"samenspel/workshop"
)

func writePDF(v workshop.View, lang workshop.Lang, full bool) ([]byte, error) {
	o := pdf.Options{Lang: string(lang)}
	if full {
		o.Report = pdf.Full
	}
	var b bytes.Buffer
	err := pdf.Write(&b, v, o)
	return b.Bytes(), err
}
