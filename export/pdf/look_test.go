package pdf_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"samenspel/export/pdf"
	"samenspel/workshop"
)

var look = flag.String("look", "", "folder to write the sample's reports to, to be looked at")

// With -look, the sample's reports are written to be looked at.
func TestLook(t *testing.T) {
	if *look == "" {
		t.Skip("no folder to write to")
	}
	save := func(name string, file []byte) {
		if err := os.WriteFile(filepath.Join(*look, name+".pdf"), file, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, lang := range workshop.Langs {
		v := played(t, lang).report()
		save("plan-"+string(lang), write(t, v, pdf.Options{}))
		save("full-"+string(lang), write(t, v, pdf.Options{Report: pdf.Full}))
		v = whole(t, lang).report()
		save("whole-plan-"+string(lang), write(t, v, pdf.Options{}))
		save("whole-"+string(lang), write(t, v, pdf.Options{Report: pdf.Full}))
		r := followUp(t, lang)
		r.reviewed()
		r.asked()
		save("followup-plan-"+string(lang), write(t, r.report(), pdf.Options{}))
		save("followup-"+string(lang), write(t, r.report(), pdf.Options{Report: pdf.Full}))
	}
	r := played(t, workshop.Dutch)
	r.do(workshop.WithdrawRelease{Side: workshop.Client})
	save("concept", write(t, r.report(), pdf.Options{Page: pdf.Letter}))
	save("horrors", write(t, horrors(t), pdf.Options{Report: pdf.Full}))
	save("empty", write(t, created(t).report(), pdf.Options{Report: pdf.Full}))
	save("many", write(t, many(t, 200), pdf.Options{}))
}
