package export

import (
	"bytes"

	"samenspel/export/calendar"
	"samenspel/export/page"
	"samenspel/export/sheet"
	"samenspel/workshop"
	"samenspel/workshop/facts"
)

// inside are the files that a PDF of the plan carries along: the same plan for
// other programs.
func inside(v *workshop.View, o Options) ([]page.File, error) {
	t := o.words(v)
	var plan bytes.Buffer
	if err := facts.WritePlan(&plan, v); err != nil {
		return nil, err
	}
	whose := o.Calendar
	whose.Person = "" // the plan is everyone's
	dates, err := calendar.Write(v, t, whose)
	if err != nil {
		return nil, err
	}
	lines, err := sheet.CSV(v, t)
	if err != nil {
		return nil, err
	}
	return []page.File{
		{Name: "plan.json", Type: "application/json", Says: t.T("inside.json"), Bytes: plan.Bytes()},
		{Name: "plan.csv", Type: "text/csv", Says: t.T("inside.csv"), Bytes: lines},
		{Name: "plan.ics", Type: "text/calendar", Says: t.T("inside.calendar"), Bytes: dates},
	}, nil
}
