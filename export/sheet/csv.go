package sheet

import (
	"regexp"
	"strings"

	"samenspel/assets/translations"
	"samenspel/export/table"
	"samenspel/workshop"
)

// CSV returns the plan as a text of separated cells, a row for each action,
// such as both Excel and LibreOffice open it by a double click: UTF-8 with a
// byte order mark; semicolons and decimal commas in Dutch, commas and decimal
// points in English; dates as 2006-01-02; lines that end in \r\n.
//
// Text is put between quotation marks. Where a spreadsheet could take it for a
// formula an apostrophe stands before it, see tame. It returns table.ErrViewer
// for a view that was not made for a report.
func CSV(v *workshop.View, t translations.Translator) ([]byte, error) {
	plan, err := table.Plan(v, t)
	if err != nil {
		return nil, err
	}
	w := csvWriter{separator: ",", point: ".", t: t}
	if t.Lang() == "nl" {
		w.separator, w.point = ";", ","
	}
	w.b.WriteString("\uFEFF")
	var titles []string
	for _, c := range plan.Columns {
		titles = append(titles, w.text(c.Title))
	}
	w.line(titles)
	for _, row := range plan.Rows {
		var cells []string
		for i, c := range row {
			cells = append(cells, w.cell(plan.Columns[i].Type, c.Value))
		}
		w.line(cells)
	}
	return []byte(w.b.String()), nil
}

type csvWriter struct {
	b                strings.Builder
	separator, point string
	t                translations.Translator
}

func (w *csvWriter) line(cells []string) {
	w.b.WriteString(strings.Join(cells, w.separator) + "\r\n")
}

func (w *csvWriter) cell(kind table.Type, s string) string {
	switch {
	case s == "":
		return ""
	case kind.Numeric() && canonical.MatchString(s):
		return w.number(s)
	case (kind == table.Date || kind == table.Month) && iso.MatchString(s):
		return s
	}
	return w.text(s)
}

// What stands in a cell without quotation marks: figures and dates, and nothing
// else that a file may hold in their place.
var (
	canonical = regexp.MustCompile(`^-?\d+(\.\d+)?$`)
	iso       = regexp.MustCompile(`^\d{4}-\d{2}(-\d{2})?$`)
)

func (w *csvWriter) number(s string) string { return strings.Replace(s, ".", w.point, 1) }

func (w *csvWriter) text(s string) string {
	return `"` + strings.ReplaceAll(fit(tame(s), w.t), `"`, `""`) + `"`
}

// tame puts an apostrophe where a spreadsheet program would begin a formula:
// before a text that starts with = + - @ or a tab, in their wide forms too; and
// within a text after a character that a program with other settings takes for
// the end of a cell, where what follows could be one that does something.
func tame(s string) string {
	return within.ReplaceAllString(start.ReplaceAllString(s, "'$0"), "$1'$2")
}

var (
	start  = regexp.MustCompile(`^(?:\t|\s*[=+\-@＝＋－＠])`)
	within = regexp.MustCompile(`([,;\t\n]\s*)([=+\-@＝＋－＠][^,;\t\n]*[(|!])`)
)
