package glyph

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/go-text/typesetting/harfbuzz"
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
	parts  []*Stretch // of which it is made; or nil

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
	var out []string
	for it := graphemes.FromString(s); it.Next(); {
		letter := it.Value()
		for runes, i := 0, 0; i < len(letter); runes++ {
			if runes == mostRunes {
				out, letter = append(out, letter[:i]), letter[i:]
				runes, i = 0, 0
			}
			_, n := utf8.DecodeRuneInString(letter[i:])
			i += n
		}
		out = append(out, letter)
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
// stretches as there are typefaces to them, in reading order. Letters whose
// scripts join them are written together; of all others each by itself, so that
// they are as wide wherever they stand.
func Write(letters []string, style int) []*Stretch {
	mu.Lock()
	defer mu.Unlock()
	var out, row []*Stretch // the row is of letters that stand by themselves
	var joint []string      // these are in one typeface and one direction
	var face *typeface
	back := false
	flush := func() {
		switch {
		case len(joint) > 0:
			out = append(out, shape(joint, face, back)...)
		case len(row) == 1:
			out = append(out, row[0])
		case len(row) > 1:
			out = append(out, together(row))
		}
		joint, row = nil, nil
	}
	for _, l := range letters {
		w := written(l, style)
		if w.joint {
			if len(row) > 0 || w.face != face || w.back != back {
				flush()
			}
			joint, face, back = append(joint, l), w.face, w.back
			continue
		}
		if len(joint) > 0 {
			flush()
		}
		row = append(row, w.stretches...)
	}
	flush()
	return out
}

// together makes one stretch of several.
func together(row []*Stretch) *Stretch {
	s := &Stretch{parts: row, Letters: make([]Letter, 0, len(row))}
	var text strings.Builder
	for _, p := range row {
		text.WriteString(p.Text)
		s.Letters = append(s.Letters, p.Letters...)
	}
	for _, l := range s.Letters { // as they are added up where a line is measured
		s.Width += l.Advance
	}
	s.Text = text.String()
	return s
}

// writing is how a letter is written: together with its neighbours, or as it is.
type writing struct {
	joint     bool
	face      *typeface
	back      bool
	stretches []*Stretch
}

type lettered struct {
	letter string
	style  int
}

// mostWritten is how many letters are kept.
const mostWritten = 10_000

var known = map[lettered]writing{}

// written is how a letter is written.
func written(l string, style int) writing {
	key := lettered{l, style}
	if w, is := known[key]; is {
		return w
	}
	runes := []rune(l)
	w := writing{face: choose(runes, style), back: Back(runes[0])}
	switch {
	case !slices.ContainsFunc(runes, func(r rune) bool { return !ignored(r) }):
		w.stretches = []*Stretch{unseen(l)}
	case w.face == nil:
		w.stretches = boxes(l, style)
	case w.back || w.face.script != nil:
		w.joint = true
	default:
		w.stretches = shape([]string{l}, w.face, false)
	}
	if len(known) >= mostWritten {
		clear(known)
	}
	known[key] = w
	return w
}

// boxes writes a letter that no typeface has whole: rune by rune, and what none
// has as a box with its code.
func boxes(letter string, style int) []*Stretch {
	var out []*Stretch
	var text string
	for _, r := range letter {
		text += string(r)
		if ignored(r) {
			continue
		}
		if t := choose([]rune{r}, style); t != nil {
			out = append(out, shape([]string{text}, t, Back(r))...)
		} else {
			out = append(out, coded(text))
		}
		text = ""
	}
	if text != "" {
		out = append(out, unseen(text))
	}
	return out
}

// unseen is drawn as nothing.
func unseen(text string) *Stretch {
	return &Stretch{Text: text, Letters: []Letter{{Bytes: len(text)}}, face: spare}
}

// coded is a box with a code.
func coded(text string) *Stretch {
	return &Stretch{Text: text, Width: 1, Letters: []Letter{{len(text), 1}}}
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
		if recover() != nil { // a mistake in the library costs these letters their shape, which shows, and not the page
			shaper = harfbuzz.NewBuffer()
			out = nil
			for _, r := range runes {
				out = append(out, coded(string(r)))
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
	for _, l := range s.Letters {
		s.Width += l.Advance
	}
	return []*Stretch{s}
}
