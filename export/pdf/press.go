package pdf

import (
	"fmt"

	"github.com/jung-kurt/gofpdf"

	"samenspel/export/page"
	"samenspel/workshop/chart"
)

// press is a document under way in gofpdf.
type press struct {
	f *gofpdf.Fpdf
	d *page.Document
	o Options
	m *chart.Measurer

	faces  []*embedded     // those that the document uses
	images map[string]bool // those that gofpdf knows
	spaced map[place]bool  // texts that a space is to follow
	colors map[chart.Color]string

	at    int // the page, from 1
	pen   pen
	marks marks
}

func newPress(d *page.Document, o Options) *press {
	p := &press{
		d: d, o: o, m: chart.NewMeasurer(), images: map[string]bool{}, colors: map[chart.Color]string{}, spaced: spaces(d),
		marks: marks{refs: map[*page.Element][]contentRef{}, owners: make([][]*page.Element, len(d.Pages)), boxes: map[*page.Element]box{}},
	}
	p.f = gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: d.W, Ht: d.H}})
	p.f.SetAutoPageBreak(false, 0)
	p.f.SetMargins(0, 0, 0)
	p.f.SetCompression(false) // the finisher does that, better
	p.f.SetCatalogSort(true)
	p.f.SetCreationDate(d.Made) // it would ask the clock
	p.f.SetModificationDate(d.Made)
	p.embed()
	return p
}

// page writes what stands on a page. Stretches that follow each other and
// belong to one element are one.
func (p *press) page(of *page.Page) {
	p.f.AddPage()
	p.at++
	p.pen = pen{}
	p.put("1 J 1 j")
	for i := range of.Stretches {
		s := &of.Stretches[i]
		if i == 0 || !together(&of.Stretches[i-1], s) {
			p.begin(s)
		}
		for n, op := range s.Ops {
			p.ink(op, place{p.at, i, n})
		}
		if s.Of != nil && s.Of.Role == "Figure" {
			p.picture(s)
		}
		if i+1 == len(of.Stretches) || !together(s, &of.Stretches[i+1]) {
			p.put("EMC")
		}
	}
	p.flush()
}

func together(a, b *page.Stretch) bool { return a.Of == b.Of && a.As == b.As }

// begin says what the ink that follows belongs to.
func (p *press) begin(s *page.Stretch) {
	switch {
	case s.Of != nil:
		p.put(fmt.Sprintf("/%s<</MCID %d>>BDC", s.Of.Role, p.marks.add(s.Of, p.at)))
	case s.As == page.Header:
		p.put("/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC")
	case s.As == page.Footer:
		p.put("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC")
	default:
		p.put("/Artifact<</Type/Layout>>BDC")
	}
}

// picture takes down where a picture stands; of one on more pages, where it
// begins.
func (p *press) picture(s *page.Stretch) {
	if refs := p.marks.refs[s.Of]; refs[0].page < p.at {
		return
	}
	room, has := p.marks.boxes[s.Of]
	if !has {
		room = emptyBox()
	}
	for _, op := range s.Ops {
		room = room.around(op, p.m)
	}
	p.marks.boxes[s.Of] = room
}

// marks is which stretches of content belong to which element.
type marks struct {
	refs   map[*page.Element][]contentRef
	owners [][]*page.Element     // by page, by stretch of content
	boxes  map[*page.Element]box // of pictures
}

// contentRef is a stretch of a page's content.
type contentRef struct{ page, id int }

// add counts one more stretch of an element and returns its number on the page.
func (m *marks) add(e *page.Element, at int) int {
	id := len(m.owners[at-1])
	m.owners[at-1] = append(m.owners[at-1], e)
	m.refs[e] = append(m.refs[e], contentRef{at, id})
	return id
}
