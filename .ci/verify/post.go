package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
)

// event is an event of a calendar as a parser tells it.
type event struct {
	UID, Summary, Description, Start, Stamp string
	AllDay                                  bool
}

func (e event) day() string { return e.Start[:min(len(e.Start), len("2026-04-16"))] }

// judgeICS holds two parsers against each other, and both against the plan.
func judgeICS(l *ledger, f *written, told json.RawMessage) error {
	var calendar struct{ Events, Others []event }
	if err := json.Unmarshal(told, &calendar); err != nil {
		return err
	}
	byUID := func(events []event) map[string]event {
		out := map[string]event{}
		for _, e := range events {
			out[e.UID] = e
		}
		return out
	}
	one, other := byUID(calendar.Events), byUID(calendar.Others)
	l.read(f, "ical.js")
	l.read(f, "node-ical")
	if len(one) != len(calendar.Events) {
		l.fault(f, "ical.js", "%d events with %d names", len(calendar.Events), len(one))
	}
	for uid, e := range one {
		o, there := other[uid]
		if !there || o.AllDay != e.AllDay || o.day() != e.day() || squash(o.Summary) != squash(e.Summary) {
			l.fault(f, "node-ical", "takes %+v for %+v", e, o)
		}
		if uid == "" || e.Summary == "" || e.Stamp == "" {
			l.fault(f, "ical.js", "an event lacks something: %+v", e)
		}
	}
	if len(other) != len(one) {
		l.fault(f, "node-ical", "%d events instead of %d", len(other), len(one))
	}
	l.dated(f, slices.Collect(maps.Values(one)))
	return nil
}

// dated looks for the plan's dates in a calendar.
func (l *ledger) dated(f *written, events []event) {
	var all strings.Builder
	on := map[string][]saying{}
	for _, e := range events {
		words := e.Summary + "\n" + e.Description
		all.WriteString(words + "¶")
		on[e.day()] = append(on[e.day()], said(words))
	}
	for _, a := range f.of.facts.planned() {
		for _, date := range []*string{a.FirstDate, a.Due, a.LearnDate} {
			if date != nil && !f.changed(a.Title) && !slices.ContainsFunc(on[*date], func(s saying) bool { return s.has(a.Title) }) {
				l.fault(f, "ical.js", "nothing of %q on %s", a.Title, *date)
			}
		}
	}
	if day := f.of.facts.FollowUp; day != nil && len(on[*day]) == 0 {
		l.fault(f, "ical.js", "no follow-up on %s", *day)
	}
	l.unnamed(f, "ical.js", said(all.String()))
}

// letter is a draft of mail as a parser tells it.
type letter struct {
	Headers     map[string]string
	Subject     string
	Text, HTML  string
	To, Bcc     []string
	Attachments []struct {
		Name, Type, Digest string
		Calendar           struct{ Events []event }
	}
}

// judgeEML holds two parsers against each other, and what is attached against
// what was written beside it.
func judgeEML(l *ledger, f *written, told json.RawMessage) error {
	var letters [2]letter
	if err := json.Unmarshal(told, &letters); err != nil {
		return err
	}
	digests, err := f.beside()
	if err != nil {
		return err
	}
	for i, m := range letters {
		program := []string{"postal-mime", "mailparser"}[i]
		l.read(f, program)
		if m.Headers["x-unsent"] != "1" {
			l.fault(f, program, "is no draft")
		}
		if m.Subject == "" || strings.TrimSpace(m.Text) == "" {
			l.fault(f, program, "lacks a subject or words")
		}
		for name := range m.Headers {
			if !slices.Contains(headers, name) {
				l.fault(f, program, "has the header %s", name)
			}
		}
		l.addressed(f, program, m)
		types := map[string]bool{}
		for _, a := range m.Attachments {
			types[a.Type] = true
			if a.Name == "" || a.Type != "text/calendar" && !digests[a.Digest] {
				l.fault(f, program, "%q, attached, is not what was written", a.Name)
			}
			if a.Type == "text/calendar" && len(a.Calendar.Events) == 0 {
				l.fault(f, program, "%q, attached, has no dates", a.Name)
			}
		}
		if len(m.Attachments) != 2 || !types["application/pdf"] || !types["text/calendar"] {
			l.fault(f, program, "lacks the plan or its dates: %v", types)
		}
	}
	a, b := letters[0], letters[1]
	if squash(a.Subject) != squash(b.Subject) || squash(a.Text) != squash(b.Text) || !slices.Equal(a.To, b.To) || len(a.Attachments) != len(b.Attachments) {
		l.fault(f, "mailparser", "reads another letter than postal-mime")
	}
	return nil
}

// headers are those that a draft has.
var headers = []string{"date", "mime-version", "message-id", "subject", "x-unsent", "to", "bcc", "content-type"}

// addressed looks whether a draft goes to people of the workshop who can be
// mailed, and tells one person what is theirs.
func (l *ledger) addressed(f *written, program string, m letter) {
	to := slices.Concat(m.To, m.Bcc)
	if len(to) == 0 {
		l.fault(f, program, "goes to nobody")
	}
	for _, address := range to {
		if f.of.reached[address] == "" {
			l.fault(f, program, "goes to %q", address)
		}
	}
	if len(to) != 1 {
		return
	}
	for _, a := range f.of.facts.planned() {
		for _, owner := range []*struct{ Name string }{a.Owners.Vendor, a.Owners.Client} {
			if owner != nil && owner.Name == f.of.reached[to[0]] && !said(m.Text).has(a.Title) {
				l.fault(f, program, "does not tell %q that %q is theirs", owner.Name, a.Title)
			}
		}
	}
}

// beside are the digests of what the workshop was written as, so that what is
// attached somewhere can be told.
func (f *written) beside() (map[string]bool, error) {
	out := map[string]bool{}
	for _, other := range f.of.written {
		content, err := os.ReadFile(other.path)
		if err != nil {
			return nil, err
		}
		out[fmt.Sprintf("%x", sha256.Sum256(content))] = true
	}
	return out, nil
}
