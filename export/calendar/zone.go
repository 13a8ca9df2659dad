package calendar

import (
	"fmt"
	"time"

	ics "github.com/arran4/golang-ical"

	"samenspel/workshop"
)

// local is the form of a time that a zone says more of.
const local = "20060102T150405"

// timezone adds the rules of the zone for the year of the follow-up, or where
// there is none that of the workshop: every time that the calendar may hold.
func (w *writer) timezone() {
	year := w.v.Workshop.Created.Year()
	if day, err := time.Parse(workshop.DateLayout, w.v.Workshop.FollowUp); err == nil {
		year = day.Year()
	}
	rules := w.cal.AddTimezone(w.zone.String())
	end := time.Date(year+1, 1, 1, 0, 0, 0, 0, w.zone)
	for at := time.Date(year, 1, 1, 0, 0, 0, 0, w.zone); at.Before(end); {
		begin, next := at.ZoneBounds()
		rules.Components = append(rules.Components, observance(begin, at))
		if next.IsZero() {
			return
		}
		at = next
	}
}

// observance is what a zone keeps to from a moment, of which at is a later one;
// a zero moment is as long as anyone knows.
func observance(begin, at time.Time) ics.Component {
	name, offset := at.Zone()
	before := offset
	start := time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)
	if !begin.IsZero() {
		_, before = begin.Add(-time.Second).Zone()
		start = begin.UTC().Add(time.Duration(before) * time.Second) // the time on the clock until then
	}
	base := ics.ComponentBase{}
	base.SetProperty(ics.ComponentPropertyDtStart, start.Format(local))
	base.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetfrom), utcOffset(before))
	base.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetto), utcOffset(offset))
	base.SetProperty(ics.ComponentProperty(ics.PropertyTzname), name)
	if at.IsDST() {
		return &ics.Daylight{ComponentBase: base}
	}
	return &ics.Standard{ComponentBase: base}
}

// utcOffset writes seconds east of Greenwich as +hhmm, or +hhmmss.
func utcOffset(seconds int) string {
	sign := '+'
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	out := fmt.Sprintf("%c%02d%02d", sign, seconds/3600, seconds/60%60)
	if seconds%60 != 0 {
		out += fmt.Sprintf("%02d", seconds%60)
	}
	return out
}
