package report_test

import (
	"bytes"
	"strings"
	"testing"

	"samenspel/export/page"
	"samenspel/export/page/pagetest"
	"samenspel/export/pdf"
	"samenspel/export/report"
	"samenspel/workshop"
)

func write(t testing.TB, v workshop.View, o report.Options) []byte {
	t.Helper()
	d, err := report.Lay(v, o)
	if err != nil {
		t.Fatal(err)
	}
	return printed(t, d)
}

// printed is a document as a file; one that is not put together well fails the
// test.
func printed(t testing.TB, d *page.Document) []byte {
	t.Helper()
	for _, wrong := range pagetest.Flaws(d) {
		t.Error(wrong)
	}
	var b bytes.Buffer
	if err := pdf.Write(&b, d, pdf.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// texts is all that is written, without breaks, in the order in which it was
// written: cell after cell.
func texts(t testing.TB, file []byte) string {
	t.Helper()
	return strings.Join(strings.Fields(pagetest.Ask(t, file, "pdftotext", "-raw", "FILE", "-")), " ")
}

func check(t testing.TB, file []byte) {
	t.Helper()
	if out := pagetest.Ask(t, file, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
}
