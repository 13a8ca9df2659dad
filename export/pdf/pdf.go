// Package pdf writes a laid out document as a PDF.
//
// It owns what is peculiar to that format: the typefaces in it, content
// operators, and the structure that screen readers follow. It knows no
// workshop, file, clock or network: the same document gives the same bytes.
package pdf

import (
	"bytes"
	"fmt"
	"io"

	"github.com/jung-kurt/gofpdf"

	"samenspel/export/page"
	"samenspel/workshop/chart"
)

// Write writes a document. It returns w's errors.
func Write(w io.Writer, d *page.Document) error {
	p := newPress(d)
	for i := range d.Pages {
		p.page(&d.Pages[i])
	}
	var raw bytes.Buffer
	if err := p.f.Output(&raw); err != nil {
		return fmt.Errorf("compose pdf: %w", err)
	}
	out, err := finish(raw.Bytes(), d, p.marks)
	if err != nil {
		return fmt.Errorf("finish pdf: %w", err)
	}
	if _, err := w.Write(out); err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	return nil
}

// press is a document under way in gofpdf.
type press struct {
	f     *gofpdf.Fpdf
	d     *page.Document
	m     *chart.Measurer
	links map[*page.Place]int

	family string // the typeface and size that the page is set to
	size   float64
	added  map[string]bool
	images map[string]bool

	at    int // the page, from 1
	marks marks
}

func newPress(d *page.Document) *press {
	p := &press{
		d: d, m: chart.NewMeasurer(), links: map[*page.Place]int{}, added: map[string]bool{}, images: map[string]bool{},
		marks: marks{refs: map[*page.Element][]contentRef{}, count: make([]int, len(d.Pages)+1)},
	}
	p.f = gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: d.W, Ht: d.H}})
	p.f.SetAutoPageBreak(false, 0)
	p.f.SetMargins(0, 0, 0)
	p.f.SetCatalogSort(true)
	p.f.SetCreationDate(d.Made)
	p.f.SetModificationDate(d.Made)
	p.f.SetTitle(d.Title, true)
	p.f.SetSubject(d.Subject, true)
	p.f.SetAuthor(d.Author, true)
	p.f.SetCreator("Samenspel", true)
	return p
}

// page writes a page with its links and its lines of the outline.
func (p *press) page(of *page.Page) {
	p.f.AddPage()
	p.at++
	for _, s := range of.Stretches {
		p.stretch(s)
	}
	for _, l := range of.Links {
		if l.To.Page > 0 {
			p.f.Link(l.X, l.Y, l.W, l.H, p.linkTo(l.To))
		}
	}
	for _, e := range p.d.Outline {
		if e.At.Page == p.at {
			p.bookmark(e)
		}
	}
}

// linkTo is gofpdf's number of a place.
func (p *press) linkTo(to *page.Place) int {
	id, known := p.links[to]
	if !known {
		id = p.f.AddLink()
		p.f.SetLink(id, to.Y, to.Page)
		p.links[to] = id
	}
	return id
}

// stretch writes ink with what it belongs to.
func (p *press) stretch(s page.Stretch) {
	if s.Of == nil {
		p.f.RawWriteStr("/Artifact BMC\n")
	} else {
		p.f.RawWriteStr(fmt.Sprintf("/%s <</MCID %d>> BDC\n", s.Of.Role, p.marks.add(s.Of, p.at)))
	}
	p.ink(s.Ops)
	p.f.RawWriteStr("EMC\n")
}

// marks is which stretches of content belong to which element.
type marks struct {
	refs  map[*page.Element][]contentRef
	count []int // by page from 1: how many stretches of content it has
}

// contentRef is a stretch of a page's content.
type contentRef struct{ page, id int }

// add counts one more stretch of an element and returns its number on the page.
func (m *marks) add(e *page.Element, at int) int {
	id := m.count[at]
	m.count[at]++
	m.refs[e] = append(m.refs[e], contentRef{at, id})
	return id
}

// filled says whether anything of the element reached a page.
func (m *marks) filled(e *page.Element) bool {
	if len(m.refs[e]) > 0 {
		return true
	}
	for _, k := range e.Kids {
		if m.filled(k) {
			return true
		}
	}
	return false
}
