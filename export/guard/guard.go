// Package guard makes of anything that people type a text that can be printed:
// nothing in it panics a writer, and nothing vanishes without a trace.
package guard

import (
	"strings"

	"samenspel/workshop/chart/glyph"
)

// Text returns s as it can be printed: glyph.Legible says how. Every rune that is
// left is drawn, by a typeface or as a box with its code; a soft hyphen where a
// line breaks at it. Guarding twice changes nothing.
func Text(s string) string { return glyph.Legible(s) }

// Line is Text for one line, as titles and bookmarks are.
func Line(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(Text(s), "\u00AD", "")), " ")
}
