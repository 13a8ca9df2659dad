package command

import (
	"errors"
	"fmt"
	"io/fs"
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
	hint := false
	for _, f := range r.Faults {
		fmt.Fprintf(s.err, "  %s\n", s.fault(f, v))
		hint = hint || f.Code == answers.CodeNoSide || len(f.Columns) > 0
	}
	if r.More > 0 {
		fmt.Fprintf(s.err, "  %s\n", s.t.T("answers.more", "n", r.More))
	}
	if hint {
		fmt.Fprintln(s.err, s.t.T("answers.hint"))
	}
}

// fault says one thing that is wrong.
func (s *session) fault(f answers.Fault, v *workshop.View) string {
	key := "answers.fault." + string(f.Code)
	if f.Code == answers.CodeSide && f.Value == "" {
		key += "_missing"
	}
	return s.t.T(key, "row", f.Row, "column", shorten(f.Column), "value", shorten(f.Value), "columns", list(f.Columns),
		"min", f.Min, "max", f.Max, "side", say.Line(v.Name(f.Side)), "n", f.N, "limit", f.Limit)
}

// list names columns, as many as a person still reads.
func list(columns []string) string {
	const most = 40
	var out []string
	for _, c := range columns[:min(len(columns), most)] {
		out = append(out, shorten(c))
	}
	if len(columns) > most {
		out = append(out, "…")
	}
	return strings.Join(out, ", ")
}

// shorten makes a cell fit in a sentence.
func shorten(cell string) string {
	const most = 40
	cell = say.Line(cell)
	if r := []rune(cell); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return cell
}

// reason is a file's error without the name, which is said already.
func reason(err error) string {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		err = p.Err
	}
	return err.Error()
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
