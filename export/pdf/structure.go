package pdf

import (
	"fmt"
	"strconv"

	"samenspel/export/page"
)

// structure writes what ink means: the tree of elements that screen readers
// follow, and the way back to it from each stretch of a page and each link.
type structure struct {
	o       *objects
	d       *page.Document
	marks   marks
	links   []*annotation
	numbers map[*page.Element]int // of what holds the ink of an element
	column  int                   // what is said of a TH over a column
	row     int                   // and of one before a row
}

// write adds the tree and returns the number of its root.
func (s *structure) write() int {
	tree := s.o.reserve()
	s.column = s.o.addf("<</O/Table/Scope/Column>>")
	s.row = s.o.addf("<</O/Table/Scope/Row>>")
	s.numbers = make(map[*page.Element]int, len(s.marks.refs))
	document := s.element(s.d.Root, tree)
	b := []byte("<</Nums[")
	for n, owners := range s.marks.owners {
		b = fmt.Appendf(b, "%d[", n)
		for _, e := range owners {
			b = ref(b, s.numbers[e])
		}
		b = append(b, ']')
	}
	for _, a := range s.links {
		if a.of != nil {
			b = ref(fmt.Appendf(b, "%d ", a.key), s.numbers[a.of])
		}
	}
	parents := s.o.add(append(b, "]>>"...))
	next := len(s.marks.owners) + len(s.links)
	(*s.o)[tree] = fmt.Appendf(nil, "<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>", document, parents, next)
	return tree
}

// element adds an element with all that is within it, and returns its number.
func (s *structure) element(e *page.Element, parent int) int {
	n := s.o.reserve()
	b := fmt.Appendf(nil, "<</S/%s/P %d 0 R", e.Role, parent)
	if e.Alt != "" {
		b = append(append(b, "/Alt"...), textString(e.Alt)...)
	}
	switch {
	case e.Role == "TH" && e.Rows:
		b = fmt.Appendf(b, "/A %d 0 R", s.row)
	case e.Role == "TH":
		b = fmt.Appendf(b, "/A %d 0 R", s.column)
	case e.Role == "Figure":
		b = append(b, s.marks.boxes[e].attribute(s.d.H)...)
	}
	var kids []byte
	count := 0
	for _, k := range e.Kids {
		if s.marks.filled(k) {
			kids = ref(kids, s.element(k, n))
			count++
		}
	}
	refs, links := s.marks.refs[e], s.linksOf(e)
	at := 0 // the page that is understood
	switch {
	case len(links) > 0 && e.Role != "Link":
		kids = ref(kids, s.link(e, n, refs, links))
		count++
	case len(refs) > 0 || len(links) > 0:
		var more int
		at = refs[0].page
		kids, more = content(kids, refs, links, at)
		count += more
		s.numbers[e] = n
	}
	if at > 0 {
		b = fmt.Appendf(b, "/Pg %d 0 R", pageObject(at))
	}
	(*s.o)[n] = append(withKids(b, kids, count), ">>"...)
	return n
}

// link adds the element that the text of a link and the link itself make
// together within e.
func (s *structure) link(e *page.Element, parent int, refs []contentRef, links []*annotation) int {
	n := s.o.reserve()
	at := links[0].page
	kids, count := content(nil, refs, links, at)
	b := fmt.Appendf(nil, "<</S/Link/P %d 0 R/Pg %d 0 R", parent, pageObject(at))
	(*s.o)[n] = append(withKids(b, kids, count), ">>"...)
	s.numbers[e] = n
	return n
}

// content adds stretches of pages and links to the kids of an element of which
// a page is understood, and returns how many.
func content(kids []byte, refs []contentRef, links []*annotation, at int) ([]byte, int) {
	for _, r := range refs {
		if r.page == at {
			kids = append(strconv.AppendInt(kids, int64(r.id), 10), ' ')
		} else {
			kids = fmt.Appendf(kids, "<</Type/MCR/Pg %d 0 R/MCID %d>>", pageObject(r.page), r.id)
		}
	}
	for _, a := range links {
		kids = fmt.Appendf(kids, "<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>", pageObject(a.page), a.object)
	}
	return kids, len(refs) + len(links)
}

// withKids says what is within an element.
func withKids(b, kids []byte, count int) []byte {
	if count == 1 && kids[0] != '<' {
		return append(append(b, "/K "...), kids[:len(kids)-1]...)
	}
	return append(append(append(b, "/K["...), kids...), ']')
}

func (s *structure) linksOf(e *page.Element) (out []*annotation) {
	for _, a := range s.links {
		if a.of == e {
			out = append(out, a)
		}
	}
	return out
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

// ref adds a reference to an object.
func ref(b []byte, n int) []byte { return append(strconv.AppendInt(b, int64(n), 10), " 0 R "...) }
