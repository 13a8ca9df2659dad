package report

import (
	"slices"
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/picture"
)

// methodPage explains how the report came about and what it may be used for.
func (r *report) methodPage() {
	r.section("method", r.t.T("report.method"))
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
	q := r.fields()
	q.gap = 4
	for _, slot := range r.v.Agenda {
		if e := r.v.Method.Exercise(slot.Exercise); e != nil && slot.Began && !slot.Skipped {
			q.run(parts/2, e.Title.In(r.lang), plain(about(e).In(r.lang)))
		}
	}
	q.set()
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

// statements lists what was asked in the mirror: a row for each driver.
func (r *report) statements() {
	if r.v.Mirror == nil {
		return
	}
	names := strings.NewReplacer("{A}", r.t.T("report.statement.a"), "{B}", r.t.T("report.statement.b"))
	said := map[[2]string]string{}
	for _, i := range r.v.Method.Instrument.Items {
		if slices.Contains(r.v.Mirror.Items, i.Code) {
			at := [2]string{i.Driver, i.Dimension}
			said[at] = strings.TrimPrefix(said[at]+"\n"+names.Replace(i.Text.In(r.lang)), "\n")
		}
	}
	r.lead(r.t.T("report.method.asked"), 4)
	columns := []column{{title: r.t.T("report.statement.driver"), share: 19}}
	for _, d := range dimensions {
		columns = append(columns, column{title: r.t.T("level." + d), share: 27})
	}
	t := r.table(columns...)
	t.headed, t.air = true, 2.5
	for _, d := range r.v.Method.Instrument.Drivers {
		row, any := []cell{{texts: []span{{s: picture.DriverTitle(r.v, d.ID, r.t), t: cellBoldFace}}}}, false
		for _, dimension := range dimensions {
			text := said[[2]string{d.ID, dimension}]
			any = any || text != ""
			row = append(row, cell{texts: []span{{s: orDash(text), t: of(cellFace, 9, 11)}}})
		}
		if any {
			t.row(row...)
		}
	}
}

// dimensions are the mirror's, from the top down.
var dimensions = []string{"HET", "WIJ", "IK"}
