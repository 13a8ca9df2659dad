package say

import (
	"strings"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/answers"
)

// Refusal says all that is wrong with a sheet of answers, a sentence each, in
// the order of the sheet. v names the parties.
func Refusal(t translations.Translator, r *answers.Refusal, v *workshop.View) []string {
	var out []string
	for _, f := range r.Faults {
		out = append(out, fault(t, f, v))
	}
	if r.More > 0 {
		out = append(out, t.T("answers.more", "n", r.More))
	}
	return out
}

// fault says one thing that is wrong with a sheet.
func fault(t translations.Translator, f answers.Fault, v *workshop.View) string {
	key := "answers.fault." + string(f.Code)
	if f.Code == answers.CodeSide && f.Value == "" {
		key += "_missing"
	}
	return t.T(key, "row", f.Row, "column", cell(f.Column), "value", cell(f.Value), "columns", list(f.Columns), "self", f.Meant[0], "other", f.Meant[1],
		"min", f.Min, "max", f.Max, "side", Line(v.Name(f.Side)), "n", f.N, "limit", f.Limit)
}

// list names columns, as many as a person still reads.
func list(columns []string) string {
	const most = 40
	var out []string
	for _, c := range columns[:min(len(columns), most)] {
		out = append(out, cell(c))
	}
	if len(columns) > most {
		out = append(out, "…")
	}
	return strings.Join(out, ", ")
}

// cell makes what stands in a cell fit in a sentence.
func cell(s string) string {
	const most = 40
	s = Line(s)
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
