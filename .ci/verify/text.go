package main

import (
	"encoding/json"
	"strings"
)

// judgeMarkdown looks whether a reader of CommonMark takes anything that was
// typed for markup, and whether one that knows tables finds the plan.
func judgeMarkdown(l *ledger, f *written, told json.RawMessage) error {
	var document struct {
		Nodes    map[string]int
		Links    []string
		Headings []int
		Words    string
		Tables   [][][]string
	}
	if err := json.Unmarshal(told, &document); err != nil {
		return err
	}
	l.read(f, "commonmark")
	l.read(f, "markdown-it")
	for _, kind := range []string{"html_block", "html_inline", "image", "code_block"} {
		if n := document.Nodes[kind]; n > 0 {
			l.fault(f, "commonmark", "%d of %s, which somebody typed", n, kind)
		}
	}
	for _, link := range document.Links {
		if !strings.HasPrefix(link, "#") {
			l.fault(f, "commonmark", "a link to %q, which somebody typed", link)
		}
	}
	level := 0
	for _, h := range document.Headings {
		if h > level+1 {
			l.fault(f, "commonmark", "a heading of level %d under one of level %d", h, level)
		}
		level = h
	}
	if len(document.Headings) == 0 {
		l.fault(f, "commonmark", "no headings")
	}
	if len(f.of.facts.planned()) > 0 && len(document.Tables) == 0 {
		l.fault(f, "markdown-it", "no tables")
	}
	for _, table := range document.Tables {
		for _, row := range table {
			if len(row) != len(table[0]) {
				l.fault(f, "markdown-it", "a row of %d cells in a table of %d: %q", len(row), len(table[0]), row)
			}
		}
	}
	l.plan(f, "markdown-it", said(document.Words))
	return nil
}
