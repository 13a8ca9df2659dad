package pdf

import (
	"slices"
	"strings"
	"sync"

	"github.com/jung-kurt/gofpdf"

	"samenspel/assets/fonts"
	"samenspel/workshop/chart"
)

// typeface is one that a document may use.
type typeface struct {
	family     string // to gofpdf: small letters and digits
	postScript string // to people
	ttf        *[]byte
	usual      func() []byte // the same with no more than usual letters
}

func newTypeface(family, postScript string, ttf *[]byte) *typeface {
	return &typeface{family, postScript, ttf, sync.OnceValue(func() []byte {
		return gofpdf.UTF8CutFont(slices.Clone(*ttf), usualLetters)
	})}
}

var (
	typefaces = [...]*typeface{
		chart.Regular:  newTypeface("sourcesans3", "SourceSans3-Regular", &fonts.Regular),
		chart.SemiBold: newTypeface("sourcesans3semibold", "SourceSans3-SemiBold", &fonts.SemiBold),
		chart.Bold:     newTypeface("sourcesans3bold", "SourceSans3-Bold", &fonts.Bold),
		chart.Italic:   newTypeface("sourcesans3italic", "SourceSans3-It", &fonts.Italic),
	}
	spare = newTypeface("dejavusans", "DejaVuSans", &fonts.Fallback)
)

// usualRanges are the letters and signs that most documents keep to. gofpdf
// reads a typeface whole, three times, so one that has only these saves a
// third of what a plan takes.
var usualRanges = [...][2]rune{
	{0x20, 0x7E}, {0xA0, 0x24F}, {0x2010, 0x2044}, {0x20AC, 0x20AC}, {0x2190, 0x21FF}, {0x2200, 0x22FF}, {0x25A0, 0x27BF},
}

var usualLetters = func() string {
	var b strings.Builder
	for _, r := range usualRanges {
		for c := r[0]; c <= r[1]; c++ {
			b.WriteRune(c)
		}
	}
	return b.String()
}()

func usual(r rune) bool {
	for _, u := range usualRanges {
		if r <= u[1] {
			return r >= u[0]
		}
	}
	return false
}

func faceOf(s chart.Style, other bool) *typeface {
	if other {
		return spare
	}
	return typefaces[s]
}

// embedded is a typeface in a document.
type embedded struct {
	*typeface
	runes [1 << 10]uint64 // a bit for each that is used
	all   bool            // some are not usual
}

func (e *embedded) use(s string) {
	for _, r := range s {
		e.runes[r>>6] |= 1 << (r & 63)
		e.all = e.all || !usual(r)
	}
}

func (e *embedded) has(r rune) bool { return e.runes[r>>6]&(1<<(r&63)) != 0 }

// embed gives gofpdf the typefaces that the texts of a document are set in,
// each a clone, as gofpdf writes into the bytes.
func (p *press) embed() {
	for n := range p.d.Pages {
		for i := range p.d.Pages[n].Stretches {
			for _, op := range p.d.Pages[n].Stretches[i].Ops {
				if t, is := op.(chart.Text); is {
					for _, run := range p.m.Runs(t.String, t.Style) {
						face, letters := beneath(run, t.Style)
						p.face(face).use(letters)
					}
				}
			}
		}
	}
	for _, e := range p.faces {
		e.use(" ") // may be put behind a line
		ttf := *e.ttf
		if !e.all {
			ttf = e.usual()
		}
		p.f.AddUTF8FontFromBytes(e.family, "", slices.Clone(ttf))
	}
}

// face returns what is known of a typeface in this document.
func (p *press) face(f *typeface) *embedded {
	for _, e := range p.faces {
		if e.typeface == f {
			return e
		}
	}
	e := &embedded{typeface: f}
	p.faces = append(p.faces, e)
	return e
}

// choose sets the typeface.
func (p *press) choose(f *typeface, size float64) {
	if p.pen.font != f || p.pen.size != size {
		p.pen.font, p.pen.size = f, size
		p.flush()
		p.f.SetFont(f.family, "", size)
	}
}
