package answers

import "strings"

// maxCells is the most cells that are kept of a row; no form comes near.
const maxCells = 1000

// rows reads the rows of a CSV text as spreadsheets write and number them:
// every line is a row, the empty ones too, unless it breaks within quotes.
// Lines end with LF, CRLF or CR. A quotation mark means something only where a
// cell begins with it.
type rows struct {
	rest  string
	comma byte
	row   int // of the last one read, from 1
	cells []string
}

// newRows begins to read; what stands between the cells is told by the first
// line that holds anything.
func newRows(text string) *rows {
	// Spreadsheets take this line for an instruction and do not show it.
	if len(text) > 5 && strings.EqualFold(text[:4], "sep=") && strings.IndexByte(",;\t|", text[4]) >= 0 {
		if end := strings.IndexAny(text, "\r\n"); end == 5 {
			rest := strings.TrimPrefix(text[end:], "\r")
			return &rows{rest: strings.TrimPrefix(rest, "\n"), comma: text[4]}
		}
	}
	return &rows{rest: text, comma: separator(text)}
}

// separator is the one of comma, semicolon and tab that stands most in the
// first line that is not empty, quotes apart; a comma where there is none.
func separator(text string) byte {
	text = strings.TrimLeft(text, "\r\n \t,;")
	best, count, quoted := byte(','), [256]int{}, false
	for i := range len(text) {
		switch c := text[i]; c {
		case '"':
			quoted = !quoted
		case '\r', '\n':
			if !quoted {
				return best
			}
		case ',', ';', '\t':
			if quoted {
				continue
			}
			if count[c]++; count[c] > count[best] {
				best = c
			}
		}
	}
	return best
}

// next reads a row; ok is false where there is none left. The cells stay valid
// until the next call. open is true where a quotation mark never closes.
func (r *rows) next() (cells []string, ok, open bool) {
	if r.rest == "" {
		return nil, false, false
	}
	r.row++
	r.cells = r.cells[:0]
	for {
		cell, more, open := r.cell()
		if len(r.cells) < maxCells {
			r.cells = append(r.cells, cell)
		} else if trim(cell) != "" {
			r.cells[maxCells-1] = cell // so that it is not passed over unseen
		}
		if open || !more {
			return r.cells, true, open
		}
	}
}

// cell reads a cell and what ends it; more is true where another follows in
// the row.
func (r *rows) cell() (cell string, more, open bool) {
	if !strings.HasPrefix(r.rest, `"`) {
		cell, more = r.upToEnd()
		return cell, more, false
	}
	var b strings.Builder
	rest := r.rest[1:]
	for {
		i := strings.IndexByte(rest, '"')
		if i < 0 {
			return "", false, true
		}
		b.WriteString(rest[:i])
		rest = rest[i+1:]
		if !strings.HasPrefix(rest, `"`) {
			break
		}
		b.WriteByte('"')
		rest = rest[1:]
	}
	r.rest = rest
	cell, more = r.upToEnd()
	return b.String() + cell, more, false
}

// upToEnd reads on to the end of the cell.
func (r *rows) upToEnd() (cell string, more bool) {
	for i := range len(r.rest) {
		switch r.rest[i] {
		case r.comma:
			cell, r.rest = r.rest[:i], r.rest[i+1:]
			return cell, true
		case '\n':
			cell, r.rest = r.rest[:i], r.rest[i+1:]
			return cell, false
		case '\r':
			cell, r.rest = r.rest[:i], strings.TrimPrefix(r.rest[i+1:], "\n")
			return cell, false
		}
	}
	cell, r.rest = r.rest, ""
	return cell, false
}
