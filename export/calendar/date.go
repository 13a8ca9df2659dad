package calendar

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"samenspel/workshop"
)

// date is a day on which something of the plan is due.
type date struct {
	id            string
	day           string // workshop.DateLayout
	rank          int    // among those of one day
	summary, text string
	ahead         int  // days that an alarm goes before it; 0 is none
	tentative     bool // not agreed yet
	meeting       bool // both sides come together
}

// dates lists what is to be in the calendar, by day.
func (w *writer) dates() []date {
	var all []date
	add := func(d date) {
		if d.day != "" {
			all = append(all, d)
		}
	}
	for _, a := range w.v.Actions {
		if a.State == workshop.StageStopped || w.o.Person != "" && a.OwnerVendor != w.o.Person && a.OwnerClient != w.o.Person {
			continue
		}
		of := func(kind string, rank int, day string, ahead int, what, detail string) {
			if what == "" {
				what = w.t.T("report.untitled")
			}
			add(date{
				id: w.id(string(a.ID), kind), day: day, rank: rank, ahead: ahead, tentative: !a.Agreed(),
				summary: w.t.T("calendar."+kind, "what", what), text: w.about(&a, detail),
			})
		}
		if a.State == workshop.StageParked {
			if a.Parked != nil {
				of("review", 3, a.Parked.Review, 1, a.Title, a.Parked.Reason)
			}
			continue
		}
		of("first", 0, a.FirstDate, 1, cmp.Or(a.FirstStep, a.Title), "")
		of("learn", 1, a.LearnDate, 1, a.Title, w.t.T("calendar.learn.text"))
		of("due", 2, a.Due, 7, a.Title, w.measure(&a))
	}
	add(date{
		id: w.id("", "follow-up"), day: w.v.Workshop.FollowUp, rank: 4, ahead: 7, meeting: true,
		summary: w.t.T("calendar.follow-up", "what", w.parties()), text: w.t.T("calendar.follow-up.text"),
	})
	slices.SortStableFunc(all, func(a, b date) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.rank, b.rank)) })
	return all
}

func (w *writer) parties() string {
	return w.v.Name(workshop.Vendor) + " × " + w.v.Name(workshop.Client)
}

// id is the same for the same date of the same action in every file that is
// ever written, also by a follow-up, which takes actions along with their ids:
// those are as unique as the workshop's own. An id that is not is told apart by
// the workshop.
func (w *writer) id(action, kind string) string {
	const home = "@samenspel.invalid" // no address: the top level domain of what is none (RFC 2606)
	if parsed, err := uuid.Parse(action); err == nil && parsed.String() == action {
		return action + "." + kind + home
	}
	if action != "" {
		return w.v.Workshop.ID.String() + "." + uuid.NewSHA1(w.v.Workshop.ID, []byte(action)).String() + "." + kind + home
	}
	return w.v.Workshop.ID.String() + "." + kind + home
}

// about says of which action a date is, and who carry it.
func (w *writer) about(a *workshop.ActionView, detail string) string {
	title := a.Title
	if title == "" {
		title = w.t.T("report.untitled")
	}
	if !a.Agreed() {
		title = w.t.T("report.proposal", "action", title)
	}
	lines := []string{title}
	if detail != "" {
		lines = append(lines, detail)
	}
	var owners []string
	for _, id := range []workshop.ID{a.OwnerVendor, a.OwnerClient} {
		if p := w.v.Person(id); p != nil {
			owners = append(owners, p.Name+" ("+w.v.Name(p.Side)+")")
		}
	}
	if len(owners) > 0 {
		lines = append(lines, w.t.T("calendar.owners", "names", strings.Join(owners, ", ")))
	}
	return strings.Join(append(lines, w.t.T("calendar.from", "parties", w.parties(), "date", w.t.Date(w.v.Workshop.Day))), "\n")
}

// measure says from where to where an action is to bring things; "" where
// nothing is to be measured.
func (w *writer) measure(a *workshop.ActionView) string {
	if a.Measure == "" || a.Baseline == "" || a.Target == "" {
		return a.Measure
	}
	return strings.TrimSpace(w.t.T("calendar.measure", "measure", a.Measure, "from", w.number(a.Baseline), "to", w.number(a.Target), "unit", a.Unit))
}

func (w *writer) number(canonical string) string {
	f, err := strconv.ParseFloat(canonical, 64)
	if err != nil {
		return canonical
	}
	return w.t.Number(f, 4)
}
