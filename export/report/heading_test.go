package report_test

import (
	"strings"
	"testing"

	"samenspel/assets/translations"
	"samenspel/export/page/pagetest"
	"samenspel/export/report"
	"samenspel/workshop"
)

// Headings stand above something, and nothing is said twice.
func TestNothingIsEmptyNorSaidTwice(t *testing.T) {
	v := played(t, workshop.English).report()
	full := func(v workshop.View) string {
		return texts(t, write(t, v, report.Options{Kind: report.Full, Lang: "en"}))
	}
	before := full(v)
	if !strings.Contains(before, "Our hypothesis") {
		t.Fatal("the hypothesis isn't told")
	}
	for _, c := range v.CardsOf("stakeholder") {
		note := c.Fields["note"]
		if n := strings.Count(before, note); note != "" && n != 1 {
			t.Errorf("%q is told %d times", note, n)
		}
	}
	others := v
	others.Cards = nil
	for _, c := range v.Cards {
		if c.Kind == "interest" {
			continue
		}
		if c.Kind == "finding" {
			fields := map[string]string{}
			for id, value := range c.Fields {
				if id != "hypothesis" {
					fields[id] = value
				}
			}
			c.Fields = fields
		}
		others.Cards = append(others.Cards, c)
	}
	after := full(others)
	if strings.Contains(after, "Our hypothesis") {
		t.Error("there is a place for a hypothesis that nobody wrote")
	}
	lead := translations.For("en").T("report.interests.lead")
	if !strings.Contains(before, lead) || strings.Contains(after, lead) {
		t.Error("the lead of interests")
	}
	out := pagetest.Ask(t, write(t, others, report.Options{Kind: report.Full, Lang: "en"}), "qpdf", "--json", "--json-key=outlines", "FILE")
	if strings.Contains(out, `"title": "Interests"`) || !strings.Contains(out, `"title": "What we stand for together"`) {
		t.Errorf("the headings are %s", out)
	}
}
