package table

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"samenspel/workshop"
)

// numbered is an action with its number in the report; 0 for one that is
// parked or was stopped.
type numbered struct {
	workshop.ActionView
	n int
}

// order puts actions as the report does: what is agreed, what is still talked
// about, both from the arrangements down; then what waits and what was stopped.
func order(all []workshop.ActionView) []numbered {
	var out []numbered
	for _, a := range all {
		out = append(out, numbered{ActionView: a})
	}
	levels := []workshop.Level{workshop.HET, workshop.WIJ, workshop.IK, ""}
	slices.SortStableFunc(out, func(a, b numbered) int {
		return cmp.Or(rank(a)-rank(b), levelOrder(levels, a, b))
	})
	for i := range out {
		if rank(out[i]) < waits {
			out[i].n = i + 1
		}
	}
	return out
}

// The places of an action in the plan.
const (
	agreed = iota
	open
	waits
	stopped
)

func rank(a numbered) int {
	switch {
	case a.State == workshop.StageParked:
		return waits
	case a.State == workshop.StageStopped:
		return stopped
	case a.Agreed():
		return agreed
	}
	return open
}

func levelOrder(levels []workshop.Level, a, b numbered) int {
	if rank(a) >= waits {
		return 0
	}
	return slices.Index(levels, a.Level) - slices.Index(levels, b.Level)
}

// number is an action's number as a cell.
func (a numbered) number() Cell {
	if a.n == 0 {
		return Cell{}
	}
	return value(strconv.Itoa(a.n))
}

// title names an action, also one that has no title yet.
func (w *writer) title(a numbered) Cell { return text(first(a.Title, w.t.T("report.untitled"))) }

// field is a column of the plan.
type field struct {
	Column
	of func(numbered) Cell
}

