package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"

	"samenspel/assets/fonts"
	"samenspel/workshop/chart"
)

// face is how a text is set: lead is the height of a line in points.
type face struct {
	style      chart.Style
	size, lead float64
	color      chart.Color
}

// paper is the document under way: pages, typefaces and ink. All measures are
// in points, from the top left.
type paper struct {
	f    *gofpdf.Fpdf
	m    *chart.Measurer
	w, h float64

	family string // the typeface and size that the page is set to
	size   float64
	added  map[string]bool
	marks  []int // by page from 1: how many stretches of content it has
	inside bool  // a marked stretch
}

var families = [...]struct {
	name string
	ttf  *[]byte
}{
	chart.Regular:  {"sourcesans3", &fonts.Regular},
	chart.SemiBold: {"sourcesans3semibold", &fonts.SemiBold},
	chart.Bold:     {"sourcesans3bold", &fonts.Bold},
	chart.Italic:   {"sourcesans3italic", &fonts.Italic},
}

func newPaper(page Page, made time.Time) *paper {
	p := &paper{m: chart.NewMeasurer(), w: 595.28, h: 841.89, added: map[string]bool{}, marks: []int{0}}
	if page == Letter {
		p.w, p.h = 612, 792
	}
	p.f = gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: p.w, Ht: p.h}})
	p.f.SetAutoPageBreak(false, 0)
	p.f.SetMargins(0, 0, 0)
	p.f.SetCatalogSort(true)
	p.f.SetCreationDate(made)
	p.f.SetModificationDate(made)
	return p
}

func (p *paper) addPage() {
	p.f.AddPage()
	p.marks = append(p.marks, 0)
}

// turnTo goes back to a page, from 1.
func (p *paper) turnTo(page int) {
	p.f.SetPage(page)
	p.family = ""
}

// choose sets the typeface. A document embeds only those that it uses, each
// from a clone, as gofpdf writes into the bytes.
func (p *paper) choose(family string, ttf []byte, size float64) {
	if !p.added[family] {
		p.f.AddUTF8FontFromBytes(family, "", slices.Clone(ttf))
		p.added[family] = true
	}
	if p.family != family || p.size != size {
		p.f.SetFont(family, "", size)
		p.family, p.size = family, size
	}
}

func (p *paper) width(s string, f face) float64 { return p.m.Width(s, f.size, f.style) }

func (p *paper) wrap(s string, width float64, f face) []string {
	return p.m.Wrap(guard(s), width, f.size, f.style)
}

// few wraps s to at most a number of lines. It is for what stands elsewhere in
// full.
func (p *paper) few(s string, width float64, most int, f face) []string {
	return p.m.Lines(guard(s), width, f.size, f.style, most)
}

// text writes one line with its baseline at y.
func (p *paper) text(x, y float64, s string, f face) {
	c := chart.Light.Resolve(f.color)
	p.f.SetTextColor(int(c.R), int(c.G), int(c.B))
	for _, run := range p.m.Runs(inDisplayOrder(strings.ReplaceAll(guard(s), "\n", " ")), f.style) {
		family, ttf := families[f.style].name, *families[f.style].ttf
		if run.Spare {
			family, ttf = "dejavusans", fonts.Fallback
		}
		p.choose(family, ttf, f.size)
		p.f.Text(x, y, run.Text)
		x += p.width(run.Text, f)
	}
}

// lines writes lines under each other, the first in a row whose top is at y.
func (p *paper) lines(x, y float64, lines []string, f face) {
	for i, s := range lines {
		p.text(x, y+float64(i)*f.lead+baseline(f), s, f)
	}
}

// baseline is how far under the top of its row a line stands.
func baseline(f face) float64 { return f.lead/2 + f.size*.33 }

// marked draws a stretch of the page that belongs to an element.
func (p *paper) marked(e *element, draw func()) {
	page := p.f.PageNo()
	id := p.marks[page]
	p.marks[page]++
	e.refs = append(e.refs, contentRef{page, id})
	p.stretch(fmt.Sprintf("/%s <</MCID %d>> BDC", e.role, id), draw)
}

// artifact draws what screen readers pass over: rules, footers.
func (p *paper) artifact(draw func()) { p.stretch("/Artifact BMC", draw) }

func (p *paper) stretch(begin string, draw func()) {
	if p.inside {
		panic("a stretch of content within another") // a programmer's error: readers would lose both
	}
	p.inside = true
	p.f.RawWriteStr(begin + "\n")
	draw()
	p.f.RawWriteStr("EMC\n")
	p.inside = false
}

// output returns the document as gofpdf writes it.
func (p *paper) output() ([]byte, error) {
	var b bytes.Buffer
	if err := p.f.Output(&b); err != nil {
		return nil, fmt.Errorf("compose pdf: %w", err)
	}
	return b.Bytes(), nil
}
