package chart

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const ellipsis = "…"

// Clean returns s as charts draw it: valid UTF-8, line breaks kept, other
// controls and runs of blanks as one space, nothing at the ends.
func Clean(s string) string {
	var b strings.Builder
	var gap rune
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		switch {
		case r == '\n' || r == '\u2028' || r == '\u2029':
			gap = '\n'
		case r != '\u00A0' && (unicode.IsSpace(r) || unicode.IsControl(r)):
			if gap == 0 {
				gap = ' '
			}
		default:
			if gap != 0 && b.Len() > 0 {
				b.WriteRune(gap)
			}
			gap = 0
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Wrap breaks s into lines of at most width points: at line breaks, at blanks,
// after hyphens and slashes, at soft hyphens, and where one word is wider than
// the line within the word. A width under one letter gives one letter a line.
func (m *Measurer) Wrap(s string, width, size float64, style Style) []string {
	var out []string
	for part := range strings.SplitSeq(Clean(s), "\n") {
		if part != "" {
			out = m.wrapParagraph(out, part, width, size, style)
		}
	}
	return out
}

func (m *Measurer) wrapParagraph(out []string, s string, width, size float64, style Style) []string {
	line := ""
	for _, piece := range pieces(s) {
		next := line + piece
		if m.Width(broken(next), size, style) <= width {
			line = next
			continue
		}
		if shown := broken(line); shown != "" {
			out = append(out, shown)
		}
		line = strings.TrimLeft(piece, " ")
		for m.Width(broken(line), size, style) > width {
			head, tail := m.split(line, width, size, style)
			if tail == "" {
				line = head
				break
			}
			out = append(out, head)
			line = tail
		}
	}
	if line = visible(line); line != "" {
		out = append(out, line)
	}
	return out
}

// pieces cuts s where a line may break. Blanks stand at the end of a piece.
func pieces(s string) []string {
	var out []string
	from := 0
	runes := []rune(s)
	for i, r := range runes {
		if i+1 == len(runes) {
			break
		}
		next := runes[i+1]
		inWord := (r == '-' || r == '/' || r == '–') && i > from && unicode.IsLetter(next)
		if (r == ' ' && next != ' ') || r == '\u00AD' || inWord {
			out = append(out, string(runes[from:i+1]))
			from = i + 1
		}
	}
	return append(out, string(runes[from:]))
}

// visible is a line as it is drawn where it does not break: without soft
// hyphens and blanks at its end.
func visible(line string) string {
	return strings.TrimRight(strings.ReplaceAll(line, "\u00AD", ""), " ")
}

// broken is a line as it is drawn where it breaks: a soft hyphen after a letter
// at its end shows.
func broken(line string) string {
	before := strings.TrimRight(line, "\u00AD")
	if last, _ := utf8.DecodeLastRuneInString(before); before != line && unicode.IsLetter(last) {
		return visible(line) + "-"
	}
	return visible(line)
}

// split cuts a word that is wider than the line, with a hyphen between
// letters. It never parts a letter from its marks, and always takes one.
func (m *Measurer) split(word string, width, size float64, style Style) (head, tail string) {
	runes := []rune(strings.ReplaceAll(word, "\u00AD", ""))
	cut := 0
	for i := 1; i < len(runes); i++ {
		if joins(runes[i-1], runes[i]) {
			continue
		}
		if cut > 0 && m.Width(hyphened(runes, i), size, style) > width {
			break
		}
		cut = i
	}
	if cut == 0 {
		return string(runes), ""
	}
	head = hyphened(runes, cut)
	if m.Width(head, size, style) > width {
		head = string(runes[:cut])
	}
	return head, string(runes[cut:])
}

func hyphened(runes []rune, cut int) string {
	if unicode.IsLetter(runes[cut-1]) && unicode.IsLetter(runes[cut]) && runes[cut] < 0x2E80 {
		return string(runes[:cut]) + "-"
	}
	return string(runes[:cut])
}

// joins tells that b is drawn onto a.
func joins(a, b rune) bool {
	const joiner = '\u200D'
	return unicode.Is(unicode.M, b) || b == joiner || a == joiner || (b >= 0x1F3FB && b <= 0x1F3FF)
}

// Shorten returns s on one line of at most width points, cut with an ellipsis
// where it must be; empty where not even the ellipsis fits.
func (m *Measurer) Shorten(s string, width, size float64, style Style) string {
	s = visible(strings.ReplaceAll(Clean(s), "\n", " "))
	if m.Width(s, size, style) <= width {
		return s
	}
	runes := []rune(s)
	room := width - m.Width(ellipsis, size, style)
	if room < 0 {
		return ""
	}
	var w float64
	keep := 0
	for i, r := range runes {
		if w += m.Width(string(r), size, style); w > room {
			break
		}
		keep = i + 1
	}
	for keep > 0 && keep < len(runes) && joins(runes[keep-1], runes[keep]) {
		keep--
	}
	return strings.TrimRight(string(runes[:keep]), " ,;:-") + ellipsis
}

// Lines wraps s into at most most lines, the last cut with an ellipsis where
// more is left.
func (m *Measurer) Lines(s string, width, size float64, style Style, most int) []string {
	lines := m.Wrap(s, width, size, style)
	if len(lines) <= most {
		return lines
	}
	if most <= 0 {
		return nil
	}
	rest := strings.TrimSuffix(lines[most-1], "-") + " " + lines[most]
	last := m.Shorten(rest, width, size, style)
	if !strings.HasSuffix(last, ellipsis) {
		last = m.Shorten(lines[most-1]+" "+ellipsis, width, size, style)
	}
	return append(lines[:most-1:most-1], last)
}
