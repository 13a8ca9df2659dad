package main

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
)

// readPDFs reads every PDF with poppler's programs and qpdf.
func readPDFs(l *ledger, all []*written, _ string) error {
	each(all, "pdf", func(f *written) {
		l.info(f)
		l.fonts(f)
		l.syntax(f)
		if text, ok := l.ask(f, "pdftotext", f.path, "-"); ok {
			l.plan(f, "pdftotext", said(text))
		}
		if f.by.slow && strings.HasPrefix(f.of.Name, "sample-") && !f.form() {
			if tree, ok := l.ask(f, "pdfinfo", "-struct-text", f.path); ok {
				l.read(f, "pdfinfo -struct-text")
				l.plan(f, "pdfinfo -struct-text", said(quotes.ReplaceAllString(tree, "")))
			}
		}
		l.ask(f, "pdftoppm", "-r", "20", "-gray", f.path)
	})
	return nil
}

// info asks what the document says about itself.
func (l *ledger) info(f *written) {
	out, ok := l.ask(f, "pdfinfo", f.path)
	if !ok {
		return
	}
	info := map[string]string{}
	for line := range strings.Lines(out) {
		key, value, _ := strings.Cut(line, ":")
		info[key] = strings.TrimSpace(value)
	}
	for _, name := range []string{f.of.facts.Parties.Vendor.Name, f.of.facts.Parties.Client.Name} {
		if !said(info["Title"]).has(name) {
			l.fault(f, "pdfinfo", "title %q does not name %q", info["Title"], name)
		}
	}
	for key, want := range map[string]string{"Tagged": "yes", "Metadata Stream": "yes", "Encrypted": "no", "JavaScript": "no", "Suspects": "no"} {
		if info[key] != want {
			l.fault(f, "pdfinfo", "%s is %q, not %q", key, info[key], want)
		}
	}
	if info["Pages"] == "" || info["Pages"] == "0" {
		l.fault(f, "pdfinfo", "no pages")
	}
}

// fonts looks whether every typeface is in the document, with what its
// characters mean.
func (l *ledger) fonts(f *written) {
	out, ok := l.ask(f, "pdffonts", f.path)
	if !ok {
		return
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) < 3 {
		l.fault(f, "pdffonts", "no typefaces")
		return
	}
	at := map[string]int{}
	for _, column := range []string{"emb", "sub", "uni"} {
		at[column] = strings.Index(lines[0], column)
	}
	for _, line := range lines[2:] {
		for column, i := range at {
			if column != "sub" && (len(line) < i+3 || !strings.HasPrefix(line[i:], "yes")) {
				l.fault(f, "pdffonts", "%s is not yes: %s", column, line)
			}
		}
	}
}

// quotes stand around each line of text.
var quotes = regexp.MustCompile(`(?m)^ *"|"$`)

// entry is a line of the outline, as qpdf tells it.
type entry struct {
	Title string
	Page  int `json:"destpageposfrom1"`
	Kids  []entry
}

// syntax has qpdf check the file, its language and its outline.
func (l *ledger) syntax(f *written) {
	if out, ok := l.ask(f, "qpdf", "--check", f.path); ok && !strings.Contains(out, "No syntax or stream encoding errors") {
		l.fault(f, "qpdf", "%s", out)
	}
	out, ok := l.ask(f, "qpdf", "--json=2", "--json-key=outlines", "--json-key=qpdf", "--json-object=trailer", f.path)
	if !ok {
		return
	}
	var told struct{ Outlines []entry }
	if err := json.Unmarshal([]byte(out), &told); err != nil {
		l.fault(f, "qpdf", "%v", err)
		return
	}
	if len(told.Outlines) == 0 {
		l.fault(f, "qpdf", "no outline")
	}
	page := 1
	var walk func([]entry)
	walk = func(entries []entry) {
		for _, e := range entries {
			if e.Title == "" || e.Page < page {
				l.fault(f, "qpdf", "outline entry %q on page %d, after page %d", e.Title, e.Page, page)
			}
			page = max(page, e.Page)
			walk(e.Kids)
		}
	}
	walk(told.Outlines)
	plain, ok := l.ask(f, "qpdf", "--qdf", "--object-streams=disable", f.path, "-")
	if want := fmt.Sprintf("/Lang (%s)", f.of.Lang); ok && !strings.Contains(plain, want) {
		l.fault(f, "qpdf", "no %s", want)
	}
}
