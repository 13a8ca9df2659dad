package glyph

import (
	"log/slog"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/segmenter"
	"golang.org/x/text/unicode/bidi"
)

// Stretch is letters that are drawn as one outline.
type Stretch struct {
	Text    string
	Width   float64 // in ems
	Letters []Letter
	Back    bool // its letters run from right to left

	face   *typeface // nil for a box with a code
	placed []placed

	once    sync.Once
	outline []Segment
}

// Letter is what is never parted: a letter with its marks, a picture with its
// colour. Its advance is in ems.
type Letter struct {
	Bytes   int
	Advance float64
}

// placed is a glyph at its place, in the units of its typeface.
type placed struct {
	id   harfbuzz.GID
	x, y float64
}

// mu guards the typefaces and the shaper: neither may be used by two at once.
var mu sync.Mutex

var shaper = harfbuzz.NewBuffer()

// mostRunes is how many runes a letter has at most: what is longer, such as a
// chain of pictures without an end, may be parted.
const mostRunes = 32

// Letters cuts s, which is valid UTF-8, into its letters.
func Letters(s string) []string {
	var seg segmenter.Segmenter
	seg.InitWithString(s)
	var out []string
	for it := seg.GraphemeIterator(); it.Next(); {
		size := 0
		for i, r := range it.Grapheme().Text {
			if i > 0 && i%mostRunes == 0 {
				out, s, size = append(out, s[:size]), s[size:], 0
			}
			size += utf8.RuneLen(r)
		}
		out, s = append(out, s[:size]), s[size:]
	}
	return out
}

// Joined says whether how a rune is written depends on what stands beside it: a
// mark, a joiner, a letter that runs from right to left.
func Joined(r rune) bool {
	return r >= 0x300 && (unicode.Is(unicode.M, r) || unicode.Is(unicode.Cf, r) || Back(r))
}

// Back says whether a rune runs from right to left.
func Back(r rune) bool {
	if r < 0x590 {
		return false
	}
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

// Has says whether a rune is drawn by a typeface, and not as its code. One that
// is never seen by itself is.
func Has(r rune) bool {
	mu.Lock()
	defer mu.Unlock()
	return ignored(r) || choose([]rune{r}, 0) != nil
}

// Write writes letters in a style, an index in the order of chart.Style: as few
// stretches as there are typefaces to them, in reading order.
func Write(letters []string, style int) []*Stretch {
	mu.Lock()
	defer mu.Unlock()
	var out []*Stretch
	from := 0
	var under *typeface // the typeface under way
	back := false
	flush := func(to int) {
		if from < to {
			out = append(out, shape(letters[from:to], under, back)...)
		}
		from = to
	}
	for i, l := range letters {
		runes := []rune(l)
		t, b := choose(runes, style), Back(runes[0])
		if t == nil || t != under || b != back {
			flush(i)
		}
		under, back = t, b
		if t == nil {
			out = append(out, boxes(l, style)...)
			from = i + 1
		}
	}
	flush(len(letters))
	return out
}

// boxes writes a letter that no typeface has whole: rune by rune, and what none
// has as a box with its code.
func boxes(letter string, style int) []*Stretch {
	var out []*Stretch
	var skipped string
	for _, r := range letter {
		skipped += string(r)
		if ignored(r) {
			continue
		}
		if t := choose([]rune{r}, style); t != nil {
			out = append(out, shape([]string{skipped}, t, Back(r))...)
		} else {
			out = append(out, &Stretch{Text: skipped, Width: 1, Letters: []Letter{{len(skipped), 1}}})
		}
		skipped = ""
	}
	if skipped != "" {
		out = append(out, &Stretch{Text: skipped, Letters: []Letter{{Bytes: len(skipped)}}, face: spare})
	}
	return out
}

// shape writes letters in a typeface.
func shape(letters []string, t *typeface, back bool) (out []*Stretch) {
	s := &Stretch{face: t.load(), Back: back}
	var runes []rune
	var starts []int
	for _, l := range letters {
		starts = append(starts, len(runes))
		runes = append(runes, []rune(l)...)
		s.Text += l
		s.Letters = append(s.Letters, Letter{Bytes: len(l)})
	}
	defer func() {
		if p := recover(); p != nil { // a mistake in the library costs the shape, not the page
			slog.Error("shape text", "panic", p, "text", s.Text)
			shaper = harfbuzz.NewBuffer()
			out = nil
			for _, r := range runes {
				out = append(out, &Stretch{Text: string(r), Width: 1, Letters: []Letter{{len(string(r)), 1}}})
			}
		}
	}()
	shaper.Clear()
	shaper.Flags = harfbuzz.RemoveDefaultIgnorables
	shaper.AddRunes(runes, 0, -1)
	shaper.Props.Language = "und" // and not the machine's
	shaper.Props.Direction = harfbuzz.LeftToRight
	if back {
		shaper.Props.Direction = harfbuzz.RightToLeft
	}
	shaper.GuessSegmentProperties()
	shaper.Shape(t.shape, nil)
	letterOf := make([]int, len(runes))
	for i, from := range starts {
		for n := from; n < len(runes); n++ {
			letterOf[n] = i
		}
	}
	var x float64
	for i, info := range shaper.Info {
		pos := shaper.Pos[i]
		s.placed = append(s.placed, placed{info.Glyph, x + float64(pos.XOffset), float64(pos.YOffset)})
		x += float64(pos.XAdvance)
		s.Letters[letterOf[info.Cluster]].Advance += float64(pos.XAdvance) / t.em
	}
	for _, l := range s.Letters { // as they are added up where a line is measured
		s.Width += l.Advance
	}
	return []*Stretch{s}
}
