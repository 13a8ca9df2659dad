package export

import (
	"errors"
	"testing"

	"samenspel/export/report"
	"samenspel/workshop"
	"samenspel/workshop/intake"
	"samenspel/workshop/sample"
)

func sampled(t testing.TB) workshop.View {
	t.Helper()
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	return workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsReport})
}

func TestFullHoldsMore(t *testing.T) {
	v := sampled(t)
	plan, err := Document(v, Plan, Options{})
	if err != nil {
		t.Fatal(err)
	}
	full, err := Document(v, Report, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(full.Pages) <= len(plan.Pages) {
		t.Errorf("%d pages in full, %d of the plan", len(full.Pages), len(plan.Pages))
	}
}

// A method without a questionnaire has no form.
func TestNoSurvey(t *testing.T) {
	v := workshop.View{Viewer: workshop.Viewer{Role: workshop.AsReport}, Method: &workshop.Method{}}
	if _, err := Make(v, Form, Options{}); !errors.Is(err, intake.ErrNoSurvey) {
		t.Error(err)
	}
}

// Nothing is made of a view that may hold what is blind.
func TestOnlyWhatAReportMayShow(t *testing.T) {
	for _, kind := range Kinds() {
		v := sampled(t)
		v.Viewer.Role = workshop.AsFacilitator
		if _, err := Make(v, kind, Options{}); !errors.Is(err, report.ErrViewer) {
			t.Errorf("%s: %v", kind, err)
		}
	}
}
