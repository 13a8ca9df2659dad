package pagetest_test

import (
	"strings"
	"testing"

	"samenspel/export/page"
	"samenspel/export/page/pagetest"
	"samenspel/workshop/chart"
)

// sound is a document with nothing wrong, and its parts by role.
func sound() (*page.Document, map[string]*page.Element) {
	root := &page.Element{Role: "Document"}
	d := &page.Document{Lang: "nl", Title: "Plan", W: 600, H: 800, Root: root, Pages: make([]page.Page, 1)}
	parts := map[string]*page.Element{}
	add := func(in *page.Element, role, text string) *page.Element {
		e := in.Child(role)
		parts[role] = e
		if text != "" {
			d.Pages[0].Stretches = append(d.Pages[0].Stretches, page.Stretch{Of: e, Ops: []chart.Op{chart.Text{String: text}}})
		}
		return e
	}
	add(root, "H1", "Acties")
	table := add(root, "Table", "")
	head := table.Child("TR")
	add(head, "TH", "Wat")
	row := table.Child("TR")
	cell := add(row, "TD", "Meten")
	parts["row"] = row
	item := add(add(root, "L", ""), "LI", "")
	add(item, "Lbl", "Wie")
	add(item, "LBody", "Marit")
	add(root, "Figure", "x").Alt = "Kring"
	add(root, "H2", "1. Meten")
	d.Outline = []page.Entry{{Title: "Acties", At: page.Place{Page: 1}}, {Title: "1. Meten", Level: 1, At: page.Place{Page: 1, Y: 40, Name: "actie-1"}}}
	d.Pages[0].Links = []page.Link{{X: 10, Y: 10, W: 10, H: 10, Of: cell, To: &d.Outline[1].At}}
	return d, parts
}

func TestFlaws(t *testing.T) {
	d, _ := sound()
	if wrong := pagetest.Flaws(d); len(wrong) > 0 {
		t.Fatalf("a sound document: %q", wrong)
	}
	for want, spoil := range map[string]func(d *page.Document, of map[string]*page.Element){
		"no language":                  func(d *page.Document, _ map[string]*page.Element) { d.Lang = "" },
		"is no Document":               func(d *page.Document, _ map[string]*page.Element) { d.Root.Role = "Part" },
		"Paragraph is no role":         func(_ *page.Document, of map[string]*page.Element) { of["H2"].Role = "Paragraph" },
		"a TD is in a LI":              func(_ *page.Document, of map[string]*page.Element) { of["LBody"].Role = "TD" },
		"no text in its place":         func(_ *page.Document, of map[string]*page.Element) { of["Figure"].Alt = "" },
		"nothing of a P":               func(d *page.Document, _ map[string]*page.Element) { d.Root.Child("P") },
		"rows of 1 and 2 cells":        func(_ *page.Document, of map[string]*page.Element) { of["row"].Child("TD") },
		"a table has no head":          func(_ *page.Document, of map[string]*page.Element) { of["TH"].Role = "TD" },
		"has no body":                  func(_ *page.Document, of map[string]*page.Element) { of["LI"].Kids = of["LI"].Kids[:1] },
		"level 3 follows one of 1":     func(_ *page.Document, of map[string]*page.Element) { of["H2"].Role = "H3" },
		"a heading says nothing":       func(d *page.Document, _ map[string]*page.Element) { d.Pages[0].Stretches[0].Ops = nil },
		"is not in the tree":           func(_ *page.Document, of map[string]*page.Element) { of["LI"].Kids = of["LI"].Kids[1:] },
		"\"Zomaar\" is not read aloud": func(d *page.Document, _ map[string]*page.Element) { loose(d, chart.Text{String: "Zomaar"}) },
		"pixels is not read aloud":     func(d *page.Document, _ map[string]*page.Element) { loose(d, chart.Image{}) },
		"leads nowhere":                func(d *page.Document, _ map[string]*page.Element) { d.Pages[0].Links[0].To = &page.Place{} },
		"a link has no text":           func(d *page.Document, _ map[string]*page.Element) { d.Pages[0].Links[0].Of = nil },
		"says not where it leads": func(d *page.Document, _ map[string]*page.Element) {
			d.Pages[0].Links[0].To = &page.Place{Page: 1, Y: 7}
		},
		"off the page":                func(d *page.Document, _ map[string]*page.Element) { d.Pages[0].Links[0].X = 595 },
		"actie-1 is two places":       func(d *page.Document, _ map[string]*page.Element) { d.Outline[0].At.Name = "actie-1" },
		"skips a level":               func(d *page.Document, _ map[string]*page.Element) { d.Outline[1].Level = 2 },
		"leads from page 1 to page 9": func(d *page.Document, _ map[string]*page.Element) { d.Outline[0].At.Page = 9 },
	} {
		d, of := sound()
		spoil(d, of)
		if wrong := strings.Join(pagetest.Flaws(d), "\n"); !strings.Contains(wrong, want) {
			t.Errorf("%s: %q", want, wrong)
		}
	}
}

// loose draws what belongs to no element.
func loose(d *page.Document, op chart.Op) {
	d.Pages[0].Stretches = append(d.Pages[0].Stretches, page.Stretch{Ops: []chart.Op{op}})
}
