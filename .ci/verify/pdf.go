package main

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// structured is how many pages a document may have for its structure to be
// read: poppler goes through a page anew for every piece of text in it.
const structured = 60

// readPDFs reads every PDF with poppler's programs and qpdf.
func readPDFs(l *ledger, all []*written, _ string) error {
	each(all, "pdf", func(f *written) {
		form := strings.HasPrefix(f.base(), "Vragenlijst") || strings.HasPrefix(f.base(), "Questionnaire")
		pages := l.info(f)
		l.fonts(f)
		l.syntax(f, form)
		if text, ok := l.ask(f, "pdftotext", f.path, "-"); ok {
			if form {
				l.unnamed(f, "pdftotext", said(text))
			} else {
				l.plan(f, "pdftotext", said(text))
			}
		}
		if pages <= structured {
			if tree, ok := l.ask(f, "pdfinfo", "-struct-text", f.path); ok {
				l.tree(f, tree, form)
			}
		}
		l.ask(f, "pdftoppm", "-r", "20", "-gray", f.path)
	})
	return nil
}

// info asks what the document says about itself, and returns how many pages it
// has.
func (l *ledger) info(f *written) int {
	out, ok := l.ask(f, "pdfinfo", f.path)
	if !ok {
		return 0
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
	pages, err := strconv.Atoi(info["Pages"])
	if err != nil || pages == 0 {
		l.fault(f, "pdfinfo", "no pages")
	}
	return pages
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

var elements = regexp.MustCompile(`(?m)^ *([A-Z][A-Za-z0-9]*)(?:[ :(]|$)`)

// quotes stand around each line of text.
var quotes = regexp.MustCompile(`(?m)^ *"|"$`)

// tree looks at what a screen reader follows.
func (l *ledger) tree(f *written, tree string, form bool) {
	count := map[string]int{}
	for _, m := range elements.FindAllStringSubmatch(tree, -1) {
		count[m[1]]++
	}
	wanted := []string{"Document", "H1"}
	if !form && len(f.of.facts.planned()) > 0 {
		wanted = append(wanted, "H2", "Table", "TR", "TH", "TD")
	}
	for _, role := range wanted {
		if count[role] == 0 {
			l.fault(f, "pdfinfo -struct-text", "no %s in the structure", role)
		}
	}
	if !form {
		l.plan(f, "pdfinfo -struct-text", said(quotes.ReplaceAllString(tree, "")))
	}
}

// entry is a line of the outline, as qpdf tells it.
type entry struct {
	Title string
	Page  int `json:"destpageposfrom1"`
	Kids  []entry
}

// syntax has qpdf check the file, its language and its outline.
func (l *ledger) syntax(f *written, form bool) {
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
