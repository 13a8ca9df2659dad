package report

import (
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/picture"
)

// methodPage explains how the report came about and what it may be used for.
func (r *report) methodPage() {
	r.add(piece{fresh: true, space: true})
	r.section(r.t.T("report.method"))
	for _, part := range []string{"day", "mirror", "anonymity", "agreement", "use", "sources"} {
		r.sub(r.t.T("report.method."+part), part == "anonymity")
		for p := range strings.SplitSeq(r.t.T("report.method."+part+".text"), "\n") {
			r.para(p, bodyFace)
			r.gap(6)
		}
		switch part {
		case "day":
			r.programme()
		case "mirror":
			r.statements()
		}
	}
	r.gap(4)
	r.para(r.t.T("report.method.version", "method", r.v.Workshop.Method), softFace)
}

// programme lists the exercises that were done, with what they are for.
func (r *report) programme() {
	q := r.facts(128)
	for _, slot := range r.v.Agenda {
		if e := r.v.Method.Exercise(slot.Exercise); e != nil && slot.Began && !slot.Skipped {
			q.fact(e.Title.In(r.lang), about(e).In(r.lang))
		}
	}
}

// about says what an exercise is for. One with a questionnaire of which nobody
// sees a figure is told by its question: its purpose may say what was asked.
func about(e *workshop.Exercise) workshop.Text {
	for i := range e.Steps {
		if sheet := e.Steps[i].Sheet; sheet != nil && sheet.Shown == workshop.ShownNever {
			return e.Question
		}
	}
	return e.Purpose
}

// statements lists what was asked in the mirror.
func (r *report) statements() {
	if r.v.Mirror == nil {
		return
	}
	r.lead(r.t.T("report.method.asked"), 4)
	t := r.table(column{title: r.t.T("report.statement.driver"), share: 24}, column{title: r.t.T("action.level"), share: 10}, column{title: r.t.T("report.statement.text"), share: 66})
	names := strings.NewReplacer("{A}", r.t.T("report.statement.a"), "{B}", r.t.T("report.statement.b"))
	asked := map[string]bool{}
	for _, code := range r.v.Mirror.Items {
		asked[code] = true
	}
	for _, i := range r.v.Method.Instrument.Items {
		if asked[i.Code] {
			text := names.Replace(i.Text.In(r.lang))
			t.row(plain(picture.DriverTitle(r.v, i.Driver, r.t)), plain(i.Dimension), plain(text))
		}
	}
}
