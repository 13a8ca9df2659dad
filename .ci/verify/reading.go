package main

import (
	"encoding/json"
	"strings"
)

// judgePDF looks at a PDF as somebody does who hears it: at its structure, in
// the order in which it is read.
func judgePDF(l *ledger, f *written, told json.RawMessage) error {
	var document struct {
		Lang, Said, Stray string
		Roles             map[string]int
		Headings          []int
		Figures, Lost     []string
		Attached          []attached
	}
	if err := json.Unmarshal(told, &document); err != nil {
		return err
	}
	const program = "pdf.js"
	l.read(f, program)
	if document.Lang != string(f.of.Lang) {
		l.fault(f, program, "its language is %q", document.Lang)
	}
	if document.Stray != "" {
		l.fault(f, program, "text that belongs to nothing: %q", document.Stray)
	}
	for _, text := range document.Lost {
		l.fault(f, program, "text that is not in the structure: %q", text)
	}
	for _, alt := range document.Figures {
		if alt == "" {
			l.fault(f, program, "a picture without a text in its place")
		}
	}
	wanted := []string{"Document", "H1"}
	if !f.form() && len(f.of.facts.planned()) > 0 {
		wanted = append(wanted, "H2", "Table", "TR", "TH", "TD")
	}
	for _, role := range wanted {
		if document.Roles[role] == 0 {
			l.fault(f, program, "no %s in the structure", role)
		}
	}
	level := 0
	for _, h := range document.Headings {
		if h > level+1 {
			l.fault(f, program, "a heading of level %d under one of level %d", h, level)
		}
		level = h
	}
	l.plan(f, program, saidInLatin(document.Said)) // pdf.js passes over ActualText
	return l.inside(f, document.Attached)
}

// attached is what travels inside a PDF.
type attached struct {
	Name, Digest string
	Value        json.RawMessage // of JSON
}

// inside holds what travels inside a PDF against what was written beside it, and
// the plan in it against the plan.
func (l *ledger) inside(f *written, attached []attached) error {
	digests, err := f.beside()
	if err != nil {
		return err
	}
	for _, a := range attached {
		if strings.HasSuffix(a.Name, ".json") {
			var words strings.Builder
			gatherStrings(a.Value, &words)
			l.plan(f, "JSON.parse", said(words.String()))
		} else if !digests[a.Digest] {
			l.fault(f, "pdf.js", "%s, inside it, is not what was written", a.Name)
		}
	}
	if f.by.archive() && len(attached) > 0 {
		l.fault(f, "pdf.js", "an archive has %d files inside", len(attached))
	}
	if want := f.by.attached; len(attached) < want && !f.form() {
		l.fault(f, "pdf.js", "%d files inside, not %d", len(attached), want)
	}
	return nil
}
