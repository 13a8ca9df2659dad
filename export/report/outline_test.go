package report_test

import (
	"encoding/json"
	"strings"
	"testing"

	"samenspel/export/page/pagetest"
	"samenspel/export/report"
	"samenspel/workshop"
)

func TestMetadataOutlineAndStructure(t *testing.T) {
	file := write(t, played(t, workshop.Dutch).report(), report.Options{Kind: report.Full})
	info := pagetest.Ask(t, file, "pdfinfo", "FILE")
	for _, want := range []string{"Verslag Noorderlicht × Waterrijk", "Tagged:          yes", "Metadata Stream: yes", "595.28 x 841.89"} {
		if !strings.Contains(info, want) {
			t.Errorf("no %q in %s", want, info)
		}
	}
	// of the plan: it takes poppler seconds to tell that of a whole report
	tree := pagetest.Ask(t, write(t, played(t, workshop.Dutch).report(), report.Options{}), "pdfinfo", "-struct-text", "FILE")
	for _, want := range []string{"Document", "H1", "Table", "TH", "Figure", "LBody", "Leermoment"} {
		if !strings.Contains(tree, want) {
			t.Errorf("no %q in the structure", want)
		}
	}
	if strings.Contains(strings.ToLower(tree), "error") {
		t.Error(tree[:min(len(tree), 2000)])
	}
	plain := pagetest.Ask(t, file, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
	if !strings.Contains(plain, "/Lang (nl)") || !strings.Contains(plain, "/DisplayDocTitle true") {
		t.Error("the language or the title's display is not set")
	}
	if n := strings.Count(plain, "/Alt "); n < 7 {
		t.Errorf("%d pictures with a text in their place", n)
	}
}

// outlineEntry is a bookmark as qpdf tells it.
type outlineEntry struct {
	Title string         `json:"title"`
	Page  int            `json:"destpageposfrom1"`
	Kids  []outlineEntry `json:"kids"`
}

func TestOutlineAndLinks(t *testing.T) {
	v := played(t, workshop.Dutch).report()
	file := write(t, v, report.Options{})
	var got struct {
		Outlines []outlineEntry `json:"outlines"`
	}
	if err := json.Unmarshal([]byte(pagetest.Ask(t, file, "qpdf", "--json", "--json-key=outlines", "FILE")), &got); err != nil {
		t.Fatal(err)
	}
	page := 1
	for i, e := range got.Outlines {
		if e.Page < page {
			t.Errorf("%q on page %d, after page %d", e.Title, e.Page, page)
		}
		page = e.Page
		if i == 0 && e.Title != "Samenvatting" {
			t.Errorf("begins with %q", e.Title)
		}
		if e.Title == "De acties" {
			if len(e.Kids) != 5 || e.Kids[0].Title != "1. Samen sturen op blijvend opgelost in plaats van op sluitsnelheid" {
				t.Errorf("actions in the outline: %+v", e.Kids)
			}
		}
	}
	if len(got.Outlines) < 8 {
		t.Errorf("%d chapters in the outline", len(got.Outlines))
	}
	// of each of five actions: from number and title in the summary, from three
	// dates in the calendar and from the consent table, and back to the summary;
	// and from four interests and four concerns
	if n := strings.Count(pagetest.Ask(t, file, "qpdf", "--qdf", "FILE", "-"), "/Subtype /Link"); n != 43 {
		t.Errorf("%d links, want 43", n)
	}
}
