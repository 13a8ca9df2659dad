package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"samenspel/assets/translations"
	"samenspel/export/table"
	"samenspel/workshop"
	"samenspel/workshop/ordeal"
)

func view(t testing.TB, name string) (workshop.View, translations.Translator) {
	t.Helper()
	o, err := ordeal.Make(name)
	if err != nil {
		t.Fatal(err)
	}
	return o.View(), translations.For(string(o.Lang))
}

func opened(t *testing.T, content []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func written(t *testing.T, name string) (*excelize.File, []byte, table.Book) {
	t.Helper()
	v, tr := view(t, name)
	content, err := XLSX(&v, tr, A4)
	if err != nil {
		t.Fatal(err)
	}
	told, err := table.Of(&v, tr)
	if err != nil {
		t.Fatal(err)
	}
	return opened(t, content), content, told
}

// raw is how a cell stands in the file.
func raw(t *testing.T, f *excelize.File, sheet, cell string) (string, excelize.CellType) {
	t.Helper()
	s, err := f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	kind, err := f.GetCellType(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	return s, kind
}

// Every table is a sheet, and every value is in it as what it is.
func TestWorkbookHoldsEveryTable(t *testing.T) {
	for _, name := range []string{"follow-up-en", "empty", "typed"} {
		f, _, told := written(t, name)
		want := []string{translations.For(map[bool]string{true: "en", false: "nl"}[strings.HasSuffix(name, "en") || name == "empty"]).T("table.overview")}
		for _, of := range told.Tables {
			want = append(want, of.Title)
		}
		if got := f.GetSheetList(); !slices.Equal(got, want) {
			t.Fatalf("%s: sheets %q, want %q", name, got, want)
		}
		for _, of := range told.Tables {
			for i, row := range of.Rows {
				for j, c := range row {
					got, kind := raw(t, f, of.Title, at(j, i+1))
					number, date := parse(of.Columns[j].Type, c.Value)
					switch {
					case c.Value == "":
						if got != "" {
							t.Errorf("%s %s %s: %q, want nothing", name, of.ID, at(j, i+1), got)
						}
					case number != nil || !date.IsZero():
						if kind == excelize.CellTypeSharedString || kind == excelize.CellTypeInlineString {
							t.Errorf("%s %s %s: %q is a text", name, of.ID, at(j, i+1), got)
						}
					case got != c.Value || kind != excelize.CellTypeSharedString:
						t.Errorf("%s %s %s: %q of type %d, want %q", name, of.ID, at(j, i+1), got, kind, c.Value)
					}
				}
			}
		}
	}
}

func TestDatesAndNumbers(t *testing.T) {
	f, _, told := written(t, "sample-nl")
	plan := told.Table("plan")
	row := slices.IndexFunc(plan.Rows, func(r []table.Cell) bool { return plan.Of(r, "target") != "" })
	due := at(plan.Column("due"), row+1)
	s, _ := raw(t, f, plan.Title, due)
	day, err := time.Parse(workshop.DateLayout, plan.Of(plan.Rows[row], "due"))
	if err != nil {
		t.Fatal(err)
	}
	days := int(day.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24) // as spreadsheets count
	if want := strconv.Itoa(days); s != want {
		t.Errorf("%s is %s, want %s", due, s, want)
	}
	if shown, err := f.GetCellValue(plan.Title, due); err != nil || !strings.Contains(shown, "2026") || strings.Contains(shown, "-") {
		t.Errorf("%s is shown as %q, %v", due, shown, err)
	}
	if s, kind := raw(t, f, plan.Title, at(plan.Column("target"), row+1)); s != plan.Of(plan.Rows[row], "target") || kind == excelize.CellTypeSharedString {
		t.Errorf("the target is %q of type %d", s, kind)
	}
}

// nasty is what a spreadsheet program may take for something else.
var nasty = []string{
	`=cmd|'/c calc'!A1`, "+1", "@SUM(1)", "-2", "\t=1+1", "=1+1\r\nx", "'quoted", "0123", "1E5", "TRUE", "1-2-2026", " =1",
	"_x000D_ and _x005F_", "]]>&<a>\"", "feest 🎉 👩🏽\u200d💻", "a\x00b\x1bc\x7fd", "\xff\xfe", "e\u0301", "שלום", strings.Repeat("woord ", 1700),
}

func TestTypedTextStaysText(t *testing.T) {
	v, tr := view(t, "sample-en")
	long := strings.Repeat("é🙂", 14000) // 28 000 characters, 42 000 as Excel counts
	texts := append(slices.Clone(nasty), strings.Repeat("x", 40000), long)
	v.Actions = slices.Clone(v.Actions[:1])
	one := v.Actions[0]
	v.Actions = nil
	for _, s := range texts {
		a := one
		a.Title, a.FirstStep, a.Unit = s, s, s
		v.Actions = append(v.Actions, a)
	}
	content, err := XLSX(&v, tr, A4)
	if err != nil {
		t.Fatal(err)
	}
	f := opened(t, content)
	plan := booked(t, &v, tr).Table("plan")
	for i, s := range texts {
		cell := at(plan.Column("firstStep"), i+1)
		got, _ := raw(t, f, plan.Title, cell)
		want := table.Clean(s)
		if i >= len(nasty) {
			remark := tr.T("table.cut", "length", tr.Grouped(float64(utf8.RuneCountInString(want)), 0))
			if units(got) > most || units(got) < most-1 || !strings.HasSuffix(got, remark) || !strings.HasPrefix(want, strings.TrimSuffix(got, remark)) {
				t.Errorf("%.10q: %d characters, ends in %q", want, units(got), got[max(0, len(got)-40):])
			}
			continue
		}
		if got != want {
			t.Errorf("%q: %q", want, got)
		}
	}
	for name, part := range parts(t, content) {
		if strings.HasPrefix(name, "xl/worksheets/sheet") {
			if n := formulas(t, part); n > 0 {
				t.Errorf("%s: %d formulas", name, n)
			}
		}
	}
	style, err := f.GetCellStyle(plan.Title, at(plan.Column("title"), 1))
	if err != nil {
		t.Fatal(err)
	}
	if q := f.Styles.CellXfs.Xf[style].QuotePrefix; q == nil || !*q {
		t.Error("who edits a typed text makes a formula of it")
	}
}

func booked(t *testing.T, v *workshop.View, tr translations.Translator) table.Book {
	t.Helper()
	b, err := table.Of(v, tr)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// parts reads the file as a zip file, without the library that wrote it.
func parts(t *testing.T, content []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	if z.File[0].Name != "[Content_Types].xml" {
		t.Errorf("begins with %s", z.File[0].Name)
	}
	out := map[string][]byte{}
	for _, f := range z.File {
		if !f.Modified.IsZero() && f.Modified.Year() > 1980 {
			t.Errorf("%s has a time: %v", f.Name, f.Modified)
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if out[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
		r.Close()
	}
	return out
}

// formulas counts what would be carried out.
func formulas(t *testing.T, part []byte) (n int) {
	t.Helper()
	for d := xml.NewDecoder(bytes.NewReader(part)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return n
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, is := token.(xml.StartElement); is && e.Name.Local == "f" {
			n++
		}
	}
}

// Every part is sound XML, and a table's head is what stands in its cells.
func TestPartsAreSound(t *testing.T) {
	for _, name := range []string{"typed", "empty"} {
		v, tr := view(t, name)
		content, err := XLSX(&v, tr, Letter)
		if err != nil {
			t.Fatal(err)
		}
		all := parts(t, content)
		for _, part := range slices.Sorted(maps.Keys(all)) {
			formulas(t, all[part])
		}
		f := opened(t, content)
		for _, sheet := range f.GetSheetList()[1:] {
			tables, err := f.GetTables(sheet)
			if err != nil || len(tables) != 1 {
				t.Fatalf("%s %s: %d tables, %v", name, sheet, len(tables), err)
			}
			if utf8.RuneCountInString(sheet) > 31 || strings.ContainsAny(sheet, `:\/?*[]`) {
				t.Errorf("%q can be no name of a sheet", sheet)
			}
			rows, err := f.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			seen := map[string]bool{}
			for _, title := range rows[0] {
				if title == "" || seen[strings.ToLower(title)] {
					t.Errorf("%s %s: title %q twice, or none", name, sheet, title)
				}
				seen[strings.ToLower(title)] = true
			}
			panes, err := f.GetPanes(sheet)
			if err != nil || !panes.Freeze || panes.YSplit != 1 {
				t.Errorf("%s %s: panes %+v, %v", name, sheet, panes, err)
			}
		}
	}
}

func TestSameBytes(t *testing.T) {
	v, tr := view(t, "typed")
	first, err := XLSX(&v, tr, A4)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if again, err := XLSX(&v, tr, A4); err != nil || !bytes.Equal(first, again) {
			t.Fatal("other bytes of the same view", err)
		}
	}
	props, err := opened(t, first).GetDocProps()
	if err != nil || props.Created != v.Workshop.Created.UTC().Format(time.RFC3339) || props.Language != "nl" {
		t.Errorf("%+v %v", props, err)
	}
}

func TestOnlyOfAReport(t *testing.T) {
	v, tr := view(t, "sample-nl")
	v.Viewer.Role = workshop.AsFacilitator
	if _, err := XLSX(&v, tr, A4); !errors.Is(err, table.ErrViewer) {
		t.Error(err)
	}
	if _, err := CSV(&v, tr); !errors.Is(err, table.ErrViewer) {
		t.Error(err)
	}
}

func FuzzWorkbook(f *testing.F) {
	for _, s := range nasty[:6] {
		f.Add(s)
	}
	v, tr := view(f, "sample-en")
	v.Actions = slices.Clone(v.Actions[:1])
	f.Fuzz(func(t *testing.T, s string) {
		v := v
		v.Actions = slices.Clone(v.Actions)
		v.Actions[0].Title = s
		content, err := XLSX(&v, tr, A4)
		if err != nil {
			t.Fatal(err)
		}
		b := booked(t, &v, tr)
		plan := b.Table("plan")
		if got, _ := raw(t, opened(t, content), plan.Title, at(plan.Column("title"), 1)); got != fit(plan.Of(plan.Rows[0], "title"), tr) {
			t.Errorf("%q became %q", s, got)
		}
	})
}
