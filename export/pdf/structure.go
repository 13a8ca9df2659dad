package pdf

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// element is a node of the document's structure: what screen readers read.
type element struct {
	role string // such as H1, P, Table, TR, TD or Figure
	alt  string // of a Figure
	rows bool   // of a TH: it heads its row, not its column
	kids []*element
	refs []contentRef
}

// contentRef is a stretch of a page's content.
type contentRef struct{ page, id int }

func (e *element) child(role string) *element {
	c := &element{role: role}
	e.kids = append(e.kids, c)
	return c
}

// filled says whether anything of the element reached a page.
func (e *element) filled() bool {
	if len(e.refs) > 0 {
		return true
	}
	for _, k := range e.kids {
		if k.filled() {
			return true
		}
	}
	return false
}

// structure writes the elements as objects.
type structure struct {
	objects [][]byte
	pages   int
	parents [][]int // by page, by stretch of content: its element's object
}

func (s *structure) add(body string) int {
	s.objects = append(s.objects, []byte(body))
	return len(s.objects) - 1
}

// write adds the tree and returns the number of its root.
func (s *structure) write(root *element) int {
	s.parents = make([][]int, s.pages+1)
	tree := s.add("")
	document := s.element(root, tree)
	var nums strings.Builder
	for page := 1; page <= s.pages; page++ {
		var refs strings.Builder
		for _, n := range s.parents[page] {
			fmt.Fprintf(&refs, "%d 0 R ", n)
		}
		fmt.Fprintf(&nums, "%d [%s] ", page-1, refs.String())
	}
	parents := s.add("<</Nums [" + nums.String() + "]>>")
	s.objects[tree] = fmt.Appendf(nil, "<</Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d>>", document, parents, s.pages)
	return tree
}

func (s *structure) element(e *element, parent int) int {
	n := s.add("")
	var kids strings.Builder
	for _, k := range e.kids {
		if k.filled() {
			fmt.Fprintf(&kids, "%d 0 R ", s.element(k, n))
		}
	}
	for _, r := range e.refs {
		fmt.Fprintf(&kids, "<</Type /MCR /Pg %d 0 R /MCID %d>> ", pageObject(r.page), r.id)
		for len(s.parents[r.page]) <= r.id {
			s.parents[r.page] = append(s.parents[r.page], 0)
		}
		s.parents[r.page][r.id] = n
	}
	more := ""
	if e.alt != "" {
		more = " /Alt " + textString(e.alt)
	}
	if e.role == "TH" {
		scope := "Column"
		if e.rows {
			scope = "Row"
		}
		more += " /A <</O /Table /Scope /" + scope + ">>"
	}
	s.objects[n] = fmt.Appendf(nil, "<</Type /StructElem /S /%s /P %d 0 R%s /K [%s]>>", e.role, parent, more, kids.String())
	return n
}

// textString writes a text as a PDF string in UTF-16.
func textString(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String() + ">"
}
