package calendar

import (
	"bytes"
	"errors"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/live"
	"samenspel/workshop/sample"
)

var (
	dutch    = translations.For("nl")
	asReport = workshop.Viewer{Role: workshop.AsReport}
)

type forget struct{}

func (forget) Append([]workshop.Record) error { return nil }

var played = sync.OnceValues(func() ([]workshop.Record, error) {
	records, _, err := sample.Records(workshop.Dutch)
	return records, err
})

// opened is the sample, on a day in the week after it.
func opened(t testing.TB) *live.Workshop {
	t.Helper()
	records, err := played()
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 4, 22, 9, 0, 0, 0, time.UTC)
	w := live.Open(forget{}, records, workshop.Facilitator, func() time.Time { at = at.Add(time.Minute); return at })
	t.Cleanup(w.Close)
	return w
}

func do(t testing.TB, w *live.Workshop, c workshop.Command) {
	t.Helper()
	if err := w.Do(c); err != nil {
		t.Fatal(err)
	}
}

func view(w *live.Workshop) *workshop.View {
	v := w.Now().State.For(asReport)
	return &v
}

func written(t testing.TB, v *workshop.View, o Options) []byte {
	t.Helper()
	b, err := Write(v, dutch, o)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// component is what stands between BEGIN and END: values by name, with
// parameters as they stand.
type component map[string]string

// read reads the events of a calendar as RFC 5545 has it, and checks its lines.
func read(t testing.TB, b []byte) (events []component) {
	t.Helper()
	if !utf8.Valid(b) {
		t.Errorf("not UTF-8: %q", b)
	}
	var depth []string
	for _, line := range strings.Split(strings.TrimSuffix(string(b), "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n\x00") || strings.TrimSpace(line) == "" {
			t.Errorf("line %q", line)
		}
	}
	for _, line := range strings.Split(strings.TrimSuffix(strings.ReplaceAll(string(b), "\r\n ", ""), "\r\n"), "\r\n") {
		name, value, ok := strings.Cut(line, ":")
		switch {
		case !ok:
			t.Fatalf("no property: %q", line)
		case name == "BEGIN":
			depth = append(depth, value)
			if value == "VEVENT" {
				events = append(events, component{})
			}
		case name == "END":
			if len(depth) == 0 || depth[len(depth)-1] != value {
				t.Fatalf("END:%s in %v", value, depth)
			}
			depth = depth[:len(depth)-1]
		case depth[len(depth)-1] == "VEVENT":
			e := events[len(events)-1]
			if _, twice := e[name]; twice {
				t.Errorf("%s twice", name)
			}
			e[name] = value
		case depth[len(depth)-1] == "VALARM" && name == "TRIGGER":
			events[len(events)-1][name] = value
		}
	}
	if len(depth) > 0 {
		t.Errorf("%v not ended", depth)
	}
	return events
}

func byID(events []component) map[string]component {
	out := map[string]component{}
	for _, e := range events {
		out[e["UID"]] = e
	}
	return out
}

func TestSample(t *testing.T) {
	w := opened(t)
	b := written(t, view(w), Options{})
	if !bytes.Equal(b, written(t, view(w), Options{})) {
		t.Error("twice the same view, and not the same bytes")
	}
	events := read(t, b)
	if len(byID(events)) != len(events) || len(events) != 17 {
		t.Errorf("%d events, %d ids", len(events), len(byID(events)))
	}
	days := make([]string, len(events))
	for i, e := range events {
		days[i] = e["DTSTART;VALUE=DATE"]
		begin, err := time.Parse("20060102", days[i])
		if end := e["DTEND;VALUE=DATE"]; err != nil || begin.AddDate(0, 0, 1).Format("20060102") != end {
			t.Errorf("%v: from %s to %s", e["SUMMARY"], days[i], end)
		}
		if e["TRIGGER"] == "" || e["STATUS"] == "" {
			t.Errorf("%v", e)
		}
	}
	if !slices.IsSorted(days) {
		t.Errorf("not by day: %v", days)
	}
	for _, want := range []string{"SUMMARY:Eerste stap: Ellen zit een ochtend naast Ingrid", "SUMMARY:Vervolgbijeenkomst Noorderlicht × Waterrijk", "\\nDoor: "} {
		if !strings.Contains(strings.ReplaceAll(string(b), "\r\n ", ""), want) {
			t.Errorf("%q is not in it", want)
		}
	}
}

// What changes keeps its id and has a higher number, so that a second import
// updates; also when it is undone.
func TestSecondImportUpdates(t *testing.T) {
	w := opened(t)
	first := byID(read(t, written(t, view(w), Options{})))
	action := view(w).Actions[0]
	due := string(action.ID) + ".due@samenspel.invalid"
	if first[due] == nil {
		t.Fatalf("%s is not among %v", due, first)
	}
	newer := func(before, after map[string]component) {
		t.Helper()
		if len(before) != len(after) {
			t.Errorf("%d events became %d", len(before), len(after))
		}
		for id, e := range before {
			was, _ := strconv.Atoi(e["SEQUENCE"])
			is, err := strconv.Atoi(after[id]["SEQUENCE"])
			if err != nil || is <= was || after[id]["DTSTAMP"] <= e["DTSTAMP"] {
				t.Errorf("%s: %s %s became %s %s", id, e["SEQUENCE"], e["DTSTAMP"], after[id]["SEQUENCE"], after[id]["DTSTAMP"])
			}
		}
	}
	do(t, w, workshop.ChangeAction{Action: action.ID, Field: "due", Value: "2026-11-30"})
	second := byID(read(t, written(t, view(w), Options{})))
	newer(first, second)
	if second[due]["DTSTART;VALUE=DATE"] != "20261130" {
		t.Errorf("%v", second[due])
	}
	undone := make(chan error)
	w.Undo(func(err error) { undone <- err })
	if err := <-undone; err != nil {
		t.Fatal(err)
	}
	third := byID(read(t, written(t, view(w), Options{})))
	newer(second, third)
	if third[due]["DTSTART;VALUE=DATE"] != first[due]["DTSTART;VALUE=DATE"] {
		t.Errorf("%v", third[due])
	}
}

// A follow-up writes the dates of actions that it took along under the same
// ids; its own next meeting is another.
func TestFollowUpUpdates(t *testing.T) {
	w := opened(t)
	v := view(w)
	before := byID(read(t, written(t, v, Options{})))
	next := live.Open(forget{}, nil, workshop.Facilitator, func() time.Time { return time.Date(2026, 5, 28, 9, 0, 0, 0, time.UTC) })
	defer next.Close()
	do(t, next, workshop.StartFollowUp{ID: uuid.New(), Method: *v.Method, Variant: "follow-up", Lang: workshop.Dutch, From: *v})
	do(t, next, workshop.SetFollowUp{Date: "2026-09-01"})
	same, other := 0, 0
	for id, e := range byID(read(t, written(t, view(next), Options{}))) {
		if before[id] == nil {
			other++
		} else if same++; e["DTSTAMP"] <= before[id]["DTSTAMP"] {
			t.Errorf("%s is not newer", id)
		}
	}
	if same < 10 || other != 1 {
		t.Errorf("%d the same, %d others", same, other)
	}
}

func TestOnePerson(t *testing.T) {
	v := view(opened(t))
	for _, p := range v.People {
		want := 1 // the meeting is everyone's
		for _, a := range v.Actions {
			if a.OwnerVendor == p.ID || a.OwnerClient == p.ID {
				for _, day := range []string{a.FirstDate, a.LearnDate, a.Due} {
					if day != "" && a.State != workshop.StageParked {
						want++
					}
				}
				if a.State == workshop.StageParked && a.Parked.Review != "" {
					want++
				}
			}
		}
		events := read(t, written(t, v, Options{Person: p.ID}))
		if len(events) != want {
			t.Errorf("%s: %d events, want %d", p.Name, len(events), want)
		}
	}
}

func TestTime(t *testing.T) {
	v := view(opened(t))
	for _, c := range []struct {
		o          Options
		day        string
		begin, end string
		offsets    string
	}{
		{Options{At: "14:00"}, "2026-05-28", "DTSTART;TZID=Europe/Amsterdam=20260528T140000", "DTEND;TZID=Europe/Amsterdam=20260528T153000", "+0100 +0200 +0100"},
		{Options{At: "09:30", Minutes: 120}, "2026-10-26", "DTSTART;TZID=Europe/Amsterdam=20261026T093000", "DTEND;TZID=Europe/Amsterdam=20261026T113000", "+0100 +0200 +0100"},
		{Options{At: "23:30", Zone: "America/New_York"}, "2026-12-31", "DTSTART;TZID=America/New_York=20261231T233000", "DTEND;TZID=America/New_York=20270101T010000", "-0500 -0400 -0500"},
		{Options{At: "14:00", Zone: "Asia/Kathmandu"}, "2026-05-28", "DTSTART;TZID=Asia/Kathmandu=20260528T140000", "DTEND;TZID=Asia/Kathmandu=20260528T153000", "+0545"},
		{Options{At: "14:00", Zone: "UTC"}, "2026-05-28", "DTSTART;TZID=UTC=20260528T140000", "DTEND;TZID=UTC=20260528T153000", "+0000"},
	} {
		at := *v
		at.Workshop.FollowUp = c.day
		b := written(t, &at, c.o)
		var offsets, meeting []string
		for line := range strings.SplitSeq(string(b), "\r\n") {
			if offset, ok := strings.CutPrefix(line, "TZOFFSETTO:"); ok {
				offsets = append(offsets, offset)
			}
		}
		for _, e := range read(t, b) {
			if strings.HasPrefix(e["UID"], v.Workshop.ID.String()+".follow-up") {
				for name, value := range e {
					meeting = append(meeting, name+"="+value)
				}
			}
		}
		if !slices.Contains(meeting, c.begin) || !slices.Contains(meeting, c.end) || strings.Join(offsets, " ") != c.offsets {
			t.Errorf("%+v: %v, offsets %v", c.o, meeting, offsets)
		}
	}
}

func TestOptionsWithoutSense(t *testing.T) {
	v := view(opened(t))
	for _, c := range []struct {
		o    Options
		want error
	}{
		{Options{Zone: "Europe/Waterrijk"}, ErrZone},
		{Options{Zone: "../../etc/passwd"}, ErrZone},
		{Options{Zone: "Local"}, ErrZone},
		{Options{At: "25:00"}, ErrTime},
		{Options{At: "two"}, ErrTime},
		{Options{At: "14:00", Minutes: -1}, ErrTime},
	} {
		if _, err := Write(v, dutch, c.o); !errors.Is(err, c.want) {
			t.Errorf("%+v: %v", c.o, err)
		}
	}
}

// A workshop in which nothing was planned has a calendar without events.
func TestNothingPlanned(t *testing.T) {
	b := written(t, &workshop.View{Viewer: asReport}, Options{At: "14:00"})
	if events := read(t, b); len(events) > 0 || !bytes.Contains(b, []byte("BEGIN:VTIMEZONE")) {
		t.Errorf("%s", b)
	}
}

// FuzzTyped: whatever people type, the lines are lines, and what was typed is
// one value.
func FuzzTyped(f *testing.F) {
	for _, s := range []string{
		"a\r\nBEGIN:VEVENT\r\nSUMMARY:b", "=cmd|' /C calc'!A1;,\\n", "\xff\xfe", "👩‍👩‍👧‍👦 שלום " + strings.Repeat("é", 500), strings.Repeat("x", 10000), "{{.what}} {nb}",
		"2026-02-30", "\u2028\u2029\x00",
	} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, text, day string) {
		v := workshop.View{Viewer: asReport}
		v.Parties.Vendor.Name, v.Parties.Client.Name, v.Workshop.FollowUp, v.Workshop.Day = text, text, "2026-05-28", day
		v.People = []workshop.Person{{ID: "p", Side: workshop.Vendor, Name: text}}
		v.Actions = []workshop.ActionView{{Action: workshop.Action{
			ID: workshop.ID(day), Title: text, FirstStep: text, FirstDate: "2026-05-01", Due: day, LearnDate: "2026-05-28", OwnerVendor: "p",
			Measure: text, Baseline: text, Target: day, Unit: text,
		}}}
		b := written(t, &v, Options{})
		events := read(t, b)
		if n := len(events); n < 3 || n > 4 {
			t.Errorf("%d events: %s", n, b)
		}
		for _, e := range events {
			for name := range e {
				if name = strings.SplitN(name, ";", 2)[0]; !slices.Contains(known, name) {
					t.Errorf("property %q", name)
				}
			}
		}
	})
}

var known = strings.Fields("UID DTSTAMP LAST-MODIFIED SEQUENCE SUMMARY DESCRIPTION STATUS DTSTART DTEND TRANSP TRIGGER")
