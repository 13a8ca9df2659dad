package chart

import (
	"fmt"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"samenspel/assets/fonts"
	"samenspel/workshop/chart/glyph"
)

// Measurer knows how wide texts are in the embedded typefaces. It may be used
// by several goroutines at once. It does not kern, so a text is drawn at most
// a hair narrower than it says.
type Measurer struct {
	styles [4]*face
	spare  *typeface
	shaped shaped
}

// low is the number of first code points whose glyphs lie in an array.
const low = 0x250

// face is a style with the letters seen so far.
type face struct {
	style Style
	main  *typeface
	quick [low]letter
	rest  sync.Map // rune to letter
}

// letter is how a rune is drawn: its advance in ems, and whether the main
// typeface lacks it. An odd one is not drawn by itself: it is part of an outline.
type letter struct {
	advance    float64
	spare, odd bool
}

// typeface guards the buffer that reading a font needs.
type typeface struct {
	mu   sync.Mutex
	font *sfnt.Font
	buf  sfnt.Buffer
}

var measurer = sync.OnceValue(func() *Measurer {
	m := &Measurer{spare: parse(fonts.Fallback)}
	for style, ttf := range [...][]byte{Regular: fonts.Regular, SemiBold: fonts.SemiBold, Bold: fonts.Bold, Italic: fonts.Italic} {
		f := &face{style: Style(style), main: parse(ttf)}
		for r := range rune(low) {
			f.quick[r] = m.read(f, r)
		}
		m.styles[style] = f
	}
	return m
})

// NewMeasurer returns a measurer over the embedded typefaces; all measurers
// share what they have looked up.
func NewMeasurer() *Measurer { return measurer() }

func parse(ttf []byte) *typeface {
	f, err := sfnt.Parse(ttf)
	if err != nil {
		panic(fmt.Errorf("embedded font: %w", err))
	}
	return &typeface{font: f}
}

// Width returns how wide s is in points, on one line.
func (m *Measurer) Width(s string, size float64, style Style) float64 {
	f := m.face(style)
	var ems, before float64 // before is without the last rune
	last := 0
	for i, r := range s {
		g := m.letter(f, r)
		if g.odd { // it may belong to the rune before it
			ems = before
			for _, advance := range m.odd(f, s[last:]) {
				ems += advance
			}
			break
		}
		last, before = i, ems
		ems += g.advance
	}
	return ems * size
}

// SpareWidth returns how wide s is in ems where every letter of it is drawn by
// itself in DejaVu Sans.
func (m *Measurer) SpareWidth(s string) float64 {
	var ems float64
	for _, r := range s {
		advance, _ := m.spare.advance(r)
		ems += advance
	}
	return ems
}

// Has says whether a rune is drawn by a typeface and not as a box with its code.
// What is never seen by itself, such as a control or a joiner, is.
func (m *Measurer) Has(r rune) bool {
	for _, f := range m.styles {
		if m.letter(f, r).odd && !glyph.Has(r) {
			return false
		}
	}
	return true
}

func (m *Measurer) face(style Style) *face {
	if style < 0 || int(style) >= len(m.styles) {
		style = Regular
	}
	return m.styles[style]
}

func (m *Measurer) letter(f *face, r rune) letter {
	if r >= 0 && r < low {
		return f.quick[r]
	}
	if g, ok := f.rest.Load(r); ok {
		return g.(letter)
	}
	g := m.read(f, r)
	f.rest.Store(r, g)
	return g
}

// read looks a rune up. What is left of controls is not drawn, but for those that
// are read as letters where the encoding was taken for another.
func (m *Measurer) read(f *face, r rune) letter {
	switch {
	case r == softHyphen || r < 0x80 && unicode.IsControl(r):
		return letter{}
	case unicode.IsControl(r), r > 0xFFFF, glyph.Joined(r):
		return letter{odd: true}
	}
	if a, ok := f.main.advance(r); ok {
		return letter{advance: a}
	}
	if a, ok := m.spare.advance(r); ok {
		return letter{advance: a, spare: true}
	}
	return letter{odd: true}
}

// advance returns the width of a rune in ems, unhinted; false where the
// typeface lacks it.
func (t *typeface) advance(r rune) (float64, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	i, err := t.font.GlyphIndex(&t.buf, r)
	if err != nil || i == 0 {
		return 0, false
	}
	em := int(t.font.UnitsPerEm())
	a, err := t.font.GlyphAdvance(&t.buf, i, fixed.I(em), font.HintingNone)
	if err != nil {
		return 0, false
	}
	return float64(a) / 64 / float64(em), true
}
