package report

import (
	"slices"
	"strings"
	"time"

	"samenspel/export/guard"
	"samenspel/export/page"
	"samenspel/workshop/chart"
)

// face is how a text is set: lead is the height of a line in points.
type face struct {
	style      chart.Style
	size, lead float64
	color      chart.Color
}

// paper is the document under way. All measures are in points, from the top
// left.
type paper struct {
	doc  *page.Document
	m    *chart.Measurer
	w, h float64

	at     int  // the page that is drawn on, from 1
	inside bool // a stretch
}

func newPaper(size page.Paper, made time.Time) *paper {
	w, h := size.Size()
	if made.IsZero() {
		made = time.Unix(0, 0)
	}
	doc := &page.Document{Made: made.UTC(), W: w, H: h, Root: &page.Element{Role: "Document"}}
	return &paper{doc: doc, m: chart.NewMeasurer(), w: w, h: h}
}

func (p *paper) pages() int { return len(p.doc.Pages) }

func (p *paper) addPage() {
	p.doc.Pages = append(p.doc.Pages, page.Page{})
	p.at = p.pages()
}

// turnTo goes back to a page, from 1.
func (p *paper) turnTo(page int) { p.at = page }

func (p *paper) page() *page.Page { return &p.doc.Pages[p.at-1] }

func (p *paper) width(s string, f face) float64 { return p.m.Width(s, f.size, f.style) }

func (p *paper) wrap(s string, width float64, f face) []string {
	return p.m.Wrap(guard.Text(s), width, f.size, f.style)
}

// few wraps s to at most a number of lines. It is for what stands elsewhere in
// full.
func (p *paper) few(s string, width float64, most int, f face) []string {
	return p.m.Lines(guard.Text(s), width, f.size, f.style, most)
}

// text writes one line with its baseline at y.
func (p *paper) text(x, y float64, s string, f face) {
	s = strings.ReplaceAll(guard.Text(s), "\n", " ")
	if s != "" {
		p.ink(chart.Text{X: x, Y: y, Size: f.size, Style: f.style, Color: f.color, String: s})
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
func (p *paper) marked(e *page.Element, draw func()) { p.stretch(page.Stretch{Of: e}, draw) }

// artifact draws what screen readers pass over: rules and grounds.
func (p *paper) artifact(draw func()) { p.stretch(page.Stretch{}, draw) }

// header and footer draw what stands on every page.
func (p *paper) header(draw func()) { p.stretch(page.Stretch{As: page.Header}, draw) }
func (p *paper) footer(draw func()) { p.stretch(page.Stretch{As: page.Footer}, draw) }

func (p *paper) stretch(s page.Stretch, draw func()) {
	if p.inside {
		panic("a stretch of content within another") // a programmer's error: readers would lose both
	}
	p.inside = true
	at := p.page()
	at.Stretches = append(at.Stretches, s)
	draw()
	p.inside = false
}

// ink adds to the stretch that is being drawn.
func (p *paper) ink(ops ...chart.Op) {
	if !p.inside {
		panic("ink outside every stretch") // a programmer's error: nobody would know what it means
	}
	at := p.page()
	s := &at.Stretches[len(at.Stretches)-1]
	s.Ops = append(s.Ops, ops...)
}

// link makes a part of the page lead to a place, on behalf of the stretch that
// is being drawn.
func (p *paper) link(x, y, w, h float64, to *page.Place) {
	at := p.page()
	l := page.Link{X: x, Y: y, W: w, H: h, To: to}
	if n := len(at.Stretches); p.inside && n > 0 {
		l.Of = at.Stretches[n-1].Of
	}
	at.Links = append(at.Links, l)
}

// bookmark puts a title in the outline, a little above y, and returns where that
// is. A name, which may be empty, is what the place can be asked for by; it stays
// that of the first place that has it.
func (p *paper) bookmark(name, title string, level int, y float64) page.Place {
	if slices.ContainsFunc(p.doc.Outline, func(e page.Entry) bool { return e.At.Name == name }) {
		name = ""
	}
	at := page.Place{Page: p.at, Y: max(0, y-12), Name: name}
	p.doc.Outline = append(p.doc.Outline, page.Entry{Title: guard.Line(title), Level: level, At: at})
	return at
}

// drawing paints a picture with its top left at (x, y), k times its size.
func (p *paper) drawing(d chart.Drawing, x, y, k float64) {
	for _, op := range d.At(x, y, k) {
		if t, is := op.(chart.Text); is {
			t.String = guard.Text(t.String)
			op = t
		}
		p.ink(op)
	}
}

// rule draws a straight line.
func (p *paper) rule(x1, y1, x2, y2, width float64, c chart.Color) {
	p.ink(chart.Path{Stroke: c, Width: width, Segments: []chart.Segment{
		{Verb: chart.Move, P: [3]chart.Point{{X: x1, Y: y1}}}, {Verb: chart.Line, P: [3]chart.Point{{X: x2, Y: y2}}},
	}})
}

// box draws a rectangle.
func (p *paper) box(x, y, w, h float64, fill, stroke chart.Color, width float64) {
	p.ink(chart.Path{Fill: fill, Stroke: stroke, Width: width, Segments: []chart.Segment{
		{Verb: chart.Move, P: [3]chart.Point{{X: x, Y: y}}},
		{Verb: chart.Line, P: [3]chart.Point{{X: x + w, Y: y}}},
		{Verb: chart.Line, P: [3]chart.Point{{X: x + w, Y: y + h}}},
		{Verb: chart.Line, P: [3]chart.Point{{X: x, Y: y + h}}},
		{Verb: chart.Close},
	}})
}