// plan has a row for each action.
func (w *writer) plan() Table {
	t := Table{ID: "plan", Title: w.t.T("report.kind.plan"), Plan: true}
	fields := slices.Concat(w.what(), w.effects(), w.effort(), w.standing())
	for _, f := range fields {
		t.Columns = append(t.Columns, f.Column)
	}
	for _, a := range w.actions {
		var row []Cell
		for _, f := range fields {
			row = append(row, f.of(a))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// typed is a column with a field of an action as it stands in it.
func (w *writer) typed(id, title string, kind Type, keep bool) field {
	return field{Column{ID: id, Title: title, Type: kind, Keep: keep}, func(a numbered) Cell { return text(a.Get(id)) }}
}

// what is the action itself: what, who, when, and how it is seen.
func (w *writer) what() []field {
	t := w.t.T
	out := []field{
		{Column{ID: "nr", Title: t("report.nr"), Type: Number, Keep: true}, numbered.number},
		{Column{ID: "title", Title: t("report.action"), Keep: true}, w.title},
		{Column{ID: "level", Title: t("action.level"), Keep: true}, func(a numbered) Cell { return w.sayIf("level.", string(a.Level)) }},
		{Column{ID: "state", Title: t("report.state"), Keep: true}, func(a numbered) Cell { return w.sayIf("stage.", string(a.State)) }},
	}
	for _, o := range []struct {
		id   string
		side workshop.Side
		of   func(numbered) workshop.ID
	}{
		{"ownerVendor", workshop.Vendor, func(a numbered) workshop.ID { return a.OwnerVendor }},
		{"ownerClient", workshop.Client, func(a numbered) workshop.ID { return a.OwnerClient }},
	} {
		out = append(out, field{
			Column{ID: o.id, Title: t("report.owner", "party", Clean(w.v.Name(o.side))), Side: o.side, Keep: true},
			func(a numbered) Cell { return w.person(o.of(a)) },
		})
	}
	return append(out,
		w.typed("firstStep", t("action.firstStep"), Text, true), w.typed("firstDate", t("action.firstDate"), Date, true),
		w.typed("due", t("action.due"), Date, true), w.typed("measure", t("table.measure"), Text, true),
		w.typed("baseline", t("action.baseline"), Number, true), w.typed("target", t("action.target"), Number, true),
		w.typed("unit", t("action.unit"), Text, false), w.typed("learnDate", t("action.learnDate"), Date, true),
		w.typed("source", t("action.source"), Text, false), w.typed("measureDate", t("action.measureDate"), Date, false),
	)
}

// effects is what an action brings, and where it comes from.
func (w *writer) effects() []field {
	t := w.t.T
	var out []field
	for _, side := range workshop.Sides {
		id := map[workshop.Side]string{workshop.Vendor: "winVendor", workshop.Client: "winClient"}[side]
		f := w.typed(id, t("report.win", "party", Clean(w.v.Name(side))), Text, false)
		f.Side = side
		out = append(out, f)
	}
	for _, r := range []struct {
		id string
		of func(numbered) workshop.ID
	}{
		{"interest", func(a numbered) workshop.ID { return a.Interest }},
		{"problem", func(a numbered) workshop.ID { return a.Problem }},
		{"finding", func(a numbered) workshop.ID { return a.Finding }},
		{"origin", func(a numbered) workshop.ID { return a.Origin }},
		{"limit", func(a numbered) workshop.ID { return a.Limit }},
	} {
		out = append(out, field{Column{ID: r.id, Title: t("action." + r.id)}, func(a numbered) Cell { return w.card(r.of(a)) }})
	}
	return append(out,
		w.typed("surroundings", t("report.surroundings"), Signed, false), w.typed("surroundingsNote", t("action.surroundingsNote"), Text, false),
		w.typed("risk", t("action.risk"), Text, false), w.typed("mitigation", t("action.mitigation"), Text, false),
		w.typed("stopInstead", t("action.stopInstead"), Text, false),
	)
}

// effort is what an action takes.
func (w *writer) effort() []field {
	t := w.t.T
	var out []field
	for _, kind := range []struct {
		id  string
		typ Type
	}{{"hours", Number}, {"euros", Euros}} {
		for _, side := range workshop.Sides {
			id := kind.id + map[workshop.Side]string{workshop.Vendor: "Vendor", workshop.Client: "Client"}[side]
			f := w.typed(id, t("table."+kind.id, "party", Clean(w.v.Name(side))), kind.typ, false)
			f.Side = side
			out = append(out, f)
		}
	}
	return append(out,
		field{Column{ID: "phase", Title: t("action.phase")}, func(a numbered) Cell { return w.sayIf("phase.", a.Phase) }},
		field{Column{ID: "horizon", Title: t("action.horizon")}, func(a numbered) Cell { return w.sayIf("horizon.", a.Horizon) }},
		field{Column{ID: "plaster", Title: t("action.plaster")}, func(a numbered) Cell { return w.yesNo(a.Plaster) }},
		w.typed("courage", t("action.courage"), Number, false), w.typed("discomfort", t("action.discomfort"), Text, false),
		w.typed("energy", t("action.energy"), Number, false), w.typed("beneficiaryLost", t("action.beneficiaryLost"), Text, false),
	)
}

// standing is where an action stands: who consents, what was measured, and why
// it waits.
func (w *writer) standing() []field {
	t := w.t.T
	var out []field
	for _, side := range workshop.Sides {
		id := map[workshop.Side]string{workshop.Vendor: "consentVendor", workshop.Client: "consentClient"}[side]
		out = append(out, field{
			Column{ID: id, Title: t("table.consent.of", "party", Clean(w.v.Name(side))), Side: side},
			func(a numbered) Cell {
				if given := a.Consents.Of(side); given != nil && given.Stands {
					return by(side, given.Name)
				}
				return Cell{}
			},
		})
	}
	last := func(of func(workshop.Reading) Cell) func(numbered) Cell {
		return func(a numbered) Cell {
			if n := len(a.Readings); n > 0 {
				return of(a.Readings[n-1])
			}
			return Cell{}
		}
	}
	parked := func(of func(workshop.Parked) Cell) func(numbered) Cell {
		return func(a numbered) Cell {
			if a.Parked == nil {
				return Cell{}
			}
			return of(*a.Parked)
		}
	}
	return append(out,
		field{Column{ID: "readingDate", Title: t("table.reading.date"), Type: Date}, last(func(r workshop.Reading) Cell { return value(r.Date) })},
		field{Column{ID: "reading", Title: t("table.reading"), Type: Number}, last(func(r workshop.Reading) Cell { return value(r.Value) })},
		field{Column{ID: "progress", Title: t("table.progress"), Type: Share}, func(a numbered) Cell { return figure(a.Progress) }},
		field{Column{ID: "returned", Title: t("report.earlier.returned")}, func(a numbered) Cell { return w.sayIf("report.earlier.returned.", a.Review.SymptomReturned) }},
		field{Column{ID: "lesson", Title: t("report.earlier.lesson")}, func(a numbered) Cell { return text(a.Review.Lesson) }},
		field{Column{ID: "decision", Title: t("report.earlier.decision")}, func(a numbered) Cell { return w.sayIf("report.earlier.decision.", string(a.Review.Decision)) }},
		field{Column{ID: "reason", Title: t("table.parked")}, parked(func(p workshop.Parked) Cell { return text(p.Reason) })},
		field{Column{ID: "minority", Title: t("table.minority")}, parked(func(p workshop.Parked) Cell { return text(p.Minority) })},
		field{Column{ID: "review", Title: t("report.review"), Type: Date}, parked(func(p workshop.Parked) Cell { return value(p.Review) })},
	)
}

// figure is a number as a cell; nothing where there is none.
func figure(f *float64) Cell {
	if f == nil {
		return Cell{}
	}
	s := strconv.FormatFloat(*f, 'f', 4, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		s = "0"
	}
	return value(s)
}

func count(n int) Cell { return value(strconv.Itoa(n)) }

// version is a fingerprint of what is agreed, as the report writes it.
func (w *writer) version() string {
	short := func(s string) string { return s[:min(8, len(s))] }
	for _, side := range workshop.Sides {
		if given := w.v.Releases.Of(side); given != nil && given.Stands {
			return short(given.Plan)
		}
	}
	h, some := sha256.New(), false
	for _, a := range w.v.Actions {
		if a.Agreed() {
			some = true
			h.Write([]byte(string(a.ID) + " " + a.Terms + "\n"))
		}
	}
	if !some {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil)[:4])
}
