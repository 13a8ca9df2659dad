package command

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"samenspel/app/say"
	"samenspel/workshop"
	"samenspel/workshop/answers"
	"samenspel/workshop/intake"
)

// refuse says all that is wrong with a sheet of answers.
func (s *session) refuse(name string, r *answers.Refusal, v *workshop.View) {
	s.warn(s.t.T("answers.refused", "name", name))
	for _, line := range say.Refusal(s.t, r, v) {
		fmt.Fprintf(s.err, "  %s\n", line)
	}
	hint := func(f answers.Fault) bool { return f.Code == answers.CodeNoSide || len(f.Columns) > 0 }
	if slices.ContainsFunc(r.Faults, hint) {
		fmt.Fprintln(s.err, s.t.T("answers.hint"))
	}
}

// account says what was taken in and what comes next; never what was answered.
func (s *session) account(c answersCommand, v *workshop.View, in *intake.Intake) {
	now, sheet, before := v.Steps[in.Key].Ready, in.Sheet, in.Before
	names := func(of func(workshop.Side) int) []any {
		var out []any
		for _, side := range workshop.Sides {
			out = append(out, string(side), say.Line(v.Name(side)), string(side[0]), of(side))
		}
		return out
	}
	s.print("answers.taken", append(names(sheet.Of), "name", say.Name(c.Sheet))...)
	if len(sheet.Alike) > 0 {
		s.print("answers.alike", "n", len(sheet.Alike), "rows", numbers(sheet.Alike))
	}
	if len(sheet.Silent) > 0 {
		s.print("answers.silent", "n", len(sheet.Silent), "rows", numbers(sheet.Silent))
	}
	if before.Vendor+before.Client > 0 {
		s.warn(s.t.T("answers.again", append(names(now.Of), "n", before.Vendor+before.Client)...))
	}
	file := say.Name(c.File)
	if !c.Reveal {
		s.print("answers.next.reveal", "file", file)
		return
	}
	s.print("answers.revealed")
	few := slices.DeleteFunc(slices.Clone(workshop.Sides[:]), func(side workshop.Side) bool { return now.Of(side) >= shown })
	for _, side := range few {
		s.warn(s.t.T("answers.few", "side", say.Line(v.Name(side)), "n", now.Of(side)))
	}
	s.print("answers.next.look", "file", file)
}

// shown is the fewest answers of a side of which anything is shown.
const shown = 3

// numbers lists rows, as many as a person still looks up.
func numbers(rows []int) string {
	var out []string
	for _, r := range rows[:min(len(rows), answers.Most)] {
		out = append(out, strconv.Itoa(r))
	}
	if len(rows) > answers.Most {
		out = append(out, "…")
	}
	return strings.Join(out, ", ")
}
