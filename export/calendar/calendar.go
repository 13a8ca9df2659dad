// Package calendar writes the dates of a plan as an iCalendar file (RFC 5545),
// which any calendar program imports.
//
// It takes a View made for a report. The same View gives the same bytes: what
// the format wants of a clock comes from the workshop's own records. An event
// has an identifier that stays, and a number that grows with every change, so
// that importing a later file moves what stands in the calendar already.
package calendar

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // a zone is known on every machine

	ics "github.com/arran4/golang-ical"

	"samenspel/assets/translations"
	"samenspel/export/plain"
	"samenspel/workshop"
)

// The zone and the length of a follow-up where none are given.
const (
	Zone    = "Europe/Amsterdam"
	Minutes = 90
)

// Options is what a calendar holds.
type Options struct {
	Person workshop.ID // only the dates of this person's actions, and those of everyone; empty is all

	Zone    string // of the time below, as in the IANA's list; empty is Zone
	At      string // 15:04: when the follow-up begins; empty is the whole day
	Minutes int    // how long it takes then; 0 is Minutes
}

// Errors for options that make no sense.
var (
	ErrZone = errors.New("no such time zone")
	ErrTime = errors.New("no time of the day")
)

// clock is the form of Options.At.
const clock = "15:04"

// Check returns ErrZone or ErrTime where options make no sense.
func (o Options) Check() error {
	_, err := o.zone()
	if err != nil {
		return err
	}
	if _, err := time.Parse(clock, o.At); err != nil && o.At != "" || o.Minutes < 0 {
		return fmt.Errorf("%q: %w", o.At, ErrTime)
	}
	return nil
}

func (o Options) zone() (*time.Location, error) {
	if o.Zone == "" {
		o.Zone = Zone
	}
	zone, err := time.LoadLocation(o.Zone)
	if err != nil || zone == time.Local { // this machine's own is not the reader's
		return nil, fmt.Errorf("%q: %w", o.Zone, ErrZone)
	}
	return zone, nil
}

// Write returns the calendar of a view's plan. The errors are those of Check.
func Write(v *workshop.View, t translations.Translator, o Options) ([]byte, error) {
	if err := o.Check(); err != nil {
		return nil, err
	}
	zone, err := o.zone()
	if err != nil {
		return nil, err
	}
	w := writer{v: v, t: t, zone: zone, o: o, cal: ics.NewCalendarFor("Samenspel")}
	w.cal.SetProductId("-//Samenspel//Samenspel//" + strings.ToUpper(t.Lang()))
	w.cal.SetCalscale("GREGORIAN")
	w.cal.SetMethod(ics.MethodPublish)
	w.cal.SetXWRCalName(plain.Line(t.T("calendar.name", "vendor", v.Name(workshop.Vendor), "client", v.Name(workshop.Client))))
	w.cal.SetXWRTimezone(zone.String())
	w.timezone()
	for _, d := range w.dates() {
		w.event(d)
	}
	var out bytes.Buffer
	if err := w.cal.SerializeTo(&out, ics.WithNewLineWindows); err != nil {
		return nil, fmt.Errorf("write calendar: %w", err)
	}
	return out.Bytes(), nil
}

// writer writes one calendar.
type writer struct {
	v    *workshop.View
	t    translations.Translator
	zone *time.Location
	o    Options
	cal  *ics.Calendar
}

// sequence grows with every change of the workshop: the seconds from its
// beginning to its last record.
func (w *writer) sequence() int {
	s := w.v.Changed().Sub(w.v.Workshop.Created) / time.Second
	return int(min(max(s, 0), math.MaxInt32))
}

// event adds a date to the calendar.
func (w *writer) event(d date) {
	day, err := time.Parse(workshop.DateLayout, d.day)
	if err != nil {
		return // nothing that a calendar could show
	}
	e := ics.NewEvent(d.id)
	e.SetDtStampTime(w.v.Changed())
	e.SetModifiedAt(w.v.Changed())
	e.SetSequence(w.sequence())
	e.SetSummary(plain.Line(d.summary))
	e.SetDescription(plain.Text(d.text))
	e.SetStatus(ics.ObjectStatusConfirmed)
	if d.tentative {
		e.SetStatus(ics.ObjectStatusTentative)
	}
	if at, err := time.Parse(clock, w.o.At); err == nil && d.meeting {
		w.meeting(e, day, at)
	} else {
		e.SetAllDayStartAt(day)
		e.SetAllDayEndAt(day.AddDate(0, 0, 1))
		e.SetTimeTransparency(ics.TransparencyTransparent)
	}
	if d.ahead > 0 {
		alarm := e.AddAlarm()
		alarm.SetAction(ics.ActionDisplay)
		alarm.SetDescription(plain.Line(d.summary))
		alarm.SetTrigger(w.trigger(d))
	}
	w.cal.AddVEvent(e)
}

// meeting sets a time of the day.
func (w *writer) meeting(e *ics.VEvent, day, at time.Time) {
	minutes := w.o.Minutes
	if minutes == 0 {
		minutes = Minutes
	}
	begin := time.Date(day.Year(), day.Month(), day.Day(), at.Hour(), at.Minute(), 0, 0, w.zone)
	set := func(p ics.ComponentProperty, at time.Time) {
		e.SetProperty(p, at.Format(local), ics.WithTZID(w.zone.String()))
	}
	set(ics.ComponentPropertyDtStart, begin)
	set(ics.ComponentPropertyDtEnd, begin.Add(time.Duration(minutes)*time.Minute))
	e.SetTimeTransparency(ics.TransparencyOpaque)
}

// trigger is when an alarm goes: at nine in the morning, so many days ahead. Of
// a meeting at a time it goes so many days ahead of that.
func (w *writer) trigger(d date) string {
	if d.meeting && w.o.At != "" {
		return "-P" + strconv.Itoa(d.ahead) + "D"
	}
	if d.ahead == 1 {
		return "-PT15H"
	}
	return "-P" + strconv.Itoa(d.ahead-1) + "DT15H"
}
