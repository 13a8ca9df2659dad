package table

import (
	"slices"
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/mirror"
	"samenspel/workshop/picture"
)

// scores are the columns of two views.
func (w *writer) scores() []Column {
	t := w.t.T
	return []Column{
		{ID: "self", Title: t("mirror.self"), Type: Score, Keep: true},
		{ID: "image", Title: t("mirror.image"), Type: Score, Keep: true},
		{ID: "gap", Title: t("mirror.gap"), Type: Score, Keep: true},
		{ID: "label", Title: t("report.meaning"), Keep: true},
		{ID: "selfN", Title: t("table.answers.self"), Type: Number},
		{ID: "imageN", Title: t("table.answers.image"), Type: Number},
		{ID: "remark", Title: t("table.remark")},
	}
}

// scored are the cells of two views. How many answered is told where a view is,
// and where it is not, why.
func (w *writer) scored(s mirror.Score) []Cell {
	label := Cell{}
	if s.Label != mirror.NoLabel {
		label = value(w.t.T("label." + string(s.Label)))
	}
	answers := func(view *float64, n int) Cell {
		if view == nil || n == 0 {
			return Cell{}
		}
		return count(n)
	}
	return []Cell{figure(s.Self), figure(s.Image), figure(s.Gap), label, answers(s.Self, s.SelfN), answers(s.Image, s.ImageN), w.remark(s.Reason, s.Consensus)}
}

// remark says why a figure is not there, or that a side gave it together.
func (w *writer) remark(reason string, consensus bool) Cell {
	switch {
	case reason == mirror.ReasonTooFew:
		return value(w.t.T("mirror.too_few"))
	case reason == mirror.ReasonItemsMissing:
		return value(w.t.T("mirror.items_missing"))
	case consensus:
		return value(w.t.T("mirror.consensus"))
	}
	return Cell{}
}

// mirror has a row for each driver of each side.
func (w *writer) mirror() Table {
	t := Table{ID: "mirror", Title: w.t.T("report.mirror"), Columns: append([]Column{
		{ID: "about", Title: w.t.T("report.about"), Keep: true}, {ID: "capability", Title: w.t.T("table.capability")}, {ID: "driver", Title: w.t.T("report.statement.driver"), Keep: true},
	}, w.scores()...)}
	t.Columns = append(t.Columns, Column{ID: "priority", Title: w.t.T("table.priority"), Type: Score})
	if w.v.Mirror == nil {
		return t
	}
	for i, side := range workshop.Sides {
		results := w.v.Mirror.Of(side)
		for _, d := range w.v.Method.Instrument.Drivers {
			s, asked := results.Drivers[d.ID]
			if !asked {
				continue
			}
			priority := Cell{}
			for _, topic := range w.v.Mirror.Topics {
				if int(topic.Side) == i && topic.Driver == d.ID {
					priority = figure(&topic.Priority)
				}
			}
			row := append([]Cell{w.party(side), w.sayIf("capability.", d.Capability), text(picture.DriverTitle(w.v, d.ID, w.t))}, w.scored(s)...)
			t.Rows = append(t.Rows, append(row, priority))
		}
	}
	return t
}

// statements has a row for each statement about each side.
func (w *writer) statements() Table {
	t := Table{ID: "statements", Title: w.t.T("table.statements"), Columns: append([]Column{
		{ID: "about", Title: w.t.T("report.about"), Keep: true},
		{ID: "code", Title: w.t.T("table.code"), Keep: true},
		{ID: "level", Title: w.t.T("action.level")},
		{ID: "driver", Title: w.t.T("report.statement.driver")},
		{ID: "text", Title: w.t.T("report.statement.text"), Keep: true},
	}, w.scores()...)}
	if w.v.Mirror == nil {
		return t
	}
	for _, side := range workshop.Sides {
		results := w.v.Mirror.Of(side)
		for _, i := range w.v.Method.Instrument.Items {
			if s, asked := results.Items[i.Code]; asked && slices.Contains(w.v.Mirror.Items, i.Code) {
				t.Rows = append(t.Rows, append([]Cell{
					w.party(side), text(i.Code), w.sayIf("level.", i.Dimension), text(picture.DriverTitle(w.v, i.Driver, w.t)), text(w.filled(i.Text.In(w.lang), side)),
				}, w.scored(s)...))
			}
		}
	}
	return t
}

// filled writes the names of the parties into a statement about one of them. A
// name that ends in a full stop ends the sentence as well.
func (w *writer) filled(s string, about workshop.Side) string {
	a, b := w.v.Name(about), w.v.Name(about.Other())
	stopped := func(name string) string { return strings.TrimSuffix(name, ".") + "." }
	return strings.NewReplacer("{A}.", stopped(a), "{B}.", stopped(b), "{A}", a, "{B}", b).Replace(s)
}

// trust has a row for each mark that a side was given, or gave.
func (w *writer) trust() Table {
	t := Table{ID: "trust", Title: w.t.T("report.trust"), Columns: []Column{
		{ID: "about", Title: w.t.T("report.about"), Keep: true},
		{ID: "text", Title: w.t.T("report.statement.text"), Keep: true},
		{ID: "scale", Title: w.t.T("table.scale"), Keep: true},
		{ID: "predicted", Title: w.t.T("table.predicted"), Type: Score, Keep: true},
		{ID: "received", Title: w.t.T("table.received"), Type: Score, Keep: true},
		{ID: "gap", Title: w.t.T("mirror.gap"), Type: Score},
		{ID: "remark", Title: w.t.T("table.remark")},
	}}
	if w.v.Trust == nil {
		return t
	}
	for _, side := range workshop.Sides {
		trust := w.v.Trust.Of(side)
		for _, r := range w.v.Method.Instrument.Results {
			var predicted, received mirror.Mean
			var gap *float64
			about := side.Other() // who says it speaks of the other
			scale := w.t.T("table.scale.marks", "least", r.Min, "most", r.Max)
			switch marks, has := trust.Marks[r.Code]; {
			case has:
				predicted, received, gap = marks.Predicted, marks.Received, marks.Gap
			case r.Both:
				predicted, received, about = trust.SelfYes, trust.OtherYes, side
				scale = w.t.T("table.scale.percent")
			default:
				received, about = trust.Statements[r.Code], side
			}
			if predicted.N == 0 && received.N == 0 && predicted.Value == nil && received.Value == nil {
				continue
			}
			t.Rows = append(t.Rows, []Cell{
				w.party(side), text(w.filled(r.Text.In(w.lang), about)), value(scale), figure(predicted.Value), figure(received.Value), figure(gap),
				w.remark(first(predicted.Reason, received.Reason), predicted.Consensus || received.Consensus),
			})
		}
	}
	return t
}
