package report_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"samenspel/export/page"
	"samenspel/export/report"
	"samenspel/workshop"
	"samenspel/workshop/crowd"
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
		save("plan-"+string(lang), write(t, v, report.Options{}))
		save("full-"+string(lang), write(t, v, report.Options{Kind: report.Full}))
		v = whole(t, lang).report()
		save("whole-plan-"+string(lang), write(t, v, report.Options{}))
		save("whole-"+string(lang), write(t, v, report.Options{Kind: report.Full}))
		r := followUp(t, lang)
		r.reviewed()
		r.asked()
		save("followup-plan-"+string(lang), write(t, r.report(), report.Options{}))
		save("followup-"+string(lang), write(t, r.report(), report.Options{Kind: report.Full}))
	}
	save("logos", write(t, withLogos(t, played(t, workshop.English).report()), report.Options{Paper: page.Letter}))
	records, _, err := crowd.Records(8)
	if err != nil {
		t.Fatal(err)
	}
	save("crowd", write(t, roomOf(t, records).report(), report.Options{Kind: report.Full}))
	save("seven", write(t, many(t, 2), report.Options{Paper: page.Letter, Lang: "en"}))
	r := played(t, workshop.Dutch)
	r.do(workshop.WithdrawRelease{Side: workshop.Client})
	save("concept", write(t, r.report(), report.Options{Paper: page.Letter}))
	save("horrors", write(t, horrors(t), report.Options{Kind: report.Full}))
	save("empty", write(t, created(t).report(), report.Options{Kind: report.Full}))
	save("many", write(t, many(t, 200), report.Options{}))
}
