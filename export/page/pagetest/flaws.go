// Package pagetest says what is wrong with how a document is put together, for
// the tests of what lays one out. The rules are those of ISO 32000-1, 14.8, and
// of ISO 14289-1 as far as they are about structure.
package pagetest

import (
	"fmt"
	"slices"
	"strings"

	"samenspel/export/page"
	"samenspel/workshop/chart"
)

// within is which elements one of a role may hold; nil is none, only ink.
var within = map[string][]string{
	"Document": {"Part", "H1", "H2", "H3", "P", "L", "Table", "Figure", "BlockQuote", "Div"},
	"Div":      {"P"},
	"Part":     {"H1", "H2", "H3", "P", "L", "Table", "Figure", "BlockQuote"},
	"Table":    {"TR"}, "TR": {"TH", "TD"}, "L": {"LI"}, "LI": {"Lbl", "LBody"}, "LBody": {"P", "L"}, "BlockQuote": {"P"},
	"TD": {"P", "Figure"}, "TH": nil, "H1": nil, "H2": nil, "H3": nil, "P": nil, "Figure": nil, "Lbl": nil,
}

// flaws is what is wrong with a document.
type flaws struct {
	d     *page.Document
	in    map[*page.Element]bool     // the tree
	ink   map[*page.Element]bool     // elements of which something stands on a page
	words map[string]bool            // what stands in heads of tables
	text  map[*page.Element][]string // what is written of an element
	found []string
}

// Flaws returns what is wrong with how a document is put together, in words; none
// where nothing is.
func Flaws(d *page.Document) []string {
	f := &flaws{d: d, in: map[*page.Element]bool{}, ink: map[*page.Element]bool{}, words: map[string]bool{}, text: map[*page.Element][]string{}}
	if d.Lang == "" || d.Title == "" {
		f.add("no language or no title")
	}
	if d.Root == nil || d.Root.Role != "Document" {
		return append(f.found, "the whole is no Document")
	}
	f.readInk()
	f.element(d.Root)
	f.headings()
	f.stretches()
	f.links()
	f.outline()
	return f.found
}

func (f *flaws) add(format string, a ...any) { f.found = append(f.found, fmt.Sprintf(format, a...)) }

func (f *flaws) readInk() {
	for _, p := range f.d.Pages {
		for _, s := range p.Stretches {
			if s.Of == nil {
				continue
			}
			f.ink[s.Of] = true
			for _, op := range s.Ops {
				if t, is := op.(chart.Text); is {
					f.text[s.Of] = append(f.text[s.Of], t.String)
				}
			}
		}
	}
}

// element looks at an element and all within it, and says whether any of it
// stands on a page.
func (f *flaws) element(e *page.Element) bool {
	f.in[e] = true
	allowed, known := within[e.Role]
	if !known {
		f.add("%s is no role", e.Role)
	}
	some := f.ink[e]
	for _, k := range e.Kids {
		if !slices.Contains(allowed, k.Role) {
			f.add("a %s is in a %s: %s", k.Role, e.Role, f.of(k))
		}
		some = f.element(k) || some
	}
	switch e.Role {
	case "Figure":
		if e.Alt == "" && f.ink[e] {
			f.add("a picture has no text in its place")
		}
	case "TH":
		for _, s := range f.text[e] {
			f.words[s] = true
		}
	case "Table":
		f.table(e)
	case "L":
		f.list(e)
	}
	if !some && e != f.d.Root {
		f.add("nothing of a %s stands on a page", e.Role)
	}
	return some
}

// of quotes the beginning of an element.
func (f *flaws) of(e *page.Element) string {
	text := strings.Join(f.text[e], " ")
	for _, k := range e.Kids {
		if text == "" {
			text = f.of(k)
		}
	}
	if runes := []rune(text); len(runes) > 40 {
		return string(runes[:40]) + "…"
	}
	return text
}

