package sheet

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"samenspel/export/table"
)

// read reads CSV as another program does.
func read(t *testing.T, content []byte, separator rune) [][]string {
	t.Helper()
	rest, marked := bytes.CutPrefix(content, []byte("\uFEFF"))
	if !marked || !utf8.Valid(rest) {
		t.Fatal("no byte order mark, or no UTF-8")
	}
	r := csv.NewReader(bytes.NewReader(rest))
	r.Comma = separator
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestCSVHoldsThePlan(t *testing.T) {
	for name, separator := range map[string]rune{"sample-nl": ';', "follow-up-en": ',', "typed": ';'} {
		v, tr := view(t, name)
		content, err := CSV(&v, tr)
		if err != nil {
			t.Fatal(err)
		}
		plan, err := table.Plan(&v, tr)
		if err != nil {
			t.Fatal(err)
		}
		rows := read(t, content, separator)
		if len(rows) != len(plan.Rows)+1 {
			t.Fatalf("%s: %d rows of %d actions", name, len(rows), len(plan.Rows))
		}
		for i, row := range plan.Rows {
			for j, c := range row {
				got, want := rows[i+1][j], c.Value
				if plan.Columns[j].Type.Numeric() {
					got = strings.ReplaceAll(got, ",", ".")
				} else {
					want = tame(want)
				}
				if got != want {
					t.Errorf("%s %s: %q, want %q", name, plan.Columns[j].ID, got, want)
				}
			}
		}
	}
}

// What a spreadsheet carries out begins a cell, in this file or in one that is
// cut at another separator.
func TestTame(t *testing.T) {
	for in, want := range map[string]string{
		`=cmd|'/c calc'!A1`:      `'=cmd|'/c calc'!A1`,
		"+1":                     "'+1",
		"-2":                     "'-2",
		"@SUM(1)":                "'@SUM(1)",
		"\t=1":                   "'\t=1",
		"\tinsprong":             "'\tinsprong",
		" =1":                    "' =1",
		"\n=1":                   "'\n=1",
		"＝1":                     "'＝1",
		"een, =cmd|'/c calc'!A1": "een, '=cmd|'/c calc'!A1",
		"een;@SUM(A1)":           "een;'@SUM(A1)",
		"een\n- twee\n- drie":    "een\n- twee\n- drie",
		"een\n-1+cmd|x":          "een\n'-1+cmd|x",
		"a - b, -5 graden":       "a - b, -5 graden",
		"A&B = C":                "A&B = C",
		"":                       "",
		"'al":                    "'al",
	} {
		if got := tame(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// Typed text comes back; a negative figure is no text, and has no apostrophe.
func TestCSVOfTypedText(t *testing.T) {
	v, tr := view(t, "sample-nl")
	one := v.Actions[0]
	v.Actions = nil
	for _, s := range slices.Concat(nasty, []string{strings.Repeat("x", 40000)}) {
		a := one
		a.FirstStep, a.Baseline, a.Target = s, "-2.5", s
		v.Actions = append(v.Actions, a)
	}
	content, err := CSV(&v, tr)
	if err != nil {
		t.Fatal(err)
	}
	plan, err := table.Plan(&v, tr)
	if err != nil {
		t.Fatal(err)
	}
	rows := read(t, content, ';')
	for i, row := range plan.Rows {
		step, target := rows[i+1][plan.Column("firstStep")], rows[i+1][plan.Column("target")]
		if want := fit(tame(plan.Of(row, "firstStep")), tr); step != want {
			t.Errorf("%q, want %q", step, want)
		}
		if units(step) > most {
			t.Errorf("%d characters", units(step))
		}
		if strings.HasPrefix(target, "=") || strings.HasPrefix(target, "@") {
			t.Errorf("what should be a figure is %q", target)
		}
		if got := rows[i+1][plan.Column("baseline")]; got != "-2,5" {
			t.Errorf("a figure is %q", got)
		}
	}
}

func FuzzTame(f *testing.F) {
	for _, s := range nasty {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := tame(s)
		if strings.ReplaceAll(got, "'", "") != strings.ReplaceAll(s, "'", "") {
			t.Errorf("%q became %q", s, got)
		}
		if first := strings.TrimLeft(got, " \n"); first != "" && strings.ContainsAny(first[:1], "=+-@\t") {
			t.Errorf("%q begins as a formula", got)
		}
		if tame(got) != got {
			t.Errorf("%q changes once more", got)
		}
	})
}
