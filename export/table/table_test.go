package table

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/ordeal"
)

func view(t testing.TB, name string) (*workshop.View, translations.Translator) {
	t.Helper()
	o, err := ordeal.Make(name)
	if err != nil {
		t.Fatal(err)
	}
	v := o.View()
	return &v, translations.For(string(o.Lang))
}

func book(t testing.TB, v *workshop.View, tr translations.Translator) Book {
	t.Helper()
	b, err := Of(v, tr)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Every row has a cell for every column, every cell is of its column's type,
// and every title is in words.
func TestTablesAreSound(t *testing.T) {
	for _, name := range []string{"sample-nl", "follow-up-en", "empty", "typed", "many"} {
		v, tr := view(t, name)
		seen := map[string]bool{}
		for _, of := range book(t, v, tr).Tables {
			if seen[of.ID] || seen[of.Title] || of.Title == "" || strings.Contains(of.Title, ".") {
				t.Errorf("%s: table %s called %q", name, of.ID, of.Title)
			}
			seen[of.ID], seen[of.Title] = true, true
			for _, c := range of.Columns {
				if c.Title == "" || tr.Has(c.Title) || strings.HasPrefix(c.Title, "table.") || strings.HasPrefix(c.Title, "report.") {
					t.Errorf("%s: column %s of %s called %q", name, c.ID, of.ID, c.Title)
				}
			}
			for _, row := range of.Rows {
				if len(row) != len(of.Columns) {
					t.Fatalf("%s: %d cells in %d columns of %s", name, len(row), len(of.Columns), of.ID)
				}
				for i, c := range row {
					if !sound(of.Columns[i].Type, c.Value) {
						t.Errorf("%s: %q in %s of %s", name, c.Value, of.Columns[i].ID, of.ID)
					}
				}
			}
		}
	}
}

func sound(kind Type, s string) bool {
	if s == "" {
		return true
	}
	var err error
	switch {
	case kind.Numeric():
		_, err = strconv.ParseFloat(s, 64)
	case kind == Date:
		_, err = time.Parse(workshop.DateLayout, s)
	case kind == Month:
		_, err = time.Parse("2006-01", s)
	default:
		return s == Clean(s)
	}
	return err == nil
}

// What is agreed comes first, from the arrangements down; what waits has no
// number.
func TestOrderOfThePlan(t *testing.T) {
	v, tr := view(t, "sample-en")
	plan, err := Plan(v, tr)
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, row := range plan.Rows {
		told = append(told, plan.Of(row, "nr")+" "+plan.Of(row, "level")+" "+plan.Of(row, "state"))
	}
	want := []string{"1 HET Agreed", "2 HET Agreed", "3 WIJ Agreed", "4 WIJ Agreed", "5 IK Agreed", " HET Parked"}
	if !slices.Equal(told, want) {
		t.Errorf("%q, want %q", told, want)
	}
	for _, id := range []string{"title", "ownerVendor", "ownerClient", "firstStep", "firstDate", "due", "measure", "target", "learnDate", "consentVendor"} {
		if plan.Of(plan.Rows[0], id) == "" {
			t.Errorf("no %s", id)
		}
	}
	if cell := plan.Rows[0][plan.Column("ownerClient")]; cell.Side != workshop.Client {
		t.Errorf("the client's owner stands behind the sign of %q", cell.Side)
	}
}

// The calendar has each date of the plan, in their order.
func TestCalendar(t *testing.T) {
	v, tr := view(t, "sample-nl")
	c := book(t, v, tr).Table("calendar")
	var dates []string
	for _, row := range c.Rows {
		dates = append(dates, c.Of(row, "date"))
	}
	if !slices.IsSorted(dates) {
		t.Errorf("out of order: %q", dates)
	}
	for _, a := range v.Actions {
		for _, d := range []string{a.FirstDate, a.LearnDate, a.Due} {
			if a.State != workshop.StageParked && !slices.Contains(dates, d) {
				t.Errorf("%s of %q is not there", d, a.Title)
			}
		}
	}
	if !slices.Contains(dates, v.Workshop.FollowUp) {
		t.Error("the follow-up is not there")
	}
}

// Of what is said without a name neither name nor side is told.
func TestAnonymousConcern(t *testing.T) {
	v, tr := view(t, "sample-nl")
	v.Actions[0].Reactions = []workshop.Reaction{{ID: "r", Side: workshop.Client, Choice: workshop.Concern, Text: "Wat als het niet lukt?"}}
	c := book(t, v, tr).Table("concerns")
	for _, row := range c.Rows {
		if c.Of(row, "said") == "Wat als het niet lukt?" {
			if who := row[c.Column("person")]; who.Value != tr.T("report.anonymous") || who.Side != workshop.Together {
				t.Errorf("%+v", who)
			}
			return
		}
	}
	t.Error("not told at all")
}

// What was refused, and what was not chosen, stays in the room.
func TestWhatStaysInTheRoom(t *testing.T) {
	v, tr := view(t, "sample-nl")
	granted, chosen := 0, 0
	for _, c := range v.Cards {
		if c.Kind == "request" && c.Fields["answer"] == "ja" {
			granted++
		}
		if c.Kind == "option" && c.Fields["chosen"] == "yes" {
			chosen++
		}
	}
	b := book(t, v, tr)
	if n := len(b.Table("requests").Rows); n != granted || n == len(v.CardsOf("request")) {
		t.Errorf("%d requests, %d granted", n, granted)
	}
	if n := len(b.Table("interventions").Rows); n != chosen || n == len(v.CardsOf("option")) {
		t.Errorf("%d interventions, %d chosen", n, chosen)
	}
}

// A figure that is not shown is nothing, with the reason beside it, and not how
// few there were.
func TestHiddenFigures(t *testing.T) {
	v, tr := view(t, "sample-nl")
	m := *v.Mirror
	m.Vendor.Drivers = nil
	v.Mirror = &m
	for id, s := range v.Mirror.Client.Drivers {
		s.Self, s.Gap, s.SelfN, s.Reason, s.Label = nil, nil, 2, "too_few", ""
		v.Mirror.Client.Drivers[id] = s
		break
	}
	c := book(t, v, tr).Table("mirror")
	hidden := 0
	for _, row := range c.Rows {
		if c.Of(row, "self") == "" {
			hidden++
			if c.Of(row, "remark") != tr.T("mirror.too_few") || c.Of(row, "selfN") != "" || c.Of(row, "gap") != "" {
				t.Errorf("%+v", row)
			}
		}
	}
	if hidden != 1 {
		t.Errorf("%d hidden figures", hidden)
	}
}

func TestFilled(t *testing.T) {
	of := Table{Columns: []Column{{ID: "a"}, {ID: "b"}, {ID: "c", Keep: true}}, Rows: [][]Cell{{{}, {Value: "x"}, {}}, {{}, {}, {}}}}
	got := of.Filled()
	if len(got.Columns) != 2 || got.Columns[0].ID != "b" || len(got.Rows[1]) != 2 || got.Of(got.Rows[0], "b") != "x" || got.Of(got.Rows[0], "a") != "" {
		t.Errorf("%+v", got)
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"a\r\nb\rc\u2028d": "a\nb\nc\nd", "a\tb": "a\tb", "\x00\x1b\x7f": "␀␛␡", "\xff": "\uFFFD", "👩🏽\u200d💻 שלום e\u0301": "👩🏽\u200d💻 שלום e\u0301", "\u0093": "\uFFFD",
	} {
		if got := Clean(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestOnlyOfAReport(t *testing.T) {
	for _, role := range []workshop.Role{workshop.AsFacilitator, workshop.AsProjector, workshop.AsPerson} {
		v, tr := view(t, "sample-nl")
		v.Viewer.Role = role
		if _, err := Of(v, tr); !errors.Is(err, ErrViewer) {
			t.Error(err)
		}
		if _, err := Plan(v, tr); !errors.Is(err, ErrViewer) {
			t.Error(err)
		}
	}
}
