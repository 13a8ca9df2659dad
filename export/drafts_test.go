package export

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"samenspel/export/mail"
	"samenspel/export/report"
	"samenspel/workshop"
	"samenspel/workshop/sample"
)

// addressed is the sample for the report, and to whom it can be mailed.
func addressed(t testing.TB) (workshop.View, []mail.Recipient) {
	t.Helper()
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	state := workshop.NewLog(records).Fold()
	return state.For(workshop.Viewer{Role: workshop.AsReport}), mail.To(state.For(workshop.Viewer{Role: workshop.AsFacilitator}).People)
}

func called(f File) string { return string(f.Kind) + f.Ext }

func TestDrafts(t *testing.T) {
	v, to := addressed(t)
	if len(to) != 8 {
		t.Fatalf("%d recipients: %v", len(to), to)
	}
	d := Drafting{To: to, With: []Kind{Plan, Calendar}, Name: called}
	drafts, err := Drafts(v, d, Options{})
	if err != nil || len(drafts) != len(to) {
		t.Fatalf("%d drafts, %v", len(drafts), err)
	}
	again, err := Drafts(v, d, Options{})
	if err != nil {
		t.Fatal(err)
	}
	sketches, err := Sketches(v, d, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, draft := range drafts {
		if !bytes.Equal(draft.File.Content, again[i].File.Content) {
			t.Errorf("%s: twice the same, and not the same bytes", draft.To[0].Name)
		}
		if s := sketches[i]; s.Text != draft.Text || s.Subject != draft.Subject || !slices.Equal(s.Files, draft.Files) || s.File.Content != nil {
			t.Errorf("%s: what is shown before is not what is written:\n%+v", draft.To[0].Name, s)
		}
		for _, other := range to {
			if bytes.Contains(draft.File.Content, []byte(other.Email)) != (other == draft.To[0]) {
				t.Errorf("%s in the draft to %s, or not", other.Email, draft.To[0].Name)
			}
		}
	}
	together, err := Drafts(v, Drafting{To: to, Together: true, Hidden: true, With: []Kind{Report}, Name: called}, Options{})
	if err != nil || len(together) != 1 || !slices.Equal(together[0].Files, []string{"full.pdf"}) || !bytes.HasPrefix(together[0].File.Content, []byte("Bcc: ")) {
		t.Errorf("%v %v", together[0].Files, err)
	}
}

// Without names the others are not named in a draft, nor in what goes with it.
func TestDraftsWithoutNames(t *testing.T) {
	v, to := addressed(t)
	drafts, err := Drafts(v, Drafting{To: to, With: []Kind{Calendar}, Name: called}, Options{Unnamed: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range drafts {
		for _, p := range v.People {
			if p.ID != d.To[0].Person && strings.Contains(d.Text, p.Name+" (") {
				t.Errorf("%s is named to %s:\n%s", p.Name, d.To[0].Name, d.Text)
			}
		}
	}
}

func TestDraftsOfWhatAReportMayShow(t *testing.T) {
	v, to := addressed(t)
	v.Viewer.Role = workshop.AsFacilitator
	if _, err := Drafts(v, Drafting{To: to, Name: called}, Options{}); !errors.Is(err, report.ErrViewer) {
		t.Error(err)
	}
	v.Viewer.Role = workshop.AsReport
	if drafts, err := Drafts(v, Drafting{Together: true, Name: called}, Options{}); err != nil || len(drafts) > 0 {
		t.Errorf("to nobody: %v, %v", drafts, err)
	}
	if _, err := Drafts(v, Drafting{To: []mail.Recipient{{Name: "A", Email: "a"}}, Name: called}, Options{}); !errors.Is(err, mail.ErrRecipient) {
		t.Error(err)
	}
}
