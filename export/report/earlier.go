package report

import (
	"strings"

	"samenspel/workshop"
)

// earlier is what became of the actions since: how far each has come, what
// that rests on, and what both parties decide.
func (r *report) earlier() {
	type told struct {
		action workshop.ActionView
		nr     int
	}
	var all []told
	add := func(a workshop.ActionView, nr int) {
		if a.Earlier && begun(a.State) || len(a.Readings) > 0 || a.Review != (workshop.Review{}) {
			all = append(all, told{a, nr})
		}
	}
	for _, a := range r.plan {
		add(a.ActionView, a.n)
	}
	for _, a := range r.stopped {
		add(a, 0)
	}
	for _, a := range r.parked {
		add(a, 0)
	}
	if len(all) == 0 {
		return
	}
	r.section("earlier", r.t.T("report.earlier"))
	r.lead(r.since(), 8)
	r.picture("progress")
	for _, a := range all {
		from := len(r.pieces)
		r.sub(r.reference(a.nr, a.action), false)
		r.tie()
		r.reviewed(a.action)
		r.held(from)
	}
}

// begun says whether there is something to look back on.
func begun(s workshop.Stage) bool {
	switch s {
	case workshop.StageRunning, workshop.StageEvaluated, workshop.StageDone, workshop.StageAdapted, workshop.StageStopped:
		return true
	}
	return false
}

// since says what this workshop goes on from, and how many took part in both.
func (r *report) since() string {
	e := r.v.Earlier
	if e == nil {
		return r.t.T("report.earlier.here")
	}
	parts := []string{r.t.T("report.earlier.lead", "date", r.t.Date(e.Day))}
	for _, side := range workshop.Sides {
		if o := e.Overlap.Of(side); o.Now > 0 {
			parts = append(parts, r.t.T("report.earlier.overlap", "party", r.v.Name(side), "both", o.Both, "now", o.Now))
		}
	}
	return strings.Join(parts, " ")
}

// reviewed tells how far one action has come and what was said of it.
func (r *report) reviewed(a workshop.ActionView) {
	q := r.fields()
	q.add(r.t.T("report.state"), r.t.T("stage."+string(a.State)))
	if d := a.Review.Decision; d != "" {
		q.add(r.t.T("report.earlier.decision"), r.t.T("report.earlier.decision."+string(d)))
	}
	if s := a.Review.SymptomReturned; s != "" {
		q.add(r.t.T("report.earlier.returned"), r.t.T("report.earlier.returned."+s))
	}
	q.add(r.t.T("report.earlier.lesson"), a.Review.Lesson)
	if a.Baseline != "" || a.Target != "" || len(a.Readings) > 0 {
		q.cell(parts/2, r.t.T("report.earlier.way"), r.way(a))
	}
	for _, reading := range a.Readings {
		taken, wide := plain(r.measured(reading.Value, a.Unit)).under(reading.Evidence), 0
		if len(r.lay(taken, r.part(parts/4)).lines) <= 4 { // as high as where the action began and goes
			wide = parts / 4
		}
		q.cell(wide, r.t.Date(reading.Date), taken)
	}
	q.set()
}

// way writes where an action began, where it is and where it goes.
func (r *report) way(a workshop.ActionView) cell {
	c := cell{}
	if a.Measure != "" {
		c.texts = append(c.texts, span{s: a.Measure, t: cellFace})
	}
	now := r.t.T("report.earlier.unmeasured")
	if n := len(a.Readings); n > 0 {
		now = r.number(a.Readings[n-1].Value)
		if a.Unit == "%" {
			now += a.Unit
		}
	}
	from := orDash(r.number(a.Baseline))
	if a.Unit == "%" && a.Baseline != "" {
		from += a.Unit
	}
	c.texts = append(c.texts, span{s: r.t.T("report.earlier.from_now_to", "from", from, "now", now, "to", orDash(r.measured(a.Target, a.Unit))), t: cellBoldFace})
	if a.Progress != nil {
		c = c.under(r.t.T("report.earlier.progress", "percent", r.t.Number(*a.Progress*100, 0)))
	}
	return c
}

// measured writes a figure with its unit.
func (r *report) measured(value, unit string) string {
	s := r.number(value)
	switch {
	case s == "":
		return ""
	case unit == "%":
		return s + unit
	}
	return strings.TrimSpace(s + " " + unit)
}

// trend is how the mirror changed since the earlier workshop.
func (r *report) trend() {
	if r.v.Trend == nil || r.v.Earlier == nil {
		return
	}
	drawn := r.drawn("trend", r.v)
	if len(drawn) == 0 {
		return
	}
	r.sub(r.t.T("report.trend", "date", r.t.Date(r.v.Earlier.Day)), true)
	r.lead(r.t.T("report.trend.lead"), 8)
	r.figures(drawn)
}
