package pdf

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"samenspel/export/page"
	"samenspel/workshop/chart"
)

// place is where an op stands: its page from 1, the stretch, and which of that.
type place struct{ page, stretch, op int }

// spaces finds the texts that are read on in another text of the same element,
// as the lines of a paragraph are: without a space between them, readers would
// hear two words as one.
func spaces(d *page.Document) map[place]bool {
	type line struct {
		chart.Text
		at place
	}
	m, found, last := chart.NewMeasurer(), map[place]bool{}, map[*page.Element]line{}
	for n := range d.Pages {
		for i := range d.Pages[n].Stretches {
			s := &d.Pages[n].Stretches[i]
			if s.Of == nil || s.Of.Role == "Figure" {
				continue
			}
			for j, op := range s.Ops {
				t, is := op.(chart.Text)
				if !is || t.String == "" {
					continue
				}
				now := line{t, place{n + 1, i, j}}
				if before, has := last[s.Of]; has && apart(before.Text, t, m) {
					found[before.at] = true
				}
				last[s.Of] = now
			}
		}
	}
	return found
}

// apart says whether b is another word than the one a ends with.
func apart(a, b chart.Text, m *chart.Measurer) bool {
	end, _ := utf8.DecodeLastRuneInString(a.String)
	if unicode.IsSpace(end) || strings.ContainsRune("-‐\u00AD", end) && len(a.String) > 1 {
		return false
	}
	const touch = .12 // of the size
	return a.Y != b.Y || math.Abs(left(a, m)+m.Width(a.String, a.Size, a.Style)-left(b, m)) > touch*a.Size
}
