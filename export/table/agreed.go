package table

import (
	"cmp"
	"slices"
	"strings"

	"samenspel/workshop"
)

// reference names an action by its number and title.
func (w *writer) reference(a numbered) string {
	if a.n == 0 {
		return w.title(a).Value
	}
	return w.t.T("report.reference", "nr", a.n, "action", w.title(a).Value)
}

// owners names those of both owners who are known, the vendor's first.
func (w *writer) owners(a numbered) Cell {
	var names []string
	for _, id := range []workshop.ID{a.OwnerVendor, a.OwnerClient} {
		if name := w.person(id).Value; name != "" {
			names = append(names, name)
		}
	}
	return value(strings.Join(names, ", "))
}

// calendar has a row for each date of the plan, in their order.
func (w *writer) calendar() Table {
	t := Table{ID: "calendar", Title: w.t.T("report.calendar"), Plan: true, Columns: []Column{
		{ID: "date", Title: w.t.T("report.date"), Type: Date, Keep: true},
		{ID: "moment", Title: w.t.T("report.calendar.kind"), Keep: true},
		{ID: "what", Title: w.t.T("report.calendar.what"), Keep: true},
		{ID: "step", Title: w.t.T("action.firstStep")},
		{ID: "who", Title: w.t.T("report.calendar.who")},
	}}
	add := func(date, moment string, more ...Cell) {
		if date != "" {
			t.Rows = append(t.Rows, append([]Cell{value(date), value(w.t.T("report.calendar." + moment))}, more...))
		}
	}
	for _, moment := range []string{"first", "learn", "due", "review"} {
		for _, a := range w.actions {
			switch what, who := text(w.reference(a)), w.owners(a); {
			case moment == "review":
				if a.Parked != nil && rank(a) == waits {
					add(a.Parked.Review, moment, what, Cell{}, who)
				}
			case rank(a) >= waits:
			default:
				if rank(a) == open {
					what = text(w.t.T("report.proposal", "action", what.Value))
				}
				switch moment {
				case "first":
					add(a.FirstDate, moment, what, text(a.FirstStep), who)
				case "learn":
					add(a.LearnDate, moment, what, Cell{}, who)
				case "due":
					add(a.Due, moment, what, Cell{}, who)
				}
			}
		}
	}
	for _, c := range w.v.CardsOf("indicator") {
		add(c.Fields["storyDate"], "story", text(c.Fields["visibleSign"]), Cell{}, text(c.Fields["noticedBy"]))
	}
	add(w.v.Workshop.FollowUp, "follow_up", value(w.parties()), Cell{}, value(w.t.T("report.everyone")))
	slices.SortStableFunc(t.Rows, func(a, b []Cell) int { return cmp.Compare(a[0].Value, b[0].Value) })
	return t
}

// readings has a row for each measurement.
func (w *writer) readings() Table {
	t := Table{ID: "readings", Title: w.t.T("table.readings"), Plan: true, Columns: []Column{
		{ID: "action", Title: w.t.T("report.action"), Keep: true},
		{ID: "measure", Title: w.t.T("table.measure")},
		{ID: "date", Title: w.t.T("report.date"), Type: Date, Keep: true},
		{ID: "value", Title: w.t.T("table.reading.value"), Type: Number, Keep: true},
		{ID: "unit", Title: w.t.T("action.unit")},
		{ID: "baseline", Title: w.t.T("table.baseline"), Type: Number},
		{ID: "target", Title: w.t.T("action.target"), Type: Number},
		{ID: "evidence", Title: w.t.T("table.evidence")},
	}}
	for _, a := range w.actions {
		for _, r := range a.Readings {
			t.Rows = append(t.Rows, []Cell{
				text(w.reference(a)), text(a.Measure), value(r.Date), value(r.Value), text(a.Unit), value(a.Baseline), value(a.Target), text(r.Evidence),
			})
		}
	}
	return t
}

// consents has a row for each party's word on an action, and on the plan.
func (w *writer) consents() Table {
	t := Table{ID: "consent", Title: w.t.T("table.consent"), Plan: true, Columns: []Column{
		{ID: "action", Title: w.t.T("report.action"), Keep: true},
		{ID: "party", Title: w.t.T("table.party"), Keep: true},
		{ID: "person", Title: w.t.T("table.person"), Keep: true},
		{ID: "date", Title: w.t.T("report.date"), Type: Date, Keep: true},
		{ID: "stands", Title: w.t.T("report.state"), Keep: true},
		{ID: "terms", Title: w.t.T("table.terms")},
	}}
	add := func(what string, side workshop.Side, name, date string, stands bool, terms string) {
		word := "report.lapsed"
		if stands {
			word = "report.stands"
		}
		t.Rows = append(t.Rows, []Cell{text(what), w.party(side), by(side, name), value(date), value(w.t.T(word)), text(terms[:min(8, len(terms))])})
	}
	for _, a := range w.actions {
		for _, side := range workshop.Sides {
			if given := a.Consents.Of(side); given != nil {
				add(w.reference(a), side, given.Name, given.Date, given.Stands, given.Terms)
			}
		}
	}
	for _, side := range workshop.Sides {
		if given := w.v.Releases.Of(side); given != nil {
			add(w.t.T("report.release"), side, given.Name, given.Date, given.Stands, given.Plan)
		}
	}
	return t
}

// concerns has a row for each concern and objection. Of an anonymous one not
// even the side is told: in a small group that would be a name.
func (w *writer) concerns() Table {
	t := Table{ID: "concerns", Title: w.t.T("table.concerns"), Plan: true, Columns: []Column{
		{ID: "action", Title: w.t.T("report.action"), Keep: true},
		{ID: "kind", Title: w.t.T("table.kind"), Keep: true},
		{ID: "said", Title: w.t.T("report.said"), Keep: true},
		{ID: "person", Title: w.t.T("table.by"), Keep: true},
		{ID: "outcome", Title: w.t.T("report.outcome")},
		{ID: "note", Title: w.t.T("table.note")},
	}}
	for _, a := range w.actions {
		for _, r := range a.Reactions {
			if r.Choice != workshop.Concern && r.Choice != workshop.Objects {
				continue
			}
			who := w.person(r.Person)
			if who.Value == "" {
				who = value(w.t.T("report.anonymous"))
			}
			t.Rows = append(t.Rows, []Cell{
				text(w.reference(a)), w.sayIf("choice.", string(r.Choice)), text(r.Text), who, w.sayIf("resolution.", string(r.Resolution)), text(r.Note),
			})
		}
	}
	return t
}

// checks has a row for each point on which the plan departs from the method.
func (w *writer) checks() Table {
	t := Table{ID: "checks", Title: w.t.T("table.checks"), Plan: true, Columns: []Column{
		{ID: "check", Title: w.t.T("report.check"), Keep: true},
		{ID: "action", Title: w.t.T("report.action")},
		{ID: "explanation", Title: w.t.T("report.explanation"), Keep: true},
	}}
	if len(w.actions) == 0 || w.actions[0].n == 0 {
		return t
	}
	for _, c := range w.v.PlanChecks {
		about := Cell{}
		for _, a := range w.actions {
			if c.Action != "" && a.ID == c.Action {
				about = text(w.reference(a))
			}
		}
		t.Rows = append(t.Rows, []Cell{value(w.t.T("check." + string(c.Code))), about, text(first(c.Explanation, w.t.T("report.unexplained")))})
	}
	return t
}
