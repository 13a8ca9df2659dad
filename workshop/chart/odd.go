package chart

import (
	"iter"
	"strings"
	"sync"
	"unicode/utf8"

	"samenspel/workshop/chart/glyph"
)

// piece is a stretch of a text in reading order: letters that are drawn one by
// one, or an outline.
type piece struct {
	text    string
	outline *glyph.Stretch // nil where there is none
}

// pieces cuts a text by how it is drawn. A caller must not write into them.
func (m *Measurer) pieces(f *face, s string) []piece {
	if len(s) > mostPhrase {
		return m.cut(f, s)
	}
	key := phrase{s, f.style}
	if out, known := m.shaped.of(key); known {
		return out
	}
	out := m.cut(f, s)
	m.shaped.keep(key, out)
	return out
}

func (m *Measurer) cut(f *face, s string) []piece {
	var out []piece
	var odd []string
	flush := func() {
		if len(odd) > 0 {
			for _, o := range glyph.Write(odd, int(f.style)) {
				out = append(out, piece{o.Text, o})
			}
			odd = nil
		}
	}
	for _, l := range glyph.Letters(strings.ToValidUTF8(s, "\uFFFD")) {
		if m.isOdd(f, l) {
			odd = append(odd, l)
			continue
		}
		flush()
		if n := len(out) - 1; n >= 0 && out[n].outline == nil {
			out[n].text += l
		} else {
			out = append(out, piece{text: l})
		}
	}
	flush()
	return out
}

func (m *Measurer) isOdd(f *face, s string) bool {
	for _, r := range s {
		if m.letter(f, r).odd {
			return true
		}
	}
	return false
}

// letters gives the letters of a text with their advances in ems. One that is
// drawn by itself is a rune. It looks no further than it must.
func (m *Measurer) letters(f *face, s string) iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		last, advance := -1, 0.0
		for i, r := range s {
			g := m.letter(f, r)
			if g.odd { // it may belong to the rune before it
				m.odd(f, s[max(0, last):])(yield)
				return
			}
			if last >= 0 && !yield(s[last:i], advance) {
				return
			}
			last, advance = i, g.advance
		}
		if last >= 0 {
			yield(s[last:], advance)
		}
	}
}

// odd is letters for a text of which some are not drawn by themselves.
func (m *Measurer) odd(f *face, s string) iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		for most := 128; s != ""; most *= 2 {
			now := beginning(s, most)
			s = s[len(now):]
			for _, p := range m.pieces(f, now) {
				if !m.each(f, p, yield) {
					return
				}
			}
		}
	}
}

// each yields the letters of a piece.
func (m *Measurer) each(f *face, p piece, yield func(string, float64) bool) bool {
	if p.outline == nil {
		for i, r := range p.text {
			if !yield(p.text[i:i+utf8.RuneLen(r)], m.letter(f, r).advance) {
				return false
			}
		}
		return true
	}
	rest := p.outline.Text
	for _, l := range p.outline.Letters {
		if !yield(rest[:l.Bytes], l.Advance) {
			return false
		}
		rest = rest[l.Bytes:]
	}
	return true
}

// beginning is the beginning of a text up to a blank, after so many bytes or
// little later; a word that has no end is cut.
func beginning(s string, most int) string {
	if len(s) <= 2*most {
		return s
	}
	if blank := strings.IndexByte(s[most:2*most], ' '); blank >= 0 {
		return s[:most+blank+1]
	}
	s = strings.ToValidUTF8(s[:2*most], "") // the last rune may be cut
	end := 0
	for _, l := range glyph.Letters(s) { // never within a letter
		if end > 0 && end+len(l) >= 2*most {
			break
		}
		end += len(l)
	}
	return s[:end]
}

// shaped keeps what was cut last: a text is measured some ten times before it is
// drawn.
type shaped struct {
	mu   sync.Mutex
	kept map[phrase][]piece
	size int // in bytes of text
}

type phrase struct {
	text  string
	style Style
}

// What is kept: so many bytes of text in all, of phrases that are no longer than a
// line.
const (
	mostKept   = 64 << 10
	mostPhrase = 300
)

func (s *shaped) of(p phrase) ([]piece, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	out, known := s.kept[p]
	return out, known
}

func (s *shaped) keep(p phrase, pieces []piece) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.size += len(p.text); s.kept == nil || s.size > mostKept {
		s.kept, s.size = map[phrase][]piece{}, len(p.text)
	}
	s.kept[p] = pieces
}
