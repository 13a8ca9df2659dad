package glyph

import (
	"strings"
	"sync"
	"testing"
	"unicode"

	"golang.org/x/image/font/sfnt"
)

// cmap reads a typeface with another reader than the one that writes.
func cmap(t testing.TB, f *typeface) func(r rune) bool {
	t.Helper()
	font, err := sfnt.Parse(f.ttf())
	if err != nil {
		t.Fatal(err)
	}
	var buf sfnt.Buffer
	return func(r rune) bool {
		i, err := font.GlyphIndex(&buf, r)
		return err == nil && i != 0
	}
}

func all() []*typeface {
	return append(append(append([]*typeface{}, own[:]...), spare, emoji, east, korea), south...)
}

// covered fails where a stretch is drawn with a glyph that is not there. It
// returns how many boxes with a code it has.
func covered(t testing.TB, s *Stretch, has map[*typeface]func(rune) bool) (boxes int) {
	t.Helper()
	for _, p := range s.parts {
		boxes += covered(t, p, has)
	}
	if s.parts != nil {
		return boxes
	}
	if s.face == nil {
		for f, in := range has {
			if in([]rune(s.Text)[0]) && f.script == nil && len([]rune(s.Text)) == 1 && (s.Text < "\u2400" || s.Text > "\u2421") {
				t.Errorf("%q is a box, and a typeface has it", s.Text)
			}
		}
		return 1
	}
	for _, r := range s.Text {
		if !ignored(r) && !has[s.face](r) {
			t.Errorf("%q: %U is not in its typeface", s.Text, r)
		}
	}
	for _, p := range s.placed {
		if p.id == 0 {
			t.Errorf("%q is written with a glyph that is not there", s.Text)
		}
	}
	return 0
}

func typefaces(t testing.TB) map[*typeface]func(rune) bool {
	has := map[*typeface]func(rune) bool{}
	for _, f := range all() {
		has[f] = cmap(t, f)
	}
	return has
}

// TestScripts writes what people write, and looks into the typefaces for it.
func TestScripts(t *testing.T) {
	has := typefaces(t)
	for name, c := range map[string]struct {
		in       string
		stretchs int
		letters  int
	}{
		"emoji":           {"😀🎉👍🏽", 1, 3},
		"joined emoji":    {"👩\u200D💻👨\u200D👩\u200D👧\u200D👦", 1, 2},
		"flags":           {"🇳🇱🇧🇪🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", 1, 3},
		"keycap":          {"1️⃣", 1, 1},
		"Arabic":          {"بِسْمِ", 1, 3},
		"Persian":         {"فارسی\u200Cها", 1, 7},
		"Hebrew":          {"שָׁלוֹם", 1, 4},
		"Hindi":           {"क्षत्रिय", 1, 3},
		"Bengali":         {"বাংলা", 1, 2},
		"Tamil":           {"தமிழ்", 1, 3},
		"Telugu":          {"తెలుగు", 1, 3},
		"Thai":            {"ภาษาไทย", 1, 7},
		"Khmer":           {"ខ្មែរ", 1, 0},
		"Myanmar":         {"မြန်မာ", 1, 0},
		"Amharic":         {"አማርኛ", 1, 4},
		"Chinese":         {"中文字符", 1, 4},
		"Japanese":        {"日本語テスト", 1, 6},
		"Korean":          {"한국어", 1, 3},
		"marks":           {"x̂K̯̃", 1, 2},
		"mathematics":     {"𝔸𝕓", 1, 2},
		"nothing has it":  {"\uE000\U000F0000", 1, 2},
		"half of it":      {"a🏽", 1, 2},
		"two ways":        {"中عربي", 2, 5},
		"never seen":      {"\u200D", 1, 1},
		"variant, wholly": {"\U000E0100", 1, 1},
	} {
		for style := range own {
			stretches := Write(Letters(c.in), style)
			var text strings.Builder
			letters := 0
			for _, s := range stretches {
				text.WriteString(s.Text)
				letters += len(s.Letters)
				covered(t, s, has)
				size, wide := 0, 0.0
				for _, l := range s.Letters {
					size, wide = size+l.Bytes, wide+l.Advance
				}
				if size != len(s.Text) || wide < s.Width-1e-9 || wide > s.Width+1e-9 {
					t.Errorf("%s: letters of %d bytes, %g ems; the stretch has %d, %g", name, size, wide, len(s.Text), s.Width)
				}
			}
			if text.String() != c.in || len(stretches) != c.stretchs || c.letters > 0 && letters != c.letters {
				t.Errorf("%s: %q in %d stretches of %d letters, want %d of %d", name, text.String(), len(stretches), letters, c.stretchs, c.letters)
			}
		}
	}
}

// TestEveryRune writes letters, marks, digits and signs by themselves, every one in
// the scripts around us and one in eleven of all others: what
// some typeface has is drawn by it, and anything else is a box.
func TestEveryRune(t *testing.T) {
	has := typefaces(t)
	drawn, boxed := 0, 0
	for r := rune(0x20); r < 0x20000; r++ {
		if r >= 0xD800 && r < 0xF900 || r >= 0x1000 && r%11 != 0 || !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S) {
			continue
		}
		for _, s := range Write([]string{string(r)}, 0) {
			if covered(t, s, has) > 0 {
				boxed++
			} else {
				drawn++
			}
			if len(s.Outline()) == 0 && !ignored(r) && s.face == nil {
				t.Errorf("%U: an empty box", r)
			}
		}
	}
	clear(known)
	t.Logf("%d are drawn, %d are boxes", drawn, boxed)
	if drawn < 3_000 || boxed == 0 {
		t.Errorf("%d are drawn, %d are boxes", drawn, boxed)
	}
}

// TestShaped compares letters that stand together with the same apart: joined they
// are drawn otherwise.
func TestShaped(t *testing.T) {
	for _, s := range []string{"سلام", "क्ष", "👩\u200D💻", "🇳🇱"} {
		joined := Write(Letters(s), 0)
		width, apart := 0.0, 0.0
		for _, j := range joined {
			width += j.Width
		}
		for _, r := range s {
			for _, one := range Write([]string{string(r)}, 0) {
				apart += one.Width
			}
		}
		if width >= apart {
			t.Errorf("%q is %g wide, and %g letter by letter", s, width, apart)
		}
	}
}

// Reports and windows write at the same time; run with -race.
func TestWriteAtOnce(t *testing.T) {
	var wait sync.WaitGroup
	for k := range 4 {
		wait.Go(func() {
			for _, s := range []string{"سلام", "中文", "😀", "\uE000", strings.Repeat("é̂", k+1)} {
				for _, p := range Write(Letters(s), k) {
					p.Outline()
				}
			}
		})
	}
	wait.Wait()
}

// TestPictureOrText writes a sign as a picture only where that is asked for; emoji
// that have no other form always.
func TestPictureOrText(t *testing.T) {
	for s, want := range map[string]bool{
		"❤": false, "❤\uFE0F": true, "❤\uFE0E": false, "1": false, "1\uFE0F\u20E3": true, "✓": false, "😀": true, "😀\uFE0E": false,
	} {
		for _, p := range Write(Letters(s), 0) {
			if (p.face == emoji) != want {
				t.Errorf("%q is written as an emoji: %v", s, p.face == emoji)
			}
		}
	}
}
