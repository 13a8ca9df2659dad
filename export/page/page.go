// Package page is a document as it is laid out: ink on pages, what that ink
// means to somebody who does not see it, and the ways through the document.
//
// It is what a report is written from and what the preview shows: both from
// the same value. It knows no workshop and no file format. All measures are in
// points, from the top left of a page.
package page

import (
	"time"

	"samenspel/workshop/chart"
)

// Document is pages of one size.
type Document struct {
	Lang                   string // of its words: nl or en
	Title, Subject, Author string
	Made                   time.Time // UTC; the same for the same content
	W, H                   float64
	Pages                  []Page
	Root                   *Element // the whole, of role Document
	Outline                []Entry  // in reading order; the first has level 0, and none skips one
	Files                  []File   // what travels inside it
}

// Page is what stands on a page, in the order in which it is drawn.
type Page struct {
	Stretches []Stretch
	Links     []Link
}

// Stretch is ink that belongs to one element; to none where readers pass over
// it, as rules and footers.
type Stretch struct {
	Of  *Element
	As  Artifact // where Of is nil
	Ops []chart.Op
}

// Artifact is what ink is that belongs to no element.
type Artifact int

// The artifacts: rules and grounds, and what stands at the head and at the foot
// of every page.
const (
	Layout Artifact = iota
	Header
	Footer
)

// Element is a node of what a document means: what screen readers follow.
type Element struct {
	Role string // as PDF has them: H1, P, Table, TR, TH, TD, L, LI, Figure and so on
	Alt  string // of a Figure: what is read in its place
	Rows bool   // of a TH: it heads its row, not its column
	Kids []*Element
}

// Child adds an element within e.
func (e *Element) Child(role string) *Element {
	c := &Element{Role: role}
	e.Kids = append(e.Kids, c)
	return c
}

// Place is where something stands. It may be referred to before it is known.
type Place struct {
	Page int // from 1; 0 is not known
	Y    float64
	Name string // by which it can be asked for, from outside too; may be empty
}

// Link is a part of a page that leads elsewhere in the document.
type Link struct {
	X, Y, W, H float64
	To         *Place
	Of         *Element // whose text it is
	Says       string   // what it leads to; empty is what the outline says of that place
}

// Entry is a line of the outline.
type Entry struct {
	Title string
	Level int
	At    Place
}

// File travels inside a document.
type File struct {
	Name, Type string // with its ending; as MIME has it
	Says       string // what it is, for people
	Bytes      []byte
}

// Paper is a size of paper.
type Paper int

// The sizes.
const (
	A4 Paper = iota
	Letter
)

// Size returns the width and height of a sheet.
func (p Paper) Size() (w, h float64) {
	if p == Letter {
		return 612, 792
	}
	return 595.28, 841.89
}

// Drawing is a page as one picture.
func (d *Document) Drawing(page int) chart.Drawing {
	out := chart.Drawing{W: d.W, H: d.H, Title: d.Title}
	for _, s := range d.Pages[page].Stretches {
		out.Ops = append(out.Ops, s.Ops...)
	}
	return out
}
