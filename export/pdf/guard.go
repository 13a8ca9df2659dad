package pdf

import (
	"fmt"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"

	"samenspel/assets/fonts"
)

// guard returns s as it can be printed: valid UTF-8 in NFC, no controls but
// line breaks, and nothing but runes below U+10000 that a typeface has.
// Anything else that could be seen becomes its code, such as ⟦U+1F600⟧. Marks
// that are never seen by themselves (joiners, directions, variation selectors)
// fall away; a soft hyphen stays. Guarding twice changes nothing.
func guard(s string) string {
	if isPlain(s) {
		return s
	}
	s = strings.Map(seen, strings.ToValidUTF8(s, "\uFFFD"))
	s = norm.NFC.String(s)
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n' || printable(r):
			b.WriteRune(r)
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		default:
			fmt.Fprintf(&b, "⟦U+%04X⟧", r)
		}
	}
	return b.String()
}

// isPlain tells the texts that need no look: printable ASCII and line breaks.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < ' ' && c != '\n') || c > '~' {
			return false
		}
	}
	return true
}

// seen maps a rune to what is to be seen of it; −1 where that is nothing.
func seen(r rune) rune {
	switch {
	case r == '\n' || r == '\u00AD':
		return r
	case r == '\u2028' || r == '\u2029' || r == '\u0085':
		return '\n'
	case r == '\t':
		return ' '
	case unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r):
		return -1
	}
	return r
}

// line is guard for one line, as titles and bookmarks are.
func line(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(guard(s), "\u00AD", "")), " ")
}

// coverage is the runes that can be printed in every style, as far as asked.
type coverage struct {
	mu       sync.Mutex
	styles   []*sfnt.Font
	fallback *sfnt.Font
	buf      sfnt.Buffer
	known    map[rune]bool
}

var covered = sync.OnceValue(func() *coverage {
	parse := func(ttf []byte) *sfnt.Font {
		f, err := sfnt.Parse(ttf)
		if err != nil {
			panic(fmt.Errorf("embedded font: %w", err))
		}
		return f
	}
	c := &coverage{fallback: parse(fonts.Fallback), known: map[rune]bool{}}
	for _, ttf := range [][]byte{fonts.Regular, fonts.SemiBold, fonts.Bold, fonts.Italic} {
		c.styles = append(c.styles, parse(ttf))
	}
	return c
})

// printable says whether a rune can reach the page: below U+10000, which is as
// far as gofpdf counts, and in the fallback or in the family in every style.
func printable(r rune) bool {
	if r > 0xFFFF {
		return false
	}
	c := covered()
	c.mu.Lock()
	defer c.mu.Unlock()
	has, ok := c.known[r]
	if !ok {
		has = c.lookUp(r)
		c.known[r] = has
	}
	return has
}

func (c *coverage) lookUp(r rune) bool {
	if c.has(c.fallback, r) {
		return true
	}
	for _, f := range c.styles {
		if !c.has(f, r) {
			return false
		}
	}
	return true
}

func (c *coverage) has(f *sfnt.Font, r rune) bool {
	i, err := f.GlyphIndex(&c.buf, r)
	return err == nil && i != 0
}
