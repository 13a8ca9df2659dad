package roster

import (
	"slices"
	"strings"

	"samenspel/workshop"
)

// MaxText is the most bytes that Shorten returns: as much as a field on the
// screen holds without getting slow.
const MaxText = 16000

// Shorten makes a pasted text fit in a field, without what can't be seen. Of a
// table too wide it keeps the columns that Read reads; of a text still too long
// it keeps the lines from the start. left is the number of lines left out.
func Shorten(text string, names workshop.PerSide[string]) (out string, left int) {
	source, left := clean(text)
	if len(source) <= MaxText {
		return strings.TrimRight(source, "\n"), left
	}
	if g := gridOf(source); g != nil {
		r := reader{parties: newParties(names)}
		head := header(g)
		columns := r.columns(g, head)
		if slices.ContainsFunc(columns, func(c column) bool { return c != other }) {
			source = narrow(g[max(head, 0):], columns)
		}
	}
	source = strings.TrimRight(source, "\n")
	kept := source
	if len(source) > MaxText {
		kept = cut(source, MaxText)
		if end := strings.LastIndexByte(kept, '\n'); end > 0 {
			kept = kept[:end]
		}
		left += 1 + strings.Count(strings.TrimPrefix(source[len(kept):], "\n"), "\n")
	}
	return kept, left
}

// narrow writes the columns of a table that hold something of a person.
func narrow(g []row, columns []column) string {
	const widest = 200 // bytes of a cell
	var b strings.Builder
	for _, row := range g {
		between, blank := "", true
		var line strings.Builder
		for i, c := range columns {
			if c == other {
				continue
			}
			line.WriteString(between)
			between = "\t"
			if i < len(row.cells) {
				line.WriteString(cut(row.cells[i], widest))
				blank = blank && row.cells[i] == ""
			}
		}
		if !blank {
			b.WriteString(line.String() + "\n")
		}
	}
	return b.String()
}
