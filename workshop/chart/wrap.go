package chart

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"samenspel/workshop/chart/glyph"
)

const ellipsis = "…"

// softHyphen shows where a line breaks at it.
const softHyphen = '\u00AD'

// Clean returns s as charts draw it: legible, line breaks kept, runs of blanks as
// one space, nothing at the ends.
func Clean(s string) string {
	s = glyph.Legible(s)
	var b strings.Builder
	b.Grow(len(s))
	var gap rune
	for _, r := range s {
		switch {
		case r == '\n':
			gap = '\n'
		case r == ' ':
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
// after hyphens and slashes, between ideographs, at soft hyphens, and where one
// word is wider than the line within the word. A width under one letter gives one letter a line.
func (m *Measurer) Wrap(s string, width, size float64, style Style) []string {
	var out []string
	for part := range strings.SplitSeq(Clean(s), "\n") {
		if part != "" {
			out = m.wrapParagraph(out, part, width, size, style)
		}
	}
	return out
}

// wrapParagraph measures every letter a fixed number of times, however long a
// word or a line is.
func (m *Measurer) wrapParagraph(out []string, s string, width, size float64, style Style) []string {
	r := ruler{m: m, face: m.face(style), width: width, size: size}
	var line length
	from, end := 0, 0 // the line under way is s[from:end]
	for _, piece := range pieces(s) {
		if next := r.add(line, piece); r.fits(next) {
			line, end = next, end+len(piece)
			continue
		}
		out = line.ended(out, s[from:end])
		word := strings.TrimLeft(piece, " ")
		end += len(piece)
		from = end - len(word)
		if line = r.add(length{}, word); r.fits(line) {
			continue
		}
		word = strings.TrimSuffix(word, "\u00AD")
		for cut, hyphen := r.cut(word, true); cut > 0; cut, hyphen = r.cut(word, false) {
			out = append(out, word[:cut]+hyphen)
			from, word = from+cut, word[cut:]
		}
		line = r.add(length{}, word)
	}
	if last := visible(s[from:end]); last != "" {
		out = append(out, last)
	}
	return out
}

// pieces cuts s where a line may break. Blanks stand at the end of a piece.
func pieces(s string) []string {
	var out []string
	from := 0
	for i, r := range s {
		end := i + utf8.RuneLen(r)
		if end == len(s) {
			break
		}
		next, _ := utf8.DecodeRuneInString(s[end:])
		inWord := (r == '-' || r == '/' || r == '–') && i > from && unicode.IsLetter(next)
		if (r == ' ' && next != ' ') || r == softHyphen || inWord || ideograph(r) && ideograph(next) {
			out = append(out, s[from:end])
			from = end
		}
	}
	return append(out, s[from:])
}

// ideograph says whether a line may break before and after a rune: Han and kana
// are written without blanks.
func ideograph(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) && unicode.IsLetter(r)
}

// visible is a line as it is drawn where it does not break: without soft
// hyphens and blanks at its end.
func visible(line string) string {
	return strings.TrimRight(strings.ReplaceAll(line, "\u00AD", ""), " ")
}

// ruler holds texts against the width of a line.
type ruler struct {
	m           *Measurer
	face        *face
	width, size float64
}

// length is how long a line has become. Widths are in ems and added up from
// the line's first letter on, as Width does, so that they are the same to the
// last bit.
type length struct {
	all    float64
	shown  float64 // without blanks at the end
	hyphen float64 // that shows where the line breaks here: after a soft hyphen
	letter bool    // it ends with one, soft hyphens left aside
}

// add is a line to which a text is added.
func (r ruler) add(l length, s string) length {
	sum := l
	for _, c := range s {
		if c == softHyphen {
			sum = r.soft(sum)
			continue
		}
		g := r.m.letter(r.face, c)
		if g.odd {
			return r.addLetters(l, s)
		}
		sum = sum.with(c, c == ' ', g.advance)
	}
	return sum
}

// addLetters is add for a text that is not drawn rune by rune.
func (r ruler) addLetters(l length, s string) length {
	for c, advance := range r.m.letters(r.face, s) {
		if c == string(softHyphen) {
			l = r.soft(l)
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(c)
		l = l.with(last, c == " ", advance)
	}
	return l
}

// soft is a line with a soft hyphen at its end.
func (r ruler) soft(l length) length {
	if l.letter {
		l.hyphen = r.advance('-')
	}
	return l
}

// with is a line with one more letter, which ends with a rune.
func (l length) with(last rune, blank bool, advance float64) length {
	l.all += advance
	l.hyphen, l.letter = 0, hyphenated(last) && unicode.IsLetter(last)
	if !blank {
		l.shown = l.all
	}
	return l
}

func (r ruler) fits(l length) bool { return (l.shown+l.hyphen)*r.size <= r.width }

func (r ruler) advance(c rune) float64 { return r.m.letter(r.face, c).advance }

// hyphenated says whether words of a rune's script get a hyphen where they are
// cut.
func hyphenated(r rune) bool { return r < 0x0590 }

// ended adds a line that breaks to the lines, unless nothing of it shows.
func (l length) ended(lines []string, line string) []string {
	shown := visible(line)
	if l.hyphen > 0 {
		shown += "-"
	}
	if shown == "" {
		return lines
	}
	return append(lines, shown)
}

// cut returns how many bytes of a word to put on a line of its own, and the
// hyphen to put after it between two letters; 0 where the word can't be cut,
// or fits the line and is not known to be over it. It never parts a letter
// from its marks, and always takes one. It looks little further than it cuts.
func (r ruler) cut(word string, over bool) (cut int, hyphen string) {
	var ems float64
	var before rune
	found, at := false, 0
	for l, advance := range r.m.letters(r.face, word) {
		c, _ := utf8.DecodeRuneInString(l)
		if at > 0 && !found {
			shown, sign := ems, ""
			if unicode.IsLetter(before) && unicode.IsLetter(c) && hyphenated(c) {
				shown, sign = ems+r.advance('-'), "-"
			}
			fits := shown*r.size <= r.width
			switch {
			case fits:
				cut, hyphen = at, sign
			case cut == 0:
				cut = at
			default:
				found = true
			}
		}
		if over && found {
			break
		}
		ems += advance
		over = over || l != " " && ems*r.size > r.width
		before, _ = utf8.DecodeLastRuneInString(l)
		at += len(l)
	}
	if !over {
		return 0, ""
	}
	return r.narrow(word, cut, hyphen)
}

// narrow cuts a word earlier where its last letter is wider at the end of a line
// than it was within the word, as in Arabic.
func (r ruler) narrow(word string, cut int, hyphen string) (int, string) {
	if !r.m.isOdd(r.face, word[:cut]) {
		return cut, hyphen
	}
	for !r.fits(r.add(length{}, word[:cut]+hyphen)) {
		at := 0
		for l := range r.m.letters(r.face, word[:cut]) {
			if at+len(l) < cut {
				at += len(l)
			}
		}
		if at == 0 {
			break
		}
		cut, hyphen = at, ""
	}
	return cut, hyphen
}

// Shorten returns s on one line of at most width points, cut with an ellipsis
// where it must be; empty where not even the ellipsis fits.
func (m *Measurer) Shorten(s string, width, size float64, style Style) string {
	s = visible(strings.ReplaceAll(Clean(s), "\n", " "))
	if m.Width(s, size, style) <= width {
		return s
	}
	room := width - m.Width(ellipsis, size, style)
	if room < 0 {
		return ""
	}
	var w float64
	var ends []int
	at := 0
	for l, advance := range m.letters(m.face(style), s) {
		if w += advance * size; w > room {
			break
		}
		at += len(l)
		ends = append(ends, at)
	}
	for len(ends) > 0 {
		cut := strings.TrimRight(s[:ends[len(ends)-1]], " ,;:-") + ellipsis
		if m.Width(cut, size, style) <= width {
			return cut
		}
		ends = ends[:len(ends)-1]
	}
	return ellipsis
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