func (f *flaws) table(e *page.Element) {
	heads, cells := 0, -1
	for _, row := range e.Kids {
		for _, c := range row.Kids {
			if c.Role == "TH" {
				heads++
			}
		}
		if cells < 0 {
			cells = len(row.Kids)
		}
		if len(row.Kids) != cells {
			f.add("a table has rows of %d and %d cells: %s", cells, len(row.Kids), f.of(row))
		}
	}
	if heads == 0 {
		f.add("a table has no head: %s", f.of(e))
	}
}

func (f *flaws) list(e *page.Element) {
	for _, item := range e.Kids {
		if n := len(item.Kids); n == 0 || item.Kids[n-1].Role != "LBody" {
			f.add("an item of a list has no body: %s", f.of(item))
		}
	}
}

// headings looks whether they begin with the first level and skip none.
func (f *flaws) headings() {
	last := 0
	var walk func(e *page.Element)
	walk = func(e *page.Element) {
		if level := slices.Index([]string{"H1", "H2", "H3"}, e.Role) + 1; level > 0 {
			if level > last+1 {
				f.add("a heading of level %d follows one of %d: %s", level, last, f.of(e))
			}
			last = level
			if len(f.text[e]) == 0 {
				f.add("a heading says nothing")
			}
		}
		for _, k := range e.Kids {
			walk(k)
		}
	}
	walk(f.d.Root)
}

// stretches looks whether all that is written is read: at the head and the foot
// of a page, and where the head of a table is repeated, it need not be.
func (f *flaws) stretches() {
	for n, p := range f.d.Pages {
		for _, s := range p.Stretches {
			if s.Of != nil && !f.in[s.Of] {
				f.add("page %d: a %s is not in the tree", n+1, s.Of.Role)
			}
			if s.Of != nil || s.As != page.Layout {
				continue
			}
			for _, op := range s.Ops {
				switch o := op.(type) {
				case chart.Text:
					if !f.words[o.String] {
						f.add("page %d: %q is not read aloud", n+1, o.String)
					}
				case chart.Image:
					f.add("page %d: a picture of pixels is not read aloud", n+1)
				}
			}
		}
	}
}

func (f *flaws) links() {
	named := map[string]page.Place{}
	place := func(p page.Place) {
		if p.Name == "" {
			return
		}
		if was, has := named[p.Name]; has && was != p {
			f.add("%s is two places", p.Name)
		}
		named[p.Name] = p
	}
	for _, e := range f.d.Outline {
		place(e.At)
	}
	for n, p := range f.d.Pages {
		for _, l := range p.Links {
			if l.To == nil || l.To.Page < 1 || l.To.Page > len(f.d.Pages) {
				f.add("page %d: a link leads nowhere", n+1)
				continue
			}
			place(*l.To)
			if l.Of == nil || !f.in[l.Of] || len(f.text[l.Of]) == 0 {
				f.add("page %d: a link has no text", n+1)
			}
			if l.Says == "" && !slices.ContainsFunc(f.d.Outline, func(e page.Entry) bool { return e.At == *l.To }) {
				f.add("page %d: a link says not where it leads: %s", n+1, f.of(l.Of))
			}
			if l.X < 0 || l.Y < 0 || l.W <= 0 || l.H <= 0 || l.X+l.W > f.d.W || l.Y+l.H > f.d.H {
				f.add("page %d: a link is off the page", n+1)
			}
		}
	}
}

func (f *flaws) outline() {
	level, at := -1, 1
	for _, e := range f.d.Outline {
		if e.Level > level+1 || e.Level < 0 {
			f.add("the outline skips a level at %q", e.Title)
		}
		if e.Title == "" || e.At.Page < at || e.At.Page > len(f.d.Pages) {
			f.add("the outline leads from page %d to page %d with %q", at, e.At.Page, e.Title)
		}
		level, at = e.Level, max(at, e.At.Page)
	}
}
