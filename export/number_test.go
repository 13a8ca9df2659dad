package export

import (
	"strings"
	"testing"

	"samenspel/assets/translations"
	"samenspel/export/table"
	"samenspel/workshop/ordeal"
)

// An action has the same number in the report, in the workbook, in CSV and in
// Markdown.
func TestOneNumberForAnAction(t *testing.T) {
	for _, name := range []string{"sample-en", "follow-up-nl"} {
		o, err := ordeal.Make(name)
		if err != nil {
			t.Fatal(err)
		}
		v := o.View()
		d, err := Document(v, Report, Options{})
		if err != nil {
			t.Fatal(err)
		}
		var outline strings.Builder
		for _, e := range d.Outline {
			outline.WriteString(e.Title + "\n")
		}
		plan, err := table.Plan(&v, translations.For(string(o.Lang)))
		if err != nil {
			t.Fatal(err)
		}
		told := 0
		for _, row := range plan.Rows {
			if nr := plan.Of(row, "nr"); nr != "" {
				told++
				if want := nr + ". " + plan.Of(row, "title") + "\n"; !strings.Contains(outline.String(), want) {
					t.Errorf("%s: the report has no %q, but\n%s", name, want, outline.String())
				}
			}
		}
		if told < 4 {
			t.Errorf("%s: %d actions", name, told)
		}
	}
}
