package sample

import (
	"slices"
	"strings"
	"testing"

	"samenspel/workshop"
)

func laterView(t *testing.T) workshop.View { return viewOfOne(t, FollowUp, workshop.Dutch) }

// Everything and everyone that goes on has the id it had.
func TestTakenAlong(t *testing.T) {
	before, v := viewOf(t, workshop.Dutch), laterView(t)
	if v.Earlier == nil || v.Earlier.Workshop != before.Workshop.ID || v.Earlier.Dropped != (workshop.Dropped{}) || v.Workshop.Day != "2026-05-28" {
		t.Fatalf("%+v on %s", v.Earlier, v.Workshop.Day)
	}
	for _, p := range before.People {
		if now := v.Person(p.ID); (now == nil) != (p.Name == "Ruud") || now != nil && now.Name != p.Name {
			t.Errorf("%s: %v", p.Name, now)
		}
	}
	if o := v.Earlier.Overlap; o.Vendor != (workshop.Overlap{Both: 5, Now: 5}) || o.Client != (workshop.Overlap{Both: 4, Now: 4}) {
		t.Errorf("%+v", o)
	}
	for i, a := range before.Actions {
		if v.Actions[i].ID != a.ID || !v.Actions[i].Earlier {
			t.Errorf("%q is another action", v.Actions[i].Title)
		}
	}
	got := kinds(v)
	for kind, want := range map[string]int{"agreement": 5, "limit": 2, "promise": 2, "indicator": 1, "cycle": 1, "fix": 4, "finding": 1, "cause": 8, "term": 4, "problem": 4} {
		if got[kind] != want {
			t.Errorf("%d cards of kind %s, want %d", got[kind], kind, want)
		}
	}
}

// Arrows, counted by hand from the answers of both days: of 3.0, 2.4 and 2.4
// the image rose to 3.5, 3.0 and 3.0; of 4.0 it fell to 3.25.
func TestTrend(t *testing.T) {
	v := laterView(t)
	if v.Trend == nil {
		t.Fatal("no trend")
	}
	if n := v.Steps[workshop.StepKey{Exercise: "trend", Step: "survey"}].Ready; n.Vendor != 5 || n.Client != 4 {
		t.Errorf("%+v answered", n)
	}
	for _, c := range []struct {
		side  workshop.Side
		arrow int
		names []string
	}{
		{workshop.Vendor, 1, []string{"begrip", "betrouwbaarheid", "ontvankelijkheid"}},
		{workshop.Vendor, -1, []string{"aandacht"}},
		{workshop.Client, 1, []string{"responsiviteit"}},
		{workshop.Client, -1, nil},
	} {
		var got []string
		for id, d := range v.Trend.Of(c.side).Drivers {
			if d.Image.Arrow == c.arrow {
				got = append(got, id)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, c.names) {
			t.Errorf("%s %+d: %v, want %v", c.side, c.arrow, got, c.names)
		}
	}
	for driver, want := range map[string]float64{"ontvankelijkheid": .5, "begrip": .6, "betrouwbaarheid": .6, "aandacht": -.75, "respect": .25} {
		near(t, driver, v.Trend.Vendor.Drivers[driver].Image.Delta, want)
	}
	if d := v.Trend.Vendor.Drivers["betrouwbaarheid"]; !d.Shrunk {
		t.Error("the gap in reliability did not shrink")
	}
	near(t, "R1 of the vendor", v.Trend.Vendor.Trust.Marks["R1"].Image.Now, 6.5)
	near(t, "R1 of the vendor before", v.Trend.Vendor.Trust.Marks["R1"].Image.Before, 5.8)
}

func TestReviews(t *testing.T) {
	v := laterView(t)
	returned := 0
	for i, want := range []struct {
		last     string
		progress float64
		decision workshop.Decision
		state    workshop.Stage
	}{
		{"24", 7.0 / 19, workshop.Adapt, workshop.StageAdapted},
		{"1", .25, workshop.Widen, workshop.StageRunning},
		{"74", 46.0 / 120, workshop.Keep, workshop.StageRunning},
		{"3", .6, workshop.Keep, workshop.StageRunning},
		{"3.4", .5, workshop.Keep, workshop.StageRunning},
	} {
		a := v.Actions[i]
		if len(a.Readings) == 0 || a.Readings[len(a.Readings)-1].Value != want.last || a.Review.Decision != want.decision || a.State != want.state || a.Review.Lesson == "" {
			t.Errorf("%q: %+v, %+v, %s", a.Title, a.Readings, a.Review, a.State)
		}
		near(t, "progress of "+a.Title, a.Progress, want.progress)
		if a.Returned() {
			returned++
		}
		if !a.Agreed() {
			t.Errorf("%q was not consented to again: %v", a.Title, a.Checks)
		}
	}
	if returned != 1 {
		t.Errorf("%d symptoms returned", returned)
	}
	if p := v.Actions[5]; p.State != workshop.StageParked || p.Parked.Review != "2026-09-17" || !strings.Contains(p.Parked.Reason, "aanbesteding") {
		t.Errorf("%+v", p.Parked)
	}
	near(t, "WIJ7", v.Mirror.Vendor.Items["WIJ7"].Image, 3)
}

// The loop turned once more, the plan was released again, and there is a date.
func TestRenewal(t *testing.T) {
	v := laterView(t)
	c := v.CardsOf("cycle")[0]
	if c.Fields["timesReturned"] != "4" || len(v.CardsOf("fix")) != 4 {
		t.Errorf("%v", c.Fields)
	}
	if v.Concept || len(v.PlanChecks) > 0 || v.Workshop.FollowUp != "2026-09-17" {
		t.Errorf("concept %v, checks %v, date %s", v.Concept, v.PlanChecks, v.Workshop.FollowUp)
	}
	near(t, "ROTI", v.Sheets[workshop.StepKey{Exercise: "renewal", Step: "roti"}].Mean.Value, 39.0/9)
}

// The follow-up begins with one commit, and holds no answer of the first day.
func TestOneBeginning(t *testing.T) {
	records, _, err := FollowUp(workshop.English)
	if err != nil {
		t.Fatal(err)
	}
	ballots := 0
	for _, r := range records {
		if r.Kind == "ballot.cast" {
			ballots++
		}
	}
	if records[0].Kind != "workshop.created" || ballots != 9+9 {
		t.Errorf("begins with %s, %d ballots", records[0].Kind, ballots)
	}
}
