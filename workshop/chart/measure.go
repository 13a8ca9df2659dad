package chart

import (
	"fmt"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"samenspel/assets/fonts"
)

// Measurer knows how wide texts are in the embedded typefaces. It may be used
// by several goroutines at once. It does not kern, so a text is drawn at most
// a hair narrower than it says.
type Measurer struct {
	styles [4]*face
	spare  *typeface
}

// low is the number of first code points whose glyphs lie in an array.
const low = 0x250

// face is a style with the glyphs seen so far.
type face struct {
	main  *typeface
	quick [low]glyph
	rest  sync.Map // rune to glyph
}

// glyph is an advance in ems, and whether the main typeface or both lack it.
type glyph struct {
	advance        float64
	spare, missing bool
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
		f := &face{main: parse(ttf)}
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
	var ems float64
	for _, r := range s {
		ems += m.glyph(f, r).advance
	}
	return ems * size
}

// Run is a stretch of text in one typeface.
type Run struct {
	Text  string
	Spare bool // in DejaVu Sans, since Source Sans 3 lacks it
}

// Runs splits s by the typeface that has its glyphs.
func (m *Measurer) Runs(s string, style Style) []Run {
	var runs []Run
	f := m.face(style)
	from, spare := 0, false
	for i, r := range s {
		if g := m.glyph(f, r); g.spare != spare && g.advance > 0 {
			if i > from {
				runs = append(runs, Run{s[from:i], spare})
			}
			from, spare = i, g.spare
		}
	}
	if from < len(s) {
		runs = append(runs, Run{s[from:], spare})
	}
	return runs
}

// Has says whether a rune can be drawn in every style. What is never seen by
// itself, such as a control or a joiner, can.
func (m *Measurer) Has(r rune) bool {
	for _, f := range m.styles {
		if m.glyph(f, r).missing {
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

func (m *Measurer) glyph(f *face, r rune) glyph {
	if r >= 0 && r < low {
		return f.quick[r]
	}
	if g, ok := f.rest.Load(r); ok {
		return g.(glyph)
	}
	g := m.read(f, r)
	f.rest.Store(r, g)
	return g
}

// read looks a glyph up. What no typeface has is taken to be a full em wide,
// as emoji and ideographs are.
func (m *Measurer) read(f *face, r rune) glyph {
	if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) {
		return glyph{}
	}
	if a, ok := f.main.advance(r); ok {
		return glyph{advance: a}
	}
	if a, ok := m.spare.advance(r); ok {
		return glyph{advance: a, spare: true}
	}
	if unicode.Is(unicode.Mn, r) {
		return glyph{missing: true}
	}
	return glyph{advance: 1, spare: true, missing: true}
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
