// Package glyph writes what Source Sans 3 and DejaVu Sans cannot write letter by
// letter: emoji, scripts whose letters join, stack or run from right to left,
// marks on letters, ideographs. It makes outlines of them, which a page, a window
// and a slide fill alike, and of what no typeface has a box with its code.
//
// It knows runes and typefaces; no drawing, no page and no workshop.
package glyph
