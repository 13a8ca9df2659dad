package sheet

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"samenspel/export/table"
)

// freeze keeps the titles of the columns in sight, and of a table about actions
// what each is about.
func (b *book) freeze(sheet string, of table.Table) error {
	kept := 0
	if of.ID == "plan" {
		kept = of.Column("title") + 1
	}
	return b.f.SetPanes(sheet, &excelize.Panes{Freeze: true, XSplit: kept, YSplit: 1, TopLeftCell: at(kept, 1), ActivePane: map[bool]string{true: "bottomRight", false: "bottomLeft"}[kept > 0]})
}

// What fits beside each other on a landscape page in print that can be read, in
// characters, and how small a sheet is printed that is wider.
const (
	acrossPage = 200.0
	small      = 70
)

// print sets a sheet up for paper: landscape, one page wide where that can be
// read, and else as many as it takes; titles on each. Of the plan that is what
// is agreed: on all its columns a reader would lose the way.
func (b *book) print(sheet string, of table.Table, total float64) error {
	name := func(what, area string) func() error {
		return func() error {
			return b.f.SetDefinedName(&excelize.DefinedName{Name: what, RefersTo: area, Scope: sheet})
		}
	}
	here := "'" + sheet + "'!"
	if of.ID != "plan" {
		return each(
			func() error { return b.layout(sheet, "landscape", total <= acrossPage, 0) },
			name("_xlnm.Print_Titles", here+"$1:$1"),
		)
	}
	return each(
		func() error { return b.layout(sheet, "landscape", false, 0) },
		name("_xlnm.Print_Titles", here+"$A:$"+letters(of.Column("title"))+","+here+"$1:$1"),
		name("_xlnm.Print_Area", fmt.Sprintf("%s$A$1:$%s$%d", here, letters(of.Column("learnDate")), max(2, len(of.Rows)+1))),
	)
}

// layout sets paper, margins, and what stands above and below each page. What
// fits is as small as it takes to be one page wide, and so many high; 0 is any.
func (b *book) layout(sheet, orientation string, fits bool, high int) error {
	options := excelize.PageLayoutOptions{Size: new(int(b.paper)), Orientation: &orientation, PageOrder: new("overThenDown")}
	if fits {
		options.FitToWidth, options.FitToHeight = new(1), &high
	} else {
		options.AdjustTo = new(uint(small))
	}
	side, top, edge := .5, .75, .3 // inches
	safe := func(s string) string { return strings.ReplaceAll(shorten(s, 60), "&", "&&") }
	state := b.t.T("report.released")
	if b.told.Concept {
		state = b.t.T("report.concept")
	}
	return each(
		func() error {
			return b.f.SetPageLayout(sheet, &options)
		},
		func() error { return b.f.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fits}) },
		func() error {
			return b.f.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &top, Header: &edge, Footer: &edge})
		},
		func() error {
			return b.f.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{
				OddHeader: "&L" + safe(b.told.Parties) + "&R" + safe(state),
				OddFooter: "&L&A&R" + b.t.T("report.page", "page", "&P", "pages", "&N"),
			})
		},
	)
}
