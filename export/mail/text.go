package mail

import (
	"cmp"
	"slices"
	"strings"

	"samenspel/assets/translations"
	"samenspel/export/plain"
	"samenspel/workshop"
)

// Subject is the subject of every draft of a plan.
func Subject(v *workshop.View, t translations.Translator) string {
	return header(t.T("mail.subject", "vendor", v.Name(workshop.Vendor), "client", v.Name(workshop.Client), "date", t.Date(v.Workshop.Day)))
}

// Text is what a draft says, in lines: to one person what they have promised to
// do and when, to several what everyone has. The greeting's name is left to
// who sends it.
func Text(v *workshop.View, t translations.Translator, d Draft) string {
	w := writer{v: v, t: t}
	if len(d.To) == 1 {
		w.personal(d.To[0])
	} else {
		w.toAll()
	}
	w.further(d)
	return plain.Text(strings.Join(w.paragraphs, "\n\n")) + "\n"
}

// writer writes the paragraphs of a draft.
type writer struct {
	v          *workshop.View
	t          translations.Translator
	paragraphs []string
}

func (w *writer) say(key string, args ...any) {
	w.paragraphs = append(w.paragraphs, w.t.T(key, args...))
}

func (w *writer) personal(r Recipient) {
	w.say("mail.dear", "name", plain.Line(r.Name))
	w.opening()
	own := slices.DeleteFunc(w.open(), func(a workshop.ActionView) bool { return a.OwnerVendor != r.Person && a.OwnerClient != r.Person })
	if len(own) == 0 {
		w.say("mail.none")
		return
	}
	w.say("mail.own", "n", len(own))
	for _, a := range own {
		lines := []string{"• " + w.title(a)}
		if first := w.first(a); first != "" {
			lines = append(lines, "  "+first)
		}
		if other := w.other(a, r.Person); other != "" {
			lines = append(lines, "  "+w.t.T("mail.with", "name", other))
		}
		if a.Due != "" {
			lines = append(lines, "  "+w.t.T("mail.due", "date", w.t.Date(a.Due)))
		}
		w.paragraphs = append(w.paragraphs, strings.Join(lines, "\n"))
	}
}

func (w *writer) toAll() {
	w.say("mail.dear_all")
	w.opening()
	all := w.open()
	if len(all) == 0 {
		return
	}
	w.say("mail.all", "n", len(all))
	for _, a := range all {
		lines := []string{"• " + w.title(a)}
		var owners []string
		for _, id := range []workshop.ID{a.OwnerVendor, a.OwnerClient} {
			if name := w.name(id); name != "" {
				owners = append(owners, name)
			}
		}
		if len(owners) > 0 {
			lines = append(lines, "  "+w.t.T("mail.owners", "names", strings.Join(owners, ", ")))
		}
		if first := w.first(a); first != "" {
			lines = append(lines, "  "+first)
		}
		if a.Due != "" {
			lines = append(lines, "  "+w.t.T("mail.due", "date", w.t.Date(a.Due)))
		}
		w.paragraphs = append(w.paragraphs, strings.Join(lines, "\n"))
	}
}

// opening says what this is about.
func (w *writer) opening() {
	key := "mail.opening"
	if w.v.Earlier != nil {
		key = "mail.opening.again"
	}
	w.say(key, "vendor", w.v.Name(workshop.Vendor), "client", w.v.Name(workshop.Client), "date", w.t.Date(w.v.Workshop.Day))
	if w.v.Concept {
		w.say("mail.concept")
	}
}

// further says when both sides meet again and what goes with the draft.
func (w *writer) further(d Draft) {
	if date := w.v.Workshop.FollowUp; date != "" {
		w.say("mail.follow_up", "date", w.t.Date(date))
	}
	has := func(kind string) bool {
		return slices.ContainsFunc(d.Attachments, func(a Attachment) bool { return strings.HasPrefix(a.Type, kind) })
	}
	var with []string
	if has("application/pdf") {
		with = append(with, w.t.T("mail.pdf"))
	}
	if has("text/calendar") {
		with = append(with, w.t.T("mail.calendar"))
	}
	if len(with) > 0 {
		w.paragraphs = append(w.paragraphs, strings.Join(with, " "))
	}
	w.say("mail.regards")
}

// open are the actions that are still to be done, by the date of their first
// step.
func (w *writer) open() []workshop.ActionView {
	out := slices.DeleteFunc(slices.Clone(w.v.Actions), func(a workshop.ActionView) bool {
		switch a.State {
		case workshop.StageParked, workshop.StageStopped, workshop.StageDone:
			return true
		default:
			return false
		}
	})
	slices.SortStableFunc(out, func(a, b workshop.ActionView) int {
		return cmp.Or(cmp.Compare(late(a.FirstDate), late(b.FirstDate)), cmp.Compare(late(a.Due), late(b.Due)))
	})
	return out
}

// late puts what has no date behind what has one.
func late(date string) string { return cmp.Or(date, "9999") }

func (w *writer) title(a workshop.ActionView) string {
	title := cmp.Or(plain.Line(a.Title), w.t.T("report.untitled"))
	if !a.Agreed() {
		title = w.t.T("report.proposal", "action", title)
	}
	return title
}

// first says what is done first and when, where that is still ahead.
func (w *writer) first(a workshop.ActionView) string {
	step := plain.Line(a.FirstStep)
	switch {
	case step == "" || a.FirstDate != "" && a.FirstDate < w.v.Workshop.Day:
		return ""
	case a.FirstDate == "":
		return w.t.T("mail.first", "step", step)
	}
	return w.t.T("mail.first.date", "step", step, "date", w.t.Date(a.FirstDate))
}

// other names the owner beside one.
func (w *writer) other(a workshop.ActionView, one workshop.ID) string {
	for _, id := range []workshop.ID{a.OwnerVendor, a.OwnerClient} {
		if id != one {
			return w.name(id)
		}
	}
	return ""
}

// name is a person with their party; "" where there is none.
func (w *writer) name(id workshop.ID) string {
	p := w.v.Person(id)
	if p == nil {
		return ""
	}
	return plain.Line(p.Name) + " (" + w.v.Name(p.Side) + ")"
}
