package glyph

import (
	"bytes"
	"fmt"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"

	"samenspel/assets/fonts"
)

// typeface is read when something is first written in it.
type typeface struct {
	ttf    func() []byte
	script *unicode.RangeTable // what it is for; nil for one that is for anything

	once  sync.Once
	face  *font.Face
	shape *harfbuzz.Font
	em    float64
}

func of(ttf *[]byte) *typeface { return &typeface{ttf: func() []byte { return *ttf }} }

var (
	// own are the styles of Source Sans 3, in the order of chart.Style.
	own   = [...]*typeface{of(&fonts.Regular), of(&fonts.SemiBold), of(&fonts.Bold), of(&fonts.Italic)}
	spare = of(&fonts.Fallback)
	emoji = &typeface{ttf: fonts.Emoji}
	east  = &typeface{ttf: fonts.East}
	korea = &typeface{ttf: fonts.Korean}
	south = southern()
)

func southern() []*typeface {
	var out []*typeface
	for script, ttf := range fonts.Scripts() {
		out = append(out, &typeface{ttf: ttf, script: unicode.Scripts[script]})
	}
	return out
}

// danda ends a sentence in the scripts of India; it belongs to none.
var danda = &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0x0964, Hi: 0x0965, Stride: 1}}}

// of says whether a typeface is made for a rune.
func (t *typeface) of(r rune) bool {
	return unicode.Is(t.script, r) || t.script == unicode.Devanagari && unicode.Is(danda, r)
}

// load reads the typeface. Whoever calls it holds the lock.
func (t *typeface) load() *typeface {
	t.once.Do(func() {
		f, err := font.ParseTTF(bytes.NewReader(t.ttf()))
		if err != nil {
			panic(fmt.Errorf("embedded font: %w", err))
		}
		t.face, t.shape, t.em = f, harfbuzz.NewFont(f), float64(f.Upem())
	})
	return t
}

// has says whether there is a glyph for all that is seen of a letter.
func (t *typeface) has(letter []rune) bool {
	for _, r := range letter {
		if ignored(r) {
			continue
		}
		if g, ok := t.load().face.NominalGlyph(r); !ok || g == 0 {
			return false
		}
	}
	return true
}

// ignored says whether a rune is never seen by itself.
func ignored(r rune) bool {
	return harfbuzz.IsDefaultIgnorable(r) || unicode.Is(unicode.Variation_Selector, r)
}

// choose returns the typeface in which a letter is written; nil where none has
// all of it. Pictures come in emoji even where another typeface has them too,
// unless they are asked for as text.
func choose(letter []rune, style int) *typeface {
	base, picture := letter[0], false
	for i, r := range letter {
		switch {
		case r == asText:
			picture = false
		case r == asPicture, r == keycap, i == 0 && r >= 0x1F000 && r < 0x20000, i > 0 && r == joiner && base >= 0x2000:
			picture = true
		}
	}
	if picture && emoji.has(letter) {
		return emoji
	}
	for _, t := range []*typeface{own[style], spare} {
		if t.has(letter) {
			return t
		}
	}
	for _, t := range south {
		if t.of(base) && t.has(letter) {
			return t
		}
	}
	for _, t := range []*typeface{emoji, east, korea} {
		if t.has(letter) {
			return t
		}
	}
	return nil
}
